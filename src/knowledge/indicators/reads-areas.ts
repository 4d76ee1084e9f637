import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Interval } from '../../statistics/index.ts'
import { type MissingReason, placeInTime, type SetName } from '../figures/index.ts'

/** One municipality's figure in one round, with what is known of it; the municipality's own set before the national one. */
export interface AreaFigure {
  indicator: string
  area: string
  period: string
  value: number | null
  interval: Interval | null
  n: number | null
  missing: MissingReason | null
  set: SetName
}

interface Stored extends Omit<AreaFigure, 'interval'> {
  low: number | null
  high: number | null
}

/** The rounds in which any of the areas has a figure, by indicator, the newest first. */
export async function roundsAmong(
  tx: ReadTx,
  about: { indicators: readonly string[]; areas: readonly string[] },
): Promise<Map<string, string[]>> {
  const among = sql`grp = 'all' and indicator = any(${[...about.indicators]}) and area = any(${[...about.areas]}) and value is not null`
  const rows = await tx.rows<{ indicator: string; periods: string[] }>(sql`
    select indicator, array_agg(distinct period) as periods from (
      select indicator, period from knowledge.own_observation where municipality_id = ${tx.municipality} and ${among}
      union all
      select indicator, period from knowledge.observation where ${among}
    ) figure group by indicator`)
  return new Map(
    rows.map(({ indicator, periods }) => [
      indicator,
      periods.sort((a, b) => placeInTime(b) - placeInTime(a) || (a < b ? 1 : -1)),
    ]),
  )
}

/** The figures of all municipalities in the asked rounds, missing ones with their reason; by indicator, period and area. */
export async function areaFigures(
  tx: ReadTx,
  asked: readonly { indicator: string; period: string }[],
): Promise<Map<string, Map<string, Map<string, AreaFigure>>>> {
  const columns = sql`o.indicator, o.period, o.area, o.value, o.low, o.high, o.n, o.missing_reason as missing`
  const rows = await tx.rows<Stored>(sql`
    with asked as (
      select * from unnest(${asked.map(({ indicator }) => indicator)}::text[], ${asked.map(({ period }) => period)}::text[])
        asked (indicator, period)
    )
    select distinct on (indicator, period, area) * from (
      select 'own' as "set", ${columns} from asked join knowledge.own_observation o
        on o.municipality_id = ${tx.municipality} and o.indicator = asked.indicator and o.period = asked.period and o.grp = 'all'
      union all
      select 'national', ${columns} from asked join knowledge.observation o
        on o.indicator = asked.indicator and o.period = asked.period and o.grp = 'all'
    ) figure
    where area in (select id from knowledge.area where kind = 'municipality')
    order by indicator, period, area, "set" desc`)
  const found = new Map<string, Map<string, Map<string, AreaFigure>>>()
  for (const { low, high, ...row } of rows) {
    const byPeriod = found.get(row.indicator) ?? new Map<string, Map<string, AreaFigure>>()
    found.set(row.indicator, byPeriod)
    const byArea = byPeriod.get(row.period) ?? new Map<string, AreaFigure>()
    byPeriod.set(row.period, byArea)
    byArea.set(row.area, { ...row, interval: low === null || high === null ? null : { low, high } })
  }
  return found
}
