import { writeCsv } from '../../formats/csv.ts'
import { writeXlsx } from '../../formats/xlsx.ts'
import {
  type Change,
  change,
  download,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { summaryOf } from './action.ts'
import { planToChange, shapePlan } from './actions.ts'
import { shapeSchema } from './forms.ts'
import { idIn } from './ids.ts'
import { mayWorkOn, seesOnlyOwn } from './may.ts'
import { PlanPage } from './pages/plan-page.tsx'
import { type PlanLine, PlansPage, type PlanTab, planTabs, tabWords } from './pages/plans-page.tsx'
import { knownColumns } from './plan.ts'
import { findPlanSubject, type PlannedAction, type PlanSubject, plannedActions } from './reads.ts'
import { openAdministrations } from './reads-history.ts'
import { actionRoutes } from './routes-action.tsx'
import { answerRoutes } from './routes-answer.tsx'
import { personalRoutes } from './routes-personal.tsx'
import { planSheet } from './sheet.ts'
import { texts } from './texts.ts'

export const planRoutes: Route[] = [
  page({ path: '/handleplaner', may: 'read-efforts', answer: list }),
  page({ path: '/indsatser/:id/handleplan', may: 'read-efforts', answer: show }),
  page({
    path: '/indsatser/:id/handleplan/regneark.xlsx',
    may: 'read-efforts',
    answer: (visit) => sheet(visit, 'xlsx'),
  }),
  page({
    path: '/indsatser/:id/handleplan/regneark.csv',
    may: 'read-efforts',
    answer: (visit) => sheet(visit, 'csv'),
  }),
  change({
    path: '/indsatser/:id/handleplan/kolonner',
    may: 'edit-efforts',
    audit: ['plan-shaped'],
    answer: shape,
  }),
  ...actionRoutes,
  ...answerRoutes,
  ...personalRoutes,
]

async function list({ tx, by, query, locale, today }: Visit) {
  const search = (query.get('q') ?? '').trim()
  const administrations = await openAdministrations(tx)
  const asked = query.get('forvaltning') ?? ''
  const administrationId = administrations.some(({ id }) => id === asked) ? asked : ''
  const all = await plannedActions(tx, today, { by, ...(administrationId ? { administrationId } : {}) })
  const found = search ? all.filter((action) => isAbout(action, search)) : all
  const tab = planTabs.find((each) => tabWords[each] === (query.get('vis') ?? '')) ?? 'all'
  const perTab = Object.fromEntries(
    planTabs.map((each) => [each, found.filter((action) => belongs(action, each))]),
  ) as Record<PlanTab, PlannedAction[]>
  const plans = plansOf(found, today)
  const counts = {
    ...Object.fromEntries(planTabs.map((each) => [each, perTab[each].length])),
    all: plans.length,
  } as Record<PlanTab, number>
  const actions =
    tab === 'late' ? perTab.late.sort((a, b) => b.standing.daysLate - a.standing.daysLate) : perTab[tab]
  const body = (
    <PlansPage
      {...{ tab, counts, plans, actions, search, administrationId, administrations, locale }}
      summary={summaryOf(found, today)}
    />
  )
  return pageAnswer(texts[locale].plans, body)
}

function belongs({ standing, isOwn }: PlannedAction, tab: PlanTab): boolean {
  if (tab === 'all') return true
  return tab === 'mine' ? isOwn && standing.state !== 'done' : standing.state === tab
}

function isAbout({ what, how, ownerName, effortTitle }: PlannedAction, search: string): boolean {
  const words = search.toLocaleLowerCase('da').split(/\s+/)
  const text = [what, how, ownerName, effortTitle].join(' ').toLocaleLowerCase('da')
  return words.every((word) => text.includes(word))
}

/** The plans among these actions; those where most needs somebody come first. */
function plansOf(actions: PlannedAction[], today: Visit['today']): PlanLine[] {
  const byEffort = Map.groupBy(actions, ({ effortId }) => effortId)
  const plans = [...byEffort].map(([effortId, own]) => ({
    effortId,
    title: own[0]?.effortTitle ?? '',
    summary: summaryOf(own, today),
  }))
  const needs = ({ summary: { counts } }: PlanLine) => counts.late + counts.unknown + counts.unconfirmed
  return plans.sort((a, b) => needs(b) - needs(a) || a.title.localeCompare(b.title, 'da'))
}

async function show({ tx, by, params, locale, today }: Visit) {
  const subject = await seenPlan(tx, by, params.id)
  const actions = await plannedActions(tx, today, { effortId: subject.effortId, by })
  return planAnswer({ subject, actions, by, locale, today })
}

function planAnswer({
  subject,
  actions,
  by,
  locale,
  today,
}: { subject: PlanSubject; actions: PlannedAction[] } & Pick<Visit, 'by' | 'locale' | 'today'>) {
  const t = texts[locale]
  const body = (
    <PlanPage
      subject={subject}
      actions={actions}
      today={today}
      locale={locale}
      mayChange={mayWorkOn(by, subject)}
      ownOnly={seesOnlyOwn(by)}
    />
  )
  const trail = [
    { href: '/indsatser', label: t.efforts },
    { href: `/indsatser/${subject.effortId}`, label: subject.title },
  ]
  return pageAnswer(t.planOf(subject.title), body, { trail })
}

async function sheet({ tx, by, params, locale, today }: Visit, format: 'xlsx' | 'csv') {
  const subject = await seenPlan(tx, by, params.id)
  const { headers, rows } = planSheet(
    await plannedActions(tx, today, { effortId: subject.effortId, by }),
    subject.columns,
    locale,
  )
  const name = `handleplan-${today}.${format}`
  if (format === 'csv')
    return download(
      name,
      'text/csv; charset=utf-8',
      writeCsv({ headers, rows: rows.map((cells) => ({ cells })) }),
    )
  const bytes = await writeXlsx([{ name: texts[locale].plan, headers, rows }])
  return download(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes)
}

async function shape(call: Change) {
  const { tx, by, actor, params, form, locale, today } = call
  const subject = await planToChange(tx, by, idIn(params.id))
  const parsed = readForm(form, shapeSchema, locale)
  if (!parsed.ok) {
    const { title, body } = planAnswer({
      subject,
      actions: await plannedActions(tx, today, { effortId: subject.effortId }),
      by,
      locale,
      today,
    })
    return invalid(title, body, parsed.errors)
  }
  const t = texts[locale]
  const named = (columns: string[]) =>
    knownColumns(columns)
      .map((column) => t.columns[column])
      .join(', ')
  const differences = [
    { label: t.columnsLabel, theirs: named(subject.columns), mine: named(parsed.value.columns) },
    { label: t.followUpDays, theirs: String(subject.followUpDays), mine: String(parsed.value.followUpDays) },
  ]
  await shapePlan(tx, actor, subject, {
    ...parsed.value,
    version: Number(form.text('_version')) || 0,
    differences,
  })
  return seeOther(`/indsatser/${subject.effortId}/handleplan`, { text: t.saved.shaped })
}

async function seenPlan(tx: Visit['tx'], by: Visit['by'], id: string | undefined): Promise<PlanSubject> {
  const subject = await findPlanSubject(tx, idIn(id), by)
  if (!subject) throw new Refusal(webRefusals.notFound)
  return subject
}
