import { Empty, LinkButton, PageHead, Table, Tag } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale, Wording } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { Source } from '../reads.ts'
import { nextWords, type SourceState, stateWords } from '../source-state.ts'
import { texts } from '../texts.ts'

export interface ListedSource {
  source: Source
  state: SourceState
  /** Name of the indicator; null when it is not made yet. */
  indicator: Wording | null
}

export interface SourcesProps {
  locale: Locale
  listed: ListedSource[]
  mayEdit: boolean
  now: Date
}

export function SourcesPage({ locale, listed, mayEdit, now }: SourcesProps) {
  const t = texts[locale]
  const add = mayEdit ? (
    <LinkButton href="/kilder/ny" look="primary">
      {t.add}
    </LinkButton>
  ) : null
  const actions = (
    <>
      {listed.length ? add : null}
      <LinkButton href="/kilder/revisioner">{t.ledger}</LinkButton>
    </>
  )
  return (
    <>
      <PageHead title={t.title} lead={t.lead} actions={actions} />
      {listed.length ? (
        <Listed locale={locale} listed={listed} now={now} />
      ) : (
        <Empty title={t.empty} action={add}>
          <p>{t.emptyExample}</p>
        </Empty>
      )}
    </>
  )
}

function Listed({ locale, listed, now }: Omit<SourcesProps, 'mayEdit'>) {
  const t = texts[locale]
  return (
    <Table<ListedSource>
      caption={t.title}
      rows={listed}
      keyOf={({ source }) => source.id}
      columns={[
        { label: t.source, cell: ({ source }) => <SourceName source={source} locale={locale} /> },
        {
          label: t.indicator,
          cell: ({ source, indicator }) =>
            indicator?.[locale] ?? source.recipe.definition?.name[locale] ?? '–',
        },
        { label: t.state, cell: ({ state }) => <StateTag state={state} locale={locale} /> },
        { label: t.fetched, cell: ({ state }) => <Moment at={state.fetchedAt} locale={locale} /> },
        { label: t.changed, cell: ({ state }) => <Moment at={state.changedAt} locale={locale} /> },
        { label: t.next, cell: ({ state }) => (state.blockedHost ? '–' : nextWords(state, now, locale)) },
      ]}
    />
  )
}

function SourceName({ source, locale }: { source: Source; locale: Locale }) {
  const { title, publisher, licence } = source.recipe
  return (
    <>
      <a href={`/kilder/${source.id}`}>{title[locale]}</a>
      <span class="quiet small under">
        {publisher} · {licence}
      </span>
    </>
  )
}

export function StateTag({ state, locale }: { state: SourceState; locale: Locale }) {
  const { text, tone } = stateWords(state, locale)
  return <Tag tone={tone}>{text}</Tag>
}

function Moment({ at, locale }: { at: Date | null; locale: Locale }) {
  return at ? (
    <span class="nowrap">{writeDay(dayIn(at), locale, 'short')}</span>
  ) : (
    <span class="quiet">{texts[locale].never}</span>
  )
}
