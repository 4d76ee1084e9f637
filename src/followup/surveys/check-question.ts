import type { Wording } from '../../values/locale.ts'
import { problemWords as words } from './check-texts.ts'
import type { Choice, Question } from './instrument.ts'
import type { Problem } from './problem.ts'

/** What is missing or contradicts itself within one question; the path is the question's own. */
export function questionProblems(question: Question, path: string): Problem[] {
  const text = question.text.da.trim() === '' ? [publishing(`${path}.text`, words.noText)] : []
  return [...text, ...kindProblems(question, path)]
}

function kindProblems(question: Question, path: string): Problem[] {
  switch (question.kind) {
    case 'single':
      return choiceProblems(question.choices, `${path}.choices`)
    case 'multiple':
      return [
        ...choiceProblems(question.choices, `${path}.choices`),
        ...(question.atMost !== null && (question.atMost < 1 || question.atMost > question.choices.length)
          ? [saving(`${path}.atMost`, words.atMost)]
          : []),
      ]
    case 'likert':
      return choiceProblems(question.steps, `${path}.steps`)
    case 'matrix':
      return [
        ...choiceProblems(question.steps, `${path}.steps`),
        ...rowProblems(question.rows, `${path}.rows`),
      ]
    case 'dots':
    case 'scale':
      return (['lowest', 'highest'] as const)
        .filter((end) => question[end].da.trim() === '')
        .map((end) => publishing(`${path}.${end}`, words.noText))
    case 'number':
      return question.minimum !== null && question.maximum !== null && question.minimum > question.maximum
        ? [saving(`${path}.maximum`, words.minimumAboveMaximum)]
        : []
    default:
      return []
  }
}

const choiceId = /^[a-z0-9][a-z0-9_-]{0,39}$/
const rowId = /^[a-z][a-z0-9_]{0,39}$/

function choiceProblems(choices: Choice[], path: string): Problem[] {
  const few = choices.length < 2 ? [publishing(path, words.fewChoices)] : []
  return [
    ...few,
    ...choices.flatMap((choice, at) => labelled(choice, choices, { path, at, pattern: choiceId })),
  ]
}

function rowProblems(rows: { id: string; label: Wording }[], path: string): Problem[] {
  const none = rows.length === 0 ? [publishing(path, words.noRows)] : []
  return [...none, ...rows.flatMap((row, at) => labelled(row, rows, { path, at, pattern: rowId }))]
}

function labelled(
  one: { id: string; label: Wording },
  all: { id: string }[],
  { path, at, pattern }: { path: string; at: number; pattern: RegExp },
): Problem[] {
  const problems: Problem[] = []
  if (!pattern.test(one.id)) problems.push(saving(`${path}.${at}.id`, words.choiceId))
  else if (one.id === 'dont-know' || one.id === 'not-relevant')
    problems.push(saving(`${path}.${at}.id`, words.ownAnswer))
  else if (all.findIndex(({ id }) => id === one.id) !== at)
    problems.push(saving(`${path}.${at}.id`, words.taken(one.id)))
  if (one.label.da.trim() === '') problems.push(publishing(`${path}.${at}.label`, words.noText))
  return problems
}

function saving(path: string, message: Wording): Problem {
  return { path, message, stage: 'saving' }
}

function publishing(path: string, message: Wording): Problem {
  return { path, message, stage: 'publishing' }
}
