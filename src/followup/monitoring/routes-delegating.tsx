import { z } from 'zod'
import {
  type Change,
  change,
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
import { Refusal } from '../../values/refusal.ts'
import { delegate, makeLink, type Part, remind, withdraw } from './actions-delegating.ts'
import { responseToChange } from './actions-response.ts'
import { DelegatingPage, type DelegatingProps } from './pages/delegating-page.tsx'
import { colleagues, type Work, workOf } from './reads-answering.ts'
import { findRound } from './reads-rounds.ts'
import { workIn } from './routes-response.tsx'
import { trailOf } from './routes-rounds.tsx'
import { texts } from './texts.ts'

const personSchema = z.object({
  colleague: z.string().max(254).optional(),
  name: fields.optionalText(120),
  email: z.string().trim().max(254).optional(),
  note: fields.optionalText(1000),
  parts: z.array(z.string().max(200)).min(1, `${texts.da.partsMissing}|${texts.en.partsMissing}`).default([]),
})

const may = 'answer-monitoring'
const purpose = 'names and addresses of those who are asked to answer a round of monitoring'

export const delegatingRoutes: Route[] = [
  page({
    path: '/monitorering/:id/uddelegering',
    may,
    personal: purpose,
    answer: async (visit) => shown(visit, await workIn(visit), fresh),
  }),
  change({ path: '/monitorering/:id/uddelegering', may, audit: ['monitoring-delegated'], answer: send }),
  change({
    path: '/monitorering/:id/paamindelse',
    may,
    audit: ['monitoring-reminded'],
    answer: async (call) => {
      const { tx, actor, form, locale } = call
      const work = await workToChange(call)
      const email = form.text('email')
      await remind(tx, actor, { work, email, sending: sendingOf(call) })
      const name = work.delegations.find((each) => each.email === email)?.name ?? email
      return back(work, texts[locale].reminded(name))
    },
  }),
  change({
    path: '/monitorering/:id/uddelegering/:delegation/tilbagetagning',
    may,
    audit: ['monitoring-delegation-withdrawn'],
    answer: async (call) => {
      const { tx, actor, params, locale, today } = call
      const work = await workToChange(call)
      const { id, name } = delegationIn(work, params.delegation)
      await withdraw(tx, actor, { work, delegationId: id, isUndone: false }, today)
      const action = `/monitorering/${work.round.id}/uddelegering/${id}/genindsaettelse`
      return back(work, texts[locale].withdrawn(name), { action, label: texts[locale].undo, fields: {} })
    },
  }),
  change({
    path: '/monitorering/:id/uddelegering/:delegation/genindsaettelse',
    may,
    audit: ['monitoring-delegation-restored'],
    answer: async (call) => {
      const { tx, actor, params, locale, today } = call
      const delegationId = z.uuid().safeParse(params.delegation).data
      if (!delegationId) throw new Refusal(webRefusals.notFound)
      const work = await workToChange(call)
      await withdraw(tx, actor, { work, delegationId, isUndone: true }, today)
      return back(work, texts[locale].restored)
    },
  }),
  change({
    path: '/monitorering/:id/uddelegering/:delegation/link',
    may,
    audit: ['monitoring-delegated'],
    answer: async (call) => {
      const { tx, actor, params, house, today } = call
      const work = await workToChange(call)
      const delegation = delegationIn(work, params.delegation)
      const secret = await makeLink(tx, actor, { work, delegationId: delegation.id, today })
      const link = { address: `${house.config.publicUrl}/m/${secret}`, name: delegation.name }
      return shown(call, work, { ...fresh, link })
    },
  }),
]

const fresh: Pick<DelegatingProps, 'values' | 'errors' | 'link'> = {
  values: { colleague: '', name: '', email: '', note: '', parts: [] },
  errors: [],
  link: null,
}

/** The work on a round that can be changed today, locked. */
export async function workToChange({ tx, params, today }: Change): Promise<Work> {
  const round = await findRound(tx, params.id ?? '')
  return workOf(tx, round, await responseToChange(tx, round, today))
}

async function send(call: Change) {
  const { tx, actor, form, locale } = call
  const t = texts[locale]
  const work = await workToChange(call)
  const known = await colleagues(tx)
  const parsed = readForm(form, personSchema, locale)
  const errors: FieldError[] = parsed.ok ? [] : [...parsed.errors]
  const chosen = known.find(({ email }) => email === form.text('colleague'))
  const person = chosen ?? { name: form.text('name').trim(), email: form.text('email').trim().toLowerCase() }
  if (!chosen && person.name === '') errors.push({ field: 'colleague', message: t.whoMissing })
  else if (!chosen && !fields.email().safeParse(person.email).success)
    errors.push({ field: 'email', message: t.whoMissing })
  if (!parsed.ok || errors.length > 0) {
    const values = {
      colleague: form.text('colleague'),
      name: form.text('name'),
      email: form.text('email'),
      note: form.text('note'),
      parts: form.all('parts'),
    }
    const again = await shown(call, work, { values, errors, link: null })
    return invalid(again.title, again.body, errors, { trail: again.trail })
  }
  const { name, email } = person
  const asking = { name, email, note: parsed.value.note ?? '', parts: parsed.value.parts.map(readPart) }
  const count = await delegate(tx, actor, { work, person: asking, sending: sendingOf(call) })
  return back(work, count > 0 ? t.delegated(person.name, count) : t.nothingNew(person.name))
}

async function shown(
  visit: Visit | Change,
  work: Work,
  more: Pick<DelegatingProps, 'values' | 'errors' | 'link'>,
) {
  const { tx, query, locale } = visit
  const values = {
    ...more.values,
    parts: more.values.parts.length > 0 ? more.values.parts : query.getAll('del'),
  }
  const props = { work, colleagues: await colleagues(tx), ...more, values, locale }
  return pageAnswer(texts[locale].tabs.delegating, <DelegatingPage {...props} />, {
    trail: trailOf(visit, work.round),
  })
}

function readPart(text: string): Part {
  const at = text.lastIndexOf(':')
  return { sectionId: text.slice(0, at), administrationId: text.slice(at + 1) }
}

function delegationIn({ delegations }: Work, id: string | undefined) {
  const delegation = delegations.find((each) => each.id === id)
  if (!delegation) throw new Refusal(webRefusals.notFound)
  return delegation
}

function sendingOf({ today, house }: Change) {
  return { today, publicUrl: house.config.publicUrl }
}

function back(
  { round }: Work,
  text: string,
  undo?: { action: string; label: string; fields: Record<string, string> },
) {
  return seeOther(`/monitorering/${round.id}/uddelegering`, undo ? { text, undo } : { text })
}
