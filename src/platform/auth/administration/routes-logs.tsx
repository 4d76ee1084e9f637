import { writeCsv } from '../../../formats/csv.ts'
import { Note, PageHead } from '../../../ui/index.ts'
import { parseDay } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import { checkAccessSeals, type SealCheck } from '../../jobs/access-seals.ts'
import type { ReadTx } from '../../tenancy/index.ts'
import { download, page, pageAnswer, type Route, type Visit } from '../../web/index.ts'
import { writeMoment } from '../moments.ts'
import { wordsOfEvent } from './event-words.ts'
import { LogPage, type LogSort } from './logs-page.tsx'
import { type LogLine, type LogSearch, linesInAFile, searchEvents, searchLooks } from './reads-logs.ts'
import { administrationTexts } from './texts.ts'
import { logTexts } from './texts-logs.ts'

const may = 'run-municipality'
const personal = 'Tilsyn med, hvem der gør og ser hvad'

export const logRoutes: Route[] = [
  page({ path: '/administration/haendelser', may, personal, answer: (visit) => showLog(visit, 'events') }),
  page({
    path: '/administration/haendelser.csv',
    may,
    personal,
    answer: (visit) => sendLog(visit, 'events'),
  }),
  page({ path: '/administration/opslag', may, personal, answer: (visit) => showLog(visit, 'looks') }),
  page({ path: '/administration/opslag.csv', may, personal, answer: (visit) => sendLog(visit, 'looks') }),
  page({
    path: '/administration/opslag/kontrol',
    may,
    answer: async ({ tx, house, locale }) => {
      const check = await checkAccessSeals(tx, house.secret)
      const trail = [
        ...trailOf(locale),
        { href: '/administration/opslag', label: logTexts[locale].looksTitle },
      ]
      return pageAnswer(logTexts[locale].checkTitle, <CheckPage locale={locale} check={check} />, { trail })
    },
  }),
]

async function showLog({ tx, query, locale }: Visit, sort: LogSort) {
  const search = searchOf(query)
  const lines = await linesOf(tx, sort, search)
  const title = sort === 'events' ? logTexts[locale].eventsTitle : logTexts[locale].looksTitle
  return pageAnswer(title, <LogPage locale={locale} sort={sort} lines={lines} search={search} />, {
    trail: trailOf(locale),
  })
}

async function sendLog({ tx, query, locale, today }: Visit, sort: LogSort) {
  const t = logTexts[locale]
  const lines = await linesOf(tx, sort, { ...searchOf(query), page: 1 }, linesInAFile)
  const rows = lines.map((line) => ({
    cells: [
      line.at.toISOString(),
      line.byName,
      line.what,
      ...(sort === 'events' ? [wordsOfEvent(line.what, locale)] : []),
      line.subjectKind,
      line.subjectId,
    ],
  }))
  const headers = [
    `${t.when} (UTC)`,
    t.who,
    sort === 'events' ? 'kind' : t.why,
    ...(sort === 'events' ? [t.what] : []),
    `${t.about} (kind)`,
    `${t.about} (id)`,
  ]
  const name = sort === 'events' ? 'haendelser' : 'opslag'
  return download(`${name}-${today}.csv`, 'text/csv; charset=utf-8', writeCsv({ headers, rows }))
}

function linesOf(tx: ReadTx, sort: LogSort, search: LogSearch, most?: number): Promise<LogLine[]> {
  return sort === 'events' ? searchEvents(tx, search, most) : searchLooks(tx, search, most)
}

function searchOf(query: URLSearchParams): LogSearch {
  const text = (name: string) =>
    (query.get(name) ?? '').replaceAll('\u0000', '').toWellFormed().trim().slice(0, 100)
  return {
    who: text('hvem'),
    what: text('hvad'),
    about: text('om'),
    from: parseDay(text('fra')),
    to: parseDay(text('til')),
    page: Math.min(Math.max(1, Math.trunc(Number(query.get('side'))) || 1), 10_000),
  }
}

function CheckPage({ locale, check }: { locale: Locale; check: SealCheck }) {
  const t = logTexts[locale]
  const seals = writeNumber(check.seals, locale)
  return (
    <>
      <PageHead title={t.checkTitle} lead={t.checkLead} />
      {check.broken ? (
        <Note kind="attention">
          <p>
            {t.broken(
              String(check.broken.number),
              writeMoment(check.broken.fromAt, locale),
              writeMoment(check.broken.toAt, locale),
            )}
          </p>
        </Note>
      ) : (
        <Note kind={check.seals ? 'good' : 'plain'}>
          <p>{check.seals ? t.intact(writeNumber(check.rows, locale), seals) : t.notYet}</p>
          {check.expiredSeals ? <p>{t.expired(writeNumber(check.expiredSeals, locale))}</p> : null}
        </Note>
      )}
    </>
  )
}

function trailOf(locale: Locale) {
  return [{ href: '/administration', label: administrationTexts[locale].title }]
}
