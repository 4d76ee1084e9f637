export type DecimalMark = 'comma' | 'point'

/**
 * A number as Danes or the English write it: `12,4`, `12.4`, `1.234,5`, `1,234.5`, `1 234`, with or without `%`, whose unit is dropped.
 * Null when it is no number, and when it could be two: `1.234` needs to be told the column's decimal mark.
 */
export function readNumber(text: string, decimalMark: DecimalMark | null = null): number | null {
  const written = takeApart(text)
  if (!written) return null
  const digits = plainDigits(written.body, decimalMark)
  if (digits === null) return null
  const value = Number(`${written.sign}${digits}${written.exponent}`)
  return Number.isFinite(value) ? value : null
}

/**
 * The decimal mark a column of numbers is written with, from the cells that can only be read one way.
 * Null when no cell tells, or when some tell one thing and some another: then a person must say.
 */
export function guessDecimalMark(cells: Iterable<string>): DecimalMark | null {
  let seen: DecimalMark | null = null
  for (const cell of cells) {
    const written = takeApart(cell)
    const told = written && markToldBy(written.body)
    if (!told) continue
    if (seen && seen !== told) return null
    seen = told
  }
  return seen
}

interface WrittenNumber {
  sign: '' | '-'
  /** Digits, marks and plain spaces. */
  body: string
  /** `e-7` and the like, as spreadsheets write very small and very large numbers. */
  exponent: string
}

function takeApart(text: string): WrittenNumber | null {
  const found = /^([-+\u2212]?)(\d[\d., \u00a0\u2009\u202f]*|[.,]\d+)(e[+-]?\d{1,3})?$/i.exec(
    withoutUnit(text),
  )
  if (!found?.[2]) return null
  return {
    sign: found[1] === '-' || found[1] === '\u2212' ? '-' : '',
    body: found[2].replace(/[\u00a0\u2009\u202f]/g, ' '),
    exponent: found[3] ?? '',
  }
}

function withoutUnit(text: string): string {
  const trimmed = text.trim()
  return trimmed.endsWith('%') ? trimmed.slice(0, -1).trimEnd() : trimmed
}

const spaceGroups = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/
const pointGroups = /^\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/
const commaGroups = /^\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/
/** One mark with one to three digits before it and three after: a decimal mark or a thousands separator. */
const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/
const simple = /^\d*(?:[.,]\d+)?$/

function plainDigits(body: string, decimalMark: DecimalMark | null): string | null {
  if (spaceGroups.test(body)) return body.replaceAll(' ', '').replace(',', '.')
  if (pointGroups.test(body)) return body.replaceAll('.', '').replace(',', '.')
  if (commaGroups.test(body)) return body.replaceAll(',', '')
  if (ambiguous.test(body)) {
    if (decimalMark === null) return null
    return decimalMark === markIn(body) ? body.replace(',', '.') : body.replace(/[.,]/, '')
  }
  return simple.test(body) ? body.replace(',', '.') : null
}

function markToldBy(body: string): DecimalMark | null {
  if (pointGroups.test(body)) return 'comma'
  if (commaGroups.test(body)) return 'point'
  if (ambiguous.test(body)) return null
  return spaceGroups.test(body) || simple.test(body) ? markIn(body) : null
}

function markIn(body: string): DecimalMark | null {
  if (body.includes(',')) return 'comma'
  return body.includes('.') ? 'point' : null
}
