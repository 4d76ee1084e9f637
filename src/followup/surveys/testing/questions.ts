import type { Choice, Instrument, Question, Section } from '../instrument.ts'

type OfKind<K extends Question['kind']> = Extract<Question, { kind: K }>

const word = (da: string) => ({ da, en: da })

/** Choices called by their ids; with points 0, 1, 2 … when told so. */
export function choicesOf(ids: string[], from: number | null = null): Choice[] {
  return ids.map((id, at) => ({ id, label: word(id), points: from === null ? null : from + at }))
}

const kinds = {
  single: { choices: choicesOf(['a', 'b', 'c'], 0) },
  multiple: { choices: choicesOf(['a', 'b', 'c']), atMost: null },
  likert: { steps: choicesOf(['s1', 's2', 's3', 's4', 's5'], 1) },
  matrix: {
    steps: choicesOf(['s0', 's1', 's2', 's3', 's4', 's5'], 0),
    rows: ['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => ({ id, label: word(id) })),
  },
  dots: { lowest: word('low'), highest: word('high') },
  scale: { lowest: word('low'), highest: word('high') },
  number: { minimum: null, maximum: null, decimals: 0, unit: null },
  date: {},
  text: { long: false },
}

/** A question with everything ordinary but what the test is about. */
export function aQuestion<K extends Question['kind']>(
  kind: K,
  id: string,
  change: Partial<OfKind<K>> = {},
): OfKind<K> {
  return {
    id,
    text: word(`Spørgsmål ${id}?`),
    help: null,
    wording: id,
    required: false,
    showIf: null,
    requireIf: null,
    offersDontKnow: false,
    offersNotRelevant: false,
    sensitivity: 'ordinary',
    kind,
    ...structuredClone(kinds[kind]),
    ...change,
  } as unknown as OfKind<K>
}

export function aSection(id: string, questions: Question[], showIf: string | null = null): Section {
  return { id, title: word(`Afsnit ${id}`), help: null, showIf, questions }
}

export function anInstrument(sections: Section[], change: Partial<Instrument> = {}): Instrument {
  return {
    id: 'prove',
    title: word('Prøve'),
    introduction: word('Hvorfor vi spørger'),
    sections,
    scores: [],
    source: null,
    ...change,
  }
}
