import { Refusal } from '../values/refusal.ts'
import { readCsv } from './csv.ts'
import { dialectOf } from './csv-dialect.ts'
import { readRecords, type Separator } from './csv-records.ts'
import { withoutGuard } from './formula-guard.ts'
import { fileLimits } from './limits.ts'
import { formatRefusals } from './refusals.ts'
import type { Table, TableRow } from './table.ts'
import { utf16Label } from './text-encoding.ts'

/** Opens the bytes of a file from their beginning, as often as it is called. */
export type OpenBytes = () => AsyncIterable<Uint8Array>

/** A separated file of any length: its headers and first rows to look at, and all its rows, a batch at a time. */
export interface CsvStream {
  /** The headers and the rows of the file's first part, as `readCsv` reads them. */
  head: Table
  batches(): AsyncGenerator<TableRow[]>
}

/** Characters of the beginning that the headers, the separator and the first rows are read from. */
const headLength = 256 * 1024
/** A quoted cell that goes on longer than this was never closed. */
const longestRecord = 4 * 1024 * 1024

/**
 * Opens a separated file too long to lie in memory. It is read twice: once to see that its characters are what they say (UTF-8, else
 * Windows-1252; UTF-16 by its mark), once for the rows. Refuses what `readCsv` refuses, with the line, but has no limit to its length.
 */
export async function openCsv(open: OpenBytes): Promise<CsvStream> {
  const encoding = await encodingOf(open)
  const text = await beginning(textOf(open, encoding))
  const head = readCsv(new TextEncoder().encode(text), { ...fileLimits, bytes: headLength * 8 })
  const { separator } = dialectOf(text.replace(/^\ufeff/, ''))
  const shape = {
    separator,
    columns: head.headers.length,
    firstLine: head.rows[0]?.line ?? Number.POSITIVE_INFINITY,
  }
  return { head, batches: () => batchesOf(textOf(open, encoding), shape) }
}

async function encodingOf(open: OpenBytes): Promise<string> {
  let decoder: TextDecoder | undefined
  for await (const bytes of open()) {
    if (!decoder) {
      const utf16 = utf16Label(bytes)
      if (utf16) return utf16
      decoder = new TextDecoder('utf-8', { fatal: true })
    }
    try {
      decoder.decode(bytes, { stream: true })
    } catch {
      return 'windows-1252'
    }
  }
  return 'utf-8'
}

async function* textOf(open: OpenBytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' })
  try {
    for await (const bytes of open()) yield decoder.decode(bytes, { stream: true })
    yield decoder.decode()
  } catch (fault) {
    if (fault instanceof TypeError) throw new Refusal(formatRefusals.unknownCharacters)
    throw fault
  }
}

/** Whole records from the beginning of a text: as far as the last line break that no quotation mark holds open. */
async function beginning(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  let isWhole = true
  for await (const piece of pieces) {
    text += piece
    if (text.length > headLength) {
      isWhole = false
      break
    }
  }
  if (isWhole) return text
  let end = 0
  let quotes = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) quotes++
    else if ((code === 10 || code === 13) && quotes % 2 === 0) end = at + 1
  }
  return text.slice(0, end)
}

interface Shape {
  separator: Separator
  columns: number
  /** The line where the rows begin, the first being 1: what stands above is the headers. */
  firstLine: number
}

async function* batchesOf(pieces: AsyncIterable<string>, shape: Shape): AsyncGenerator<TableRow[]> {
  const place = { line: 1 }
  let rest = ''
  for await (const piece of pieces) {
    rest += piece
    const { rows, left } = rowsOf(rest, { shape, place, isLast: false })
    rest = left
    if (rows.length > 0) yield rows
  }
  const { rows } = rowsOf(rest, { shape, place, isLast: true })
  if (rows.length > 0) yield rows
}

interface Reading {
  shape: Shape
  place: { line: number }
  isLast: boolean
}

/** The rows of the whole lines in a text, and what is left of it for the next time. Line breaks within a cell come out as one sign. */
function rowsOf(text: string, { shape, place, isLast }: Reading): { rows: TableRow[]; left: string } {
  const lines = linesOf(text, isLast)
  const left = isLast ? '' : (lines.pop() as string)
  const rows: TableRow[] = []
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at] as string
    const found = first.includes('"')
      ? quotedRecord(lines, at, { shape, place, isLast })
      : { cells: plainCells(first, shape.separator), lines: 1 }
    if (found === null) return { rows, left: [...lines.slice(at), left].join('\n') }
    const line = place.line
    place.line += found.lines
    at += found.lines - 1
    if (line >= shape.firstLine && found.cells)
      rows.push({ line, cells: fitted(found.cells, line, shape.columns) })
  }
  return { rows, left }
}

/** A carriage return at the end may be half of a line break that is cut in two. */
function linesOf(text: string, isLast: boolean): string[] {
  if (!text.includes('\r')) return text.split('\n')
  return text.split(isLast ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/)
}

interface Found {
  /** Null when there is nothing in the record but space and separators. */
  cells: string[] | null
  lines: number
}

function plainCells(record: string, separator: Separator): string[] | null {
  const cells = record.split(separator)
  const isBlank = (cells[0] as string).trim() === '' && cells.every((cell) => cell.trim() === '')
  return isBlank ? null : cells
}

/** A record with the lines its quoted cells go on over; null when its end is not there yet. */
function quotedRecord(lines: readonly string[], at: number, { shape, place, isLast }: Reading): Found | null {
  let record = lines[at] as string
  let quotes = quotesIn(record)
  for (let count = 1; ; count++) {
    const next = lines[at + count]
    const isWorthTrying = quotes % 2 === 0 || count === 1
    const cells = isWorthTrying ? quotedCells(record, place.line, shape.separator) : 'open'
    if (cells !== 'open') return { cells, lines: count }
    if (record.length > longestRecord || (next === undefined && isLast))
      throw new Refusal(formatRefusals.openQuote, { line: place.line, column: record.indexOf('"') + 1 })
    if (next === undefined) return null
    record = `${record}\n${next}`
    quotes += quotesIn(next)
  }
}

function quotesIn(text: string): number {
  let quotes = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes++
  return quotes
}

function quotedCells(record: string, line: number, separator: Separator): string[] | null | 'open' {
  try {
    const { value } = readRecords(record, { separator, start: 0 }, fileLimits).next()
    return value?.cells ?? null
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    if (fault.reason === formatRefusals.openQuote) return 'open'
    throw new Refusal(fault.reason, { ...fault.details, line: line + Number(fault.details.line ?? 1) - 1 })
  }
}

/** The record's cells, as many as the columns; empty cells beyond the last column say nothing and are dropped. */
function fitted(cells: string[], line: number, columns: number): string[] {
  if (cells.length !== columns) {
    const surplus = cells.slice(columns)
    if (cells.length < columns || surplus.some((cell) => cell.trim() !== ''))
      throw new Refusal(formatRefusals.raggedRow, { line, cells: cells.length, headers: columns })
    cells.length = columns
  }
  for (let at = 0; at < columns; at++) {
    if (cells[at]?.startsWith("'")) cells[at] = withoutGuard(cells[at] as string)
  }
  return cells
}
