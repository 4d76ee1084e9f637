import type { Choice, Instrument, Question, QuestionKind, Section } from './instrument.ts'

export const questionKinds = [
  'single',
  'multiple',
  'likert',
  'matrix',
  'dots',
  'scale',
  'number',
  'date',
  'text',
] as const satisfies QuestionKind[]

const empty = () => ({ da: '', en: '' })

/** A question of a kind with nothing said yet; steps of agreement are there to begin with. */
export function emptyQuestion(kind: QuestionKind, id: string): Question {
  const head = {
    id,
    text: empty(),
    help: null,
    wording: id,
    required: false,
    showIf: null,
    requireIf: null,
    offersDontKnow: false,
    offersNotRelevant: false,
    sensitivity: 'ordinary' as const,
  }
  switch (kind) {
    case 'single':
      return { ...head, kind, choices: [] }
    case 'multiple':
      return { ...head, kind, choices: [], atMost: null }
    case 'likert':
      return { ...head, kind, steps: agreement }
    case 'matrix':
      return { ...head, kind, steps: agreement, rows: [] }
    case 'dots':
    case 'scale':
      return { ...head, kind, lowest: { da: 'lavt', en: 'low' }, highest: { da: 'højt', en: 'high' } }
    case 'number':
      return { ...head, kind, minimum: null, maximum: null, decimals: 0, unit: null }
    case 'date':
      return { ...head, kind }
    case 'text':
      return { ...head, kind, long: false }
  }
}

const agreement: Choice[] = [
  { id: 'strongly-agree', label: { da: 'Helt enig', en: 'Strongly agree' }, points: 5 },
  { id: 'agree', label: { da: 'Enig', en: 'Agree' }, points: 4 },
  { id: 'neither', label: { da: 'Hverken eller', en: 'Neither' }, points: 3 },
  { id: 'disagree', label: { da: 'Uenig', en: 'Disagree' }, points: 2 },
  { id: 'strongly-disagree', label: { da: 'Helt uenig', en: 'Strongly disagree' }, points: 1 },
]

/** The first free name for a new question or section: `q1`, `q2`, …; `afsnit_1`, … */
export function freeName(taken: { id: string }[], stem: string): string {
  let number = 1
  while (taken.some(({ id }) => id === `${stem}${number}`)) number += 1
  return `${stem}${number}`
}

/** The draft with a section changed, or taken out by null. */
export function withSection(draft: Instrument, id: string, section: Section | null): Instrument {
  const sections = draft.sections.flatMap((each) => (each.id === id ? (section ? [section] : []) : [each]))
  return { ...draft, sections }
}

/** The draft with a question changed, or taken out by null. */
export function withQuestion(draft: Instrument, id: string, question: Question | null): Instrument {
  const sections = draft.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((each) => (each.id === id ? (question ? [question] : []) : [each])),
  }))
  return { ...draft, sections }
}

/**
 * The draft with a section or question one place up or down. A question at the edge of its section goes on into the next one. At the
 * very first or last place nothing moves.
 */
export function moved(
  draft: Instrument,
  what: { section: string } | { question: string },
  step: -1 | 1,
): Instrument {
  if ('section' in what) return { ...draft, sections: swapped(draft.sections, what.section, step) }
  const at = draft.sections.findIndex(({ questions }) => questions.some(({ id }) => id === what.question))
  const from = draft.sections[at]
  const question = from?.questions.find(({ id }) => id === what.question)
  if (!from || !question) return draft
  const place = from.questions.indexOf(question) + step
  if (place >= 0 && place < from.questions.length)
    return withSection(draft, from.id, { ...from, questions: swapped(from.questions, question.id, step) })
  const to = draft.sections[at + step]
  if (!to) return draft
  const without = withQuestion(draft, question.id, null)
  const questions = step === 1 ? [question, ...to.questions] : [...to.questions, question]
  return withSection(without, to.id, { ...to, questions })
}

/** The draft with a question last in another section; unchanged where there is no such section, or it stands there already. */
export function inSection(draft: Instrument, id: string, sectionId: string): Instrument {
  const to = draft.sections.find((each) => each.id === sectionId)
  const question = draft.sections.flatMap(({ questions }) => questions).find((each) => each.id === id)
  if (!to || !question || to.questions.includes(question)) return draft
  return withSection(withQuestion(draft, id, null), to.id, { ...to, questions: [...to.questions, question] })
}

function swapped<T extends { id: string }>(list: T[], id: string, step: -1 | 1): T[] {
  const from = list.findIndex((each) => each.id === id)
  const [one, other] = [list[from], list[from + step]]
  if (!one || !other) return list
  return list.map((each, at) => (at === from ? other : at === from + step ? one : each))
}
