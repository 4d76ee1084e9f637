import type { Category, Sensitivity } from '../../statistics/disclosure/index.ts'
import type { Wording } from '../../values/locale.ts'
import {
  type Answer,
  type Answers,
  type Instrument,
  type Question,
  type Score,
  scoreOf,
} from '../surveys/index.ts'

/** The part of an instrument that decides what is counted. */
export type Asked = Pick<Instrument, 'sections' | 'scores'>

/** One thing that is counted of a survey: everybody who answered stands in one of its categories. */
export interface Measure {
  /** Stable over versions: the question, `question.row` of a matrix, `question=choice`, or `score:id`. */
  id: string
  questions: string[]
  /** What is counted within the question: the matrix's row or the choice; null for the question itself. */
  part: Wording | null
  sensitivity: Sensitivity
  categories: Category[]
  /** Whether everybody had to answer, so that nobody can be missing. */
  isRequired: boolean
  /** The category a respondent stands in. */
  placeOf(answers: Answers): string
  /** What the mean is of, where the measure is one; null for a respondent without a value. */
  valueOf: ((answers: Answers) => number | null) | null
}

/** A question with what is counted of it; without measures where it cannot be shown, and why. */
export interface Measured {
  question: Question
  measures: Measure[]
  why: 'conditional' | 'text' | 'date' | 'in-score' | null
}

export interface MeasuredScore {
  score: Score
  measure: Measure
}

/** In a category's id: an answer one could choose. The other ids are answers of their own. */
export const answerMark = 'answer-'

/** Answers of their own, apart from those one chooses between. */
export const ownAnswers = {
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

const valued: Category[] = [
  { id: yesOrNo.yes, label: { da: 'Med værdi', en: 'With a value' } },
  { id: yesOrNo.no, label: { da: 'Uden værdi', en: 'Without a value' } },
]

/**
 * What of each question is counted. A question only some are asked is not: how many were asked is an answer to another question, and the
 * two could be subtracted. A choice among several is counted of everybody, so that choices cannot be held against who left them out. A
 * sensitive question of a score is told by the score alone: a mean and half-hidden answers would together give the hidden ones away.
 */
export function measuredQuestions(instrument: Asked): Measured[] {
  const inScore = toldByScore(instrument)
  return instrument.sections.flatMap((section) =>
    section.questions.map((question): Measured => {
      if (isConditional(section) || isConditional(question))
        return { question, measures: [], why: 'conditional' }
      if (question.kind === 'text' || question.kind === 'date')
        return { question, measures: [], why: question.kind }
      if (question.sensitivity !== 'ordinary' && inScore.has(question.id))
        return { question, measures: [], why: 'in-score' }
      return { question, measures: measuresOf(question), why: null }
    }),
  )
}

/** The scores whose questions everybody is asked. */
export function measuredScores(instrument: Instrument): MeasuredScore[] {
  const inScore = toldByScore(instrument)
  const counted = new Map(
    measuredQuestions(instrument)
      .filter(({ measures, why }) => measures.length > 0 || why === 'in-score')
      .map(({ question }) => [question.id, question]),
  )
  return instrument.scores.flatMap((score): MeasuredScore[] => {
    const questions = questionsOf(score)
    if (!questions.every((id) => counted.has(id))) return []
    const isSensitive = questions.some((id) => counted.get(id)?.sensitivity !== 'ordinary')
    const isShort = itemsIn(score, instrument) < fewestInScore
    if (isSensitive && isShort && questions.some((id) => inScore.has(id))) return []
    const valueIn = (answers: Answers) => {
      const found = scoreOf(score, instrument, answers)
      return found.kind === 'value' ? found.value : null
    }
    const sensitivity = isSensitive ? ('sensitive' as const) : ('ordinary' as const)
    return [{ score, measure: meanMeasure({ id: `score:${score.id}`, questions, sensitivity }, valueIn) }]
  })
}

function questionsOf({ questions }: Score): string[] {
  return [...new Set(questions.map((name) => name.split('.')[0] ?? ''))]
}

/** With fewer answers than this added up the score's mean could tell how one of them was answered. */
const fewestInScore = 3

function toldByScore(instrument: Asked): Set<string> {
  return new Set(
    instrument.scores.filter((score) => itemsIn(score, instrument) >= fewestInScore).flatMap(questionsOf),
  )
}

/** How many answers a score adds up; a matrix named as a whole counts by its rows. */
function itemsIn({ questions }: Score, { sections }: Asked): number {
  const asked = sections.flatMap((section) => section.questions)
  return questions.reduce((sum, name) => {
    const question = asked.find(({ id }) => id === name)
    return sum + (question?.kind === 'matrix' ? question.rows.length : 1)
  }, 0)
}

function isConditional({ showIf }: { showIf: string | null }): boolean {
  return showIf !== null && showIf.trim() !== ''
}

function measuresOf(question: Question): Measure[] {
  const head = {
    id: question.id,
    questions: [question.id],
    part: null,
    sensitivity: question.sensitivity === 'ordinary' ? ('ordinary' as const) : ('sensitive' as const),
    isRequired: question.required,
    valueOf: null,
  }
  const answered = (answers: Answers) =>
    Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
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
        categories: categoriesOf(question),
        placeOf: (answers) => categoryOf(rowAnswer(answered(answers), id)),
      }))
    case 'number':
      return [
        meanMeasure(head, (answers) => {
          const answer = answered(answers)
          return answer?.kind === 'number' ? answer.number : null
        }),
      ]
    default:
      return [
        {
          ...head,
          categories: categoriesOf(question),
          placeOf: (answers) => categoryOf(answered(answers)),
        },
      ]
  }
}

function meanMeasure(
  head: Pick<Measure, 'id' | 'questions' | 'sensitivity'>,
  valueIn: (answers: Answers) => number | null,
): Measure {
  return {
    ...head,
    part: null,
    isRequired: false,
    categories: valued,
    placeOf: (answers) => (valueIn(answers) === null ? yesOrNo.no : yesOrNo.yes),
    valueOf: valueIn,
  }
}

function categoriesOf(question: Question): Category[] {
  const own: (keyof typeof ownAnswers)[] = [
    ...(question.offersDontKnow ? ['dont-know' as const] : []),
    ...(question.offersNotRelevant ? ['not-relevant' as const] : []),
    'missing',
  ]
  return [
    ...choicesOf(question).map(({ id, label }) => ({ id: `${answerMark}${id}`, label })),
    ...own.map((id) => ({ id, label: ownAnswers[id] })),
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

function categoryOf(answer: Answer | undefined): string {
  if (answer?.kind === 'choice') return `${answerMark}${answer.choice}`
  if (answer?.kind === 'number') return `${answerMark}${answer.number}`
  return answer?.kind === 'dont-know' || answer?.kind === 'not-relevant' ? answer.kind : 'missing'
}
