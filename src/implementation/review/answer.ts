/** What an administration answers about a recommendation. Pure. */

import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { reviewRefusals } from './texts-refusals.ts'

/** The traffic light with its fixed meaning, and "not now" for what was set aside with a reason and a day to look again. */
export const answerStatuses = ['not-started', 'under-way', 'full', 'not-now'] as const
export type AnswerStatus = (typeof answerStatuses)[number]

/** What readers see: an answer as it stands, one that has faded, or none at all. */
export const shownStatuses = [
  'full',
  'under-way',
  'unconfirmed',
  'not-started',
  'not-now',
  'unknown',
] as const
export type ShownStatus = (typeof shownStatuses)[number]

export const complexities = ['low', 'middle', 'high'] as const
/** How hard it is: low when it is clear what to do and who does it. */
export type Complexity = (typeof complexities)[number]

/** What a person fills in about one recommendation for one administration. Reach counts institutions. */
export interface AnswerFields {
  status: AnswerStatus
  reason: string
  reviewOn: Day | null
  reachCount: number | null
  reachTotal: number | null
  complexity: Complexity | null
  note: string
}

export interface Answer extends AnswerFields {
  roundId: string
  recommendationId: string
  administrationId: string
  answeredOn: Day
  answeredByName: string
  /** The round the answer was carried over from; null once somebody has touched it in this one. */
  carriedFrom: string | null
  /** The last day the newest proof holds, from proofs added and settings seen; null without any proof. */
  proofUntil: Day | null
  version: number
}

/** What an answer said until it was answered again. */
export interface EarlierAnswer {
  recommendationId: string
  administrationId: string
  status: AnswerStatus
  note: string
  reason: string
  reachCount: number | null
  reachTotal: number | null
  answeredOn: Day
  answeredByName: string
}

/**
 * Refuses an answer that says too little or too much: "not now" needs a reason and a coming day (reasonMissing, reviewDayMissing,
 * reviewDayPassed), and reach cannot exceed the institutions there are (reachTooFar).
 */
export function mustBeWhole(answer: AnswerFields, today: Day): void {
  if (answer.status === 'not-now') {
    if (answer.reason.trim() === '') throw new Refusal(reviewRefusals.reasonMissing)
    if (answer.reviewOn === null) throw new Refusal(reviewRefusals.reviewDayMissing)
    if (answer.reviewOn <= today) throw new Refusal(reviewRefusals.reviewDayPassed)
  }
  if (answer.reachCount !== null && answer.reachTotal !== null && answer.reachCount > answer.reachTotal) {
    throw new Refusal(reviewRefusals.reachTooFar)
  }
}
