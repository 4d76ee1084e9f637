import { writeXlsx } from '../../formats/xlsx.ts'
import { releasesUnder } from '../../knowledge/releases/index.ts'
import { hasCapability } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
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
import { findSurvey, type Survey } from '../surveys/index.ts'
import { countSurvey, isOver } from './actions.ts'
import { distributionChart } from './chart-props.ts'
import { ResultsPage } from './pages/results-page.tsx'
import { meansOf, releasedTexts, subjectOf } from './reads.ts'
import { type Released, type Results, resultsOf } from './results.ts'
import { textRoutes } from './routes-texts.tsx'
import { resultCsv, resultSheet } from './sheet.ts'
import { texts } from './texts.ts'

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
  ...textRoutes,
]

async function releasedOf(tx: ReadTx, survey: Survey): Promise<Released> {
  return {
    survey,
    releases: await releasesUnder(tx, subjectOf(survey.id, '')),
    means: await meansOf(tx, survey.id),
  }
}

async function resultsIn({ tx, params }: Visit): Promise<Results> {
  const survey = await findSurvey(tx, params.id ?? '')
  const before = survey.predecessorId ? await findSurvey(tx, survey.predecessorId) : null
  return resultsOf(await releasedOf(tx, survey), before ? await releasedOf(tx, before) : null)
}

async function show(visit: Visit) {
  const { tx, by, locale, today } = visit
  const results = await resultsIn(visit)
  const { survey } = results
  const body = (
    <ResultsPage
      results={results}
      rate={await responseRate(tx, survey.id)}
      texts={await releasedTexts(tx, survey.id)}
      isOver={isOver(survey, today)}
      mayEdit={hasCapability(by.role, 'edit-surveys')}
      locale={locale}
    />
  )
  const t = texts[locale]
  const trail = [
    { href: '/undersoegelser', label: t.surveys },
    { href: `/undersoegelser/${survey.id}`, label: survey.title },
  ]
  return pageAnswer(t.ofSurvey(survey.title), body, { trail })
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
