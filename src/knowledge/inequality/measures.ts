import {
  concentrationIndex,
  type Estimate,
  gapBetween,
  type Interval,
  populationAttributableRisk,
  type RankedGroup,
  ratioBetween,
  type SlopeLimits,
  type SlopeLimitsRefusal,
  type SlopeScale,
  slopeIndex,
  slopeIndexWithLimits,
  z95,
} from '../../statistics/index.ts'
import type { Indicator } from '../figures/index.ts'
import type { TwoGroups } from '../findings/index.ts'
import { estimateOf, type GroupPeople, type GroupRound } from './group-rounds.ts'

/** How far two groups are from each other, in the unit of the figure and as so many times; null where it cannot be said. */
export interface PairMeasures {
  gap: Estimate
  ratio: Estimate | null
}

/** Gap and ratio with the 95 % intervals that follow from those of the groups; null when the figures cannot be held up against each other. */
export function pairMeasures({ one, other }: TwoGroups): PairMeasures | null {
  const gap = gapBetween(one, other)
  if (gap.kind === 'refused') return null
  const ratio = ratioBetween(one, other)
  return {
    gap: { value: gap.value, interval: gap.interval },
    ratio: ratio.kind === 'refused' ? null : { value: ratio.value, interval: ratioInterval({ one, other }) },
  }
}

/**
 * The interval of a ratio as that of the difference between two logarithms (Zou & Donner 2008, section 3), which has limits also where
 * the lower figure is small and its interval lopsided; none where an interval reaches zero.
 */
function ratioInterval({ one, other }: TwoGroups): Interval | null {
  const logs = [one, other].map(({ value, interval }): Estimate | null =>
    interval && interval.low > 0
      ? { value: Math.log(value), interval: { low: Math.log(interval.low), high: Math.log(interval.high) } }
      : null,
  )
  if (!logs[0] || !logs[1]) return null
  const difference = gapBetween(logs[0], logs[1])
  if (difference.kind === 'refused' || difference.interval === null) return null
  return { low: Math.exp(difference.interval.low), high: Math.exp(difference.interval.high) }
}

/** Why there is no gradient: besides what the calculation refuses, that a group has no figure or nobody has counted the people. */
export type NoGradient = SlopeLimitsRefusal | 'missing-figure' | 'no-people'

/** The line through all groups, from the first to the last, and how far apart its ends are. */
export type Gradient =
  | {
      kind: 'value'
      /** The slope index: the fitted figure at the first end less that at the last, in the unit of the figure. */
      slope: Estimate
      /** The relative index: the fitted figure at the first end divided by that at the last; null where the line may reach zero. */
      ratio: Estimate | null
      atStart: number
      atEnd: number
    }
  | { kind: 'none'; reason: NoGradient }

/** As many draws as the published method takes for a small number of groups, and always the same ones. */
const simulation = { confidences: [0.95], repetitions: 10_000, seed: 2024 }

/** Limits that have been simulated, by the figures they were simulated from; the oldest goes when there are too many. */
const simulated = new Map<string, SlopeLimits | null>()
const mostSimulated = 1000

/** The limits of both indices, null where there are none; simulated once for the same figures, since the draws are always the same. */
function simulatedLimits(groups: readonly RankedGroup[], scale: SlopeScale): SlopeLimits | null {
  const figures = JSON.stringify([groups, scale])
  const known = simulated.get(figures)
  if (known !== undefined) return known
  const found = slopeIndexWithLimits(groups, scale, simulation)
  const limits = (found.kind === 'value' && found.limits[0]) || null
  const [oldest] = simulated.keys()
  if (oldest !== undefined && simulated.size >= mostSimulated) simulated.delete(oldest)
  simulated.set(figures, limits)
  return limits
}

/** The slope and the relative index of inequality over the groups of a round, each counted by its people. */
export function gradientOf(
  { groups }: GroupRound,
  people: GroupPeople | null,
  unit: Indicator['unit'],
): Gradient {
  if (groups.some(({ value }) => value === null)) return { kind: 'none', reason: 'missing-figure' }
  if (people === null) return { kind: 'none', reason: 'no-people' }
  const whole = unit === 'percent' ? 100 : 1
  const ranked = groups.map((round) => {
    const { value, interval } = estimateOf(round) as Estimate
    return {
      population: people.people.get(round.group) ?? 0,
      value: value / whole,
      interval: interval && { low: interval.low / whole, high: interval.high / whole },
      standardError: null,
    }
  })
  // below zero, so that the first end is taken before the last, as the gap between the two is
  const scale = {
    kind: unit === 'percent' ? ('proportion' as const) : ('normal' as const),
    transform: false,
    multiplier: -whole,
  }
  const index = slopeIndex(ranked, scale)
  if (index.kind === 'refused') return { kind: 'none', reason: index.reason }
  const limits = simulatedLimits(ranked, scale)
  const atStart = index.intercept * whole
  const atEnd = atStart - index.slope
  return {
    kind: 'value',
    slope: { value: index.slope, interval: limits?.slope ?? null },
    ratio: isRatio(index.ratio, { atStart, atEnd, limits: limits?.ratio ?? null })
      ? { value: index.ratio, interval: limits?.ratio ?? null }
      : null,
    atStart,
    atEnd,
  }
}

/** Simulating takes its time, so no more than this many rounds have an index on a page. */
const mostGradients = 6

/** The gradient of the newest rounds and of one more that is shown, by period. */
export function gradientsOf(
  rounds: readonly GroupRound[],
  about: { shown: GroupRound; peopleOf(round: GroupRound): GroupPeople | null; unit: Indicator['unit'] },
): Map<string, Gradient> {
  const chosen = new Set([about.shown, ...rounds.slice(-mostGradients)])
  return new Map(
    [...chosen].map((round) => [round.period, gradientOf(round, about.peopleOf(round), about.unit)]),
  )
}

/** A line that reaches zero at an end, or may do so within its uncertainty, has no ratio worth telling. */
function isRatio(
  ratio: number | null,
  { atStart, atEnd, limits }: { atStart: number; atEnd: number; limits: Interval | null },
): ratio is number {
  return ratio !== null && atStart > 0 && atEnd > 0 && (limits === null || limits.low > 0)
}

/** Measures over all groups for those who know them: how the burden lies, and what the last group's figure would mean for everybody. */
export interface WholeMeasures {
  concentration: Estimate | null
  /** How far the whole would move if all had the figure of the last group, in the unit of the figure. */
  attributable: number | null
}

export function wholeMeasures({ groups }: GroupRound, people: GroupPeople | null): WholeMeasures {
  const none = { concentration: null, attributable: null }
  if (people === null || groups.length < 2 || groups.some(({ value }) => value === null)) return none
  const answers = groups.reduce((sum, { n }) => sum + (n ?? 0), 0)
  const ordered = groups.map(({ group, value }) => ({
    // the index is as certain as so many answers, not as so many people
    population: ((people.people.get(group) ?? 0) / people.all) * (answers || people.all),
    value: value ?? 0,
  }))
  const isShare = ordered.every(({ value }) => value >= 0 && value <= 100)
  const variances = isShare ? ordered.map(({ value }) => value * (100 - value)) : null
  const index = concentrationIndex(ordered, variances)
  const risk = populationAttributableRisk(ordered)
  return {
    concentration:
      index.kind === 'refused'
        ? null
        : { value: index.index, interval: answers > 0 ? around(index.index, index.standardError) : null },
    attributable: risk.kind === 'refused' ? null : risk.risk,
  }
}

function around(value: number, standardError: number): Interval {
  const reach = z95 * standardError
  return { low: value - reach, high: value + reach }
}
