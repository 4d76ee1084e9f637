import { gapBetween, type Interval } from '../../statistics/index.ts'
import { comparableQuestions, type Instrument } from '../surveys/index.ts'
import type { MeanFigure } from './counting.ts'
import { type Share, shareInterval } from './figures.ts'
import type { Measure } from './measure.ts'
import type { MeasuredScore } from './measured.ts'

/** How far a figure has moved since the last round, in its own unit; `isTold` when the interval leaves no room for "unchanged". */
export interface Change {
  before: number
  value: number
  interval: Interval
  isTold: boolean
}

/** Whether two rounds asked the same here: each question with the same wording mark and the same answers to choose between. */
export function mayCompare(
  [before, after]: [Measure | undefined, Measure],
  instruments: { before: Pick<Instrument, 'sections'>; after: Pick<Instrument, 'sections'> },
): boolean {
  if (!before || idsOf(before) !== idsOf(after)) return false
  const comparable = comparableQuestions(instruments.before, instruments.after)
  return after.questions.every((id) => comparable.includes(id))
}

function idsOf({ categories, questions }: Measure): string {
  return JSON.stringify([categories.map(({ id }) => id), questions])
}

/** Whether two scores are the same: same rule and same questions, whatever they are called. */
export function areSameScore(before: MeasuredScore | undefined, after: MeasuredScore): boolean {
  const ruleOf = ({ score }: MeasuredScore) => JSON.stringify([score.rule, score.questions])
  return before !== undefined && ruleOf(before) === ruleOf(after)
}

/**
 * How each share has moved since the last round, in percentage points. The intervals hold for all answers of the question together
 * (Bonferroni: 95 % for the question, not for each answer), so that many answers do not make a difference by chance. The limits are
 * Wilson's, joined by Newcombe's method (1998, Statistics in Medicine 17, method 10). The two rounds are taken as independent.
 */
export function changesBetween(before: readonly Share[], after: readonly Share[]): Map<string, Change> {
  const pairs = after.flatMap((now) => {
    const then = before.find(({ category }) => category === now.category)
    if (then?.value == null || now.value === null) return []
    // where nobody can be, nobody has moved
    return then.count === 0 && now.count === 0 ? [] : [{ then, now }]
  })
  const confidence = 1 - 0.05 / Math.max(1, pairs.length)
  const changes = pairs.flatMap(({ then, now }): [string, Change][] => {
    const gap = gapBetween(estimateOf(now, confidence), estimateOf(then, confidence))
    if (gap.kind === 'refused' || gap.interval === null) return []
    return [
      [now.category, changeOf({ before: then.value as number, value: gap.value, interval: gap.interval })],
    ]
  })
  return new Map(changes)
}

/** How far a mean has moved; by the two means' own intervals (Zou & Donner 2008). */
export function meanChange(before: MeanFigure, after: MeanFigure): Change | null {
  const gap = gapBetween({ value: after.mean, interval: after }, { value: before.mean, interval: before })
  if (gap.kind === 'refused' || gap.interval === null) return null
  return changeOf({ before: before.mean, value: gap.value, interval: gap.interval })
}

function changeOf(change: Omit<Change, 'isTold'>): Change {
  return { ...change, isTold: change.interval.low > 0 || change.interval.high < 0 }
}

function estimateOf({ count, of }: Share, confidence: number) {
  const [part, whole] = [count ?? 0, of ?? 0]
  return { value: whole > 0 ? (100 * part) / whole : 0, interval: shareInterval(part, whole, confidence) }
}
