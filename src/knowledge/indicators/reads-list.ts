import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { type Indicator, type MissingReason, populationId, type SetName } from '../figures/index.ts'
import { type PackedRounds, unpackValues } from './packed-figures.ts'
import { newestRound } from './profile.ts'

/** One line of a list of indicators: what was measured last in a municipality, with nothing to compare it with. */
export interface LatestValue {
  indicator: Pick<Indicator, 'id' | 'name' | 'short' | 'unit' | 'decimals' | 'direction'>
  period: string
  value: number | null
  missing: MissingReason | null
  set: SetName
}

/** The newest figure of every indicator a municipality has one for, in one read; own figures before national ones. */
export async function latestValues(tx: ReadTx, municipality: string): Promise<LatestValue[]> {
  const packed = sql`string_agg(concat(period, '|', value, '|', missing_reason), ';') as rounds`
  const row = await tx.row<{ indicators: LatestValue['indicator'][]; rounds: PackedRounds[] }>(sql`
    select
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'short', short, 'unit', unit, 'decimals', decimals,
                'direction', direction) order by position), '[]')
       from knowledge.known_indicator where id <> ${populationId}) as indicators,
      (select coalesce(json_agg(figure), '[]') from (
        select 'own' as "set", indicator, ${packed} from knowledge.own_observation
        where municipality_id = ${tx.municipality} and area = ${municipality} and grp = 'all' group by indicator
        union all
        select 'national', indicator, ${packed} from knowledge.observation
        where area = ${municipality} and grp = 'all' group by indicator) figure) as rounds`)
  const rounds = unpackValues(row?.rounds ?? [])
  return (row?.indicators ?? []).flatMap((indicator) => {
    const round = newestRound(rounds.get(indicator.id) ?? [])
    return round ? [{ indicator, ...round }] : []
  })
}
