import type { Outcome } from '../../statistics/index.ts'
import { type Indicator, placeInTime } from '../figures/index.ts'
import { type HeldRound, type Sight, type SightRefusal, sightOf } from './detectability.ts'

/** A goal as far as seeing it goes: where it starts, and what it wants when. */
export interface GoalSpan {
  baseline: HeldRound
  target: { value: number; period: string }
}

/** Whether and when an indicator can show that a goal is on its way; `sight` is what a round can show. */
export type GoalSight =
  | { kind: 'seen'; round: string; isExpected: boolean; sight: Sight }
  | { kind: 'not-seen'; round: string; isExpected: boolean; sight: Sight }
  | { kind: 'no-round'; sight: Sight }
  | { kind: 'no-change' }

/**
 * In which round the change towards a goal can first be seen, when the figure moves evenly from the baseline to the target: the first
 * round until the target whose share of the way is at least the smallest change such a round can show. Rounds that are not planned yet
 * are expected as often as the rounds so far (the middle of the distances between them).
 */
export function goalSightOf(
  indicator: Pick<Indicator, 'unit' | 'rounds'>,
  { baseline, target }: GoalSpan,
): Outcome<{ goal: GoalSight }, SightRefusal> {
  const sight = sightOf(indicator.unit, baseline)
  if (sight.kind === 'refused') return sight
  if (baseline.value === null) return { kind: 'refused', reason: 'no-figure' }
  const change = target.value - baseline.value
  if (!Number.isFinite(change)) return { kind: 'refused', reason: 'not-a-number' }
  if (change === 0) return { kind: 'value', goal: { kind: 'no-change' } }
  const rounds = roundsUntil(indicator.rounds, baseline.period, target.period)
  const last = rounds.at(-1)
  if (!last) return { kind: 'value', goal: { kind: 'no-round', sight } }
  const smallest = change > 0 ? sight.rise : sight.fall
  const start = placeInTime(baseline.period)
  const whole = placeInTime(target.period) - start
  const first = rounds.find(
    ({ period }) =>
      smallest !== null && (Math.abs(change) * (placeInTime(period) - start)) / whole >= smallest,
  )
  const { period, isExpected } = first ?? last
  return { kind: 'value', goal: { kind: first ? 'seen' : 'not-seen', round: period, isExpected, sight } }
}

interface ComingRound {
  period: string
  /** Whether it is only expected, and not among the indicator's own rounds. */
  isExpected: boolean
}

/** The rounds after one period and until another, the known ones first and then the expected. */
function roundsUntil(known: readonly string[], from: string, until: string): ComingRound[] {
  const start = placeInTime(from)
  const end = placeInTime(until)
  const places = [...known].sort((a, b) => placeInTime(a) - placeInTime(b))
  const planned = places
    .filter((period) => placeInTime(period) > start && placeInTime(period) <= end)
    .map((period) => ({ period, isExpected: false }))
  const years = places.map((period) => Math.floor(placeInTime(period) + 0.5))
  const distance = usualDistance(years)
  const expected: ComingRound[] = []
  let year = Math.max(...years, Math.floor(start + 0.5)) + distance
  while (distance > 0 && year <= end && expected.length < 50) {
    expected.push({ period: String(year), isExpected: true })
    year += distance
  }
  return [...planned, ...expected]
}

/** The middle of the distances between rounds in whole years; 0 with fewer than two rounds. */
function usualDistance(years: readonly number[]): number {
  const distances = years
    .slice(1)
    .map((year, at) => year - (years[at] ?? year))
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b)
  return distances[Math.floor(distances.length / 2)] ?? 0
}
