import { type Estimate, gapBetween, type Interval, type Trend } from '../../statistics/index.ts'
import { placeInTime } from '../figures/index.ts'

/** What a figure is held up against: `exact` where its own uncertainty is none (a target) or far smaller than the figure's (the country). */
export interface Beside {
  value: number
  interval: Interval | 'exact' | null
}

/** What the intervals carry: only `above` and `below` may be said with a verb that claims a difference. */
export type Verdict = 'above' | 'below' | 'cannot-be-told' | 'uncertainty-unknown'

/** Whether a figure differs from another: the 95 % interval of their difference must miss zero. Without both intervals nothing is said. */
export function verdictOf(figure: Estimate, beside: Beside): Verdict {
  return signOf(figure, beside.interval === 'exact' ? exact(beside.value) : knownOf(beside))
}

function signOf(figure: Estimate, other: Estimate): Verdict {
  const gap = gapBetween(knownOf(figure), other)
  if (gap.kind === 'refused' || gap.interval === null) return 'uncertainty-unknown'
  if (gap.interval.low > 0) return 'above'
  return gap.interval.high < 0 ? 'below' : 'cannot-be-told'
}

function exact(value: number): Estimate {
  return { value, interval: { low: value, high: value } }
}

/** An interval without width is what some sources write when they have none. */
function knownOf({ value, interval }: { value: number; interval: Interval | 'exact' | null }): Estimate {
  const isKnown = interval !== null && interval !== 'exact' && interval.high > interval.low
  return { value, interval: isKnown ? interval : null }
}

/** How a gap between two groups stands, and how it has moved since an earlier round. */
export type GapVerdict = 'shown' | 'cannot-be-told' | 'uncertainty-unknown'
export type GapMove = 'grown' | 'narrowed' | 'turned' | 'cannot-be-told' | 'uncertainty-unknown'

export interface TwoGroups {
  one: Estimate
  other: Estimate
}

export function gapVerdictOf({ one, other }: TwoGroups): GapVerdict {
  const verdict = signOf(one, knownOf(other))
  return verdict === 'above' || verdict === 'below' ? 'shown' : verdict
}

/**
 * A gap has grown or narrowed when the interval of the change misses zero and the wider of the two is shown; it has turned when each
 * round shows it, and oppositely.
 */
export function gapMoveOf(now: TwoGroups, before: TwoGroups): GapMove {
  const present = gapBetween(knownOf(now.one), knownOf(now.other))
  const former = gapBetween(knownOf(before.one), knownOf(before.other))
  if (present.kind === 'refused' || former.kind === 'refused') return 'uncertainty-unknown'
  if (present.interval === null || former.interval === null) return 'uncertainty-unknown'
  const areBothShown = gapVerdictOf(now) === 'shown' && gapVerdictOf(before) === 'shown'
  if (present.value * former.value < 0) return areBothShown ? 'turned' : 'cannot-be-told'
  const change = gapBetween(present, former)
  if (change.kind === 'refused' || change.interval === null) return 'uncertainty-unknown'
  const { low, high } = change.interval
  const isWider = Math.abs(present.value) > Math.abs(former.value)
  const isWidestShown = gapVerdictOf(isWider ? now : before) === 'shown'
  if ((low <= 0 && high >= 0) || !isWidestShown) return 'cannot-be-told'
  return isWider ? 'grown' : 'narrowed'
}

/** A round a reader must be told about: other circumstances, or a new method that nothing before can be compared with. */
export interface RoundMark {
  period: string
  newMethod?: boolean
}

/** Whether a new method came between two rounds, so that no change between them can be told. */
export function isCutBetween(marks: readonly RoundMark[], earlier: string, later: string): boolean {
  return marks.some(
    ({ period, newMethod }) =>
      newMethod === true &&
      placeInTime(earlier) < placeInTime(period) &&
      placeInTime(period) <= placeInTime(later),
  )
}

/** The marks a reader must know of from one round to another, both included; a method that was new at the first is old in all of them. */
export function marksBetween<Mark extends RoundMark>(
  marks: readonly Mark[],
  from: number,
  later: string,
): Mark[] {
  return marks.filter(({ period, newMethod }) => {
    const at = placeInTime(period)
    return at <= placeInTime(later) && (newMethod === true ? from < at : from <= at)
  })
}

/** What a trend lets one say; null when it was not tested. */
export function trendVerdictOf(trend: Trend | null): 'rising' | 'falling' | 'no-clear-change' | null {
  return trend?.kind === 'tested' ? trend.direction : null
}
