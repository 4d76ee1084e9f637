import { ZipFile } from 'yazl'
import { openArchive } from './archive.ts'
import { fileLimits } from './limits.ts'
import { finished } from './zip.ts'

export const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** For tests: a workbook as a program would write it by hand, its one sheet holding `sheet`, with some parts put in place of the usual. */
export function handmadeWorkbook(sheet: string, parts: Record<string, string> = {}): Promise<Uint8Array> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"/>`
  return archiveOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${relationTypes}"><sheets><sheet name="Tal" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': '<sst/>',
    'xl/styles.xml': '<styleSheet/>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...parts,
  })
}

/** For tests: an archive with these names to the letter, safe or not. */
export function archiveOf(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  return finished(zip)
}

/** For tests: the text of one file in an archive. */
export async function textInArchive(bytes: Uint8Array, name: string): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of (await openArchive(bytes, fileLimits)).read(name)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}
