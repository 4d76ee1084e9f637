import type { Facets, Recommendation, SharedFacets } from '../../knowledge/catalogue/index.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import type { EffortFields } from './effort.ts'
import type { Answers, Part } from './parts.ts'

/** What a new effort starts with when it grows out of something: nothing that is known already is asked for again. */
export interface Start {
  fields: Partial<EffortFields>
  parts: Partial<Record<Part, Answers>>
  /** Where it comes from: its title and its page. */
  from: { title: string; href: string } | null
}

export const ownIdea: Start = { fields: {}, parts: {}, from: null }

/** From a recommendation come its kind and facets, the administrations whose field of work it names, and the last links of the chain. */
export function startFromRecommendation(
  recommendation: Pick<Recommendation, 'id' | 'statement' | 'fields' | 'indicators' | keyof SharedFacets>,
  administrations: readonly { id: string; fields: readonly string[] }[],
  locale: Locale,
): Start {
  const title = recommendation.statement[locale]
  const touched = administrations.filter(({ fields }) =>
    fields.some((field) => (recommendation.fields as readonly string[]).includes(field)),
  )
  return {
    fields: {
      title,
      ...facetsIn(recommendation),
      administrationIds: touched.map(({ id }) => id),
      recommendationIds: [recommendation.id],
    },
    parts: { chain: { chainRecommendation: title, indicators: recommendation.indicators } },
    from: { title, href: `/anbefalinger/${recommendation.id}` },
  }
}

/** From an example come its title, what was done, its facets and the recommendations it shows in practice. */
export function startFromExample(
  example: SharedFacets & {
    id: string
    title: Wording
    what: Wording | null
    recommendations: readonly string[]
  },
  locale: Locale,
): Start {
  const fields = {
    title: example.title[locale],
    about: example.what?.[locale] ?? null,
    ...facetsIn(example),
    recommendationIds: [...example.recommendations],
  }
  return { fields, parts: {}, from: { title: example.title[locale], href: `/eksempler/${example.id}` } }
}

/** From the priorities comes what is to be prevented, when the catalogue knows it. */
export function startFromPriority(code: string, facets: Facets, locale: Locale): Start {
  const known = facets.riskFactors.find((facet) => facet.code === code)
  if (!known) return { ...ownIdea, from: { title: code, href: '/prioritering' } }
  return {
    fields: { riskFactors: [code] },
    parts: {},
    from: { title: known.name[locale], href: '/prioritering' },
  }
}

function facetsIn({
  kind,
  targetGroups,
  arenas,
  riskFactors,
  protectiveFactors,
}: SharedFacets): SharedFacets {
  return {
    kind,
    targetGroups: [...targetGroups],
    arenas: [...arenas],
    riskFactors: [...riskFactors],
    protectiveFactors: [...protectiveFactors],
  }
}
