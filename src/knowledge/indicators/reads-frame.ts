import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Area, Membership } from './area.ts'
import { type Indicator, populationId } from './indicator.ts'
import type { Surroundings } from './profile.ts'
import { indicatorColumns } from './reads.ts'
import type { PeerGroup } from './reads-groups.ts'

/** What figures are read and compared by: the indicators people look at, the country, and the municipality's groups. */
export interface ProfileFrame {
  indicators: Indicator[]
  surroundings: Surroundings
  groups: PeerGroup[]
}

interface FrameRow {
  indicators: Indicator[]
  areas: Area[]
  memberships: Membership[]
  people: [period: string, area: string, count: number][]
  groups: PeerGroup[]
}

/** The frame in one read. Areas by name; people by period and area, own figures before national ones. */
export async function profileFrame(tx: ReadTx): Promise<ProfileFrame> {
  const row = await tx.row<FrameRow>(sql`
    select
      (select coalesce(jsonb_agg(to_jsonb(i) - 'position' order by i.position), '[]')
       from (select ${indicatorColumns}, position from knowledge.indicator where id <> ${populationId}) i) as indicators,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'name', name, 'invented', invented)
                order by name collate "da-x-icu"), '[]')
       from knowledge.area) as areas,
      (select coalesce(jsonb_agg(jsonb_build_object('municipality', municipality, 'region', region, 'validFrom', valid_from,
                'validTo', valid_to) order by municipality, valid_from), '[]')
       from knowledge.region_membership) as memberships,
      (select coalesce(jsonb_agg(jsonb_build_array(period, area, value)), '[]') from (
        select distinct on (period, area) period, area, value from (
          select 'own' as set_name, period, area, value from knowledge.own_observation
          where municipality_id = ${tx.municipality} and indicator = ${populationId} and grp = 'all'
          union all
          select 'national', period, area, value from knowledge.observation where indicator = ${populationId} and grp = 'all'
        ) figure
        where area in (select id from knowledge.area where kind = 'municipality')
        order by period, area, set_name desc) people
       where value is not null) as people,
      (select coalesce(jsonb_agg(to_jsonb(g) - 'created_at' order by g.created_at, g.name collate "da-x-icu"), '[]') from (
        select g.id, g.name, g.version, g.created_at,
               array(select m.area from knowledge.peer_group_member m
                     where m.municipality_id = g.municipality_id and m.group_id = g.id order by m.area) as members
        from knowledge.peer_group g
        where g.municipality_id = ${tx.municipality} and g.deleted_at is null) g) as groups`)
  const { indicators, groups, areas, memberships, people } = row as FrameRow
  const byPeriod = Map.groupBy(people, ([period]) => period)
  const populations = new Map(
    [...byPeriod].map(([period, counts]) => [
      period,
      new Map(counts.map(([, area, count]) => [area, count] as const)),
    ]),
  )
  return { indicators, surroundings: { areas, memberships, populations }, groups }
}
