import { type DecimalMark, guessDecimalMark, readNumber } from '../../formats/numbers.ts'
import type { Table, TableRow } from '../../formats/table.ts'
import type { Wording } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { calculationRefusals } from './texts.ts'

/** A column of a table: its place, its name as the file has it, and the decimal mark of its numbers, a point unless said. */
export interface Column {
  index: number
  header: string
  mark?: DecimalMark
}

/** What a column may be called (in lower case, the best name first), and how a refusal names what it holds. */
export interface ColumnNames {
  about: Wording
  names: readonly string[]
}

/** The column that has one of the names, in any case; an earlier name wins over a later. Null when there is none. */
export function findColumn(table: Table, names: readonly string[]): Column | null {
  const headers = table.headers.map(plainName)
  for (const name of names) {
    const index = headers.indexOf(plainName(name))
    if (index >= 0) return columnAt(table, index)
  }
  return null
}

/** The column in a place. Its decimal mark is told by its own cells, else by the rest of the table, else it is a point. */
export function columnAt(table: Table, index: number): Column {
  const own = table.rows.map((row) => row.cells[index] ?? '')
  const mark = table.decimalMark ?? guessDecimalMark(own) ?? guessDecimalMark(allCells(table)) ?? 'point'
  return { index, header: table.headers[index] ?? '', mark }
}

function* allCells({ rows }: Table): Generator<string> {
  for (const row of rows) yield* row.cells
}

/** The same, refused with the names it could have when it is missing. */
export function mustFindColumn(table: Table, { about, names }: ColumnNames): Column {
  const column = findColumn(table, names)
  if (column) return column
  throw missingColumn(table, { about, names })
}

/** How many of a column's names a refusal mentions. */
const namesShown = 5

export function missingColumn(table: Table, { about, names }: ColumnNames): Refusal {
  return new Refusal(calculationRefusals.missingColumn, {
    column: about.da,
    columnInEnglish: about.en,
    names: names.slice(0, namesShown).join(', '),
    found: table.headers.join(', '),
  })
}

/** A header as it is compared: small letters, and one space for every run of spaces, points, hyphens and low lines. */
export function plainName(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replace(/[\s._-]+/g, ' ')
}

/** The number in a cell; null when the cell is empty or says NA. Anything else is refused with line and column. */
export function numberIn(row: TableRow, column: Column): number | null {
  const text = textIn(row, column)
  if (text === '' || /^(na|n\/a|nan|null)$/i.test(text)) return null
  const { mark = 'point' } = column
  const value = mark === 'point' && pointNumber.test(text) ? Number(text) : readNumber(text, mark)
  if (value !== null && Number.isFinite(value) && !text.endsWith('%')) return value
  throw new Refusal(calculationRefusals.notANumber, { line: row.line, column: column.header, text })
}

/** The number in a cell that may not be empty. */
export function mustHaveNumber(row: TableRow, column: Column): number {
  const value = numberIn(row, column)
  if (value !== null) return value
  throw new Refusal(calculationRefusals.emptyCell, { line: row.line, column: column.header })
}

/** The number in a cell that holds a count or an amount, 0 or more; null when it is empty. */
export function countIn(row: TableRow, column: Column): number | null {
  const value = numberIn(row, column)
  if (value === null || value >= 0) return value
  throw new Refusal(calculationRefusals.negativeNumber, {
    line: row.line,
    column: column.header,
    text: textIn(row, column),
  })
}

/** TRUE or FALSE in a cell (also T/F, 1/0, yes/no, ja/nej, sand/falsk); null when it is empty or says NA. */
export function flagIn(row: TableRow, column: Column): boolean | null {
  const text = textIn(row, column).toLowerCase()
  if (text === '' || text === 'na') return null
  if (['true', 't', '1', 'yes', 'ja', 'sand'].includes(text)) return true
  if (['false', 'f', '0', 'no', 'nej', 'falsk'].includes(text)) return false
  throw new Refusal(calculationRefusals.notAFlag, { line: row.line, column: column.header, text })
}

/** The text of a cell without surrounding space. */
export function textIn(row: TableRow, column: Column): string {
  return (row.cells[column.index] ?? '').trim()
}

/** A number as it is written in the results: the shortest decimals that read back as the same number, never with an exponent. */
export function numberCell(value: number | null): string {
  if (value === null) return ''
  if (!Number.isFinite(value)) throw new RangeError('A result is not a number')
  const [digits = '', exponent] = String(Math.abs(value)).split('e')
  return `${value < 0 ? '-' : ''}${exponent === undefined ? digits : written(digits, Number(exponent))}`
}

/** 8.2e-7 as 0.00000082: spreadsheets, and the guard against formulas, take a minus and an e for something else than a number. */
function written(digits: string, exponent: number): string {
  const [whole = '', decimals = ''] = digits.split('.')
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${whole}${decimals}`
  return `${whole}${decimals.padEnd(exponent, '0')}`
}

const pointNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i
