import { type Day, daysAfter, daysBetween } from '../../values/day.ts'

const daysBeforeDue = 7
const daysBetweenRequests = 14

/** What decides whether the owner of an action is asked by mail how far it is. */
export interface ReminderTrace {
  dueOn: Day | null
  isDone: boolean
  reportedOn: Day | null
  askedOn: Day | null
  /** How many days a report holds before it fades. */
  followUpDays: number
}

/**
 * Whether it is time to ask: the action is due within a week or past, nobody has reported since a week before it was due (or what was
 * reported has faded), and nobody was asked within the last fourteen days. A plan that nags is a plan nobody answers.
 */
export function isTimeToAsk(
  { dueOn, isDone, reportedOn, askedOn, followUpDays }: ReminderTrace,
  today: Day,
): boolean {
  if (isDone || !dueOn || daysBetween(today, dueOn) > daysBeforeDue) return false
  if (askedOn && daysBetween(askedOn, today) < daysBetweenRequests) return false
  const lastWord = dueOn < today ? dueOn : daysAfter(dueOn, -daysBeforeDue)
  return reportedOn === null || reportedOn < lastWord || daysBetween(reportedOn, today) > followUpDays
}
