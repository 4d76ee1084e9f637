import { type Outcome, refused } from '../../statistics/outcome.ts'
import { isAnswered } from './evaluate.ts'
import type { Answers, Band, Instrument, Question, Score, ScoreRule } from './instrument.ts'
import { placedQuestions } from './references.ts'

/** `item-missing`: the rule needs every answer. `too-few-answers`: a mean needs more. The others say that the answers or the instrument do not fit the rule. */
export type ScoreRefusal = 'item-missing' | 'too-few-answers' | 'no-points' | 'outside-the-table' | 'no-items'

/**
 * A score by its published rule. WHO-5 (sum × 4), T-ILS (sum) and SWEMWBS (sum converted by the rights holder's table) need all their
 * answers; a mean needs at least as many as its rule says. "Don't know" and "not relevant" are no points.
 * Sources: WHO-5 sum × 4 = 0–100, all five answers (WHO 2024); UCLA three-item scale, 3–9 (Hughes et al. 2004, Research on Aging 26(6));
 * SWEMWBS, seven items, raw sum 7–35 to metric by table (Stewart-Brown et al. 2009, Health and Quality of Life Outcomes 7:15).
 */
export function scoreOf(
  score: Pick<Score, 'rule' | 'questions'>,
  instrument: Pick<Instrument, 'sections'>,
  answers: Answers,
): Outcome<{ value: number }, ScoreRefusal> {
  const questions = placedQuestions(instrument)
  const items = itemsOf(score, instrument)
  if (items.length === 0) return refused('no-items')
  const points = items.map(({ id, row }) => pointsOf(questions.get(id)?.question, row, answers))
  if (points.includes('no-points')) return refused('no-points')
  const given = points.filter((each) => typeof each === 'number')
  const { rule } = score
  const isEnough =
    rule.kind === 'mean' ? given.length >= Math.max(1, rule.atLeast) : given.length === items.length
  if (!isEnough) return refused(rule.kind === 'mean' ? 'too-few-answers' : 'item-missing')
  const value = valueBy(rule, given)
  if (value === undefined) return refused('outside-the-table')
  return Number.isFinite(value) ? { kind: 'value', value } : refused('no-points')
}

/** Undefined where the rights holder's table has no such sum; not finite where numbers are too large to be added. */
function valueBy(rule: ScoreRule, points: number[]): number | undefined {
  const sum = points.reduce((total, each) => total + each, 0)
  switch (rule.kind) {
    case 'sum':
      return sum
    case 'sum-times-four':
      return sum * 4
    case 'mean':
      return sum / points.length
    case 'table':
      return Object.hasOwn(rule.table, sum) ? rule.table[sum] : undefined
  }
}

/** What a value is taken to mean, where the score says so; null where no confirmed source does. */
export function bandOf(score: Pick<Score, 'bands'>, value: number): Band | null {
  return score.bands?.find(({ from, to }) => value >= from && value <= to) ?? null
}

/** One thing that is added up: a question, or one row of a matrix. */
export interface Item {
  id: string
  row: string | null
}

/** What a score adds up, in its order: a matrix named as a whole counts by its rows. */
export function itemsOf(score: Pick<Score, 'questions'>, instrument: Pick<Instrument, 'sections'>): Item[] {
  const questions = placedQuestions(instrument)
  return score.questions.flatMap((name): Item[] => {
    const [id = '', row = null] = name.split('.')
    const question = questions.get(id)?.question
    if (row === null && question?.kind === 'matrix')
      return question.rows.map((each) => ({ id, row: each.id }))
    return [{ id, row }]
  })
}

function pointsOf(question: Question | undefined, row: string | null, answers: Answers) {
  if (!question) return 'missing'
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
  if (!isAnswered(answer)) return 'missing'
  if (answer.kind === 'dont-know' || answer.kind === 'not-relevant') return 'missing'
  if (answer.kind === 'number')
    return 'lowest' in question || question.kind === 'number' ? finite(answer.number) : 'no-points'
  if (answer.kind === 'choice') return pointsOfChoice(question, answer.choice)
  if (answer.kind !== 'rows' || row === null) return 'no-points'
  const step = Object.hasOwn(answer.rows, row) ? answer.rows[row] : undefined
  return step === undefined || step === 'dont-know' || step === 'not-relevant'
    ? 'missing'
    : pointsOfChoice(question, step)
}

function pointsOfChoice(question: Question, id: string) {
  const choices = 'steps' in question ? question.steps : question.kind === 'single' ? question.choices : []
  return choices.find((choice) => choice.id === id)?.points ?? 'no-points'
}

function finite(number: number) {
  return Number.isFinite(number) ? number : 'no-points'
}
