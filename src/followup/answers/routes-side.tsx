import { readSecret } from '../../platform/auth/index.ts'
import {
  type Form,
  invalid,
  type OpenChange,
  type OpenVisit,
  pageAnswer,
  seeOther,
  webRefusals,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Answers, fieldName, type Question, readAnswers, said } from '../surveys/index.ts'
import { keepDraft, mustTakeAnswer, mustTakeDraft, type Sitting, sittingBehind } from './actions-answering.ts'
import {
  answeredOtherwise,
  type Draft,
  markOf,
  missingOn,
  ownSide,
  questionsOn,
  sideBeside,
  sidesOf,
  withSide,
} from './draft.ts'
import { SidePage, titleOfSide } from './pages/answering-pages.tsx'
import { administrationsNamed } from './reads.ts'
import { texts } from './texts.ts'
import { wordsOf } from './words.ts'

/** How the pages of a respondent stand: without the house around them, and able to wait for a connection. */
export const answeringShell = { shell: 'public' as const, islands: ['answering'] }

export async function showSide(visit: OpenVisit) {
  const { tx, params, today } = visit
  const sitting = await sittingBehind(tx, readSecret(params.token ?? ''))
  mustTakeAnswer(sitting, today)
  const [title, body] = await sidePage(visit, sitting, { side: sideIn(params, sitting), errors: [] })
  return pageAnswer(title, body, answeringShell)
}

/** What a side said when it was sent. */
interface Said {
  after: Draft
  /** What stands in the fields when the side is shown again. */
  typed: Answers
  faults: FieldError[]
  /** What another device has answered otherwise. */
  contradictions: FieldError[]
}

/** Keeps a side and goes on. Sent too late it is kept all the same: nothing is lost if the survey is opened again. */
export async function saveSide(call: OpenChange) {
  const { tx, params, form, today, locale } = call
  const sitting = await sittingBehind(tx, readSecret(params.token ?? ''), { locked: true })
  const isLate = mustTakeDraft(sitting, today) === 'late'
  const { survey, draft } = sitting
  const here = sideIn(params, sitting)
  const { after, typed, faults, contradictions } = readSide(call, sitting, here)
  const go = form.text('_go')
  const isNew = questionsOn(survey, after, here).some(
    ({ id }) => !questionsOn(survey, draft, here).some((question) => question.id === id),
  )
  const errors = go === 'stay' ? contradictions : [...faults, ...contradictions]
  if (!isLate && !isNew && !['back', 'later', 'stay'].includes(go))
    for (const question of missingOn(survey, after, here))
      if (!errors.some(({ field }) => field === fieldName(question))) errors.push(missing(question, locale))
  if (errors.length > 0) {
    const shown = { side: here, errors, typed, own: after }
    return invalid(...(await sidePage(call, sitting, shown)), errors, answeringShell)
  }
  await keepDraft(tx, sitting, { draft: after, formKey: form.text('_key'), today })
  const address = `/s/${params.token}`
  const t = texts[locale]
  if (isLate) return seeOther(address)
  if (go === 'stay') return seeOther(`${address}/${here}`)
  if (go === 'later') return seeOther(address, { text: t.savedForLater })
  if (go !== 'back' && isNew) return seeOther(`${address}/${here}`, { text: t.more })
  const next = sideBeside(survey, after, here, go === 'back' ? -1 : 1)
  return seeOther(next !== null ? `${address}/${next}` : go === 'back' ? address : `${address}/gennemse`)
}

/** Where the side was changed from another device since it was shown, what was said there stays unless something else is said here. */
function readSide({ form, locale }: OpenChange, { survey, draft }: Sitting, here: number): Said {
  const t = texts[locale]
  const questions = questionsOn(survey, draft, here)
  const { answers, faults } = readAnswers(questions, form)
  const seen = form.text('_seen')
  const isBehind = seen !== '' && seen !== markOf(survey, draft, here)
  const theirs = isBehind
    ? Object.fromEntries(
        Object.entries(draft.answers).filter(([id]) => questions.some((each) => each.id === id)),
      )
    : {}
  const mine = { ...theirs, ...answers }
  const contradictions = (isBehind ? answeredOtherwise(draft, answers, questions) : []).map((question) => {
    const answer = draft.answers[question.id]
    const words = answer ? wordsOf(question, answer, locale).join(', ') : ''
    return { field: fieldName(question), message: t.otherDevice(said(question.text, locale), words) }
  })
  return {
    after: withOwn(withSide(draft, questions, mine), here, { form, isBehind }),
    typed: { ...mine, ...unread(questions, faults, form) },
    faults: faults.map(({ field, message }) => ({ field, message: message[locale] })),
    contradictions: [
      ...contradictions,
      ...(isBehind ? ownContradictions(draft, here, { form, locale }) : []),
    ],
  }
}

function withOwn(draft: Draft, side: number, { form, isBehind }: { form: Form; isBehind: boolean }): Draft {
  if (side !== ownSide) return draft
  const theirs = isBehind ? draft : { administration: null, role: null }
  return {
    ...draft,
    administration: form.text('administration') || theirs.administration,
    role: form.text('role') || theirs.role,
  }
}

function ownContradictions(
  draft: Draft,
  side: number,
  { form, locale }: { form: Form; locale: Locale },
): FieldError[] {
  if (side !== ownSide) return []
  return (['administration', 'role'] as const).flatMap((field) => {
    const [theirs, mine] = [draft[field], form.text(field)]
    return theirs && mine && theirs !== mine ? [{ field, message: texts[locale].otherDeviceOwn }] : []
  })
}

/** One side as a page: what was typed just now, or what is kept. */
export async function sidePage(
  { tx, params, locale }: OpenVisit | OpenChange,
  { survey, draft }: Pick<Sitting, 'survey' | 'draft'>,
  { own, ...shown }: { side: number; errors: FieldError[]; typed?: Answers; own?: Draft },
) {
  const administrations = shown.side === ownSide ? await administrationsNamed(tx, survey.administrations) : []
  const body = (
    <SidePage
      survey={survey}
      draft={own ? { ...draft, administration: own.administration, role: own.role } : draft}
      seen={markOf(survey, draft, shown.side)}
      address={`/s/${params.token}`}
      administrations={administrations}
      locale={locale}
      {...shown}
    />
  )
  return [titleOfSide({ survey, side: shown.side, locale }), body] as const
}

function sideIn({ side = '' }: Record<string, string>, { survey, draft }: Sitting): number {
  const wanted = /^\d{1,3}$/.test(side) ? Number(side) : -1
  if (!sidesOf(survey, draft).includes(wanted)) throw new Refusal(webRefusals.notFound)
  return wanted
}

export function missing(question: Question, locale: Locale): FieldError {
  return { field: fieldName(question), message: texts[locale].mustAnswer(said(question.text, locale)) }
}

/** What was typed where it could not be read, so that it stands there still. */
function unread(questions: Question[], faults: { field: string }[], form: Form): Answers {
  const typed: Answers = {}
  for (const question of questions)
    if (faults.some(({ field }) => field === fieldName(question)))
      typed[question.id] =
        question.kind === 'multiple'
          ? { kind: 'choices', choices: form.all(fieldName(question)) }
          : { kind: 'text', text: form.text(fieldName(question)) }
  return typed
}
