/** A calendar day as `yyyy-mm-dd`, without time or zone. */
export type Day = string & { readonly __day: unique symbol }

/** Reads `2026-11-22`; null when it is no day of the calendar. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text
    ? (text as Day)
    : null
}

const danishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' })

/** The day it is in Denmark at an instant. */
export function dayIn(instant: Date): Day {
  return danishDay.format(instant) as Day
}

/** The day a number of days later (or earlier, when negative). */
export function daysAfter(day: Day, days: number): Day {
  const instant = new Date(`${day}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + days)
  return instant.toISOString().slice(0, 10) as Day
}

/** Whole days from one day to another; negative when the second lies before the first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
