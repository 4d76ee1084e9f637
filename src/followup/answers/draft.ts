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

/** What is sent: answers to what was asked, and only a place and a role one could choose. */
export function toSend(survey: Asked, draft: Draft): Draft {
  return {
    answers: answersThatCount(survey.instrument, draft.answers),
    administration: survey.administrations.find((id) => id === draft.administration) ?? null,
    role: survey.roles.find((role) => role === draft.role) ?? null,
  }
}
