import { type Collection, collections, type Edition, type RecommendationGroup } from './edition.ts'
import type { Facets } from './facet.ts'
import { type CollectionChoice, matches, type RecommendationFilter } from './filter.ts'
import {
  addressees,
  bases,
  fields,
  kinds,
  levels,
  ownEdition,
  type Recommendation,
  strengths,
  targetGroups,
} from './recommendation.ts'

/** The filters of the list as they stand in its address, each with the facet it narrows. */
export const listFilters = {
  gruppe: 'groups',
  slags: 'kinds',
  fagomraade: 'fields',
  maalgruppe: 'targetGroups',
  arena: 'arenas',
  styrke: 'strengths',
  modtager: 'addressees',
  risiko: 'riskFactors',
  beskyttende: 'protectiveFactors',
  niveau: 'levels',
  grundlag: 'bases',
  udgave: 'editions',
} as const satisfies Record<string, keyof RecommendationFilter>
export type ListFilter = keyof typeof listFilters
export const listFilterNames = Object.keys(listFilters) as ListFilter[]

export const listSorts = ['source', 'kind', 'title'] as const
export type ListSort = (typeof listSorts)[number]

/** What a person has asked the list for. It is the whole address, so a list can be sent to a colleague. */
export interface ListQuery {
  text: string
  collection: CollectionChoice | null
  chosen: Partial<Record<ListFilter, string>>
  sort: ListSort
}

/** The facets one may filter by, to tell what an address may hold. */
export interface ListChoices {
  facets: Facets
  groups: readonly RecommendationGroup[]
  editions: readonly Edition[]
}

/** Reads the address of a list; what it does not know it leaves out, so that an old link still opens. */
export function readListQuery(query: URLSearchParams, choices: ListChoices): ListQuery {
  const chosen: ListQuery['chosen'] = {}
  for (const name of listFilterNames) {
    const value = query.get(name) ?? ''
    if (codesOf(name, choices).includes(value)) chosen[name] = value
  }
  const collection = query.get('samling')
  const sort = query.get('sort')
  return {
    text: (query.get('q') ?? '').trim().slice(0, 200),
    collection:
      collection === ownEdition || collections.includes(collection as Collection)
        ? (collection as CollectionChoice)
        : null,
    chosen,
    sort: listSorts.find((each) => each === sort) ?? 'source',
  }
}

/** The codes a filter may have, in the order they are offered. */
export function codesOf(name: ListFilter, { facets, groups, editions }: ListChoices): readonly string[] {
  const lists: Record<ListFilter, readonly string[]> = {
    gruppe: groups.filter((group) => group.parent === null).map(({ id }) => id),
    slags: kinds,
    fagomraade: fields,
    maalgruppe: targetGroups,
    arena: facets.arenas.map(({ code }) => code),
    styrke: strengths,
    modtager: addressees,
    risiko: facets.riskFactors.map(({ code }) => code),
    beskyttende: facets.protectiveFactors.map(({ code }) => code),
    niveau: [...levels, 'priority'],
    grundlag: bases,
    udgave: [...editions.map(({ id }) => id), ownEdition],
  }
  return lists[name]
}

/** The address of a list, with some of it changed; an empty value takes a filter away. */
export function listHref(
  query: ListQuery,
  change: Partial<Omit<ListQuery, 'chosen'>> & { chosen?: ListQuery['chosen'] } = {},
  path = '/anbefalinger',
): string {
  const wanted = { ...query, ...change }
  const address = new URLSearchParams()
  if (wanted.text) address.set('q', wanted.text)
  if (wanted.collection) address.set('samling', wanted.collection)
  for (const name of listFilterNames) {
    const value = wanted.chosen[name]
    if (value) address.set(name, value)
  }
  if (wanted.sort !== 'source') address.set('sort', wanted.sort)
  const text = address.toString()
  return text ? `${path}?${text}` : path
}

/** What the query asks of the catalogue, one facet left out when counting what it would give. */
export function filterOf({ chosen }: ListQuery, without?: ListFilter): RecommendationFilter {
  const filter: Record<string, unknown> = {}
  for (const name of listFilterNames) {
    const value = chosen[name]
    if (!value || name === without) continue
    if (value === 'priority') filter.priority = true
    else filter[listFilters[name]] = [value]
  }
  return filter
}

/** Whether a recommendation is in the collection the tabs have chosen. */
export function isInCollection(
  recommendation: Recommendation,
  collection: CollectionChoice | null,
  editions: readonly Edition[],
): boolean {
  if (collection === null) return true
  if (collection === ownEdition) return recommendation.own
  return editions.find(({ id }) => id === recommendation.edition)?.collection === collection
}

/** How many recommendations each choice of a filter would give, the other filters kept. */
export function countsOf(
  name: ListFilter,
  found: readonly Recommendation[],
  query: ListQuery,
  choices: ListChoices,
): Map<string, number> {
  const others = found.filter((each) => matches(each, filterOf(query, name), choices.groups))
  return new Map(
    codesOf(name, choices).map((code) => {
      const filter = filterOf({ ...query, chosen: { [name]: code } })
      return [code, others.filter((each) => matches(each, filter, choices.groups)).length]
    }),
  )
}
