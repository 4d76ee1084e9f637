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
      /** The 95 % interval of the change per year; the direction asks for more than that it misses 0. */
      interval: Interval
      /** When the first of the rounds that were tested was held. */
      since: number
      rounds: number
    }
  | { kind: 'not-tested'; reason: NotTestedReason }

const fewestRounds = 3
const mostRounds = 5
/** The 99.8 % point of χ² with one degree of freedom. */
const criterion = 9.5495

/**
 * Whether a figure rises or falls over the latest three to five comparable rounds, with the change per year. It does when all hold:
 * (slope / standard error)² > 9.5495 on a line weighted by inverse variance, and the slope keeps its sign when any one round is left
 * out (the rule of England's public health profiles, whose five yearly points are three to five survey rounds here); and the standard
 * error counts the rounds' scatter about the line. So neither chance, nor one odd round, nor jumping up and down makes a trend. One
 * of those rounds without an interval, and nothing is said: a straight line through three points always has a direction. Rounds on
 * either side of a break must not be given together.
 */
export function testTrend(rounds: readonly Round[]): Trend {
  if (!rounds.every(({ at, value }) => Number.isFinite(at) && Number.isFinite(value))) {
    return { kind: 'not-tested', reason: 'not-a-number' }
  }
  const latest = [...rounds].sort((a, b) => a.at - b.at).slice(-mostRounds)
  if (new Set(latest.map((round) => round.at)).size < fewestRounds) {
    return { kind: 'not-tested', reason: 'under-three-rounds' }
  }
  const measured: Measured[] = []
  for (const round of latest) {
    const standardError = standardErrorOf(round)
    if (standardError === null) return { kind: 'not-tested', reason: 'uncertainty-unknown' }
    measured.push({ at: round.at, value: round.value, standardError })
  }
  return directionOf(measured)
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
  const enlargement = rounds.length > 2 ? Math.max(1, misfit / (rounds.length - 2)) : 1
  return { slope, standardError: unit * Math.sqrt(enlargement / spread) }
}

function directionOf(rounds: readonly Measured[]): Trend {
  const { slope, standardError } = slopeOf(rounds)
  const interval = { low: slope - z95 * standardError, high: slope + z95 * standardError }
  if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high)) {
    return { kind: 'not-tested', reason: 'not-a-number' }
  }
  const isClear = (slope / standardError) ** 2 > criterion && keepsItsSign(slope, rounds)
  const direction = isClear ? (slope > 0 ? 'rising' : 'falling') : 'no-clear-change'
  const since = Math.min(...rounds.map(({ at }) => at))
  return { kind: 'tested', direction, perYear: slope, interval, since, rounds: rounds.length }
}

function keepsItsSign(slope: number, rounds: readonly Measured[]): boolean {
  return rounds.every((left) => {
    const others = rounds.filter((round) => round !== left)
    // without a round the rest may stand at one moment, through which no line goes
    return (
      new Set(others.map(({ at }) => at)).size > 1 && Math.sign(slopeOf(others).slope) === Math.sign(slope)
    )
  })
}

function sumOf<T>(rows: readonly T[], figure: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + figure(row), 0)
}
