import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'

/** When a figure was measured: `2025`, `2025K3` (quarter), `2025M04` (month) or `2024/2025` (school year). */
export type Period = string & { readonly __period: unique symbol }

/** Reads a period as files write it (`2025Q3` and `2024/25` too); null when it is none between 1900 and 2100. */
export function parsePeriod(text: string): Period | null {
  const written = text.trim().toUpperCase()
  const parts = /^((?:19|20)\d\d)(?:(?:\.0+)?|[KQ]0?([1-4])|M(0[1-9]|1[0-2])|[/-]((?:19|20)?\d\d))$/.exec(
    written,
  )
  if (!parts) return null
  const [, year, quarter, month, end] = parts
  if (quarter) return `${year}K${quarter}` as Period
  if (month) return `${year}M${month}` as Period
  if (end) return isNextYear(Number(year), end) ? (`${year}/${Number(year) + 1}` as Period) : null
  return year as Period
}

function isNextYear(year: number, end: string): boolean {
  return end.length === 4 ? Number(end) === year + 1 : Number(end) === (year + 1) % 100
}

/** Where the middle of a period lies on an axis of years: 2021 for 2021, 2021.5 for a school year. */
export function placeInTime(period: string): number {
  const year = Number(period.slice(0, 4))
  const part = Number(period.slice(5))
  if (period[4] === 'K') return year + (part - 0.5) / 4 - 0.5
  if (period[4] === 'M') return year + (part - 0.5) / 12 - 0.5
  return period[4] === '/' ? year + 0.5 : year
}

/** The last day of a period, which decides the region a municipality belonged to. */
export function lastDayOf(period: string): Day {
  const year = Number(period.slice(0, 4))
  const part = Number(period.slice(5))
  const month = period[4] === 'K' ? part * 3 : period[4] === 'M' ? part : period[4] === '/' ? 7 : 12
  const lastYear = period[4] === '/' ? year + 1 : year
  return new Date(Date.UTC(lastYear, month, 0)).toISOString().slice(0, 10) as Day
}

/** A period in words: `2025`, `3. kvartal 2025`, `april 2025`, `2024/25`. */
export function writePeriod(period: string, locale: Locale): string {
  const year = period.slice(0, 4)
  const part = Number(period.slice(5))
  if (period[4] === 'K') return locale === 'da' ? `${part}. kvartal ${year}` : `Q${part} ${year}`
  if (period[4] === '/') return `${year}/${period.slice(7)}`
  if (period[4] !== 'M') return period
  const month = new Intl.DateTimeFormat(locale === 'da' ? 'da-DK' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  })
  return `${month.format(new Date(Date.UTC(Number(year), part - 1, 15)))} ${year}`
}

/** Oldest first. */
export function inOrderOfTime<T extends { period: string }>(rounds: readonly T[]): T[] {
  const placed = rounds.map((round) => ({ round, at: placeInTime(round.period) }))
  if (placed.some(({ at }, index) => index > 0 && at < (placed[index - 1]?.at ?? at)))
    placed.sort((a, b) => a.at - b.at)
  return placed.map(({ round }) => round)
}
