/** What can be counted: which answers a question has to choose between, in order. Pure. */

import type { Wording } from '../../values/locale.ts'
import type { Answer, Question } from '../surveys/index.ts'

/** One of the answers to a question, as it is counted and drawn. */
export interface Step {
  id: string
  label: Wording
  /** What it counts, where the questionnaire says so; null for the others, and for `dont-know` and `not-relevant`. */
  points: number | null
  isOwn: boolean
}

/** A question as it is counted: of a matrix one row, of several choices one choice (yes or no). */
export interface CountedQuestion {
  question: Question
  rowId: string
  /** The row or the choice in words; null where the question stands alone. */
  part: Wording | null
  steps: Step[]
}

/** What is counted of a question; nothing of dates, texts and free numbers, which are not compared between municipalities. */
export function countedParts(question: Question): CountedQuestion[] {
  const whole = (choices: Choice[]) => [
    { question, rowId: '', part: null, steps: [...choices.map(stepOf), ...ownSteps(question)] },
  ]
  switch (question.kind) {
    case 'single':
      return whole(question.choices)
    case 'likert':
      return whole(question.steps)
    case 'dots':
      return whole(numbered(5, 1))
    case 'scale':
      return whole(numbered(10, 0))
    case 'matrix': {
      const steps = [...question.steps.map(stepOf), ...ownSteps(question)]
      return question.rows.map(({ id, label }) => ({ question, rowId: id, part: label, steps }))
    }
    case 'multiple': {
      const steps = [...yesAndNo.map(stepOf), ...ownSteps(question)]
      return question.choices.map(({ id, label }) => ({ question, rowId: id, part: label, steps }))
    }
    default:
      return []
  }
}

/** The name of an answer among the steps of what is counted; null when it says nothing of it. */
export function stepIdOf(
  answer: Answer,
  { question, rowId }: Pick<CountedQuestion, 'question' | 'rowId'>,
): string | null {
  switch (answer.kind) {
    case 'choice':
      return answer.choice
    case 'choices':
      return question.kind === 'multiple' ? (answer.choices.includes(rowId) ? 'yes' : 'no') : null
    case 'number':
      return question.kind === 'dots' || question.kind === 'scale' ? String(answer.number) : null
    case 'dont-know':
    case 'not-relevant':
      return answer.kind
    default:
      return null
  }
}

/** The steps that say most: those with at least half of the points; null where the answers have no order. */
export function upperSteps({ steps }: Pick<CountedQuestion, 'steps'>): string[] | null {
  const ordered = steps.filter(({ points }) => points !== null)
  if (ordered.length < 2) return null
  const points = ordered.map((step) => step.points as number)
  const middle = (Math.min(...points) + Math.max(...points)) / 2
  return ordered.filter((step) => (step.points as number) > middle).map(({ id }) => id)
}

type Choice = { id: string; label: Wording; points: number | null }

function stepOf(choice: Choice): Step {
  return { ...choice, isOwn: false }
}

function ownSteps({ offersDontKnow, offersNotRelevant }: Question): Step[] {
  return [
    ...(offersDontKnow ? [{ ...own.dontKnow, points: null, isOwn: true }] : []),
    ...(offersNotRelevant ? [{ ...own.notRelevant, points: null, isOwn: true }] : []),
  ]
}

function numbered(highest: number, lowest: number): Choice[] {
  return Array.from({ length: highest - lowest + 1 }, (_, down) => {
    const number = highest - down
    return { id: String(number), label: { da: String(number), en: String(number) }, points: number }
  })
}

const yesAndNo: Choice[] = [
  { id: 'yes', label: { da: 'Ja', en: 'Yes' }, points: null },
  { id: 'no', label: { da: 'Nej', en: 'No' }, points: null },
]

const own = {
  dontKnow: { id: 'dont-know', label: { da: 'Ved ikke', en: 'Don’t know' } },
  notRelevant: { id: 'not-relevant', label: { da: 'Ikke relevant', en: 'Not relevant' } },
}
