import type { Wording } from '../../values/locale.ts'
import type { Kind, TargetGroup } from './recommendation.ts'

export const facetSorts = ['arena', 'risk-factor', 'protective-factor'] as const
export type FacetSort = (typeof facetSorts)[number]

/** An arena, a risk factor or a protective factor: lists that may grow, so they are content and not code. */
export interface Facet {
  sort: FacetSort
  code: string
  name: Wording
  /** Where a protective factor works; null for the others. */
  level: 'individual' | 'social' | 'structural' | null
}

/** The lists that may grow, each in its order. */
export interface Facets {
  arenas: Facet[]
  riskFactors: Facet[]
  protectiveFactors: Facet[]
}

/** The facets recommendations share with efforts, settings, offers, communities and examples. */
export interface SharedFacets {
  kind: Kind
  targetGroups: TargetGroup[]
  arenas: string[]
  riskFactors: string[]
  protectiveFactors: string[]
}

/** Sorts the facets into their three lists, keeping the order. */
export function facetsFrom(all: readonly Facet[]): Facets {
  return {
    arenas: all.filter((facet) => facet.sort === 'arena'),
    riskFactors: all.filter((facet) => facet.sort === 'risk-factor'),
    protectiveFactors: all.filter((facet) => facet.sort === 'protective-factor'),
  }
}

/** The name of a code in a list; the code itself when the list no longer has it. */
export function facetName(list: readonly Facet[], code: string, locale: keyof Wording): string {
  return list.find((facet) => facet.code === code)?.name[locale] ?? code
}
