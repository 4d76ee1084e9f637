import { z } from 'zod'
import { figureHref, setsFor } from '../../knowledge/indicators/index.ts'
import {
  type Change,
  change,
  Form,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { findSurvey, isOver, type Survey, said } from '../surveys/index.ts'
import { publishResult, takeBackResult } from './actions-publishing.ts'
import { measuredQuestions } from './measured.ts'
import { PublishPage } from './pages/publish-page.tsx'
import { resultHref } from './paging.ts'
import { type Countable, countableAnswers, shareOfAnswers } from './publishing.ts'
import { newestReleases, subjectOf } from './reads.ts'
import { publishedIn, seriesFor } from './reads-publishing.ts'
import { resultRefusals } from './refusals.ts'
import { texts } from './texts.ts'
import { publishingTexts } from './texts-publishing.ts'

const path = '/undersoegelser/:id/resultat/:spoergsmaal/indikator'

/** A result becomes a figure of an indicator of the municipality's own, and may be taken back. */
export const publishingRoutes: Route[] = [
  page({
    path,
    may: 'import-own-indicators',
    answer: async (visit) => formPage(visit, await asked(visit), { values: new Form(new Map()), errors: [] }),
  }),
  change({
    path,
    may: 'import-own-indicators',
    audit: ['result-published', 'own-indicator-defined', 'own-indicator-changed', 'observations-recorded'],
    answer: publish,
  }),
  change({
    path: '/undersoegelser/:id/resultat/indikator/:udgivelse/tilbagetagelse',
    may: 'import-own-indicators',
    audit: ['result-taken-back', 'own-indicator-changed', 'observations-import-undone'],
    answer: async ({ tx, actor, params, locale }) => {
      const { id } = await findSurvey(tx, params.id ?? '')
      if (!z.uuid().safeParse(params.udgivelse).success) throw new Refusal(webRefusals.notFound)
      await takeBackResult(tx, actor, params.udgivelse ?? '')
      return seeOther(`/undersoegelser/${id}/resultat`, { text: publishingTexts[locale].takenBack })
    },
  }),
]

interface AskedFor {
  survey: Survey
  question: { id: string; text: string }
  countables: Countable[]
}

/** The question one came from, with what may be counted of it. Only a result that moves no more may become a figure. */
async function asked({ tx, by, params, locale, today }: Visit | Change): Promise<AskedFor> {
  const survey = await findSurvey(tx, params.id ?? '')
  if (!isOver(survey, today)) throw new Refusal(resultRefusals.notClosed)
  const measured = measuredQuestions(survey).find(({ question }) => question.id === params.spoergsmaal)
  if (!measured || !setsFor(by).includes('own')) throw new Refusal(webRefusals.notFound)
  const releases = await newestReleases(tx, [survey.id])
  const countables = measured.measures.flatMap((measure): Countable[] => {
    const release = releases.get(subjectOf(survey.id, measure.id))
    const answers = release ? countableAnswers(measure, release.table) : []
    return release && answers.length > 0
      ? [{ measure, releaseId: release.id, table: release.table, answers }]
      : []
  })
  const { id, text } = measured.question
  return { survey, question: { id, text: said(text, locale) }, countables }
}

async function formPage(
  visit: Visit | Change,
  { survey, question, countables }: AskedFor,
  { values, errors }: { values: Form; errors: FieldError[] },
) {
  const { tx, locale } = visit
  const measures = countables.map(({ measure }) => measure.id)
  const address = `/undersoegelser/${survey.id}/resultat`
  const body = (
    <PublishPage
      action={`${address}/${question.id}/indikator`}
      back={resultHref(survey, question.id)}
      question={question.text}
      countables={countables}
      series={await seriesFor(tx, { surveyId: survey.id, measures })}
      periods={periodsOf(survey, visit)}
      values={values}
      errors={errors}
      locale={locale}
    />
  )
  const t = texts[locale]
  const trail = [
    { href: '/undersoegelser', label: t.surveys },
    { href: `/undersoegelser/${survey.id}`, label: survey.title },
    { href: address, label: t.title },
  ]
  const { title } = publishingTexts[locale]
  return errors.length > 0 ? invalid(title, body, errors, { trail }) : pageAnswer(title, body, { trail })
}

/** The year it was asked in, and the month it ended. */
function periodsOf({ closesOn }: Survey, { today }: { today: Visit['today'] }): string[] {
  const last = closesOn !== null && closesOn < today ? closesOn : today
  return [last.slice(0, 4), `${last.slice(0, 4)}M${last.slice(5, 7)}`]
}

const schema = z.object({
  svar: z.array(z.string()).default([]),
  del: fields.optionalText(200),
  serie: fields.optionalText(60),
  navn: fields.optionalText(80),
  navnEngelsk: fields.optionalText(80),
  retning: fields.choice(['higher-is-better', 'lower-is-better', 'none']),
  periode: fields.text(10),
})

async function publish(call: Change) {
  const { tx, by, actor, form, locale } = call
  const t = publishingTexts[locale]
  const found = await asked(call)
  const { survey, countables } = found
  const parsed = readForm(form, schema, locale)
  const wrong = (errors: FieldError[]) => formPage(call, found, { values: form, errors })
  if (!parsed.ok) return wrong(parsed.errors)
  const { svar, del, serie, navn, navnEngelsk, retning, periode } = parsed.value
  const countable = countables.find(({ measure }) => measure.id === del) ?? countables[0]
  if (!countable) throw new Refusal(webRefusals.notFound)
  const answers = countedIn(countable, svar)
  const measures = countables.map(({ measure }) => measure.id)
  const series = (await seriesFor(tx, { surveyId: survey.id, measures })).find(
    ({ indicator }) => indicator === serie,
  )
  const isTaken = series && (await publishedIn(tx, series.indicator)).some(({ period }) => period === periode)
  const errors: FieldError[] = [
    ...(answers.length === 0 ? [{ field: 'svar', message: t.chooseAnswer }] : []),
    ...(answers.length > 0 && !shareOfAnswers(countable, answers)
      ? [{ field: 'svar', message: t.hidden }]
      : []),
    ...(series || navn ? [] : [{ field: 'navn', message: t.needsName }]),
    ...(isTaken ? [{ field: 'periode', message: t.taken }] : []),
    ...(periodsOf(survey, call).includes(periode) ? [] : [{ field: 'periode', message: t.taken }]),
  ]
  if (errors.length > 0) return wrong(errors)
  const name = { da: navn ?? '', en: navnEngelsk ?? navn ?? '' }
  const begun = { name, direction: retning, municipalityName: by.municipalityName }
  const indicator = await publishResult(tx, actor, {
    ...{ survey, countable, answers, period: periode },
    series: series ? { indicator: series.indicator } : begun,
  })
  return seeOther(figureHref({ municipality: by.municipality, indicatorId: indicator.id, period: periode }), {
    text: t.published(indicator.name[locale]),
  })
}

/** What was ticked of the answers that may be counted; a choice among several has one answer, which need not be ticked. */
function countedIn({ answers, measure }: Countable, ticked: string[]): string[] {
  const only = measure.id.includes('=') ? answers.map(({ id }) => id) : []
  return only.length > 0 ? only : answers.map(({ id }) => id).filter((id) => ticked.includes(id))
}
