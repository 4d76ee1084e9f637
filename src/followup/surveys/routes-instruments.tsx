import { z } from 'zod'
import { hasCapability } from '../../platform/auth/index.ts'
import {
  type Change,
  change,
  download,
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
import { dayIn } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'
import { Refusal } from '../../values/refusal.ts'
import {
  beginVersion,
  bringInstrument,
  createInstrument,
  restoreInstrument,
  retireInstrument,
  takeIntoUse,
} from './actions.ts'
import type { Instrument } from './instrument.ts'
import { askedIn, listed } from './listing.ts'
import { InstrumentPage } from './pages/instrument-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { NewPage } from './pages/new-page.tsx'
import { ReadyPage } from './pages/ready-page.tsx'
import type { Problem } from './problem.ts'
import { readInstrument, writeInstrument } from './read-instrument.ts'
import {
  findInstrument,
  findReadyInstrument,
  type InstrumentSummary,
  instruments,
  readyInstruments,
  versionsOf,
} from './reads.ts'
import { said } from './survey.ts'
import { texts } from './texts.ts'

const base = '/undersoegelser/skemaer'

/** Instruments: the list, one version, and how they come into use. */
export const instrumentRoutes: Route[] = [
  page({ path: base, may: 'read-surveys', answer: (visit) => listPage(visit, { errors: [], problems: [] }) }),
  page({
    path: `${base}/ny`,
    may: 'edit-surveys',
    answer: async ({ locale }) =>
      pageAnswer(
        texts[locale].newInstrument,
        <NewPage values={new Form(new Map())} errors={[]} locale={locale} />,
        {
          trail: instrumentTrail(locale),
        },
      ),
  }),
  change({ path: base, may: 'edit-surveys', audit: ['instrument-created'], answer: create }),
  change({
    path: `${base}/ibrugtagning`,
    may: 'edit-surveys',
    audit: ['instrument-taken-into-use', 'instrument-created'],
    answer: async ({ tx, actor, form, locale }) => {
      const id = await takeIntoUse(tx, actor, form.text('id'))
      const isShape = (await findInstrument(tx, id)).isShape
      return isShape
        ? seeOther(`${base}/${id}/kladde`)
        : seeOther(`${base}/${id}`, { text: texts[locale].taken })
    },
  }),
  change({
    path: `${base}/fil`,
    may: 'edit-surveys',
    audit: ['instrument-created', 'instrument-drafted'],
    answer: bring,
  }),
  page({ path: `${base}/klar/:ready`, may: 'read-surveys', answer: ready }),
  page({ path: `${base}/:id`, may: 'read-surveys', answer: one }),
  page({
    path: `${base}/:id/json`,
    may: 'read-surveys',
    answer: async (visit) => {
      const instrument = await askedContents(visit)
      return download(`${instrument.id}.json`, 'application/json', writeInstrument(instrument))
    },
  }),
  change({
    path: `${base}/:id/ny-udgave`,
    may: 'edit-surveys',
    audit: ['instrument-drafted'],
    answer: async ({ tx, actor, params }) => {
      const whole = await findInstrument(tx, params.id ?? '')
      await beginVersion(tx, actor, whole)
      return seeOther(`${base}/${whole.id}/kladde`)
    },
  }),
  change({
    path: `${base}/:id/henlaeggelse`,
    may: 'edit-surveys',
    audit: ['instrument-retired', 'instrument-restored'],
    answer: retire,
  }),
]

/** The way back to the list, and to one instrument. */
export function instrumentTrail(locale: Locale, ...more: { href: string; label: string }[]) {
  const t = texts[locale]
  return [{ href: '/undersoegelser', label: t.surveys }, { href: base, label: t.instruments }, ...more]
}

async function listPage(asked: Visit | Change, wrong: { errors: FieldError[]; problems: Problem[] }) {
  const { tx, by, locale } = asked
  const t = texts[locale]
  const own = await instruments(tx)
  const body = (
    <ListPage
      own={own}
      listing={ownListing(own, 'query' in asked ? asked.query : new URLSearchParams(), locale)}
      ready={await readyInstruments(tx)}
      mayEdit={hasCapability(by.role, 'edit-surveys')}
      errors={wrong.errors}
      problems={wrong.problems}
      locale={locale}
    />
  )
  const trail = [{ href: '/undersoegelser', label: t.surveys }]
  return wrong.errors.length + wrong.problems.length > 0
    ? invalid(t.instruments, body, wrong.errors, { trail })
    : pageAnswer(t.instruments, body, { trail })
}

function ownListing(own: InstrumentSummary[], query: URLSearchParams, locale: Locale) {
  const inUse = own.filter(({ isPutAway }) => !isPutAway)
  return listed(inUse, askedIn(query), {
    locale,
    words: ({ title, name }) => `${title.da} ${title.en} ${name}`,
    columns: {
      titel: ({ title }) => said(title, locale),
      udgave: ({ newest }) => newest ?? 0,
      spoergsmaal: ({ questions }) => questions,
      brugt: ({ surveys }) => surveys,
    },
  })
}

async function ready({ tx, by, params, locale }: Visit) {
  const found = await findReadyInstrument(tx, params.ready ?? '')
  const body = (
    <ReadyPage
      ready={found}
      taken={(await instruments(tx)).find(({ name }) => name === found.id)}
      mayEdit={hasCapability(by.role, 'edit-surveys')}
      locale={locale}
    />
  )
  return pageAnswer(said(found.instrument.title, locale), body, { trail: instrumentTrail(locale) })
}

async function create({ tx, actor, form, locale }: Change) {
  const t = texts[locale]
  const schema = z.object({
    titleDa: fields.text(),
    titleEn: fields.optionalText(200),
    name: z
      .string()
      .trim()
      .regex(
        /^([a-z][a-z0-9-]{0,79})?$/,
        'Brug små bogstaver a–z, tal og bindestreg|Use letters a–z, digits and hyphens',
      ),
  })
  const parsed = readForm(form, schema, locale)
  if (!parsed.ok)
    return invalid(
      t.newInstrument,
      <NewPage values={form} errors={parsed.errors} locale={locale} />,
      parsed.errors,
      {
        trail: instrumentTrail(locale),
      },
    )
  const { name, titleDa, titleEn } = parsed.value
  const id = await createInstrument(tx, actor, {
    name: name || null,
    title: { da: titleDa, en: titleEn ?? '' },
  })
  return seeOther(`${base}/${id}/kladde`, { text: t.created })
}

async function bring(asked: Change) {
  const { tx, actor, form, locale } = asked
  const t = texts[locale]
  const file = form.file('fil')
  if (!file || file.bytes.length === 0)
    return listPage(asked, { errors: [{ field: 'fil', message: t.fileMissing }], problems: [] })
  if (file.bytes.length > 2 * 1024 * 1024)
    return listPage(asked, { errors: [{ field: 'fil', message: t.fileTooLarge }], problems: [] })
  const read = readInstrument(new TextDecoder().decode(file.bytes))
  if (!read.ok)
    return listPage(asked, { errors: [{ field: 'fil', message: t.problemsTitle }], problems: read.problems })
  const id = await bringInstrument(tx, actor, read.instrument)
  return seeOther(`${base}/${id}/kladde`, { text: t.brought })
}

async function one(visit: Visit) {
  const { tx, by, locale, params } = visit
  const whole = await findInstrument(tx, params.id ?? '')
  if (!whole.published) return seeOther(`${base}/${whole.id}/kladde`)
  const versions = await versionsOf(tx, whole.id)
  const shown = await shownVersion(visit)
  const title = shown.contents.title[locale] || shown.contents.title.da
  const body = (
    <InstrumentPage
      whole={whole}
      shown={shown}
      versions={versions}
      mayEdit={hasCapability(by.role, 'edit-surveys')}
      day={(instant) => writeDay(dayIn(instant), locale)}
      locale={locale}
    />
  )
  return pageAnswer(title, body, { trail: instrumentTrail(locale) })
}

/** The version the address asks for, or the newest. */
export async function shownVersion({ tx, params, query }: Visit) {
  const whole = await findInstrument(tx, params.id ?? '')
  const asked = query.get('udgave')
  const versions = await versionsOf(tx, whole.id)
  const shown = asked === null ? versions[0] : versions.find(({ number }) => String(number) === asked)
  if (!shown) throw new Refusal(webRefusals.notFound)
  return shown
}

/** The version the address asks for, or the draft when it asks for that. */
export async function askedContents(visit: Visit): Promise<Instrument> {
  if (visit.query.get('udgave') !== 'kladde') return (await shownVersion(visit)).contents
  const whole = await findInstrument(visit.tx, visit.params.id ?? '')
  return whole.draft ?? (await shownVersion(visit)).contents
}

async function retire({ tx, actor, form, params, locale }: Change) {
  const t = texts[locale]
  const id = params.id ?? ''
  if (!z.uuid().safeParse(id).success) throw new Refusal(webRefusals.notFound)
  if (form.text('back') === 'yes') {
    await restoreInstrument(tx, actor, id)
    return seeOther(`${base}/${id}`, { text: t.restored })
  }
  const whole = await findInstrument(tx, id)
  await retireInstrument(tx, actor, whole.id)
  const undo = { action: `${base}/${id}/henlaeggelse`, label: t.undo, fields: { back: 'yes' } }
  return seeOther(base, { text: t.retired, undo })
}
