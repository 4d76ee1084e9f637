import { type Estimate, gapBetween } from '../../statistics/index.ts'
import { type Indicator, placeInTime } from '../figures/index.ts'
import {
  type GoalSight,
  goalSightOf,
  type HeldRound,
  type SightRefusal,
  type TwoGroups,
} from '../findings/index.ts'

/** What a goal says about the gap between two groups: nothing, that it must not grow, or that it must come down to a size. */
export type EquityClause = { kind: 'none' } | { kind: 'not-wider' } | { kind: 'narrow-to'; gap: number }

/** A goal as far as it can be checked in figures. */
export interface MeasuredGoal {
  /** The wished level, in the unit of the indicator. */
  target: number
  /** The period the level is wished in, e.g. `2029`. */
  period: string
  clause: EquityClause
}

/** Where the indicator stands: its newest level, and the two groups of the clause in the same round. */
export interface GoalStanding {
  indicator: Pick<Indicator, 'unit' | 'rounds' | 'direction' | 'minimum' | 'maximum'>
  level: HeldRound | null
  groups: TwoGroups | null
}

export type NotMeasurable = 'no-baseline' | 'impossible-target' | 'not-later'

/** What figures can say about the level of a goal. */
export type LevelAnswer =
  | { kind: 'not-measurable'; reason: NotMeasurable }
  /** `sight` is null where neither answers nor uncertainty are known. */
  | { kind: 'measurable'; baseline: HeldRound & { value: number }; isWorse: boolean; sight: GoalSight | null }

export type CannotFollow = 'no-groups' | 'uncertainty-unknown' | 'no-round'

/** What figures can say about the gap of a goal. */
export type GapAnswer =
  | { kind: 'no-clause' }
  | { kind: 'impossible'; reason: 'negative' | 'wider-than-now' }
  | { kind: 'cannot-be-followed'; reason: CannotFollow; now: Estimate | null }
  | {
      kind: 'followed'
      now: Estimate & { value: number }
      /** The size the gap may have at most. */
      most: number
      /** The smallest change in the gap that a round like the last can show. */
      smallest: number
      /** Whether the change that is asked for is that large; a gap that must not grow is only seen to when it grows by `smallest`. */
      isSeen: boolean
    }

/** A level and two groups that would fulfil the goal: every group as far from the whole as now, or nearer by the same part. */
export interface Fulfilment {
  level: number
  gap: number
  one: number
  other: number
}

export interface GoalCheck {
  level: LevelAnswer
  gap: GapAnswer
  /** Null without groups, and where such figures cannot exist. */
  fulfilled: Fulfilment | null
}

/**
 * Whether a goal can be measured, from where, in which round the change can be seen, and the same for the gap its equity clause is
 * about. Nothing is judged but what the figures can carry: 80 % power at 5 % with as certain rounds as the last.
 */
export function checkGoal(goal: MeasuredGoal, standing: GoalStanding): GoalCheck {
  const level = levelAnswer(goal, standing)
  const gap = gapAnswer(goal, standing, level)
  return { level, gap, fulfilled: fulfilmentOf(goal, standing, gap) }
}

function levelAnswer({ target, period }: MeasuredGoal, { indicator, level }: GoalStanding): LevelAnswer {
  const { minimum, maximum, direction } = indicator
  if (!Number.isFinite(target) || target < minimum || target > maximum)
    return { kind: 'not-measurable', reason: 'impossible-target' }
  if (level === null || level.value === null) return { kind: 'not-measurable', reason: 'no-baseline' }
  if (placeInTime(period) <= placeInTime(level.period)) return { kind: 'not-measurable', reason: 'not-later' }
  const found = goalSightOf(indicator, { baseline: level, target: { value: target, period } })
  const isUp = target > level.value
  const isWorse =
    target !== level.value && direction !== 'none' && isUp !== (direction === 'higher-is-better')
  return {
    kind: 'measurable',
    baseline: { ...level, value: level.value },
    isWorse,
    sight: found.kind === 'refused' ? null : found.goal,
  }
}

function gapAnswer(
  goal: MeasuredGoal,
  { indicator, level, groups }: GoalStanding,
  levels: LevelAnswer,
): GapAnswer {
  const { clause, period } = goal
  if (clause.kind === 'none') return { kind: 'no-clause' }
  const now = groups === null ? null : gapOf(groups)
  if (now === null || level === null) return { kind: 'cannot-be-followed', reason: 'no-groups', now }
  const size = Math.abs(now.value)
  const most = clause.kind === 'narrow-to' ? clause.gap : size
  if (!Number.isFinite(most) || most < 0) return { kind: 'impossible', reason: 'negative' }
  if (clause.kind === 'narrow-to' && most > size) return { kind: 'impossible', reason: 'wider-than-now' }
  if (levels.kind !== 'measurable') return { kind: 'cannot-be-followed', reason: 'no-round', now }
  const found = sightOfGap(indicator, now, { from: level.period, most, period })
  if (found.kind === 'refused') {
    return { kind: 'cannot-be-followed', reason: whyNot(found.reason), now }
  }
  const { goal: sight } = found
  if (sight.kind === 'no-round') return { kind: 'cannot-be-followed', reason: 'no-round', now }
  const smallest = sight.kind === 'no-change' ? null : sight.sight.fall
  if (smallest === null) return { kind: 'cannot-be-followed', reason: 'uncertainty-unknown', now }
  return {
    kind: 'followed',
    now,
    most,
    smallest,
    isSeen: clause.kind === 'narrow-to' && sight.kind === 'seen',
  }
}

/**
 * The gap is followed as a figure of its own, whose uncertainty is that of the difference. A gap that must stay as it is, is asked about
 * with the smallest step there is, as only the certainty matters then.
 */
function sightOfGap(
  indicator: GoalStanding['indicator'],
  now: Estimate,
  { from, most, period }: { from: string; most: number; period: string },
) {
  const size = Math.abs(now.value)
  const wished = most === size ? size - 1e-9 : most
  return goalSightOf(
    { unit: 'persons', rounds: indicator.rounds },
    {
      baseline: { period: from, value: size, interval: now.interval, answers: null },
      target: { value: wished, period },
    },
  )
}

function whyNot(reason: SightRefusal): CannotFollow {
  return reason === 'no-figure' ? 'no-groups' : 'uncertainty-unknown'
}

function gapOf({ one, other }: TwoGroups): Estimate | null {
  const gap = gapBetween(one, other)
  return gap.kind === 'refused' ? null : { value: gap.value, interval: gap.interval }
}

/** Both groups moved with the whole, and drawn together so that the gap is as the clause says. */
function fulfilmentOf(
  { target, clause }: MeasuredGoal,
  { indicator, level, groups }: GoalStanding,
  gap: GapAnswer,
): Fulfilment | null {
  if (level === null || level.value === null || groups === null || gap.kind === 'impossible') return null
  if (!Number.isFinite(target)) return null
  const now = groups.one.value - groups.other.value
  const wished = clause.kind === 'narrow-to' ? clause.gap : Math.abs(now)
  const part = now === 0 ? 0 : wished / Math.abs(now)
  const moved = (value: number) => target + (value - (level.value ?? 0)) * part
  const [one, other] = [moved(groups.one.value), moved(groups.other.value)]
  const isPossible = [one, other].every((value) => value >= indicator.minimum && value <= indicator.maximum)
  return isPossible ? { level: target, gap: wished, one, other } : null
}
