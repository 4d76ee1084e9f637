import { z } from 'zod'
import { hasCapability } from '../../platform/auth/index.ts'
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
  Stale,
  seeOther,
  type Visit,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { changePeriod, closeSurvey, createSurvey, openSurvey } from './actions-surveys.ts'
import { askedIn, listed } from './listing.ts'
import { SurveyForm } from './pages/survey-form.tsx'
import { SurveyPage } from './pages/survey-page.tsx'
import { SurveysPage } from './pages/surveys-page.tsx'
import { findInstrument, instruments } from './reads.ts'
import { administrationNames, findSurvey, surveys } from './reads-surveys.ts'
import { modesFor, type Survey, said, standingOf, surveyModes } from './survey.ts'
import { texts } from './texts.ts'

/** Surveys: the list, a new one, and its head. Inviting, answering and results have topics of their own. */
export const surveyRoutes: Route[] = [
  page({ path: '/undersoegelser', may: 'read-surveys', answer: list }),
  page({
    path: '/undersoegelser/ny',
    may: 'edit-surveys',
    answer: (visit) =>
      formPage(visit, new Form(new Map([['opensOn', [visit.today]]])), {
        errors: [],
        chosen: visit.query.get('skema'),
      }),
  }),
  change({ path: '/undersoegelser', may: 'edit-surveys', audit: ['survey-created'], answer: create }),
  page({ path: '/undersoegelser/:id', may: 'read-surveys', answer: one }),
  change({
    path: '/undersoegelser/:id/aabning',
    may: 'edit-surveys',
    audit: ['survey-opened'],
    answer: async ({ tx, actor, params, locale }) => {
      const { id } = await findSurvey(tx, params.id ?? '')
      await openSurvey(tx, actor, id)
      return seeOther(`/undersoegelser/${id}`, { text: texts[locale].opened })
    },
  }),
  change({
    path: '/undersoegelser/:id/lukning',
    may: 'edit-surveys',
    audit: ['survey-closed'],
    answer: async ({ tx, actor, params, locale }) => {
      const t = texts[locale]
      const { id } = await findSurvey(tx, params.id ?? '')
      await closeSurvey(tx, actor, id)
      const undo = { action: `/undersoegelser/${id}/aabning`, label: t.undo, fields: {} }
      return seeOther(`/undersoegelser/${id}`, { text: t.closed, undo })
    },
  }),
  change({
    path: '/undersoegelser/:id/periode',
    may: 'edit-surveys',
    audit: ['survey-changed'],
    answer: savePeriod,
  }),
]

async function list({ tx, by, query, today, locale }: Visit) {
  const t = texts[locale]
  const all = await surveys(tx)
  const listing = listed(all, askedIn(query), {
    locale,
    words: ({ title, instrumentTitle }) => `${title} ${instrumentTitle.da} ${instrumentTitle.en}`,
    columns: {
      navn: ({ title }) => title,
      tilstand: (survey) => t.states[standingOf(survey, today)],
      periode: ({ opensOn }) => opensOn,
      skema: ({ instrumentTitle }) => said(instrumentTitle, locale),
    },
  })
  const mayEdit = hasCapability(by.role, 'edit-surveys')
  const shown = { listing, isEmpty: all.length === 0, mayEdit, today, locale }
  const body = <SurveysPage {...shown} />
  return pageAnswer(t.surveys, body)
}

async function one(visit: Visit) {
  const survey = await findSurvey(visit.tx, visit.params.id ?? '')
  return surveyPage(visit, survey, { form: new Form(new Map()), errors: [] })
}

function surveyPage(
  { by, today, locale }: Visit | Change,
  survey: Survey,
  { form, errors }: { form: Form; errors: FieldError[] },
) {
  const mayEdit = hasCapability(by.role, 'edit-surveys')
  const shown = { survey, mayEdit, errors, values: form, today, locale }
  const body = <SurveyPage {...shown} />
  const trail = trailOf(locale)
  return errors.length > 0
    ? invalid(survey.title, body, errors, { trail })
    : pageAnswer(survey.title, body, { trail })
}

async function savePeriod(asked: Change) {
  const { tx, actor, form, params, locale } = asked
  const survey = await findSurvey(tx, params.id ?? '')
  const t = texts[locale]
  const parsed = readForm(form, z.object({ opensOn: fields.day(), closesOn: fields.optionalDay() }), locale)
  if (!parsed.ok) return surveyPage(asked, survey, { form, errors: parsed.errors })
  const { opensOn, closesOn } = parsed.value
  if (closesOn && closesOn < opensOn)
    return surveyPage(asked, survey, { form, errors: [{ field: 'closesOn', message: t.closesTooEarly }] })
  if (form.text('_version') !== String(survey.version)) throw new Stale(survey.version, [])
  await changePeriod(tx, actor, { survey, opensOn, closesOn })
  return seeOther(`/undersoegelser/${survey.id}`, { text: t.periodChanged })
}

function trailOf(locale: Visit['locale']) {
  return [{ href: '/undersoegelser', label: texts[locale].surveys }]
}

async function formPage(
  { tx, locale }: Visit | Change,
  values: Form,
  { errors, chosen }: { errors: FieldError[]; chosen: string | null },
) {
  const all = (await instruments(tx)).filter(({ isPutAway }) => !isPutAway)
  const id = values.text('instrument') || chosen
  const body = (
    <SurveyForm
      instruments={all}
      chosen={id && all.some((each) => each.id === id) ? await findInstrument(tx, id) : null}
      administrations={await administrationNames(tx)}
      earlier={await surveys(tx)}
      values={values}
      errors={errors}
      locale={locale}
    />
  )
  const title = texts[locale].newSurvey
  const trail = trailOf(locale)
  return errors.length > 0 ? invalid(title, body, errors, { trail }) : pageAnswer(title, body, { trail })
}

const schema = z.object({
  title: fields.text(200),
  instrument: fields.uuid(),
  mode: fields.choice(surveyModes),
  opensOn: fields.day(),
  closesOn: fields.optionalDay(),
  administrations: fields.uuids(),
  roles: fields.optionalText(1000),
  predecessor: fields.optionalUuid(),
})

async function create(asked: Change) {
  const { tx, actor, form, locale } = asked
  const parsed = readForm(form, schema, locale)
  if (!parsed.ok) return formPage(asked, form, { errors: parsed.errors, chosen: null })
  const { instrument, predecessor, roles, closesOn, ...said } = parsed.value
  const { published } = await findInstrument(tx, instrument)
  const t = texts[locale]
  const errors = [
    ...(published && !modesFor(published.contents).includes(said.mode)
      ? [{ field: 'mode', message: t.sensitiveNote }]
      : []),
    ...(closesOn && closesOn < said.opensOn ? [{ field: 'closesOn', message: t.closesTooEarly }] : []),
  ]
  if (errors.length > 0) return formPage(asked, form, { errors, chosen: null })
  const known = new Set((await administrationNames(tx)).map(({ id }) => id))
  const names = (roles ?? '').split('\n').map((role) => role.trim().slice(0, 80))
  const id = await createSurvey(tx, actor, {
    ...said,
    closesOn,
    administrations: said.administrations.filter((each) => known.has(each)),
    roles: [...new Set(names)].filter(Boolean).slice(0, 20),
    instrumentId: instrument,
    versionNumber: published?.number ?? 0,
    predecessorId: predecessor && (await findSurvey(tx, predecessor)).id,
  })
  return seeOther(`/undersoegelser/${id}`, { text: t.surveyCreated })
}
