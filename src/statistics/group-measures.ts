import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

/** One group of an ordered row of groups, from the worst off to the best off: how many people, and the value that holds for them. */
export interface OrderedGroup {
  population: number
  value: number
}

export type GroupMeasureRefusal =
  | 'too-few-groups'
  | 'impossible-population'
  | 'not-a-number'
  | 'impossible-value'
  | 'zero-mean'

/**
 * How much the whole population's value would change if every group had the value of the best off, in the unit of the values and as a
 * share of the present value: risk = y(best off) − mean, fraction = risk / mean. Below zero for what one wants less of. World Health
 * Organization (2013), Handbook on health inequality monitoring, section 3. It shows the size of a gap, not what would cause a change.
 */
export function populationAttributableRisk(
  groups: readonly OrderedGroup[],
): Outcome<{ risk: number; fraction: number; mean: number }, GroupMeasureRefusal> {
  const refusal = whyNoMeasure(groups)
  if (refusal) return refused(refusal)
  const mean = meanOf(sharesOf(groups))
  const risk = (groups.at(-1)?.value ?? 0) - mean
  if (mean === 0) return refused('zero-mean')
  return finite({ risk, fraction: risk / mean, mean })
}

/**
 * How far the groups lie from each other, each group counted by its people. `variance` = Σf(y − ȳ)²; `variation` = √variance / ȳ;
 * `distanceFromBestOff` = Σf|y − y(best off)|; `distanceFromMean` = Σf|y − ȳ|. Schlotheuber & Hosseinpoor (2022), "Summary measures
 * of health inequality", Int J Environ Res Public Health 19(6), 3697, table 2. Sampling error makes them positive even between equals.
 */
export function spreadBetweenGroups(
  groups: readonly OrderedGroup[],
): Outcome<
  { variance: number; variation: number; distanceFromBestOff: number; distanceFromMean: number },
  GroupMeasureRefusal
> {
  const refusal = whyNoMeasure(groups)
  if (refusal) return refused(refusal)
  const shares = sharesOf(groups)
  const mean = meanOf(shares)
  if (mean === 0) return refused('zero-mean')
  const bestOff = groups.at(-1)?.value ?? 0
  const variance = sumOf(shares, ({ share, value }) => share * (value - mean) ** 2)
  return finite({
    variance,
    variation: Math.sqrt(variance) / Math.abs(mean),
    distanceFromBestOff: sumOf(shares, ({ share, value }) => share * Math.abs(value - bestOff)),
    distanceFromMean: sumOf(shares, ({ share, value }) => share * Math.abs(value - mean)),
  })
}

/**
 * Whether something lies with the worst off (below 0) or the best off (above 0), from −1 to 1: C = (2/μ) Σ f·y·R − 1, where R is the
 * middle of the group's part of the cumulative population. Standard error by Kakwani, Wagstaff & van Doorslaer (1997), "Socioeconomic
 * inequalities in health", Journal of Econometrics 77(1), equation 14: with the variance within every group (p(1 − p) for shares) it
 * counts people; without, it counts groups only and is wide. `absolute` = C·μ, in the unit of the values. For a share near 0 or 1 the
 * index is bounded by the level itself, so compare places only with their levels beside (Wagstaff 2005, Health Economics 14(4)).
 */
export function concentrationIndex(
  groups: readonly OrderedGroup[],
  variancesWithin: readonly number[] | null = null,
): Outcome<{ index: number; standardError: number; absolute: number }, GroupMeasureRefusal> {
  const refusal = whyNoMeasure(groups)
  if (refusal) return refused(refusal)
  if (groups.some(({ value }) => value < 0)) return refused('impossible-value')
  if (variancesWithin && !haveVariances(groups, variancesWithin)) return refused('impossible-value')
  const shares = sharesOf(groups)
  const mean = meanOf(shares)
  if (mean === 0) return refused('zero-mean')
  const index = (2 / mean) * sumOf(shares, ({ share, value, place }) => share * value * place) - 1
  const people = sumOf(groups, ({ population }) => population)
  const count = variancesWithin ? people : groups.length
  const between = betweenTerm(shares, { mean, index })
  const within = sumOf(
    shares.map((each, at) => ({ ...each, variance: variancesWithin?.[at] ?? 0 })),
    ({ share, place, variance }) => (share * variance * (2 * place - 1 - index) ** 2) / mean ** 2,
  )
  // rounding may carry a perfectly equal distribution a hair below zero
  const standardError = Math.sqrt(Math.max(0, between + within) / count)
  return finite({ index, standardError, absolute: index * mean })
}

/** Σ f·a² − (1 + C)², where a = (y/μ)(2R − 1 − C) + 2 − q(before) − q(after), and q is the concentration curve. */
function betweenTerm(shares: readonly Share[], { mean, index }: { mean: number; index: number }): number {
  let curve = 0
  let sum = 0
  for (const { share, value, place } of shares) {
    const after = curve + (share * value) / mean
    sum += share * ((value / mean) * (2 * place - 1 - index) + 2 - curve - after) ** 2
    curve = after
  }
  return sum - (1 + index) ** 2
}

interface Share {
  share: number
  value: number
  place: number
}

function sharesOf(groups: readonly OrderedGroup[]): Share[] {
  const total = sumOf(groups, ({ population }) => population)
  let below = 0
  return groups.map(({ population, value }) => {
    const share = population / total
    const place = below + share / 2
    below += share
    return { share, value, place }
  })
}

function meanOf(shares: readonly Share[]): number {
  return sumOf(shares, ({ share, value }) => share * value)
}

function whyNoMeasure(groups: readonly OrderedGroup[]): GroupMeasureRefusal | null {
  if (groups.length < 2) return 'too-few-groups'
  if (!groups.every(({ population }) => population > 0 && Number.isFinite(population))) {
    return 'impossible-population'
  }
  return groups.every(({ value }) => Number.isFinite(value)) ? null : 'not-a-number'
}

function haveVariances(groups: readonly OrderedGroup[], variances: readonly number[]): boolean {
  return variances.length === groups.length && variances.every((each) => Number.isFinite(each) && each >= 0)
}

/** Values near the largest a computer can hold may overflow in a square; then there is no answer rather than Infinity. */
function finite<Result extends Record<string, number>>(result: Result) {
  return Object.values(result).every(Number.isFinite)
    ? { kind: 'value' as const, ...result }
    : refused('not-a-number' as const)
}

function sumOf<T>(rows: readonly T[], figure: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + figure(row), 0)
}
