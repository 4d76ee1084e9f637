import { parseDay } from '../../values/day.ts'
import type { Wording } from '../../values/locale.ts'
import { type Expression, type Operand, parseExpression, type Reference } from './expression.ts'
import { expressionFaults as faults } from './expression-faults.ts'
import type { Fault, Place, Sign } from './expression-words.ts'
import { nearestOf } from './nearest.ts'
import { type Placed, type ValueSort, valueSort } from './references.ts'

/**
 * What is wrong with a condition: it cannot be read, names a question, row or choice that is not there, or compares what cannot be
 * compared. Empty when nothing is. Faults carry line and column.
 */
export function faultsIn(text: string, questions: ReadonlyMap<string, Placed>): Fault[] {
  const parsed = parseExpression(text)
  if (!parsed.ok) return [parsed.fault]
  const found: Fault[] = []
  checkCondition(parsed.tree, questions, (place, message) =>
    found.push({ line: place.line, column: place.column, message }),
  )
  return found
}

/** The ids of the questions a condition names, each once; none when it cannot be read. */
export function namesIn(text: string | null): string[] {
  const parsed = text === null ? null : parseExpression(text)
  return parsed?.ok ? [...new Set(referencesIn(parsed.tree).map(({ id }) => id))] : []
}

function referencesIn(expression: Expression): Reference[] {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.parts.flatMap(referencesIn)
    case 'not':
    case 'answered':
      return referencesIn(expression.of)
    case 'compare':
      return [expression.left, expression.right].flatMap(referencesIn)
    case 'in':
      return [expression.what, ...[expression.among].flat()].flatMap(referencesIn)
    case 'question':
      return [expression]
    default:
      return []
  }
}

type Questions = ReadonlyMap<string, Placed>
type Say = (place: Place, message: Wording) => void

function checkCondition(expression: Expression, questions: Questions, say: Say): void {
  switch (expression.kind) {
    case 'and':
    case 'or':
      for (const part of expression.parts) checkCondition(part, questions, say)
      return
    case 'not':
      checkCondition(expression.of, questions, say)
      return
    case 'answered':
      sortOf(expression.of, questions, say)
      return
    case 'compare':
      checkComparison(expression, questions, say)
      return
    case 'in':
      checkMembership(expression, questions, say)
      return
    case 'literal':
      if (typeof expression.value !== 'boolean') say(expression, faults.noCondition)
      return
    case 'question':
      if (sortOf(expression, questions, say)) say(expression, faults.questionAlone(expression.id))
      return
    default:
      say(expression, faults.noCondition)
  }
}

function checkComparison(expression: Expression & { kind: 'compare' }, questions: Questions, say: Say): void {
  const { left, right, sign } = expression
  const [one, other] = left.kind === 'question' ? [left, right] : [right, left]
  if (one.kind !== 'question') {
    say(expression, faults.noQuestion)
    return
  }
  const sort = sortOf(one, questions, say)
  const sortThere = other.kind === 'question' ? sortOf(other, questions, say) : null
  if (!sort || (other.kind === 'question' && !sortThere)) return
  if (sort.sort === 'choices') say(one, faults.severalAnswers(one.id))
  else if (sort.sort === 'matrix') say(one, faults.wholeMatrix(one.id, sort.rows[0] ?? ''))
  else if (other.kind !== 'question') checkValue({ of: one, sort, sign }, other, { questions, say })
  else if (sortThere?.sort !== sort.sort) say(other, faults.differentSorts(one.id, other.id))
  else if (isOrder(sign) && !hasOrder(sort)) say(one, faults.noOrder(one.id))
}

interface Asked {
  of: Reference
  sort: ValueSort
  sign: Sign
}

function checkValue(
  asked: Asked,
  value: Exclude<Operand, Reference>,
  { questions, say }: { questions: Questions; say: Say },
): void {
  const { of, sign } = asked
  if (value.kind === 'special') {
    const question = questions.get(of.id)?.question
    const isOffered = value.value === 'dont-know' ? question?.offersDontKnow : question?.offersNotRelevant
    if (!isOffered) say(value, faults.notOffered(of.id, value.value))
    else if (isOrder(sign)) say(value, faults.noOrder(of.id))
  } else if (isOrder(sign) && !hasOrder(asked.sort)) {
    say(of, faults.noOrder(of.id))
  } else {
    const message = literalFault(asked, value.value)
    if (message) say(value, message)
  }
}

function literalFault({ of, sort }: Asked, literal: string | number | boolean): Wording | null {
  if (sort.sort === 'number') return typeof literal === 'number' ? null : faults.wantsNumber(of.id)
  if (sort.sort === 'date')
    return typeof literal === 'string' && parseDay(literal) ? null : faults.wantsDate(of.id)
  if (typeof literal !== 'string') return faults.wantsText(of.id)
  return 'ids' in sort && !sort.ids.includes(literal) ? faults.unknownChoice(of.id, literal, sort.ids) : null
}

function checkMembership(expression: Expression & { kind: 'in' }, questions: Questions, say: Say): void {
  const { what, among } = expression
  if (Array.isArray(among)) {
    checkList(what, among, { questions, say })
    return
  }
  const sort = sortOf(among, questions, say)
  if (what.kind === 'question') sortOf(what, questions, say)
  else if (sort?.sort === 'choices') checkValue({ of: among, sort, sign: '=' }, what, { questions, say })
  if (sort && sort.sort !== 'choices') say(among, faults.notSeveral(among.id))
}

function checkList(
  what: Operand,
  list: Operand[],
  { questions, say }: { questions: Questions; say: Say },
): void {
  if (what.kind !== 'question') {
    say(what, faults.noQuestion)
    return
  }
  const sort = sortOf(what, questions, say)
  if (sort?.sort === 'matrix') say(what, faults.wholeMatrix(what.id, sort.rows[0] ?? ''))
  else if (sort)
    for (const value of list) {
      if (value.kind === 'question') say(value, faults.listOfValues)
      else checkValue({ of: what, sort, sign: '=' }, value, { questions, say })
    }
}

function sortOf(reference: Reference, questions: Questions, say: Say): ValueSort | null {
  const placed = questions.get(reference.id)
  if (!placed) {
    say(reference, faults.unknownQuestion(reference.id, nearestOf(reference.id, questions.keys())))
    return null
  }
  const sort = valueSort(placed.question, reference.row)
  if (!sort) say(reference, faults.unknownRow(reference.id, reference.row ?? ''))
  return sort
}

function isOrder(sign: Sign): boolean {
  return sign !== '=' && sign !== '!='
}

function hasOrder(sort: ValueSort): boolean {
  return sort.sort === 'number' || sort.sort === 'date'
}
