import {
  answersNeededForShares,
  type DetectabilityRefusal,
  type Interval,
  type Outcome,
  smallestMeanChange,
  smallestShareChange,
  wilsonInterval,
  z95,
} from '../../statistics/index.ts'
import type { Indicator } from '../figures/index.ts'

/** A round that has been held: the figure, and what is known of its certainty. */
export interface HeldRound {
  period: string
  value: number | null
  /** The 95 % interval; null when it is not known. */
  interval: Interval | null
  /** How many answered; null when it is not known. */
  answers: number | null
}

export type SightRefusal = 'no-figure' | 'certainty-unknown' | DetectabilityRefusal

/** The smallest changes a round like the last can show, in the unit of the figure; null where none can be seen in that direction. */
export interface Sight {
  rise: number | null
  fall: number | null
  /** How many answers it is reckoned with; null when only the interval is known. */
  answers: number | null
}

/**
 * The smallest change the next round can show with 80 % power at 5 %, in the indicator's own unit (percentage points for a share). The
 * next round is taken to be like the last unless its number of answers is given; the design effect is read from the last interval,
 * where there is one, and is never taken to be less than 1. For other figures than shares, the interval alone decides.
 */
export function sightOf(
  unit: Indicator['unit'],
  held: HeldRound,
  nextAnswers: number | null = null,
): Outcome<Sight, SightRefusal> {
  const { value, answers, interval } = held
  if (value === null) return { kind: 'refused', reason: 'no-figure' }
  if (unit === 'percent') return sightOfShare({ value, answers, interval }, nextAnswers)
  const standardError = standardErrorOf(interval)
  if (standardError === null) return { kind: 'refused', reason: 'certainty-unknown' }
  const shrinking =
    answers !== null && answers > 0 && nextAnswers !== null ? Math.sqrt(answers / nextAnswers) : 1
  const found = smallestMeanChange(standardError, standardError * shrinking)
  if (found.kind === 'refused') return found
  return { kind: 'value', rise: found.change, fall: found.change, answers: nextAnswers ?? answers }
}

function sightOfShare(
  held: { value: number; answers: number | null; interval: Interval | null },
  nextAnswers: number | null,
): Outcome<Sight, SightRefusal> {
  const before = sampleOf(held)
  if (before === null) return { kind: 'refused', reason: 'certainty-unknown' }
  const next = {
    ...before,
    answers: held.answers === null ? before.answers : (nextAnswers ?? before.answers),
  }
  const found = smallestShareChange(held.value / 100, before, next)
  if (found.kind === 'refused') return found
  return {
    kind: 'value',
    rise: found.rise === null ? null : found.rise * 100,
    fall: found.fall === null ? null : found.fall * 100,
    answers: held.answers === null ? null : next.answers,
  }
}

/** The answers the next round needs to show the change from its last figure to another one; shares only, in per cent. */
export function answersToShow(held: HeldRound, to: number): Outcome<{ answers: number }, SightRefusal> {
  if (held.value === null) return { kind: 'refused', reason: 'no-figure' }
  const before = sampleOf({ ...held, value: held.value })
  if (before === null || held.answers === null) return { kind: 'refused', reason: 'certainty-unknown' }
  return answersNeededForShares({ from: held.value / 100, to: to / 100 }, before, before.designEffect)
}

/** The sample a share rests on. Where the answers are not known, the interval says how many simple ones it would take. */
function sampleOf({
  value,
  answers,
  interval,
}: {
  value: number
  answers: number | null
  interval: Interval | null
}): { answers: number; designEffect: number } | null {
  const width = interval === null ? 0 : (interval.high - interval.low) / 100
  const isKnown = Number.isFinite(width) && width > 0
  if (answers !== null && answers > 0) {
    return { answers, designEffect: isKnown ? designEffectOf(value / 100, { answers, width }) : 1 }
  }
  const standardError = standardErrorOf(interval)
  const variance = (value / 100) * (1 - value / 100)
  if (standardError === null || !(variance > 0)) return null
  return { answers: variance / (standardError / 100) ** 2, designEffect: 1 }
}

/** How many times as wide, squared, the given interval is as that of a simple random sample of as many answers. */
function designEffectOf(share: number, { answers, width }: { answers: number; width: number }): number {
  const simple = wilsonInterval(share * answers, answers)
  if (simple.kind === 'refused') return 1
  const effect = (width / (simple.high - simple.low)) ** 2
  return Number.isFinite(effect) ? Math.max(1, effect) : 1
}

function standardErrorOf(interval: Interval | null): number | null {
  const width = interval === null ? 0 : interval.high - interval.low
  return Number.isFinite(width) && width > 0 ? width / (2 * z95) : null
}
