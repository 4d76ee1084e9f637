/** Coverage: how much of what was asked is fully in place. Pure. */

import type { AnswerStatus, ShownStatus } from './answer.ts'

/** One recommendation put to one administration: what it claims, and what is shown of the claim today. */
export interface Pair {
  recommendationId: string
  administrationId: string
  /** Null when nobody has answered. */
  claimed: AnswerStatus | null
  shown: ShownStatus
}

export type ShownCounts = Record<ShownStatus, number>

export function noCounts(): ShownCounts {
  return { full: 0, 'under-way': 0, unconfirmed: 0, 'not-started': 0, 'not-now': 0, unknown: 0 }
}

export function countOf(statuses: readonly ShownStatus[]): ShownCounts {
  const counted = noCounts()
  for (const status of statuses) counted[status] += 1
  return counted
}

/**
 * Coverage, 0 to 1: fully implemented and confirmed, of all the administrations asked about all the recommendations. "Not now",
 * unanswered and unconfirmed stay below the line, so that nothing looks better by being left out. Null when nobody was asked.
 */
export function coverageOfPairs(pairs: readonly Pick<Pair, 'shown'>[]): number | null {
  if (pairs.length === 0) return null
  return pairs.filter(({ shown }) => shown === 'full').length / pairs.length
}

/**
 * What a recommendation's administrations say together. Full only when all of them are; under way when any has begun; not now when
 * all have set it aside; unknown when nobody has begun and somebody has not answered. It is unconfirmed when what they say together
 * would not stand without the answers that have faded.
 */
export function overallStatus(pairs: readonly Pick<Pair, 'claimed' | 'shown'>[]): ShownStatus {
  const together = claimedTogether(pairs.map(({ claimed }) => claimed))
  if (together === 'unknown') return 'unknown'
  const faded = pairs.filter(({ shown }) => shown === 'unconfirmed')
  if (faded.length === 0) return together
  if (together === 'full') return 'unconfirmed'
  const standing = pairs.filter(({ shown }) => shown !== 'unconfirmed').map(({ claimed }) => claimed)
  return claimedTogether(standing) === together ? together : 'unconfirmed'
}

function claimedTogether(claims: readonly (AnswerStatus | null)[]): AnswerStatus | 'unknown' {
  if (claims.length === 0) return 'unknown'
  if (claims.every((claim) => claim === 'full')) return 'full'
  if (claims.some((claim) => claim === 'full' || claim === 'under-way')) return 'under-way'
  if (claims.every((claim) => claim === 'not-now')) return 'not-now'
  return claims.includes(null) ? 'unknown' : 'not-started'
}

/** The pairs of each recommendation. */
export function byRecommendation<P extends Pair>(pairs: readonly P[]): Map<string, P[]> {
  const together = new Map<string, P[]>()
  for (const pair of pairs) {
    const known = together.get(pair.recommendationId)
    if (known) known.push(pair)
    else together.set(pair.recommendationId, [pair])
  }
  return together
}

export interface CoverageCounts {
  /** Recommendations by what their administrations say together. */
  recommendations: ShownCounts
  /** Every single answer asked for. */
  pairs: ShownCounts
  asked: number
  /** 0 to 1; null when nobody was asked. */
  coverage: number | null
}

/** Everything that is counted about a number of pairs. */
export function coverageCounts(pairs: readonly Pair[]): CoverageCounts {
  const overall = [...byRecommendation(pairs).values()].map(overallStatus)
  return {
    recommendations: countOf(overall),
    pairs: countOf(pairs.map(({ shown }) => shown)),
    asked: pairs.length,
    coverage: coverageOfPairs(pairs),
  }
}
