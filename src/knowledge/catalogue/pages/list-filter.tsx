import { Details, FilterForm, type Option, SelectField, TextField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { facetName } from '../facet.ts'
import {
  codesOf,
  countsOf,
  type ListChoices,
  type ListFilter,
  type ListQuery,
  listFilterNames,
  listHref,
  listSorts,
} from '../list-query.ts'
import { ownEdition, type Recommendation } from '../recommendation.ts'
import { texts } from '../texts.ts'
import {
  addresseeNames,
  basisNames,
  fieldNames,
  kindNames,
  levelNames,
  strengthNames,
  targetGroupNames,
} from '../words.ts'
import { topName } from './recommendation-choice.tsx'

const first: readonly ListFilter[] = ['slags', 'fagomraade', 'maalgruppe']

/** The filters above the list; each choice says how many recommendations it would give. */
export function ListFilterForm(props: {
  query: ListQuery
  choices: ListChoices
  /** What the text and the tab have found, before the filters. */
  found: readonly Recommendation[]
  locale: Locale
}) {
  const { query, locale } = props
  const t = texts[locale].list
  const more = listFilterNames.filter((name) => !first.includes(name))
  const inUse = more.filter((name) => query.chosen[name]).length
  const select = (name: ListFilter) => (
    <SelectField
      key={name}
      name={name}
      label={texts[locale].filters[name]}
      empty={t.any}
      value={query.chosen[name]}
      options={optionsOf(name, props)}
    />
  )
  return (
    <FilterForm
      action="/anbefalinger"
      label={t.filterLabel}
      submit={t.show}
      reset={
        isNarrowed(query) ? { href: listHref({ ...query, text: '', chosen: {} }), label: t.reset } : undefined
      }
    >
      {query.collection ? <input type="hidden" name="samling" value={query.collection} /> : null}
      <TextField name="q" label={t.search} type="search" value={query.text} />
      {first.map(select)}
      <div class="filter-more">
        <Details summary={inUse ? t.moreOn(inUse) : t.more} open={inUse > 0}>
          <div class="filter-grid">
            {more.map(select)}
            <SelectField
              name="sort"
              label={t.sort}
              value={query.sort}
              options={listSorts.map((sort) => ({ value: sort, label: t.sorts[sort] }))}
            />
          </div>
        </Details>
      </div>
    </FilterForm>
  )
}

export function isNarrowed(query: ListQuery): boolean {
  return query.text !== '' || Object.keys(query.chosen).length > 0
}

function optionsOf(
  name: ListFilter,
  props: { query: ListQuery; choices: ListChoices; found: readonly Recommendation[]; locale: Locale },
): Option[] {
  const counts = countsOf(name, props.found, props.query, props.choices)
  return codesOf(name, props.choices)
    .filter((code) => (counts.get(code) ?? 0) > 0 || props.query.chosen[name] === code)
    .map((code) => ({
      value: code,
      label: `${choiceName(name, code, props.choices, props.locale)} (${counts.get(code) ?? 0})`,
    }))
}

/** What a filter's choice is called. */
export function choiceName(
  name: ListFilter,
  code: string,
  { facets, groups, editions }: ListChoices,
  locale: Locale,
): string {
  const group = groups.find(({ id }) => id === code)
  const edition = editions.find(({ id }) => id === code)
  const names: Record<ListFilter, string | undefined> = {
    gruppe: group && topName(group, locale),
    slags: (kindNames[locale] as Record<string, string>)[code],
    fagomraade: (fieldNames[locale] as Record<string, string>)[code],
    maalgruppe: (targetGroupNames[locale] as Record<string, string>)[code],
    arena: facetName(facets.arenas, code, locale),
    styrke: (strengthNames[locale] as Record<string, string>)[code],
    modtager: (addresseeNames[locale] as Record<string, string>)[code],
    risiko: facetName(facets.riskFactors, code, locale),
    beskyttende: facetName(facets.protectiveFactors, code, locale),
    niveau:
      code === 'priority'
        ? texts[locale].list.priority
        : (levelNames[locale] as Record<string, string>)[code],
    grundlag: (basisNames[locale] as Record<string, string>)[code],
    udgave:
      code === ownEdition
        ? texts[locale].ownName
        : edition && `${edition.publisher} ${edition.published?.slice(0, 4) ?? texts[locale].undated}`,
  }
  return names[name] ?? code
}
