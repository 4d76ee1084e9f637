import { Empty, PageHead, Section, TextField } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import type { Searcher, SearchHit } from './searcher.ts'
import { texts } from './texts.ts'

const shownPerTopic = 8

export function SearchPage(props: {
  text: string
  found: { searcher: Searcher; hits: SearchHit[] }[]
  locale: Locale
}) {
  const { text, found, locale } = props
  const t = texts[locale]
  const count = found.reduce((sum, { hits }) => sum + hits.length, 0)
  return (
    <>
      <PageHead title={t.title} lead={text ? undefined : t.lead} />
      <form method="get" action="/soeg" class="search-form" aria-label={t.title}>
        <TextField name="q" label={t.field} type="search" size="full" value={text} />
        <button type="submit" class="button primary">
          {t.submit}
        </button>
      </form>
      {text === '' ? null : text.length < 2 ? (
        <p>{t.tooShort}</p>
      ) : count === 0 ? (
        <Empty title={t.nothingTitle(text)}>
          <p>{t.nothing}</p>
        </Empty>
      ) : (
        <>
          <p role="status" class="search-count">
            <strong>{t.found(count, text)}</strong>
          </p>
          {found
            .filter(({ hits }) => hits.length > 0)
            .map((topic) => (
              <Topic key={topic.searcher.label.da} {...topic} text={text} locale={locale} />
            ))}
        </>
      )}
    </>
  )
}

function Topic({
  searcher,
  hits,
  text,
  locale,
}: {
  searcher: Searcher
  hits: SearchHit[]
  text: string
  locale: Locale
}) {
  const more =
    hits.length > shownPerTopic && searcher.more ? `${searcher.more}?q=${encodeURIComponent(text)}` : null
  return (
    <Section title={`${searcher.label[locale]} (${hits.length})`}>
      <ul class="row-list">
        {hits.slice(0, more ? shownPerTopic : hits.length).map((hit) => (
          <li key={hit.href}>
            <a href={hit.href}>{hit.title}</a>
            <p class="quiet small">{hit.note}</p>
          </li>
        ))}
      </ul>
      {more ? (
        <p>
          <a href={more}>{texts[locale].all(hits.length)}</a>
        </p>
      ) : null}
    </Section>
  )
}
