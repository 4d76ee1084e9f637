import { type RecommendationGroup, topOf } from './edition.ts'
import type { ListSort } from './list-query.ts'
import { type Kind, kinds, type Recommendation } from './recommendation.ts'

/** A part of the list with its heading: a mark or package with its sub-themes, or a kind of work. */
export interface ListPart {
  key: string
  top: RecommendationGroup | null
  kind: Kind | null
  own: boolean
  count: number
  /** How many of them are addressed to the state. */
  toState: number
  sections: { group: RecommendationGroup | null; recommendations: Recommendation[] }[]
}

/** Puts what was found under headings: by source, or by kind with settings first and offers after them. By title there are none. */
export function listParts(
  found: readonly Recommendation[],
  groups: readonly RecommendationGroup[],
  sort: ListSort,
): ListPart[] {
  if (sort === 'kind') {
    // What the municipality can do itself stands before what it can only ask for.
    const ordered = [...found].sort(
      (a, b) => Number(a.addressee === 'state') - Number(b.addressee === 'state'),
    )
    return kinds.flatMap((kind) =>
      partOf(
        kind,
        ordered.filter((each) => each.kind === kind),
        { kind },
      ),
    )
  }
  if (sort === 'title') {
    const sorted = [...found].sort((a, b) => a.statement.da.localeCompare(b.statement.da, 'da'))
    return partOf('all', sorted, {})
  }
  const tops = new Map<string, Recommendation[]>()
  for (const each of found) {
    const key = topOf(groups, each.group)?.id ?? each.group
    tops.set(key, [...(tops.get(key) ?? []), each])
  }
  return [...tops].map(([key, list]) => ({
    key,
    top: groups.find(({ id }) => id === key) ?? null,
    kind: null,
    own: list[0]?.own ?? false,
    count: list.length,
    toState: toState(list),
    sections: sectionsOf(list, groups),
  }))
}

function partOf(key: string, list: Recommendation[], { kind = null }: { kind?: Kind | null }): ListPart[] {
  if (list.length === 0) return []
  return [
    {
      key,
      top: null,
      kind,
      own: false,
      count: list.length,
      toState: toState(list),
      sections: [{ group: null, recommendations: list }],
    },
  ]
}

function sectionsOf(list: Recommendation[], groups: readonly RecommendationGroup[]): ListPart['sections'] {
  const sections = new Map<string, Recommendation[]>()
  for (const each of list) sections.set(each.group, [...(sections.get(each.group) ?? []), each])
  return [...sections].map(([id, recommendations]) => {
    const group = groups.find((each) => each.id === id)
    return { group: group?.parent ? group : null, recommendations }
  })
}

function toState(list: readonly Recommendation[]): number {
  return list.filter(({ addressee }) => addressee === 'state').length
}
