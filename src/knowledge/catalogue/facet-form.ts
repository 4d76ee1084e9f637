import { fields } from '../../platform/forms/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Facets, SharedFacets } from './facet.ts'
import { kinds, targetGroups } from './recommendation.ts'
import { catalogueRefusals } from './refusals.ts'

/** The shared facets as a form posts them; spread into a topic's own schema: `z.object({ title: fields.text(), ...facetFieldSchema })`. */
export const facetFieldSchema = {
  kind: fields.choice(kinds),
  targetGroups: fields.choices(targetGroups),
  arenas: fields.ids(),
  riskFactors: fields.ids(),
  protectiveFactors: fields.ids(),
}

/** Refuses (unknownFacet) a code that is on none of the lists that may grow. */
export function mustBeKnownFacets(facets: Facets, chosen: Omit<SharedFacets, 'kind' | 'targetGroups'>): void {
  for (const list of ['arenas', 'riskFactors', 'protectiveFactors'] as const) {
    const unknown = chosen[list].find((code) => !facets[list].some((facet) => facet.code === code))
    if (unknown !== undefined) throw new Refusal(catalogueRefusals.unknownFacet, { code: unknown })
  }
}
