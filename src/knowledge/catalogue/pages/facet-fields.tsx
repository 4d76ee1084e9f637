import { CheckField, Details, type FieldError, type Option, RadioField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Facet, Facets, SharedFacets } from '../facet.ts'
import { kinds, targetGroups } from '../recommendation.ts'
import { texts } from '../texts.ts'
import { kindHints, kindNames, protectiveLevelNames, targetGroupNames } from '../words.ts'

/** The fields of a form for the facets everything shares: kind, target groups, arenas, and what it works on. */
export function FacetFields(props: {
  values: Partial<SharedFacets>
  facets: Facets
  locale: Locale
  errors?: FieldError[] | undefined
  /** Facets this form does not ask about. */
  without?: (keyof SharedFacets)[]
}) {
  const { values, facets, locale, errors, without = [] } = props
  const t = texts[locale].facetFields
  const folded = (
    [
      ['arenas', facets.arenas],
      ['riskFactors', facets.riskFactors],
      ['protectiveFactors', facets.protectiveFactors],
    ] as const
  ).filter(([name]) => !without.includes(name))
  return (
    <>
      {without.includes('kind') ? null : (
        <RadioField
          name="kind"
          label={t.kind}
          value={values.kind}
          errors={errors}
          options={kinds.map((kind) => ({
            value: kind,
            label: kindNames[locale][kind],
            hint: kindHints[locale][kind],
          }))}
        />
      )}
      {without.includes('targetGroups') ? null : (
        <CheckField
          name="targetGroups"
          label={t.targetGroups}
          hint={t.targetGroupsHint}
          inline
          values={values.targetGroups}
          errors={errors}
          options={targetGroups.map((group) => ({ value: group, label: targetGroupNames[locale][group] }))}
        />
      )}
      {folded.map(([name, list]) => (
        <Details
          key={name}
          summary={summaryOf(t[name], values[name]?.length ?? 0, locale)}
          open={errors?.some((error) => error.field === name) ?? false}
        >
          <CheckField
            name={name}
            label={t[name]}
            inline
            values={values[name]}
            errors={errors}
            options={optionsOf(list, locale)}
          />
        </Details>
      ))}
    </>
  )
}

function optionsOf(list: Facet[], locale: Locale): Option[] {
  return list.map(({ code, name, level }) => ({
    value: code,
    label: name[locale],
    hint: level ? protectiveLevelNames[locale][level] : undefined,
  }))
}

function summaryOf(label: string, chosen: number, locale: Locale): string {
  return chosen === 0 ? label : `${label} (${texts[locale].facetFields.chosen(chosen)})`
}
