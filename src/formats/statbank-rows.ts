import { isUtf8 } from 'node:buffer'
import { Refusal } from '../values/refusal.ts'
import { dialectOf } from './csv-dialect.ts'
import { readRecords, type Separator } from './csv-records.ts'
import { fileLimits } from './limits.ts'
import { formatRefusals } from './refusals.ts'
import { statbankRefusals } from './statbank-refusals.ts'
import { utf16Label } from './text-encoding.ts'

/** One figure of Statistikbanken with what it is a figure of. */
export interface StatbankRow {
  /** The line it stands in, from 1. */
  line: number
  /** The names of the variables, the same for every row. */
  variables: readonly string[]
  /** One category per variable, as the file writes it. */
  categories: string[]
  value: number | null
  /** The sign that stands instead of a figure or explains it. */
  status: string | null
}

/**
 * The figures of an answer in CSV or BULK one by one, in memory that does not grow with the file. The last column holds the figures;
 * a point or a comma in one is its decimal mark, since Statistikbanken writes no thousands. UTF-8 with or without its mark, or Windows-1252.
 * Danmarks Statistik's signs: `-` is nil and read as 0; `.` cannot occur, `..` is too uncertain or confidential, `...` is not there yet:
 * all three give null. The sign is the status. Refuses, with line and character, anything else, and a line with other cells than the first.
 */
export async function* statbankRows(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<StatbankRow> {
  const reader = rowReader()
  let rest: Uint8Array = new Uint8Array()
  for await (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const end = bytes.lastIndexOf(10) + 1
    yield* reader.rowsIn(bytes.subarray(0, end))
    rest = bytes.subarray(end)
    if (rest.length > maxLine) reader.refuseLine()
  }
  yield* reader.rowsIn(rest)
  reader.finish()
}

/** The same from a file that lies in memory; gives the names of the variables at the end, so that they are known without rows too. */
export function* statbankRowsIn(bytes: Uint8Array): Generator<StatbankRow, readonly string[]> {
  const reader = rowReader()
  yield* reader.rowsIn(bytes)
  return reader.finish()
}

/** Ten times as many as the widest tables have. */
const mostColumns = 100
/** Thousands of times what a line of Statistikbanken takes. */
const maxLine = 1024 * 1024

interface Reading {
  line: number
  separator: Separator | null
  variables: string[]
  decode: ((line: Uint8Array) => string) | null
}

const utf8 = new TextDecoder('utf-8')
const windows = new TextDecoder('windows-1252')

function rowReader() {
  const reading: Reading = { line: 0, separator: null, variables: [], decode: null }
  function* rowsIn(bytes: Uint8Array): Generator<StatbankRow> {
    if (reading.line === 0 && utf16Label(bytes)) throw new Refusal(formatRefusals.unknownCharacters)
    for (let start = 0; start < bytes.length; ) {
      const found = bytes.indexOf(10, start)
      const end = found === -1 ? bytes.length : found
      reading.line++
      if (end - start > maxLine) refuseLine()
      const row = rowOf(reading, decodedLine(reading, bytes.subarray(start, end)))
      if (row) yield row
      start = end + 1
    }
  }
  function refuseLine(): never {
    throw new Refusal(statbankRefusals.lineTooLong, { line: reading.line, characters: maxLine })
  }
  function finish(): readonly string[] {
    if (reading.separator === null) throw new Refusal(statbankRefusals.noVariables)
    return reading.variables
  }
  return { rowsIn, refuseLine, finish }
}

/** The first line that is not plain English letters tells how all of them are written. */
function decodedLine(reading: Reading, bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/\r$/, '')
  const special = latin1.search(/[\x80-\xff]/)
  if (special === -1) return latin1
  const isValid = isUtf8(bytes)
  reading.decode ??= isValid ? (line) => utf8.decode(line) : (line) => windows.decode(line)
  const text = reading.decode(bytes).replace(/\r$/, '')
  if (text.includes('\ufffd') && !isValid) refuse(reading, 'mixedCharacters', special + 1)
  return text
}

/** The row in a line; null for the first line, which names the variables, and for lines with nothing in them. */
function rowOf(reading: Reading, text: string): StatbankRow | null {
  if (text.trim() === '') return null
  if (reading.separator === null) {
    nameVariables(reading, text)
    return null
  }
  const cells = cellsOf(reading, text)
  const expected = reading.variables.length + 1
  if (cells.length !== expected) {
    return refuse(reading, 'raggedLine', text.length + 1, { cells: cells.length, headers: expected })
  }
  const figure = cells.pop() ?? ''
  return {
    line: reading.line,
    variables: reading.variables,
    categories: cells,
    ...figureOf(reading, text, figure),
  }
}

function nameVariables(reading: Reading, text: string): void {
  const { separator, start } = dialectOf(text)
  if (start > 0) return
  reading.separator = separator
  const headers = cellsOf(reading, text).map((header) => header.trim())
  const isDistinct = new Set(headers).size === headers.length && !headers.includes('')
  if (headers.length < 2 || headers.length > mostColumns || !isDistinct)
    throw new Refusal(statbankRefusals.noVariables)
  reading.variables = headers.slice(0, -1)
}

function cellsOf(reading: Reading, text: string): string[] {
  const separator = reading.separator ?? ';'
  if (!text.includes('"')) return text.split(separator)
  try {
    return readRecords(text, { separator, start: 0 }, fileLimits).next().value?.cells ?? []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refuse(reading, 'openQuote', Number(error.details.column ?? 1))
  }
}

const signs = new Set(['.', '..', '...', ':'])
const figurePattern = /^[-\u2212]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][-+]?\d{1,2})?$/

function figureOf(reading: Reading, text: string, cell: string): Pick<StatbankRow, 'value' | 'status'> {
  const written = cell.trim()
  if (figurePattern.test(written)) {
    return { value: Number(written.replace(',', '.').replace('\u2212', '-')), status: null }
  }
  if (written === '') return { value: null, status: null }
  if (written === '-') return { value: 0, status: '-' }
  if (signs.has(written)) return { value: null, status: written }
  return refuse(reading, 'notAFigure', text.length - cell.length + 1, { text: written.slice(0, 60) })
}

function refuse(
  { line }: Reading,
  key: 'raggedLine' | 'notAFigure' | 'openQuote' | 'mixedCharacters',
  column: number,
  details: Record<string, string | number> = {},
): never {
  throw new Refusal(statbankRefusals[key], { line, column, ...details })
}
