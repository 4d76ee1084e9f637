import type { Wording } from '../../values/locale.ts'
import type { Edition, RecommendationGroup } from './edition.ts'
import type { RecommendationContent } from './recommendation.ts'

/** What a file of recommendations holds. A spreadsheet in CSV holds recommendations alone. */
export interface CatalogueContent {
  editions: Edition[]
  groups: RecommendationGroup[]
  recommendations: RecommendationContent[]
}

/** What is wrong with one row of a file, said so that the person who wrote it can mend it. */
export interface Problem {
  /** The line in the file, the first being 1. */
  line: number
  /** The recommendation's id, where the row has one. */
  id: string
  message: Wording
}

export interface ChangedContent {
  before: RecommendationContent
  after: RecommendationContent
  /** Names of the fields that differ. */
  fields: (keyof RecommendationContent)[]
}

/** What taking in some recommendations would do to those that are there. */
export interface Comparison {
  added: RecommendationContent[]
  changed: ChangedContent[]
  unchanged: RecommendationContent[]
}

/** Sorts incoming recommendations into new, changed and unchanged, by id. */
export function compare(
  present: readonly RecommendationContent[],
  incoming: readonly RecommendationContent[],
): Comparison {
  const known = new Map(present.map((each) => [each.id, each]))
  const comparison: Comparison = { added: [], changed: [], unchanged: [] }
  for (const after of incoming) {
    const before = known.get(after.id)
    if (!before) comparison.added.push(after)
    else {
      const fields = fieldsThatDiffer(before, after)
      if (fields.length > 0) comparison.changed.push({ before, after, fields })
      else comparison.unchanged.push(after)
    }
  }
  return comparison
}

/** The fields of a recommendation that say something else than before. */
export function fieldsThatDiffer(
  before: RecommendationContent,
  after: RecommendationContent,
): (keyof RecommendationContent)[] {
  return contentFields.filter((field) => written(before[field]) !== written(after[field]))
}

/** Every field of a recommendation's content, in the order files have them. */
export const contentFields = [
  'id',
  'edition',
  'group',
  'number',
  'statement',
  'explanation',
  'sourceHeading',
  'sourcePage',
  'sourceUrl',
  'kind',
  'strength',
  'addressee',
  'basis',
  'level',
  'priority',
  'fields',
  'staffRoles',
  'targetGroups',
  'arenas',
  'riskFactors',
  'protectiveFactors',
  'indicators',
  'equity',
  'thinEvidence',
  'sentences',
  'supersedes',
] as const satisfies (keyof RecommendationContent)[]

/** The content alone, its fields in their fixed order, whatever else the row carried. */
export function contentOf(recommendation: RecommendationContent): RecommendationContent {
  return Object.fromEntries(
    contentFields.map((field) => [field, recommendation[field]]),
  ) as unknown as RecommendationContent
}

/** A value as text with its keys in order, so that two that say the same are the same. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
