/** One part as one person meets it, and what they sent. Pure. */

import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import { type Answer, type Answers, type Question, readAnswers } from '../surveys/index.ts'
import type { AskedAdministration } from './asked.ts'
import { secondsSpent } from './burden.ts'
import { questionsShown } from './place-standing.ts'
import { partsOf, questionsOf, partOf as saidOf, together } from './places.ts'
import { type Prefill, type PrefillSources, prefillsFor } from './prefill.ts'
import type { Delegation, Work } from './reads-answering.ts'

/** A part with its questions, the person's answers, and what stands there where they have not answered. */
export interface PartAnswered {
  delegation: Delegation
  administration: AskedAdministration
  questions: Question[]
  /** By question id: what the person answered, or what is filled in beforehand. */
  answers: Answers
  comments: Record<string, string>
  /** Only at places the person has not answered yet. */
  open: Prefill[]
  prefills: Prefill[]
  errors: FieldError[]
}

/** What one person is asked in a part: conditions look at their own answers first, then at what their administration has answered. */
export function partOf(work: Work, delegation: Delegation, sources: PrefillSources): PartAnswered {
  const administration = work.administrations.find(
    ({ id }) => id === delegation.administrationId,
  ) as AskedAdministration
  const prefills = prefillsFor(sources, administration)
  const own = work.given.filter(({ delegationId }) => delegationId === delegation.id)
  const filled: Answers = {}
  const comments: Record<string, string> = {}
  for (const { question } of questionsOf(work.round.instrument)) {
    const byPart = new Map<string, Answer>()
    for (const rowId of partsOf(question)) {
      const isHere = (each: { questionId: string; rowId: string }) =>
        each.questionId === question.id && each.rowId === rowId
      const stored = own.find(isHere)
      if (stored?.comment)
        comments[question.id] = [comments[question.id], stored.comment].filter(Boolean).join(' ')
      const answer = stored?.answer ?? (delegation.isDone ? undefined : prefills.find(isHere)?.answer)
      if (answer) byPart.set(rowId, answer)
    }
    const whole = together(question, byPart)
    if (whole) filled[question.id] = whole
  }
  const answers = { ...agreed(work, delegation.administrationId, delegation.sectionId), ...filled }
  const questions = questionsShown(work.round.instrument, delegation.sectionId, answers)
  const isAnswered = ({ questionId, rowId }: Prefill) =>
    own.some((each) => each.questionId === questionId && each.rowId === rowId)
  const open = delegation.isDone ? [] : prefills.filter((prefill) => !isAnswered(prefill))
  return { delegation, administration, questions, answers, comments, open, prefills, errors: [] }
}

/** What the administration has answered in the other parts. */
function agreed(work: Work, administrationId: string, sectionId: string): Answers {
  const here = work.places.filter(
    (place) => place.administrationId === administrationId && place.sectionId !== sectionId,
  )
  const answers: Answers = {}
  for (const places of Map.groupBy(here, ({ questionId }) => questionId).values()) {
    const [first] = places
    const byPart = places.flatMap(({ rowId, answer, given }): [string, Answer][] => {
      const said = answer ?? given[0]?.answer
      return said ? [[rowId, said]] : []
    })
    const whole = first && together(first.question, new Map(byPart))
    if (first && whole) answers[first.questionId] = whole
  }
  return answers
}

interface Typed {
  text(name: string): string
  all(name: string): string[]
}

export interface SentSheet {
  questions: Question[]
  answers: Answers
  comments: Record<string, string>
  seenVersion: number
  seconds: number
  /** An answer led to questions that were not on the page. */
  hasMore: boolean
  errors: FieldError[]
}

export function commentField(question: Pick<Question, 'id'>): string {
  return `bem.${question.id}`
}

/** Reads what was sent from a part's page: the questions that were on it, and what its answers lead to. */
export function readSheet(
  work: Work,
  before: PartAnswered,
  { form, now, locale }: { form: Typed; now: Date; locale: Locale },
): SentSheet {
  const { answers, faults } = readAnswers(before.questions, form)
  const comments: Record<string, string> = {}
  for (const question of before.questions)
    comments[question.id] = form.text(commentField(question)).slice(0, 2000)
  const others = Object.entries(before.answers).filter(
    ([id]) => !before.questions.some((question) => question.id === id),
  )
  const after = questionsShown(work.round.instrument, before.delegation.sectionId, {
    ...Object.fromEntries(others),
    ...answers,
  })
  const unread = Object.fromEntries(
    faults.map(({ field }): [string, Answer] => [
      field.replace(/^q\./, ''),
      { kind: 'text', text: form.text(field) },
    ]),
  )
  return {
    questions: before.questions,
    answers: faults.length > 0 ? { ...answers, ...unread } : answers,
    comments,
    seenVersion: Number(form.text('_version') || form.text('_seen')),
    seconds: secondsSpent(form.text('_active'), form.text('_opened'), now),
    hasMore: after.some(({ id }) => !before.questions.some((question) => question.id === id)),
    errors: faults.map(({ field, message }) => ({ field, message: message[locale] })),
  }
}

/** How many questions of a sheet want an answer and have none, or not a whole one; remarks nobody must write are left out. */
export function missingOn({ questions, answers }: Pick<SentSheet, 'questions' | 'answers'>): number {
  return questions.filter((question) => {
    const answer = answers[question.id]
    if (question.kind === 'text' && !question.required) return false
    return !answer || partsOf(question).some((rowId) => saidOf(answer, rowId) === null)
  }).length
}
