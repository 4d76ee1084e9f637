import type { Day } from '../../values/day.ts'
import type { Pull } from './pull.ts'

/** One administration's answer about one recommendation, as the review's view shows it. */
export interface ReviewStatus {
  recommendationId: string
  administrationId: string
  status: 'not-started' | 'under-way' | 'full' | 'not-now'
  /** The last day the answer may be shown as it stands; null where nothing needs confirming. */
  confirmedUntil: Day | null
}

/** How many of the answers a line's recommendations need stand where. An answer is one administration on one recommendation. */
export interface Coverage {
  recommendations: number
  needed: number
  full: number
  underWay: number
  notStarted: number
  notNow: number
  /** Said once to be full or under way, but the proof has faded: never counted as full. */
  unconfirmed: number
  unanswered: number
}

/** With answers for less than half of what is needed, the share says more about the review than about the municipality. */
export const answersNeeded = 0.5

/** A recommendation the review asks about, and the administrations that must act on it. */
export interface Asked {
  id: string
  mustAct: readonly string[]
}

/** Counts the answers to a line's recommendations. */
export function coverageOf(
  asked: readonly Asked[],
  statuses: ReadonlyMap<string, readonly ReviewStatus[]>,
  today: Day,
): Coverage {
  const coverage = {
    recommendations: asked.length,
    needed: 0,
    full: 0,
    underWay: 0,
    notStarted: 0,
    notNow: 0,
    unconfirmed: 0,
    unanswered: 0,
  }
  for (const { id, mustAct } of asked) {
    const answers = (statuses.get(id) ?? []).filter(({ administrationId }) =>
      mustAct.includes(administrationId),
    )
    coverage.needed += mustAct.length
    coverage.unanswered += mustAct.length - answers.length
    for (const answer of answers) coverage[standingOf(answer, today)] += 1
  }
  return coverage
}

function standingOf(
  { status, confirmedUntil }: ReviewStatus,
  today: Day,
): 'full' | 'underWay' | 'notStarted' | 'notNow' | 'unconfirmed' {
  if (status === 'not-started') return 'notStarted'
  if (confirmedUntil !== null && confirmedUntil < today) return 'unconfirmed'
  return status === 'full' ? 'full' : status === 'under-way' ? 'underWay' : 'notNow'
}

/** The share (0–1) of the answers that are not fully implemented; null with too few answers, or nothing to answer. */
export function shareNotFull({ needed, unanswered, full }: Coverage): number | null {
  const answered = needed - unanswered
  if (needed === 0 || answered < answersNeeded * needed) return null
  return (answered - full) / answered
}

/** How strongly coverage pulls: 3 when three quarters or more is not fully implemented, 2 from half, 1 from a quarter, else 0. */
export function coveragePull(coverage: Coverage): Pull | null {
  const share = shareNotFull(coverage)
  if (share === null) return null
  if (share >= 0.75) return 3
  if (share >= 0.5) return 2
  return share >= 0.25 ? 1 : 0
}
