import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

export type QuantileRefusal = 'no-values' | 'not-a-number' | 'not-a-probability'
export interface Quartiles {
  lower: number
  median: number
  upper: number
}

/**
 * The quarter points of a set of values: half of them lie between `lower` and `upper`, in the unit of the values.
 * Quantiles of type 7 (Hyndman & Fan 1996). Refuses an empty set and values that are no numbers.
 */
export function quartiles(values: readonly number[]): Outcome<Quartiles, QuantileRefusal> {
  const lower = quantile(values, 0.25)
  const median = quantile(values, 0.5)
  const upper = quantile(values, 0.75)
  if (lower.kind === 'refused') return lower
  if (median.kind === 'refused') return median
  if (upper.kind === 'refused') return upper
  return { kind: 'value', lower: lower.value, median: median.value, upper: upper.value }
}

/**
 * The value that a share `probability` (0 to 1) of the values lie at or below, interpolated between neighbours.
 * Type 7 of Hyndman & Fan (1996), "Sample Quantiles in Statistical Packages", The American Statistician 50(4):
 * h = (n − 1)p; Q(p) = x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋ + 1] − x[⌊h⌋]), counted from 0. What spreadsheets call PERCENTILE.INC.
 */
export function quantile(
  values: readonly number[],
  probability: number,
): Outcome<{ value: number }, QuantileRefusal> {
  if (!(probability >= 0 && probability <= 1)) return refused('not-a-probability')
  if (values.length === 0) return refused('no-values')
  if (!values.every(Number.isFinite)) return refused('not-a-number')
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * probability
  const below = sorted[Math.floor(position)] ?? 0
  const above = sorted[Math.ceil(position)] ?? below
  const share = position - Math.floor(position)
  return { kind: 'value', value: between(below, above, share) }
}

/**
 * The value a share (0 to 1) of the way from one value up to another. Never falls as the share grows: each of its
 * roundings is monotone, which those of below × (1 − share) + above × share are not. Zero is never negative zero.
 */
function between(below: number, above: number, share: number): number {
  const distance = above - below
  const reached = Number.isFinite(distance)
    ? below + share * distance
    : // Values of opposite sign may lie further apart than the largest number: half of each does not.
      2 * (below / 2 + share * (above / 2 - below / 2))
  return Math.min(above, Math.max(below, reached)) + 0
}
