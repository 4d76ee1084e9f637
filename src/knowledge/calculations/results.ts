import type { Table } from '../../formats/table.ts'
import type { Interval, Outcome } from '../../statistics/index.ts'
import { type Column, numberCell } from './cells.ts'
import type { Group } from './groups.ts'
import type { Level } from './options.ts'

/** One line of results for each group: its identity, then the measures in the order of their headers. */
export function resultTable<Each extends Group>(
  identifying: readonly Column[],
  measures: readonly string[],
  results: readonly { group: Each; cells: string[] }[],
): Table {
  return {
    headers: [...identifying.map(({ header }) => header), ...measures],
    rows: results.map(({ group, cells }) => ({
      line: group.rows[0].line,
      cells: [...group.identity, ...cells],
    })),
  }
}

/** lower95, upper95, lower998, upper998 … */
export function limitHeaders(levels: readonly Level[]): string[] {
  return levels.flatMap(({ name }) => [`lower${name}`, `upper${name}`])
}

/** The cells under `limitHeaders`, times `scale`; empty where there is no interval. */
export function limitCells(
  levels: readonly Level[],
  scale: number,
  at: (confidence: number) => Outcome<Partial<Record<keyof Interval, number | null>>, string>,
): string[] {
  return levels.flatMap(({ confidence }) => {
    const found = at(confidence)
    const limits = found.kind === 'value' ? [found.low, found.high] : [null, null]
    return limits.map((limit) => numberCell(limit === null || limit === undefined ? null : limit * scale))
  })
}

export function emptyLimits(levels: readonly Level[]): string[] {
  return levels.flatMap(() => ['', ''])
}
