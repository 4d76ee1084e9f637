import type { Instrument, Question, Section } from './instrument.ts'

/** A question with the section it stands in and its place in the whole, counted from 0. */
export interface Placed {
  question: Question
  section: Section
  sectionAt: number
  questionAt: number
  position: number
}

/** Every question of an instrument in the order it is asked, by its id; the first where an id stands twice. */
export function placedQuestions(instrument: Pick<Instrument, 'sections'>): Map<string, Placed> {
  const placed = new Map<string, Placed>()
  let position = 0
  for (const [sectionAt, section] of instrument.sections.entries())
    for (const [questionAt, question] of section.questions.entries()) {
      if (!placed.has(question.id))
        placed.set(question.id, { question, section, sectionAt, questionAt, position })
      position += 1
    }
  return placed
}

/** What an answer to a question, or to a row of it, is compared as. */
export type ValueSort =
  | { sort: 'choice' | 'choices'; ids: string[] }
  | { sort: 'number' | 'date' | 'text' }
  | { sort: 'matrix'; rows: string[] }

/** The sort of value a reference stands for; null where the question has no such row. */
export function valueSort(question: Question, row: string | null): ValueSort | null {
  if (row !== null && question.kind !== 'matrix') return null
  switch (question.kind) {
    case 'single':
      return { sort: 'choice', ids: question.choices.map(({ id }) => id) }
    case 'multiple':
      return { sort: 'choices', ids: question.choices.map(({ id }) => id) }
    case 'likert':
      return { sort: 'choice', ids: question.steps.map(({ id }) => id) }
    case 'matrix':
      if (row === null) return { sort: 'matrix', rows: question.rows.map(({ id }) => id) }
      return question.rows.some(({ id }) => id === row)
        ? { sort: 'choice', ids: question.steps.map(({ id }) => id) }
        : null
    case 'date':
    case 'text':
      return { sort: question.kind }
    default:
      return { sort: 'number' }
  }
}
