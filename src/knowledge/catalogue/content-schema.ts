import { z } from 'zod'
import type { Wording } from '../../values/locale.ts'
import type { CatalogueContent, Problem } from './content.ts'
import { collections, type Edition, groupSorts, type RecommendationGroup } from './edition.ts'
import type { Facet, Facets } from './facet.ts'
import {
  addressees,
  bases,
  equityDirections,
  fields,
  isOwnId,
  kinds,
  levels,
  ownEdition,
  type RecommendationContent,
  staffRoles,
  strengths,
  targetGroups,
} from './recommendation.ts'

/** One thing read from a file, not yet checked, and the line it came from. */
export interface RawRow {
  line: number
  value: Record<string, unknown>
}

/** What the checked rows must agree with: lists and things the catalogue already has. */
export interface KnownCatalogue {
  editions: readonly Edition[]
  groups: readonly RecommendationGroup[]
  facets: Facets
  recommendationIds: ReadonlySet<string>
}

const name = (most: number) => z.string().trim().min(1).max(most)
const wording = (most: number) => z.object({ da: name(most), en: name(most) })
const looseWording = (most: number) =>
  z.object({ da: z.string().trim().max(most), en: z.string().trim().max(most) })
const code = z.string().regex(/^[a-z0-9-]{1,80}$/)
const list = <const T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).max(40)
const codes = z.array(z.string().max(80)).max(60)
const webAddress = z
  .string()
  .max(1000)
  .regex(/^https?:\/\//)

const editionSchema = z.object({
  id: code,
  collection: z.enum(collections).default('other'),
  publisher: name(200),
  title: name(300),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable()
    .default(null),
  url: webAddress.nullable().default(null),
  isbn: z.string().max(40).nullable().default(null),
  language: z.string().max(10).default('da'),
  licenceNote: wording(2000).nullable().default(null),
  replaces: code.nullable().default(null),
})

const groupSchema = z.object({
  id: code,
  sort: z.enum(groupSorts),
  parent: code.nullable(),
  number: z.int().positive(),
  name: wording(300),
  intro: looseWording(2000),
  sourceHeading: z.string().max(500).default(''),
  sourcePage: z.int().positive().nullable().default(null),
  editions: z.array(code).min(1),
  complete: z.boolean().default(true),
})

const contentSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  edition: code,
  group: code,
  number: z.int().positive().max(10_000),
  statement: wording(500),
  explanation: looseWording(4000),
  sourceHeading: z.string().trim().max(500),
  sourcePage: z.int().positive().max(10_000).nullable(),
  sourceUrl: webAddress.nullable(),
  kind: z.enum(kinds),
  strength: z.enum(strengths),
  addressee: z.enum(addressees),
  basis: list(bases),
  level: z.enum(levels).nullable(),
  priority: z.boolean(),
  fields: list(fields),
  staffRoles: list(staffRoles),
  targetGroups: list(targetGroups),
  arenas: codes,
  riskFactors: codes,
  protectiveFactors: codes,
  indicators: codes,
  equity: z.enum(equityDirections).nullable(),
  thinEvidence: z.boolean(),
  sentences: z
    .array(z.object({ field: z.enum(fields), forHealth: looseWording(1000), forOwnTask: looseWording(1000) }))
    .max(fields.length),
  supersedes: z.string().max(80).nullable(),
})

/** Checks everything in a file against its own rules and the catalogue's lists; all problems at once, in the order of the lines. */
export function checkContent(
  raw: { editions: RawRow[]; groups: RawRow[]; recommendations: RawRow[] },
  known: KnownCatalogue,
): { content: CatalogueContent; problems: Problem[] } {
  const problems: Problem[] = []
  const editions = checked(raw.editions, editionSchema, problems)
  const groups = checked(raw.groups, groupSchema, problems)
  const read = checked(raw.recommendations, contentSchema, problems)
  const editionIds = new Set([
    ownEdition,
    ...[...known.editions, ...editions.map((row) => row.value)].map((each) => each.id),
  ])
  const groupIds = new Set([
    ownEdition,
    ...[...known.groups, ...groups.map((row) => row.value)].map((each) => each.id),
  ])
  const ids = new Map<string, number>()
  for (const { line, value } of read) {
    const wrong = (message: Wording) => problems.push({ line, id: value.id, message })
    const earlier = ids.get(value.id)
    if (earlier !== undefined) wrong(says.twice(value.id, earlier))
    ids.set(value.id, line)
    if (!editionIds.has(value.edition)) wrong(says.unknown('edition', value.edition))
    if (!groupIds.has(value.group)) wrong(says.unknown('group', value.group))
    if ((value.edition === ownEdition) !== isOwnId(value.id)) wrong(says.wrongOwner(value.id))
    for (const [field, facets] of facetFields(known.facets)) {
      for (const one of value[field])
        if (!facets.some((facet) => facet.code === one)) wrong(says.unknown(field, one))
    }
    if (new Set(value.sentences.map((each) => each.field)).size < value.sentences.length)
      wrong(says.sentencesTwice)
  }
  for (const { line, value } of read) {
    if (value.supersedes === null || known.recommendationIds.has(value.supersedes)) continue
    // An own recommendation builds on national ones only; those of a new edition may build on each other.
    if (value.edition === ownEdition || !ids.has(value.supersedes)) {
      problems.push({ line, id: value.id, message: says.unknown('supersedes', value.supersedes) })
    }
  }
  problems.sort((a, b) => a.line - b.line)
  return {
    content: {
      editions: valuesOf(editions),
      groups: valuesOf(groups),
      recommendations: valuesOf(read) as RecommendationContent[],
    },
    problems,
  }
}

function facetFields(facets: Facets): ['arenas' | 'riskFactors' | 'protectiveFactors', Facet[]][] {
  return [
    ['arenas', facets.arenas],
    ['riskFactors', facets.riskFactors],
    ['protectiveFactors', facets.protectiveFactors],
  ]
}

function checked<S extends z.ZodObject>(
  rows: RawRow[],
  schema: S,
  problems: Problem[],
): { line: number; value: z.infer<S> }[] {
  return rows.flatMap(({ line, value }) => {
    const result = schema.safeParse(value)
    if (result.success) return [{ line, value: result.data }]
    const id = typeof value.id === 'string' ? value.id : ''
    for (const issue of result.error.issues) problems.push({ line, id, message: messageOf(issue, value) })
    return []
  })
}

function valuesOf<T>(rows: { value: T }[]): T[] {
  return rows.map((row) => row.value)
}

function messageOf(issue: z.core.$ZodIssue, row: Record<string, unknown>): Wording {
  const column = issue.path.filter((part) => typeof part === 'string').join('.')
  let value: unknown = row
  for (const part of issue.path) value = (value as Record<PropertyKey, unknown> | undefined)?.[part]
  if (value === undefined || value === null || value === '') return says.missing(column)
  if (issue.code === 'too_big') return says.tooLong(column, Number(issue.maximum))
  return says.unknown(
    column,
    typeof value === 'object' ? JSON.stringify(value).slice(0, 60) : String(value).slice(0, 60),
  )
}

const says = {
  missing: (column: string): Wording => ({
    da: `»${column}« mangler. Udfyld feltet.`,
    en: `“${column}” is missing. Fill it in.`,
  }),
  tooLong: (column: string, most: number): Wording => ({
    da: `»${column}« er for langt eller for stort. Det må højst være ${most}.`,
    en: `“${column}” is too long or too large. It may be at most ${most}.`,
  }),
  unknown: (column: string, value: string): Wording => ({
    da: `»${value}« kan ikke stå i »${column}«. Se de ord, der kan bruges, på siden Læs ind.`,
    en: `“${value}” cannot stand in “${column}”. See the words that can be used on the import page.`,
  }),
  twice: (id: string, line: number): Wording => ({
    da: `${id} står også i linje ${line}. Behold den ene.`,
    en: `${id} also stands in line ${line}. Keep one of them.`,
  }),
  wrongOwner: (id: string): Wording => ({
    da: `${id} hører ikke til her: det nationale katalog og kommunens egne anbefalinger læses ind hver for sig.`,
    en: `${id} does not belong here: the national catalogue and the municipality’s own recommendations are imported separately.`,
  }),
  sentencesTwice: {
    da: 'Samme fagområde har sætninger to gange. Behold det ene sæt.',
    en: 'The same field of work has sentences twice. Keep one set.',
  },
}
