import { wordsIn } from './expression-words.ts'
import type { Instrument, Question } from './instrument.ts'

/** A condition in which questions are called something else; as it was when it cannot be read. */
export function renamedIn(condition: string, names: ReadonlyMap<string, string>): string {
  const cut = wordsIn(condition)
  if (!cut.ok) return condition
  const lines = condition.split('\n')
  // from the end, so that the places before stay where they are
  for (const word of cut.words.toReversed()) {
    if (word.kind !== 'name') continue
    const [id = ''] = word.text.split('.')
    const [line = '', start] = [lines[word.line - 1], word.column - 1]
    lines[word.line - 1] = line.slice(0, start) + (names.get(id) ?? id) + line.slice(start + id.length)
  }
  return lines.join('\n')
}

/** A question whose conditions, and only they, call others by their new names. */
export function withConditionsRenamed<T extends Question>(
  question: T,
  names: ReadonlyMap<string, string>,
): T {
  return {
    ...question,
    showIf: question.showIf && renamedIn(question.showIf, names),
    requireIf: question.requireIf && renamedIn(question.requireIf, names),
  }
}

/** The draft after a question has been given another name: every condition and score that named it follows. */
export function withQuestionRenamed(draft: Instrument, from: string, to: string): Instrument {
  const names = new Map([[from, to]])
  const sections = draft.sections.map((section) => ({
    ...section,
    showIf: section.showIf && renamedIn(section.showIf, names),
    questions: section.questions.map((question) => ({
      ...withConditionsRenamed(question, names),
      id: question.id === from ? to : question.id,
    })),
  }))
  const scores = draft.scores.map((score) => ({
    ...score,
    questions: score.questions.map((name) =>
      name === from || name.startsWith(`${from}.`) ? to + name.slice(from.length) : name,
    ),
  }))
  return { ...draft, sections, scores }
}
