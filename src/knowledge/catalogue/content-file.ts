import { writeCsv } from '../../formats/csv.ts'
import { readSpreadsheet } from '../../formats/spreadsheet.ts'
import type { Table } from '../../formats/table.ts'
import { readXlsx, writeXlsx } from '../../formats/xlsx.ts'
import { Refusal } from '../../values/refusal.ts'
import { type CatalogueContent, contentOf, type Problem } from './content.ts'
import type { RawRow } from './content-schema.ts'
import { catalogueRefusals } from './refusals.ts'
import { type Destination, emptyRow, readSheet, sheetOf } from './sheet.ts'

export const contentFormats = ['json', 'csv', 'xlsx'] as const
export type ContentFormat = (typeof contentFormats)[number]

export const contentTypes: Record<ContentFormat, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What stands in a file, line by line, before it is checked. */
export interface RawContent {
  editions: RawRow[]
  groups: RawRow[]
  recommendations: RawRow[]
  /** What is wrong with the file itself, such as a column nobody knows. */
  problems: Problem[]
}

/** The catalogue as a file. CSV has the recommendations; JSON and Excel have their editions and groups as well. */
export async function writeContent(
  content: CatalogueContent,
  format: ContentFormat,
): Promise<Uint8Array | string> {
  const recommendations = content.recommendations.map(contentOf)
  if (format === 'json') return `${JSON.stringify({ ...content, recommendations }, null, 2)}\n`
  const sheet = sheetOf(recommendations)
  if (format === 'csv')
    return writeCsv({ headers: sheet.headers, rows: sheet.rows.map((cells) => ({ cells })) })
  return writeXlsx([
    { name: sheetNames.recommendations, ...sheet },
    { name: sheetNames.groups, ...flatSheet(groupColumns, content.groups) },
    { name: sheetNames.editions, ...flatSheet(editionColumns, content.editions) },
  ])
}

/** Reads a file somebody has filled in: JSON, or a spreadsheet in CSV or Excel. Refuses what is none of them. */
export async function readContent(
  bytes: Uint8Array,
  fileName: string,
  destination: Destination,
): Promise<RawContent> {
  const opening = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\ufeff/, '')
    .trimStart()
  if (opening.startsWith('{') || opening.startsWith('['))
    return readJson(new TextDecoder().decode(bytes), destination)
  if (!opening.startsWith('PK')) return fromSheet(await readSpreadsheet(bytes, fileName), destination)
  const { sheets } = await readXlsx(bytes)
  const named = (name: string) => sheets.find((sheet) => sheet.name.toLowerCase() === name)?.table
  const main = named(sheetNames.recommendations) ?? (await readSpreadsheet(bytes, fileName))
  return {
    ...fromSheet(main, destination),
    groups: flatRows(groupColumns, named(sheetNames.groups)),
    editions: flatRows(editionColumns, named(sheetNames.editions)),
  }
}

const sheetNames = { recommendations: 'recommendations', groups: 'groups', editions: 'editions' }

function fromSheet(table: Table, destination: Destination): RawContent {
  const { rows, unknownColumns } = readSheet(table, destination)
  const problems = unknownColumns.map((column) => ({
    line: 1,
    id: '',
    message: {
      da: `Kolonnen »${column}« kendes ikke. Ret navnet, eller slet kolonnen.`,
      en: `The column “${column}” is not known. Correct its name or delete the column.`,
    },
  }))
  return { editions: [], groups: [], recommendations: rows, problems }
}

function readJson(text: string, { place, present, newId }: Destination): RawContent {
  const parsed = parsedJson(text.replace(/^\ufeff/, ''))
  const whole = (Array.isArray(parsed) ? { recommendations: parsed } : parsed) as Record<string, unknown>
  const known = new Map(present.map((each) => [each.id, each]))
  const lines = text.split('\n')
  const rowsOf = (value: unknown): RawRow[] =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((each, index) => {
      const row = (each !== null && typeof each === 'object' ? each : {}) as Record<string, unknown>
      return { line: lineOf(lines, row.id) ?? index + 1, value: row }
    })
  const recommendations = rowsOf(whole.recommendations).map(({ line, value }) => {
    const before = known.get(String(value.id ?? ''))
    const row = { ...(before ?? emptyRow(place)), ...value }
    return { line, value: place === 'own' && !row['id' as never] ? { ...row, id: newId() } : row }
  })
  return {
    editions: rowsOf(whole.editions ?? whole.edition),
    groups: rowsOf(whole.groups),
    recommendations,
    problems: [],
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(catalogueRefusals.notJson)
  }
}

/** The line an id is first written in, so that a problem can be found in the file. */
function lineOf(lines: string[], id: unknown): number | null {
  if (typeof id !== 'string') return null
  const at = lines.findIndex((line) => /"id"\s*:/.test(line) && line.includes(JSON.stringify(id)))
  return at < 0 ? null : at + 1
}

interface FlatColumn {
  header: string
  /** Where in the thing the value is, e.g. `name.da`. */
  path: string
  sort: 'text' | 'number' | 'tick' | 'list'
}

const groupColumns: FlatColumn[] = [
  { header: 'id', path: 'id', sort: 'text' },
  { header: 'sort', path: 'sort', sort: 'text' },
  { header: 'parent', path: 'parent', sort: 'text' },
  { header: 'number', path: 'number', sort: 'number' },
  { header: 'name_da', path: 'name.da', sort: 'text' },
  { header: 'name_en', path: 'name.en', sort: 'text' },
  { header: 'intro_da', path: 'intro.da', sort: 'text' },
  { header: 'intro_en', path: 'intro.en', sort: 'text' },
  { header: 'source_heading', path: 'sourceHeading', sort: 'text' },
  { header: 'source_page', path: 'sourcePage', sort: 'number' },
  { header: 'editions', path: 'editions', sort: 'list' },
  { header: 'complete', path: 'complete', sort: 'tick' },
]

const editionColumns: FlatColumn[] = [
  ...['id', 'collection', 'publisher', 'title', 'published', 'url', 'isbn', 'language', 'replaces'].map(
    (path): FlatColumn => ({ header: path, path, sort: 'text' }),
  ),
  { header: 'licence_note_da', path: 'licenceNote.da', sort: 'text' },
  { header: 'licence_note_en', path: 'licenceNote.en', sort: 'text' },
]

function flatSheet(
  columns: FlatColumn[],
  things: readonly object[],
): { headers: string[]; rows: string[][] } {
  const cellOf = (thing: object, path: string) => {
    const value = path
      .split('.')
      .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], thing)
    return Array.isArray(value) ? value.join(' | ') : String(value ?? '')
  }
  return {
    headers: columns.map((column) => column.header),
    rows: things.map((thing) => columns.map((column) => cellOf(thing, column.path))),
  }
}

function flatRows(columns: FlatColumn[], table: Table | undefined): RawRow[] {
  return (table?.rows ?? []).map(({ line, cells }) => {
    const value: Record<string, unknown> = {}
    for (const { header, path, sort } of columns) {
      const at = table?.headers.indexOf(header) ?? -1
      put(value, path.split('.'), typed(cells[at]?.trim() ?? '', sort))
    }
    if (Object.values((value.licenceNote as object | undefined) ?? {}).every((words) => words === null))
      value.licenceNote = null
    return { line, value }
  })
}

function typed(cell: string, sort: FlatColumn['sort']): unknown {
  if (sort === 'list') return cell === '' ? [] : cell.split('|').map((part) => part.trim())
  if (cell === '') return null
  if (sort === 'number') return /^\d+$/.test(cell) ? Number(cell) : cell
  return sort === 'tick' ? cell === 'true' : cell
}

function put(thing: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) thing[key] = value
  else {
    thing[key] ??= {}
    put(thing[key] as Record<string, unknown>, rest, value)
  }
}
