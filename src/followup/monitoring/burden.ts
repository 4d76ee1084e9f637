/** The burden meter: what a round costs those who answer. Pure. */

/** What one municipality's people did, as counts of answers and whole minutes. */
export interface Burden {
  typed: number
  confirmed: number
  corrected: number
  minutes: number
}

/** The shares of answers that were typed, confirmed and corrected, 0 to 1; null before the first answer. */
export function sharesOf({ typed, confirmed, corrected }: Burden): Omit<Burden, 'minutes'> | null {
  const all = typed + confirmed + corrected
  return all === 0 ? null : { typed: typed / all, confirmed: confirmed / all, corrected: corrected / all }
}

/** Fewer would show one municipality's minutes to the other. */
const fewestForMedian = 3

/** The middle number of minutes among municipalities that have signed; null while fewer than three have. */
export function medianMinutes(signed: readonly Pick<Burden, 'minutes'>[]): number | null {
  if (signed.length < fewestForMedian) return null
  const minutes = signed.map((each) => each.minutes).sort((a, b) => a - b)
  const middle = Math.floor(minutes.length / 2)
  const upper = minutes[middle] ?? 0
  return minutes.length % 2 === 1 ? upper : ((minutes[middle - 1] ?? 0) + upper) / 2
}

/** Idle time is not work: without script a page counts from opened to sent, and at most this. */
const mostSecondsUnmeasured = 600
const mostSecondsMeasured = 4 * 3600

/**
 * The seconds one page took. `measured` is what the page itself counted while it was looked at; without script it is the time from
 * opened to sent, ten minutes at most. What is no number of seconds counts as nothing.
 */
export function secondsSpent(measured: string, opened: string, now: Date): number {
  if (/^\d{1,6}$/.test(measured)) return Math.min(Number(measured), mostSecondsMeasured)
  if (!/^\d{10,16}$/.test(opened)) return 0
  const seconds = Math.floor((now.getTime() - Number(opened)) / 1000)
  return Math.min(Math.max(seconds, 0), mostSecondsUnmeasured)
}
