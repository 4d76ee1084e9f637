import type { Locale } from './locale.ts'

const languageTags = { da: 'da-DK', en: 'en-GB' } as const

/** A number as the reader writes it: `12,4` in Danish, `12.4` in English. `decimals` digits after the mark, always. */
export function writeNumber(value: number, locale: Locale, decimals = 0): string {
  return numberWriter(locale, decimals).format(value)
}

/** A percentage (0–100) with its sign and a thin space: `12,4 %` in Danish, `12.4%` in English. */
export function writePercentage(value: number, locale: Locale, decimals = 1): string {
  const digits = writeNumber(value, locale, decimals)
  return locale === 'da' ? `${digits}\u00a0%` : `${digits}%`
}

/** A day in words: `22. november 2026`, `22 November 2026`. */
export function writeDay(day: string, locale: Locale, style: 'long' | 'short' = 'long'): string {
  return dayWriter(locale, style).format(new Date(`${day}T00:00:00Z`))
}

// making a formatter costs a hundred times what using it does
const numberWriters = new Map<string, Intl.NumberFormat>()
const dayWriters = new Map<string, Intl.DateTimeFormat>()

function numberWriter(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale}${decimals}`
  const known = numberWriters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(languageTags[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  numberWriters.set(key, made)
  return made
}

function dayWriter(locale: Locale, month: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${locale}${month}`
  const known = dayWriters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(languageTags[locale], {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  })
  dayWriters.set(key, made)
  return made
}
