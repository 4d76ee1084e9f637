import { writeXlsx } from '../../formats/xlsx.ts'
import { hasCapability } from '../../platform/auth/index.ts'
import {
  change,
  download,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { GroupSvg, standaloneSvg } from '../../ui/charts/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { responseRate } from '../answers/index.ts'
import { findSurvey, isOver, type Survey } from '../surveys/index.ts'
import { showLive } from './actions.ts'
import { countSurvey } from './actions-counting.ts'
import { distributionChart } from './chart-props.ts'
import { measuredQuestions } from './measured.ts'
import { ResultsPage } from './pages/results-page.tsx'
import { pagingOf } from './paging.ts'
import { meansOf, newestReleases, releasedTexts, subjectOf } from './reads.ts'
import { publishedOf } from './reads-publishing.ts'
import { type Released, type Results, resultsOf, type Stretch } from './results.ts'
import { publishingRoutes } from './routes-publishing.tsx'
import { textRoutes } from './routes-texts.tsx'
import { resultCsv, resultSheet } from './sheet.ts'
import { texts } from './texts.ts'
import { liveTexts } from './texts-live.ts'

const base = '/undersoegelser/:id/resultat'

/** The results of a survey: a page, files of the same, and counting. */
export const resultRoutes: Route[] = [
  page({ path: base, may: 'read-surveys', answer: show }),
  page({ path: `${base}/tal.csv`, may: 'read-surveys', answer: asCsv }),
  page({ path: `${base}/tal.xlsx`, may: 'read-surveys', answer: asWorkbook }),
  page({ path: `${base}/:spoergsmaal/figur.svg`, may: 'read-surveys', answer: asFigure }),
  change({
    path: '/undersoegelser/:id/opgoerelse',
    may: 'edit-surveys',
    audit: ['survey-counted', 'counts-stored', 'counts-dropped', 'release-published'],
    answer: async ({ tx, actor, params, locale, today }) => {
      const survey = await findSurvey(tx, params.id ?? '')
      await countSurvey(tx, actor, { survey, today })
      return seeOther(`/undersoegelser/${survey.id}/resultat`, { text: texts[locale].countedNow })
    },
  }),
  change({
    path: `${base}/undervejs`,
    may: 'edit-surveys',
    audit: ['survey-shown-live', 'survey-not-shown-live'],
    answer: async ({ tx, actor, params, form, locale }) => {
      const survey = await findSurvey(tx, params.id ?? '')
      const isShown = form.text('vis') === 'ja'
      await showLive(tx, actor, { survey, isShown })
      const t = liveTexts[locale]
      return seeOther(`/undersoegelser/${survey.id}/resultat`, { text: isShown ? t.turnedOn : t.turnedOff })
    },
  }),
  ...publishingRoutes,
  ...textRoutes,
]

/** Both rounds are read together: the page asks as many times however much was asked. */
async function resultsIn({ tx, params }: Visit, stretchOf?: (survey: Survey) => Stretch): Promise<Results> {
  const survey = await findSurvey(tx, params.id ?? '')
  const before = survey.predecessorId ? await findSurvey(tx, survey.predecessorId) : null
  const ids = [survey, ...(before ? [before] : [])].map(({ id }) => id)
  const releases = [...(await newestReleases(tx, ids))]
  const means = await meansOf(tx, ids)
  const releasedOf = (round: Survey): Released => ({
    survey: round,
    releases: new Map(releases.filter(([subject]) => subject.startsWith(subjectOf(round.id, '')))),
    means,
  })
  return resultsOf(releasedOf(survey), before && releasedOf(before), stretchOf?.(survey))
}

async function show(visit: Visit) {
  const { tx, by, locale, today, query } = visit
  const pagingIn = (survey: Survey) => pagingOf(query.get('side'), measuredQuestions(survey).length)
  const results = await resultsIn(visit, pagingIn)
  const { survey } = results
  const body = (
    <ResultsPage
      results={results}
      paging={pagingIn(survey)}
      rate={await responseRate(tx, survey.id)}
      texts={await releasedTexts(tx, survey.id)}
      published={await publishedOf(tx, survey.id)}
      isOver={isOver(survey, today)}
      mayEdit={hasCapability(by.role, 'edit-surveys')}
      mayPublish={hasCapability(by.role, 'import-own-indicators')}
      municipality={by.municipality}
      locale={locale}
    />
  )
  const t = texts[locale]
  const trail = [
    { href: '/undersoegelser', label: t.surveys },
    { href: `/undersoegelser/${survey.id}`, label: survey.title },
  ]
  const islands = survey.showsLive && !isOver(survey, today) ? ['live-rate'] : []
  return pageAnswer(t.ofSurvey(survey.title), body, { trail, islands })
}

async function asCsv(visit: Visit) {
  const results = await resultsIn(visit)
  return download(
    `${fileName(visit, results)}.csv`,
    'text/csv; charset=utf-8',
    resultCsv(results, visit.locale),
  )
}

async function asWorkbook(visit: Visit) {
  const results = await resultsIn(visit)
  const sheet = resultSheet(results, visit.locale)
  const bytes = await writeXlsx([{ name: texts[visit.locale].title, ...sheet }])
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return download(`${fileName(visit, results)}.xlsx`, type, bytes)
}

async function asFigure(visit: Visit) {
  const results = await resultsIn(visit)
  const found = results.questions.find(({ question }) => question.id === visit.params.spoergsmaal)
  if (!found || found.blocks.length === 0) throw new Refusal(webRefusals.notFound)
  const drawn = <GroupSvg {...distributionChart(found, results, visit.locale)} size="wide" />
  return download(
    `${fileName(visit, results)}-${found.question.id}.svg`,
    'image/svg+xml',
    standaloneSvg(drawn),
  )
}

function fileName({ locale }: Visit, { survey }: Results): string {
  return `${texts[locale].fileName}-${survey.opensOn}`
}
