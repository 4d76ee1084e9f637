import { z } from 'zod'
import { hasCapability, nationalLevel } from '../../platform/auth/index.ts'
import {
  type Change,
  change,
  fields,
  invalid,
  type OpenVisit,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { said } from '../surveys/index.ts'
import { askForSignature, decline, reopen, sign, takeOn, undecline } from './actions-response.ts'
import { askedSections } from './asked.ts'
import type { MonitoringRound } from './monitoring.ts'
import { OverviewPage } from './pages/overview-page.tsx'
import { SigningPage, type SigningProps } from './pages/signing-page.tsx'
import { TakeOnPage, type TakeOnProps } from './pages/take-on-page.tsx'
import { leaders, type Work, workOf } from './reads-answering.ts'
import { burdens, findResponse, findRound, openAdministrations, ownDecline } from './reads-rounds.ts'
import { trailOf } from './routes-rounds.tsx'
import { texts } from './texts.ts'

const reasonSchema = z.object({ reason: fields.text(1000) })

export const responseRoutes: Route[] = [
  page({ path: '/monitorering/:id', may: 'read-monitoring', answer: overview }),
  change({
    path: '/monitorering/:id/deltagelse',
    may: 'answer-monitoring',
    audit: ['monitoring-taken-on'],
    answer: async ({ tx, actor, params, locale, today }) => {
      const round = await findRound(tx, params.id ?? '')
      await takeOn(tx, actor, round, today)
      return seeOther(`/monitorering/${round.id}`, { text: texts[locale].takenOn })
    },
  }),
  change({
    path: '/monitorering/:id/afslag',
    may: 'answer-monitoring',
    audit: ['monitoring-declined'],
    answer: refuse,
  }),
  change({
    path: '/monitorering/:id/alligevel',
    may: 'answer-monitoring',
    audit: ['monitoring-reopened'],
    answer: async ({ tx, actor, params, locale, today }) => {
      const round = await findRound(tx, params.id ?? '')
      await undecline(tx, actor, round, today)
      return seeOther(`/monitorering/${round.id}`, { text: texts[locale].undeclined })
    },
  }),
  page({
    path: '/monitorering/:id/underskrift',
    may: 'read-monitoring',
    answer: (visit) => signing(visit, []),
  }),
  change({
    path: '/monitorering/:id/underskrift',
    may: 'sign-monitoring',
    audit: ['monitoring-signed', 'monitoring-compared'],
    answer: async (call) => {
      const { tx, actor, params, form, locale, today } = call
      const parsed = readForm(form, z.object({ title: fields.text(120) }), locale)
      if (!parsed.ok)
        return again(await signing(call, parsed.errors, { title: form.text('title') }), parsed.errors)
      const round = await findRound(tx, params.id ?? '')
      await sign(tx, actor, round, { title: parsed.value.title, today })
      return seeOther(`/monitorering/${round.id}/resultat`, { text: texts[locale].signedNow })
    },
  }),
  change({
    path: '/monitorering/:id/underskriver',
    may: 'answer-monitoring',
    audit: ['monitoring-signature-asked'],
    answer: async (call) => {
      const { tx, actor, params, form, locale, today, house } = call
      const t = texts[locale]
      const leaderId = z.uuid().safeParse(form.text('leader'))
      const errors = [{ field: 'leader', message: t.chooseLeader }]
      if (!leaderId.success) return again(await signing(call, errors), errors)
      const round = await findRound(tx, params.id ?? '')
      const { publicUrl } = house.config
      const name = await askForSignature(tx, actor, round, { leaderId: leaderId.data, today, publicUrl })
      return seeOther(`/monitorering/${round.id}/underskrift`, { text: t.askedNow(name) })
    },
  }),
  change({
    path: '/monitorering/:id/genaabning',
    may: 'answer-monitoring',
    audit: ['monitoring-reopened'],
    answer: async (call) => {
      const { tx, actor, params, form, locale, today } = call
      const parsed = readForm(form, reasonSchema, locale)
      if (!parsed.ok) return again(await signing(call, parsed.errors), parsed.errors)
      const round = await findRound(tx, params.id ?? '')
      await reopen(tx, actor, round, { reason: parsed.value.reason, today })
      return seeOther(`/monitorering/${round.id}`, { text: texts[locale].reopened })
    },
  }),
]

/** The round and all the municipality's work on it. Refuses a round that has not been taken on. */
export async function workIn({ tx, params }: Pick<OpenVisit, 'tx' | 'params'>): Promise<Work> {
  const round = await findRound(tx, params.id ?? '')
  const response = await findResponse(tx, round.id)
  if (!response) throw new Refusal(webRefusals.notFound)
  return workOf(tx, round, response)
}

async function overview(visit: Visit) {
  const { tx, by, params, locale, today } = visit
  const round = await findRound(tx, params.id ?? '')
  if (by.municipality === nationalLevel) return seeOther(`/monitorering/${round.id}/runde`)
  if (round.origin === 'imported') return seeOther(`/monitorering/${round.id}/resultat`)
  const response = await findResponse(tx, round.id)
  if (!response)
    return pageAnswer(said(round.title, locale), await takeOnBody(visit, round), { trail: trailOf(visit) })
  const work = await workOf(tx, round, response)
  const body = (
    <OverviewPage
      work={work}
      burdens={await burdens(tx, round.id)}
      mayAnswer={hasCapability(by.role, 'answer-monitoring')}
      today={today}
      locale={locale}
    />
  )
  return pageAnswer(said(round.title, locale), body, { trail: trailOf(visit) })
}

async function takeOnBody(
  { tx, by, locale, today }: Visit | Change,
  round: MonitoringRound,
  typed: Pick<TakeOnProps, 'reason' | 'errors'> = { reason: '', errors: [] },
) {
  const asked = askedSections(round, await openAdministrations(tx))
  const declined = await ownDecline(tx, round.id)
  const mayAnswer = hasCapability(by.role, 'answer-monitoring')
  return <TakeOnPage {...{ round, asked, declined, mayAnswer, today, locale, ...typed }} />
}

async function refuse(call: Change) {
  const { tx, actor, params, form, locale, today } = call
  const round = await findRound(tx, params.id ?? '')
  const parsed = readForm(form, reasonSchema, locale)
  if (!parsed.ok) {
    const body = await takeOnBody(call, round, { reason: form.text('reason'), errors: parsed.errors })
    return invalid(said(round.title, locale), body, parsed.errors, { trail: trailOf(call) })
  }
  await decline(tx, actor, round, { reason: parsed.value.reason, today })
  return seeOther(`/monitorering/${round.id}`, { text: texts[locale].declined })
}

async function signing(
  visit: Visit | Change,
  errors: SigningProps['errors'],
  typed: { title: string } = { title: '' },
) {
  const { tx, by, locale, today } = visit
  const work = await workIn(visit)
  const mayAnswer = hasCapability(by.role, 'answer-monitoring')
  const body = (
    <SigningPage
      work={work}
      signer={hasCapability(by.role, 'sign-monitoring') ? by.name : null}
      mayAnswer={mayAnswer}
      leaders={mayAnswer && !work.response.signedOn ? await leaders(tx) : []}
      mayReopen={mayAnswer && !work.round.closed && work.round.answersBy >= today}
      title={typed.title}
      errors={errors}
      locale={locale}
    />
  )
  return pageAnswer(texts[locale].tabs.signing, body, { trail: trailOf(visit, work.round) })
}

function again(answer: ReturnType<typeof pageAnswer>, errors: SigningProps['errors']) {
  return invalid(answer.title, answer.body, errors, { trail: answer.trail })
}
