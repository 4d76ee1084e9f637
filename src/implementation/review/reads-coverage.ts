import { recommendationGroups } from '../../knowledge/catalogue/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Wording } from '../../values/locale.ts'
import type { AnswerStatus, ShownStatus } from './answer.ts'
import { overallStatus } from './coverage.ts'
import { type Coverage, coverageIn } from './coverage-groups.ts'
import { type GroupStanding, groupStandingsIn } from './group-standing.ts'
import { currentStanding, earlierStanding } from './reads.ts'
import type { Round } from './round.ts'
import type { Standing } from './standing.ts'

/** Coverage per guiding mark, package, kind, level and administration, against the round before; null before the first round. */
export async function coverageOf(tx: ReadTx, today: Day): Promise<Coverage | null> {
  const current = await currentStanding(tx, today, { answersOfRounds: 2 })
  if (!current) return null
  return coverageIn(current.standing, await recommendationGroups(tx), earlierStanding(current))
}

/** What each administration says about each group of recommendations today; empty before the first round. */
export async function groupStandings(tx: ReadTx, today: Day): Promise<GroupStanding[]> {
  const current = await currentStanding(tx, today)
  return current ? groupStandingsIn(current.standing, await recommendationGroups(tx)) : []
}

/** An answer that has faded and wants somebody to look again. */
export interface Unconfirmed {
  recommendationId: string
  statement: Wording
  administrationId: string
  administration: string
  claimed: AnswerStatus
  /** The last day it held. */
  since: Day
  answeredByName: string
}

/** What has faded, what held longest ago first; for one administration when it is named. */
export async function unconfirmedOf(
  tx: ReadTx,
  today: Day,
  administrationId?: string,
): Promise<Unconfirmed[]> {
  const current = await currentStanding(tx, today)
  return current ? unconfirmedIn(current.standing, administrationId) : []
}

export function unconfirmedIn(standing: Standing, administrationId?: string): Unconfirmed[] {
  const statements = new Map(standing.recommendations.map(({ id, statement }) => [id, statement]))
  const names = new Map(standing.administrations.map(({ id, name }) => [id, name]))
  return standing.pairs
    .filter(
      (pair) =>
        pair.shown === 'unconfirmed' &&
        (administrationId === undefined || pair.administrationId === administrationId),
    )
    .flatMap(({ answer, confirmedUntil, recommendationId, administrationId: asked }) => {
      const statement = statements.get(recommendationId)
      if (!answer || !confirmedUntil || !statement) return []
      const administration = names.get(asked) ?? ''
      return [
        {
          recommendationId,
          statement,
          administrationId: asked,
          administration,
          claimed: answer.status,
          since: confirmedUntil,
          answeredByName: answer.answeredByName,
        },
      ]
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}

/** What a recommendation's administrations say, one by one and together. */
export interface ReviewStatus {
  round: Round
  overall: ShownStatus
  administrations: {
    id: string
    name: string
    shown: ShownStatus
    claimed: AnswerStatus | null
    answeredOn: Day | null
    confirmedUntil: Day | null
    reachCount: number | null
    reachTotal: number | null
  }[]
}

/** The review of one recommendation; null when the newest round does not ask about it. */
export async function reviewStatusOf(
  tx: ReadTx,
  recommendationId: string,
  today: Day,
): Promise<ReviewStatus | null> {
  const current = await currentStanding(tx, today)
  const pairs = current?.standing.pairs.filter((pair) => pair.recommendationId === recommendationId) ?? []
  if (!current || pairs.length === 0) return null
  const names = new Map(current.standing.administrations.map(({ id, name }) => [id, name]))
  return {
    round: current.standing.round,
    overall: overallStatus(pairs),
    administrations: pairs.map(({ administrationId, shown, claimed, answer, confirmedUntil }) => ({
      id: administrationId,
      name: names.get(administrationId) ?? '',
      shown,
      claimed,
      answeredOn: answer?.answeredOn ?? null,
      confirmedUntil,
      reachCount: answer?.reachCount ?? null,
      reachTotal: answer?.reachTotal ?? null,
    })),
  }
}

/** The review in a few figures. Pairs are recommendation × administration. */
export interface ReviewSummary {
  round: Round
  asked: number
  /** Answered by somebody in this round. */
  answered: number
  unconfirmed: number
  /** Recommendations fully implemented by all that must act, of all. */
  full: number
  recommendations: number
  /** 0 to 1. */
  coverage: number | null
  administrations: { id: string; name: string; asked: number; answered: number; unconfirmed: number }[]
}

export async function reviewSummary(tx: ReadTx, today: Day): Promise<ReviewSummary | null> {
  const current = await currentStanding(tx, today)
  return current && summaryOf(current.standing)
}

export function summaryOf(standing: Standing): ReviewSummary {
  const together = new Map<string, typeof standing.pairs>()
  for (const pair of standing.pairs)
    together.set(pair.recommendationId, [...(together.get(pair.recommendationId) ?? []), pair])
  const figures = (pairs: typeof standing.pairs) => ({
    asked: pairs.length,
    answered: pairs.filter(({ answer }) => answer && answer.carriedFrom === null).length,
    unconfirmed: pairs.filter(({ shown }) => shown === 'unconfirmed').length,
  })
  return {
    round: standing.round,
    ...figures(standing.pairs),
    full: [...together.values()].filter((pairs) => overallStatus(pairs) === 'full').length,
    recommendations: together.size,
    coverage: standing.pairs.length
      ? standing.pairs.filter(({ shown }) => shown === 'full').length / standing.pairs.length
      : null,
    administrations: standing.administrations
      .map(({ id, name }) => ({
        id,
        name,
        ...figures(standing.pairs.filter(({ administrationId }) => administrationId === id)),
      }))
      .filter(({ asked }) => asked > 0),
  }
}
