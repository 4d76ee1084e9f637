import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Freshness, Setting, SettingSort, WholeSetting } from './setting.ts'

export interface SettingFilter {
  search?: string | undefined
  sort?: SettingSort | undefined
  administrationId?: string | undefined
  arena?: string | undefined
  recommendationId?: string | undefined
  freshness?: Freshness | undefined
  order?: 'title' | 'seen' | 'people' | 'newest' | undefined
}

/** An administration as far as settings and review need it. */
export interface Administration {
  id: string
  name: string
  fields: string[]
  isOpen: boolean
}

/** Institutions counted where any are named, else what somebody wrote; people likewise. */
function settingRows(tx: ReadTx): RawBuilder<unknown> {
  return sql`
    select setting.*, administration.name as administration_name,
           coalesce(places.people, setting.people) as people_met,
           coalesce(places.institutions, setting.reach_count) as reached,
           coalesce(setting.reach_total, case when places.institutions is not null then (
             select count(*)::int from implementation.institution institution
             where institution.municipality_id = ${tx.municipality} and institution.closed_on is null
               and (setting.arena is null or institution.arena = setting.arena)) end) as reach_goal,
           coalesce(links.ids, '{}') as recommendation_ids
    from implementation.setting setting
    left join platform.administration administration
      on administration.municipality_id = setting.municipality_id and administration.id = setting.administration_id
    left join lateral (
      select count(*)::int as institutions, sum(institution.people)::int as people
      from implementation.setting_institution place
      join implementation.institution institution
        on institution.municipality_id = place.municipality_id and institution.id = place.institution_id
      where place.municipality_id = setting.municipality_id and place.setting_id = setting.id and institution.closed_on is null
      having count(*) > 0) places on true
    left join lateral (
      select array_agg(link.recommendation_id order by link.recommendation_id) as ids
      from implementation.setting_recommendation link
      where link.municipality_id = setting.municipality_id and link.setting_id = setting.id) links on true
    where setting.municipality_id = ${tx.municipality}`
}

const settingColumns = sql`
  id, sort, title, description, administration_id as "administrationId", administration_name as administration, arena, district,
  since, decided_by as "decidedBy", people_met as people, reached as "reachCount", reach_goal as "reachTotal",
  last_seen_on as "lastSeenOn", recommendation_ids as "recommendationIds", version`

/** The register, by filter; `total` says how many there are in all pages. */
export function settings(
  tx: ReadTx,
  filter: SettingFilter,
  when: { today: Day; proofDays: number },
  window: { most: number; from: number } = { most: 1000, from: 0 },
): Promise<(Setting & { total: number })[]> {
  const conditions = [sql`removed_at is null`]
  if (filter.search)
    conditions.push(
      sql`concat_ws(' ', title, description, district, decided_by) ilike ${`%${filter.search.replace(/[\\%_]/g, '\\$&')}%`}`,
    )
  if (filter.sort) conditions.push(sql`sort = ${filter.sort}`)
  if (filter.administrationId) conditions.push(sql`administration_id = ${filter.administrationId}::uuid`)
  if (filter.arena) conditions.push(sql`arena = ${filter.arena}`)
  if (filter.recommendationId) conditions.push(sql`${filter.recommendationId} = any(recommendation_ids)`)
  if (filter.freshness === 'never-seen') conditions.push(sql`last_seen_on is null`)
  if (filter.freshness === 'confirmed')
    conditions.push(sql`last_seen_on >= ${when.today}::date - ${when.proofDays}::int`)
  if (filter.freshness === 'unconfirmed')
    conditions.push(sql`last_seen_on < ${when.today}::date - ${when.proofDays}::int`)
  return tx.rows(sql`
    select ${settingColumns}, (count(*) over ())::int as total from (${settingRows(tx)}) as setting
    where ${sql.join(conditions, sql` and `)}
    order by ${orders[filter.order ?? 'title']}, title collate "da-x-icu", id limit ${window.most} offset ${window.from}`)
}

const orders = {
  title: sql`title collate "da-x-icu"`,
  seen: sql`last_seen_on asc nulls first`,
  people: sql`people_met desc nulls last`,
  newest: sql`recorded_at desc`,
}

/** One setting, also when it has been removed; null when it is not there. */
export function findSetting(tx: ReadTx, id: string): Promise<WholeSetting | null> {
  return tx.row<WholeSetting>(sql`
    select ${settingColumns}, note, target_groups as "targetGroups", risk_factors as "riskFactors",
           protective_factors as "protectiveFactors", people as "ownPeople", reach_count as "ownReachCount",
           reach_total as "ownReachTotal", removed_at as "removedAt"
    from (${settingRows(tx)}) as setting where id = ${id}::uuid`)
}

/** The municipality's administrations in its own order, the closed ones last. */
export function administrations(tx: ReadTx): Promise<Administration[]> {
  return tx.rows<Administration>(administrationsIn(tx))
}

/** The same as a part of a larger read. */
export function administrationsIn(tx: ReadTx): RawBuilder<unknown> {
  return sql`
    select id, name, fields, closed_on is null as "isOpen" from platform.administration
    where municipality_id = ${tx.municipality}
    order by closed_on is not null, position, name collate "da-x-icu"`
}

/** How many days a proof or a sighting holds before it is unconfirmed. */
export async function proofDays(tx: ReadTx): Promise<number> {
  const row = await tx.row<{ days: number }>(sql`select implementation.proof_days() as days`)
  return row?.days ?? 365
}

/** Settings linked to a recommendation, wherever they hold. */
export function settingsFor(tx: ReadTx, ...recommendationIds: string[]): Promise<Setting[]> {
  return tx.rows<Setting>(sql`
    select ${settingColumns} from (${settingRows(tx)}) as setting
    where removed_at is null and recommendation_ids && ${recommendationIds}::text[]
    order by title collate "da-x-icu"`)
}

/** How many settings hold, how many of them were seen lately enough, and how many people meet the one that most people meet. */
export async function countSettings(
  tx: ReadTx,
  today: Day,
): Promise<{ settings: number; confirmed: number; linked: number }> {
  const row = await tx.row<{ settings: number; confirmed: number; linked: number }>(sql`
    select count(*)::int as settings,
           (count(*) filter (where last_seen_on >= ${today}::date - implementation.proof_days()))::int as confirmed,
           (count(*) filter (where exists (
             select 1 from implementation.setting_recommendation link
             where link.municipality_id = setting.municipality_id and link.setting_id = setting.id)))::int as linked
    from implementation.setting setting where municipality_id = ${tx.municipality} and removed_at is null`)
  return row ?? { settings: 0, confirmed: 0, linked: 0 }
}
