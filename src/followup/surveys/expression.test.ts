import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsIn } from './check-expression.ts'
import { truthOf } from './evaluate.ts'
import { parseExpression } from './expression.ts'
import type { Answers } from './instrument.ts'
import { placedQuestions } from './references.ts'
import { anInstrument, aQuestion, aSection } from './testing/questions.ts'

const instrument = anInstrument([
  aSection('one', [
    aQuestion('single', 'role', { offersDontKnow: true }),
    aQuestion('multiple', 'places'),
    aQuestion('scale', 'sleep', { offersNotRelevant: true }),
    aQuestion('number', 'age'),
    aQuestion('date', 'begun'),
    aQuestion('text', 'why'),
    aQuestion('matrix', 'mood', { offersDontKnow: true }),
  ]),
])
const questions = placedQuestions(instrument)

const answers: Answers = {
  role: { kind: 'choice', choice: 'a' },
  places: { kind: 'choices', choices: ['a', 'c'] },
  sleep: { kind: 'number', number: 7 },
  begun: { kind: 'date', date: '2026-03-01' },
  mood: { kind: 'rows', rows: { r1: 's4', r2: 'dont-know' } },
}

function truth(text: string, given: Answers = answers) {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message.en}`)
  return truthOf(parsed.tree, given)
}

describe('a condition', () => {
  test.each<[string, boolean | null]>([
    ["role = 'a'", true],
    ['role = "b"', false],
    ["role != 'b'", true],
    ["'a' = role", true],
    ['sleep < 8', true],
    ['sleep <= 7', true],
    ['sleep > 7', false],
    ['sleep >= 6.5', true],
    ["begun < '2026-04-01'", true],
    ["role in ('b', 'a')", true],
    ["role not in ('b', 'c')", true],
    ["'c' in places", true],
    ["'b' in places", false],
    ["places in ('b', 'c')", true],
    ["mood.r1 = 's4'", true],
    ['mood.r2 = dont_know', true],
    ["mood.r2 = 's1'", false],
    ['answered(role)', true],
    ['answered(age)', false],
    ['answered(mood.r3)', false],
    ['not answered(why)', true],
    // and binds closer than or: true or (false and false)
    ["role = 'a' or role = 'b' and sleep < 3", true],
    ["(role = 'a' or role = 'b') and sleep < 3", false],
    ["not role = 'b' and not (sleep = 3)", true],
    ["role = 'a' og ikke besvaret(age) eller falsk", true],
    ["role ikke i ('b')", true],
    ['role = ‘a’ AND\n sleep ≤ 7', true],
    // what is unanswered is unknown, also the other way round, and decides only where it must
    ['age = 40', null],
    ['not age = 40', null],
    ['age != 40', null],
    ["age = 40 or role = 'a'", true],
    ["age = 40 and role = 'b'", false],
    ["age = 40 and role = 'a'", null],
    ['age in (1, 2)', null],
  ])('%s is %s', (text, expected) => {
    expect(faultsIn(text, questions)).toEqual([])
    expect(truth(text)).toBe(expected)
  })

  test('"don’t know" and "not relevant" are answers, equal to themselves and neither more nor less than a number', () => {
    const given: Answers = { role: { kind: 'dont-know' }, sleep: { kind: 'not-relevant' } }
    expect(truth('role = dont_know', given)).toBe(true)
    expect(truth("role != 'a'", given)).toBe(true)
    expect(truth('answered(role)', given)).toBe(true)
    expect(truth('sleep = ikke_relevant', given)).toBe(true)
    expect(truth('sleep < 11', given)).toBe(null)
  })

  test('an empty text, no choice and an empty matrix are no answers', () => {
    const given: Answers = {
      why: { kind: 'text', text: '  ' },
      places: { kind: 'choices', choices: [] },
      mood: { kind: 'rows', rows: {} },
    }
    for (const id of ['why', 'places', 'mood']) expect(truth(`answered(${id})`, given)).toBe(false)
  })
})

describe('a condition that cannot be read is refused where it goes wrong', () => {
  test.each<[string, number, number]>([
    ['', 1, 1],
    ["role = 'a", 1, 8],
    ['role =', 1, 7],
    ["role = 'a' sleep = 3", 1, 12],
    ["role = 'a' and\n  sleep ~ 3", 2, 9],
    ['(sleep = 3', 1, 11],
    ['sleep = 3)', 1, 10],
    ['sleep = 3,5', 1, 10],
    ['answered role', 1, 10],
    ['answered(3)', 1, 10],
    ['role not 3', 1, 10],
    ['role in', 1, 8],
    ["process.exit() = 'a'", 1, 13],
    ['role = `a`', 1, 8],
    ['a.b.c = 1', 1, 4],
    ['1 < sleep < 5', 1, 11],
  ])('%j at line %i, column %i', (text, line, column) => {
    const parsed = parseExpression(text)
    expect(parsed).toMatchObject({ ok: false, fault: { line, column } })
    if (!parsed.ok) expect(parsed.fault.message.da).not.toBe(parsed.fault.message.en)
  })

  test('what is too long or too deep is refused before it costs anything', () => {
    expect(parseExpression('a'.repeat(501))).toMatchObject({ ok: false })
    expect(parseExpression(`${'('.repeat(21)}a = 1${')'.repeat(21)}`)).toMatchObject({ ok: false })
    expect(parseExpression(`${'('.repeat(20)}a = 1${')'.repeat(20)}`)).toMatchObject({ ok: true })
    expect(parseExpression(`${'not '.repeat(21)}a = 1`)).toMatchObject({ ok: false })
  })

  test('any text at all is read or refused with a place inside it, never a fault of ours', () => {
    const pieces = fc.constantFrom(
      'role',
      ' ',
      '=',
      '(',
      ')',
      ',',
      'og',
      'not',
      'in',
      "'a'",
      '3',
      '.',
      '-',
      'ø',
      '\n',
      '"',
    )
    const texts = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseExpression(text)
        if (parsed.ok) return [true, false, null].includes(truthOf(parsed.tree, answers))
        return (
          parsed.fault.line >= 1 && parsed.fault.column >= 1 && parsed.fault.line <= text.split('\n').length
        )
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a condition that makes no sense is refused', () => {
  test.each<[string, RegExp, number]>([
    ['rolle = 3', /no question called rolle/, 1],
    ['role = leader', /no question called leader/, 8],
    ["role = 'x'", /x is not an answer to role. The answers are a, b, c/, 8],
    ['role = 3', /must stand in quotation marks/, 8],
    ["sleep = '3'", /is a number/, 9],
    ["role < 'b'", /have no size/, 1],
    ["places = 'a'", /several answers/, 1],
    ["'a' in role", /one answer only/, 8],
    ["mood = 's1'", /several rows.*mood\.r1/, 1],
    ["mood.r9 = 's1'", /no row called r9/, 1],
    ["role.r1 = 'a'", /no row called r1/, 1],
    ['role', /answered\(role\)/, 1],
    ["'a' = 'a'", /always gives the same/, 1],
    ['3', /a value, not a condition/, 1],
    ['begun = 3', /is a date/, 9],
    ["begun = '2026-02-30'", /is a date/, 9],
    ['sleep = role', /different sorts/, 9],
    ['sleep = dont_know', /does not offer don’t know/, 9],
    ['role in (sleep)', /only hold values/, 10],
    ["constructor = 'a'", /no question called constructor/, 1],
  ])('%s', (text, message, column) => {
    const [fault] = faultsIn(text, questions)
    expect(fault?.message.en).toMatch(message)
    expect(fault?.column).toBe(column)
  })
})
