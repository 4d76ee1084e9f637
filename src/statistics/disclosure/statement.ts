import { cellAt, type ReleasedCell, type ReleasedTable } from './count-table.ts'
import { layerRules } from './layers.ts'

/** What one wants to say about a cell. A mean is what the people in the cell said on average, worked out where their answers are. */
export type Question =
  | { kind: 'count'; at: readonly string[] }
  | { kind: 'percentage'; at: readonly string[]; of: readonly string[] }
  | { kind: 'mean'; at: readonly string[]; mean: number }
  | { kind: 'difference'; at: readonly string[]; from: readonly string[] }

/** The figure, or why there is none: it is hidden, too few stand behind it, nobody does, or the two are from different releases. */
export type Statement =
  | { kind: 'figure'; value: number; decimals: number }
  | { kind: 'hidden'; why: 'protected' | 'too-few-behind' | 'nobody' | 'not-of-one-time' }

/**
 * What may be said of a cell: the only way from a released table to a number on a page, in a file or in a sentence. Percentages (0–100),
 * means and differences are worked out from what is released, so that they cannot tell more; two figures that stand from different
 * releases are not put together.
 */
export function whatMaySay(table: ReleasedTable, question: Question): Statement {
  const cell = told(table, question.at)
  if (!cell) return { kind: 'hidden', why: 'protected' }
  if (question.kind === 'count') return { kind: 'figure', value: cell.count, decimals: 0 }
  if (question.kind === 'mean') return meanOf(table, cell, question.mean)
  const other = told(table, question.kind === 'percentage' ? question.of : question.from)
  if (!other) return { kind: 'hidden', why: 'protected' }
  if (cell.asOf !== other.asOf) return { kind: 'hidden', why: 'not-of-one-time' }
  if (question.kind === 'difference') return { kind: 'figure', value: cell.count - other.count, decimals: 0 }
  return percentageOf(table, cell.count, other.count)
}

type Told = Exclude<ReleasedCell, { kind: 'hidden' }>

function told(table: ReleasedTable, at: readonly string[]): Told | null {
  const cell = cellAt(table, at)
  return cell && cell.kind !== 'hidden' ? cell : null
}

function meanOf({ layer, threshold }: ReleasedTable, { count }: Told, mean: number): Statement {
  if (count < Math.max(layerRules[layer].averageOf, threshold))
    return { kind: 'hidden', why: 'too-few-behind' }
  return Number.isFinite(mean)
    ? { kind: 'figure', value: mean, decimals: 1 }
    : { kind: 'hidden', why: 'nobody' }
}

function percentageOf({ layer }: ReleasedTable, part: number, whole: number): Statement {
  const { denominator, decimals } = layerRules[layer].percentage
  if (whole === 0) return { kind: 'hidden', why: 'nobody' }
  if (whole < denominator) return { kind: 'hidden', why: 'too-few-behind' }
  const exact = (100 * part) / whole
  return { kind: 'figure', value: Math.round(exact * 10 ** decimals) / 10 ** decimals, decimals }
}
