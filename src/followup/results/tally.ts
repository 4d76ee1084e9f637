import type { CountCell } from '../../statistics/disclosure/index.ts'
import type { Answers } from '../surveys/index.ts'
import type { Measure } from './measure.ts'

/** What is kept of the answers to a measure while they pass by: counts and moments, never an answer. */
export interface Tally {
  measure: Measure
  /** People by group, where the survey is divided, and by category. */
  counts: Map<string, CountCell>
  values: Moments
}

/** The first moments of values: enough for a mean with its interval, and to see whether one value is nearly all of the sum. */
interface Moments {
  count: number
  mean: number
  /** The sum of squared distances to the mean. */
  squares: number
  /** The largest of the values, and the sum of them all, without signs. */
  largest: number
  size: number
}

/** Nobody counted yet. */
export function emptyTally(measure: Measure): Tally {
  return {
    measure,
    counts: new Map(),
    values: { count: 0, mean: 0, squares: 0, largest: 0, size: 0 },
  }
}

/** Counts one respondent, in a group where the survey is divided. */
export function addAnswers({ measure, counts, values }: Tally, answers: Answers, group: string | null): void {
  const category = measure.placeOf(answers)
  const key = group === null ? category : `${group}|${category}`
  const cell = counts.get(key)
  if (cell) cell.count += 1
  else counts.set(key, { at: group === null ? [category] : [group, category], count: 1 })
  const value = measure.valueOf?.(answers) ?? null
  if (value !== null) addValue(values, value)
}

/** Adds a value by Welford's method (1962, Technometrics 4), which keeps its digits over many. */
function addValue(values: Moments, value: number): void {
  values.count += 1
  const from = value - values.mean
  values.mean += from / values.count
  values.squares += from * (value - values.mean)
  values.largest = Math.max(values.largest, Math.abs(value))
  values.size += Math.abs(value)
}
