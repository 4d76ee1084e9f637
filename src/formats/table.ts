import type { DecimalMark } from './numbers.ts'

/** A spreadsheet as people think of it: one line of headers, then rows of exactly as many cells. */
export interface Table {
  /** Column names without surrounding space; a nameless column is an empty text. */
  headers: string[]
  rows: TableRow[]
  /** Set when the file itself says how its numbers are written (XLSX: always a point), so that nobody need guess. */
  decimalMark?: DecimalMark
  /** Titles above the header and notes beneath the rows, when there are any. */
  notes?: string[]
}

export interface TableRow {
  /** The line in the source where the row starts, the first being 1, so that a fault can be pointed at. */
  line: number
  cells: string[]
}
