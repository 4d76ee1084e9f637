import { z } from 'zod'
import {
  change,
  type Form,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import { amendStateRequest, noteStateRequest, removeStateRequest } from './actions-state.ts'
import { RequestPage } from './pages/state-requests.tsx'
import { findRecommendation } from './reads.ts'
import { findStateRequest } from './reads-linked.ts'
import { trailOf } from './routes-one.tsx'
import { texts } from './texts.ts'

const schema = z.object({
  raisedWith: fields.text(200),
  raisedOn: fields.day(),
  answer: fields.optionalText(4000),
  answeredOn: fields.optionalDay(),
})

const note = change({
  path: '/anbefalinger/:id/henvendelser',
  may: 'edit-own-catalogue',
  audit: ['state-request-noted'],
  answer: async ({ tx, actor, params, form, locale }) => {
    const recommendation = await findRecommendation(tx, params.id ?? '')
    const read = readRequest(form, locale)
    const t = texts[locale].state
    if (!read.ok) {
      const body = (
        <RequestPage
          recommendation={recommendation}
          id={null}
          values={valuesOf(form)}
          errors={read.errors}
          locale={locale}
        />
      )
      return invalid(t.add, body, read.errors, { trail: trailOf(locale) })
    }
    await noteStateRequest(tx, actor, { recommendationId: recommendation.id, ...read.value })
    return seeOther(`/anbefalinger/${recommendation.id}`, { text: t.saved })
  },
})

const edit = page({
  path: '/henvendelser/:id/rediger',
  may: 'edit-own-catalogue',
  answer: async ({ tx, params, locale }) => {
    const request = await findStateRequest(tx, params.id ?? '')
    const recommendation = await findRecommendation(tx, request.recommendationId)
    const values = {
      raisedWith: request.raisedWith,
      raisedOn: request.raisedOn,
      answer: request.answer ?? '',
      answeredOn: request.answeredOn ?? '',
    }
    return pageAnswer(
      texts[locale].state.editTitle,
      <RequestPage
        recommendation={recommendation}
        id={request.id}
        version={request.version}
        values={values}
        locale={locale}
      />,
      {
        trail: trailOf(locale, {
          href: `/anbefalinger/${recommendation.id}`,
          label: recommendation.statement[locale],
        }),
      },
    )
  },
})

const amend = change({
  path: '/henvendelser/:id',
  may: 'edit-own-catalogue',
  audit: ['state-request-amended'],
  answer: async ({ tx, actor, params, form, locale }) => {
    const request = await findStateRequest(tx, params.id ?? '')
    const recommendation = await findRecommendation(tx, request.recommendationId)
    const read = readRequest(form, locale)
    const t = texts[locale].state
    if (!read.ok) {
      const body = (
        <RequestPage
          recommendation={recommendation}
          id={request.id}
          version={Number(form.text('_version'))}
          values={valuesOf(form)}
          errors={read.errors}
          locale={locale}
        />
      )
      return invalid(t.editTitle, body, read.errors, { trail: trailOf(locale) })
    }
    await amendStateRequest(tx, actor, {
      id: request.id,
      version: Number(form.text('_version')),
      content: read.value,
      locale,
    })
    return seeOther(`/anbefalinger/${recommendation.id}`, { text: t.saved })
  },
})

const remove = change({
  path: '/henvendelser/:id/sletning',
  may: 'edit-own-catalogue',
  audit: ['state-request-removed'],
  answer: async ({ tx, actor, params, locale }) => {
    const request = await removeStateRequest(tx, actor, params.id ?? '')
    return seeOther(`/anbefalinger/${request.recommendationId}`, { text: texts[locale].state.removed })
  },
})

function valuesOf(form: Form) {
  return {
    raisedWith: form.text('raisedWith'),
    raisedOn: form.text('raisedOn'),
    answer: form.text('answer'),
    answeredOn: form.text('answeredOn'),
  }
}

/** An answer older than the question is said beside its field, not on a page of its own. */
function readRequest(form: Form, locale: Locale) {
  const read = readForm(form, schema, locale)
  if (!read.ok || read.value.answeredOn === null || read.value.answeredOn >= read.value.raisedOn) return read
  const errors: FieldError[] = [{ field: 'answeredOn', message: texts[locale].state.answeredTooEarly }]
  return { ok: false as const, errors }
}

export const stateRequestRoutes: Route[] = [note, edit, amend, remove]
