import type { Interval } from './interval.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

/** A value and its 95 % interval; null when the uncertainty is not known. */
export interface Estimate {
  value: number
  interval: Interval | null
}

export type TwoEstimatesRefusal =
  | 'not-a-number'
  | 'impossible-interval'
  | 'zero-denominator'
  | 'impossible-value'

/**
 * The gap between two independent estimates, one − other, in their unit, with the 95 % interval that follows from their own intervals:
 * low = d − √((x − lₓ)² + (uᵧ − y)²), high = d + √((uₓ − x)² + (y − lᵧ)²). Zou & Donner (2008), "Construction of confidence limits
 * about effect measures", Statistics in Medicine 27(10). Without both intervals the gap has none.
 */
export function gapBetween(one: Estimate, other: Estimate): Outcome<Estimate, TwoEstimatesRefusal> {
  const refusal = whyImpossible(one) ?? whyImpossible(other)
  if (refusal) return refused(refusal)
  const value = one.value - other.value
  if (!Number.isFinite(value)) return refused('not-a-number')
  if (one.interval === null || other.interval === null) return { kind: 'value', value, interval: null }
  const down = Math.hypot(one.value - one.interval.low, other.interval.high - other.value)
  const up = Math.hypot(one.interval.high - one.value, other.value - other.interval.low)
  if (!Number.isFinite(value - down) || !Number.isFinite(value + up)) return refused('not-a-number')
  return { kind: 'value', value, interval: { low: value - down, high: value + up } }
}

/**
 * How many times as high one independent estimate is as another, with the 95 % interval that follows from their own (Donner & Zou 2012,
 * "Closed-form confidence intervals for functions of the normal mean and standard deviation", Statistical Methods in Medical Research
 * 21(4), equations for a ratio). Values below zero and a zero below the line are refused; where the interval of the lower value
 * reaches so far down that the ratio has no upper limit, there is no interval.
 */
export function ratioBetween(one: Estimate, other: Estimate): Outcome<Estimate, TwoEstimatesRefusal> {
  const refusal = whyImpossible(one) ?? whyImpossible(other)
  if (refusal) return refused(refusal)
  if (one.value < 0 || other.value < 0) return refused('impossible-value')
  if (other.value === 0) return refused('zero-denominator')
  const value = one.value / other.value
  if (!Number.isFinite(value)) return refused('not-a-number')
  return { kind: 'value', value, interval: ratioInterval(one, other) }
}

function ratioInterval(one: Estimate, other: Estimate): Interval | null {
  if (one.interval === null || other.interval === null || other.interval.low <= 0) return null
  const low = ratioLimit(one, other, { above: one.interval.low, below: other.interval.high, sign: -1 })
  const high = ratioLimit(one, other, { above: one.interval.high, below: other.interval.low, sign: 1 })
  return low === null || high === null ? null : { low: Math.max(0, low), high }
}

function ratioLimit(
  one: Estimate,
  other: Estimate,
  { above, below, sign }: { above: number; below: number; sign: 1 | -1 },
): number | null {
  const product = one.value * other.value
  const under = below * (2 * other.value - below)
  const root = product ** 2 - above * (2 * one.value - above) * under
  if (under <= 0 || root < 0) return null
  const limit = (product + sign * Math.sqrt(root)) / under
  return Number.isFinite(limit) ? limit : null
}

function whyImpossible({ value, interval }: Estimate): TwoEstimatesRefusal | null {
  if (!Number.isFinite(value)) return 'not-a-number'
  if (interval === null) return null
  const { low, high } = interval
  if (!Number.isFinite(low) || !Number.isFinite(high)) return 'not-a-number'
  return low <= value && value <= high ? null : 'impossible-interval'
}
