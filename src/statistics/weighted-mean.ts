import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

export interface Weighted {
  value: number
  /** How many people the value stands for; null when it is not known. */
  weight: number | null
}

export type WeightedMeanRefusal = 'no-values' | 'not-a-number' | 'no-weights' | 'negative-weight' | 'zero-sum'

/**
 * The mean of values that stand for different numbers of people: Σwx / Σw, in the unit of the values.
 * Refuses when a single weight is missing, because leaving that place out, or counting it as one, would move the
 * result without anybody seeing it.
 */
export function weightedMean(
  observations: readonly Weighted[],
): Outcome<{ value: number; weight: number }, WeightedMeanRefusal> {
  if (observations.length === 0) return refused('no-values')
  let largest = 0
  for (const { value, weight } of observations) {
    if (weight === null) return refused('no-weights')
    if (!Number.isFinite(value) || !Number.isFinite(weight)) return refused('not-a-number')
    if (weight < 0) return refused('negative-weight')
    largest = Math.max(largest, weight)
  }
  if (largest === 0) return refused('zero-sum')
  return meanOfKnown(observations, largest)
}

/** Weights are first divided by the largest, and the mean grows step by step, so that no sum can overflow. */
function meanOfKnown(observations: readonly Weighted[], largest: number) {
  let mean = 0
  let sum = 0
  for (const { value, weight } of observations) {
    const relative = (weight ?? 0) / largest
    if (relative === 0) continue
    sum += relative
    const share = relative / sum
    mean = mean * (1 - share) + value * share
  }
  return { kind: 'value' as const, value: mean, weight: sum * largest }
}
