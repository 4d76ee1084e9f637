import type { Wording } from '../../values/locale.ts'
import { problemWords as words } from './check-texts.ts'
import type { Band, Instrument, Question, Score } from './instrument.ts'
import type { Problem } from './problem.ts'
import { placedQuestions } from './references.ts'
import { type Item, itemsOf } from './scoring.ts'

/** What is wrong with an instrument's scores: questions that are not there or give no points, a table with holes, too few answers asked for. */
export function scoreProblems(instrument: Instrument): Problem[] {
  const questions = placedQuestions(instrument)
  return instrument.scores.flatMap((score, at) => {
    const path = `scores.${at}`
    const items = itemsOf(score, instrument)
    const unfit = items.flatMap((item) => itemProblem(item, questions.get(item.id)?.question, path))
    const ends = items.map(({ id }) => endsOf(questions.get(id)?.question))
    return [
      ...(items.length === 0 ? [problem(`${path}.questions`, words.scoreWithout)] : []),
      ...twice(items).map((name) => problem(`${path}.questions`, words.scoreTwice(name))),
      ...unfit,
      ...(unfit.length > 0 ? [] : ruleProblems(score, ends, path)),
      ...(score.source.da.trim() === '' ? [publishing(`${path}.source`, words.noSource)] : []),
      ...(score.name.da.trim() === '' ? [publishing(`${path}.name`, words.noText)] : []),
      ...bandProblems(score.bands ?? [], `${path}.bands`),
    ]
  })
}

/** A value must not be taken to mean two things. */
function bandProblems(bands: Band[], path: string): Problem[] {
  return bands.flatMap(({ from, to, label }, at) => {
    const other = bands.slice(0, at).find((before) => from <= before.to && before.from <= to)
    return [
      ...(from > to ? [problem(`${path}.${at}.to`, words.bandBackwards)] : []),
      ...(other ? [problem(`${path}.${at}.from`, words.bandsOverlap(Math.max(from, other.from)))] : []),
      ...(label.da.trim() === '' ? [publishing(`${path}.${at}.label`, words.noText)] : []),
    ]
  })
}

interface Ends {
  lowest: number
  highest: number
}

/** A table must convert every sum that whole points can come to. */
function ruleProblems({ rule }: Score, ends: (Ends | null)[], path: string): Problem[] {
  if (rule.kind === 'mean')
    return rule.atLeast < 1 || rule.atLeast > ends.length
      ? [problem(`${path}.rule.atLeast`, words.scoreAtLeast)]
      : []
  if (rule.kind !== 'table') return []
  const lowest = ends.reduce((sum, each) => sum + (each?.lowest ?? 0), 0)
  const highest = ends.reduce((sum, each) => sum + (each?.highest ?? 0), 0)
  for (let sum = Math.ceil(lowest); sum <= highest; sum += 1)
    if (!Object.hasOwn(rule.table, sum))
      return [publishing(`${path}.rule.table`, words.scoreTable(String(sum)))]
  return []
}

function itemProblem({ id, row }: Item, question: Question | undefined, path: string): Problem[] {
  const name = row === null ? id : `${id}.${row}`
  const isThere =
    question &&
    (row === null || (question.kind === 'matrix' && question.rows.some((each) => each.id === row)))
  if (!isThere) return [problem(`${path}.questions`, words.scoreUnknown(name))]
  return endsOf(question) ? [] : [problem(`${path}.questions`, words.scorePoints(name))]
}

/** The fewest and most points a question can give; null where it gives none. */
export function endsOf(question: Question | undefined): Ends | null {
  if (!question) return null
  if (question.kind === 'dots') return { lowest: 1, highest: 5 }
  if (question.kind === 'scale') return { lowest: 0, highest: 10 }
  if (question.kind === 'number') return { lowest: question.minimum ?? 0, highest: question.maximum ?? 0 }
  const choices = 'steps' in question ? question.steps : question.kind === 'single' ? question.choices : []
  const points = choices.map((choice) => choice.points)
  if (points.length === 0 || points.includes(null)) return null
  return { lowest: Math.min(...(points as number[])), highest: Math.max(...(points as number[])) }
}

function twice(items: Item[]): string[] {
  const names = items.map(({ id, row }) => (row === null ? id : `${id}.${row}`))
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}

function problem(path: string, message: Wording): Problem {
  return { path, message, stage: 'saving' }
}

function publishing(path: string, message: Wording): Problem {
  return { path, message, stage: 'publishing' }
}
