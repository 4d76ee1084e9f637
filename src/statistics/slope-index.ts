import type { Interval } from './interval.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

/** What the values are, which decides the scale they are uncertain (and may be transformed) on: itself, logarithm or logit. */
export type ValueKind = 'normal' | 'rate' | 'proportion'

/** One group on the social ladder: how many people, and the value that holds for them. */
export interface RankedGroup {
  population: number
  value: number
  /** The 95 % interval of the value; null when it is not known. */
  interval: Interval | null
  /** On the value's own scale for `normal`, of its logarithm for a rate, of its logit for a proportion; null when not known. */
  standardError: number | null
}

export interface SlopeScale {
  kind: ValueKind
  /** Fit the line to logarithms (rates) or logits (proportions) instead of the values themselves. */
  transform: boolean
  /** The index is multiplied by this, e.g. 100 for percentage points; below 0 turns the direction and inverts the ratio. */
  multiplier: number
}

export type SlopeRefusal =
  | 'too-few-groups'
  | 'too-many-groups'
  | 'impossible-population'
  | 'not-a-number'
  | 'impossible-value'
  | 'nothing-to-transform'
  | 'beyond-transformation'
  | 'impossible-multiplier'

/** The slope and the relative index of inequality. */
export interface SlopeIndex {
  /** The fitted difference between the top and the bottom of the ladder, times the multiplier. */
  slope: number
  /** The fitted value at the top divided by that at the bottom; null where the bottom is fitted to zero. */
  ratio: number | null
  /** The fitted value at the bottom; times the multiplier's size only when the values are transformed, as the package does it. */
  intercept: number
}

const fewestGroups = 5
const mostGroups = 100

/**
 * The slope index of inequality (SII) and the relative index (RII) of five to a hundred groups ordered from the worst off to the best
 * off. Each group stands at the middle of its part of the cumulative population, 0 to 1, and a line is fitted with the population as
 * weight, which is the regression of √a·y on √a and b·√a (Low & Low 2004, "Measuring the gap", J Public Health 26(4); as published in
 * PHEindicatormethods, phe_sii). SII = Y(1) − Y(0), RII = Y(1)/Y(0). Refuses fewer than five groups.
 */
export function slopeIndex(
  groups: readonly RankedGroup[],
  scale: SlopeScale,
): Outcome<SlopeIndex, SlopeRefusal> {
  const refusal = whyNoSlope(groups, scale)
  if (refusal) return refused(refusal)
  const { kind, transform } = scale
  const values = groups.map(({ value }) => (transform ? linkOf(kind).there(value) : value))
  const fitted = lineThrough(values, lineWeights(groups.map(({ population }) => population)))
  const index = indexOf(fitted, scale)
  const found = [index.slope, index.intercept, index.ratio ?? 0]
  return found.every(Number.isFinite) ? { kind: 'value', ...index } : refused('not-a-number')
}

function whyNoSlope(groups: readonly RankedGroup[], scale: SlopeScale): SlopeRefusal | null {
  if (groups.length < fewestGroups) return 'too-few-groups'
  if (groups.length > mostGroups) return 'too-many-groups'
  if (!Number.isFinite(scale.multiplier) || scale.multiplier === 0) return 'impossible-multiplier'
  if (scale.transform && scale.kind === 'normal') return 'nothing-to-transform'
  for (const { population, value } of groups) {
    if (!(population > 0) || !Number.isFinite(population)) return 'impossible-population'
    if (!Number.isFinite(value)) return 'not-a-number'
    if (scale.kind !== 'normal' && value < 0) return 'impossible-value'
    if (scale.kind === 'proportion' && value > 1) return 'impossible-value'
    if (scale.transform && !Number.isFinite(linkOf(scale.kind).there(value))) return 'beyond-transformation'
  }
  return null
}

/** The way to the scale a kind of value is uncertain on, and back. */
interface Link {
  there(value: number): number
  back(linear: number): number
}

const links: Record<ValueKind, Link> = {
  normal: { there: (value) => value, back: (linear) => linear },
  rate: { there: Math.log, back: Math.exp },
  // 1/(1 + e^−x) and not e^x/(1 + e^x), which is no number for a large x
  proportion: {
    there: (share) => Math.log(share / (1 - share)),
    back: (logit) => 1 / (1 + Math.exp(-logit)),
  },
}

/** The scale a kind of value is uncertain on. */
export function linkOf(kind: ValueKind): Link {
  return links[kind]
}

/** What each group's value counts for in the slope and in the intercept of the line through all of them. */
export interface LineWeights {
  slope: number[]
  intercept: number[]
}

/** Weighted least squares with the population shares as weights; places are midpoints of the cumulative population. */
export function lineWeights(populations: readonly number[]): LineWeights {
  // divided by the largest first, so that no sum can overflow
  const largest = Math.max(...populations)
  const total = populations.reduce((sum, population) => sum + population / largest, 0)
  const shares = populations.map((population) => population / largest / total)
  let below = 0
  const places = shares.map((share) => {
    const middle = below + share / 2
    below += share
    return middle
  })
  const weighted = (figure: (place: number) => number) =>
    places.reduce((sum, place, at) => sum + (shares[at] ?? 0) * figure(place), 0)
  const mean = weighted((place) => place)
  const spread = weighted((place) => (place - mean) ** 2)
  const slope = places.map((place, at) => ((shares[at] ?? 0) * (place - mean)) / spread)
  return { slope, intercept: slope.map((weight, at) => (shares[at] ?? 0) - weight * mean) }
}

export interface Line {
  slope: number
  intercept: number
}

export function lineThrough(values: ArrayLike<number>, weights: LineWeights): Line {
  let slope = 0
  let intercept = 0
  for (let at = 0; at < values.length; at++) {
    slope += (weights.slope[at] ?? 0) * (values[at] ?? 0)
    intercept += (weights.intercept[at] ?? 0) * (values[at] ?? 0)
  }
  return { slope, intercept }
}

/** The index a fitted line says, in the unit of the values times the multiplier. */
export function indexOf({ slope, intercept }: Line, { kind, transform, multiplier }: SlopeScale): SlopeIndex {
  const { back } = transform ? linkOf(kind) : linkOf('normal')
  const bottom = back(intercept)
  const top = back(intercept + slope)
  return {
    slope: (transform ? top - bottom : slope) * multiplier,
    ratio: ratioOf({ top, bottom }, multiplier),
    intercept: transform ? bottom * Math.abs(multiplier) : bottom,
  }
}

/** Below 0 the multiplier has turned the ladder's direction, and the ratio is inverted with it. */
function ratioOf({ top, bottom }: { top: number; bottom: number }, multiplier: number): number | null {
  const ratio = multiplier < 0 ? bottom / top : top / bottom
  return Number.isFinite(ratio) ? ratio : null
}
