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
import { discardDraft, saveDraft } from './actions.ts'
import { checkInstrument } from './check-instrument.ts'
import { emptyQuestion, freeName, moved, questionKinds, withQuestion, withSection } from './drafting.ts'
import type { Instrument } from './instrument.ts'
import { DraftPage } from './pages/draft-page.tsx'
import { WordingPage } from './pages/wording-page.tsx'
import { findInstrument, findReadyInstrument, type WholeInstrument } from './reads.ts'
import { instrumentTrail } from './routes-instruments.tsx'
import { said } from './survey.ts'
import { texts } from './texts.ts'

const base = '/undersoegelser/skemaer/:id/kladde'
const edit = { may: 'edit-surveys', audit: ['instrument-drafted'] } as const

/** The draft as a whole: what stands where. */
export const draftRoutes: Route[] = [
  page({ path: base, may: 'edit-surveys', answer: overview }),
  change({ ...edit, audit: [...edit.audit], path: `${base}/afsnit`, answer: addSection }),
  change({ ...edit, audit: [...edit.audit], path: `${base}/spoergsmaal`, answer: addQuestion }),
  change({ ...edit, audit: [...edit.audit], path: `${base}/flytning`, answer: move }),
  change({ ...edit, audit: [...edit.audit], path: `${base}/fjernelse`, answer: remove }),
  change({
    path: `${base}/sletning`,
    may: 'edit-surveys',
    audit: ['instrument-draft-discarded'],
    answer: async ({ tx, actor, params, locale }) => {
      const whole = await findInstrument(tx, params.id ?? '')
      await discardDraft(tx, actor, whole)
      const to = whole.published ? `/undersoegelser/skemaer/${whole.id}` : '/undersoegelser/skemaer'
      return seeOther(to, { text: texts[locale].discarded })
    },
  }),
]

async function overview({ tx, params, locale }: Visit) {
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
  const body = <DraftPage whole={whole} draft={draft} problems={checkInstrument(draft)} locale={locale} />
  return pageAnswer(title, body, { trail: instrumentTrail(locale) })
}

async function addSection(asked: Change) {
  const { whole, draft } = await editedDraft(asked)
  const id = freeName(draft.sections, 'afsnit_')
  const section = { id, title: { da: '', en: '' }, help: null, showIf: null, questions: [] }
  return saved(asked, { whole, draft: { ...draft, sections: [...draft.sections, section] } }, `afsnit/${id}`)
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
    `spoergsmaal/${id}`,
  )
}

async function move(asked: Change) {
  const { whole, draft } = await editedDraft(asked)
  const step = asked.form.text('step') === 'up' ? -1 : 1
  const [section, question] = [asked.form.text('section'), asked.form.text('question')]
  const next = moved(draft, section ? { section } : { question }, step)
  return saved(asked, { whole, draft: next }, '', `#${section || `q-${question}`}`)
}

async function remove(asked: Change) {
  const { whole, draft } = await editedDraft(asked)
  const { form } = asked
  const [section, question] = [form.text('section'), form.text('question')]
  const scores = draft.scores.filter(({ id }) => id !== form.text('score'))
  const without = section ? withSection(draft, section, null) : withQuestion(draft, question, null)
  return saved(asked, { whole, draft: { ...without, scores } })
}

/** Saves and goes on; what can never be answered is said on the draft's own page, and nothing is saved. */
async function saved(
  asked: Change,
  change: { whole: WholeInstrument; draft: Instrument },
  ...to: [part?: string, anchor?: string]
) {
  const { tx, actor, locale } = asked
  const { whole } = change
  const problems = await saveDraft(tx, actor, change)
  const [part = '', anchor = ''] = to
  if (problems.length === 0)
    return seeOther(`/undersoegelser/skemaer/${whole.id}/kladde${part && `/${part}`}${anchor}`)
  const draft = whole.draft ?? change.draft
  const title = texts[locale].draftOf(said(draft.title, locale))
  const errors = problems.map(({ message }) => ({ field: '', message: message[locale] }))
  const body = <DraftPage whole={whole} draft={draft} problems={checkInstrument(draft)} locale={locale} />
  return invalid(title, body, errors, { trail: instrumentTrail(locale) })
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
