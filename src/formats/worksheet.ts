import { Refusal } from '../values/refusal.ts'
import type { Limits } from './limits.ts'
import { writeCellNumber } from './number-format.ts'
import { formatRefusals } from './refusals.ts'
import type { Table, TableRow } from './table.ts'
import { framed } from './table-frame.ts'
import type { Workbook } from './workbook.ts'
import { unescapeFromWorkbook } from './workbook-text.ts'
import { readXml } from './xml.ts'

/** What all sheets of a workbook may still use of the limits. */
export interface Allowance {
  limits: Limits
  cells: number
  characters: number
}

export function allowanceOf(limits: Limits): Allowance {
  return { limits, cells: limits.cells, characters: limits.characters }
}

/**
 * The cells of one sheet as a table: the first line with anything in it holds the headers unless it is a title, lines with nothing in
 * them are skipped, and lines that end early are filled with empty cells, as spreadsheets leave those out. Formulas give the value Excel
 * last calculated. Refuses a line that goes beyond the headers, a formula never calculated, and more than the allowance.
 */
export async function readWorksheet(
  pieces: AsyncIterable<Uint8Array>,
  workbook: Workbook,
  allowance: Allowance,
): Promise<Table> {
  return tableOf(await readLines(pieces, workbook, allowance), allowance)
}

/** The lines of one sheet that hold anything, as they stand; a row has holes where there are no cells. */
export async function readLines(
  pieces: AsyncIterable<Uint8Array>,
  workbook: Workbook,
  allowance: Allowance,
): Promise<TableRow[]> {
  const rows: TableRow[] = []
  await readCells(pieces, (cell) => {
    const text = textOf(cell, workbook)
    if (text.trim() === '') return
    mustFit(cell, text, allowance)
    let row = rows.at(-1)
    if (row?.line !== cell.line) {
      row = { line: cell.line, cells: [] }
      rows.push(row)
    }
    row.cells[cell.column] = text
  })
  return rows
}

function tableOf(lines: TableRow[], allowance: Allowance): Table {
  const { header, rows, notes } = framed(lines, { gap: 'is-nothing' })
  const headers = Array.from(header?.cells ?? [], (cell) => cell?.trim() ?? '')
  for (const { line, cells } of rows) {
    if (cells.length > headers.length) {
      throw new Refusal(formatRefusals.raggedRow, { line, cells: cells.length, headers: headers.length })
    }
  }
  spendCells(headers.length * (rows.length + 1), allowance)
  return {
    headers,
    rows: rows.map(({ line, cells }) => ({ line, cells: headers.map((_, column) => cells[column] ?? '') })),
    decimalMark: 'point',
    ...(notes.length > 0 ? { notes } : {}),
  }
}

function mustFit(cell: Cell, text: string, allowance: Allowance): void {
  const { columns, cellCharacters } = allowance.limits
  if (cell.column >= columns) throw new Refusal(formatRefusals.tooManyColumns, { line: cell.line, columns })
  if (text.length > cellCharacters) {
    throw new Refusal(formatRefusals.cellTooLong, { cell: addressOf(cell), characters: cellCharacters })
  }
  allowance.characters -= text.length
  if (allowance.characters < 0) throw new Refusal(formatRefusals.tooMuchText)
}

function spendCells(count: number, allowance: Allowance): void {
  allowance.cells -= count
  if (allowance.cells < 0) throw new Refusal(formatRefusals.tooManyCells, { cells: allowance.limits.cells })
}

interface Cell {
  /** From 1. */
  line: number
  /** From 0. */
  column: number
  type: string
  style: number
  stored: string
  hasFormula: boolean
  hasValue: boolean
}

async function readCells(pieces: AsyncIterable<Uint8Array>, found: (cell: Cell) => void): Promise<void> {
  let line = 0
  let column = -1
  let cell: Cell | null = null
  let isStored = false
  let isReadingAid = false
  await readXml(pieces, {
    opened(name, attributes) {
      if (name === 'row') {
        line = after(line, Number(attributes.r ?? line + 1))
        column = -1
      } else if (name === 'c') {
        column = after(column, attributes.r === undefined ? column + 1 : columnOf(attributes.r))
        cell = emptyCell(line, column, attributes)
      } else if (name === 'rPh') isReadingAid = true
      else if (name === 'f' && cell) cell.hasFormula = true
      isStored = name === 'v' || (name === 't' && !isReadingAid)
      if (isStored && cell) cell.hasValue = true
    },
    text(piece) {
      if (isStored && cell) cell.stored += piece
    },
    closed(name) {
      isStored = false
      if (name === 'rPh') isReadingAid = false
      if (name !== 'c' || !cell) return
      found(cell)
      cell = null
    },
  })
}

function emptyCell(line: number, column: number, { t = 'n', s = '0' }: Record<string, string>): Cell {
  return { line, column, type: t, style: Number(s), stored: '', hasFormula: false, hasValue: false }
}

/** Lines and cells come in order in every honest workbook; what goes back would write over what has been read. */
function after(last: number, next: number): number {
  if (!Number.isInteger(next) || next <= last) throw new Refusal(formatRefusals.damagedWorkbook)
  return next
}

function textOf(cell: Cell, { texts, numberKinds, startsIn1904 }: Workbook): string {
  if (cell.hasFormula && !cell.hasValue) {
    throw new Refusal(formatRefusals.formulaWithoutValue, { cell: addressOf(cell) })
  }
  if (!cell.hasValue || cell.stored === '') return ''
  if (cell.type === 's') return texts[Number(cell.stored)] ?? damaged()
  if (cell.type === 'b') return cell.stored === '1' ? 'true' : 'false'
  if (cell.type === 'd') return cell.stored.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
  if (cell.type !== 'n') return unescapeFromWorkbook(cell.stored)
  const value = Number(cell.stored)
  if (!Number.isFinite(value)) return damaged()
  return writeCellNumber(value, numberKinds[cell.style] ?? 'other', startsIn1904)
}

function damaged(): never {
  throw new Refusal(formatRefusals.damagedWorkbook)
}

/** The column of an address such as `AB12`, from 0; -1 when there is none. */
function columnOf(address: string): number {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address)?.[0] ?? ''
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function addressOf({ line, column }: Cell): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${line}`
}
