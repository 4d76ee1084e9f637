import { sql } from 'kysely'
import type { Actor } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { ReportedStatus } from './action.ts'
import type { ActionFields } from './action-fields.ts'

export async function insertAction(tx: WriteTx, effortId: string, fields: ActionFields): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into implementation.action (municipality_id, effort_id, position, what, how, owner_account, owner_name, owner_email,
      administration_id, starts_on, due_on, goal, columns)
    values (${tx.municipality}, ${effortId},
      (select coalesce(max(position), 0) + 1 from implementation.action
       where municipality_id = ${tx.municipality} and effort_id = ${effortId}),
      ${fields.what}, ${fields.how}, ${fields.ownerAccount}, ${fields.ownerName}, ${fields.ownerEmail}, ${fields.administrationId},
      ${fields.startsOn}, ${fields.dueOn}, ${fields.goal}, ${JSON.stringify(fields.columns)}::jsonb)
    returning id`)
  return row?.id as string
}

/** Saves an action when nobody saved it since; texts of columns the plan does not show now are kept. */
export function updateAction(
  tx: WriteTx,
  id: string,
  version: number,
  fields: ActionFields,
): Promise<number> {
  return tx.run(sql`
    update implementation.action set what = ${fields.what}, how = ${fields.how}, owner_account = ${fields.ownerAccount},
      owner_name = ${fields.ownerName}, owner_email = ${fields.ownerEmail}, administration_id = ${fields.administrationId},
      starts_on = ${fields.startsOn}, due_on = ${fields.dueOn}, goal = ${fields.goal},
      columns = columns || ${JSON.stringify(fields.columns)}::jsonb, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id} and version = ${version} and removed_at is null`)
}

export async function replaceDependencies(
  tx: WriteTx,
  effortId: string,
  id: string,
  waitsFor: readonly string[],
): Promise<void> {
  await tx.run(
    sql`delete from implementation.action_dependency where municipality_id = ${tx.municipality} and action_id = ${id}`,
  )
  if (waitsFor.length === 0) return
  await tx.run(sql`
    insert into implementation.action_dependency (municipality_id, effort_id, action_id, waits_for)
    select ${tx.municipality}, ${effortId}, ${id}, id from implementation.action
    where municipality_id = ${tx.municipality} and effort_id = ${effortId} and removed_at is null and id = any(${[...waitsFor]}::uuid[])`)
}

export function setRemoved(tx: WriteTx, id: string, removed: 'removed' | 'restored'): Promise<number> {
  return tx.run(sql`
    update implementation.action set removed_at = ${removed === 'removed' ? sql`now()` : sql`null`}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id} and (removed_at is null) = ${removed === 'removed'}`)
}

export interface NewReport {
  actionId: string
  status: ReportedStatus
  on: Day
  note: string | null
  via: 'page' | 'link'
}

export async function insertReport(tx: WriteTx, by: Actor, report: NewReport): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into implementation.action_status (municipality_id, action_id, status, reported_on, note, by_account, by_name, via)
    values (${tx.municipality}, ${report.actionId}, ${report.status}, ${report.on}, ${report.note}, ${by.accountId}, ${by.name}, ${report.via})
    returning id`)
  return row?.id as string
}

/** Takes back the latest report; only that one, and only by the account that made it. */
export function withdrawReport(
  tx: WriteTx,
  actionId: string,
  reportId: string,
  accountId: string,
): Promise<number> {
  return tx.run(sql`
    update implementation.action_status set withdrawn_at = now()
    where municipality_id = ${tx.municipality} and action_id = ${actionId} and id = ${reportId} and by_account = ${accountId}
      and withdrawn_at is null and id = (
        select id from implementation.action_status
        where municipality_id = ${tx.municipality} and action_id = ${actionId} and withdrawn_at is null order by at desc limit 1)`)
}

export async function insertRequest(tx: WriteTx, by: Actor, actionId: string, today: Day): Promise<void> {
  await tx.run(sql`
    insert into implementation.status_request (municipality_id, action_id, asked_on, by_name)
    values (${tx.municipality}, ${actionId}, ${today}, ${by.name})`)
}

/** Saves what a plan shows and how long its reports hold; version 0 means that it still has the defaults. */
export function savePlan(
  tx: WriteTx,
  effortId: string,
  version: number,
  plan: { columns: string[]; followUpDays: number },
): Promise<number> {
  if (version === 0) {
    return tx.run(sql`
      insert into implementation.plan (municipality_id, effort_id, columns, follow_up_days)
      values (${tx.municipality}, ${effortId}, ${plan.columns}::text[], ${plan.followUpDays}) on conflict do nothing`)
  }
  return tx.run(sql`
    update implementation.plan set columns = ${plan.columns}::text[], follow_up_days = ${plan.followUpDays}, version = version + 1
    where municipality_id = ${tx.municipality} and effort_id = ${effortId} and version = ${version}`)
}
