import type { Wording } from '../../values/locale.ts'
import { type Fault, type Place, type Sign, type Word, wordsIn } from './expression-words.ts'

/** A question as an expression names it: `q3`, or one row of a matrix: `q3.support`. */
export interface Reference extends Place {
  kind: 'question'
  id: string
  row: string | null
}

export type Operand =
  | Reference
  | ({ kind: 'literal'; value: string | number | boolean } & Place)
  | ({ kind: 'special'; value: 'dont-know' | 'not-relevant' } & Place)

/** An expression that has been read: what it says, ready to be checked and answered. Nothing in it is ever run as a program. */
export type Expression =
  | Operand
  | ({ kind: 'answered'; of: Reference } & Place)
  | ({ kind: 'not'; of: Expression } & Place)
  | ({ kind: 'and' | 'or'; parts: Expression[] } & Place)
  | ({ kind: 'compare'; sign: Sign; left: Operand; right: Operand } & Place)
  | ({ kind: 'in'; what: Operand; among: Operand[] | Reference } & Place)

export type ParsedExpression = { ok: true; tree: Expression } | { ok: false; fault: Fault }

/** Deeper nesting is refused, so that no expression can exhaust the reader. */
const deepest = 20

/**
 * Reads an expression such as `role = 'leader' and not answered(q2)`; Danish `og`, `eller`, `ikke`, `i` and `besvaret` mean the same.
 * `and` binds closer than `or`. A fault says what is wrong, in both languages, with line and column.
 */
export function parseExpression(text: string): ParsedExpression {
  const cut = wordsIn(text)
  if (!cut.ok) return cut
  try {
    return { ok: true, tree: whole({ words: cut.words, at: 0, depth: 0 }) }
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, fault: stop.fault }
    throw stop
  }
}

class Stop extends Error {
  readonly fault: Fault

  constructor(place: Place, message: Wording) {
    super('expression')
    this.fault = { line: place.line, column: place.column, message }
  }
}

/** Where the reader has come to, and how deep. */
interface Cursor {
  words: Word[]
  at: number
  depth: number
}

function whole(cursor: Cursor): Expression {
  if (next(cursor).kind === 'end') throw new Stop(next(cursor), faults.empty)
  const tree = joined(cursor, 'or')
  if (next(cursor).kind !== 'end') throw new Stop(next(cursor), leftOver(cursor))
  return tree
}

function joined(cursor: Cursor, kind: 'or' | 'and'): Expression {
  const part = () => (kind === 'or' ? joined(cursor, 'and') : negated(cursor))
  const { line, column } = next(cursor)
  const parts = [part()]
  while (isKeyword(cursor, kind)) {
    take(cursor)
    parts.push(part())
  }
  return parts.length === 1 ? (parts[0] as Expression) : { kind, parts, line, column }
}

function negated(cursor: Cursor): Expression {
  const { line, column } = next(cursor)
  if (!isKeyword(cursor, 'not')) return compared(cursor)
  take(cursor)
  return { kind: 'not', of: deeper(cursor, () => negated(cursor)), line, column }
}

function compared(cursor: Cursor): Expression {
  const { line, column } = next(cursor)
  if (isMark(cursor, '(')) {
    take(cursor)
    const inside = deeper(cursor, () => joined(cursor, 'or'))
    close(cursor)
    return inside
  }
  if (isKeyword(cursor, 'answered')) return answered(cursor)
  const left = operand(cursor)
  const word = next(cursor)
  if (word.kind === 'sign') {
    take(cursor)
    return { kind: 'compare', sign: word.sign, left, right: operand(cursor), line, column }
  }
  const isNotIn = isKeyword(cursor, 'not')
  if (isNotIn) take(cursor)
  if (isKeyword(cursor, 'in')) {
    take(cursor)
    const membership: Expression = { kind: 'in', what: left, among: among(cursor), line, column }
    return isNotIn ? { kind: 'not', of: membership, line, column } : membership
  }
  if (isNotIn) throw new Stop(next(cursor), faults.notWhat)
  return left
}

function answered(cursor: Cursor): Expression {
  const { line, column } = take(cursor)
  if (!isMark(cursor, '(')) throw new Stop(next(cursor), faults.answeredOf)
  take(cursor)
  const of = operand(cursor)
  if (of.kind !== 'question') throw new Stop(of, faults.answeredOf)
  close(cursor)
  return { kind: 'answered', of, line, column }
}

function among(cursor: Cursor): Operand[] | Reference {
  if (!isMark(cursor, '(')) {
    const list = operand(cursor)
    if (list.kind !== 'question') throw new Stop(list, faults.list)
    return list
  }
  take(cursor)
  const operands = [operand(cursor)]
  while (isMark(cursor, ',')) {
    take(cursor)
    operands.push(operand(cursor))
  }
  close(cursor)
  return operands
}

function operand(cursor: Cursor): Operand {
  const word = take(cursor)
  const { line, column } = word
  if (word.kind === 'string') return { kind: 'literal', value: word.text, line, column }
  if (word.kind === 'number') return { kind: 'literal', value: word.number, line, column }
  if (word.kind === 'name') {
    const [id = '', row = null] = word.text.split('.')
    return { kind: 'question', id, row, line, column }
  }
  if (word.kind === 'keyword' && (word.keyword === 'true' || word.keyword === 'false'))
    return { kind: 'literal', value: word.keyword === 'true', line, column }
  if (word.kind === 'keyword' && (word.keyword === 'dont-know' || word.keyword === 'not-relevant'))
    return { kind: 'special', value: word.keyword, line, column }
  throw new Stop(word, word.kind === 'end' ? faults.unfinished : faults.operand)
}

function next(cursor: Cursor): Word {
  return cursor.words[cursor.at] as Word
}

function take(cursor: Cursor): Word {
  const word = next(cursor)
  if (word.kind !== 'end') cursor.at += 1
  return word
}

function isKeyword(cursor: Cursor, keyword: string): boolean {
  const word = next(cursor)
  return word.kind === 'keyword' && word.keyword === keyword
}

function isMark(cursor: Cursor, mark: '(' | ')' | ','): boolean {
  const word = next(cursor)
  return word.kind === 'mark' && word.mark === mark
}

function close(cursor: Cursor): void {
  if (!isMark(cursor, ')')) throw new Stop(next(cursor), faults.notClosed)
  take(cursor)
}

function deeper<T>(cursor: Cursor, read: () => T): T {
  cursor.depth += 1
  if (cursor.depth > deepest) throw new Stop(next(cursor), faults.tooDeep)
  const result = read()
  cursor.depth -= 1
  return result
}

function leftOver(cursor: Cursor): Wording {
  if (isMark(cursor, ',')) return faults.comma
  if (isMark(cursor, ')')) return faults.notOpened
  return faults.leftOver
}

const faults = {
  empty: { da: 'Udtrykket er tomt.', en: 'The expression is empty.' },
  unfinished: {
    da: 'Udtrykket slutter for tidligt. Her mangler et spørgsmål eller en værdi.',
    en: 'The expression ends too early. A question or a value is missing here.',
  },
  operand: {
    da: 'Her skal stå et spørgsmål eller en værdi.',
    en: 'A question or a value should stand here.',
  },
  leftOver: {
    da: 'Det her passer ikke til det foregående. Mangler der og eller eller?',
    en: 'This does not fit what comes before. Is and or or missing?',
  },
  comma: {
    da: 'Et komma kan kun stå i en liste i parentes. Skriv decimaltal med punktum.',
    en: 'A comma can only stand in a list in parentheses. Write decimals with a point.',
  },
  notOpened: { da: 'Parentesen er ikke åbnet.', en: 'The parenthesis was not opened.' },
  notClosed: { da: 'Parentesen bliver ikke lukket.', en: 'The parenthesis is not closed.' },
  notWhat: {
    da: 'Efter ikke skal der stå i og en liste.',
    en: 'After not there should be in and a list.',
  },
  answeredOf: {
    da: 'Skriv spørgsmålet i parentes: besvaret(q1).',
    en: 'Write the question in parentheses: answered(q1).',
  },
  list: {
    da: "Efter i skal der stå en liste, for eksempel ('a', 'b'), eller et spørgsmål med flere svar.",
    en: "After in there should be a list, for example ('a', 'b'), or a question with several answers.",
  },
  tooDeep: {
    da: `Udtrykket har for mange parenteser i hinanden, højst ${deepest}.`,
    en: `The expression is nested too deeply, at most ${deepest}.`,
  },
} satisfies Record<string, Wording>
