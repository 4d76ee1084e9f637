/** The rows one administration answers, and which of them want an answer. Pure. */

import type { Recommendation } from '../../knowledge/catalogue/index.ts'
import type { AnswerStatus } from './answer.ts'
import type { Standing, StandingPair } from './standing.ts'

/** The filters of the form as its addresses name them. */
export const entryFilters = ['alle', 'mangler', 'ubekraeftede', 'aendret'] as const
export type EntryFilter = (typeof entryFilters)[number]

export interface EntryRow {
  recommendation: Recommendation
  pair: StandingPair
  /** What the administration answered in the round before; null when it did not. */
  before: AnswerStatus | null
}

export function entryRows(
  standing: Standing,
  earlier: Standing | null,
  administrationId: string,
): EntryRow[] {
  const recommendations = new Map(
    standing.recommendations.map((recommendation) => [recommendation.id, recommendation]),
  )
  const before = new Map(
    earlier?.pairs
      .filter((pair) => pair.administrationId === administrationId)
      .map((pair) => [pair.recommendationId, pair.claimed]),
  )
  return standing.pairs
    .filter((pair) => pair.administrationId === administrationId)
    .flatMap((pair) => {
      const recommendation = recommendations.get(pair.recommendationId)
      return recommendation
        ? [{ recommendation, pair, before: before.get(pair.recommendationId) ?? null }]
        : []
    })
}

/** Whether a row belongs in a filter: unanswered, faded, or answered otherwise than in the round before. */
export function belongsIn(filter: EntryFilter, { pair, before }: EntryRow): boolean {
  if (filter === 'mangler') return pair.shown === 'unknown'
  if (filter === 'ubekraeftede') return pair.shown === 'unconfirmed'
  if (filter === 'aendret') return pair.claimed !== null && before !== null && pair.claimed !== before
  return true
}
