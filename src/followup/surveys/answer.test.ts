import { describe, expect, test } from 'vitest'
import type { Day } from '../../values/day.ts'
import { answerFault, readAnswers } from './answer.ts'
import { comparableQuestions, markedAfter, rewordings } from './comparable.ts'
import type { Answer, Question } from './instrument.ts'
import { isOpen, modesFor } from './survey.ts'
import { anInstrument, aQuestion, aSection, choicesOf } from './testing/questions.ts'

const typed = (fields: Record<string, string | string[]>) => ({
  text: (name: string) => [fields[name] ?? []].flat()[0] ?? '',
  all: (name: string) => [fields[name] ?? []].flat(),
})
const read = (question: Question, fields: Record<string, string | string[]>) =>
  readAnswers([question], typed(fields))

describe('what was typed', () => {
  test.each<[Question, Record<string, string | string[]>, Answer | undefined]>([
    [aQuestion('single', 'p'), { 'q.p': 'a' }, { kind: 'choice', choice: 'a' }],
    [aQuestion('single', 'p'), {}, undefined],
    [aQuestion('single', 'p', { offersDontKnow: true }), { 'q.p': 'dont-know' }, { kind: 'dont-know' }],
    [aQuestion('multiple', 'p'), { 'q.p': ['a', 'c', 'a'] }, { kind: 'choices', choices: ['a', 'c'] }],
    [aQuestion('scale', 'p'), { 'q.p': '0' }, { kind: 'number', number: 0 }],
    [aQuestion('number', 'p', { decimals: 1 }), { 'q.p': '1.234,5' }, { kind: 'number', number: 1234.5 }],
    [aQuestion('number', 'p', { decimals: 1 }), { 'q.p': '3.5' }, { kind: 'number', number: 3.5 }],
    [aQuestion('number', 'p'), { 'q.p': '−12 000' }, { kind: 'number', number: -12000 }],
    [
      aQuestion('number', 'p', { offersDontKnow: true }),
      { 'q.p': '', 'q.p.own': 'dont-know' },
      { kind: 'dont-know' },
    ],
    [aQuestion('date', 'p'), { 'q.p': '1-3-2026' }, { kind: 'date', date: '2026-03-01' }],
    [aQuestion('text', 'p'), { 'q.p': ' dont-know ' }, { kind: 'text', text: 'dont-know' }],
    [aQuestion('matrix', 'p'), { 'q.p.r1': 's1', 'q.p.r9': 's1' }, { kind: 'rows', rows: { r1: 's1' } }],
  ])('%o typed %j', (question, fields, answer) => {
    expect(read(question, fields)).toEqual({ answers: answer ? { p: answer } : {}, faults: [] })
  })

  test.each<[Question, Record<string, string | string[]>, RegExp]>([
    [aQuestion('single', 'p'), { 'q.p': 'z' }, /on the list/],
    [aQuestion('single', 'p'), { 'q.p': 'dont-know' }, /cannot be chosen/],
    [aQuestion('multiple', 'p', { atMost: 1 }), { 'q.p': ['a', 'b'] }, /at most 1/],
    [aQuestion('dots', 'p'), { 'q.p': '6' }, /from 1 to 5/],
    [aQuestion('scale', 'p'), { 'q.p': '2.5' }, /from 0 to 10/],
    [aQuestion('number', 'p', { minimum: 3 }), { 'q.p': '2' }, /at least 3/],
    [aQuestion('number', 'p'), { 'q.p': '2,5' }, /whole number/],
    [aQuestion('number', 'p'), { 'q.p': '1e9' }, /Write a number/],
    [aQuestion('date', 'p'), { 'q.p': '30-02-2026' }, /Write a date/],
    [aQuestion('matrix', 'p'), { 'q.p.r1': 's9' }, /on the list/],
  ])('%o typed %j is refused at its field, and is no answer', (question, fields, message) => {
    const { answers, faults } = read(question, fields)
    expect(answers).toEqual({})
    expect(faults).toMatchObject([{ field: 'q.p', message: { en: expect.stringMatching(message) } }])
  })

  test('an answer of another sort than its question is never allowed', () => {
    for (const kind of ['single', 'multiple', 'likert', 'matrix', 'dots', 'date', 'number'] as const)
      expect(answerFault(aQuestion(kind, 'p'), { kind: 'text', text: 'x' })).not.toBeNull()
  })
})

describe('comparing two versions', () => {
  const before = anInstrument([
    aSection('one', [aQuestion('single', 'p'), aQuestion('text', 'q'), aQuestion('text', 'gone')]),
  ])
  const retold = { da: 'Nye ord?', en: 'New words?' }

  test('only questions with the same mark and the same answers are compared', () => {
    const after = anInstrument([
      aSection('one', [
        aQuestion('single', 'p', { choices: choicesOf(['a', 'b']) }),
        aQuestion('text', 'q'),
        aQuestion('text', 'new', { wording: 'gone' }),
      ]),
    ])
    expect(comparableQuestions(before, after)).toEqual(['q'])
  })

  test('a new wording is compared only when somebody says that it means the same', () => {
    const draft = anInstrument([
      aSection('one', [aQuestion('single', 'p', { text: retold }), aQuestion('text', 'q', { text: retold })]),
    ])
    expect(rewordings(before, draft).map(({ id, answersDiffer }) => [id, answersDiffer])).toEqual([
      ['p', false],
      ['q', false],
    ])
    const marked = markedAfter(before, draft, [
      { question: 'p', isComparable: true, note: 'En stavefejl' },
      { question: 'q', isComparable: false, note: 'Vi spørger om noget andet' },
    ])
    expect(marked.sections[0]?.questions.map(({ wording }) => wording)).toEqual(['p', 'q-2'])
    expect(comparableQuestions(before, marked)).toEqual(['p'])
    const third = markedAfter(marked, marked, [{ question: 'q', isComparable: false, note: 'Igen' }])
    expect(third.sections[0]?.questions[1]?.wording).toBe('q-3')
  })
})

describe('a survey', () => {
  const day = (text: string) => text as Day
  test('takes answers from its first day to its last, when it is open', () => {
    const survey = { state: 'open', opensOn: day('2026-11-01'), closesOn: day('2026-11-30') } as const
    const on = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((each) =>
      isOpen(survey, day(each)),
    )
    expect(on).toEqual([false, true, true, false])
    expect(isOpen({ ...survey, state: 'closed' }, day('2026-11-05'))).toBe(false)
    expect(isOpen({ ...survey, closesOn: null }, day('2030-01-01'))).toBe(true)
  })

  test('about health is never asked by name', () => {
    const sensitive = anInstrument([aSection('one', [aQuestion('dots', 'p', { sensitivity: 'sensitive' })])])
    expect(modesFor(sensitive)).toEqual(['anonymous', 'open-link'])
    expect(modesFor(anInstrument([aSection('one', [aQuestion('dots', 'p')])]))).toContain('named')
  })
})
