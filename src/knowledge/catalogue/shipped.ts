import type { CatalogueContent } from './content.ts'
import type { Collection, Edition, GroupSort, RecommendationGroup } from './edition.ts'
import type { Facet, FacetSort } from './facet.ts'
import type { RecommendationContent } from './recommendation.ts'

/** A file of the shipped catalogue: one edition, or several that share their groups. */
export interface ShippedFile {
  edition?: ShippedEdition
  editions?: ShippedEdition[]
  groups: ShippedGroup[]
  recommendations: RecommendationContent[]
}

type ShippedEdition = Omit<Edition, 'collection' | 'replaces' | 'isbn'> & { isbn?: string; replaces?: string }
type ShippedGroup = Omit<RecommendationGroup, 'sort' | 'editions' | 'complete'> & {
  editions?: string[]
  complete?: boolean
}

/** Puts the shipped files together, saying what each leaves to be understood: collection, sort of group, edition. */
export function shippedContent(files: Record<Exclude<Collection, 'other'>, ShippedFile>): CatalogueContent {
  const content: CatalogueContent = { editions: [], groups: [], recommendations: [] }
  for (const [collection, file] of Object.entries(files) as [Exclude<Collection, 'other'>, ShippedFile][]) {
    const editions = file.editions ?? (file.edition ? [file.edition] : [])
    content.editions.push(
      ...editions.map((edition) => ({
        ...edition,
        collection,
        isbn: edition.isbn ?? null,
        replaces: edition.replaces ?? null,
      })),
    )
    content.groups.push(
      ...file.groups.map((group) => ({
        ...group,
        sort: group.parent ? ('sub-theme' as const) : topSorts[collection],
        editions: group.editions ?? editions.map(({ id }) => id),
        complete: group.complete ?? true,
      })),
    )
    content.recommendations.push(...file.recommendations)
  }
  return content
}

const topSorts: Record<Exclude<Collection, 'other'>, GroupSort> = {
  kl: 'mark',
  packages: 'package',
  abc: 'contribution',
}

interface ShippedFacet {
  code: string
  name: Facet['name']
  level?: Facet['level']
}

/** The shipped lists of facets, in their order. */
export function shippedFacets(
  file: Record<'arenas' | 'riskFactors' | 'protectiveFactors', ShippedFacet[]>,
): Facet[] {
  const of = (sort: FacetSort, list: ShippedFacet[]): Facet[] =>
    list.map(({ code, name, level }) => ({ sort, code, name, level: level ?? null }))
  return [
    ...of('arena', file.arenas),
    ...of('risk-factor', file.riskFactors),
    ...of('protective-factor', file.protectiveFactors),
  ]
}
