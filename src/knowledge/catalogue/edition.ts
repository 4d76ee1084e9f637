import type { Wording } from '../../values/locale.ts'

/** Editions shown together: KL's guiding marks, the packages, ABC for mental health, and what somebody has imported. */
export const collections = ['kl', 'packages', 'abc', 'other'] as const
export type Collection = (typeof collections)[number]

/** One publication of recommendations. Superseded editions stay, so that what points at them keeps its meaning. */
export interface Edition {
  id: string
  collection: Collection
  publisher: string
  title: string
  /** As far as it is known: `2012`, `2024-05`, `2020-01-28`; null when undated. */
  published: string | null
  url: string | null
  isbn: string | null
  language: string
  licenceNote: Wording | null
  /** The older edition this one takes the place of as a whole. */
  replaces: string | null
}

export const groupSorts = ['mark', 'sub-theme', 'package', 'contribution'] as const
export type GroupSort = (typeof groupSorts)[number]

/** A heading recommendations stand under. Only marks have others below them. */
export interface RecommendationGroup {
  id: string
  sort: GroupSort
  parent: string | null
  number: number
  name: Wording
  intro: Wording
  sourceHeading: string
  sourcePage: number | null
  editions: string[]
  /** False where the source holds more recommendations than could be confirmed. */
  complete: boolean
}

/** The mark, package or contribution at the top of a group's branch. */
export function topOf(groups: readonly RecommendationGroup[], id: string): RecommendationGroup | null {
  const group = groups.find((each) => each.id === id)
  if (!group) return null
  return group.parent ? topOf(groups, group.parent) : group
}

/** The group and everything below it. */
export function branchOf(groups: readonly RecommendationGroup[], id: string): string[] {
  const below = groups.filter((group) => group.parent === id).flatMap((group) => branchOf(groups, group.id))
  return [id, ...below]
}
