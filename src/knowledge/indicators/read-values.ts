import { type DecimalMark, readNumber } from '../../formats/numbers.ts'
import type { Indicator } from '../figures/index.ts'

/** A decimal mark that is only found out when a cell turns up that can be read two ways. */
export type MarkOf = (column: number) => DecimalMark | null

/** One mark at most and not three decimals: nothing in it can be a thousands separator. */
const plainNumber = /^\d{1,15}(?:[.,](?:\d{1,2}|\d{4,12}))?$/
/** One mark with one to three digits before it and three after, with or without a sign and a unit. */
const readTwoWays = /^[-+\u2212]?[1-9]\d{0,2}[.,]\d{3}\s*%?$/

/**
 * The number in a cell; null when it is none. A whole number of people has no decimals, so `671.714` can only be thousands; a
 * percentage is never thousands, so there the mark is a decimal one whichever it is, unless the column says otherwise.
 */
export function numberIn(
  text: string,
  unit: Indicator['unit'],
  from: { column: number; markOf: MarkOf },
): number | null {
  const value = plainNumber.test(text)
    ? Number(text.includes(',') ? text.replace(',', '.') : text)
    : readNumber(text, markFor(text, unit, from))
  return value !== null && unit === 'persons' && !Number.isInteger(value) ? null : value
}

function markFor(
  text: string,
  unit: Indicator['unit'],
  { column, markOf }: { column: number; markOf: MarkOf },
): DecimalMark {
  const own = text.includes(',') ? 'comma' : 'point'
  if (unit === 'persons') return own === 'comma' ? 'point' : 'comma'
  return (readTwoWays.test(text) ? markOf(column) : null) ?? own
}
