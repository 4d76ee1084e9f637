import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { type Area, type Indicator, type Membership, populationId } from '../figures/index.ts'
import { type PackedRound, unpackFigures } from './packed-figures.ts'
import type { Surroundings } from './profile.ts'
import { indicatorColumns } from './reads.ts'
import type { PeerGroup } from './reads-groups.ts'
import { packedRounds } from './reads-rounds.ts'

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
  people: PackedRound[]
  groups: PeerGroup[]
}

/** The frame in one read. Areas by name; people by period and area, own figures before national ones. All indicators, or the chosen. */
export async function profileFrame(tx: ReadTx, indicatorIds?: readonly string[]): Promise<ProfileFrame> {
  const chosen = indicatorIds ? sql`and id = any(${[...indicatorIds]})` : sql``
  const population = sql`(values (${populationId}::text)) asked (indicator)`
  const row = await tx.row<FrameRow>(sql`
    select
      (select coalesce(json_agg(i.definition order by i.position), '[]') from (
        select position, (select row_to_json(one) from (select ${indicatorColumns}) one) as definition
        from knowledge.known_indicator where id <> ${populationId} ${chosen}) i) as indicators,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'name', name, 'invented', invented)
                order by name collate "da-x-icu"), '[]')
       from knowledge.area) as areas,
      (select coalesce(jsonb_agg(jsonb_build_object('municipality', municipality, 'region', region, 'validFrom', valid_from,
                'validTo', valid_to) order by municipality, valid_from), '[]')
       from knowledge.region_membership) as memberships,
      (select coalesce(json_agg(people), '[]') from (${packedRounds(tx, population, false)}) people) as people,
      (select coalesce(jsonb_agg(to_jsonb(g) - 'created_at' order by g.created_at, g.name collate "da-x-icu"), '[]') from (
        select g.id, g.name, g.version, g.found_by as "foundBy", g.created_at,
               array(select m.area from knowledge.peer_group_member m
                     where m.municipality_id = g.municipality_id and m.group_id = g.id order by m.area) as members
        from knowledge.peer_group g
        where g.municipality_id = ${tx.municipality} and g.deleted_at is null) g) as groups`)
  const { indicators, groups, areas, memberships, people } = row as FrameRow
  const populations = unpackFigures(people).get(populationId) ?? new Map()
  return { indicators, surroundings: { areas, memberships, populations }, groups }
}
