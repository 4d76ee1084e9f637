import type { Table } from '../../formats/table.ts'
import type { RawRow } from './content-schema.ts'
import {
  type Field,
  fields,
  ownEdition,
  type RecommendationContent,
  type TwoSentences,
} from './recommendation.ts'
import { sheetColumns } from './sheet-columns.ts'

/** Recommendations as the lines of a spreadsheet. */
export function sheetOf(contents: readonly RecommendationContent[]): { headers: string[]; rows: string[][] } {
  return {
    headers: sheetColumns.map((column) => column.header),
    rows: contents.map((content) => sheetColumns.map((column) => column.write(content))),
  }
}

export type Place = 'national' | 'own'

/** Where rows are on their way to: what is there already, and how something new is named. */
export interface Destination {
  place: Place
  present: readonly RecommendationContent[]
  newId(): string
}

/**
 * Reads a spreadsheet's lines. A column that is not in the sheet keeps what the recommendation already says, so that a short sheet
 * can correct a few words; columns nobody knows are named, since they would be lost without a sound.
 */
export function readSheet(
  table: Table,
  { present, place, newId }: Destination,
): { rows: RawRow[]; unknownColumns: string[] } {
  const columns = table.headers.map((header) => {
    const word = header.trim().toLowerCase()
    return (
      sheetColumns.find((column) => column.header === word || column.danish.toLowerCase() === word) ?? null
    )
  })
  const known = new Map(present.map((each) => [each.id, each]))
  const idAt = columns.findIndex((column) => column?.header === 'id')
  const rows = table.rows.map(({ line, cells }) => {
    const before = known.get(cells[idAt]?.trim() ?? '')
    const value: Record<string, unknown> = before ? { ...before } : emptyRow(place)
    value.sentencesByField = byField(before?.sentences ?? [])
    for (const [index, column] of columns.entries()) column?.read(value, cells[index]?.trim() ?? '')
    return { line, value: finished(value, place, newId) }
  })
  const unknownColumns = table.headers.filter((header, index) => header !== '' && columns[index] === null)
  return { rows, unknownColumns }
}

export function emptyRow(place: Place): Record<string, unknown> {
  return {
    ...(place === 'own' ? { edition: ownEdition, group: ownEdition, number: 1 } : {}),
    ...emptyContent,
  }
}

/** What a row says where its columns are missing. */
const emptyContent = {
  explanation: { da: '', en: '' },
  sourceHeading: '',
  sourcePage: null,
  sourceUrl: null,
  strength: 'ensures',
  addressee: 'municipality',
  basis: [],
  level: null,
  priority: false,
  fields: [],
  staffRoles: [],
  targetGroups: [],
  arenas: [],
  riskFactors: [],
  protectiveFactors: [],
  indicators: [],
  equity: null,
  thinEvidence: false,
  sentences: [],
  supersedes: null,
} as const

function byField(sentences: readonly TwoSentences[]): Record<string, TwoSentences> {
  return Object.fromEntries(sentences.map((each) => [each.field, each]))
}

/** Fills in what may be left out: the English from the Danish, the sentences in the order of the fields, an own row's place. */
function finished(row: Record<string, unknown>, place: Place, newId: () => string): Record<string, unknown> {
  const { sentencesByField, ...value } = row
  for (const key of ['statement', 'explanation']) value[key] = bothLanguages(value[key])
  value.sentences = sentencesInOrder(sentencesByField as Record<Field, Partial<TwoSentences>>, value.fields)
  if (place === 'own') {
    for (const key of ['edition', 'group']) value[key] = value[key] || ownEdition
    value.number = value.number || 1
    value.id = value.id || newId()
  }
  return value
}

function sentencesInOrder(written: Record<Field, Partial<TwoSentences>>, ordered: unknown): TwoSentences[] {
  const first = Array.isArray(ordered) ? fields.filter((field) => ordered.includes(field)) : []
  const inOrder = Array.isArray(ordered)
    ? ordered.filter((field): field is Field => first.includes(field))
    : []
  const order = [...inOrder, ...fields.filter((field) => !inOrder.includes(field))]
  return order.flatMap((field) => {
    const forHealth = bothLanguages(written[field]?.forHealth)
    const forOwnTask = bothLanguages(written[field]?.forOwnTask)
    return forHealth.da || forOwnTask.da ? [{ field, forHealth, forOwnTask }] : []
  })
}

function bothLanguages(value: unknown): { da: string; en: string } {
  const { da = '', en = '' } = (value ?? {}) as { da?: string; en?: string }
  return { da, en: en || da }
}
