import { Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type Facet, facetName } from '../facet.ts'
import type { Linked } from '../linked.ts'
import type { CatalogueFrame } from '../reads.ts'
import type { Recommendation } from '../recommendation.ts'
import { texts } from '../texts.ts'
import { staffRoleNames, targetGroupNames } from '../words.ts'

/** The facets of a recommendation, each a way to the others that share it, and the figures that can show it. */
export function FacetLinks(props: {
  recommendation: Recommendation
  frame: CatalogueFrame
  linked: Linked
  municipality: string
  locale: Locale
}) {
  const { recommendation, frame, linked, locale } = props
  const t = texts[locale].one
  const named = (list: Facet[], codes: readonly string[]) =>
    codes.map((code) => ({ code, name: facetName(list, code, locale) }))
  const lists = [
    {
      title: t.targetGroups,
      filter: 'maalgruppe',
      links: recommendation.targetGroups.map((code) => ({ code, name: targetGroupNames[locale][code] })),
    },
    { title: t.arenas, filter: 'arena', links: named(frame.facets.arenas, recommendation.arenas) },
    {
      title: t.riskFactors,
      filter: 'risiko',
      links: named(frame.facets.riskFactors, recommendation.riskFactors),
    },
    {
      title: t.protectiveFactors,
      filter: 'beskyttende',
      links: named(frame.facets.protectiveFactors, recommendation.protectiveFactors),
    },
  ].filter(({ links }) => links.length > 0)
  const roles = recommendation.staffRoles.map((role) => staffRoleNames[locale][role]).join(', ')
  if (lists.length === 0 && linked.indicators.length === 0 && !roles) return null
  return (
    <Section title={t.facets}>
      <div class="facet-groups">
        {lists.map(({ title, filter, links }) => (
          <div key={filter}>
            <h3>{title}</h3>
            <ul>
              {links.map(({ code, name }) => (
                <li key={code}>
                  <a href={`/anbefalinger?${filter}=${code}`}>{name}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {roles ? (
          <div>
            <h3>{t.staff}</h3>
            <p>{roles}</p>
          </div>
        ) : null}
        {linked.indicators.length ? (
          <div>
            <h3>{t.indicators}</h3>
            <ul>
              {linked.indicators.map(({ id, name }) => (
                <li key={id}>
                  <a href={figureHref(props.municipality, id)}>{name[locale]}</a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Section>
  )
}

/** The municipality's own figure; the national level has none, and goes to the profile. */
function figureHref(municipality: string, indicator: string): string {
  return municipality === nationalCode ? '/sundhedsprofil' : `/sundhedsprofil/${municipality}/${indicator}`
}

const nationalCode = '0000'
