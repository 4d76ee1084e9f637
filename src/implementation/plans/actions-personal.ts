import { sql } from 'kysely'
import { record } from '../../platform/audit/index.ts'
import { issueToken, type Person } from '../../platform/auth/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale, webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import type { PersonalPrompt } from './personal.ts'
import { asOwner, findPersonalAction } from './reads-personal.ts'

const daysACalendarHolds = 3650

/** What somebody writes in their own plan. */
export interface PersonalFields {
  prompt: PersonalPrompt
  what: string
  how: string | null
  withWhom: string | null
  dueOn: Day | null
}

export async function addPersonalAction(tx: WriteTx, by: Person, fields: PersonalFields): Promise<string> {
  await asOwner(tx, by.accountId)
  const row = await tx.row<{ id: string }>(sql`
    insert into implementation.personal_action (municipality_id, account_id, prompt, what, how, with_whom, due_on)
    values (${tx.municipality}, ${by.accountId}, ${fields.prompt}, ${fields.what}, ${fields.how}, ${fields.withWhom}, ${fields.dueOn})
    returning id`)
  await noteChange(tx, by)
  return row?.id as string
}

export async function changePersonalAction(
  tx: WriteTx,
  by: Person,
  id: string,
  version: number,
  fields: PersonalFields,
  differences: Stale['fields'],
): Promise<void> {
  const before = await findPersonalAction(tx, by.accountId, id)
  if (!before) throw new Refusal(webRefusals.notFound)
  const saved = await tx.run(sql`
    update implementation.personal_action set prompt = ${fields.prompt}, what = ${fields.what}, how = ${fields.how},
      with_whom = ${fields.withWhom}, due_on = ${fields.dueOn}, version = version + 1
    where municipality_id = ${tx.municipality} and account_id = ${by.accountId} and id = ${id} and version = ${version} and removed_at is null`)
  if (saved === 0) throw new Stale(before.version, differences)
  await noteChange(tx, by)
}

/** Marks a line as done on a day, or as not done when the day is null. */
export async function finishPersonalAction(
  tx: WriteTx,
  by: Person,
  id: string,
  on: Day | null,
): Promise<void> {
  await asOwner(tx, by.accountId)
  const saved = await tx.run(sql`
    update implementation.personal_action set done_on = ${on}, version = version + 1
    where municipality_id = ${tx.municipality} and account_id = ${by.accountId} and id = ${id} and removed_at is null`)
  if (saved === 0) throw new Refusal(webRefusals.notFound)
  await noteChange(tx, by)
}

export async function removePersonalAction(
  tx: WriteTx,
  by: Person,
  id: string,
  removed: 'removed' | 'restored',
): Promise<void> {
  await asOwner(tx, by.accountId)
  const saved = await tx.run(sql`
    update implementation.personal_action set removed_at = ${removed === 'removed' ? sql`now()` : sql`null`}, version = version + 1
    where municipality_id = ${tx.municipality} and account_id = ${by.accountId} and id = ${id} and (removed_at is null) = ${removed === 'removed'}`)
  if (saved === 0) throw new Refusal(webRefusals.notFound)
  await noteChange(tx, by)
}

/** Hands out a calendar address, shown once; an older one stops working. */
export async function openCalendar(tx: WriteTx, by: Person): Promise<string> {
  await endCalendars(tx, by)
  const secret = await issueToken(tx, {
    purpose: 'calendar',
    subjectId: by.accountId,
    accountId: by.accountId,
    days: daysACalendarHolds,
  })
  await record(tx, actorOf(by), { kind: 'calendar-opened', subjectKind: 'account', subjectId: by.accountId })
  return secret
}

export async function closeCalendar(tx: WriteTx, by: Person): Promise<void> {
  await endCalendars(tx, by)
  await record(tx, actorOf(by), { kind: 'calendar-closed', subjectKind: 'account', subjectId: by.accountId })
}

function endCalendars(tx: WriteTx, by: Person): Promise<number> {
  return tx.run(sql`
    update platform.token set expires_at = now()
    where municipality_id = ${tx.municipality} and purpose = 'calendar' and account_id = ${by.accountId} and expires_at > now()`)
}

/** The trail says that a person wrote in their own plan, and nothing about what. */
function noteChange(tx: WriteTx, by: Person): Promise<void> {
  return record(tx, actorOf(by), {
    kind: 'personal-plan-changed',
    subjectKind: 'account',
    subjectId: by.accountId,
  })
}

function actorOf(by: Person) {
  return { accountId: by.accountId, name: by.name }
}
