import type { Expression, Operand, Reference } from './expression.ts'
import type { Sign } from './expression-words.ts'
import type { Answer, Answers, Question } from './instrument.ts'

/** True, false, or not to be known yet (null), because a question it rests on is unanswered (Kleene 1952, three-valued logic). */
export type Truth = boolean | null

/**
 * Whether an expression holds for the answers given. A comparison with an unanswered question is unknown, also when negated; "don't
 * know" and "not relevant" are answers of their own, equal to nothing else, and neither more nor less than a number.
 */
export function truthOf(expression: Expression, answers: Answers): Truth {
  switch (expression.kind) {
    case 'and':
      return conjunction(expression.parts.map((part) => truthOf(part, answers)))
    case 'or':
      return negate(conjunction(expression.parts.map((part) => negate(truthOf(part, answers)))))
    case 'not':
      return negate(truthOf(expression.of, answers))
    case 'answered':
      return answerTo(expression.of, answers) !== undefined
    case 'compare':
      return compare(answerTo(expression.left, answers), expression.sign, answerTo(expression.right, answers))
    case 'in':
      return isAmong(expression, answers)
    case 'literal':
      return typeof expression.value === 'boolean' ? expression.value : null
    default:
      return null
  }
}

/** Whether somebody has answered at all: an empty text, no choice or a matrix without rows is no answer. */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false
  if (answer.kind === 'text') return answer.text.trim() !== ''
  if (answer.kind === 'choices') return answer.choices.length > 0
  if (answer.kind === 'rows') return Object.keys(answer.rows).length > 0
  if (answer.kind === 'date') return answer.date !== ''
  return true
}

/** Whether nothing is missing in an answer: of a matrix every row must be there. */
export function isComplete(question: Question, answer: Answer | undefined): boolean {
  if (!isAnswered(answer)) return false
  if (question.kind !== 'matrix' || answer.kind !== 'rows') return true
  return question.rows.every(({ id }) => Object.hasOwn(answer.rows, id))
}

type Value = string | number | boolean | string[] | { special: 'dont-know' | 'not-relevant' } | undefined

function answerTo(operand: Operand | Reference, answers: Answers): Value {
  if (operand.kind === 'literal') return operand.value
  if (operand.kind === 'special') return { special: operand.value }
  const answer = Object.hasOwn(answers, operand.id) ? answers[operand.id] : undefined
  if (!isAnswered(answer)) return undefined
  switch (answer.kind) {
    case 'choice':
      return answer.choice
    case 'choices':
      return answer.choices
    case 'rows':
      if (operand.row === null) return Object.values(answer.rows)
      return Object.hasOwn(answer.rows, operand.row) ? rowValue(answer.rows[operand.row]) : undefined
    case 'number':
      return answer.number
    case 'date':
      return answer.date
    case 'text':
      return answer.text.trim()
    default:
      return { special: answer.kind }
  }
}

function rowValue(step: string | undefined): Value {
  return step === 'dont-know' || step === 'not-relevant' ? { special: step } : step
}

function compare(left: Value, sign: Sign, right: Value): Truth {
  if (left === undefined || right === undefined) return null
  if (sign === '=') return isSame(left, right)
  if (sign === '!=') return !isSame(left, right)
  if (typeof left === 'object' || typeof right === 'object' || typeof left !== typeof right) return null
  if (sign === '<') return left < right
  if (sign === '<=') return left <= right
  if (sign === '>') return left > right
  return left >= right
}

function isSame(left: Exclude<Value, undefined>, right: Exclude<Value, undefined>): boolean {
  if (Array.isArray(left) || Array.isArray(right)) return false
  if (typeof left === 'object' && typeof right === 'object') return left.special === right.special
  return left === right
}

function isAmong({ what, among }: Expression & { kind: 'in' }, answers: Answers): Truth {
  const left = answerTo(what, answers)
  if (left === undefined) return null
  if (Array.isArray(among)) {
    const each = among.map((operand) => answerTo(operand, answers))
    const anyOf = (one: Value) => negate(conjunction(each.map((other) => negate(compare(one, '=', other)))))
    return Array.isArray(left) ? left.some((one) => anyOf(one) === true) : anyOf(left)
  }
  const list = answerTo(among, answers)
  if (list === undefined) return null
  return Array.isArray(list) ? typeof left === 'string' && list.includes(left) : compare(left, '=', list)
}

function conjunction(parts: Truth[]): Truth {
  if (parts.includes(false)) return false
  return parts.includes(null) ? null : true
}

function negate(truth: Truth): Truth {
  return truth === null ? null : !truth
}
