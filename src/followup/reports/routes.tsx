import { z } from 'zod'
import { efforts } from '../../implementation/efforts/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  type Change,
  change,
  type Form,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  type Visit,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { draftItem } from './actions.ts'
import { itemKinds } from './item.ts'
import { mayWrite, seesDrafts } from './may.ts'
import { AreaPage } from './pages/area-page.tsx'
import { type ItemOrder, type ItemSearch, ItemsPage, orders, states } from './pages/items-page.tsx'
import { NewPage, type NewValues } from './pages/new-page.tsx'
import { committeeItems, items, latestCommittee } from './reads.ts'
import { documentRoutes } from './routes-documents.ts'
import { itemRoutes } from './routes-item.tsx'
import { moveRoutes } from './routes-moves.tsx'
import { openReportRoutes } from './routes-open.tsx'
import { texts } from './texts.ts'

const perPage = 30

export const reportRoutes: Route[] = [
  page({ path: '/opfoelgning', may: 'read-reports', answer: area }),
  page({ path: '/rapporter', may: 'read-reports', answer: list }),
  page({
    path: '/rapporter/ny',
    may: 'write-reports',
    answer: async ({ tx, by, locale, query }) => {
      const effort = query.get('indsats') ?? ''
      const kind = itemKinds.find((each) => each === query.get('slags')) ?? (effort ? 'effort' : 'review')
      const values = {
        kind,
        effort,
        committee: await latestCommittee(tx),
        meetingDay: '',
        author: by.name,
        language: 'da',
      }
      return newPage(tx, locale, values)
    },
  }),
  change({ path: '/rapporter', may: 'write-reports', audit: ['committee-item-drafted'], answer: draftFrom }),
  ...documentRoutes,
  ...itemRoutes,
  ...moveRoutes,
  ...openReportRoutes,
]

async function area({ tx, by, locale, today }: Visit) {
  const sees = seesDrafts(by)
  const upcoming = await committeeItems(tx, {
    from: today,
    most: 6,
    ...(sees ? {} : { state: 'frozen' as const }),
  })
  const drafts = sees ? await committeeItems(tx, { state: 'draft', most: 6 }) : null
  const latest = await items(tx, { state: 'frozen', order: 'changed' }, { most: 6, from: 0 })
  const props = { locale, municipality: by.municipality, upcoming, drafts, latest, mayWrite: mayWrite(by) }
  return pageAnswer(texts[locale].area, <AreaPage {...props} />)
}

async function list({ tx, by, locale, query }: Visit) {
  const asked = searchIn(query)
  const kind = itemKinds.find((each) => each === asked.kind)
  const state = states.find((each) => each === asked.state)
  const filter = {
    ...(asked.search && { search: asked.search }),
    ...(kind && { kind }),
    ...(seesDrafts(by) ? state && { state } : { state: state === 'published' ? state : ('frozen' as const) }),
    order: asked.order,
  }
  const found = await items(tx, filter, { most: perPage, from: (asked.page - 1) * perPage })
  const total = found[0]?.total ?? 0
  const props = { locale, found, total, perPage, asked, mayWrite: mayWrite(by), seesDrafts: seesDrafts(by) }
  return pageAnswer(texts[locale].title, <ItemsPage {...props} />)
}

function searchIn(query: URLSearchParams): ItemSearch {
  const asked = query.get('orden')
  const number = Number(query.get('side') ?? '1')
  return {
    search: (query.get('soeg') ?? '').trim().slice(0, 120),
    kind: query.get('slags') ?? '',
    state: query.get('tilstand') ?? '',
    order: orders.find((order) => order === asked) ?? ('meeting' satisfies ItemOrder),
    page: Number.isInteger(number) && number > 0 && number < 10_000 ? number : 1,
  }
}

const newSchema = z.object({
  kind: fields.choice(itemKinds),
  effort: fields.optionalUuid(),
  committee: fields.optionalText(160),
  meetingDay: fields.optionalDay(),
  author: fields.optionalText(160),
  language: fields.choice(['da', 'en']),
})

async function draftFrom({ tx, actor, form, locale, today }: Change) {
  const t = texts[locale]
  const parsed = readForm(form, newSchema, locale)
  if (!parsed.ok) return newPage(tx, locale, typedIn(form), parsed.errors)
  const { kind, effort, committee, meetingDay, author, language } = parsed.value
  if (kind === 'effort' && !effort)
    return newPage(tx, locale, typedIn(form), [{ field: 'effort', message: t.form.effortNeeded }])
  const asked = {
    kind,
    effortId: kind === 'effort' || kind === 'brief' ? effort : null,
    committee: committee ?? '',
    meetingDay,
    author: author ?? '',
    language,
  }
  return seeOther(`/rapporter/${await draftItem(tx, actor, asked, today)}`, { text: t.saved.drafted })
}

function typedIn(form: Form): NewValues {
  return {
    kind: form.text('kind'),
    effort: form.text('effort'),
    committee: form.text('committee'),
    meetingDay: form.text('meetingDay'),
    author: form.text('author'),
    language: form.text('language'),
  }
}

async function newPage(tx: ReadTx, locale: 'da' | 'en', values: NewValues, errors: FieldError[] = []) {
  const t = texts[locale]
  const body = (
    <NewPage
      locale={locale}
      values={values}
      errors={errors}
      efforts={await efforts(tx, { stages: ['idea', 'test', 'running', 'routine'] })}
    />
  )
  const trail = [{ href: '/rapporter', label: t.title }]
  return errors.length > 0
    ? invalid(t.form.newTitle, body, errors, { trail })
    : pageAnswer(t.form.newTitle, body, { trail })
}
