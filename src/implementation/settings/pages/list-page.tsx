import { type Facets, facetName, type Recommendation } from '../../../knowledge/catalogue/index.ts'
import {
  Empty,
  FilterForm,
  LinkButton,
  PageHead,
  Pages,
  SelectField,
  Table,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay, writeNumber } from '../../../values/numbers.ts'
import type { Administration } from '../reads.ts'
import { type Freshness, freshnesses, freshnessOf, reachOf, type Setting, settingSorts } from '../setting.ts'
import { texts } from '../texts.ts'
import { ReachBar } from './reach-bar.tsx'

interface ListProps {
  locale: Locale
  query: URLSearchParams
  today: Day
  proofDays: number
  settings: (Setting & { total: number })[]
  page: number
  pages: number
  administrations: Administration[]
  facets: Facets
  recommendations: Recommendation[]
  mayAdd: boolean
}

const filters = ['soeg', 'slags', 'forvaltning', 'arena', 'anbefaling', 'friskhed']

export function ListPage(props: ListProps) {
  const { locale, query, settings, today, proofDays } = props
  const t = texts[locale]
  const isFiltered = filters.some((name) => query.get(name))
  const old = settings.filter(
    ({ lastSeenOn }) => freshnessOf(lastSeenOn, today, proofDays) !== 'confirmed',
  ).length
  const total = settings[0]?.total ?? 0
  return (
    <>
      <PageHead
        kicker={t.title}
        title={isFiltered || props.pages > 1 ? t.title : t.heading(total, old)}
        lead={t.lead}
        actions={
          <>
            {props.mayAdd ? (
              <LinkButton href="/rammer/ny" look="primary">
                {t.add}
              </LinkButton>
            ) : null}
            <LinkButton href="/institutioner">{t.institutions}</LinkButton>
            <LinkButton href="/rammer/omraader">{t.districts}</LinkButton>
          </>
        }
      />
      {total > 0 || isFiltered ? <Filter {...props} isFiltered={isFiltered} /> : null}
      {total > 0 ? <SettingTable {...props} /> : <Nothing {...props} isFiltered={isFiltered} />}
      {props.pages > 1 ? <Paging {...props} /> : null}
      {total > 0 ? (
        <div class="actions no-print">
          <LinkButton href={`/rammer/hent?${withParameter(query, 'form', 'csv')}`} look="quiet">
            {t.csv}
          </LinkButton>
          <LinkButton href={`/rammer/hent?${withParameter(query, 'form', 'xlsx')}`} look="quiet">
            {t.xlsx}
          </LinkButton>
        </div>
      ) : null}
    </>
  )
}

function Filter({
  locale,
  query,
  administrations,
  facets,
  recommendations,
  isFiltered,
}: ListProps & { isFiltered: boolean }) {
  const t = texts[locale]
  const options = <T extends string>(codes: readonly T[], words: Record<T, string>) =>
    codes.map((value) => ({ value, label: words[value] }))
  return (
    <FilterForm
      action="/rammer"
      submit={t.show}
      label={t.filter}
      reset={isFiltered ? { href: '/rammer', label: t.showAll } : undefined}
    >
      <TextField name="soeg" label={t.search} type="search" value={query.get('soeg')} />
      <SelectField
        name="slags"
        label={t.sortLabel}
        empty={t.all}
        value={query.get('slags')}
        options={options(settingSorts, t.sorts)}
      />
      <SelectField
        name="forvaltning"
        label={t.administration}
        empty={t.all}
        value={query.get('forvaltning')}
        options={administrations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="arena"
        label={t.arena}
        empty={t.all}
        value={query.get('arena')}
        options={facets.arenas.map(({ code, name }) => ({ value: code, label: name[locale] }))}
      />
      <SelectField
        name="anbefaling"
        label={t.recommendation}
        empty={t.all}
        value={query.get('anbefaling')}
        options={recommendations.map(({ id, statement }) => ({ value: id, label: statement[locale] }))}
      />
      <SelectField
        name="friskhed"
        label={t.freshness}
        empty={t.all}
        value={query.get('friskhed')}
        options={options(freshnesses, t.freshnesses)}
      />
      <SelectField
        name="orden"
        label={t.orderLabel}
        value={query.get('orden') ?? 'title'}
        options={options(['title', 'seen', 'people', 'newest'] as const, t.orders)}
      />
    </FilterForm>
  )
}

function SettingTable({ locale, settings, today, proofDays, facets }: ListProps) {
  const t = texts[locale]
  return (
    <Table
      caption={t.caption}
      rows={settings}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t.settingColumn,
          cell: (setting) => (
            <>
              <a href={`/rammer/${setting.id}`}>{setting.title}</a>
              <span class="setting-under">
                {[
                  t.sorts[setting.sort],
                  setting.arena ? facetName(facets.arenas, setting.arena, locale) : setting.district,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          ),
        },
        { label: t.administration, cell: ({ administration }) => administration ?? t.noAdministration },
        { label: t.reach, cell: (setting) => <ReachBar reach={reachOf(setting)} locale={locale} /> },
        {
          label: t.people,
          align: 'right',
          cell: ({ people }) => (people === null ? '–' : writeNumber(people, locale)),
        },
        {
          label: t.lastSeen,
          cell: ({ lastSeenOn }) => (
            <Seen
              lastSeenOn={lastSeenOn}
              freshness={freshnessOf(lastSeenOn, today, proofDays)}
              locale={locale}
            />
          ),
        },
      ]}
    />
  )
}

/** When a setting was last seen, and whether that is lately enough: a word, never colour alone. */
export function Seen({
  lastSeenOn,
  freshness,
  locale,
}: {
  lastSeenOn: Day | null
  freshness: Freshness
  locale: Locale
}) {
  const t = texts[locale]
  if (lastSeenOn === null) return <Tag tone="attention">{t.freshnesses['never-seen']}</Tag>
  return (
    <>
      <span class="nowrap">{writeDay(lastSeenOn, locale, 'short')}</span>{' '}
      {freshness === 'unconfirmed' ? <Tag tone="attention">{t.freshnesses.unconfirmed}</Tag> : null}
    </>
  )
}

function Nothing({ locale, isFiltered, mayAdd }: ListProps & { isFiltered: boolean }) {
  const t = texts[locale]
  return (
    <Empty
      title={isFiltered ? t.noneMatch : t.emptyTitle}
      action={
        isFiltered ? (
          <LinkButton href="/rammer">{t.showAll}</LinkButton>
        ) : mayAdd ? (
          <LinkButton href="/rammer/ny" look="primary">
            {t.add}
          </LinkButton>
        ) : undefined
      }
    >
      <p>{isFiltered ? t.noneMatchLead : t.emptyLead}</p>
    </Empty>
  )
}

function Paging({ locale, query, page, pages }: ListProps) {
  const t = texts[locale]
  const to = (number: number, label: string) => ({
    href: `/rammer?${withParameter(query, 'side', String(number))}`,
    label,
  })
  return (
    <Pages
      label={t.pages}
      where={t.page(page, pages)}
      previous={page > 1 ? to(page - 1, t.previous) : null}
      next={page < pages ? to(page + 1, t.next) : null}
    />
  )
}

function withParameter(query: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(query)
  next.set(name, value)
  next.delete('sprog')
  return next.toString()
}
