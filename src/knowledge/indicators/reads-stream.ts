import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { ExtraColumn } from './export-file.ts'
import type { SetName } from './figure.ts'

/** One stored figure as an export writes it. */
export interface StoredFigure {
  indicator: string
  area: string
  group: string
  period: string
  value: number | null
  low: number | null
  high: number | null
  n: number | null
  missing: string | null
  decimals: number
}

/** What a stream of figures is asked for; what is not said is not narrowed. */
export interface StreamChoices {
  set: SetName
  indicatorIds?: readonly string[] | undefined
}

/**
 * The figures of a set batch by batch, indicator for indicator in the order they are shown, then by area, group and period. A cursor
 * on the server, so that neither side ever holds them all; whoever takes them slowly is waited for.
 */
export async function* streamFigures(tx: ReadTx, choices: StreamChoices): AsyncGenerator<StoredFigure[]> {
  const chosen = choices.indicatorIds ? sql`id = any(${[...choices.indicatorIds]})` : sql`true`
  const indicators = await tx.rows<{ id: string; decimals: number }>(
    sql`select id, decimals from knowledge.indicator where ${chosen} order by position, id`,
  )
  for (const { id, decimals } of indicators) {
    await tx.row(sql`
      declare figures_of_set no scroll cursor for
      select indicator, area, grp as "group", period, value, low, high, n, missing_reason as missing, ${decimals}::int as decimals
      from ${inSet(tx, choices.set)} and indicator = ${id}
      order by area, grp, period`)
    for (;;) {
      const batch = await tx.rows<StoredFigure>(sql`fetch 5000 from figures_of_set`)
      if (batch.length === 0) break
      yield batch
    }
    await tx.row(sql`close figures_of_set`)
  }
}

/** The columns beside the value that some figure of a set has something in. */
export async function usedColumns(tx: ReadTx, set: SetName): Promise<Set<ExtraColumn>> {
  const row = await tx.row<Record<ExtraColumn, boolean | null>>(sql`
    select bool_or(grp <> 'all') as "group", bool_or(low is not null) as low, bool_or(high is not null) as high,
           bool_or(n is not null) as n, bool_or(missing_reason is not null) as missing
    from ${inSet(tx, set)}`)
  return new Set((['group', 'low', 'high', 'n', 'missing'] as const).filter((column) => row?.[column]))
}

function inSet(tx: ReadTx, set: SetName) {
  return set === 'own'
    ? sql`knowledge.own_observation where municipality_id = ${tx.municipality}`
    : sql`knowledge.observation where true`
}
