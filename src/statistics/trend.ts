import type { Interval } from './interval.ts'
import { z95 } from './outcome.ts'

/** One round of measuring: when (in years), what, and the 95 % interval; null when the uncertainty is not known. */
export interface Round {
  at: number
  value: number
  interval: Interval | null
}

export type NotTestedReason = 'under-three-rounds' | 'uncertainty-unknown' | 'not-a-number'
export type Trend =
  | {
      kind: 'tested'
      direction: 'rising' | 'falling' | 'no-clear-change'
      perYear: number
      interval: Interval
    }
  | { kind: 'not-tested'; reason: NotTestedReason }

/**
 * Whether a figure rises or falls over at least three comparable rounds, with the change per year and its 95 % interval.
 * Without an interval for every round nothing is said about change: a straight line through three points always
 * has a direction. Rounds on either side of a break must not be given together.
 */
export function testTrend(rounds: readonly Round[]): Trend {
  if (!rounds.every(({ at, value }) => Number.isFinite(at) && Number.isFinite(value))) {
    return { kind: 'not-tested', reason: 'not-a-number' }
  }
  if (new Set(rounds.map((round) => round.at)).size < 3) {
    return { kind: 'not-tested', reason: 'under-three-rounds' }
  }
  const measured: Measured[] = []
  for (const round of rounds) {
    const standardError = standardErrorOf(round)
    if (standardError === null) return { kind: 'not-tested', reason: 'uncertainty-unknown' }
    measured.push({ at: round.at, value: round.value, standardError })
  }
  return directionOf(slopeOf(measured))
}

interface Measured {
  at: number
  value: number
  standardError: number
}

/** Half the width of a 95 % interval over z; an interval without width, or one that misses its own value, is none. */
function standardErrorOf({ value, interval }: Round): number | null {
  if (interval === null) return null
  const width = interval.high - interval.low
  const holdsValue = interval.low <= value && value <= interval.high
  return Number.isFinite(width) && width > 0 && holdsValue ? width / (2 * z95) : null
}

/**
 * Weighted least squares with known standard errors: b = Σw(x − x̄)(y − ȳ) / Σw(x − x̄)², var b = 1 / Σw(x − x̄)², w = 1/s²
 * (Press et al. 2007, Numerical Recipes, section 15.2). When the rounds scatter more about the line than their
 * intervals explain, the variance is enlarged by χ²/(n − 2) (Birge 1932, Physical Review 40), never made smaller.
 */
function slopeOf(rounds: readonly Measured[]): { slope: number; standardError: number } {
  // The smallest standard error serves as the unit, so that no weight can overflow.
  const unit = Math.min(...rounds.map((round) => round.standardError))
  const weighted = rounds.map((round) => ({ ...round, weight: (unit / round.standardError) ** 2 }))
  const total = sumOf(weighted, ({ weight }) => weight)
  const meanAt = sumOf(weighted, ({ weight, at }) => weight * at) / total
  const meanValue = sumOf(weighted, ({ weight, value }) => weight * value) / total
  const spread = sumOf(weighted, ({ weight, at }) => weight * (at - meanAt) ** 2)
  const slope =
    sumOf(weighted, (round) => round.weight * (round.at - meanAt) * (round.value - meanValue)) / spread
  const misfit = sumOf(
    rounds,
    ({ at, value, standardError }) => ((value - meanValue - slope * (at - meanAt)) / standardError) ** 2,
  )
  const enlargement = Math.max(1, misfit / (rounds.length - 2))
  return { slope, standardError: unit * Math.sqrt(enlargement / spread) }
}

function directionOf({ slope, standardError }: { slope: number; standardError: number }): Trend {
  const interval = { low: slope - z95 * standardError, high: slope + z95 * standardError }
  if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high)) {
    return { kind: 'not-tested', reason: 'not-a-number' }
  }
  const direction = interval.low > 0 ? 'rising' : interval.high < 0 ? 'falling' : 'no-clear-change'
  return { kind: 'tested', direction, perYear: slope, interval }
}

function sumOf<T>(rows: readonly T[], figure: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + figure(row), 0)
}
