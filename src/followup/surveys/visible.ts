import { isAnswered, isComplete, truthOf } from './evaluate.ts'
import { parseExpression } from './expression.ts'
import type { Answers, Instrument, Question, Section } from './instrument.ts'

/** A section as one respondent meets it: only the questions that are theirs. */
export interface VisibleSection {
  section: Section
  questions: Question[]
}

/**
 * The sections and questions this respondent is asked, in order. What was answered before a question disappeared counts for nothing: a
 * later question is shown by what is still asked. A section without questions left is left out.
 */
export function visible(instrument: Pick<Instrument, 'sections'>, answers: Answers): VisibleSection[] {
  return walk(instrument, answers).sections
}

/** The answers that count: those to questions that are asked, without empty ones. What is sent is this and nothing else. */
export function answersThatCount(instrument: Pick<Instrument, 'sections'>, answers: Answers): Answers {
  return walk(instrument, answers).known
}

/** The ids of questions that must be answered, are asked, and are not (wholly) answered, in order. */
export function missingAnswers(instrument: Pick<Instrument, 'sections'>, answers: Answers): string[] {
  const { sections, known } = walk(instrument, answers)
  return sections
    .flatMap(({ questions }) => questions)
    .filter((question) => question.required || holds(question.requireIf, known, false))
    .filter((question) => !isComplete(question, known[question.id]))
    .map(({ id }) => id)
}

function walk(instrument: Pick<Instrument, 'sections'>, answers: Answers) {
  const known: Answers = {}
  const sections: VisibleSection[] = []
  for (const section of instrument.sections) {
    if (!holds(section.showIf, known, true)) continue
    const questions: Question[] = []
    for (const question of section.questions) {
      if (!holds(question.showIf, known, true)) continue
      questions.push(question)
      const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
      if (isAnswered(answer)) known[question.id] = answer
    }
    if (questions.length > 0) sections.push({ section, questions })
  }
  return { sections, known }
}

/** Without a condition as given; a condition that is unknown, or that cannot be read, does not hold. */
function holds(condition: string | null, known: Answers, without: boolean): boolean {
  if (condition === null || condition.trim() === '') return without
  const parsed = parseExpression(condition)
  return parsed.ok && truthOf(parsed.tree, known) === true
}
