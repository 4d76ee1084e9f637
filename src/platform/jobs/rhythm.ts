import type { Rhythm } from './job.ts'

/**
 * The cron line of a rhythm. Minutes must divide the hour, or be whole hours that divide the day, so that every round is as far from
 * the next: 45 would come at 00 and 45 and then at 00 again. Throws on another number.
 */
export function cronOf(rhythm: Rhythm): string {
  if (rhythm.cron !== undefined) return rhythm.cron
  const minutes = rhythm.everyMinutes
  if (Number.isInteger(minutes) && minutes >= 1) {
    if (minutes < 60 && 60 % minutes === 0) return minutes === 1 ? '* * * * *' : `*/${minutes} * * * *`
    if (minutes === 60) return '0 * * * *'
    if (minutes % 60 === 0 && 1440 % minutes === 0)
      return minutes === 1440 ? '0 0 * * *' : `0 */${minutes / 60} * * *`
  }
  throw new Error(`every ${minutes} minutes does not divide the hour or the day`)
}
