import { z } from 'zod'
import { hasCapability } from '../../platform/auth/index.ts'
import {
  type Change,
  change,
  download,
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
import { Refusal } from '../../values/refusal.ts'
import { createPeerGroup, type GroupOrigin } from '../indicators/index.ts'
import { withChoices } from './choices.ts'
import { readNearestChoices } from './nearest-choices.ts'
import { nearestCsv } from './nearest-words.ts'
import { NearestPage, nearestHeading } from './pages/nearest-page.tsx'
import { type NearestFound, nearestTo } from './reads-nearest.ts'
import { comparisonRefusals } from './refusals.ts'
import { texts } from './texts.ts'
import { nearestTexts } from './texts-nearest.ts'

/** The municipalities that are alike, and why. */
export const nearestRoutes: Route[] = [
  page({
    path: '/naermeste',
    may: 'read-indicators',
    answer: (visit) => nearestPage(visit, visit.query, { name: null, errors: [] }),
  }),
  page({ path: '/naermeste/tal.csv', may: 'read-indicators', answer: nearestAsCsv }),
  change({ path: '/naermeste', may: 'edit-peer-groups', audit: ['peer-group-created'], answer: save }),
]

async function nearestPage(
  asked: Visit | Change,
  query: URLSearchParams,
  typed: { name: string | null; errors: FieldError[] },
) {
  const { tx, by, locale } = asked
  const choices = readNearestChoices(query)
  const found = await nearestTo(tx, by, choices)
  const maySave = hasCapability(by.role, 'edit-peer-groups') && found.own?.id === by.municipality
  const body = <NearestPage found={found} choices={choices} locale={locale} maySave={maySave} {...typed} />
  const trail = [{ href: '/sammenligning', label: texts[locale].title }]
  const title = nearestHeading(found, locale)
  return typed.errors.length
    ? invalid(title, body, typed.errors, { trail })
    : pageAnswer(title, body, { trail })
}

async function nearestAsCsv({ tx, by, query, locale }: Visit) {
  const found = await nearestTo(tx, by, readNearestChoices(query))
  return download('naermeste.csv', 'text/csv; charset=utf-8', nearestCsv(found, locale))
}

const schema = z.object({ navn: fields.text(80), valg: fields.optionalText(4000) })

/** The members are worked out again from the choices: what a form says of them counts for nothing. */
async function save(asked: Change) {
  const { tx, by, actor, form, locale, today } = asked
  const query = new URLSearchParams(form.text('valg'))
  query.delete('kommune')
  const parsed = readForm(form, schema, locale)
  if (!parsed.ok) return nearestPage(asked, query, { name: form.text('navn'), errors: parsed.errors })
  const found = await nearestTo(tx, by, readNearestChoices(query))
  const places = found.answer?.kind === 'found' ? found.answer.places : []
  if (places.length < 2) throw new Refusal(comparisonRefusals.nothingNearest)
  const name = parsed.value.navn
  const members = places.map(({ area }) => area)
  const id = await createPeerGroup(tx, actor, { name, members, foundBy: originOf(found, today) })
  return seeOther(withChoices('/sammenligning', { scope: id }), { text: nearestTexts[locale].saved(name) })
}

function originOf({ measures, rounds }: NearestFound, today: string): GroupOrigin {
  return {
    kind: 'nearest',
    measures: measures.map(({ indicator, weight }) => ({ id: indicator.id, name: indicator.name, weight })),
    rounds,
    on: today,
  }
}
