import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { PersonalPrompt } from './personal.ts'

/**
 * Names the account of the transaction: the database shows and takes lines of a personal plan for that account alone, so that no query
 * and no export can show them to anybody else. To be called before the table is touched.
 */
export async function asOwner(tx: ReadTx, accountId: string): Promise<void> {
  await tx.row(sql`select set_config('app.account', ${accountId}, true)`)
}

/** A line of somebody's own plan. Only they read it: every query here names their account. */
export interface PersonalAction {
  id: string
  prompt: PersonalPrompt
  what: string
  how: string | null
  withWhom: string | null
  dueOn: Day | null
  doneOn: Day | null
  version: number
}

export async function personalPlan(tx: ReadTx, accountId: string): Promise<PersonalAction[]> {
  await asOwner(tx, accountId)
  return tx.rows<PersonalAction>(sql`
    select id, prompt, what, how, with_whom as "withWhom", due_on as "dueOn", done_on as "doneOn", version
    from implementation.personal_action
    where municipality_id = ${tx.municipality} and account_id = ${accountId} and removed_at is null
    order by done_on is not null, due_on nulls last, created_at`)
}

export async function findPersonalAction(
  tx: ReadTx,
  accountId: string,
  id: string,
): Promise<PersonalAction | null> {
  await asOwner(tx, accountId)
  return tx.row<PersonalAction>(sql`
    select id, prompt, what, how, with_whom as "withWhom", due_on as "dueOn", done_on as "doneOn", version
    from implementation.personal_action
    where municipality_id = ${tx.municipality} and account_id = ${accountId} and id = ${id} and removed_at is null`)
}

/** Whether the account is open, and since when it has a calendar address. */
export function calendarOf(tx: ReadTx, accountId: string): Promise<{ since: Date } | null> {
  return tx.row<{ since: Date }>(sql`
    select max(created_at) as since from platform.token
    where municipality_id = ${tx.municipality} and purpose = 'calendar' and account_id = ${accountId} and expires_at > now()
    having max(created_at) is not null`)
}

export async function isOpenAccount(tx: ReadTx, accountId: string): Promise<boolean> {
  const row = await tx.row(sql`
    select 1 from platform.account
    where municipality_id = ${tx.municipality} and id = ${accountId} and disabled_at is null and role is not null`)
  return row !== null
}
