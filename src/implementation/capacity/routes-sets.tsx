import type { Form } from '../../platform/forms/index.ts'
import {
  type Change,
  change,
  invalid,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { idIn } from '../plans/index.ts'
import { changeSet, createSet, restoreSet, retireSet, setToChange } from './actions-sets.ts'
import type { DimensionSet } from './assessment.ts'
import { mayChangeSet, mayWriteSets } from './may.ts'
import { type OwnSetFields, readOwnSet, typedSet } from './own-set.ts'
import { SetForm } from './pages/set-form.tsx'
import { SetsPage } from './pages/sets-page.tsx'
import { dimensionSets } from './reads.ts'
import { trailOf } from './routes-assessment.tsx'
import { setTexts } from './texts-sets.ts'

const place = '/kapacitet/omraader'

/** The areas dots are placed at: those Pejling comes with, and those a municipality writes itself. */
export const setRoutes: Route[] = [
  page({ path: place, may: 'read-capacity', answer: all }),
  page({ path: `${place}/ny`, may: 'run-capacity', answer: newForm }),
  change({ path: place, may: 'run-capacity', audit: ['capacity-set-created'], answer: create }),
  page({ path: `${place}/:id`, may: 'run-capacity', answer: editForm }),
  change({ path: `${place}/:id`, may: 'run-capacity', audit: ['capacity-set-changed'], answer: save }),
  change({
    path: `${place}/:id/henlaeggelse`,
    may: 'run-capacity',
    audit: ['capacity-set-retired'],
    answer: async ({ tx, by, params, locale, today }) => {
      const { id, name } = await setToChange(tx, by, idIn(params.id))
      await retireSet(tx, by, id, today)
      const t = setTexts[locale]
      const undo = { action: `${place}/${id}/genoptagelse`, label: t.undo, fields: {} }
      return seeOther(place, { text: t.isRetired(name[locale]), undo })
    },
  }),
  change({
    path: `${place}/:id/genoptagelse`,
    may: 'run-capacity',
    audit: ['capacity-set-restored'],
    answer: async ({ tx, by, params, locale }) => {
      const { id, name } = await setToChange(tx, by, idIn(params.id))
      await restoreSet(tx, by, id)
      return seeOther(place, { text: setTexts[locale].isRestored(name[locale]) })
    },
  }),
]

async function all({ tx, by, locale }: Visit) {
  const sets = await dimensionSets(tx)
  const body = (
    <SetsPage
      sets={sets}
      mayWrite={mayWriteSets(by)}
      mayChange={(set) => mayChangeSet(by, set)}
      locale={locale}
    />
  )
  return pageAnswer(setTexts[locale].title, body, { trail: trailOf(locale) })
}

/** A new set, empty or from a copy of another. */
async function newForm({ tx, query, locale }: Visit) {
  const from = (await dimensionSets(tx)).find(({ id }) => id === query.get('fra'))
  const t = setTexts
  const copied = from && {
    ...from,
    name: { da: t.da.copied(from.name.da), en: t.en.copied(from.name.en) },
  }
  const form = typedSet(copied ?? { name: { da: '', en: '' }, source: { da: '', en: '' }, dimensions: [] })
  return setAnswer({ set: null, form, errors: [] }, locale)
}

async function editForm({ tx, by, params, locale }: Visit) {
  const set = (await dimensionSets(tx)).find((each) => each.own && each.id === idIn(params.id))
  if (!set || !mayChangeSet(by, set)) throw new Refusal(webRefusals.notFound)
  return setAnswer({ set, form: typedSet(set), errors: [] }, locale)
}

async function create({ tx, by, form, locale }: Change) {
  const read = readOwnSet(form, locale)
  if (!read.ok) return setAnswer({ set: null, form, errors: read.errors }, locale)
  await createSet(tx, by, read.value)
  return seeOther(place, { text: setTexts[locale].created })
}

async function save({ tx, by, params, form, locale }: Change) {
  const set = await setToChange(tx, by, idIn(params.id))
  const read = readOwnSet(form, locale)
  if (!read.ok) return setAnswer({ set, form, errors: read.errors }, locale)
  await changeSet(tx, by, set, {
    fields: read.value,
    version: Number(form.text('_version')) || 0,
    differences: differencesOf(set, read.value, locale),
  })
  return seeOther(place, { text: setTexts[locale].saved })
}

function setAnswer(filled: { set: DimensionSet | null; form: Form; errors: FieldError[] }, locale: Locale) {
  const t = setTexts[locale]
  const title = filled.set ? filled.set.name[locale] : t.newTitle
  const trail = [...trailOf(locale), { href: place, label: t.title }]
  const body = <SetForm {...filled} title={title} locale={locale} />
  return filled.errors.length
    ? invalid(title, body, filled.errors, { trail })
    : pageAnswer(title, body, { trail })
}

/** What somebody else has saved and what was typed, area by area. */
function differencesOf(theirs: OwnSetFields, mine: OwnSetFields, locale: Locale) {
  const t = setTexts[locale]
  const said = (set: OwnSetFields, at: number) => {
    const dimension = set.dimensions[at]
    if (!dimension) return ''
    const { name, question, help, moves } = dimension
    return [name[locale], question[locale], help?.[locale], ...moves.map((move) => move[locale])]
      .filter(Boolean)
      .join(' · ')
  }
  const longest = Math.max(theirs.dimensions.length, mine.dimensions.length)
  return [
    { label: t.names[0] ?? '', theirs: theirs.name[locale], mine: mine.name[locale] },
    ...Array.from({ length: longest }, (_, at) => {
      return { label: t.row(at + 1), theirs: said(theirs, at), mine: said(mine, at) }
    }),
  ]
}
