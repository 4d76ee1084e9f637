import { writeCsv } from '../../formats/csv.ts'
import { writeZip, type ZippedFile } from '../../formats/zip.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import type { ReadTx } from '../tenancy/index.ts'
import { type ExportedTable, exportedTables, rowsOfTable } from './tables.ts'
import { exportRefusals, readmeText } from './texts.ts'

/** How much one archive may hold, as it is put together in memory. */
export interface ExportLimits {
  rows: number
  bytes: number
}

export interface Archive {
  bytes: Uint8Array
  tables: number
  rows: number
}

/** All own data of the municipality of the transaction as a ZIP; refuses (tooMuch) beyond the limits. */
export async function archiveOf(
  tx: ReadTx,
  municipality: { code: string; name: string },
  today: Day,
  limits: ExportLimits,
): Promise<Archive> {
  const files: ZippedFile[] = []
  const counts: { name: string; rows: number }[] = []
  let room = { ...limits }
  for (const table of await exportedTables(tx)) {
    const rows = await rowsOfTable(tx, table, room.rows + 1)
    const written = filesOf(table, rows)
    room = {
      rows: room.rows - rows.length,
      bytes: room.bytes - written.reduce((sum, { bytes }) => sum + bytes.length, 0),
    }
    if (room.rows < 0 || room.bytes < 0)
      throw new Refusal(exportRefusals.tooMuch, { code: municipality.code })
    files.push(...written)
    counts.push({ name: `${table.schema}.${table.name}`, rows: rows.length })
  }
  const readme = readmeText({
    municipality: municipality.name,
    code: municipality.code,
    day: today,
    tables: counts,
  })
  const bytes = await writeZip([{ name: 'README.txt', bytes: readme }, ...files])
  return { bytes, tables: counts.length, rows: counts.reduce((sum, { rows }) => sum + rows, 0) }
}

function filesOf(table: ExportedTable, rows: Record<string, unknown>[]): ZippedFile[] {
  const name = `tabeller/${table.schema}.${table.name}`
  const lines = rows.map((row) => ({ cells: table.columns.map((column) => cellOf(row[column])) }))
  return [
    {
      name: `${name}.json`,
      bytes: `[${rows.map((row) => `\n${JSON.stringify(row, plain)}`).join(',')}\n]\n`,
    },
    { name: `${name}.csv`, bytes: writeCsv({ headers: table.columns, rows: lines }) },
  ]
}

/** Bytes as hexadecimal, as PostgreSQL writes them. */
function plain(_: string, value: unknown): unknown {
  const bytes = value as { type?: string; data?: number[] } | null
  return bytes && typeof bytes === 'object' && bytes.type === 'Buffer' && Array.isArray(bytes.data)
    ? `\\x${Buffer.from(bytes.data).toString('hex')}`
    : value
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
