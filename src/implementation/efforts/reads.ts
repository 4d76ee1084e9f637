import { type RawBuilder, sql } from 'kysely'
import type { SharedFacets } from '../../knowledge/catalogue/index.ts'
import type { Person } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { effortIsSeenBy } from '../plans/index.ts'
import type { EffortFields, OriginKind } from './effort.ts'
import { type AdministrationLoad, loadOf, usualLimit } from './load.ts'
import { busyStages, type Stage } from './stage.ts'

/** An effort as a row in a table, with the names a list needs. */
export interface Effort extends EffortFields, SharedFacets {
  id: string
  stage: Stage
  ownerName: string | null
  administrations: { id: string; name: string }[]
  originKind: OriginKind
  originId: string | null
  changedOn: Day
  changedBy: string
  version: number
}

export interface EffortFilter {
  id?: string
  stages?: readonly Stage[]
  kinds?: readonly string[]
  administrationId?: string
  recommendationId?: string
  ownerAccount?: string
  /** Whose eyes look: somebody outside sees only efforts they have an action in. */
  by?: Person
}

/** The efforts there are, by title; removed ones never. */
export function efforts(tx: ReadTx, filter: EffortFilter = {}): Promise<Effort[]> {
  return tx.rows<Effort>(sql`
    select effort.id, effort.title, effort.about, effort.stage, effort.kind, effort.scope, effort.tactic, effort.hard,
           effort.owner_account as "ownerAccount", owner.name as "ownerName",
           effort.target_groups as "targetGroups", effort.arenas, effort.risk_factors as "riskFactors",
           effort.protective_factors as "protectiveFactors", effort.origin_kind as "originKind", effort.origin_id as "originId",
           part.administrations, part.ids as "administrationIds",
           array(select recommendation_id from implementation.effort_recommendation linked
                 where linked.municipality_id = effort.municipality_id and linked.effort_id = effort.id order by 1) as "recommendationIds",
           (effort.changed_at at time zone 'Europe/Copenhagen')::date as "changedOn", effort.changed_by as "changedBy", effort.version
    from implementation.effort effort
    left join platform.account owner on owner.municipality_id = effort.municipality_id and owner.id = effort.owner_account
    left join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('id', administration.id, 'name', administration.name) order by administration.position), '[]') as administrations,
             coalesce(array_agg(administration.id order by administration.position), '{}') as ids
      from implementation.effort_administration taking
      join platform.administration administration
        on administration.municipality_id = taking.municipality_id and administration.id = taking.administration_id
      where taking.municipality_id = effort.municipality_id and taking.effort_id = effort.id) part on true
    where effort.municipality_id = ${tx.municipality} and effort.removed_at is null
      and ${sql.join(conditionsOf(filter), sql` and `)}
    order by effort.title collate "da-x-icu", effort.id`)
}

function conditionsOf({
  id,
  stages,
  kinds,
  administrationId,
  recommendationId,
  ownerAccount,
  by,
}: EffortFilter): RawBuilder<unknown>[] {
  const conditions = [effortIsSeenBy(by)]
  if (id) conditions.push(sql`effort.id = ${id}`)
  if (stages?.length) conditions.push(sql`effort.stage = any(${[...stages]}::text[])`)
  if (kinds?.length) conditions.push(sql`effort.kind = any(${[...kinds]}::text[])`)
  if (ownerAccount) conditions.push(sql`effort.owner_account = ${ownerAccount}`)
  if (administrationId) {
    conditions.push(sql`exists (select 1 from implementation.effort_administration taking
      where taking.municipality_id = effort.municipality_id and taking.effort_id = effort.id and taking.administration_id = ${administrationId})`)
  }
  if (recommendationId) {
    conditions.push(sql`exists (select 1 from implementation.effort_recommendation linked
      where linked.municipality_id = effort.municipality_id and linked.effort_id = effort.id and linked.recommendation_id = ${recommendationId})`)
  }
  return conditions
}

/** One effort, or a refusal that looks the same whether it does not exist or is not this person's to see. */
export async function findEffort(tx: ReadTx, id: string, by?: Person): Promise<Effort> {
  const [effort] = await efforts(tx, by ? { id, by } : { id })
  if (!effort) throw new Refusal(webRefusals.notFound)
  return effort
}

/** How many efforts the municipality wants an administration to carry at once. */
export async function effortLimit(tx: ReadTx): Promise<{ limit: number; version: number }> {
  const row = await tx.row<{ value: unknown; version: number }>(sql`
    select value, version from platform.choice where municipality_id = ${tx.municipality} and key = 'effort-limit'`)
  return { limit: typeof row?.value === 'number' ? row.value : usualLimit, version: row?.version ?? 0 }
}

/** How many efforts run at once in each open administration, beside the municipality's limit. */
export async function portfolioLoad(tx: ReadTx): Promise<AdministrationLoad[]> {
  const { limit } = await effortLimit(tx)
  const administrations = await tx.rows<{ id: string; name: string }>(sql`
    select id, name from platform.administration
    where municipality_id = ${tx.municipality} and closed_on is null order by position, name collate "da-x-icu"`)
  return loadOf(await efforts(tx, { stages: busyStages }), administrations, limit)
}
