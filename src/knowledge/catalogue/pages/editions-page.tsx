import { Card, PageHead, Section, SelectField, Table } from '../../../ui/index.ts'
import { dayIn } from '../../../values/day.ts'
import type { Locale, Wording } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { Edition } from '../edition.ts'
import type { CatalogueFrame } from '../reads.ts'
import type { Recommendation } from '../recommendation.ts'
import { titleOf } from '../search.ts'
import { texts } from '../texts-editions.ts'
import type { CatalogueLoad } from '../uses.ts'
import { editionName } from './recommendation-source.tsx'

export function EditionsPage(props: {
  frame: CatalogueFrame
  all: readonly Recommendation[]
  map: { id: string; statement: Wording; beforeId: string; before: Wording }[]
  loads: CatalogueLoad[]
  locale: Locale
}) {
  const { frame, all, map, loads, locale } = props
  const t = texts[locale]
  const isComplete = (edition: Edition) =>
    frame.groups.filter((group) => group.editions.includes(edition.id)).every((group) => group.complete)
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Table
        caption={t.editions}
        captionSeen
        rows={frame.editions}
        keyOf={(edition) => edition.id}
        columns={[
          {
            label: t.edition,
            cell: (edition) => (
              <>
                <a href={`/anbefalinger?udgave=${edition.id}`}>{editionName(edition, locale)}</a>
                <span class="fact-note">{edition.title}</span>
              </>
            ),
          },
          {
            label: t.count,
            align: 'right',
            cell: (edition) => all.filter((each) => each.edition === edition.id).length,
          },
          {
            label: t.source,
            cell: (edition) => (
              <>
                {edition.url ? (
                  <a href={edition.url} rel="noreferrer">
                    {edition.publisher}
                  </a>
                ) : (
                  edition.publisher
                )}
                {isComplete(edition) ? null : <span class="fact-note">{t.incomplete}</span>}
              </>
            ),
          },
        ]}
      />
      <Section title={t.compare} lead={t.compareLead}>
        <CompareForm editions={frame.editions} from={null} to={null} locale={locale} />
      </Section>
      <div class="grid grid-2">
        <Card title={t.map}>
          {map.length === 0 ? (
            <p class="quiet">{t.mapNone}</p>
          ) : (
            <ul class="row-list">
              {map.map((each) => (
                <li key={each.id}>
                  <a href={`/anbefalinger/${each.id}`}>{titleOf(each.statement, locale)}</a>
                  <p class="quiet small">
                    {t.before}: <a href={`/anbefalinger/${each.beforeId}`}>{titleOf(each.before, locale)}</a>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={t.loads}>
          {loads.length === 0 ? (
            <p class="quiet">{t.loadsNone}</p>
          ) : (
            <ul class="row-list">
              {loads.map((load) => (
                <li key={load.id}>
                  <a href={`/anbefalinger/udgaver/indlaesninger/${load.id}`}>
                    {load.source === 'shipped' ? t.shipped : load.source}
                  </a>
                  <p class="quiet small">
                    {writeDay(dayIn(load.at), locale)} · {t.added} {load.added} · {t.changed} {load.changed} ·{' '}
                    {t.withdrawn} {load.withdrawn}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  )
}

export function CompareForm(props: {
  editions: readonly Edition[]
  from: string | null
  to: string | null
  locale: Locale
}) {
  const { editions, locale } = props
  const t = texts[locale]
  const options = editions.map((edition) => ({
    value: edition.id,
    label: `${editionName(edition, locale)}: ${edition.title}`,
  }))
  return (
    <form method="get" action="/anbefalinger/udgaver/sammenligning" class="filter">
      <SelectField name="fra" label={t.from} options={options} value={props.from ?? defaultFrom(editions)} />
      <SelectField name="til" label={t.to} options={options} value={props.to ?? defaultTo(editions)} />
      <div class="actions">
        <button type="submit" class="button secondary">
          {t.show}
        </button>
      </div>
    </form>
  )
}

/** The newest edition that replaces another; else the packages' first two. */
function defaultTo(editions: readonly Edition[]): string | undefined {
  return (
    editions.findLast((edition) => edition.replaces !== null)?.id ??
    editions.filter(({ collection }) => collection === 'packages')[1]?.id
  )
}

function defaultFrom(editions: readonly Edition[]): string | undefined {
  return (
    editions.findLast((edition) => edition.replaces !== null)?.replaces ??
    editions.find(({ collection }) => collection === 'packages')?.id
  )
}
