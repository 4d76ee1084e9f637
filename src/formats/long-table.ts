import { Refusal } from '../values/refusal.ts'
import { type Cube, cellsOf, type Dimension } from './cube.ts'
import { type DecimalMark, guessDecimalMark, readNumber } from './numbers.ts'
import { formatRefusals } from './refusals.ts'
import type { Table, TableRow } from './table.ts'

const mostCells = 2_000_000

/**
 * The statistical table in a long sheet: one line per cell, a column per dimension, and the figures in the last column, or in `value`
 * beside `status`, as `longCsv` writes them. Categories stand in the order they are first met; a cell without a line is
 * empty. Refuses, with the line, figures that are no numbers and a cell that is there twice.
 */
export function cubeOfLongTable(table: Table): Cube {
  const columns = columnsOf(table)
  if (columns.dimensions === 0 && !columns.isOurs) throw new Refusal(formatRefusals.notALongTable)
  const mark = columns.isOurs ? 'point' : (table.decimalMark ?? guessed(table, columns.value))
  const found = table.headers
    .slice(0, columns.dimensions)
    .map((header) => ({ header, places: new Map<string, number>() }))
  const positions = table.rows.map(({ cells }) =>
    found.map(({ places }, column) => placeOf(cells[column] ?? '', places)),
  )
  const dimensions = found.map(({ header, places }): Dimension => {
    const categories = [...places.keys()].map((label) => ({ id: label, label }))
    return { id: header, label: header, role: null, categories }
  })
  return {
    ...emptyCube(dimensions, table.rows.length),
    ...cellsIn(table, { columns, mark, positions, dimensions }),
  }
}

interface Columns {
  /** How many columns there are before the figures. */
  dimensions: number
  value: number
  status: number | null
  /** Headed as `longCsv` heads them, in either order: numbers then have a point, and a figure may be a text. */
  isOurs: boolean
}

function columnsOf({ headers }: Table): Columns {
  const last = headers.length - 1
  const ends = headers.slice(-2).map((header) => header.toLowerCase())
  if (ends.join() === 'value,status')
    return { dimensions: last - 1, value: last - 1, status: last, isOurs: true }
  if (ends.join() === 'status,value')
    return { dimensions: last - 1, value: last, status: last - 1, isOurs: true }
  return { dimensions: last, value: last, status: null, isOurs: ends.at(-1) === 'value' }
}

function guessed({ rows }: Table, column: number): DecimalMark | null {
  return guessDecimalMark(rows.map(({ cells }) => cells[column] ?? ''))
}

/** Every new category gets the next place. */
function placeOf(label: string, places: Map<string, number>): number {
  const known = places.get(label)
  if (known !== undefined) return known
  places.set(label, places.size)
  return places.size - 1
}

function emptyCube(dimensions: Dimension[], rows: number): Cube {
  const cells = cellsOf(dimensions)
  // a register of people has a new code on every line: laid out as a table it would be rows × rows, nearly all of it empty
  if (cells > mostCells || cells > Math.max(10_000, rows * 100))
    throw new Refusal(formatRefusals.notALongTable)
  return {
    id: null,
    label: null,
    source: null,
    updated: null,
    language: null,
    languages: [],
    dimensions,
    values: new Array<null>(cells).fill(null),
    status: new Map(),
    notes: [],
  }
}

interface Layout {
  columns: Columns
  mark: DecimalMark | null
  positions: readonly (readonly number[])[]
  dimensions: readonly Dimension[]
}

function cellsIn(
  { rows }: Table,
  { columns, mark, positions, dimensions }: Layout,
): Pick<Cube, 'values' | 'status'> {
  const values = new Array<number | string | null>(cellsOf(dimensions)).fill(null)
  const status = new Map<number, string>()
  const filled = new Set<number>()
  for (const [index, row] of rows.entries()) {
    const cell = dimensions.reduce(
      (before, { categories }, column) => before * categories.length + (positions[index]?.[column] ?? 0),
      0,
    )
    if (filled.has(cell)) throw new Refusal(formatRefusals.cellTwice, { line: row.line })
    filled.add(cell)
    const { value, sign } = readFigure(row, columns, mark)
    values[cell] = value
    if (sign !== '') status.set(cell, sign)
  }
  return { values, status }
}

/** The figure of a line, or the sign that stands where there is none: `..`, `.`, `-`, `:` and the like. */
function readFigure(
  { line, cells }: TableRow,
  columns: Columns,
  mark: DecimalMark | null,
): { value: number | string | null; sign: string } {
  const text = (cells[columns.value] ?? '').trim()
  const sign = columns.status === null ? '' : (cells[columns.status] ?? '').trim()
  if (text === '') return { value: null, sign }
  if (/^(?:\.{1,6}|[-:–…*]|NA)$/i.test(text)) return { value: null, sign: sign || text }
  const value = readNumber(text, mark) ?? (columns.isOurs ? text : null)
  if (value === null) throw new Refusal(formatRefusals.figureUnreadable, { line, text: text.slice(0, 60) })
  return { value, sign }
}
