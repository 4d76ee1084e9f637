import { Empty, FilterForm, LinkButton, PageHead, Pages, Table, TextField } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeMoment } from '../moments.ts'
import { wordsOfEvent } from './event-words.ts'
import { type LogLine, type LogSearch, linesOnAPage } from './reads-logs.ts'
import { logTexts } from './texts-logs.ts'

export type LogSort = 'events' | 'looks'

/** The audit trail or the access log, newest first. One more line than fits says that there are older ones. */
export function LogPage(props: { locale: Locale; sort: LogSort; lines: LogLine[]; search: LogSearch }) {
  const t = logTexts[props.locale]
  const { locale, sort, search } = props
  const path = sort === 'events' ? '/administration/haendelser' : '/administration/opslag'
  const lines = props.lines.slice(0, linesOnAPage)
  const isNarrowed = search.who || search.what || search.about || search.from || search.to
  const actions = (
    <>
      <LinkButton href={`${path}.csv?${queryOf(search)}`}>{t.csv}</LinkButton>
      {sort === 'looks' ? <LinkButton href={`${path}/kontrol`}>{t.check}</LinkButton> : null}
    </>
  )
  return (
    <>
      <PageHead
        title={sort === 'events' ? t.eventsTitle : t.looksTitle}
        lead={sort === 'events' ? t.eventsLead : t.looksLead}
        actions={actions}
      />
      <FilterForm
        action={path}
        submit={t.submit}
        label={t.search}
        reset={isNarrowed ? { href: path, label: t.reset } : undefined}
      >
        <TextField name="hvem" label={t.who} type="search" value={search.who} />
        <TextField name="hvad" label={sort === 'events' ? t.what : t.why} type="search" value={search.what} />
        <TextField name="fra" label={t.from} type="date" value={search.from} />
        <TextField name="til" label={t.to} type="date" value={search.to} />
        {search.about ? <TextField name="om" label={t.aboutId} value={search.about} /> : null}
      </FilterForm>
      {lines.length ? (
        <Table
          caption={sort === 'events' ? t.eventsTitle : t.looksTitle}
          rows={lines}
          keyOf={({ id }) => id}
          columns={[
            { label: t.when, cell: ({ at }) => writeMoment(at, locale) },
            { label: t.who, cell: ({ byName }) => actorName(byName, locale) },
            {
              label: sort === 'events' ? t.what : t.why,
              cell: ({ what }) => (sort === 'events' ? wordsOfEvent(what, locale) : what),
            },
            { label: t.about, cell: (line) => <About line={line} path={path} /> },
          ]}
        />
      ) : (
        <Empty title={t.none}>{t.noneLead}</Empty>
      )}
      {search.page > 1 || props.lines.length > linesOnAPage ? (
        <Pages
          label={t.pages}
          where={t.page(search.page)}
          previous={
            search.page > 1 ? { href: `${path}?${queryOf(search, search.page - 1)}`, label: t.newer } : null
          }
          next={
            props.lines.length > linesOnAPage
              ? { href: `${path}?${queryOf(search, search.page + 1)}`, label: t.older }
              : null
          }
        />
      ) : null}
    </>
  )
}

/** Narrows the log to the thing; its page may be gone, the log is not. */
function About({ line, path }: { line: LogLine; path: string }) {
  if (line.subjectId === '*') return <>–</>
  const short =
    line.subjectName ?? (line.subjectId.length > 13 ? `${line.subjectId.slice(0, 8)} …` : line.subjectId)
  return <a href={`${path}?${new URLSearchParams({ om: line.subjectId })}`}>{short}</a>
}

/** Commands and jobs are named for what they are. */
function actorName(name: string, locale: Locale): string {
  const [hand, rest] = name.split(':', 2)
  const { actors } = logTexts[locale]
  return rest && (hand === 'cli' || hand === 'job') ? `${rest} (${actors[hand]})` : name
}

function queryOf(search: LogSearch, page = 1): string {
  const query = {
    hvem: search.who,
    hvad: search.what,
    om: search.about,
    fra: search.from ?? '',
    til: search.to ?? '',
    side: page > 1 ? String(page) : '',
  }
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString()
}
