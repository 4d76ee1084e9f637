import { parseDay } from '../../values/day.ts'
import type { Wording } from '../../values/locale.ts'
import type { Answer, Answers, Question } from './instrument.ts'

/** As much as one text answer may hold. */
const longestText = 4000

/** Why a question does not allow this answer, or null when it does. Whether it is missing is another question. */
export function answerFault(question: Question, answer: Answer): Wording | null {
  if (answer.kind === 'dont-know') return question.offersDontKnow ? null : faults.notOffered
  if (answer.kind === 'not-relevant') return question.offersNotRelevant ? null : faults.notOffered
  switch (question.kind) {
    case 'single':
      return answer.kind === 'choice' ? known(question.choices, [answer.choice]) : faults.otherSort
    case 'likert':
      return answer.kind === 'choice' ? known(question.steps, [answer.choice]) : faults.otherSort
    case 'multiple':
      if (answer.kind !== 'choices') return faults.otherSort
      if (question.atMost !== null && answer.choices.length > question.atMost)
        return faults.atMost(question.atMost)
      return known(question.choices, answer.choices)
    case 'matrix':
      return answer.kind === 'rows' ? rowsFault(question, answer.rows) : faults.otherSort
    case 'date':
      if (answer.kind !== 'date') return faults.otherSort
      return parseDay(answer.date) ? null : faults.date
    case 'text':
      if (answer.kind !== 'text') return faults.otherSort
      return answer.text.length > longestText ? faults.text : null
    default:
      return answer.kind === 'number' ? numberFault(question, answer.number) : faults.otherSort
  }
}

/** What a form says, by field name; `all` for fields that may have several values. */
export interface Typed {
  text(name: string): string
  all(name: string): string[]
}

/** The name of a question's field: the question, a row of a matrix, or `own` for "don't know" beside something typed. */
export function fieldName(question: Pick<Question, 'id'>, part?: string): string {
  return part === undefined ? `q.${question.id}` : `q.${question.id}.${part}`
}

/** The answers in a posted section. What cannot be read is a fault at its field, and no answer; an empty field is missing. */
export function readAnswers(
  questions: Question[],
  typed: Typed,
): { answers: Answers; faults: { field: string; message: Wording }[] } {
  const answers: Answers = {}
  const found: { field: string; message: Wording }[] = []
  for (const question of questions) {
    const answer = typedAnswer(question, typed)
    if (answer === null) continue
    if (typeof answer !== 'string' && !answerFault(question, answer)) answers[question.id] = answer
    else found.push({ field: fieldName(question), message: faultOf(question, answer) })
  }
  return { answers, faults: found }
}

function typedAnswer(question: Question, typed: Typed): Answer | 'unreadable' | 'both' | null {
  if (question.kind === 'matrix') return typedRows(question, typed)
  const own = typed.text(fieldName(question, 'own'))
  const given = givenAnswer(question, typed)
  if (own !== 'dont-know' && own !== 'not-relevant') return given
  return given === null ? { kind: own } : 'both'
}

function givenAnswer(question: Question, typed: Typed): Answer | 'unreadable' | null {
  const text = typed.text(fieldName(question)).trim()
  if (question.kind === 'multiple') {
    const choices = [...new Set(typed.all(fieldName(question)))]
    return choices.length > 0 ? { kind: 'choices', choices } : null
  }
  if (text === '') return null
  if (question.kind === 'text') return { kind: 'text', text }
  if (text === 'dont-know' || text === 'not-relevant') return { kind: text }
  if (question.kind === 'single' || question.kind === 'likert') return { kind: 'choice', choice: text }
  return question.kind === 'date' ? typedDate(text) : typedNumber(text)
}

function typedRows(question: Question & { kind: 'matrix' }, typed: Typed): Answer | null {
  const rows = question.rows.flatMap(({ id }): [string, string][] => {
    const step = typed.text(fieldName(question, id))
    return step === '' ? [] : [[id, step]]
  })
  return rows.length > 0 ? { kind: 'rows', rows: Object.fromEntries(rows) } : null
}

function typedDate(text: string): Answer | 'unreadable' {
  const danish = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text)
  const written = danish ? `${danish[3]}-${danish[2]?.padStart(2, '0')}-${danish[1]?.padStart(2, '0')}` : text
  const day = parseDay(written)
  return day ? { kind: 'date', date: day } : 'unreadable'
}

/** `1.234,5` as Danes write it and `1234.5`; a lone point before three digits is a thousand's. */
function typedNumber(text: string): Answer | 'unreadable' {
  const bare = text.replace(/[\s\u00a0]/g, '').replace('−', '-')
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replace(/\./g, '') : bare
  const point = plain.replace(',', '.')
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(point) ? { kind: 'number', number: Number(point) } : 'unreadable'
}

type Numeric = Extract<Question, { kind: 'dots' | 'scale' | 'number' }>

function numberFault(question: Numeric, number: number): Wording | null {
  if (question.kind === 'dots') return isStep(number, 1, 5) ? null : faults.between(1, 5)
  if (question.kind === 'scale') return isStep(number, 0, 10) ? null : faults.between(0, 10)
  if (!Number.isFinite(number)) return faults.number
  if (question.minimum !== null && number < question.minimum) return faults.least(question.minimum)
  if (question.maximum !== null && number > question.maximum) return faults.most(question.maximum)
  const scaled = number * 10 ** question.decimals
  return Math.abs(scaled - Math.round(scaled)) > 1e-6 ? faults.decimals(question.decimals) : null
}

function isStep(number: number, lowest: number, highest: number): boolean {
  return Number.isInteger(number) && number >= lowest && number <= highest
}

function rowsFault(question: Question & { kind: 'matrix' }, rows: Record<string, string>): Wording | null {
  for (const [row, step] of Object.entries(rows)) {
    if (!question.rows.some(({ id }) => id === row)) return faults.unknown
    if (step === 'dont-know' && question.offersDontKnow) continue
    if (step === 'not-relevant' && question.offersNotRelevant) continue
    const fault = known(question.steps, [step])
    if (fault) return fault
  }
  return null
}

function known(choices: { id: string }[], chosen: string[]): Wording | null {
  const isKnown = chosen.every((id) => choices.some((choice) => choice.id === id))
  return isKnown && new Set(chosen).size === chosen.length ? null : faults.unknown
}

function faultOf(question: Question, answer: Answer | 'unreadable' | 'both'): Wording {
  if (answer === 'both') return faults.both
  if (answer === 'unreadable') return question.kind === 'date' ? faults.date : faults.number
  return answerFault(question, answer) ?? faults.unknown
}

const faults = {
  notOffered: { da: 'Det svar kan ikke vælges her.', en: 'This answer cannot be chosen here.' },
  otherSort: {
    da: 'Svaret er af en anden slags end spørgsmålet.',
    en: 'The answer is of another sort than the question.',
  },
  unknown: { da: 'Vælg et af svarene på listen.', en: 'Choose one of the answers on the list.' },
  date: { da: 'Skriv en dato som 24-12-2026.', en: 'Write a date such as 2026-12-24.' },
  text: { da: `Skriv højst ${longestText} tegn.`, en: `Write at most ${longestText} characters.` },
  both: {
    da: 'Du har både svaret og sat kryds ved siden af. Behold det ene.',
    en: 'You have both answered and ticked the box beside it. Keep one of them.',
  },
  number: { da: 'Skriv et tal.', en: 'Write a number.' },
  atMost: (most: number): Wording => ({ da: `Vælg højst ${most}.`, en: `Choose at most ${most}.` }),
  between: (least: number, most: number): Wording => ({
    da: `Vælg et helt tal fra ${least} til ${most}.`,
    en: `Choose a whole number from ${least} to ${most}.`,
  }),
  least: (least: number): Wording => ({
    da: `Tallet skal være mindst ${written(least)}.`,
    en: `The number must be at least ${least}.`,
  }),
  most: (most: number): Wording => ({
    da: `Tallet må højst være ${written(most)}.`,
    en: `The number can be at most ${most}.`,
  }),
  decimals: (decimals: number): Wording =>
    decimals === 0
      ? { da: 'Skriv et helt tal.', en: 'Write a whole number.' }
      : { da: `Skriv højst ${decimals} decimaler.`, en: `Write at most ${decimals} decimals.` },
}

function written(number: number): string {
  return String(number).replace('.', ',')
}
