import { studentReach } from './beta.ts'
import { isConfidence } from './normal.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

export interface Mean {
  mean: number
  sum: number
  count: number
  /** The standard deviation of the values with n − 1, in their unit; null when there is only one. */
  deviation: number | null
  /** The limits of the mean; null when there is only one value, which says nothing about its own uncertainty. */
  low: number | null
  high: number | null
}

export type MeanRefusal = 'no-values' | 'not-a-number' | 'impossible-confidence'

/**
 * The mean of a sample and its interval by Student's t with n − 1 degrees of freedom, in the unit of the values: mean ± t · s / √n.
 * Student (1908), "The Probable Error of a Mean", Biometrika 6. Refuses an empty sample and values that are no numbers.
 */
export function meanWithInterval(values: readonly number[], confidence = 0.95): Outcome<Mean, MeanRefusal> {
  if (!isConfidence(confidence)) return refused('impossible-confidence')
  const count = values.length
  if (count === 0) return refused('no-values')
  const sum = values.reduce((total, value) => total + value, 0)
  if (!Number.isFinite(sum)) return refused('not-a-number')
  const mean = sum / count
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0)
  return meanOfMoments({ count, mean, squares }, confidence)
}

/**
 * The same from how many values there are, their mean and the sum of their squared distances to it: for values that have been counted or
 * have passed by and are not there any more.
 */
export function meanOfMoments(
  { count, mean, squares }: { count: number; mean: number; squares: number },
  confidence = 0.95,
): Outcome<Mean, MeanRefusal> {
  if (!isConfidence(confidence)) return refused('impossible-confidence')
  if (count === 0) return refused('no-values')
  const sum = mean * count
  if (!Number.isFinite(sum) || !Number.isFinite(squares)) return refused('not-a-number')
  if (count === 1) return { kind: 'value', mean, sum, count, deviation: null, low: null, high: null }
  const deviation = Math.sqrt(squares / (count - 1))
  const reach = (studentReach(count - 1, confidence) * deviation) / Math.sqrt(count)
  return { kind: 'value', mean, sum, count, deviation, low: mean - reach, high: mean + reach }
}
