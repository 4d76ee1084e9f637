import type { Category, Sensitivity } from '../../statistics/disclosure/index.ts'
import type { Day } from '../../values/day.ts'
import type { Wording } from '../../values/locale.ts'
import type { Answer, Answers, Question } from '../surveys/index.ts'
import { type Band, bandIdOf, dateBands, numberBands, scaleBands } from './bands.ts'

/** One thing that is counted of a survey: everybody who answered stands in one of its categories. */
export interface Measure {
  /** Stable over versions: the question, `question.row` of a matrix, `question=choice`, or `score:id`. */
  id: string
  questions: string[]
  /** What is counted within the question: the matrix's row or the choice; null for the question itself. */
  part: Wording | null
  sensitivity: Sensitivity
  categories: Category[]
  /** Whether the answers stand in an order with a middle: numbers, or bands of numbers or days; null where there is none to tell. */
  order: 'numbers' | 'bands' | null
  /** Whether everybody had to answer, so that nobody can be missing. */
  isRequired: boolean
  /** The category a respondent stands in. */
  placeOf(answers: Answers): string
  /** What the mean is of, where the measure is one; null for a respondent without a value. */
  valueOf: ((answers: Answers) => number | null) | null
}

/** In a category's id: an answer one could choose. The other ids are answers of their own. */
export const answerMark = 'answer-'

/** Answers of their own, apart from those one chooses between. */
const ownAnswers = {
  'dont-know': { da: 'Ved ikke', en: 'Don’t know' },
  'not-relevant': { da: 'Ikke relevant', en: 'Not relevant' },
  missing: { da: 'Ikke besvaret', en: 'Not answered' },
}

/** The two categories of a choice among several, and of a value there can be a mean of. */
export const yesOrNo = { yes: `${answerMark}yes`, no: `${answerMark}no` }

const chosen: Category[] = [
  { id: yesOrNo.yes, label: { da: 'Valgt', en: 'Chosen' } },
  { id: yesOrNo.no, label: { da: 'Ikke valgt', en: 'Not chosen' } },
]

/** What is counted of a question: itself, each row of a matrix, or each choice among several. */
export function measuresOf(question: Question, opensOn: Day): Measure[] {
  const head = {
    id: question.id,
    questions: [question.id],
    part: null,
    sensitivity: question.sensitivity === 'ordinary' ? ('ordinary' as const) : ('sensitive' as const),
    isRequired: question.required,
    order: null,
    valueOf: null,
  }
  const answered = (answers: Answers) =>
    Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
  const categories = categoriesOf(question)
  const placeOf = placeAmong(categories)
  switch (question.kind) {
    case 'multiple':
      return question.choices.map(({ id, label }) => ({
        ...head,
        id: `${question.id}=${id}`,
        part: label,
        categories: chosen,
        placeOf: (answers) => {
          const answer = answered(answers)
          return answer?.kind === 'choices' && answer.choices.includes(id) ? yesOrNo.yes : yesOrNo.no
        },
      }))
    case 'matrix':
      return question.rows.map(({ id, label }) => ({
        ...head,
        id: `${question.id}.${id}`,
        part: label,
        categories,
        placeOf: (answers) => placeOf(rowAnswer(answered(answers), id)),
      }))
    case 'number': {
      const bands = numberBands(question)
      const valueIn = (answers: Answers) => {
        const answer = answered(answers)
        return answer?.kind === 'number' ? answer.number : null
      }
      return [
        { ...head, order: 'bands', valueOf: valueIn, ...inBands(question, { bands, answered, valueIn }) },
      ]
    }
    case 'date': {
      const bands = dateBands(opensOn)
      const valueIn = (answers: Answers) => {
        const answer = answered(answers)
        return answer?.kind === 'date' ? (answer.date as Day) : null
      }
      return [{ ...head, order: 'bands', ...inBands(question, { bands, answered, valueIn }) }]
    }
    default:
      return [
        {
          ...head,
          order: question.kind === 'dots' || question.kind === 'scale' ? ('numbers' as const) : null,
          categories,
          placeOf: (answers) => placeOf(answered(answers)),
        },
      ]
  }
}

/** Each band as an answer, and where a respondent stands among them. */
function inBands<T>(
  question: Question,
  told: {
    bands: readonly Band<T>[]
    answered(answers: Answers): Answer | undefined
    valueIn(answers: Answers): T | null
  },
): Pick<Measure, 'categories' | 'placeOf'> {
  const categories = [
    ...told.bands.map(({ id, label }) => ({ id: `${answerMark}${id}`, label })),
    ...ownCategories(question),
  ]
  const placeOf = placeAmong(categories)
  return {
    categories,
    placeOf: (answers) => {
      const value = told.valueIn(answers)
      if (value === null) return placeOf(told.answered(answers))
      const band = bandIdOf(told.bands, value)
      return band === null ? 'missing' : `${answerMark}${band}`
    },
  }
}

function categoriesOf(question: Question): Category[] {
  return [...answerCategories(question), ...ownCategories(question)]
}

function ownCategories(question: Question): Category[] {
  const own: (keyof typeof ownAnswers)[] = [
    ...(question.offersDontKnow ? ['dont-know' as const] : []),
    ...(question.offersNotRelevant ? ['not-relevant' as const] : []),
    'missing',
  ]
  return own.map((id) => ({ id, label: ownAnswers[id] }))
}

/** The answers one chooses between; the steps of a long scale stand in bands that are told where the steps are too few. */
function answerCategories(question: Question): Category[] {
  const steps = choicesOf(question).map(({ id, label }) => ({ id: `${answerMark}${id}`, label }))
  if (question.kind !== 'scale') return steps
  const bandOf = (step: number) => scaleBands.find(({ from, to }) => step >= from && step <= to)?.id
  return [
    ...scaleBands.map(({ id, label }) => ({ id: `${answerMark}${id}`, label })),
    ...steps.map((step, at) => ({ ...step, within: `${answerMark}${bandOf(at)}` })),
  ]
}

function choicesOf(question: Question): { id: string; label: Wording }[] {
  switch (question.kind) {
    case 'single':
      return question.choices
    case 'likert':
    case 'matrix':
      return question.steps
    case 'dots':
      return stepsBetween(1, 5, question)
    case 'scale':
      return stepsBetween(0, 10, question)
    default:
      return []
  }
}

function stepsBetween(from: number, to: number, ends: { lowest: Wording; highest: Wording }) {
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const number = String(from + at)
    const end = at === 0 ? ends.lowest : from + at === to ? ends.highest : null
    const label = (locale: 'da' | 'en') => (end?.[locale] ? `${number}: ${end[locale]}` : number)
    return { id: number, label: { da: label('da'), en: label('en') } }
  })
}

function rowAnswer(answer: Answer | undefined, row: string): Answer | undefined {
  if (answer?.kind !== 'rows') return answer
  const step = Object.hasOwn(answer.rows, row) ? answer.rows[row] : undefined
  if (step === undefined) return undefined
  return step === 'dont-know' || step === 'not-relevant' ? { kind: step } : { kind: 'choice', choice: step }
}

/** The category of an answer; one the version does not know is none. */
function placeAmong(categories: readonly Category[]): (answer: Answer | undefined) => string {
  const known = new Set(categories.map(({ id }) => id))
  return (answer) => {
    const category = categoryOf(answer)
    return known.has(category) ? category : 'missing'
  }
}

function categoryOf(answer: Answer | undefined): string {
  if (answer?.kind === 'choice') return `${answerMark}${answer.choice}`
  if (answer?.kind === 'number') return `${answerMark}${answer.number}`
  return answer?.kind === 'dont-know' || answer?.kind === 'not-relevant' ? answer.kind : 'missing'
}
