import { withSection } from './drafting.ts'
import type { Instrument, Question, Section } from './instrument.ts'
import { renamedIn, withConditionsRenamed } from './renaming.ts'

/** The draft with a second one of a question right after it, under a name of its own; and that name. */
export function withCopiedQuestion(draft: Instrument, id: string): { draft: Instrument; id: string } | null {
  const section = draft.sections.find(({ questions }) => questions.some((each) => each.id === id))
  const question = section?.questions.find((each) => each.id === id)
  if (!section || !question) return null
  const copy = called(question, freeId(namesOf(draft), id))
  const questions = section.questions.flatMap((each) => (each.id === id ? [each, copy] : [each]))
  return { draft: withSection(draft, section.id, { ...section, questions }), id: copy.id }
}

/** The same of a section with all its questions; conditions between them follow to the new ones. */
export function withCopiedSection(draft: Instrument, id: string): { draft: Instrument; id: string } | null {
  const section = draft.sections.find((each) => each.id === id)
  if (!section) return null
  const taken = namesOf(draft)
  const names = new Map(
    section.questions.map((question) => {
      const free = freeId(taken, question.id)
      taken.add(free)
      return [question.id, free] as const
    }),
  )
  const copy: Section = {
    ...section,
    id: freeId(new Set(draft.sections.map((each) => each.id)), id),
    showIf: section.showIf && renamedIn(section.showIf, names),
    questions: section.questions.map((question) =>
      called(withConditionsRenamed(question, names), names.get(question.id) ?? question.id),
    ),
  }
  const sections = draft.sections.flatMap((each) => (each.id === id ? [each, copy] : [each]))
  return { draft: { ...draft, sections }, id: copy.id }
}

/** A copy is a question of its own from now on, so its wording has a mark of its own too. */
function called(question: Question, id: string): Question {
  return { ...question, id, wording: id }
}

function namesOf(draft: Instrument): Set<string> {
  return new Set(
    draft.sections.flatMap(({ questions }) => questions.flatMap(({ id, wording }) => [id, wording])),
  )
}

/** `sleep`, `sleep_2`, `sleep_3` …: the first that is free, never longer than a name may be. */
function freeId(taken: ReadonlySet<string>, id: string): string {
  const stem = id.replace(/_\d+$/, '').slice(0, 34)
  let number = 2
  while (taken.has(`${stem}_${number}`)) number += 1
  return `${stem}_${number}`
}
