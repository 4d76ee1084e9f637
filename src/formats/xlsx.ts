import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { Refusal } from '../values/refusal.ts'
import { isArchive, openArchive } from './archive.ts'
import { fileLimits, type Limits } from './limits.ts'
import { formatRefusals } from './refusals.ts'
import type { Table, TableRow } from './table.ts'
import { readWorkbook, type Workbook } from './workbook.ts'
import { escapeForWorkbook } from './workbook-text.ts'
import { type Allowance, allowanceOf, readLines, readWorksheet } from './worksheet.ts'

/**
 * The visible sheets of an Excel workbook; an empty sheet has no headers. Numbers come with a point, percentages as `12.4%`, days as
 * `2026-11-22`, truth as `true` and `false`, formulas as the value Excel last calculated.
 * Refuses what is no workbook, is damaged, or would unpack to more than the limits, before and while unpacking.
 */
export async function readXlsx(
  bytes: Uint8Array,
  limits: Limits = fileLimits,
): Promise<{ sheets: { name: string; table: Table }[] }> {
  const sheets = await eachSheet(bytes, limits, readWorksheet)
  return { sheets: sheets.map(({ name, content }) => ({ name, table: content })) }
}

/**
 * The visible sheets of an Excel workbook line by line, as they stand, for tables that are no plain list. A row has holes where there are
 * no cells. Cells and refusals are those of `readXlsx`.
 */
export async function readXlsxLines(
  bytes: Uint8Array,
  limits: Limits = fileLimits,
): Promise<{ name: string; content: TableRow[] }[]> {
  return eachSheet(bytes, limits, readLines)
}

async function eachSheet<Content>(
  bytes: Uint8Array,
  limits: Limits,
  read: (pieces: AsyncIterable<Uint8Array>, workbook: Workbook, allowance: Allowance) => Promise<Content>,
): Promise<{ name: string; content: Content }[]> {
  if (!isArchive(bytes)) throw new Refusal(formatRefusals.notASpreadsheet)
  const archive = await openArchive(bytes, limits)
  if (!archive.has('[Content_Types].xml') || !archive.has('_rels/.rels')) {
    throw new Refusal(formatRefusals.notASpreadsheet)
  }
  const workbook = await readWorkbook(archive, limits)
  const allowance = allowanceOf(limits)
  const sheets: { name: string; content: Content }[] = []
  for (const { name, part } of workbook.sheets) {
    sheets.push({ name, content: await read(archive.read(part), workbook, allowance) })
  }
  return sheets
}

export interface WrittenSheet {
  name: string
  headers: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

/**
 * An Excel workbook with one sheet per table: numbers are numbers, texts are texts even when they look like formulas, null is an empty cell.
 * Names Excel cannot hold are made fit. Refuses a text longer than an Excel cell; a number that is not finite is a fault in the caller.
 */
export async function writeXlsx(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name))
  const written = sheets.map(({ headers, rows }, index) => ({
    sheet: names[index] ?? '',
    stickyRowsCount: 1,
    data: [headers.map(writeHeader), ...rows.map((row) => row.map(writeCell))],
  }))
  return new Uint8Array(await writeExcelFile(written).toBuffer())
}

function writeHeader(header: string): Cell {
  const cell = writeCell(header)
  return cell === null ? null : { ...(cell as object), fontWeight: 'bold' }
}

function writeCell(value: string | number | null): Cell {
  if (value === null || value === '') return null
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`A workbook cannot hold ${value}`)
    return { type: Number, value }
  }
  const characters = fileLimits.cellCharacters
  if (value.length > characters) {
    throw new Refusal(formatRefusals.cellTooLong, { cell: `»${value.slice(0, 30)}…«`, characters })
  }
  return { type: String, value: escapeForWorkbook(value) }
}

/** Excel's rules: 1 to 31 characters, none of `[]:*?/\`, no apostrophe at either end, no two alike whatever the case. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const cleaned = name.replace(/[\p{Cc}[\]:*?/\\]/gu, ' ').replace(/^[\s']+|[\s']+$/g, '')
    const fit = cleaned || `Ark ${index + 1}`
    let unique = fit.slice(0, 31).trimEnd()
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++) {
      const suffix = ` (${copy})`
      unique = `${fit.slice(0, 31 - suffix.length).trimEnd()}${suffix}`
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}
