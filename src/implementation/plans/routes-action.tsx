import { z } from 'zod'
import { eventsAbout } from '../../platform/audit/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  type Change,
  change,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  type Stale,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { reportedStatuses } from './action.ts'
import { type ActionFields, problemsOf } from './action-fields.ts'
import { addAction, changeAction, planToChange, removeAction, restoreAction } from './actions.ts'
import { askForStatus, reportStatus, takeBackReport } from './actions-status.ts'
import { actionFieldsOf, actionSchema, typedValues, valuesOf } from './forms.ts'
import { idIn } from './ids.ts'
import { mayReport, mayWorkOn, seesOnlyOwn } from './may.ts'
import { ActionForm, type ActionFormProps } from './pages/action-form.tsx'
import { ActionPage } from './pages/action-page.tsx'
import { findPlanSubject, type PlannedAction, type PlanSubject, plannedActions } from './reads.ts'
import { colleagues, ownerEmailOf, reportsAbout } from './reads-history.ts'
import { texts } from './texts.ts'

export const actionRoutes: Route[] = [
  page({ path: '/indsatser/:id/handleplan/ny', may: 'edit-efforts', answer: newForm }),
  change({ path: '/indsatser/:id/handleplan', may: 'edit-efforts', audit: ['action-added'], answer: add }),
  page({ path: '/handlinger/:id', may: 'read-efforts', answer: show }),
  page({ path: '/handlinger/:id/rediger', may: 'edit-efforts', answer: editForm }),
  change({ path: '/handlinger/:id', may: 'edit-efforts', audit: ['action-changed'], answer: save }),
  change({
    path: '/handlinger/:id/sletning',
    may: 'edit-efforts',
    audit: ['action-removed'],
    answer: remove,
  }),
  change({
    path: '/handlinger/:id/gendannelse',
    may: 'edit-efforts',
    audit: ['action-restored'],
    answer: restore,
  }),
  change({
    path: '/handlinger/:id/status',
    may: 'report-status',
    audit: ['status-reported'],
    answer: report,
  }),
  change({
    path: '/handlinger/:id/status/fortrydelse',
    may: 'report-status',
    audit: ['status-withdrawn'],
    answer: takeBack,
  }),
  change({ path: '/handlinger/:id/spoergsmaal', may: 'edit-efforts', audit: ['status-asked'], answer: ask }),
]

interface Known {
  action: PlannedAction
  subject: PlanSubject
}

async function known({
  tx,
  by,
  params,
  today,
}: Pick<Visit, 'tx' | 'by' | 'params' | 'today'>): Promise<Known> {
  const [action] = await plannedActions(tx, today, { actionId: idIn(params.id), by })
  const subject = action && (await findPlanSubject(tx, action.effortId, by))
  if (!action || !subject) throw new Refusal(webRefusals.notFound)
  return { action, subject }
}

async function show(visit: Visit) {
  const { tx, by, locale, today } = visit
  const { action, subject } = await known(visit)
  const reports = await reportsAbout(tx, action.id)
  const events = seesOnlyOwn(by) ? [] : await eventsAbout(tx, 'action', action.id, 20)
  const names = action.waitsFor.length
    ? await plannedActions(tx, today, { effortId: action.effortId, by })
    : []
  const body = (
    <ActionPage
      action={action}
      subject={subject}
      waitsFor={names.filter(({ id }) => action.waitsFor.includes(id))}
      reports={reports}
      events={events}
      today={today}
      locale={locale}
      mayChange={mayWorkOn(by, subject)}
      mayReport={mayReport(by, action, subject)}
    />
  )
  return pageAnswer(action.what, body, { trail: trailOf(subject, locale) })
}

async function newForm({ tx, by, params, query, locale, today }: Visit) {
  const subject = await findPlanSubject(tx, idIn(params.id), by)
  if (!subject || !mayWorkOn(by, subject)) throw new Refusal(webRefusals.notFound)
  const body = (
    <ActionForm
      {...(await choices(tx, subject, { locale, today }, null))}
      action={null}
      values={{ what: query.get('hvad') ?? '' }}
      waitsFor={[]}
      errors={[]}
    />
  )
  return pageAnswer(texts[locale].form.newTitle, body, { trail: trailOf(subject, locale) })
}

async function editForm(visit: Visit) {
  const { tx, by, locale } = visit
  const { action, subject } = await known(visit)
  if (!mayWorkOn(by, subject)) throw new Refusal(webRefusals.notFound)
  const values = valuesOf({ ...action, ownerEmail: await ownerEmailOf(tx, action.id) })
  const body = (
    <ActionForm
      {...(await choices(tx, subject, visit, action.id))}
      action={action}
      values={values}
      waitsFor={action.waitsFor}
      errors={[]}
    />
  )
  return pageAnswer(texts[locale].edit, body, { trail: trailOf(subject, locale) })
}

async function add(call: Change) {
  const subject = await planToChange(call.tx, call.by, idIn(call.params.id))
  const read = await readAction(call, subject, null)
  if (!read.ok) return read.answer
  await addAction(call.tx, call.actor, subject.effortId, read.fields)
  return seeOther(`/indsatser/${subject.effortId}/handleplan`, { text: texts[call.locale].saved.added })
}

async function save(call: Change) {
  const { action, subject } = await known(call)
  await planToChange(call.tx, call.by, subject.effortId)
  const read = await readAction(call, subject, action)
  if (!read.ok) return read.answer
  const stored = valuesOf({ ...action, ownerEmail: await ownerEmailOf(call.tx, action.id) })
  const people = new Map(read.form.colleagues.map(({ id, name }) => [id, name]))
  const differences = differencesOf(
    stored,
    typedValues(call.form.values),
    call.locale,
    (value) => people.get(value) ?? value,
  )
  await changeAction(call.tx, call.actor, {
    before: action,
    version: Number(call.form.text('_version')) || 0,
    fields: read.fields,
    others: read.form.others,
    differences,
  })
  return seeOther(`/handlinger/${action.id}`, { text: texts[call.locale].saved.changed })
}

type Read =
  | { ok: true; fields: ActionFields; form: Choices }
  | { ok: false; answer: ReturnType<typeof invalid> }

/** The posted action, or the form again with what was wrong beside the fields. */
async function readAction(call: Change, subject: PlanSubject, before: PlannedAction | null): Promise<Read> {
  const { form, locale, tx } = call
  const options = await choices(tx, subject, call, before?.id ?? null)
  const parsed = readForm(form, actionSchema(subject.columns), locale)
  const values = parsed.ok ? actionFieldsOf(parsed.value, subject.columns) : null
  const problems = values ? problemsOf(values, before?.id ?? null, options.others) : []
  const errors = parsed.ok
    ? problems.map(({ field, reason }) => ({ field, message: sentenceOf(new Refusal(reason), locale) }))
    : parsed.errors
  if (values && errors.length === 0) return { ok: true, fields: values, form: options }
  const body = (
    <ActionForm
      {...options}
      action={before}
      values={typedValues(form.values)}
      waitsFor={form.all('waitsFor')}
      errors={errors}
    />
  )
  return {
    ok: false,
    answer: invalid(before?.what ?? texts[locale].form.newTitle, body, errors, {
      trail: trailOf(subject, locale),
    }),
  }
}

type Choices = Pick<ActionFormProps, 'subject' | 'others' | 'colleagues' | 'locale'>

async function choices(
  tx: ReadTx,
  subject: PlanSubject,
  { locale, today }: Pick<Visit, 'locale' | 'today'>,
  without: string | null,
): Promise<Choices> {
  const all = await plannedActions(tx, today, { effortId: subject.effortId })
  return { subject, others: all.filter(({ id }) => id !== without), colleagues: await colleagues(tx), locale }
}

function differencesOf(
  stored: Record<string, string>,
  typed: Record<string, string>,
  locale: Visit['locale'],
  nameOf: (value: string) => string,
): Stale['fields'] {
  const t = texts[locale]
  const labels: Record<string, string> = {
    what: t.what,
    how: t.how,
    ownerAccount: t.form.colleague,
    ownerName: t.form.someoneElse,
    ownerEmail: t.form.email,
    startsOn: t.form.start,
    dueOn: t.form.due,
    goal: t.columns.goal,
  }
  return Object.entries(labels).map(([name, label]) => ({
    label,
    theirs: nameOf(stored[name] ?? ''),
    mine: nameOf(typed[name] ?? ''),
  }))
}

async function remove(call: Change) {
  const { action } = await known(call)
  await planToChange(call.tx, call.by, action.effortId)
  await removeAction(call.tx, call.actor, action)
  const t = texts[call.locale]
  return seeOther(`/indsatser/${action.effortId}/handleplan`, {
    text: t.saved.removed,
    undo: { action: `/handlinger/${action.id}/gendannelse`, label: t.undo, fields: {} },
  })
}

async function restore({ tx, by, actor, params, locale }: Change) {
  const restored = await restoreAction(tx, by, actor, idIn(params.id))
  return seeOther(`/handlinger/${restored.id}`, { text: texts[locale].saved.restored })
}

async function report({ tx, by, params, form, locale, today }: Change) {
  const parsed = readForm(
    form,
    z.object({ status: fields.choice(reportedStatuses), note: fields.optionalText(1000) }),
    locale,
  )
  if (!parsed.ok) throw new Refusal(webRefusals.notFound)
  const { reportId, action } = await reportStatus(tx, by, {
    actionId: idIn(params.id),
    ...parsed.value,
    today,
  })
  const t = texts[locale]
  return seeOther(`/handlinger/${action.id}`, {
    text: t.saved.reported,
    undo: {
      action: `/handlinger/${action.id}/status/fortrydelse`,
      label: t.undo,
      fields: { report: reportId },
    },
  })
}

async function takeBack(call: Change) {
  const { action } = await known(call)
  await takeBackReport(call.tx, call.by, action.id, idIn(call.form.text('report')))
  return seeOther(`/handlinger/${action.id}`, { text: texts[call.locale].saved.withdrawn })
}

async function ask(call: Change) {
  const { action } = await known(call)
  await planToChange(call.tx, call.by, action.effortId)
  await askForStatus(call.tx, call.actor, {
    action,
    today: call.today,
    publicUrl: call.house.config.publicUrl,
  })
  return seeOther(`/handlinger/${action.id}`, { text: texts[call.locale].saved.asked })
}

export function trailOf(subject: PlanSubject, locale: Visit['locale']) {
  const t = texts[locale]
  return [
    { href: '/indsatser', label: t.efforts },
    { href: `/indsatser/${subject.effortId}`, label: subject.title },
    { href: `/indsatser/${subject.effortId}/handleplan`, label: t.plan },
  ]
}
