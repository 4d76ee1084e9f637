import type { ReadTx } from '../../platform/tenancy/index.ts'
import {
  type Change,
  change,
  Form,
  invalid,
  page,
  pageAnswer,
  type Route,
  Stale,
  seeOther,
  type Visit,
  webRefusals,
} from '../../platform/web/index.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { discardDraft, saveDraft, undoDraft } from './actions.ts'
import { withCopiedQuestion, withCopiedSection } from './copying.ts'
import { emptyQuestion, freeName, moved, questionKinds, withQuestion, withSection } from './drafting.ts'
import type { Instrument } from './instrument.ts'
import { DraftPage } from './pages/draft-page.tsx'
import { WordingPage } from './pages/wording-page.tsx'
import { placeOf, problemInWords } from './problem-words.ts'
import { findInstrument, findReadyInstrument, type WholeInstrument } from './reads.ts'
import { instrumentTrail } from './routes-instruments.tsx'
import { said } from './survey.ts'
import { texts } from './texts.ts'

const base = '/undersoegelser/skemaer/:id/kladde'
const may = 'edit-surveys'
const audit = ['instrument-drafted']

/** The draft as a whole: what stands where. */
export const draftRoutes: Route[] = [
  page({ path: base, may: 'edit-surveys', answer: overview }),
  change({ path: `${base}/afsnit`, may, audit, answer: addSection }),
  change({ path: `${base}/spoergsmaal`, may, audit, answer: addQuestion }),
  change({ path: `${base}/flytning`, may, audit, answer: move }),
  change({ path: `${base}/kopi`, may, audit, answer: copy }),
  change({ path: `${base}/fjernelse`, may, audit, answer: remove }),
  change({ path: `${base}/fortrydelse`, may, audit, answer: undo }),
  change({
    path: `${base}/sletning`,
    may: 'edit-surveys',
    audit: ['instrument-draft-discarded'],
    answer: async ({ tx, actor, params, locale }) => {
      const whole = await findInstrument(tx, params.id ?? '')
      await discardDraft(tx, actor, whole)
      const t = texts[locale]
      const here = `/undersoegelser/skemaer/${whole.id}`
      return whole.published
        ? seeOther(here, { text: t.discarded, undo: undoOf(whole, locale) })
        : seeOther('/undersoegelser/skemaer', {
            text: t.discarded,
            undo: { action: `${here}/henlaeggelse`, label: t.undo, fields: { back: 'yes' } },
          })
    },
  }),
]

async function overview({ tx, params, query, locale }: Visit) {
  const { whole, draft } = await draftOf(tx, params.id)
  const title = texts[locale].draftOf(said(draft.title, locale))
  if (whole.isShape) {
    const ready = await findReadyInstrument(tx, whole.beganAs ?? '')
    const values = new Form(new Map())
    const body = (
      <WordingPage whole={whole} draft={draft} ready={ready} values={values} errors={[]} locale={locale} />
    )
    return pageAnswer(texts[locale].official(said(draft.title, locale)), body, {
      trail: instrumentTrail(locale),
    })
  }
  const body = <DraftPage whole={whole} draft={draft} focus={query.get('fokus')} locale={locale} />
  return pageAnswer(title, body, { trail: instrumentTrail(locale) })
}

async function addSection(asked: Change) {
  const { whole, draft } = await editedDraft(asked)
  const id = freeName(draft.sections, 'afsnit_')
  const section = { id, title: { da: '', en: '' }, help: null, showIf: null, questions: [] }
  return saved(asked, { whole, draft: { ...draft, sections: [...draft.sections, section] } }, `/afsnit/${id}`)
}

async function addQuestion(asked: Change) {
  const { whole, draft } = await editedDraft(asked)
  const section = draft.sections.find(({ id }) => id === asked.form.text('section'))
  const kind = questionKinds.find((each) => each === asked.form.text('kind'))
  if (!section || !kind) throw new Refusal(webRefusals.notFound)
  const id = freeName(
    draft.sections.flatMap(({ questions }) => questions),
    'q',
  )
  const questions = [...section.questions, emptyQuestion(kind, id)]
  return saved(
    asked,
    { whole, draft: withSection(draft, section.id, { ...section, questions }) },
    `/spoergsmaal/${id}`,
  )
}

/** The button pressed has the focus again afterwards, so that one can go on moving by keyboard. */
async function move(asked: Change) {
  const { whole, draft } = await editedDraft(asked)
  const way = asked.form.text('step') === 'up' ? 'up' : 'down'
  const [section, question] = [asked.form.text('section'), asked.form.text('question')]
  const next = moved(draft, section ? { section } : { question }, way === 'up' ? -1 : 1)
  const focus = new URLSearchParams({ fokus: `${way}.${section || question}` })
  return saved(asked, { whole, draft: next }, `?${focus}`)
}

async function copy(asked: Change) {
  const { whole, draft } = await editedDraft(asked)
  const [section, question] = [asked.form.text('section'), asked.form.text('question')]
  const copied = section ? withCopiedSection(draft, section) : withCopiedQuestion(draft, question)
  if (!copied) throw new Refusal(webRefusals.notFound)
  const { locale } = asked
  return saved(
    asked,
    { whole, draft: copied.draft },
    section ? `#${copied.id}` : `/spoergsmaal/${copied.id}`,
    { text: texts[locale].copied, undo: undoOf(whole, locale) },
  )
}

async function remove(asked: Change) {
  const { whole, draft } = await editedDraft(asked)
  const { form, locale } = asked
  const [section, question] = [form.text('section'), form.text('question')]
  const scores = draft.scores.filter(({ id }) => id !== form.text('score'))
  const without = section ? withSection(draft, section, null) : withQuestion(draft, question, null)
  const notice = { text: texts[locale].removed, undo: undoOf(whole, locale) }
  return saved(asked, { whole, draft: { ...without, scores } }, '', notice)
}

async function undo({ tx, actor, params, form, locale }: Change) {
  const whole = await findInstrument(tx, params.id ?? '')
  await undoDraft(tx, actor, { whole, version: Number(form.text('_version')) || 0 })
  return seeOther(`/undersoegelser/skemaer/${whole.id}/kladde`, { text: texts[locale].undone })
}

/** Takes the draft back to what it said before the change that has just been made to it. */
function undoOf({ id, version }: WholeInstrument, locale: Locale) {
  const fields = { _version: String(version + 1) }
  return { action: `/undersoegelser/skemaer/${id}/kladde/fortrydelse`, label: texts[locale].undo, fields }
}

/** Saves and goes on; what can never be answered is said on the draft's own page, and nothing is saved. */
async function saved(
  asked: Change,
  change: { whole: WholeInstrument; draft: Instrument },
  ...[to = '', notice = null]: [to?: string, notice?: Parameters<typeof seeOther>[1]]
) {
  const { tx, actor, locale } = asked
  const { whole } = change
  const problems = await saveDraft(tx, actor, change)
  if (problems.length === 0) return seeOther(`/undersoegelser/skemaer/${whole.id}/kladde${to}`, notice)
  const t = texts[locale]
  const draft = whole.draft ?? change.draft
  // what stops a removal is always something that rests on what would be gone
  const isRemoval = notice?.text === t.removed
  const errors = problems.map((problem) => {
    const { words } = placeOf(change.draft, problem.path, locale)
    return {
      field: '',
      message: isRemoval ? t.stillUsed(words) : t.notSaved(words, problemInWords(problem, locale)),
    }
  })
  const body = <DraftPage whole={whole} draft={draft} focus={null} locale={locale} />
  return invalid(t.draftOf(said(draft.title, locale)), body, errors, { trail: instrumentTrail(locale) })
}

/** The instrument and its draft; refuses when there is none. */
export async function draftOf(
  tx: ReadTx,
  id: string | undefined,
): Promise<{ whole: WholeInstrument; draft: Instrument }> {
  const whole = await findInstrument(tx, id ?? '')
  if (!whole.draft) throw new Refusal(webRefusals.notFound)
  return { whole, draft: whole.draft }
}

/** The same, of the version the form was opened at: somebody else's change in between is never overwritten. */
export async function editedDraft({
  tx,
  params,
  form,
}: {
  tx: ReadTx
  params: Record<string, string>
  form: Form
}) {
  const found = await draftOf(tx, params.id)
  if (form.text('_version') !== String(found.whole.version)) throw new Stale(found.whole.version, [])
  return found
}

/** The trail from the draft's parts. */
export function draftTrail(whole: WholeInstrument, draft: Instrument, locale: Locale) {
  const href = `/undersoegelser/skemaer/${whole.id}/kladde`
  return instrumentTrail(locale, { href, label: texts[locale].draftOf(said(draft.title, locale)) })
}
