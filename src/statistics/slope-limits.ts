import type { Interval } from './interval.ts'
import { normalQuantile } from './normal.ts'
import type { Outcome } from './outcome.ts'
import { refused, z95 } from './outcome.ts'
import { type RandomSource, randomSource } from './random.ts'
import {
  indexOf,
  type Line,
  type LineWeights,
  lineThrough,
  lineWeights,
  linkOf,
  type RankedGroup,
  type SlopeIndex,
  type SlopeRefusal,
  type SlopeScale,
  slopeIndex,
} from './slope-index.ts'

export interface Simulation {
  /** Levels from 0.9 up to but not 1, e.g. 0.95 and 0.998. */
  confidences: readonly number[]
  /** How many times the values are drawn; at least a thousand. */
  repetitions: number
  seed: number
}

/** The interval of both indices at one level of confidence; no interval of the ratio where a drawn line starts at zero. */
export interface SlopeLimits {
  confidence: number
  slope: Interval
  ratio: Interval | null
}

export type SlopeLimitsRefusal =
  | SlopeRefusal
  | 'uncertainty-unknown'
  | 'impossible-interval'
  | 'impossible-confidence'
  | 'too-few-repetitions'

const fewestRepetitions = 1000

/**
 * The slope and relative index of inequality with intervals by simulation: every value is drawn anew from a normal distribution on its
 * own scale (logarithm of a rate, logit of a proportion), the line is fitted each time, and the limits are those between which 95 % of
 * the drawn indices lie. A given standard error is used before the interval; transformed values need the interval. Low & Low 2004, as
 * published in PHEindicatormethods (phe_sii). The same seed gives the same limits.
 */
export function slopeIndexWithLimits(
  groups: readonly RankedGroup[],
  scale: SlopeScale,
  simulation: Simulation,
): Outcome<SlopeIndex & { limits: SlopeLimits[] }, SlopeLimitsRefusal> {
  const { confidences, repetitions, seed } = simulation
  const index = slopeIndex(groups, scale)
  if (index.kind === 'refused') return index
  if (!confidences.every((level) => level >= 0.9 && level < 1)) return refused('impossible-confidence')
  if (!Number.isInteger(repetitions) || repetitions < fewestRepetitions) return refused('too-few-repetitions')
  const uncertain: Uncertain[] = []
  for (const group of groups) {
    const spread = spreadOf(group, scale)
    if (typeof spread === 'string') return refused(spread)
    uncertain.push({ centre: linkOf(scale.kind).there(group.value), spread })
  }
  const weights = lineWeights(groups.map(({ population }) => population))
  const fitted = lineThrough(
    uncertain.map(({ centre }) => centre),
    weights,
  )
  const draw = drawing(uncertain, scale, { chance: randomSource(seed), weights, repetitions })
  const limits = scale.transform
    ? limitsOfTransformed(drawn(draw, repetitions), fitted, { scale, confidences })
    : limitsOfDrawn(drawn(draw, repetitions), { scale, confidences })
  const areFinite = limits.every(({ slope }) => Number.isFinite(slope.low) && Number.isFinite(slope.high))
  return areFinite ? { ...index, limits } : refused('not-a-number')
}

interface Uncertain {
  centre: number
  spread: number
}

/** The standard error on the scale the values are drawn on, or why there is none. */
function spreadOf(
  { value, interval, standardError }: RankedGroup,
  { kind, transform }: SlopeScale,
): number | SlopeLimitsRefusal {
  if (standardError !== null && !transform) {
    return standardError >= 0 && Number.isFinite(standardError) ? standardError : 'impossible-interval'
  }
  if (interval === null) return 'uncertainty-unknown'
  const { low, high } = interval
  if (!(low <= value && value <= high)) return 'impossible-interval'
  const width = linkOf(kind).there(high) - linkOf(kind).there(low)
  if (Number.isFinite(width)) return width / (2 * z95)
  return low < 0 || (kind === 'proportion' && high > 1) ? 'impossible-interval' : 'beyond-transformation'
}

interface Draw {
  chance: RandomSource
  weights: LineWeights
  repetitions: number
}

/**
 * Lines through values drawn by chance. Along the direction in which the slope moves, the draws are spread evenly over the normal
 * distribution instead of left to chance (stratified sampling): limits near zero would else differ by per cents from seed to seed.
 */
function drawing(
  uncertain: readonly Uncertain[],
  { kind, transform }: SlopeScale,
  { chance, weights, repetitions }: Draw,
): () => Line {
  const { back } = transform ? linkOf('normal') : linkOf(kind)
  const moves = uncertain.map(
    ({ centre, spread }, at) => (weights.slope[at] ?? 0) * (back(centre + spread) - back(centre - spread)),
  )
  const length = Math.hypot(...moves)
  const direction = moves.map((move) => (length > 0 && Number.isFinite(length) ? move / length : 0))
  const values = new Float64Array(uncertain.length)
  const chances = new Float64Array(uncertain.length)
  let count = 0
  // loops instead of callbacks: this is run ten thousand times for one index on a page
  return () => {
    let along = 0
    for (let at = 0; at < chances.length; at++) {
      const each = chance.normal()
      chances[at] = each
      along += each * (direction[at] ?? 0)
    }
    const even = normalQuantile((count++ + (chance.uniform() || 0.5)) / repetitions)
    for (let at = 0; at < chances.length; at++) {
      const { centre, spread } = uncertain[at] as Uncertain
      values[at] = back(centre + spread * ((chances[at] ?? 0) + (even - along) * (direction[at] ?? 0)))
    }
    return lineThrough(values, weights)
  }
}

interface Drawn {
  slopes: Float64Array
  intercepts: Float64Array
}

function drawn(draw: () => Line, repetitions: number): Drawn {
  const slopes = new Float64Array(repetitions)
  const intercepts = new Float64Array(repetitions)
  for (let at = 0; at < repetitions; at++) {
    const line = draw()
    slopes[at] = line.slope
    intercepts[at] = line.intercept
  }
  return { slopes, intercepts }
}

interface Wanted {
  scale: SlopeScale
  confidences: readonly number[]
}

function limitsOfDrawn({ slopes, intercepts }: Drawn, { scale, confidences }: Wanted): SlopeLimits[] {
  const ratios = slopes.map(
    (slope, at) => indexOf({ slope, intercept: intercepts[at] ?? 0 }, scale).ratio ?? Number.NaN,
  )
  const hasRatios = ratios.every(Number.isFinite)
  slopes.sort()
  ratios.sort()
  return confidences.map((confidence) => {
    const { low, high } = between(slopes, confidence)
    return {
      confidence,
      slope: inOrder(low * scale.multiplier, high * scale.multiplier),
      ratio: hasRatios ? between(ratios, confidence) : null,
    }
  })
}

/** The limits of the transformed slope, carried back about the fitted middle of the ladder, which does not move. */
function limitsOfTransformed({ slopes }: Drawn, fitted: Line, { scale, confidences }: Wanted): SlopeLimits[] {
  const middle = fitted.intercept + fitted.slope / 2
  slopes.sort()
  return confidences.map((confidence) => {
    const { low, high } = between(slopes, confidence)
    const [one, other] = [low, high].map((slope) => indexOf({ slope, intercept: middle - slope / 2 }, scale))
    return {
      confidence,
      slope: inOrder(one?.slope ?? 0, other?.slope ?? 0),
      ratio: one?.ratio == null || other?.ratio == null ? null : inOrder(one.ratio, other.ratio),
    }
  })
}

/** The percentiles of sorted figures at the two ends of a confidence level, counted as the package does. */
function between(sorted: Float64Array, confidence: number): Interval {
  const upper = confidence + (1 - confidence) / 2
  const at = (place: number) => sorted[Math.min(sorted.length, Math.max(1, place)) - 1] ?? 0
  return { low: at(Math.round(sorted.length * (1 - upper))), high: at(Math.round(sorted.length * upper)) }
}

function inOrder(one: number, other: number): Interval {
  return { low: Math.min(one, other), high: Math.max(one, other) }
}
