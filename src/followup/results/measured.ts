import type { Category, Sensitivity } from '../../statistics/disclosure/index.ts'
import {
  type Answers,
  asksSensitive,
  type Instrument,
  type Question,
  type Score,
  type Survey,
  scoreOf,
} from '../surveys/index.ts'
import { type Measure, measuresOf, yesOrNo } from './measure.ts'

/** The part of a survey that decides what is counted. */
export type Asked = Pick<Survey, 'opensOn'> & { instrument: Pick<Instrument, 'sections' | 'scores'> }

/** A question with what is counted of it; without measures where it cannot be shown, and why. */
export interface Measured {
  question: Question
  measures: Measure[]
  why: 'conditional' | 'text' | 'in-score' | null
}

export interface MeasuredScore {
  score: Score
  measure: Measure
}

const valued: Category[] = [
  { id: yesOrNo.yes, label: { da: 'Med værdi', en: 'With a value' } },
  { id: yesOrNo.no, label: { da: 'Uden værdi', en: 'Without a value' } },
]

/**
 * What of each question is counted. A question only some are asked is not: how many were asked is an answer to another question, and the
 * two could be subtracted. A choice among several is counted of everybody, so that choices cannot be held against who left them out. A
 * sensitive question of a score is told by the score alone: a mean and half-hidden answers would together give the hidden ones away.
 */
export function measuredQuestions({ instrument, opensOn }: Asked): Measured[] {
  const inScore = toldByScore(instrument)
  return instrument.sections.flatMap((section) =>
    section.questions.map((question): Measured => {
      if (isConditional(section) || isConditional(question))
        return { question, measures: [], why: 'conditional' }
      if (question.kind === 'text') return { question, measures: [], why: 'text' }
      if (question.sensitivity !== 'ordinary' && inScore.has(question.id))
        return { question, measures: [], why: 'in-score' }
      return { question, measures: measuresOf(question, opensOn), why: null }
    }),
  )
}

/** The scores whose questions everybody is asked. */
export function measuredScores(asked: Asked): MeasuredScore[] {
  const { instrument } = asked
  const inScore = toldByScore(instrument)
  const counted = new Map(
    measuredQuestions(asked)
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
    return [
      { score, measure: meanMeasure({ id: `${scoreMark}${score.id}`, questions, sensitivity }, valueIn) },
    ]
  })
}

function questionsOf({ questions }: Score): string[] {
  return [...new Set(questions.map((name) => name.split('.')[0] ?? ''))]
}

/** With fewer answers than this added up the score's mean could tell how one of them was answered. */
const fewestInScore = 3

function toldByScore(instrument: Asked['instrument']): Set<string> {
  return new Set(
    instrument.scores.filter((score) => itemsIn(score, instrument) >= fewestInScore).flatMap(questionsOf),
  )
}

/** How many answers a score adds up; a matrix named as a whole counts by its rows. */
function itemsIn({ questions }: Score, { sections }: Asked['instrument']): number {
  const asked = sections.flatMap((section) => section.questions)
  return questions.reduce((sum, name) => {
    const question = asked.find(({ id }) => id === name)
    return sum + (question?.kind === 'matrix' ? question.rows.length : 1)
  }, 0)
}

function isConditional({ showIf }: { showIf: string | null }): boolean {
  return showIf !== null && showIf.trim() !== ''
}

function meanMeasure(
  head: Pick<Measure, 'id' | 'questions' | 'sensitivity'>,
  valueIn: (answers: Answers) => number | null,
): Measure {
  return {
    ...head,
    part: null,
    order: null,
    isRequired: false,
    categories: valued,
    placeOf: (answers) => (valueIn(answers) === null ? yesOrNo.no : yesOrNo.yes),
    valueOf: valueIn,
  }
}

/** The most sensitive of all that is asked: whatever is told about its people counts them by it. */
export function strictest({ instrument }: Pick<Asked, 'instrument'>): Sensitivity {
  return asksSensitive(instrument) ? 'sensitive' : 'ordinary'
}

/** Everything that is counted of a survey: its questions, their parts, and its scores. */
export function measuresIn(survey: Asked): Measure[] {
  return [
    ...measuredQuestions(survey).flatMap(({ measures }) => measures),
    ...measuredScores(survey).map(({ measure }) => measure),
  ]
}

const scoreMark = 'score:'

/** Whether a measure is a score, of which the mean alone is told. */
export function isScore({ id }: Pick<Measure, 'id'>): boolean {
  return id.startsWith(scoreMark)
}
