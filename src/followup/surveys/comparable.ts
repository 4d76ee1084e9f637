import type { Instrument, Question } from './instrument.ts'
import { placedQuestions } from './references.ts'

/**
 * The ids of the questions that may be compared between two versions: the same wording mark, the same sort of question and the same
 * answers to choose between. What people are asked must be the same, or a difference is one of words.
 */
export function comparableQuestions(
  before: Pick<Instrument, 'sections'>,
  after: Pick<Instrument, 'sections'>,
): string[] {
  const earlier = placedQuestions(before)
  return [...placedQuestions(after).values()]
    .filter(({ question }) => {
      const was = earlier.get(question.id)?.question
      return was !== undefined && was.wording === question.wording && answersOf(was) === answersOf(question)
    })
    .map(({ question }) => question.id)
}

/** A question that is asked otherwise than in the version before. */
export interface Rewording {
  id: string
  was: Question
  is: Question
  /** Answers to choose between have come, gone or changed place: then it cannot be compared, whatever is said. */
  answersDiffer: boolean
}

/** The questions whose words or answers have changed since the version before, in order. */
export function rewordings(
  before: Pick<Instrument, 'sections'>,
  after: Pick<Instrument, 'sections'>,
): Rewording[] {
  const earlier = placedQuestions(before)
  return [...placedQuestions(after).values()].flatMap(({ question }) => {
    const was = earlier.get(question.id)?.question
    if (!was) return []
    const answersDiffer = answersOf(was) !== answersOf(question)
    return answersDiffer || wordsOf(was) !== wordsOf(question)
      ? [{ id: question.id, was, is: question, answersDiffer }]
      : []
  })
}

/** What was said of a reworded question when the version was published. */
export interface ComparabilityNote {
  question: string
  isComparable: boolean
  note: string
}

/** The instrument with a new wording mark on each question that is no longer comparable; the others keep the one they had. */
export function markedAfter(
  before: Pick<Instrument, 'sections'>,
  draft: Instrument,
  notes: ComparabilityNote[],
): Instrument {
  const earlier = placedQuestions(before)
  const taken = new Set([...earlier.values()].map(({ question }) => question.wording))
  const mark = (question: Question): Question => {
    const was = earlier.get(question.id)?.question
    if (!was) return question
    const note = notes.find((each) => each.question === question.id)
    const isNew = note !== undefined && !note.isComparable
    return { ...question, wording: isNew ? nextMark(was.wording, taken) : was.wording }
  }
  const sections = draft.sections.map((section) => ({ ...section, questions: section.questions.map(mark) }))
  return { ...draft, sections }
}

function nextMark(mark: string, taken: Set<string>): string {
  const [, stem = mark, number = '1'] = /^(.*?)(?:-(\d+))?$/.exec(mark) ?? []
  let next = Number(number) + 1
  while (taken.has(`${stem}-${next}`)) next += 1
  taken.add(`${stem}-${next}`)
  return `${stem}-${next}`
}

/** What can be answered, without its words. */
function answersOf(question: Question): string {
  const ids = (list: { id: string; points?: number | null }[]) => list.map(({ id }) => id)
  switch (question.kind) {
    case 'single':
      return JSON.stringify([question.kind, ids(question.choices)])
    case 'multiple':
      return JSON.stringify([question.kind, ids(question.choices), question.atMost])
    case 'likert':
      return JSON.stringify([question.kind, ids(question.steps)])
    case 'matrix':
      return JSON.stringify([question.kind, ids(question.steps), ids(question.rows)])
    case 'number':
      return JSON.stringify([question.kind, question.unit])
    default:
      return question.kind
  }
}

/** Every word a respondent reads at the question, help included. */
function wordsOf(question: Question): string {
  const { text, help } = question
  const labels =
    question.kind === 'matrix'
      ? [...question.rows, ...question.steps]
      : question.kind === 'likert'
        ? question.steps
        : 'choices' in question
          ? question.choices
          : []
  const ends = 'lowest' in question ? [question.lowest, question.highest] : []
  return JSON.stringify([text, help, labels.map(({ label }) => label), ends])
}
