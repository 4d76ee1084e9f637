/** Where answers stand: a question, of a matrix one row. Pure. */

import type { Answer, Instrument, Question, Section } from '../surveys/index.ts'
import type { Place } from './monitoring.ts'

export interface PlacedQuestion {
  question: Question
  section: Section
}

/** Every question in the order it is asked. */
export function questionsOf(instrument: Pick<Instrument, 'sections'>): PlacedQuestion[] {
  return instrument.sections.flatMap((section) =>
    section.questions.map((question) => ({ question, section })),
  )
}

/** The row ids of a matrix; `['']` for every other question. */
export function partsOf(question: Question): string[] {
  return question.kind === 'matrix' ? question.rows.map(({ id }) => id) : ['']
}

/** What an answer says of one part of its question; null when it says nothing of it. */
export function partOf(answer: Answer, part: string): Answer | null {
  if (part === '') return answer
  const step = answer.kind === 'rows' ? answer.rows[part] : undefined
  if (step === undefined) return null
  return step === 'dont-know' || step === 'not-relevant' ? { kind: step } : { kind: 'choice', choice: step }
}

/** The answer to a question put together of its parts; undefined when there are none. */
export function together(question: Question, byPart: ReadonlyMap<string, Answer>): Answer | undefined {
  if (question.kind !== 'matrix') return byPart.get('')
  const rows = partsOf(question).flatMap((part): [string, string][] => {
    const answer = byPart.get(part)
    if (!answer) return []
    return [[part, answer.kind === 'choice' ? answer.choice : answer.kind]]
  })
  return rows.length > 0 ? { kind: 'rows', rows: Object.fromEntries(rows) } : undefined
}

/** One text for a place, to find things by. */
export function keyOf({ questionId, rowId, administrationId }: Place): string {
  return `${questionId} ${rowId} ${administrationId}`
}

/** Whether two answers say the same; several choices in any order. */
export function saysTheSame(one: Answer, other: Answer): boolean {
  return said(one) === said(other)
}

function said(answer: Answer): string {
  switch (answer.kind) {
    case 'choice':
      return `choice ${answer.choice}`
    case 'choices':
      return `choices ${[...answer.choices].sort().join(' ')}`
    case 'number':
      return `number ${answer.number + 0}`
    case 'date':
      return `date ${answer.date}`
    case 'text':
      return `text ${answer.text.trim()}`
    case 'rows':
      return `rows ${JSON.stringify(Object.entries(answer.rows).sort(([a], [b]) => (a < b ? -1 : 1)))}`
    default:
      return answer.kind
  }
}

/** A question as it is asked about one place alone: a row of a matrix with the matrix's steps, under an id of the place's own. */
export function askedAlone(question: Question, place: Place): Question {
  const head = { id: keyOf(place).replaceAll(' ', '-'), required: false, showIf: null, requireIf: null }
  if (question.kind !== 'matrix') return { ...question, ...head }
  const { rows, ...rest } = question
  return {
    ...rest,
    ...head,
    kind: 'likert',
    text: rows.find(({ id }) => id === place.rowId)?.label ?? question.text,
  }
}

/** The different answers among those given, each with who gave it, in the order they came. */
export function distinctAnswers<T extends { answer: Answer }>(
  given: readonly T[],
): { answer: Answer; by: T[] }[] {
  const distinct: { answer: Answer; by: T[] }[] = []
  for (const each of given) {
    const known = distinct.find(({ answer }) => saysTheSame(answer, each.answer))
    if (known) known.by.push(each)
    else distinct.push({ answer: each.answer, by: [each] })
  }
  return distinct
}
