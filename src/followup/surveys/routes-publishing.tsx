import {
  type Change,
  change,
  Form,
  invalid,
  page,
  pageAnswer,
  type Route,
  seeOther,
  type Visit,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { enterWording, publishDraft } from './actions.ts'
import { type ComparabilityNote, type Rewording, rewordings } from './comparable.ts'
import type { Instrument } from './instrument.ts'
import { PublishPage } from './pages/publish-page.tsx'
import { WordingPage } from './pages/wording-page.tsx'
import { findReadyInstrument, type WholeInstrument } from './reads.ts'
import { readConversion } from './ready.ts'
import { draftOf, draftTrail, editedDraft } from './routes-draft.tsx'
import { instrumentTrail } from './routes-instruments.tsx'
import { said } from './survey.ts'
import { texts } from './texts.ts'
import { officialPlaces } from './wordings.ts'

const base = '/undersoegelser/skemaer/:id'

/** How a draft becomes a version: by being published, or by its official wording being entered. */
export const publishingRoutes: Route[] = [
  page({
    path: `${base}/kladde/udgivelse`,
    may: 'edit-surveys',
    answer: async (visit) =>
      publishPage(visit, await draftOf(visit.tx, visit.params.id), { form: new Form(new Map()), errors: [] }),
  }),
  change({
    path: `${base}/kladde/udgivelse`,
    may: 'edit-surveys',
    audit: ['instrument-published'],
    answer: publish,
  }),
  change({ path: `${base}/ordlyd`, may: 'edit-surveys', audit: ['instrument-published'], answer: switchOn }),
]

interface Drafted {
  whole: WholeInstrument
  draft: Instrument
}

function publishPage(
  { locale }: Visit | Change,
  { whole, draft }: Drafted,
  { form, errors }: { form: Form; errors: FieldError[] },
) {
  const changed = whole.published ? rewordings(whole.published.contents, draft) : []
  const title = texts[locale].publishOf((whole.published?.number ?? 0) + 1)
  const trail = draftTrail(whole, draft, locale)
  const body = (
    <PublishPage
      whole={whole}
      draft={draft}
      changed={changed}
      values={form}
      errors={errors}
      locale={locale}
    />
  )
  return errors.length > 0 ? invalid(title, body, errors, { trail }) : pageAnswer(title, body, { trail })
}

async function publish(asked: Change) {
  const { tx, actor, form, locale } = asked
  const drafted = await editedDraft(asked)
  const { whole, draft } = drafted
  const changed = whole.published ? rewordings(whole.published.contents, draft) : []
  const errors = changed.flatMap((each) => noteErrors(each, form, locale))
  if (errors.length > 0) return publishPage(asked, drafted, { form, errors })
  const notes = changed.map(
    ({ id }): ComparabilityNote => ({
      question: id,
      isComparable: form.text(`comparable.${id}`) === 'yes',
      note: form.text(`note.${id}`).trim().slice(0, 1000),
    }),
  )
  await publishDraft(tx, actor, { whole, notes })
  return seeOther(`/undersoegelser/skemaer/${whole.id}`, { text: texts[locale].published })
}

function noteErrors({ id, answersDiffer }: Rewording, form: Form, locale: Visit['locale']): FieldError[] {
  const t = texts[locale]
  const said = form.text(`comparable.${id}`)
  const isChosen = said === 'no' || (said === 'yes' && !answersDiffer)
  return [
    ...(isChosen ? [] : [{ field: `comparable.${id}`, message: t.chooseComparable }]),
    ...(form.text(`note.${id}`).trim() === '' ? [{ field: `note.${id}`, message: t.noteMissing }] : []),
  ]
}

async function switchOn(asked: Change) {
  const { tx, actor, form, locale } = asked
  const t = texts[locale]
  const { whole, draft } = await editedDraft(asked)
  const table = readConversion(form.text('table'))
  const wordings = new Map(
    officialPlaces(draft).map(({ path }) => [
      path,
      { da: form.text(`${path}Da`).trim(), en: form.text(`${path}En`).trim() },
    ]),
  )
  const errors = [
    ...(table === null ? [{ field: 'table', message: t.conversionWrong }] : []),
    ...(form.text('source').trim() === '' ? [{ field: 'source', message: t.sourceMissing }] : []),
    ...(form.text('confirmed') === 'yes' ? [] : [{ field: 'confirmed', message: t.confirmMissing }]),
  ]
  const problems =
    errors.length > 0
      ? []
      : await enterWording(tx, actor, {
          whole,
          said: { wordings, table, source: form.text('source').trim().slice(0, 1000), confirmed: true },
        })
  if (errors.length + problems.length === 0)
    return seeOther(`/undersoegelser/skemaer/${whole.id}`, { text: t.switchedOn })
  const found = problems.map(({ path, message }) => ({
    field: path.endsWith('.table') ? 'table' : `${path}Da`,
    message: message[locale],
  }))
  const all = [...errors, ...found]
  const ready = await findReadyInstrument(tx, whole.beganAs ?? '')
  const body = (
    <WordingPage whole={whole} draft={draft} ready={ready} values={form} errors={all} locale={locale} />
  )
  return invalid(t.official(said(draft.title, locale)), body, all, { trail: instrumentTrail(locale) })
}
