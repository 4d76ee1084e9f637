import { Refusal } from '../values/refusal.ts'
import type { Cube } from './cube.ts'
import { fileLimits, type Limits } from './limits.ts'
import { formatRefusals } from './refusals.ts'
import { cubeOf, type LooseCell } from './statbank-cube.ts'
import { statbankRefusals } from './statbank-refusals.ts'
import type { TableRow } from './table.ts'
import { readXlsxLines } from './xlsx.ts'

/**
 * Reads the Excel form of a table from Statistikbanken: title and unit on top, one line of headings for each variable across (mostly
 * years), one column for each variable down, both written only where they change, and notes beneath. The variables are named from the
 * title (`… efter område, køn og tid`); where it names another number of them they are `Variabel 1` and so on.
 * Refuses a sheet of another shape, and a cell that is neither a figure nor a sign, with its line and column.
 */
export async function readStatbankWorkbook(bytes: Uint8Array, limits: Limits = fileLimits): Promise<Cube> {
  const sheets = await readXlsxLines(bytes, limits)
  const lines = sheets.find(({ content }) => content.length > 0)?.content
  if (!lines) throw new Refusal(formatRefusals.nothingInside)
  const wide = shapeOf(lines)
  const [label = null, ...notes] = [...wide.above, ...wide.beneath]
  const names = namesOf(label ?? '', wide.firstColumn + wide.headings.length)
  return { ...cubeOf(names, cellsOf(wide)), label, notes }
}

interface Wide {
  above: string[]
  headings: TableRow[]
  rows: TableRow[]
  beneath: string[]
  /** The first column with figures, from 0: as many columns as there are variables down. */
  firstColumn: number
}

function shapeOf(lines: readonly TableRow[]): Wide {
  const titles = countWhile(lines, ({ cells }) => textAt(cells, 0) !== '' && isAlone(cells))
  const headingCount = countWhile(lines.slice(titles), ({ cells }) => textAt(cells, 0) === '')
  const headings = lines.slice(titles, titles + headingCount)
  const firstColumn = Math.min(
    ...headings.map(({ cells }) => cells.findIndex((cell) => (cell ?? '').trim() !== '')),
  )
  const below = lines.slice(titles + headingCount)
  const rowCount = below.findLastIndex(({ cells }) => cells.length > firstColumn) + 1
  if (headings.length === 0 || rowCount === 0 || firstColumn < 1) {
    throw new Refusal(statbankRefusals.notAWideTable, { line: lines[titles]?.line ?? 1 })
  }
  const joined = ({ cells }: TableRow) =>
    cells
      .filter((cell) => cell.trim() !== '')
      .join(' ')
      .trim()
  return {
    above: lines.slice(0, titles).map(joined),
    headings,
    rows: below.slice(0, rowCount),
    beneath: below.slice(rowCount).map(joined),
    firstColumn,
  }
}

function countWhile(lines: readonly TableRow[], holds: (line: TableRow) => boolean): number {
  const end = lines.findIndex((line) => !holds(line))
  return end === -1 ? lines.length : end
}

/** Row by row; a text down or across holds until the next one, and starts what stands after it anew. */
function* cellsOf({ headings, rows, firstColumn }: Wide): Generator<LooseCell> {
  const across = headingsAcross(headings, firstColumn)
  const down: string[] = new Array(firstColumn).fill('')
  for (const { line, cells } of rows) {
    for (let column = 0; column < firstColumn; column++) {
      const text = textAt(cells, column)
      if (text !== '') down[column] = text
    }
    if (cells.length <= firstColumn) continue
    if (down.includes('')) throw new Refusal(statbankRefusals.notAWideTable, { line })
    for (const [index, heading] of across.entries()) {
      const column = firstColumn + index
      yield { line, categories: [...down, ...heading], ...figureOf(textAt(cells, column), { line, column }) }
    }
    if (cells.length > firstColumn + across.length)
      throw new Refusal(statbankRefusals.notAWideTable, { line })
  }
}

function headingsAcross(headings: readonly TableRow[], firstColumn: number): string[][] {
  const width = Math.max(...headings.map(({ cells }) => cells.length))
  const current: string[] = headings.map(() => '')
  return Array.from({ length: width - firstColumn }, (_, index) => {
    for (const [level, { line, cells }] of headings.entries()) {
      const text = textAt(cells, firstColumn + index)
      if (text !== '') current[level] = text
      if (current[level] === '') throw new Refusal(statbankRefusals.notAWideTable, { line })
    }
    return [...current]
  })
}

function figureOf(
  text: string,
  place: { line: number; column: number },
): { value: number | null; status: string | null } {
  if (text === '') return { value: null, status: null }
  if (text === '-') return { value: 0, status: '-' }
  if (/^(?:\.{1,3}|:)$/.test(text)) return { value: null, status: text }
  const value = Number(/^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text) ? text : Number.NaN)
  if (Number.isFinite(value)) return { value, status: null }
  throw new Refusal(statbankRefusals.notAFigure, {
    line: place.line,
    column: place.column + 1,
    text: text.slice(0, 60),
  })
}

/** What comes after the last `efter` or `by` of the title, parted by commas and the last one by `og` or `and`. */
function namesOf(title: string, count: number): string[] {
  const list = /^.* (?:efter|fordelt på|by) (.+?)\.?$/i.exec(title)?.[1] ?? ''
  const names = list.split(/, | og | and /).map((name) => name.trim())
  const isNamed = names.length === count && new Set(names).size === count && !names.includes('')
  return isNamed ? names : Array.from({ length: count }, (_, index) => `Variabel ${index + 1}`)
}

function isAlone(cells: readonly string[]): boolean {
  return cells.findLastIndex((cell) => (cell ?? '').trim() !== '') === 0
}

function textAt(cells: readonly string[], column: number): string {
  return (cells[column] ?? '').trim()
}
