/** Where a review stands: every pair that is asked, with its answer and what is shown of it. Pure. */

import type { Recommendation } from '../../knowledge/catalogue/index.ts'
import { type Day, daysAfter } from '../../values/day.ts'
import type { Administration } from '../settings/index.ts'
import type { Answer } from './answer.ts'
import { isAsked } from './asked.ts'
import type { Pair } from './coverage.ts'
import { confirmedUntil, shownStatus } from './freshness.ts'
import type { Round } from './round.ts'

export interface StandingPair extends Pair {
  answer: Answer | null
  confirmedUntil: Day | null
}

export interface Standing {
  round: Round
  administrations: Administration[]
  /** The recommendations the round asks about, in the catalogue's order. */
  recommendations: Recommendation[]
  pairs: StandingPair[]
}

interface Parts {
  round: Round
  administrations: readonly Administration[]
  recommendations: readonly Recommendation[]
  answers: readonly Answer[]
}

/** Puts every recommendation of the round to every administration it names, as things stand today. */
export function standingOf(parts: Parts, today: Day): Standing {
  const { round } = parts
  const recommendations = parts.recommendations.filter(
    ({ edition, addressee }) => round.editions.includes(edition) && addressee === 'municipality',
  )
  const administrations = parts.administrations.filter(({ isOpen }) => isOpen)
  const answers = new Map(parts.answers.map((answer) => [keyOf(answer), answer]))
  const rules = { roundStartedOn: round.startedOn, proofDays: round.proofDays }
  const pairs = recommendations.flatMap((recommendation) =>
    administrations
      .filter((administration) => isAsked(recommendation, administration))
      .map(({ id: administrationId }): StandingPair => {
        const answer = answers.get(keyOf({ recommendationId: recommendation.id, administrationId })) ?? null
        return {
          recommendationId: recommendation.id,
          administrationId,
          answer,
          claimed: answer?.status ?? null,
          shown: shownStatus(answer, rules, today),
          confirmedUntil: answer && confirmedUntil(answer, rules),
        }
      }),
  )
  return { round, administrations, recommendations, pairs }
}

/**
 * An earlier round as it was answered: nothing in it fades any more, since the days that have passed say nothing about how things stood
 * then. What had been carried over and was never touched counts as unconfirmed.
 */
export function standingThen(parts: Parts): Standing {
  const answers = parts.answers.map((answer) => ({ ...answer, proofUntil: null }))
  const lastAnswer =
    answers
      .map(({ answeredOn }) => answeredOn)
      .sort()
      .at(-1) ?? parts.round.startedOn
  return standingOf(
    { ...parts, answers, round: { ...parts.round, proofDays: 100_000 } },
    daysAfter(lastAnswer, 0),
  )
}

export function keyOf(pair: { recommendationId: string; administrationId: string }): string {
  return `${pair.recommendationId} ${pair.administrationId}`
}
