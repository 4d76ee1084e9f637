import { writeCsv } from '../../formats/csv.ts'
import { writeXlsx } from '../../formats/xlsx.ts'
import { editions, ownEdition, recommendationGroups } from '../../knowledge/catalogue/index.ts'
import { hasCapability } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { download, page, pageAnswer, type Route, seeOther, type Visit } from '../../platform/web/index.ts'
import type { Locale } from '../../values/locale.ts'
import { countSettings } from '../settings/index.ts'
import { coverageIn } from './coverage-groups.ts'
import { matrixLines, matrixOrders } from './matrix.ts'
import { mayAnswerFor } from './may.ts'
import { AreaPage } from './pages/area-page.tsx'
import { CoveragePage } from './pages/coverage-page.tsx'
import { MatrixPage } from './pages/matrix-page.tsx'
import { NoRound, StartPage } from './pages/start-page.tsx'
import { currentStanding } from './reads.ts'
import { coverageOf, summaryOf, unconfirmedIn } from './reads-coverage.ts'
import { lastTouched } from './reads-recommendation.ts'
import { texts } from './texts.ts'
import { statusWords } from './texts-status.ts'

export const overviewRoutes: Route[] = [
  page({ path: '/handling', may: 'read-efforts', answer: area }),
  page({ path: '/gennemgang', may: 'read-review', answer: start }),
  page({ path: '/gennemgang/matrix', may: 'read-review', answer: matrix }),
  page({ path: '/gennemgang/matrix/hent', may: 'read-review', answer: exported }),
  page({
    path: '/gennemgang/daekning',
    may: 'read-review',
    answer: async (visit) => {
      const { tx, by, locale, today } = visit
      const t = texts[locale]
      const coverage = await coverageOf(tx, today)
      if (!coverage) return noRound(visit)
      const body = (
        <CoveragePage
          coverage={coverage}
          locale={locale}
          mayAnswer={hasCapability(by.role, 'answer-review')}
        />
      )
      return pageAnswer(t.coverage, body, { trail: trailOf(locale) })
    },
  }),
]

export const trailOf = (locale: Locale) => [{ href: '/gennemgang', label: texts[locale].title }]

export function noRound({ by, locale }: Pick<Visit, 'by' | 'locale'>) {
  return pageAnswer(
    texts[locale].title,
    <NoRound locale={locale} mayRun={hasCapability(by.role, 'run-review')} />,
  )
}

/** A partner sees the efforts they take part in; the rest of the area is the municipality's own. */
async function area({ tx, by, locale, today }: Visit) {
  if (!hasCapability(by.role, 'read-settings')) return seeOther('/indsatser')
  const current = await currentStanding(tx, today)
  const props = {
    locale,
    settings: await countSettings(tx, today),
    coverage: current && coverageIn(current.standing, await recommendationGroups(tx), null),
    summary: current && summaryOf(current.standing),
    maySettings: hasCapability(by.role, 'edit-settings'),
  }
  return pageAnswer(texts[locale].areaTitle, <AreaPage {...props} />)
}

async function start(visit: Visit) {
  const { tx, by, locale, today, query } = visit
  const asked = query.get('anbefaling')
  if (asked) return seeOther(`/gennemgang/${encodeURIComponent(asked)}`)
  const current = await currentStanding(tx, today)
  if (!current) return noRound(visit)
  const { standing } = current
  const props = {
    locale,
    coverage: coverageIn(standing, await recommendationGroups(tx), null),
    summary: summaryOf(standing),
    unconfirmed: unconfirmedIn(standing),
    lastTouched: await lastTouched(tx, standing.round.id),
    answerable: standing.administrations.map(({ id }) => id).filter((id) => mayAnswerFor(by, id)),
    mayAnswer: hasCapability(by.role, 'answer-review'),
  }
  return pageAnswer(texts[locale].title, <StartPage {...props} />)
}

async function matrixParts({ tx, today, query, locale }: Visit) {
  const current = await currentStanding(tx, today)
  if (!current) return null
  const { standing } = current
  const known = await editionsOf(tx, standing.round.editions, locale)
  const edition = known.find(({ id }) => id === query.get('udgave')) ?? known[0]
  const order = matrixOrders.find((each) => each === query.get('orden')) ?? 'katalog'
  const vis = query.get('vis') ?? ''
  const status =
    vis === 'ubekraeftede' ? ('unconfirmed' as const) : vis === 'mangler' ? ('unknown' as const) : null
  const lines = matrixLines(standing, { edition: edition?.id ?? '', status, order })
  return { standing, editions: known, edition: edition?.id ?? '', order, status: status ? vis : '', lines }
}

async function matrix(visit: Visit) {
  const { tx, by, locale } = visit
  const parts = await matrixParts(visit)
  if (!parts) return noRound(visit)
  const groups = await recommendationGroups(tx)
  const coverage = coverageIn(parts.standing, groups, null)
  const body = (
    <MatrixPage
      {...parts}
      groups={groups}
      coverage={coverage}
      locale={locale}
      mayAnswer={hasCapability(by.role, 'answer-review')}
    />
  )
  return pageAnswer(texts[locale].matrixTitle, body, { trail: trailOf(locale) })
}

/** The matrix as a spreadsheet: a row per recommendation, a column per administration, empty where it is not asked. */
async function exported(visit: Visit) {
  const { locale, today, query } = visit
  const t = texts[locale]
  const parts = await matrixParts(visit)
  if (!parts) return noRound(visit)
  const { administrations } = parts.standing
  const words = statusWords[locale]
  const headers = ['Id', t.recommendation, t.overall, ...administrations.map(({ name }) => name)]
  const rows = parts.lines.map(({ recommendation, overall, cells }) => [
    recommendation.id,
    recommendation.statement[locale],
    words[overall],
    ...administrations.map(({ id }) => {
      const cell = cells.get(id)
      return cell ? words[cell.shown] : ''
    }),
  ])
  if (query.get('form') === 'xlsx') {
    const bytes = await writeXlsx([{ name: t.title, headers, rows }])
    return download(
      `${t.fileName}-${today}.xlsx`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    )
  }
  return download(
    `${t.fileName}-${today}.csv`,
    'text/csv; charset=utf-8',
    writeCsv({ headers, rows: rows.map((cells) => ({ cells })) }),
  )
}

/** The editions a round asks about, by title; the municipality's own recommendations stand as one. */
export async function editionsOf(tx: ReadTx, ids: readonly string[], locale: Locale) {
  const titles = new Map((await editions(tx)).map(({ id, title }) => [id, title]))
  return ids.map((id) => ({ id, title: id === ownEdition ? texts[locale].roundOwn : (titles.get(id) ?? id) }))
}
