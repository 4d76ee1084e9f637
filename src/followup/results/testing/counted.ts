import { protect } from '../../../statistics/disclosure/index.ts'
import type { Day } from '../../../values/day.ts'
import type { SentAnswer } from '../../answers/index.ts'
import type { Answers, Question } from '../../surveys/index.ts'
import { type Background, countTable, groupOf } from '../counting.ts'
import type { Measure } from '../measure.ts'
import { measuredQuestions } from '../measured.ts'
import { addAnswers, emptyTally, type Tally } from '../tally.ts'
import { answersOf, instrumentOf, question } from './answered-survey.ts'

export const opensOn = '2026-11-01' as Day

/** The measure of this name in an instrument. */
export const measureOf = (id: string, instrument = instrumentOf()) =>
  measuredQuestions({ instrument, opensOn })
    .flatMap(({ measures }) => measures)
    .find((each) => each.id === id) as Measure

/** The measure of a question asked alone. */
export function measureOfKind(kind: object, change: Partial<Question> = {}) {
  const [section] = instrumentOf().sections
  const asked = {
    ...instrumentOf(),
    scores: [],
    sections: [{ ...section, questions: [question('q', kind, change)] }],
  }
  return measureOf('q', asked as ReturnType<typeof instrumentOf>)
}

export function tallyOf(
  measure: Measure,
  answers: readonly SentAnswer[],
  background: Background | null = null,
): Tally {
  const tally = emptyTally(measure)
  for (const answer of answers) addAnswers(tally, answer.answers, background && groupOf(background, answer))
  return tally
}

export function tableOf(
  measure: Measure,
  answers: readonly SentAnswer[],
  background: Background | null = null,
) {
  return countTable(tallyOf(measure, answers, background), background)
}

export const sent = (answers: Answers[], administrationId: string | null = null): SentAnswer[] =>
  answers.map((each) => ({
    administrationId,
    role: null,
    respondent: null,
    answeredOn: '2026-11-26',
    answers: each,
  }))

/** The question `ofte` as it is released of so many answers to each step. */
export function told(counts: [number, number, number]) {
  const made = protect(tableOf(measureOf('ofte'), sent(answersOf(counts))), {
    layer: 'L2',
    sensitivity: 'ordinary',
  })
  if (made.kind === 'refused') throw new Error(made.reason)
  return made.table
}
