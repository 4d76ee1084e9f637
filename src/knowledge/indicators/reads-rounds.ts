import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Round } from '../figures/index.ts'
import {
  type PackedImports,
  type PackedRound,
  type PackedRounds,
  unpackFigures,
  unpackRounds,
} from './packed-figures.ts'
import type { FiguresByPeriod } from './profile.ts'

const packed = sql`string_agg(concat(period, '|', value, '|', low, '|', high, '|', n, '|', missing_reason, '|', import_id), ';')`

/** All rounds of one area, own before national, by indicator; groups left out. */
export async function roundsOf(
  tx: ReadTx,
  area: string,
  indicatorIds: string[] | null = null,
): Promise<Map<string, Round[]>> {
  const chosen = indicatorIds === null ? sql`true` : sql`indicator = any(${indicatorIds})`
  const columns = sql`indicator, period, value, low, high, n, missing_reason, import_id`
  const row = await tx.row<{ figures: PackedRounds[]; imports: PackedImports }>(sql`
    with own as materialized (
      select ${columns} from knowledge.own_observation
      where municipality_id = ${tx.municipality} and area = ${area} and grp = 'all' and ${chosen}
    ),
    national as materialized (
      select ${columns} from knowledge.observation where area = ${area} and grp = 'all' and ${chosen}
    ),
    figure as (
      select 'own' as "set", indicator, ${packed} as rounds from own group by indicator
      union all
      select 'national', indicator, ${packed} from national group by indicator
    ),
    import as (
      select id, at, source from knowledge.own_observation_import
      where municipality_id = ${tx.municipality} and id in (select import_id from own)
      union all
      select id, at, source from knowledge.observation_import where id in (select import_id from national)
    )
    select (select coalesce(json_agg(figure), '[]') from figure) as figures,
           (select coalesce(json_object_agg(id, json_build_object('at', at, 'source', source)), '{}') from import) as imports`)
  return row ? unpackRounds(area, row.figures, row.imports) : new Map()
}

interface AskedRounds {
  indicators: string[]
  /** One round of each indicator; else all of them. */
  at?: { indicator: string; period: string }[]
}

/** The figures of all municipalities, own before national, by indicator, period and area. Missing ones are left out. */
export async function figuresOf(
  tx: ReadTx,
  { indicators, at }: AskedRounds,
): Promise<Map<string, FiguresByPeriod>> {
  const asked = at
    ? sql`unnest(${at.map(({ indicator }) => indicator)}::text[], ${at.map(({ period }) => period)}::text[]) asked (indicator, period)`
    : sql`unnest(${[...new Set(indicators)]}::text[]) asked (indicator)`
  return unpackFigures(await tx.rows<PackedRound>(packedRounds(tx, asked, at !== undefined)))
}

/** The rounds of the indicators (and periods) in `asked`, a row for each with all its municipalities; of both sets. */
export function packedRounds(
  tx: ReadTx,
  asked: RawBuilder<unknown>,
  hasPeriod: boolean,
): RawBuilder<unknown> {
  const of = (table: RawBuilder<unknown>) => sql`
    select o.period, string_agg(o.area, ' ' order by o.area) as areas,
           string_agg(coalesce(o.value::text, ''), ' ' order by o.area) as values
    from ${table} o.grp = 'all' and o.indicator = asked.indicator ${hasPeriod ? sql`and o.period = asked.period` : sql``}
      and o.area <> all (array(select id from knowledge.area where kind <> 'municipality'))
    group by o.period`
  return sql`
    select 'own' as "set", asked.indicator, round.*
    from ${asked} cross join lateral (${of(sql`knowledge.own_observation o where o.municipality_id = ${tx.municipality} and`)}) round
    union all
    select 'national', asked.indicator, round.*
    from ${asked} cross join lateral (${of(sql`knowledge.observation o where`)}) round`
}
