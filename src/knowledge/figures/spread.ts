import { quartiles } from '../../statistics/index.ts'

/** How the figures of many municipalities lie: the ends and the quarter points, in the unit of the figures. */
export interface Spread {
  municipalities: number
  lowest: number
  lower: number
  median: number
  upper: number
  highest: number
}

/** Where a figure lies, in words and never as a number in a row. */
export type Place = 'lowest-quarter' | 'middle-half' | 'highest-quarter'

/** With fewer municipalities than this, quarters say nothing. */
const fewestForSpread = 8

/** The spread of a set of figures; null with fewer than eight. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length < fewestForSpread) return null
  // sorted once here: three quantiles of a sorted list are a third of the work
  const sorted = Array.from(Float64Array.from(values).sort())
  const points = quartiles(sorted)
  if (points.kind === 'refused') return null
  const { lower, median, upper } = points
  const [lowest, highest] = [sorted[0] as number, sorted.at(-1) as number]
  return { municipalities: values.length, lowest, lower, median, upper, highest }
}

/** On a quarter point counts as the middle half. */
export function placeIn(spread: Spread, value: number): Place {
  if (value < spread.lower) return 'lowest-quarter'
  return value > spread.upper ? 'highest-quarter' : 'middle-half'
}
