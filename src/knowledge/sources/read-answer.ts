import { isArchive } from '../../formats/archive.ts'
import type { Cube } from '../../formats/cube.ts'
import { readJsonStat } from '../../formats/json-stat/index.ts'
import { cubeOfLongTable } from '../../formats/long-table.ts'
import { readPx } from '../../formats/px/index.ts'
import { readSpreadsheet } from '../../formats/spreadsheet.ts'
import { readWorkbookTable } from '../../formats/workbook-table.ts'

/**
 * The tables in an answer or an uploaded file, known by their content: JSON-stat, PX, a workbook (long, or wide as Statistikbanken
 * writes it), or a long CSV with one figure on each line (Statistikbanken's CSV and BULK are such). Refuses as the readers of those
 * formats do.
 */
export async function readAnswer(bytes: Uint8Array): Promise<Cube[]> {
  if (isArchive(bytes)) return [await readWorkbookTable(bytes)]
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).replace(/^(?:ï»¿)?\s*/, '')
  if (/^[{[]/.test(opening)) return readJsonStat(bytes).datasets.map(({ cube }) => cube)
  if (/^[A-Z][A-Z-]+(?:\[[a-z]+\])?(?:\("[^"]*"\))?\s*=/.test(opening)) return [readPx(bytes)]
  return [cubeOfLongTable(await readSpreadsheet(bytes, ''))]
}
