import { z } from 'zod'
import {
  type Change,
  change,
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
import { type Answer, readAnswers } from '../surveys/index.ts'
import { giveReason, settle } from './actions-settling.ts'
import { gapReasons } from './monitoring.ts'
import { fieldOf, SettlingPage, type SettlingProps } from './pages/settling-page.tsx'
import type { StandingPlace } from './place-standing.ts'
import { askedAlone, distinctAnswers, keyOf } from './places.ts'
import type { Work } from './reads-answering.ts'
import { workToChange } from './routes-delegating.tsx'
import { workIn } from './routes-response.tsx'
import { trailOf } from './routes-rounds.tsx'
import { texts } from './texts.ts'

const may = 'answer-monitoring'

export const settlingRoutes: Route[] = [
  page({
    path: '/monitorering/:id/afstemning',
    may,
    answer: async (visit) => shown(visit, await workIn(visit), { typed: null, errors: [] }),
  }),
  change({ path: '/monitorering/:id/afstemning', may, audit: ['monitoring-settled'], answer: settleOne }),
  change({ path: '/monitorering/:id/grunde', may, audit: ['monitoring-settled'], answer: giveReasons }),
]

async function settleOne(call: Change) {
  const { tx, actor, form, locale, today } = call
  const t = texts[locale]
  const work = await workToChange(call)
  const place = work.places.find((each) => keyOf(each) === form.text('place'))
  if (!place) throw new Refusal(webRefusals.notFound)
  const reason = form.text('reason').trim().slice(0, 1000)
  const answer = chosenAnswer(place, call)
  const errors: FieldError[] = []
  if (!answer) errors.push({ field: fieldOf(place, 'chosen'), message: t.chooseAnswer })
  if (reason === '') errors.push({ field: fieldOf(place, 'reason'), message: t.whyMissing })
  if (!answer || errors.length > 0) {
    const typed = { key: keyOf(place), chosen: form.text('chosen'), reason, gapReason: '', places: [] }
    const again = await shown(call, work, { typed, errors })
    return invalid(again.title, again.body, errors, { trail: again.trail })
  }
  const { questionId, rowId, administrationId } = place
  const settlement = { questionId, rowId, administrationId, answer, gapReason: null, reason }
  await settle(tx, actor, { work, settlement, seen: form.text('seen'), today })
  return seeOther(`/monitorering/${work.round.id}/afstemning`, { text: t.settled })
}

/** One of the answers given, by its place among them, or another one. */
function chosenAnswer(place: StandingPlace, { form }: Change): Answer | null {
  const chosen = form.text('chosen')
  if (/^\d{1,3}$/.test(chosen)) return distinctAnswers(place.given)[Number(chosen)]?.answer ?? null
  const question = askedAlone(place.question, place)
  return readAnswers([question], form).answers[question.id] ?? null
}

const reasonSchema = z.object({
  administration: fields.uuid(),
  places: z
    .array(z.string().max(400))
    .min(1, `${texts.da.choosePlaces}|${texts.en.choosePlaces}`)
    .default([]),
  gapReason: fields.choice(gapReasons),
  reason: fields.optionalText(1000),
})

async function giveReasons(call: Change) {
  const { tx, actor, form, locale, today } = call
  const work = await workToChange(call)
  const parsed = readForm(form, reasonSchema, locale)
  if (!parsed.ok) {
    const key = form.text('administration')
    const errors = parsed.errors.map(({ field, message }) => ({ field: `${field}-${key}`, message }))
    const typed = {
      key,
      chosen: '',
      reason: form.text('reason'),
      gapReason: form.text('gapReason'),
      places: form.all('places'),
    }
    const again = await shown(call, work, { typed, errors })
    return invalid(again.title, again.body, errors, { trail: again.trail })
  }
  const { places: keys, gapReason, reason } = parsed.value
  const places = keys.map((key) => {
    const place = work.places.find((each) => keyOf(each) === key)
    if (!place) throw new Refusal(webRefusals.notFound)
    return place
  })
  const count = await giveReason(tx, actor, { work, places, gapReason, reason: reason ?? '', today })
  return seeOther(`/monitorering/${work.round.id}/afstemning`, { text: texts[locale].reasonsGiven(count) })
}

async function shown(visit: Visit | Change, work: Work, more: Pick<SettlingProps, 'typed' | 'errors'>) {
  const { locale } = visit
  const body = <SettlingPage work={work} {...more} locale={locale} />
  return pageAnswer(texts[locale].tabs.settling, body, { trail: trailOf(visit, work.round) })
}
