/** When somebody who was asked is reminded. Pure. */

import { type Day, daysBetween } from '../../values/day.ts'

export interface AskedPerson {
  sentOn: Day | null
  remindedOn: Day | null
  isDone: boolean
  answersBy: Day
}

const quietDays = 7
const lastCallDays = 2

/** A week after the last mail, and once in the last two days; never twice a day, and not after the last day. */
export function isTimeToRemind({ sentOn, remindedOn, isDone, answersBy }: AskedPerson, today: Day): boolean {
  const lastMail = remindedOn ?? sentOn
  const daysLeft = daysBetween(today, answersBy)
  if (isDone || lastMail === null || daysLeft < 0) return false
  const quiet = daysBetween(lastMail, today)
  return quiet >= quietDays || (daysLeft <= lastCallDays && quiet > lastCallDays)
}
