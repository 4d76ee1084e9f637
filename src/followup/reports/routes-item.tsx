import { z } from 'zod'
import { indicators, latestFigures } from '../../knowledge/indicators/index.ts'
import { eventsAbout } from '../../platform/audit/index.ts'
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
  webRefusals,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { dayIn } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { writeItem } from './actions.ts'
import { isDrawable } from './compose-figures.tsx'
import { differencesOf } from './difference.ts'
import { changesSince } from './figure.ts'
import { livingFigures } from './figures-work.ts'
import { type CommitteeItem, type ItemContent, itemParts, mayThaw, mustBeDraft } from './item.ts'
import { mayWrite, mustSee } from './may.ts'
import { FigurePage } from './pages/figure-page.tsx'
import { ItemForm, type ItemValues } from './pages/item-form.tsx'
import { ItemPage } from './pages/item-page.tsx'
import { presented, withMarks } from './presented.ts'
import { profileHrefOf } from './profile-href.ts'
import { findItem } from './reads.ts'
import { wholeItem } from './reads-document.ts'
import { livingPicture } from './reads-living.ts'
import { texts } from './texts.ts'
import { tokenOf } from './tokens.ts'

export const itemRoutes: Route[] = [
  page({ path: '/rapporter/:id', may: 'read-reports', answer: one }),
  page({
    path: '/rapporter/:id/rediger',
    may: 'write-reports',
    answer: async ({ tx, by, locale, params, today }) => {
      const item = await itemFor(tx, by, params)
      mustBeDraft(item)
      return editPage(tx, {
        item,
        locale,
        today,
        values: storedValues(item),
        errors: [],
        version: item.version,
      })
    },
  }),
  change({
    path: '/rapporter/:id',
    may: 'write-reports',
    audit: ['committee-item-written'],
    answer: writeFrom,
  }),
  page({ path: '/rapporter/:id/tal/:figureId', may: 'read-reports', answer: figure }),
]

/** The item of an address, as this person may see it. */
export async function itemFor(
  tx: ReadTx,
  by: Visit['by'],
  params: Record<string, string>,
): Promise<CommitteeItem> {
  const id = z.uuid().safeParse(params.id)
  if (!id.success) throw new Refusal(webRefusals.notFound)
  const item = await findItem(tx, id.data)
  mustSee(by, item)
  return item
}

async function one({ tx, by, locale, params, today, house }: Visit) {
  const item = await itemFor(tx, by, params)
  const whole = await wholeItem(tx, item, today)
  const document = presented(
    withMarks(whole.document, whole.checks.unfounded, item.language),
    whole.figures,
    {
      site: house.config.publicUrl,
      path: `/rapporter/${item.id}`,
    },
  )
  const now = dayIn(house.now())
  const props = {
    locale,
    item,
    document,
    checks: whole.checks,
    figures: whole.figures,
    events: await eventsAbout(tx, 'committee-item', item.id, 20),
    municipality: by.municipality,
    mayWrite: mayWrite(by) && item.removedAt === null,
    mayRestore: mayWrite(by) && item.removedAt !== null,
    mayThaw: mayWrite(by) && mayThaw(item, (at) => dayIn(at) === now),
  }
  return pageAnswer(item.title, <ItemPage {...props} />, {
    trail: [{ href: '/rapporter', label: texts[locale].title }],
  })
}

interface Editing {
  item: CommitteeItem
  locale: Locale
  today: Visit['today']
  values: ItemValues
  errors: FieldError[]
  version: number
}

async function editPage(tx: ReadTx, { item, locale, today, values, errors, version }: Editing) {
  const t = texts[locale]
  const picture = await livingPicture(tx, today, { ...item, drawn: [] })
  const known = picture.figures.filter(({ value }) => value !== null)
  const props = {
    locale,
    id: item.id,
    name: item.title,
    version,
    values,
    errors,
    figures: [...livingFigures(picture, item.language).values()],
    indicators: known.map((each) => ({
      id: each.indicatorId,
      name: each.name[locale],
      isDrawable: isDrawable(each),
    })),
  }
  const trail = [
    { href: '/rapporter', label: t.title },
    { href: `/rapporter/${item.id}`, label: item.title },
  ]
  const title = t.edit.title(item.title)
  return errors.length > 0
    ? invalid(title, <ItemForm {...props} />, errors, { trail })
    : pageAnswer(title, <ItemForm {...props} />, { trail })
}

const itemSchema = z.object({
  title: fields.text(),
  committee: fields.optionalText(160),
  meetingDay: fields.optionalDay(),
  author: fields.optionalText(160),
  purpose: fields.optionalText(8000),
  decisions: fields.optionalText(8000),
  shortCase: fields.optionalText(12000),
  dilemma: fields.optionalText(8000),
  economy: fields.optionalText(8000),
  furtherProcess: fields.optionalText(8000),
  shown: fields.ids(),
  drawn: fields
    .ids()
    .pipe(z.array(z.string()).max(3, `${texts.da.edit.tooManyDrawn}|${texts.en.edit.tooManyDrawn}`)),
})

async function writeFrom({ tx, by, actor, form, locale, params, today }: Change) {
  const t = texts[locale]
  const item = await itemFor(tx, by, params)
  mustBeDraft(item)
  const version = Number(form.text('_version'))
  const parsed = readForm(form, itemSchema, locale)
  if (!parsed.ok)
    return editPage(tx, { item, locale, today, values: typedValues(form), errors: parsed.errors, version })
  const known = (await indicators(tx)).map(({ id }) => id)
  const part = itemParts.find((each) => each === form.text('_insert'))
  const key = part ? form.text(`_figure-${part}`) : ''
  const written = contentOf(parsed.value, known)
  const content =
    part && key
      ? { ...written, parts: { ...written.parts, [part]: `${written.parts[part]} ${tokenOf(key)}`.trim() } }
      : written
  await writeItem(
    tx,
    actor,
    { before: item, version, content, differences: differencesOf(item, content, locale) },
    today,
  )
  return part && key
    ? seeOther(`/rapporter/${item.id}/rediger#${part}`, { text: t.saved.inserted })
    : seeOther(`/rapporter/${item.id}`, { text: t.saved.written })
}

function contentOf(said: z.infer<typeof itemSchema>, known: readonly string[]): ItemContent {
  const { purpose, decisions, shortCase, dilemma, economy, furtherProcess } = said
  const written = { purpose, decisions, shortCase, dilemma, economy, furtherProcess }
  const parts = Object.fromEntries(
    itemParts.map((part) => [part, (written[part] ?? '').replaceAll('\r\n', '\n')]),
  ) as ItemContent['parts']
  return {
    title: said.title,
    committee: said.committee ?? '',
    meetingDay: said.meetingDay,
    author: said.author ?? '',
    parts,
    shown: said.shown.filter((id) => known.includes(id)),
    drawn: said.drawn.filter((id) => known.includes(id)),
  }
}

function storedValues(item: CommitteeItem): ItemValues {
  const { title, committee, meetingDay, author, parts, shown, drawn } = item
  return { title, committee, meetingDay: meetingDay ?? '', author, ...parts, shown, drawn }
}

function typedValues(form: Form): ItemValues {
  const parts = Object.fromEntries(itemParts.map((part) => [part, form.text(part)])) as ItemContent['parts']
  return {
    title: form.text('title'),
    committee: form.text('committee'),
    meetingDay: form.text('meetingDay'),
    author: form.text('author'),
    ...parts,
    shown: form.all('shown'),
    drawn: form.all('drawn'),
  }
}

async function figure({ tx, by, locale, params, today }: Visit) {
  const item = await itemFor(tx, by, params)
  const whole = await wholeItem(tx, item, today)
  const found = whole.figures.find(({ figureId }) => figureId === params.figureId)
  if (!found) throw new Refusal(webRefusals.notFound)
  const [changed] = changesSince([found], whole.living)
  const known = (await latestFigures(tx, by.municipality, { indicatorIds: [found.key] })).length > 0
  const href = `/rapporter/${item.id}`
  const body = (
    <FigurePage
      locale={locale}
      figure={found}
      language={item.language}
      document={{ title: item.title, href }}
      change={changed ?? null}
      profileHref={known ? profileHrefOf(found) : undefined}
    />
  )
  return pageAnswer(found.label, body, {
    trail: [
      { href: '/rapporter', label: texts[locale].title },
      { href, label: item.title },
    ],
  })
}
