import { Refusal } from '../values/refusal.ts'
import type { Cube } from './cube.ts'
import { cubeOfLongTable } from './long-table.ts'
import { readSpreadsheet } from './spreadsheet.ts'
import { readStatbankWorkbook } from './statbank-workbook.ts'

/**
 * The table in a workbook, long or wide: where the first line heads every column it is a long table; Statistikbanken's has a title there
 * and mostly years across. Refuses as the readers of the two do.
 */
export async function readWorkbookTable(bytes: Uint8Array): Promise<Cube> {
  const long = await readSpreadsheet(bytes, '').catch((thrown: unknown) => {
    if (thrown instanceof Refusal) return null
    throw thrown
  })
  const isLong = long !== null && long.headers.length > 1 && long.headers.every((header) => header !== '')
  return isLong ? cubeOfLongTable(long) : readStatbankWorkbook(bytes)
}
