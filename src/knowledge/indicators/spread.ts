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
  const points = quartiles(values)
  if (points.kind === 'refused') return null
  const { lower, median, upper } = points
  return {
    municipalities: values.length,
    lowest: Math.min(...values),
    lower,
    median,
    upper,
    highest: Math.max(...values),
  }
}

/** On a quarter point counts as the middle half. */
export function placeIn(spread: Spread, value: number): Place {
  if (value < spread.lower) return 'lowest-quarter'
  return value > spread.upper ? 'highest-quarter' : 'middle-half'
}
