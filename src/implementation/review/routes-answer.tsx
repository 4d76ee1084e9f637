import { z } from 'zod'
import { findRecommendation, type Recommendation } from '../../knowledge/catalogue/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  type Change,
  change,
  download,
  type Form,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  Stale,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { administrations } from '../settings/index.ts'
import { confirmAnswer, saveAnswer } from './actions.ts'
import { type Answer, type AnswerFields, answerStatuses, complexities } from './answer.ts'
import { answerDifferences } from './difference.ts'
import { entryFilters } from './entry.ts'
import { shownStatus } from './freshness.ts'
import { mayAnswerFor } from './may.ts'
import { AnswerPage } from './pages/answer-page.tsx'
import { answersOf, rounds } from './reads.ts'
import { currentOf } from './round.ts'
import { trailOf } from './routes-overview.tsx'
import { recommendationPage } from './routes-recommendation.tsx'
import { texts } from './texts.ts'
import { reviewRefusals } from './texts-refusals.ts'
import { statusWords } from './texts-status.ts'

const backs = [...entryFilters, 'skema', 'start', 'anbefaling'] as const

const answerSchema = z.object({
  status: fields.choice(answerStatuses),
  reason: fields.optionalText(1000),
  reviewOn: fields.optionalDay(),
  reachCount: fields.optionalWhole(0, 10_000),
  reachTotal: fields.optionalWhole(1, 10_000),
  complexity: fields.optionalChoice(complexities),
  note: fields.optionalText(),
  back: fields.optionalChoice(backs),
  as: fields.optionalChoice(['json']),
})

export const answerRoutes: Route[] = [
  page({
    path: '/gennemgang/:recommendation',
    may: 'read-review',
    answer: (visit) => recommendationPage(visit, null),
  }),
  page({ path: '/gennemgang/:recommendation/svar/:administration', may: 'answer-review', answer: single }),
  change({
    path: '/gennemgang/:recommendation/svar/:administration',
    may: 'answer-review',
    audit: ['review-answered'],
    answer: save,
  }),
  change({
    path: '/gennemgang/:recommendation/bekraeftelse',
    may: 'answer-review',
    audit: ['review-confirmed'],
    answer: async ({ tx, actor, form, locale, params, today }) => {
      const t = texts[locale]
      const parsed = readForm(
        form,
        z.object({
          administration: fields.uuid(),
          back: fields.optionalChoice(backs),
          vis: fields.optionalChoice(entryFilters),
        }),
        locale,
      )
      if (!parsed.ok) throw new Refusal(webRefusals.notFound)
      const recommendationId = params.recommendation ?? ''
      const { administration, back, vis } = parsed.value
      await confirmAnswer(
        tx,
        actor,
        { recommendationId, administrationId: administration },
        { title: t.confirmProof, today },
      )
      return seeOther(wayBack(back === 'skema' ? (vis ?? 'alle') : back, recommendationId, administration), {
        text: t.confirmed,
      })
    },
  }),
]

async function single({ tx, by, locale, params }: Visit) {
  const { recommendation, administration, answer } = await askedFor(tx, params)
  if (!mayAnswerFor(by, administration.id)) throw new Refusal(reviewRefusals.notYours)
  const stored: Record<string, string | number | null> = answer ? { ...pick(answer) } : {}
  const value = (name: string) => String(stored[name] ?? '')
  const props = {
    locale,
    recommendation,
    administration,
    version: answer?.version ?? 0,
    back: 'anbefaling',
    value,
    errors: [],
  }
  return pageAnswer(recommendation.statement[locale], <AnswerPage {...props} />, {
    trail: singleTrail(locale, recommendation),
  })
}

async function save(asked: Change) {
  const { tx, actor, form, locale, params, today } = asked
  const { recommendation, administration } = await askedFor(tx, params)
  const parsed = readForm(form, answerSchema, locale)
  if (!parsed.ok) return again(asked, recommendation, administration, parsed.errors)
  const { back, as, ...read } = parsed.value
  const answer: AnswerFields = { ...read, reason: read.reason ?? '', note: read.note ?? '' }
  const about = { recommendationId: recommendation.id, administrationId: administration.id }
  const version = Number.parseInt(form.text('_version') || '0', 10) || 0
  try {
    const stored = await saveAnswer(tx, actor, about, answer, { today, version })
    if (stored === 'nothing') throw new Refusal(webRefusals.notFound)
    if (stored) throw new Stale(stored.version, answerDifferences(stored, answer, locale))
  } catch (thrown) {
    const field = thrown instanceof Refusal ? fieldOf(thrown) : null
    if (!field) throw thrown
    return again(asked, recommendation, administration, [
      { field, message: sentenceOf(thrown as Refusal, locale) },
    ])
  }
  if (as === 'json') return savedAsJson(asked, recommendation.id, administration.id)
  return seeOther(wayBack(back, recommendation.id, administration.id), { text: texts[locale].savedNotice })
}

/** What the island needs to go on: the new version, and what is now shown. */
async function savedAsJson(
  { tx, locale, today }: Change,
  recommendationId: string,
  administrationId: string,
) {
  const { round, answer } = await currentAnswer(tx, recommendationId, administrationId)
  if (!round || !answer) throw new Refusal(webRefusals.notFound)
  const status = shownStatus(answer, { roundStartedOn: round.startedOn, proofDays: round.proofDays }, today)
  const body = JSON.stringify({ version: answer.version, status, words: statusWords[locale][status] })
  return download('svar.json', 'application/json; charset=utf-8', body, true)
}

/** The field a refused answer is about, so that the sentence stands beside it. */
function fieldOf({ reason }: Refusal): string | null {
  if (reason === reviewRefusals.reasonMissing) return 'reason'
  if (reason === reviewRefusals.reviewDayMissing || reason === reviewRefusals.reviewDayPassed)
    return 'reviewOn'
  return reason === reviewRefusals.reachTooFar ? 'reachCount' : null
}

function again(
  { form, locale }: Change,
  recommendation: Recommendation,
  administration: { id: string; name: string },
  errors: { field: string; message: string }[],
) {
  const props = {
    locale,
    recommendation,
    administration,
    version: Number(form.text('_version')) || 0,
    back: backOf(form),
    value: (name: string) => form.text(name),
    errors,
  }
  return invalid(recommendation.statement[locale], <AnswerPage {...props} />, errors, {
    trail: singleTrail(locale, recommendation),
  })
}

const backOf = (form: Form) => backs.find((each) => each === form.text('back')) ?? 'anbefaling'

function singleTrail(locale: 'da' | 'en', recommendation: Recommendation) {
  return [
    ...trailOf(locale),
    { href: `/gennemgang/${recommendation.id}`, label: recommendation.statement[locale] },
  ]
}

async function askedFor(tx: ReadTx, params: Record<string, string>) {
  const recommendation = await findRecommendation(tx, params.recommendation ?? '')
  const administration = (await administrations(tx)).find(({ id }) => id === params.administration)
  if (!administration) throw new Refusal(webRefusals.notFound)
  const { answer } = await currentAnswer(tx, recommendation.id, administration.id)
  return { recommendation, administration, answer }
}

async function currentAnswer(tx: ReadTx, recommendationId: string, administrationId: string) {
  const round = currentOf(await rounds(tx))
  const answers = round ? await answersOf(tx, round.id, recommendationId) : []
  return { round, answer: answers.find((each) => each.administrationId === administrationId) ?? null }
}

function pick({ status, reason, reviewOn, reachCount, reachTotal, complexity, note }: Answer) {
  return { status, reason, reviewOn, reachCount, reachTotal, complexity, note }
}

/** Back to the very row the person came from. */
function wayBack(
  back: (typeof backs)[number] | null,
  recommendationId: string,
  administrationId: string,
): string {
  if (back === 'start') return '/gennemgang#ubekraeftet'
  if (back === null || back === 'anbefaling' || back === 'skema')
    return `/gennemgang/${recommendationId}#a-${administrationId}`
  return `/gennemgang/skema?forvaltning=${administrationId}&vis=${back}#r-${recommendationId}`
}
