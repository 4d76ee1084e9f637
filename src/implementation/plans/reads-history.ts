import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { ReportedStatus } from './action.ts'

/** One report of how far an action was. */
export interface StatusReport {
  id: string
  status: ReportedStatus
  reportedOn: Day
  note: string | null
  byName: string
  via: 'page' | 'link'
  withdrawn: boolean
}

/** Everything said about an action, newest first; what was taken back stays, marked. */
export function reportsAbout(tx: ReadTx, actionId: string): Promise<StatusReport[]> {
  return tx.rows<StatusReport>(sql`
    select id, status, reported_on as "reportedOn", note, by_name as "byName", via, withdrawn_at is not null as withdrawn
    from implementation.action_status
    where municipality_id = ${tx.municipality} and action_id = ${actionId} order by at desc limit 100`)
}

/** A removed action, so that it can be brought back. */
export function findRemovedAction(
  tx: ReadTx,
  actionId: string,
): Promise<{ id: string; effortId: string; what: string } | null> {
  return tx.row(sql`
    select id, effort_id as "effortId", what from implementation.action
    where municipality_id = ${tx.municipality} and id = ${actionId} and removed_at is not null`)
}

/** Somebody an action can be given to. */
export interface Colleague {
  id: string
  name: string
  administrationId: string | null
}

/** Those who work here and may answer for an action, by name. */
export function colleagues(tx: ReadTx): Promise<Colleague[]> {
  return tx.rows<Colleague>(sql`
    select id, name, administration_id as "administrationId" from platform.account
    where municipality_id = ${tx.municipality} and disabled_at is null and role is not null and role not in ('politician', 'adviser')
    order by name collate "da-x-icu"`)
}

/** The administrations that are open, in the municipality's own order. */
export function openAdministrations(tx: ReadTx): Promise<{ id: string; name: string; fields: string[] }[]> {
  return tx.rows(sql`
    select id, name, fields from platform.administration
    where municipality_id = ${tx.municipality} and closed_on is null order by position, name collate "da-x-icu"`)
}

/** Where a mail about an action goes, and in which language; null when nobody can be reached. */
export function mailboxOf(
  tx: ReadTx,
  actionId: string,
): Promise<{ recipient: string; locale: 'da' | 'en'; accountId: string | null; name: string | null } | null> {
  return tx.row(sql`
    select coalesce(owner.email, action.owner_email) as recipient, coalesce(owner.locale, 'da') as locale,
           action.owner_account as "accountId", coalesce(owner.name, action.owner_name) as name
    from implementation.action action
    left join platform.account owner on owner.municipality_id = action.municipality_id and owner.id = action.owner_account
    where action.municipality_id = ${tx.municipality} and action.id = ${actionId} and action.removed_at is null
      and coalesce(owner.email, action.owner_email) is not null and owner.disabled_at is null`)
}

/** The e-mail address of an owner outside the house; shown only to those who edit the action. */
export async function ownerEmailOf(tx: ReadTx, actionId: string): Promise<string | null> {
  const row = await tx.row<{ ownerEmail: string | null }>(sql`
    select owner_email as "ownerEmail" from implementation.action
    where municipality_id = ${tx.municipality} and id = ${actionId}`)
  return row?.ownerEmail ?? null
}
