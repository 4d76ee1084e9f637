import { Refusal } from '../values/refusal.ts'
import { dialectOf } from './csv-dialect.ts'
import { readRecords, type Separator } from './csv-records.ts'
import { guardFormula, withoutGuard } from './formula-guard.ts'
import { fileLimits, type Limits } from './limits.ts'
import { formatRefusals } from './refusals.ts'
import type { Table, TableRow } from './table.ts'
import { framed } from './table-frame.ts'
import { decodeText } from './text-encoding.ts'

/**
 * Reads a separated file in every Danish disguise: encoding and separator are found out, blank lines are skipped, and the apostrophe
 * `csvLines` puts before what looks like a formula is taken away again. The first line that is not blank holds the headers, unless it and
 * those after it are a title; the lines of a title and notes beneath the table are kept as notes.
 * Refuses too large a file before it is read, and a row with other cells than the header has, with its line.
 */
export function readCsv(bytes: Uint8Array, limits: Limits = fileLimits): Table {
  if (bytes.length > limits.bytes) {
    throw new Refusal(formatRefusals.fileTooLarge, { megabytes: Math.round(limits.bytes / 1024 / 1024) })
  }
  const text = decodeText(bytes)
  const records: TableRow[] = []
  let cellCount = 0
  for (const record of readRecords(text, dialectOf(text), limits)) {
    cellCount += record.cells.length
    if (cellCount > limits.cells) throw new Refusal(formatRefusals.tooManyCells, { cells: limits.cells })
    records.push(record)
  }
  const { header, rows, notes } = framed(records, { gap: 'ends-table' })
  const headers = withoutEmptyEnd((header?.cells ?? []).map((name) => withoutGuard(name.trim())))
  if (headers.length === 0) throw new Refusal(formatRefusals.nothingInside)
  return {
    headers,
    rows: rows.map((row) => ({ line: row.line, cells: fitted(row, headers.length).map(withoutGuard) })),
    ...(notes.length > 0 ? { notes } : {}),
  }
}

/** The row's cells, as many as the columns; empty cells beyond the last column say nothing and are dropped. */
function fitted({ line, cells }: TableRow, columns: number): string[] {
  const surplus = cells.slice(columns)
  if (cells.length < columns || surplus.some((cell) => cell.trim() !== '')) {
    throw new Refusal(formatRefusals.raggedRow, { line, cells: cells.length, headers: columns })
  }
  return surplus.length === 0 ? cells : cells.slice(0, columns)
}

function withoutEmptyEnd(headers: string[]): string[] {
  return headers.slice(0, headers.findLastIndex((header) => header !== '') + 1)
}

export interface CsvStyle {
  /** `;` unless said otherwise: what Excel in Danish expects. */
  separator?: Separator
  /** Whether the text starts with the mark that makes Excel read it as UTF-8; yes unless said otherwise. */
  bom?: boolean
}

/** A table as RFC 4180 text with Windows line ends, ready to be encoded as UTF-8; `readCsv` gives the same cells back. */
export function writeCsv(
  table: { headers: readonly string[]; rows: Iterable<{ cells: readonly string[] }> },
  style: CsvStyle = {},
): string {
  return [...csvLines(linesOf(table), style)].join('')
}

function* linesOf(table: Parameters<typeof writeCsv>[0]): Generator<readonly string[]> {
  yield table.headers
  for (const row of table.rows) yield row.cells
}

/** The lines of a separated file one by one, headers being the first row, so that a long export need never lie in memory. */
export function* csvLines(
  rows: Iterable<readonly string[]>,
  { separator = ';', bom = true }: CsvStyle = {},
): Generator<string> {
  let isHeader = true
  for (const cells of rows) {
    const line = cells.map((cell) => writeCell(cell, separator, isHeader ? inHeader : inRow)).join(separator)
    yield `${isHeader && bom ? '\ufeff' : ''}${isBlankLine(cells) ? '""' : ''}${line}\r\n`
    isHeader = false
  }
}

/** A line of empty cells is written with a pair of quotes, or readers would take it for a blank line and skip it. */
function isBlankLine(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '')
}

/** Headers are quoted for every separator there is, so that a reader who guesses by them has nothing to guess wrong. */
const inHeader = /[;,\t|"\r\n]|^\s|\s$|^sep=/i
/** A semicolon is quoted in every file: it is what readers fall back on when a single column shows no separator. */
const inRow = /[;"\r\n]|^\s|\s$/

function writeCell(cell: string, separator: Separator, mustBeQuoted: RegExp): string {
  const text = guardFormula(cell)
  if (!mustBeQuoted.test(text) && !text.includes(separator)) return text
  return `"${text.replaceAll('"', '""')}"`
}
