import { Refusal } from '../values/refusal.ts'
import type { Limits } from './limits.ts'
import { formatRefusals } from './refusals.ts'
import type { TableRow } from './table.ts'

export const separators = ['\t', ';', ',', '|'] as const
export type Separator = (typeof separators)[number]

/** How a separated text is written, and where its first record starts. */
export interface Dialect {
  separator: Separator
  start: number
}

/** Thirty times what Excel holds; a longer cell is a quotation mark that was closed by another cell's. */
const maxCellCharacters = 1_000_000

/** Where the reading has come to. */
interface Place {
  text: string
  at: number
  line: number
  lineStart: number
}

/**
 * The records of a separated text one by one, with the line each starts in; lines with nothing but space and separators are skipped.
 * Quoting is RFC 4180's; a quotation mark inside an unquoted cell is taken as it stands. Refuses unclosed quotes and more columns than allowed.
 */
export function* readRecords(text: string, dialect: Dialect, limits: Limits): Generator<TableRow> {
  const { separator, start } = dialect
  const place: Place = { text, at: start, line: start === 0 ? 1 : 2, lineStart: start }
  while (place.at < text.length) {
    const line = place.line
    const cells: string[] = []
    let isBlank = true
    do {
      const isQuoted = text[place.at] === '"'
      const cell = isQuoted ? readQuoted(place, separator) : readPlain(place, separator)
      if (isQuoted || cell.trim() !== '') isBlank = false
      cells.push(cell)
      if (cells.length > limits.columns) {
        throw new Refusal(formatRefusals.tooManyColumns, { line, columns: limits.columns })
      }
    } while (passSeparator(place, separator))
    passLineBreak(place)
    if (!isBlank) yield { line, cells }
  }
}

function readPlain(place: Place, separator: Separator): string {
  const { text, at } = place
  const separatorCode = separator.charCodeAt(0)
  let end = at
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === separatorCode || code === 10 || code === 13) break
    end++
  }
  place.at = end
  return text.slice(at, end)
}

function readQuoted(place: Place, separator: Separator): string {
  const { text, at } = place
  let end = text.indexOf('"', at + 1)
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end === -1) throw new Refusal(formatRefusals.openQuote, whereIs(place, at))
  if (end - at > maxCellCharacters) {
    const { line, column } = whereIs(place, at)
    throw new Refusal(formatRefusals.cellTooLong, {
      cell: `${line}:${column}`,
      characters: maxCellCharacters,
    })
  }
  const inside = text.slice(at + 1, end)
  passLinesWithin(place, inside)
  place.at = end + 1
  while (text[place.at] === ' ') place.at++
  const next = text[place.at]
  if (next !== undefined && next !== separator && next !== '\n' && next !== '\r') {
    throw new Refusal(formatRefusals.textAfterQuote, whereIs(place, place.at))
  }
  return inside.replaceAll('""', '"')
}

function passLinesWithin(place: Place, inside: string): void {
  for (const lineBreak of inside.matchAll(/\r\n|\r|\n/g)) {
    place.line++
    place.lineStart = place.at + 1 + lineBreak.index + lineBreak[0].length
  }
}

function passSeparator(place: Place, separator: Separator): boolean {
  if (place.text[place.at] !== separator) return false
  place.at++
  return true
}

function passLineBreak(place: Place): void {
  if (place.at >= place.text.length) return
  place.at += place.text.startsWith('\r\n', place.at) ? 2 : 1
  place.line++
  place.lineStart = place.at
}

function whereIs(place: Place, at: number): { line: number; column: number } {
  return { line: place.line, column: at - place.lineStart + 1 }
}
