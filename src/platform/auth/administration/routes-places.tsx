import { z } from 'zod'
import { Refusal } from '../../../values/refusal.ts'
import { webRefusals } from '../../forms/index.ts'
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
} from '../../web/index.ts'
import { fieldCodes, nameOfField } from '../fields-of-work.ts'
import { addPlace, changePlace, closePlace, movePlace, mustFindPlace, placesOf } from './places.ts'
import { PlacePage, PlacesPage } from './places-pages.tsx'
import { administrationTexts, placeTexts } from './texts.ts'

const may = 'run-municipality'
const path = '/administration/forvaltninger'
const schema = z.object({ name: fields.text(120), fields: fields.choices(fieldCodes) })

export const placeRoutes: Route[] = [
  page({
    path,
    may,
    answer: async ({ tx, locale }) =>
      pageAnswer(placeTexts[locale].title, <PlacesPage locale={locale} places={await placesOf(tx)} />, {
        trail: trailOf(locale).slice(0, 1),
      }),
  }),
  page({
    path: `${path}/ny`,
    may,
    answer: async ({ locale }) =>
      pageAnswer(
        placeTexts[locale].add,
        <PlacePage locale={locale} place={null} values={{ name: '', fields: [] }} errors={[]} />,
        { trail: trailOf(locale) },
      ),
  }),
  change({ path, may, audit: ['administration-added'], answer: add }),
  page({
    path: `${path}/:id`,
    may,
    answer: async ({ tx, params, locale }) => {
      const place = await mustFindPlace(tx, uuidIn(params.id))
      return pageAnswer(place.name, <PlacePage locale={locale} place={place} values={place} errors={[]} />, {
        trail: trailOf(locale),
      })
    },
  }),
  change({ path: `${path}/:id`, may, audit: ['administration-changed'], answer: save }),
  change({
    path: `${path}/:id/lukning`,
    may,
    audit: ['administration-closed'],
    answer: async ({ tx, actor, params, locale, today }) => {
      await closePlace(tx, actor, uuidIn(params.id), today)
      return seeOther(path, {
        text: placeTexts[locale].closed,
        undo: { action: `${path}/${params.id}/aabning`, label: placeTexts[locale].reopen, fields: {} },
      })
    },
  }),
  change({
    path: `${path}/:id/aabning`,
    may,
    audit: ['administration-reopened'],
    answer: async ({ tx, actor, params, locale }) => {
      await closePlace(tx, actor, uuidIn(params.id), null)
      return seeOther(path, { text: placeTexts[locale].reopened })
    },
  }),
  change({
    path: `${path}/:id/flytning`,
    may,
    audit: ['administration-changed'],
    answer: async ({ tx, actor, params, form, locale }) => {
      await movePlace(tx, actor, uuidIn(params.id), form.text('retning') === 'op' ? -1 : 1)
      return seeOther(path, { text: placeTexts[locale].moved })
    },
  }),
]

async function add(asked: Change) {
  const { tx, form, actor, locale } = asked
  const parsed = readForm(form, schema, locale)
  if (!parsed.ok) {
    const values = { name: form.text('name'), fields: form.all('fields') }
    return invalid(
      placeTexts[locale].add,
      <PlacePage locale={locale} place={null} values={values} errors={parsed.errors} />,
      parsed.errors,
      { trail: trailOf(locale) },
    )
  }
  await addPlace(tx, actor, parsed.value)
  return seeOther(path, { text: placeTexts[locale].saved })
}

async function save(asked: Change) {
  const { tx, form, actor, params, locale } = asked
  const place = await mustFindPlace(tx, uuidIn(params.id))
  const parsed = readForm(form, schema, locale)
  if (!parsed.ok) {
    const values = { name: form.text('name'), fields: form.all('fields') }
    return invalid(
      place.name,
      <PlacePage locale={locale} place={place} values={values} errors={parsed.errors} />,
      parsed.errors,
      { trail: trailOf(locale) },
    )
  }
  if (
    await changePlace(tx, actor, place.id, { ...parsed.value, version: Number(form.text('_version')) || 0 })
  ) {
    return seeOther(path, { text: placeTexts[locale].saved })
  }
  const named = (codes: string[]) => codes.map((code) => nameOfField(code, locale)).join(', ')
  throw new Stale(place.version, [
    { label: placeTexts[locale].name, theirs: place.name, mine: parsed.value.name },
    { label: placeTexts[locale].fields, theirs: named(place.fields), mine: named(parsed.value.fields) },
  ])
}

function trailOf(locale: Visit['locale']) {
  return [
    { href: '/administration', label: administrationTexts[locale].title },
    { href: path, label: placeTexts[locale].title },
  ]
}

function uuidIn(id: string | undefined): string {
  if (!z.uuid().safeParse(id).success) throw new Refusal(webRefusals.notFound)
  return id as string
}
