import { type Day, daysAfter } from '../../values/day.ts'

/** So long after a survey is over can it be opened again with drafts and invitations as they were; then they are deleted. */
export const daysKeptAfterClosing = 30

/** The last day on which drafts and invitations of a survey that was over on a day are kept. */
export function lastDayKept(endedOn: Day): Day {
  return daysAfter(endedOn, daysKeptAfterClosing)
}
