/** How an answer fades: green is earned, and it must be seen again. Pure; the view public_review_status says the same in SQL. */

import { type Day, daysAfter } from '../../values/day.ts'
import type { Answer, ShownStatus } from './answer.ts'

/** What fading depends on besides the answer: the round it stands in, and how many days a proof holds. */
export interface FadingRules {
  roundStartedOn: Day
  proofDays: number
}

type Fading = Pick<Answer, 'status' | 'reviewOn' | 'answeredOn' | 'carriedFrom' | 'proofUntil'>

/**
 * The last day an answer may be shown as it stands; null when nothing needs confirming. Proof decides where there is any; an answer
 * without proof holds as long as a proof given that day would. "Not now" holds until its own day. What was carried over from an
 * earlier round holds no longer than to the day before this one began, since nobody has said it in this round.
 */
export function confirmedUntil(answer: Fading, { roundStartedOn, proofDays }: FadingRules): Day | null {
  if (answer.status === 'not-now') return answer.reviewOn
  if (answer.carriedFrom !== null) return daysAfter(roundStartedOn, -1)
  if (answer.status === 'not-started') return null
  return answer.proofUntil ?? daysAfter(answer.answeredOn, proofDays)
}

/** What readers see of an answer today: unknown without one, unconfirmed when it has faded, else what it says. */
export function shownStatus(answer: Fading | null, rules: FadingRules, today: Day): ShownStatus {
  if (answer === null) return 'unknown'
  const until = confirmedUntil(answer, rules)
  return until !== null && until < today ? 'unconfirmed' : answer.status
}

/** Whether an answer that holds today will have faded within a number of days. */
export function fadesWithin(days: number, answer: Fading, rules: FadingRules & { today: Day }): boolean {
  const until = confirmedUntil(answer, rules)
  return until !== null && until >= rules.today && until < daysAfter(rules.today, days)
}
