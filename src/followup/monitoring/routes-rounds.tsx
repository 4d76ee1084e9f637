import { z } from 'zod'
import { recommendationGroups } from '../../knowledge/catalogue/index.ts'
import { fieldCodes } from '../../platform/auth/fields-of-work.ts'
import {
  type Change,
  change,
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
import type { FieldError } from '../../ui/index.ts'
import { daysAfter } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { PaperPage, said } from '../surveys/index.ts'
import { mustRun } from './actions-response.ts'
import { changeRound, openRound } from './actions-rounds.ts'
import type { MonitoringRound } from './monitoring.ts'
import { ListPage } from './pages/list-page.tsx'
import { ChangeRoundPage, RoundFormPage, type RoundFormProps } from './pages/round-form.tsx'
import { findRound, type OfferedInstrument, offeredInstruments, rounds } from './reads-rounds.ts'
import { linkablePlaces } from './review-links.ts'
import { texts } from './texts.ts'

export const roundRoutes: Route[] = [
  page({
    path: '/monitorering',
    may: 'read-monitoring',
    answer: async ({ tx, by, locale, today }) =>
      pageAnswer(
        texts[locale].area,
        <ListPage rounds={await rounds(tx)} by={by} today={today} locale={locale} />,
      ),
  }),
  page({ path: '/monitorering/runder/ny', may: 'run-monitoring', answer: form }),
  change({
    path: '/monitorering/runder',
    may: 'run-monitoring',
    audit: ['monitoring-round-opened'],
    answer: open,
  }),
  page({ path: '/monitorering/:id/rettelse', may: 'run-monitoring', answer: changeForm }),
  change({
    path: '/monitorering/:id/rettelse',
    may: 'run-monitoring',
    audit: ['monitoring-round-changed'],
    answer: saveChange,
  }),
  page({
    path: '/monitorering/:id/skema',
    may: 'read-monitoring',
    answer: async ({ tx, params, locale }) => {
      const { instrument } = await findRound(tx, params.id ?? '')
      return pageAnswer(
        said(instrument.title, locale),
        <PaperPage instrument={instrument} locale={locale} />,
        {
          shell: 'print',
        },
      )
    },
  }),
]

/** Where pages of one round stand. */
export function trailOf({ locale }: Pick<Visit, 'locale'>, round?: Pick<MonitoringRound, 'id' | 'title'>) {
  const list = { href: '/monitorering', label: texts[locale].area }
  return round ? [list, { href: `/monitorering/${round.id}`, label: said(round.title, locale) }] : [list]
}

async function form(visit: Visit) {
  const { tx, query, locale, today } = visit
  const offered = await offeredInstruments(tx)
  const chosen = offered.find(({ id }) => id === query.get('skema')) ?? offered[0]
  if (!chosen) throw new Refusal(webRefusals.notFound)
  const groups = await recommendationGroups(tx)
  const earlier = await rounds(tx)
  const values: Record<string, string[]> = {
    titleDa: [`${chosen.instrument.title.da} ${today.slice(0, 4)}`],
    titleEn: [`${said(chosen.instrument.title, 'en')} ${today.slice(0, 4)}`],
    period: [today.slice(0, 4)],
    opensOn: [today],
    answersBy: [daysAfter(today, 42)],
    predecessor: [earlier.find((round) => sameInstrument(round.title.da, chosen))?.id ?? ''],
  }
  for (const { id } of chosen.instrument.sections) values[`fields.${id}`] = [...fieldCodes]
  for (const { question, row, suggested } of linkablePlaces(chosen.instrument, groups))
    values[`link.${question.id}.${row}`] = suggested ? [suggested] : []
  const props = { offered, chosen, groups, earlier, values, errors: [], locale }
  return pageAnswer(texts[locale].openTitle, <RoundFormPage {...props} />, { trail: trailOf(visit) })
}

function sameInstrument(title: string, { instrument }: OfferedInstrument): boolean {
  return title.startsWith(instrument.title.da)
}

async function open(call: Change) {
  const { tx, actor, form: typed, locale, today } = call
  const t = texts[locale]
  const offered = await offeredInstruments(tx)
  const chosen = offered.find(({ id }) => id === typed.text('instrument'))
  if (!chosen) throw new Refusal(webRefusals.notFound)
  const groups = await recommendationGroups(tx)
  const parsed = readForm(
    typed,
    schemaFor(
      chosen,
      groups.map(({ id }) => id),
    ),
    locale,
  )
  const errors: FieldError[] = parsed.ok ? [] : [...parsed.errors]
  const value = parsed.ok ? parsed.value : null
  const texted = (name: string) => String(value?.[name] ?? '')
  if (value && texted('answersBy') < texted('opensOn'))
    errors.push({ field: 'answersBy', message: t.answersBeforeOpening })
  else if (value && texted('answersBy') < today) errors.push({ field: 'answersBy', message: t.answersPassed })
  if (!value || errors.length > 0) {
    const values = Object.fromEntries(typed.names().map((name) => [name, typed.all(name)]))
    const props: RoundFormProps = {
      offered,
      chosen,
      groups,
      earlier: await rounds(tx),
      values,
      errors,
      locale,
    }
    return invalid(t.openTitle, <RoundFormPage {...props} />, errors, { trail: trailOf(call) })
  }
  const id = await openRound(tx, actor, {
    title: { da: texted('titleDa'), en: texted('titleEn') },
    period: texted('period'),
    instrument: chosen.instrument,
    sectionFields: Object.fromEntries(
      chosen.instrument.sections.map((section) => [section.id, value[`fields.${section.id}`] as string[]]),
    ),
    reviewLinks: linkablePlaces(chosen.instrument, groups).flatMap(({ question, row }) => {
      const group = value[`link.${question.id}.${row}`]
      return group ? [{ question: question.id, row, groups: [String(group)] }] : []
    }),
    predecessorId:
      (value.predecessor as string | null) && (await findRound(tx, String(value.predecessor))).id,
    opensOn: value.opensOn as MonitoringRound['opensOn'],
    answersBy: value.answersBy as MonitoringRound['answersBy'],
    proofShare: value.proof === null ? null : Number(value.proof) / 100,
  })
  return seeOther(`/monitorering/${id}/runde`, { text: t.opened })
}

const proof = fields.optionalWhole(1, 50)
const period = z
  .string()
  .trim()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, `${texts.da.periodWrong}|${texts.en.periodWrong}`)

function schemaFor({ instrument }: OfferedInstrument, groups: string[]) {
  const shape: Record<string, z.ZodType> = {
    instrument: fields.text(80),
    titleDa: fields.text(200),
    titleEn: fields.text(200),
    period,
    opensOn: fields.day(),
    answersBy: fields.day(),
    predecessor: fields.optionalUuid(),
    proof,
  }
  const someField = `${texts.da.fieldsMissing}|${texts.en.fieldsMissing}`
  for (const { id } of instrument.sections)
    shape[`fields.${id}`] = z.array(z.enum(fieldCodes)).min(1, someField).default([])
  for (const { question, row } of linkablePlaces(instrument, []))
    shape[`link.${question.id}.${row}`] = z
      .string()
      .optional()
      .refine((id) => !id || groups.includes(id))
  return z.object(shape)
}

async function changeForm(visit: Visit) {
  const { tx, params, locale, today } = visit
  const round = await findRound(tx, params.id ?? '')
  mustRun({ ...round, opensOn: today }, today)
  const values = {
    answersBy: round.answersBy,
    proof: round.proofShare ? String(Math.round(round.proofShare * 100)) : '',
  }
  const body = <ChangeRoundPage round={round} values={values} errors={[]} locale={locale} />
  return pageAnswer(texts[locale].changeTitle, body, { trail: trailOf(visit, round) })
}

async function saveChange(call: Change) {
  const { tx, actor, params, form: typed, locale, today } = call
  const t = texts[locale]
  const round = await findRound(tx, params.id ?? '')
  mustRun({ ...round, opensOn: today }, today)
  const parsed = readForm(typed, z.object({ answersBy: fields.day(), proof }), locale)
  const errors: FieldError[] = parsed.ok ? [] : [...parsed.errors]
  if (parsed.ok && parsed.value.answersBy < today)
    errors.push({ field: 'answersBy', message: t.answersPassed })
  else if (parsed.ok && parsed.value.answersBy < round.opensOn)
    errors.push({ field: 'answersBy', message: t.answersBeforeOpening })
  if (!parsed.ok || errors.length > 0) {
    const values = { answersBy: typed.text('answersBy'), proof: typed.text('proof') }
    const body = <ChangeRoundPage round={round} values={values} errors={errors} locale={locale} />
    return invalid(t.changeTitle, body, errors, { trail: trailOf(call, round) })
  }
  const { answersBy, proof: share } = parsed.value
  const version = Number(typed.text('_version'))
  const proofShare = share === null ? null : share / 100
  if (!(await changeRound(tx, actor, { id: round.id, answersBy, proofShare, version })))
    throw new Stale(round.version, [{ label: t.answersBy, theirs: round.answersBy, mine: answersBy }])
  return seeOther(`/monitorering/${round.id}/runde`, { text: t.changed })
}
