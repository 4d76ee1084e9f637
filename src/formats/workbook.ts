import { posix } from 'node:path'
import { Refusal } from '../values/refusal.ts'
import type { Archive } from './archive.ts'
import type { Limits } from './limits.ts'
import { type NumberKind, numberKind } from './number-format.ts'
import { formatRefusals } from './refusals.ts'
import { unescapeFromWorkbook } from './workbook-text.ts'
import { readXml } from './xml.ts'

/** What the cells of an Excel workbook refer to. */
export interface Workbook {
  /** The visible sheets in order: name, and the file in the archive where the cells are. */
  sheets: { name: string; part: string }[]
  /** Texts that cells refer to by number. */
  texts: string[]
  /** What each cell style makes of a number. */
  numberKinds: NumberKind[]
  startsIn1904: boolean
}

/** Reads everything of a workbook but its cells; hidden sheets are left out, since nobody can see what would be read. */
export async function readWorkbook(archive: Archive, limits: Limits): Promise<Workbook> {
  const root = await readRelations(archive, '')
  const part = root.find(({ type }) => type === 'officeDocument')?.part
  if (!part) throw new Refusal(formatRefusals.damagedWorkbook)
  const relations = await readRelations(archive, part)
  const { sheets, startsIn1904 } = await readSheetList(archive, part, limits)
  const worksheets = new Map(
    relations.filter(({ type }) => type === 'worksheet').map((relation) => [relation.id, relation.part]),
  )
  const textsPart = relations.find(({ type }) => type === 'sharedStrings')?.part
  const stylesPart = relations.find(({ type }) => type === 'styles')?.part
  return {
    sheets: sheets.flatMap(({ name, relation }) => {
      const found = worksheets.get(relation)
      return found ? [{ name, part: found }] : []
    }),
    texts: textsPart ? await readTexts(archive, textsPart, limits) : [],
    numberKinds: stylesPart ? await readNumberKinds(archive, stylesPart) : [],
    startsIn1904,
  }
}

interface Relation {
  id: string
  /** The last word of the type's address, the same in both editions of the standard. */
  type: string
  part: string
}

async function readRelations(archive: Archive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const relations: Relation[] = []
  await readXml(archive.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)), {
    opened(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return
      const target = posix.join('/', Target.startsWith('/') ? '' : folder, Target).slice(1)
      relations.push({ id: Id, type: posix.basename(Type), part: target })
    },
  })
  return relations
}

async function readSheetList(archive: Archive, part: string, limits: Limits) {
  const sheets: { name: string; relation: string }[] = []
  let startsIn1904 = false
  let isWorkbook = false
  await readXml(archive.read(part), {
    opened(name, attributes) {
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr') startsIn1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      if (relation) sheets.push({ name: unescapeFromWorkbook(attributes.name ?? ''), relation })
      if (sheets.length > limits.entries) {
        throw new Refusal(formatRefusals.tooManyEntries, { entries: limits.entries })
      }
    },
  })
  if (!isWorkbook) throw new Refusal(formatRefusals.notASpreadsheet)
  return { sheets, startsIn1904 }
}

async function readTexts(archive: Archive, part: string, limits: Limits): Promise<string[]> {
  const texts: string[] = []
  let text = ''
  let isText = false
  let isReadingAid = false
  await readXml(archive.read(part), {
    opened(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isReadingAid = true
      isText = name === 't' && !isReadingAid
    },
    text(piece) {
      if (isText) text += piece
    },
    closed(name) {
      isText = false
      if (name === 'rPh') isReadingAid = false
      if (name === 'si') texts.push(unescapeFromWorkbook(text))
      if (texts.length > limits.cells) throw new Refusal(formatRefusals.tooManyCells, { cells: limits.cells })
    },
  })
  return texts
}

async function readNumberKinds(archive: Archive, part: string): Promise<NumberKind[]> {
  const own = new Map<number, NumberKind>()
  const kinds: NumberKind[] = []
  let isCellStyle = false
  await readXml(archive.read(part), {
    opened(name, { numFmtId = '0', formatCode = '' }) {
      const id = Number(numFmtId)
      if (name === 'numFmt') own.set(id, numberKind(id, formatCode))
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'xf' && isCellStyle) kinds.push(own.get(id) ?? numberKind(id, undefined))
    },
    closed(name) {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return kinds
}
