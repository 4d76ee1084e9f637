import { Card, Empty, LinkButton, Note, PageHead, Tabs, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { collections } from '../edition.ts'
import type { CollectionChoice } from '../filter.ts'
import type { ListPart } from '../list-groups.ts'
import { isInCollection, type ListChoices, type ListQuery, listHref } from '../list-query.ts'
import { ownEdition, type Recommendation } from '../recommendation.ts'
import { texts } from '../texts.ts'
import { collectionNames, kindHints, kindNames } from '../words.ts'
import { KindLabel } from './kind-label.tsx'
import { ListFilterForm } from './list-filter.tsx'
import { topName } from './recommendation-choice.tsx'
import { RecommendationRow } from './recommendation-row.tsx'

export interface ListPageProps {
  query: ListQuery
  choices: ListChoices
  /** Everything in the catalogue, for the counts in the tabs. */
  all: readonly Recommendation[]
  /** What the text and the tab have found, before the filters. */
  found: readonly Recommendation[]
  shown: readonly Recommendation[]
  parts: ListPart[]
  /** The question in other words, when nothing answered it as it stood. */
  corrected: string | null
  mayWrite: boolean
  mayWriteNational: boolean
  locale: Locale
}

export function ListPage(props: ListPageProps) {
  const { query, shown, found, locale } = props
  const t = texts[locale].list
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <>
            {props.mayWrite ? (
              <LinkButton href="/anbefalinger/ny" look="primary">
                {t.write}
              </LinkButton>
            ) : null}
            <LinkButton href="/anbefalinger/stopliste">{t.stopList}</LinkButton>
            <LinkButton href="/anbefalinger/udgaver" look="quiet">
              {t.editions}
            </LinkButton>
          </>
        }
      />
      <CollectionTabs {...props} />
      <ListFilterForm query={query} choices={props.choices} found={found} locale={locale} />
      {props.corrected ? (
        <Note>
          <p>{t.corrected(query.text, props.corrected)}</p>
        </Note>
      ) : null}
      <div class="list-head">
        <p role="status">
          <strong>{t.showing(shown.length, found.length)}</strong>
        </p>
        <FramesSwitch query={query} locale={locale} />
      </div>
      {shown.length === 0 ? (
        <NothingFound {...props} />
      ) : (
        props.parts.map((part) => <Part key={part.key} part={part} locale={locale} />)
      )}
      {shown.length === 0 ? null : <Exports {...props} />}
    </>
  )
}

function CollectionTabs({ query, all, choices, locale }: ListPageProps) {
  const t = texts[locale].list
  const choicesOf: (CollectionChoice | null)[] = [null, ...collections, ownEdition]
  const tabs = choicesOf.map((collection) => ({
    href: listHref({ text: query.text, collection, chosen: {}, sort: query.sort }),
    label:
      collection === null ? t.all : collection === ownEdition ? t.own : collectionNames[locale][collection],
    here: query.collection === collection,
    count: all.filter((each) => isInCollection(each, collection, choices.editions)).length,
    collection,
  }))
  return (
    <Tabs
      label={t.collections}
      tabs={tabs.filter((tab) => tab.count > 0 || tab.here || tab.collection === ownEdition)}
    />
  )
}

/** One press puts settings first, another puts the sources back. */
function FramesSwitch({ query, locale }: { query: ListQuery; locale: Locale }) {
  const t = texts[locale].list
  if (query.sort === 'kind') {
    return (
      <p class="actions">
        <Tag tone="good">{t.framesFirstOn}</Tag>
        <a href={listHref(query, { sort: 'source' })}>{t.bySource}</a>
      </p>
    )
  }
  return <LinkButton href={listHref(query, { sort: 'kind' })}>{t.framesFirst}</LinkButton>
}

function Part({ part, locale }: { part: ListPart; locale: Locale }) {
  const t = texts[locale]
  const { top, kind } = part
  const title = kind
    ? kindNames[locale][kind]
    : top
      ? topName(top, locale)
      : part.own
        ? t.ownName
        : t.list.title
  return (
    <Card
      id={`del-${part.key}`}
      class="list-part"
      title={
        <span class="list-part-title">
          {kind ? <KindLabel kind={kind} locale={locale} /> : title}{' '}
          <span class="count">{t.list.partCount(part.count - part.toState, part.toState)}</span>
        </span>
      }
    >
      {top ? (
        <p class="quiet">{top.intro[locale]}</p>
      ) : kind ? (
        <p class="quiet">{kindHints[locale][kind]}</p>
      ) : null}
      {top && !top.complete ? <p class="quiet small">{t.list.incomplete}</p> : null}
      {part.sections.map(({ group, recommendations }) => (
        <div key={group?.id ?? 'own'}>
          {group ? <h3>{group.name[locale]}</h3> : null}
          <ul class="row-list">
            {recommendations.map((each) => (
              <RecommendationRow key={each.id} recommendation={each} locale={locale} />
            ))}
          </ul>
        </div>
      ))}
    </Card>
  )
}

function NothingFound({ query, mayWrite, locale }: ListPageProps) {
  const t = texts[locale].list
  if (query.collection === ownEdition && query.text === '' && Object.keys(query.chosen).length === 0) {
    return (
      <Empty
        title={t.emptyOwnTitle}
        action={
          mayWrite ? (
            <LinkButton href="/anbefalinger/ny" look="primary">
              {t.write}
            </LinkButton>
          ) : null
        }
      >
        <p>{t.emptyOwn}</p>
      </Empty>
    )
  }
  return (
    <Empty
      title={t.emptyTitle}
      action={<LinkButton href={listHref({ ...query, text: '', chosen: {} })}>{t.reset}</LinkButton>}
    >
      <p>{t.empty}</p>
    </Empty>
  )
}

function Exports({ query, mayWrite, mayWriteNational, locale }: ListPageProps) {
  const t = texts[locale].list
  const address = (format: string) => {
    const href = listHref(query, {}, '/anbefalinger/eksport')
    return `${href}${href.includes('?') ? '&' : '?'}format=${format}`
  }
  return (
    <section class="list-foot no-print">
      <h2>{t.export}</h2>
      <p class="quiet">{t.exportHint}</p>
      <p class="actions">
        <LinkButton href={address('xlsx')} download>
          Excel
        </LinkButton>
        <LinkButton href={address('csv')} download>
          CSV
        </LinkButton>
        <LinkButton href={address('json')} download>
          JSON
        </LinkButton>
        {mayWrite ? (
          <LinkButton href="/anbefalinger/indlaes" look="quiet">
            {t.import}
          </LinkButton>
        ) : null}
        {mayWriteNational ? (
          <LinkButton href="/anbefalinger/indlaes/nationalt" look="quiet">
            {t.importNational}
          </LinkButton>
        ) : null}
      </p>
    </section>
  )
}
