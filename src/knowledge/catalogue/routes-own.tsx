import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  change,
  type Form,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  seeOther,
  webRefusals,
} from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import {
  amendOwnRecommendation,
  putBackOwnRecommendation,
  withdrawOwnRecommendation,
  writeOwnRecommendation,
} from './actions.ts'
import { listFields, type OwnFormValues, ownContentFrom, ownFormValues, ownSchema } from './own-form.ts'
import { OwnForm } from './pages/own-form.tsx'
import { catalogueFrame, findRecommendation, recommendations } from './reads.ts'
import { indicatorNames } from './reads-linked.ts'
import type { Recommendation } from './recommendation.ts'
import { trailOf } from './routes-one.tsx'
import { texts } from './texts.ts'
import { texts as editingTexts } from './texts-editing.ts'

const blank = page({
  path: '/anbefalinger/ny',
  may: 'edit-own-catalogue',
  answer: async ({ tx, locale }) =>
    pageAnswer(
      editingTexts[locale].own.newTitle,
      <OwnForm id={null} values={{}} {...(await choices(tx))} locale={locale} />,
      { trail: trailOf(locale) },
    ),
})

const write = change({
  path: '/anbefalinger/ny',
  may: 'edit-own-catalogue',
  audit: ['recommendation-written'],
  answer: async ({ tx, actor, form, locale }) => {
    const read = readForm(form, ownSchema, locale)
    if (!read.ok) {
      const body = (
        <OwnForm
          id={null}
          values={typedIn(form)}
          errors={read.errors}
          {...(await choices(tx))}
          locale={locale}
        />
      )
      return invalid(editingTexts[locale].own.newTitle, body, read.errors, { trail: trailOf(locale) })
    }
    const id = await writeOwnRecommendation(tx, actor, ownContentFrom(read.value))
    return seeOther(`/anbefalinger/${id}`, { text: texts[locale].one.saved })
  },
})

const edit = page({
  path: '/anbefalinger/:id/rediger',
  may: 'edit-own-catalogue',
  answer: async ({ tx, params, locale }) => {
    const own = await findOwn(tx, params.id ?? '')
    return pageAnswer(
      editingTexts[locale].own.editTitle,
      <OwnForm
        id={own.id}
        version={own.version}
        values={ownFormValues(own)}
        {...(await choices(tx))}
        locale={locale}
      />,
      { trail: trailOf(locale, { href: `/anbefalinger/${own.id}`, label: own.statement[locale] }) },
    )
  },
})

const amend = change({
  path: '/anbefalinger/:id/rediger',
  may: 'edit-own-catalogue',
  audit: ['recommendation-amended'],
  answer: async ({ tx, actor, params, form, locale }) => {
    const own = await findOwn(tx, params.id ?? '')
    const version = Number(form.text('_version'))
    const read = readForm(form, ownSchema, locale)
    if (!read.ok) {
      const body = (
        <OwnForm
          id={own.id}
          version={version}
          values={typedIn(form)}
          errors={read.errors}
          {...(await choices(tx))}
          locale={locale}
        />
      )
      return invalid(editingTexts[locale].own.editTitle, body, read.errors, { trail: trailOf(locale) })
    }
    await amendOwnRecommendation(tx, actor, {
      id: own.id,
      version,
      content: ownContentFrom(read.value),
      locale,
    })
    return seeOther(`/anbefalinger/${own.id}`, { text: texts[locale].one.saved })
  },
})

const withdraw = change({
  path: '/anbefalinger/:id/udtagelse',
  may: 'edit-own-catalogue',
  audit: ['recommendation-withdrawn'],
  answer: async ({ tx, actor, params, locale, today }) => {
    const id = params.id ?? ''
    await withdrawOwnRecommendation(tx, actor, { id, today })
    const t = texts[locale].one
    return seeOther(`/anbefalinger/${id}`, {
      text: t.withdrawn,
      undo: { action: `/anbefalinger/${id}/genoptagelse`, label: t.undo, fields: {} },
    })
  },
})

const putBack = change({
  path: '/anbefalinger/:id/genoptagelse',
  may: 'edit-own-catalogue',
  audit: ['recommendation-put-back'],
  answer: async ({ tx, actor, params, locale }) => {
    const id = params.id ?? ''
    await putBackOwnRecommendation(tx, actor, id)
    return seeOther(`/anbefalinger/${id}`, { text: texts[locale].one.back })
  },
})

async function findOwn(tx: ReadTx, id: string): Promise<Recommendation> {
  const found = await findRecommendation(tx, id)
  if (!found.own) throw new Refusal(webRefusals.notFound)
  return found
}

async function choices(tx: ReadTx) {
  return {
    frame: await catalogueFrame(tx),
    indicators: await indicatorNames(tx),
    national: await recommendations(tx, { own: false }),
  }
}

function typedIn(form: Form): OwnFormValues {
  return Object.fromEntries(
    form.names().map((name) => [name, listFields.includes(name) ? form.all(name) : form.text(name)]),
  )
}

export const ownRecommendationRoutes: Route[] = [blank, write, edit, amend, withdraw, putBack]
