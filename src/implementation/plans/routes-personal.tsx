import { writeCalendar } from '../../formats/ical.ts'
import { findToken, type Person, readSecret } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  type Change,
  change,
  download,
  invalid,
  type OpenVisit,
  openPage,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import { PageHead } from '../../ui/index.ts'
import { type Day, dayIn } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import {
  addPersonalAction,
  changePersonalAction,
  closeCalendar,
  finishPersonalAction,
  openCalendar,
  removePersonalAction,
} from './actions-personal.ts'
import { calendarEvents } from './calendar.ts'
import { personalSchema, typedValues } from './forms.ts'
import { idIn } from './ids.ts'
import { CalendarPage, PersonalForm, PersonalPage, type PersonalPageProps } from './pages/personal-page.tsx'
import { plannedActions } from './reads.ts'
import {
  calendarOf,
  findPersonalAction,
  isOpenAccount,
  type PersonalAction,
  personalPlan,
} from './reads-personal.ts'
import { myActions } from './reads-summary.ts'
import { openTexts } from './texts-open.ts'

const written = ['personal-plan-changed']

/** One's own plan and one's own calendar. Nobody else reaches them: every query names the account that asks. */
export const personalRoutes: Route[] = [
  page({
    path: '/min-plan',
    may: 'see-own-page',
    answer: async (visit) =>
      pageAnswer(openTexts[visit.locale].myPlan, <PersonalPage {...(await ownPage(visit))} />),
  }),
  change({ path: '/min-plan', may: 'see-own-page', audit: written, answer: add }),
  change({
    path: '/min-plan/kalender',
    may: 'see-own-page',
    audit: ['calendar-opened'],
    answer: makeCalendar,
  }),
  change({
    path: '/min-plan/kalender/lukning',
    may: 'see-own-page',
    audit: ['calendar-closed'],
    answer: async ({ tx, by, locale }) => {
      await closeCalendar(tx, by)
      return seeOther('/min-plan', { text: openTexts[locale].saved.closed })
    },
  }),
  page({ path: '/min-plan/:id', may: 'see-own-page', answer: editForm }),
  change({ path: '/min-plan/:id', may: 'see-own-page', audit: written, answer: save }),
  change({ path: '/min-plan/:id/faerdig', may: 'see-own-page', audit: written, answer: finish }),
  change({ path: '/min-plan/:id/sletning', may: 'see-own-page', audit: written, answer: remove }),
  change({
    path: '/min-plan/:id/gendannelse',
    may: 'see-own-page',
    audit: written,
    answer: async ({ tx, by, params, locale }) => {
      await removePersonalAction(tx, by, idIn(params.id), 'restored')
      return seeOther('/min-plan', { text: openTexts[locale].saved.restored })
    },
  }),
  openPage({
    path: '/kalender/:file',
    municipalityOf: (params) => secretIn(params.file)?.municipality ?? null,
    answer: feed,
  }),
]

async function ownPage({
  tx,
  by,
  today,
  locale,
}: {
  tx: ReadTx
  by: Person
  today: Day
  locale: Locale
}): Promise<PersonalPageProps> {
  const lines = await personalPlan(tx, by.accountId)
  const mine = await myActions(tx, by.accountId, today)
  const calendar = await calendarOf(tx, by.accountId)
  return { lines, mine, calendarSince: calendar && dayIn(calendar.since), values: {}, errors: [], locale }
}

async function add(call: Change) {
  const t = openTexts[call.locale]
  const parsed = readForm(call.form, personalSchema, call.locale)
  if (!parsed.ok) {
    const props = { ...(await ownPage(call)), values: typedValues(call.form.values), errors: parsed.errors }
    return invalid(t.myPlan, <PersonalPage {...props} />, parsed.errors)
  }
  await addPersonalAction(call.tx, call.by, parsed.value)
  return seeOther('/min-plan', { text: t.saved.added })
}

async function editForm({ tx, by, params, locale }: Visit) {
  const line = await findPersonalAction(tx, by.accountId, idIn(params.id))
  if (!line) throw new Refusal(webRefusals.notFound)
  const body = (
    <>
      <PageHead title={line.what} />
      <PersonalForm
        action={`/min-plan/${line.id}`}
        version={line.version}
        values={storedValues(line)}
        errors={[]}
        locale={locale}
        back="/min-plan"
      />
    </>
  )
  return pageAnswer(line.what, body, { trail: [{ href: '/min-plan', label: openTexts[locale].myPlan }] })
}

async function save({ tx, by, params, form, locale }: Change) {
  const t = openTexts[locale]
  const id = idIn(params.id)
  const before = await findPersonalAction(tx, by.accountId, id)
  if (!before) throw new Refusal(webRefusals.notFound)
  const parsed = readForm(form, personalSchema, locale)
  const typed = typedValues(form.values)
  if (!parsed.ok) {
    const body = (
      <PersonalForm
        action={`/min-plan/${id}`}
        version={Number(form.text('_version'))}
        values={typed}
        errors={parsed.errors}
        locale={locale}
        back="/min-plan"
      />
    )
    return invalid(before.what, body, parsed.errors)
  }
  const stored = storedValues(before)
  const differences = (['what', 'how', 'withWhom'] as const).map((name) => ({
    label: t[name],
    theirs: stored[name] ?? '',
    mine: typed[name] ?? '',
  }))
  differences.push({ label: t.when, theirs: stored.dueOn ?? '', mine: typed.dueOn ?? '' })
  await changePersonalAction(tx, by, id, Number(form.text('_version')) || 0, parsed.value, differences)
  return seeOther('/min-plan', { text: t.saved.changed })
}

function storedValues(line: PersonalAction): Record<string, string> {
  return {
    prompt: line.prompt,
    what: line.what,
    how: line.how ?? '',
    withWhom: line.withWhom ?? '',
    dueOn: line.dueOn ?? '',
  }
}

async function finish({ tx, by, params, form, locale, today }: Change) {
  const isDone = form.text('done') === 'yes'
  await finishPersonalAction(tx, by, idIn(params.id), isDone ? today : null)
  const t = openTexts[locale]
  return seeOther('/min-plan', { text: isDone ? t.saved.finished : t.saved.reopened })
}

async function remove({ tx, by, params, locale }: Change) {
  const id = idIn(params.id)
  const t = openTexts[locale]
  await removePersonalAction(tx, by, id, 'removed')
  return seeOther('/min-plan', {
    text: t.saved.removed,
    undo: { action: `/min-plan/${id}/gendannelse`, label: t.undo, fields: {} },
  })
}

/** The address is on this one answer and nowhere else: only its hash is kept. */
async function makeCalendar({ tx, by, locale, house }: Change) {
  const secret = await openCalendar(tx, by)
  const body = <CalendarPage address={`${house.config.publicUrl}/kalender/${secret}.ics`} locale={locale} />
  return pageAnswer(openTexts[locale].calendarReady, body)
}

async function feed({ tx, params, locale, today, house }: OpenVisit) {
  const secret = secretIn(params.file)
  const token = secret && (await findToken(tx, secret, 'calendar'))
  if (!token?.accountId || !(await isOpenAccount(tx, token.accountId)))
    throw new Refusal(webRefusals.notFound)
  const actions = await plannedActions(tx, today, { ownedBy: token.accountId })
  const lines = await personalPlan(tx, token.accountId)
  const events = calendarEvents(actions, lines, house.config.publicUrl)
  return download(
    'pejling.ics',
    'text/calendar; charset=utf-8',
    writeCalendar({ name: openTexts[locale].calendarName, events }, house.now()),
    true,
  )
}

function secretIn(file: string | undefined) {
  return file?.endsWith('.ics') ? readSecret(file.slice(0, -'.ics'.length)) : null
}
