import type { Outcome } from './outcome.ts'
import { refused, z95 } from './outcome.ts'

/** How many answered, and how many times the variance is that of a simple random sample (1 when the sample is one). */
export interface Sample {
  answers: number
  designEffect: number
}

export type DetectabilityRefusal =
  | 'no-answers'
  | 'not-a-number'
  | 'impossible-share'
  | 'impossible-effect'
  | 'too-few-answers'

/** The standard normal quantile of 80 % power. */
const z80 = 0.8416212335729143

/**
 * How far a share must rise (and fall) between two rounds before the second shows it with 80 % power in a two-sided test at 5 %, as
 * shares between 0 and 1: the change δ with |δ| = z₉₇.₅√(p̄q̄(1/n₁ + 1/n₂)) + z₈₀√(p₁q₁/n₁ + p₂q₂/n₂), p̄ the pooled share. Fleiss,
 * Levin & Paik (2003), Statistical Methods for Rates and Proportions, section 4.2, without continuity correction; n divided by the
 * design effect. Null where even a change to 0 or to 1 could not be seen.
 */
export function smallestShareChange(
  share: number,
  before: Sample,
  next: Sample,
): Outcome<{ rise: number | null; fall: number | null }, DetectabilityRefusal> {
  const refusal = whyNoSample(before) ?? whyNoSample(next)
  if (refusal) return refused(refusal)
  if (!Number.isFinite(share)) return refused('not-a-number')
  if (share < 0 || share > 1) return refused('impossible-share')
  const sizes = { before: effectiveOf(before), next: effectiveOf(next) }
  return {
    kind: 'value',
    rise: smallestMove(1 - share, (move) => isSeen(share, share + move, sizes)),
    fall: smallestMove(share, (move) => isSeen(share, share - move, sizes)),
  }
}

/**
 * How far a mean must move between two rounds before the second shows it with 80 % power at 5 %, in the unit of the mean:
 * δ = (z₉₇.₅ + z₈₀)√(s₁² + s₂²), where s is the standard error of each round (standard deviation × √(design effect / n)). The normal
 * approximation of Armitage, Berry & Matthews (2002), Statistical Methods in Medical Research, section 4.6. It also serves any figure
 * whose standard error is known, and is the same in both directions.
 */
export function smallestMeanChange(
  before: number,
  next: number,
): Outcome<{ change: number }, DetectabilityRefusal> {
  if (!Number.isFinite(before) || !Number.isFinite(next)) return refused('not-a-number')
  if (!(before > 0 && next > 0)) return refused('impossible-effect')
  const change = (z95 + z80) * Math.hypot(before, next)
  return Number.isFinite(change) ? { kind: 'value', change } : refused('not-a-number')
}

/**
 * How many answers the next round needs, with the given design effect, to show the change from one share to another with 80 % power at
 * 5 %: the reverse of `smallestShareChange`. Refuses `too-few-answers` when the round that has been held has so few answers that no
 * next round could be large enough. The number is rounded up.
 */
export function answersNeededForShares(
  { from, to }: { from: number; to: number },
  before: Sample,
  designEffect: number,
): Outcome<{ answers: number }, DetectabilityRefusal> {
  const refusal = whyNoSample(before) ?? whyNoSample({ answers: 1, designEffect })
  if (refusal) return refused(refusal)
  if (![from, to].every((share) => Number.isFinite(share))) return refused('not-a-number')
  if (![from, to].every((share) => share >= 0 && share <= 1)) return refused('impossible-share')
  if (from === to) return refused('impossible-effect')
  const sees = (next: number) => isSeen(from, to, { before: effectiveOf(before), next })
  return fewestAnswers(sees, designEffect)
}

/** The same when both rounds are still to come and equally large: n = (z₉₇.₅√(2p̄q̄) + z₈₀√(p₁q₁ + p₂q₂))² / δ² a round. */
export function answersNeededEachRound(
  { from, to }: { from: number; to: number },
  designEffect: number,
): Outcome<{ answers: number }, DetectabilityRefusal> {
  const refusal = whyNoSample({ answers: 1, designEffect })
  if (refusal) return refused(refusal)
  if (![from, to].every((share) => Number.isFinite(share))) return refused('not-a-number')
  if (![from, to].every((share) => share >= 0 && share <= 1)) return refused('impossible-share')
  if (from === to) return refused('impossible-effect')
  return fewestAnswers((size) => isSeen(from, to, { before: size, next: size }), designEffect)
}

/** How many answers the next round needs for a mean with this standard deviation, when the last has the standard error `before`. */
export function answersNeededForMeans(
  change: number,
  before: number,
  { standardDeviation, designEffect }: { standardDeviation: number; designEffect: number },
): Outcome<{ answers: number }, DetectabilityRefusal> {
  const refusal = whyNoSample({ answers: 1, designEffect })
  if (refusal) return refused(refusal)
  const given = [change, before, standardDeviation]
  if (!given.every(Number.isFinite)) return refused('not-a-number')
  if (change === 0 || before < 0 || standardDeviation <= 0) return refused('impossible-effect')
  const room = (change / (z95 + z80)) ** 2 - before ** 2
  if (room <= 0) return refused('too-few-answers')
  const answers = Math.ceil((standardDeviation ** 2 * designEffect) / room)
  return Number.isFinite(answers) ? { kind: 'value', answers } : refused('too-few-answers')
}

interface Sizes {
  before: number
  next: number
}

function isSeen(from: number, to: number, { before, next }: Sizes): boolean {
  const pooled = (from * before + to * next) / (before + next)
  const underNoChange = Math.sqrt(pooled * (1 - pooled) * (1 / before + 1 / next))
  const underChange = Math.sqrt((from * (1 - from)) / before + (to * (1 - to)) / next)
  return Math.abs(to - from) >= z95 * underNoChange + z80 * underChange
}

const steps = 1000
const halvings = 50

/** The first move of at most `room` that is seen: a walk outwards and then halving, because far moves may be seen where near are not. */
function smallestMove(room: number, sees: (move: number) => boolean): number | null {
  for (let step = 1; step <= steps; step++) {
    let seen = (room * step) / steps
    if (seen === 0 || !sees(seen)) continue
    let unseen = (room * (step - 1)) / steps
    for (let halving = 0; halving < halvings; halving++) {
      const middle = (seen + unseen) / 2
      if (sees(middle)) seen = middle
      else unseen = middle
    }
    return seen
  }
  return null
}

const mostAnswers = 1e12

function fewestAnswers(
  sees: (effective: number) => boolean,
  designEffect: number,
): Outcome<{ answers: number }, DetectabilityRefusal> {
  if (!sees(mostAnswers)) return refused('too-few-answers')
  let unseen = 0
  let seen = mostAnswers
  while (seen - unseen > 1e-6 * Math.max(1, unseen)) {
    const middle = (seen + unseen) / 2
    if (middle > 0 && sees(middle)) seen = middle
    else unseen = middle
  }
  // The search ends a hair above the least; one answer more only where that hair was needed.
  const answers = Math.ceil(seen * designEffect - 1e-3)
  return { kind: 'value', answers: sees(answers / designEffect) ? answers : answers + 1 }
}

function effectiveOf({ answers, designEffect }: Sample): number {
  return answers / designEffect
}

function whyNoSample({ answers, designEffect }: Sample): DetectabilityRefusal | null {
  if (!Number.isFinite(answers) || !Number.isFinite(designEffect)) return 'not-a-number'
  if (answers <= 0) return 'no-answers'
  return designEffect > 0 ? null : 'impossible-effect'
}
