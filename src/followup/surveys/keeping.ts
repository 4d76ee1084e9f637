import { type Day, daysAfter } from '../../values/day.ts'

/** So long after a survey is over can it be opened again with drafts and invitations as they were; then they are deleted. */
export const daysKeptAfterClosing = 30

/** So long may something lie untouched: then a draft is deleted, and a survey without a last day is closed. */
export const daysUntouched = 90

/** So long after a survey is over are answers given by name kept; what was released of them stays. */
export const daysKeptByName = 180

/** The last day on which drafts and invitations of a survey that was over on a day are kept. */
export function lastDayKept(endedOn: Day): Day {
  return daysAfter(endedOn, daysKeptAfterClosing)
}
