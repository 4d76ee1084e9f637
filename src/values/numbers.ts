import type { Locale } from './locale.ts'

const languageTags = { da: 'da-DK', en: 'en-GB' } as const

/** A number as the reader writes it: `12,4` in Danish, `12.4` in English. `decimals` digits after the mark, always. */
export function writeNumber(value: number, locale: Locale, decimals = 0): string {
  return new Intl.NumberFormat(languageTags[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)
}

/** A percentage (0–100) with its sign and a thin space: `12,4 %` in Danish, `12.4%` in English. */
export function writePercentage(value: number, locale: Locale, decimals = 1): string {
  const digits = writeNumber(value, locale, decimals)
  return locale === 'da' ? `${digits}\u00a0%` : `${digits}%`
}

/** A day in words: `22. november 2026`, `22 November 2026`. */
export function writeDay(day: string, locale: Locale, style: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(languageTags[locale], {
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}
