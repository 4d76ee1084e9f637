import {
  cellAt,
  layerRules,
  type ReleasedTable,
  type Statement,
  total,
  whatMaySay,
} from '../../statistics/disclosure/index.ts'
import { type Interval, wilsonInterval } from '../../statistics/index.ts'
import { dimensionIds } from './counting.ts'

/** What a release lets one say of one answer in one group (or of everybody, `total`). */
export interface Share {
  category: string
  group: string
  count: number | null
  /** How many the share is of: everybody in the group who answered the survey. */
  of: number | null
  /** Percentage, 0–100, with the decimals its layer tells; null when it is hidden. */
  value: number | null
  decimals: number
  /** The 95 % interval by Wilson (1927), 0–100. */
  interval: Interval | null
  /** The number of the earlier release the figure stands from. */
  asOf: number | null
}

/** The share of each answer in a group. */
export function sharesOf(table: ReleasedTable, group: string = total): Share[] {
  const answers = table.dimensions.find(({ id }) => id === dimensionIds.answer)?.categories ?? []
  return answers.map(({ id }) => shareAt(table, { category: id, group }))
}

/**
 * The answers that are shown: the finest where all of them are told, else the bands they stand in; answers without a band always.
 */
export function answersShown(table: ReleasedTable): Set<string> {
  const answers = table.dimensions.find(({ id }) => id === dimensionIds.answer)?.categories ?? []
  const bands = new Set(answers.flatMap(({ within }) => within ?? []))
  const isFine = sharesOf(table).every(({ category, count }) => bands.has(category) || count !== null)
  const shown = answers.filter(({ id, within }) => (isFine ? !bands.has(id) : within === undefined))
  return new Set(shown.map(({ id }) => id))
}

/** The groups of the background there are figures by, in order; none where the survey is not divided. */
export function groupsOf({ dimensions }: ReleasedTable) {
  return dimensions.find(({ id }) => id !== dimensionIds.answer)?.categories ?? []
}

/** How many stand behind the table, where it is told. */
export function peopleIn(table: ReleasedTable, group: string = total): number | null {
  return figureIn(whatMaySay(table, { kind: 'count', at: address(table, { category: total, group }) }))
}

/** Whether the table tells anything but how many there are. */
export function isAnythingTold(table: ReleasedTable): boolean {
  const place = table.dimensions.findIndex(({ id }) => id === dimensionIds.answer)
  return table.cells.some((cell) => cell.at[place] !== total && cell.kind !== 'hidden' && cell.count > 0)
}

/** The answers whose count of everybody is told. */
export function toldOfEverybody(table: ReleasedTable): Set<string> {
  return new Set(sharesOf(table).flatMap(({ category, count }) => (count === null ? [] : [category])))
}

/** Whether every answer's count is told, so that nothing is left to be worked out. */
export function isFullyTold(table: ReleasedTable): boolean {
  return sharesOf(table).every(({ count }) => count !== null)
}

/** Whether a mean of everybody in the table may be said; the value itself was worked out where the answers are. */
export function mayTellMean(table: ReleasedTable, mean: number): boolean {
  const at = address(table, { category: total, group: total })
  return whatMaySay(table, { kind: 'mean', at, mean }).kind === 'figure'
}

function shareAt(table: ReleasedTable, place: { category: string; group: string }): Share {
  const at = address(table, place)
  const of = address(table, { ...place, category: total })
  const [count, people] = [at, of].map((each) => figureIn(whatMaySay(table, { kind: 'count', at: each })))
  const value = figureIn(whatMaySay(table, { kind: 'percentage', at, of }))
  const isTold = value !== null && count != null && people != null
  return {
    ...place,
    count: isTold ? count : null,
    of: people ?? null,
    value: isTold ? value : null,
    decimals: layerRules[table.layer].percentage.decimals,
    interval: isTold ? shareInterval(count, people) : null,
    asOf: cellAt(table, at)?.asOf ?? null,
  }
}

/** Wilson's interval of a share as a percentage. */
export function shareInterval(count: number, of: number, confidence = 0.95): Interval | null {
  const found = wilsonInterval(count, of, confidence)
  return found.kind === 'value' ? { low: 100 * found.low, high: 100 * found.high } : null
}

function address({ dimensions }: ReleasedTable, place: { category: string; group: string }): string[] {
  return dimensions.map(({ id }) => (id === dimensionIds.answer ? place.category : place.group))
}

function figureIn(said: Statement): number | null {
  return said.kind === 'figure' ? said.value : null
}
