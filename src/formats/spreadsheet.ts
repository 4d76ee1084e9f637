import { Refusal } from '../values/refusal.ts'
import { isArchive } from './archive.ts'
import { readCsv } from './csv.ts'
import { fileLimits, type Limits } from './limits.ts'
import { formatRefusals } from './refusals.ts'
import type { Table } from './table.ts'
import { utf16Label } from './text-encoding.ts'
import { readXlsx } from './xlsx.ts'

/**
 * The table in a file somebody uploads: the first sheet that is not empty of an Excel workbook, or a separated text.
 * The content decides, never the name, which only helps the refusal say which file it was.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  limits: Limits = fileLimits,
): Promise<Table> {
  if (isArchive(bytes)) {
    const { sheets } = await readXlsx(bytes, limits)
    const filled = sheets.find(({ table }) => table.headers.length > 0)
    if (!filled) throw new Refusal(formatRefusals.nothingInside)
    return filled.table
  }
  if (isOldOfficeFile(bytes)) {
    throw new Refusal(formatRefusals.lockedOrOldWorkbook, { file: fileName })
  }
  if (!looksLikeSeparatedText(bytes)) throw new Refusal(formatRefusals.notASpreadsheet, { file: fileName })
  return readCsv(bytes, limits)
}

/** Pictures and programs hold zero bytes early on; PDF says its name; systems that export web pages as `.xls` start with a tag. */
function looksLikeSeparatedText(bytes: Uint8Array): boolean {
  if (utf16Label(bytes)) return true
  const opening = new TextDecoder().decode(bytes.subarray(0, 4096))
  return !opening.includes('\0') && !/^\s*(?:%PDF|\{\\rtf|<[a-z!?])/i.test(opening)
}

/** The container of Office before 2007, which today also holds workbooks locked with a password. */
function isOldOfficeFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
}
