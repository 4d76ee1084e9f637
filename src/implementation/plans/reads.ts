import { type RawBuilder, sql } from 'kysely'
import type { Person } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import { type ActionStanding, type ReportedStatus, standingOf } from './action.ts'
import { type Shared, seesOnlyOwn } from './may.ts'
import { type ExtraColumn, knownColumns, usualFollowUpDays } from './plan.ts'

/** An effort as its plan sees it. */
export interface PlanSubject extends Shared {
  effortId: string
  title: string
  stage: string
  ownerName: string | null
  administrations: { id: string; name: string }[]
  columns: ExtraColumn[]
  followUpDays: number
  /** 0 when the plan still has the defaults. */
  planVersion: number
}

/** One action with its latest report, as every list shows it. */
export interface PlannedAction {
  id: string
  effortId: string
  effortTitle: string
  what: string
  how: string | null
  ownerAccount: string | null
  ownerName: string | null
  /** Whether somebody can be asked by mail. */
  hasMail: boolean
  /** Whether the reader answers for it. */
  isOwn: boolean
  administrationId: string | null
  administrationName: string | null
  startsOn: Day | null
  dueOn: Day | null
  goal: string | null
  columns: Record<string, string>
  waitsFor: string[]
  followUpDays: number
  createdOn: Day
  lastStatus: ReportedStatus | null
  lastReportedOn: Day | null
  lastNote: string | null
  lastBy: string | null
  askedOn: Day | null
  version: number
  standing: ActionStanding
}

export interface ActionFilter {
  effortId?: string
  actionId?: string
  /** Only what this account answers for. */
  ownedBy?: string
  /** Only what belongs to this administration, or to an effort it takes part in. */
  administrationId?: string
  /** Whose eyes look: somebody outside sees only their own actions. */
  by?: Person
}

/** The actions somebody may see, in the order of their days; those of stopped efforts only when asked for by effort or by id. */
export async function plannedActions(
  tx: ReadTx,
  today: Day,
  filter: ActionFilter = {},
): Promise<PlannedAction[]> {
  const { effortId, actionId, ownedBy, administrationId, by } = filter
  const reader = by?.accountId ?? ownedBy ?? null
  const owner = ownedBy ?? (by && seesOnlyOwn(by) ? by.accountId : null)
  const rows = await tx.rows<Omit<PlannedAction, 'standing'>>(sql`
    select action.id, action.effort_id as "effortId", effort.title as "effortTitle", action.what, action.how,
           action.owner_account as "ownerAccount", coalesce(owner.name, action.owner_name) as "ownerName",
           coalesce(owner.email, action.owner_email) is not null and owner.disabled_at is null as "hasMail",
           coalesce(${isOwnedBy(reader)}, false) as "isOwn",
           action.administration_id as "administrationId", administration.name as "administrationName",
           action.starts_on as "startsOn", action.due_on as "dueOn", action.goal, action.columns,
           array(select waits_for from implementation.action_dependency waiting
                 join implementation.action needed on needed.municipality_id = waiting.municipality_id and needed.id = waiting.waits_for
                 where waiting.municipality_id = action.municipality_id and waiting.action_id = action.id
                   and needed.removed_at is null) as "waitsFor",
           coalesce(plan.follow_up_days, ${usualFollowUpDays}) as "followUpDays",
           (action.created_at at time zone 'Europe/Copenhagen')::date as "createdOn",
           latest.status as "lastStatus", latest.reported_on as "lastReportedOn", latest.note as "lastNote", latest.by_name as "lastBy",
           (select max(asked_on) from implementation.status_request request
            where request.municipality_id = action.municipality_id and request.action_id = action.id) as "askedOn",
           action.version
    from implementation.action action
    join implementation.effort effort on effort.municipality_id = action.municipality_id and effort.id = action.effort_id
    left join implementation.plan plan on plan.municipality_id = action.municipality_id and plan.effort_id = action.effort_id
    left join platform.account owner on owner.municipality_id = action.municipality_id and owner.id = action.owner_account
    left join platform.administration administration
      on administration.municipality_id = action.municipality_id and administration.id = action.administration_id
    left join lateral (
      select status, reported_on, note, by_name from implementation.action_status said
      where said.municipality_id = action.municipality_id and said.action_id = action.id and said.withdrawn_at is null
      order by said.at desc limit 1) latest on true
    where action.municipality_id = ${tx.municipality} and action.removed_at is null and effort.removed_at is null
      and ${effortId ? sql`action.effort_id = ${effortId}` : actionId ? sql`action.id = ${actionId}` : sql`effort.stage <> 'stopped'`}
      and ${owner ? isOwnedBy(owner) : sql`true`}
      and ${administrationId ? belongsTo(administrationId) : sql`true`}
    order by coalesce(action.starts_on, action.due_on) nulls last, action.due_on nulls last, action.position, action.created_at`)
  return rows.map((row) => ({ ...row, standing: standingOf(traceOf(row), today) }))
}

function traceOf(row: Omit<PlannedAction, 'standing'>) {
  const report =
    row.lastStatus && row.lastReportedOn ? { status: row.lastStatus, on: row.lastReportedOn } : null
  return {
    startsOn: row.startsOn,
    dueOn: row.dueOn,
    createdOn: row.createdOn,
    followUpDays: row.followUpDays,
    report,
  }
}

/** Whether the `action` of a query is answered for by an account, itself or by its e-mail address. */
function isOwnedBy(accountId: string | null): RawBuilder<unknown> {
  if (!accountId) return sql`false`
  return sql`(action.owner_account = ${accountId} or action.owner_email = (
    select me.email from platform.account me where me.municipality_id = action.municipality_id and me.id = ${accountId}))`
}

function belongsTo(administrationId: string): RawBuilder<unknown> {
  return sql`(action.administration_id = ${administrationId} or action.administration_id is null and exists (
    select 1 from implementation.effort_administration part
    where part.municipality_id = action.municipality_id and part.effort_id = action.effort_id
      and part.administration_id = ${administrationId}))`
}

/** A condition on the `effort` of a query: whether a person may see it. Somebody outside sees the efforts they have an action in. */
export function effortIsSeenBy(by: Person | undefined): RawBuilder<unknown> {
  if (!by || !seesOnlyOwn(by)) return sql`true`
  return sql`exists (
    select 1 from implementation.action action
    where action.municipality_id = effort.municipality_id and action.effort_id = effort.id and action.removed_at is null
      and ${isOwnedBy(by.accountId)})`
}

/** The effort of a plan, or null when there is none or it is not this person's to see. */
export async function findPlanSubject(
  tx: ReadTx,
  effortId: string,
  by?: Person,
): Promise<PlanSubject | null> {
  const row = await tx.row<Omit<PlanSubject, 'columns' | 'administrationIds'> & { columns: string[] }>(sql`
    select effort.id as "effortId", effort.title, effort.stage, effort.owner_account as "ownerAccount", owner.name as "ownerName",
           coalesce((select jsonb_agg(jsonb_build_object('id', administration.id, 'name', administration.name) order by administration.position)
              from implementation.effort_administration part
              join platform.administration administration
                on administration.municipality_id = part.municipality_id and administration.id = part.administration_id
              where part.municipality_id = effort.municipality_id and part.effort_id = effort.id), '[]') as administrations,
           coalesce(plan.columns, '{}') as columns, coalesce(plan.follow_up_days, ${usualFollowUpDays}) as "followUpDays",
           coalesce(plan.version, 0) as "planVersion"
    from implementation.effort effort
    left join platform.account owner on owner.municipality_id = effort.municipality_id and owner.id = effort.owner_account
    left join implementation.plan plan on plan.municipality_id = effort.municipality_id and plan.effort_id = effort.id
    where effort.municipality_id = ${tx.municipality} and effort.id = ${effortId} and effort.removed_at is null
      and ${effortIsSeenBy(by)}`)
  if (!row) return null
  return {
    ...row,
    columns: knownColumns(row.columns),
    administrationIds: row.administrations.map(({ id }) => id),
  }
}
