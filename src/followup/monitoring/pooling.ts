/** What a municipality gives to be counted with the others’, without its name. Pure. */

import type { Answer, Instrument } from '../surveys/index.ts'
import type { FinalAnswer } from './monitoring.ts'
import { questionsOf } from './places.ts'
import { type CountedQuestion, countedParts, stepIdOf } from './steps.ts'

/** What a figure is about: a question (of a matrix one row, of several choices one of them) for one field of work. */
export interface FigureKey {
  questionId: string
  rowId: string
  field: string
}

/** A figure's name in a map. */
export function figureName({ questionId, rowId, field }: FigureKey): string {
  return `${questionId} ${rowId} ${field}`
}

/** One municipality's answer to one figure. */
export interface PooledAnswer extends FigureKey {
  step: string
}

type Given = Pick<FinalAnswer, 'questionId' | 'rowId' | 'field'> & { answer: Answer | null }

/**
 * One answer for each figure. Where two administrations of the same field of work say something different, the lower step counts, so that
 * nobody is counted further than all of its field is; "don't know" and "not relevant" count only where nobody says more; and where the
 * answers have no order, the municipality is left out of that figure.
 */
export function pooledAnswers(
  instrument: Pick<Instrument, 'sections'>,
  finals: readonly Given[],
): PooledAnswer[] {
  const byQuestion = Map.groupBy(finals, ({ questionId }) => questionId)
  return questionsOf(instrument).flatMap(({ question }) =>
    countedParts(question).flatMap((counted) => {
      const rowId = question.kind === 'multiple' ? '' : counted.rowId
      const given = (byQuestion.get(question.id) ?? []).filter((final) => final.rowId === rowId)
      return [...Map.groupBy(given, ({ field }) => field)].flatMap(
        ([field, finalsOfField]): PooledAnswer[] => {
          const step = commonStep(counted, finalsOfField)
          return step === null ? [] : [{ questionId: question.id, rowId: counted.rowId, field, step }]
        },
      )
    }),
  )
}

/** What a field of work says, when several administrations are of it; null when it says nothing that can be counted. */
export function commonStep(
  counted: CountedQuestion,
  given: readonly { answer: Answer | null }[],
): string | null {
  const said = given.flatMap(({ answer }) => (answer ? (stepIdOf(answer, counted) ?? []) : []))
  const steps = counted.steps.filter(({ id }) => said.includes(id))
  const ordinary = steps.filter(({ isOwn }) => !isOwn)
  const [only, ...more] = ordinary.length > 0 ? ordinary : steps
  if (!only) return null
  if (more.length === 0) return only.id
  // of several choices, one that either has chosen is chosen
  if (counted.question.kind === 'multiple') return 'yes'
  if (ordinary.some(({ points }) => points === null)) return null
  return ordinary.reduce((lowest, step) => ((step.points ?? 0) < (lowest.points ?? 0) ? step : lowest)).id
}
