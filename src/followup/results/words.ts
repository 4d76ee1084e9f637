import type { Interval } from '../../statistics/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber, writePercentage } from '../../values/numbers.ts'
import { said } from '../surveys/index.ts'
import type { Line } from './blocks.ts'
import type { Change } from './change.ts'
import type { Mean, QuestionResult } from './results.ts'
import { texts } from './texts.ts'

/** An interval in words, with one decimal and without a unit. */
export function rangeWords({ low, high }: Interval, locale: Locale): string {
  return texts[locale].range(writeNumber(low, locale, 1), writeNumber(high, locale, 1))
}

/** A share as it is told, or that it is hidden. */
export function shareWords({ value, decimals }: Pick<Line, 'value' | 'decimals'>, locale: Locale): string {
  return value === null ? texts[locale].hidden : writePercentage(value, locale, decimals)
}

export function countWords(count: number | null, locale: Locale): string {
  return count === null ? texts[locale].hidden : writeNumber(count, locale)
}

/** A change with its sign and its interval. */
export function changeWords(change: Change | null, locale: Locale): string {
  if (!change) return '–'
  const sign = change.value > 0 ? '+' : ''
  return `${sign}${writeNumber(change.value, locale, 1)} (${rangeWords(change.interval, locale)})`
}

/** What the shares are, in one sentence; it compares nothing. */
export function sharesSaid({ blocks }: QuestionResult, locale: Locale): string {
  const t = texts[locale]
  const parts = blocks.flatMap(({ name, lines }) => {
    const told = lines.flatMap((line) =>
      line.value === null || line.count === null
        ? []
        : [t.saidShare(said(line.label, locale), shareWords(line, locale), line.count)],
    )
    if (told.length === 0) return []
    return [`${name ? `${said(name, locale)}: ` : ''}${told.join(', ')}.`]
  })
  return parts.length > 0 ? parts.join(' ') : t.noValues
}

/** What has changed since the last round: only what the interval carries. Empty when nothing can be compared. */
export function changesSaid({ blocks }: QuestionResult, locale: Locale): string[] {
  const t = texts[locale]
  const compared = blocks.flatMap(({ name, lines }) =>
    lines.flatMap(({ label, change }) => (change ? [{ name, label, change }] : [])),
  )
  if (compared.length === 0) return []
  const moved = compared.filter(({ change }) => change.isTold)
  if (moved.length === 0) return [t.same]
  return moved.map(({ name, label, change }) => {
    const words = name ? `${said(name, locale)}: ${said(label, locale)}` : said(label, locale)
    const now = writePercentage(change.before + change.value, locale)
    const by = writeNumber(Math.abs(change.value), locale, 1)
    const verb = change.value > 0 ? t.rose : t.fell
    return verb(words, writePercentage(change.before, locale), now, by, sizeRange(change, locale))
  })
}

/** What a mean has done since the last round; nothing where there is none to compare with. */
export function meanSaid({ change }: Mean, locale: Locale): string | null {
  if (!change) return null
  const t = texts[locale]
  if (!change.isTold)
    return t.meanSame(writeNumber(change.value, locale, 1), rangeWords(change.interval, locale))
  const by = writeNumber(Math.abs(change.value), locale, 1)
  return (change.value > 0 ? t.meanRose : t.meanFell)(by, sizeRange(change, locale))
}

/** The interval of a change's size: a fall of 5 is between 2 and 8, not between −8 and −2. */
function sizeRange({ value, interval }: Change, locale: Locale): string {
  return rangeWords(value > 0 ? interval : { low: -interval.high, high: -interval.low }, locale)
}
