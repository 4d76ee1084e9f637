import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Area } from './area.ts'
import type { Round } from './figure.ts'
import { type Indicator, populationId } from './indicator.ts'
import type { FiguresByPeriod } from './profile.ts'

export const indicatorColumns = sql`
  id, name, short, finding, measures, unit, direction, decimals, minimum, maximum, population, source, publisher, url, rounds,
  caveats, breaks, risk_factors as "riskFactors"`

/** Every indicator in the order they are shown, the population with them. */
export function allIndicators(tx: ReadTx): Promise<Indicator[]> {
  return tx.rows<Indicator>(sql`select ${indicatorColumns} from knowledge.indicator order by position`)
}

/** The indicators people look at: all but the population. */
export async function indicators(tx: ReadTx): Promise<Indicator[]> {
  return (await allIndicators(tx)).filter(({ id }) => id !== populationId)
}

export async function findIndicator(tx: ReadTx, id: string): Promise<Indicator> {
  const found = await tx.row<Indicator>(
    sql`select ${indicatorColumns} from knowledge.indicator where id = ${id}`,
  )
  if (!found) throw new Refusal(webRefusals.notFound)
  return found
}

/** Municipalities, regions and the country, by name. */
export function areas(tx: ReadTx): Promise<Area[]> {
  return tx.rows<Area>(
    sql`select id, kind, name, invented from knowledge.area order by name collate "da-x-icu"`,
  )
}

/** All rounds of one area, own before national, by indicator; groups left out. */
export async function roundsOf(
  tx: ReadTx,
  area: string,
  indicatorIds: string[] | null = null,
): Promise<Map<string, Round[]>> {
  const chosen = indicatorIds === null ? sql`true` : sql`indicator = any(${indicatorIds})`
  const rows = await tx.rows<Round>(sql`
    select distinct on (indicator, period)
      indicator, area, 'all' as "group", period, value, low, high, n, missing_reason as missing, set_name as "set", import_id as "importId",
      imported_at as "importedAt", source
    from (
      select 'own' as set_name, o.*, i.at as imported_at, i.source
      from knowledge.own_observation o
      join knowledge.own_observation_import i on i.municipality_id = o.municipality_id and i.id = o.import_id
      where o.municipality_id = ${tx.municipality} and o.area = ${area} and o.grp = 'all' and ${chosen}
      union all
      select 'national', ${tx.municipality}::text, o.*, i.at, i.source
      from knowledge.observation o join knowledge.observation_import i on i.id = o.import_id
      where o.area = ${area} and o.grp = 'all' and ${chosen}
    ) figure
    order by indicator, period, set_name desc`)
  return groupBy(rows, ({ indicator }) => indicator)
}

/** The figures of all municipalities, own before national, by indicator, period and area. Missing ones are left out. */
export async function figuresOf(
  tx: ReadTx,
  about: { indicators: string[]; at?: { indicator: string; period: string }[] },
): Promise<Map<string, FiguresByPeriod>> {
  const rounds = about.at
    ? sql`(indicator, period) in (select * from unnest(${about.at.map(({ indicator }) => indicator)}::text[],
                                                       ${about.at.map(({ period }) => period)}::text[]))`
    : sql`true`
  const rows = await tx.rows<{ indicator: string; period: string; area: string; value: number | null }>(sql`
    select distinct on (indicator, period, area) indicator, period, area, value
    from (
      select 'own' as set_name, indicator, period, area, value from knowledge.own_observation
      where municipality_id = ${tx.municipality} and indicator = any(${about.indicators}) and grp = 'all' and ${rounds}
        and area in (select id from knowledge.area where kind = 'municipality')
      union all
      select 'national', indicator, period, area, value from knowledge.observation
      where indicator = any(${about.indicators}) and grp = 'all' and ${rounds}
        and area in (select id from knowledge.area where kind = 'municipality')
    ) figure
    order by indicator, period, area, set_name desc`)
  const found = new Map<string, Map<string, Map<string, number>>>()
  for (const { indicator, period, area, value } of rows) {
    if (value === null) continue
    const byPeriod = getOrMake(found, indicator, () => new Map<string, Map<string, number>>())
    getOrMake(byPeriod, period, () => new Map<string, number>()).set(area, value)
  }
  return found
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key) ?? make()
  map.set(key, known)
  return known
}

function groupBy<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) getOrMake(groups, keyOf(row), () => []).push(row)
  return groups
}
