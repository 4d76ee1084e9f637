import { fieldsThatDiffer } from './content.ts'
import type { RecommendationContent } from './recommendation.ts'

/** What became of the recommendations of one edition in another. */
export interface EditionDiff {
  /** In the new edition, replacing nothing. */
  added: RecommendationContent[]
  /** In the old edition, with nothing that replaces them. */
  removed: RecommendationContent[]
  /** Replaced by one that says something else. */
  superseded: {
    before: RecommendationContent
    after: RecommendationContent
    fields: (keyof RecommendationContent)[]
  }[]
  /** Replaced by one that says the same. */
  kept: { before: RecommendationContent; after: RecommendationContent }[]
}

/** Fields that always differ between editions, and so say nothing about what is asked. */
const placement: readonly (keyof RecommendationContent)[] = [
  'id',
  'edition',
  'group',
  'number',
  'sourceHeading',
  'sourcePage',
  'sourceUrl',
  'supersedes',
]

/** Compares two editions by what the new one says it replaces; several may replace one, and then each is shown. */
export function compareEditions(
  old: readonly RecommendationContent[],
  recent: readonly RecommendationContent[],
): EditionDiff {
  const before = new Map(old.map((each) => [each.id, each]))
  const diff: EditionDiff = { added: [], removed: [], superseded: [], kept: [] }
  const replaced = new Set<string>()
  for (const after of recent) {
    const earlier = after.supersedes === null ? undefined : before.get(after.supersedes)
    if (!earlier) {
      diff.added.push(after)
      continue
    }
    replaced.add(earlier.id)
    const fields = fieldsThatDiffer(earlier, after).filter((field) => !placement.includes(field))
    if (fields.length > 0) diff.superseded.push({ before: earlier, after, fields })
    else diff.kept.push({ before: earlier, after })
  }
  diff.removed = old.filter(({ id }) => !replaced.has(id))
  return diff
}

/** Ids in the old edition whose meaning a municipality should look at again: replaced by something else, or gone. */
export function touchedIds(diff: EditionDiff): string[] {
  return [
    ...new Set([...diff.superseded.map(({ before }) => before.id), ...diff.removed.map(({ id }) => id)]),
  ]
}
