import { createHash } from 'node:crypto'
import {
  type Answers,
  answersThatCount,
  missingAnswers,
  type Question,
  type Survey,
  visible,
} from '../surveys/index.ts'

/** What a respondent has answered until now, and what they say of where they work. */
export interface Draft {
  answers: Answers
  administration: string | null
  role: string | null
}

export const emptyDraft: Draft = { answers: {}, administration: null, role: null }

type Asked = Pick<Survey, 'instrument' | 'administrations' | 'roles'>

/** The side on which one says where one works; the sections come after it by their place in the instrument, from 1. */
export const ownSide = 0

/** The sides this respondent is asked, in order. */
export function sidesOf(survey: Asked, draft: Draft): number[] {
  const shown = visible(survey.instrument, draft.answers).map(
    ({ section }) => survey.instrument.sections.indexOf(section) + 1,
  )
  return survey.administrations.length + survey.roles.length > 0 ? [ownSide, ...shown] : shown
}

/** The questions of a side that this respondent is asked; empty on the side about oneself and where nothing is asked. */
export function questionsOn(survey: Asked, draft: Draft, side: number): Question[] {
  const section = survey.instrument.sections[side - 1]
  return visible(survey.instrument, draft.answers).find((each) => each.section === section)?.questions ?? []
}

/** The side after (`1`) or before (`-1`) one; null at the ends. */
export function sideBeside(survey: Asked, draft: Draft, side: number, way: 1 | -1): number | null {
  const beside = sidesOf(survey, draft).filter((each) => (way === 1 ? each > side : each < side))
  return (way === 1 ? beside[0] : beside.at(-1)) ?? null
}

/** The draft with a side's questions answered anew: what is no longer said on that side is gone, the other sides stay. */
export function withSide(draft: Draft, questions: Question[], answers: Answers): Draft {
  const kept = Object.entries(draft.answers).filter(
    ([id]) => !questions.some((question) => question.id === id),
  )
  return { ...draft, answers: { ...Object.fromEntries(kept), ...answers } }
}

/** The questions on a side that must be answered and are not. */
export function missingOn(survey: Asked, draft: Draft, side: number): Question[] {
  const missing = new Set(missingAnswers(survey.instrument, draft.answers))
  return questionsOn(survey, draft, side).filter(({ id }) => missing.has(id))
}

/** The first side with something that must still be answered; null when it can be sent. */
export function firstUnfinished(survey: Asked, draft: Draft): number | null {
  return sidesOf(survey, draft).find((side) => missingOn(survey, draft, side).length > 0) ?? null
}

/**
 * Where somebody who comes back goes on: a side with something missing, else the first from where they stopped with something not yet
 * answered; null when there is nothing but to look it through.
 */
export function sideToResume(survey: Asked, draft: Draft): number | null {
  const missing = firstUnfinished(survey, draft)
  if (missing !== null) return missing
  const sides = sidesOf(survey, draft)
  const questions = (side: number) => questionsOn(survey, draft, side)
  const isAnswered = ({ id }: Question) => id in draft.answers
  const reached = sides.findLast((side) => questions(side).some(isAnswered)) ?? ownSide
  // few write in every text field: an empty one does not say that one stopped there
  const isUnfinished = (side: number) =>
    questions(side).some((question) => question.kind !== 'text' && !isAnswered(question))
  return sides.find((side) => side >= reached && isUnfinished(side)) ?? null
}

/** What is sent: answers to what was asked, and only a place and a role one could choose. */
export function toSend(survey: Asked, draft: Draft): Draft {
  return {
    answers: answersThatCount(survey.instrument, draft.answers),
    administration: survey.administrations.find((id) => id === draft.administration) ?? null,
    role: survey.roles.find((role) => role === draft.role) ?? null,
  }
}

/** Everything a side says: its section's answers, or where one works. */
type Part = { answers: Answers } | { administration: string | null; role: string | null }

function partOf({ instrument }: Asked, draft: Draft, side: number): Part {
  if (side === ownSide) return { administration: draft.administration, role: draft.role }
  const ids = (instrument.sections[side - 1]?.questions ?? []).map(({ id }) => id)
  return { answers: Object.fromEntries(Object.entries(draft.answers).filter(([id]) => ids.includes(id))) }
}

/**
 * A mark of what a side, or the whole draft, said when it was shown: another mark when it is sent says that the draft was changed from
 * another device in between. Short, and says nothing of the answers to who does not hold the link.
 */
export function markOf(survey: Asked, draft: Draft, side: number | 'all'): string {
  const shown = side === 'all' ? draft : partOf(survey, draft, side)
  return createHash('sha256').update(inOrder(shown)).digest('base64url').slice(0, 16)
}

/** The questions that were answered otherwise from another device; what one has not answered oneself is no contradiction. */
export function answeredOtherwise(theirs: Draft, mine: Answers, questions: Question[]): Question[] {
  return questions.filter(({ id }) => {
    const [there, here] = [theirs.answers[id], mine[id]]
    return there !== undefined && here !== undefined && inOrder(there) !== inOrder(here)
  })
}

/** The same words for the same content, in whatever order it was stored. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
