import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInstrument } from './check-instrument.ts'
import type { Answers, Instrument, Question } from './instrument.ts'
import { readInstrument, writeInstrument } from './read-instrument.ts'
import { anInstrument, aQuestion, aSection, choicesOf } from './testing/questions.ts'
import { answersThatCount, missingAnswers, visible } from './visible.ts'

const problems = (instrument: Instrument) =>
  checkInstrument(instrument).map(({ path, message }) => `${path}: ${message.en}`)

const asked = (instrument: Instrument, answers: Answers) =>
  visible(instrument, answers).flatMap(({ questions }) => questions.map(({ id }) => id))

describe('what rests on what', () => {
  test('a circle is refused, drawn as it goes, and also when it goes through a section or through require-if', () => {
    const two = anInstrument([
      aSection('one', [
        aQuestion('single', 'p', { showIf: 'answered(q)' }),
        aQuestion('single', 'q', { requireIf: "p = 'a'" }),
      ]),
    ])
    expect(problems(two)[0]).toMatch(/^sections\.0\.questions\.0\.showIf: .*circle: p → q → p/)
    const through = anInstrument([
      aSection('one', [aQuestion('single', 'p', { showIf: 'answered(q)' })]),
      aSection('two', [aQuestion('single', 'q')], "p = 'a'"),
    ])
    expect(problems(through).join()).toMatch(/circle/)
    const itself = anInstrument([aSection('one', [aQuestion('single', 'p', { requireIf: 'answered(p)' })])])
    expect(problems(itself)).toEqual([expect.stringMatching(/circle: p → p/)])
  })

  test('a question cannot be shown by the answer to a later one, but can be required by it', () => {
    const shown = anInstrument([
      aSection('one', [aQuestion('single', 'p', { showIf: 'answered(q)' }), aQuestion('single', 'q')]),
    ])
    expect(problems(shown)).toEqual([expect.stringMatching(/questions\.0\.showIf: q is only asked later/)])
    const required = anInstrument([
      aSection('one', [aQuestion('single', 'p', { requireIf: 'answered(q)' }), aQuestion('single', 'q')]),
    ])
    expect(problems(required)).toEqual([])
    const section = anInstrument([aSection('one', [aQuestion('single', 'p')], "p = 'a'")])
    expect(problems(section)).toEqual([expect.stringMatching(/^sections\.0\.showIf: .*circle/)])
  })

  test('an unknown name is refused with its place', () => {
    const instrument = anInstrument([
      aSection('one', [aQuestion('single', 'p'), aQuestion('text', 'q', { showIf: "p = 'a' or\nx = 3" })]),
    ])
    expect(checkInstrument(instrument)).toMatchObject([
      { path: 'sections.0.questions.1.showIf', line: 2, column: 1, stage: 'saving' },
    ])
  })

  test('three hundred questions that rest on each other are looked through at once', () => {
    const names = Array.from({ length: 300 }, (_, at) => `q${at}`)
    const questions = names.map((id, at) => {
      const earlier = names.slice(Math.max(0, at - 20), at).map((name) => `answered(${name})`)
      return aQuestion('single', id, { showIf: earlier.join(' or ') || null })
    })
    const before = process.cpuUsage()
    expect(problems(anInstrument([aSection('one', questions)]))).toEqual([])
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000)
  })
})

describe('what clashes or lacks is said by path', () => {
  const likert = aQuestion('likert', 'p')
  test.each<[string, Instrument, string]>([
    [
      'two questions of one name',
      anInstrument([aSection('one', [aQuestion('text', 'p'), aQuestion('text', 'p')])]),
      'sections.0.questions.1.id',
    ],
    [
      'a name that conditions use',
      anInstrument([aSection('one', [aQuestion('text', 'besvaret')])]),
      'sections.0.questions.0.id',
    ],
    [
      'a name with a capital',
      anInstrument([aSection('one', [aQuestion('text', 'P1')])]),
      'sections.0.questions.0.id',
    ],
    [
      'one mark on two wordings',
      anInstrument([aSection('one', [aQuestion('text', 'p'), aQuestion('text', 'q', { wording: 'p' })])]),
      'sections.0.questions.1.wording',
    ],
    [
      'two answers of one name',
      anInstrument([aSection('one', [aQuestion('single', 'p', { choices: choicesOf(['a', 'a']) })])]),
      'sections.0.questions.0.choices.1.id',
    ],
    [
      '"don’t know" written as a choice',
      anInstrument([aSection('one', [aQuestion('single', 'p', { choices: choicesOf(['a', 'dont-know']) })])]),
      'sections.0.questions.0.choices.1.id',
    ],
    [
      'one choice only',
      anInstrument([aSection('one', [aQuestion('single', 'p', { choices: choicesOf(['a']) })])]),
      'sections.0.questions.0.choices',
    ],
    [
      'a matrix without rows',
      anInstrument([aSection('one', [aQuestion('matrix', 'p', { rows: [] })])]),
      'sections.0.questions.0.rows',
    ],
    [
      'a smallest above the largest',
      anInstrument([aSection('one', [aQuestion('number', 'p', { minimum: 5, maximum: 1 })])]),
      'sections.0.questions.0.maximum',
    ],
    [
      'more at most than there are',
      anInstrument([aSection('one', [aQuestion('multiple', 'p', { atMost: 4 })])]),
      'sections.0.questions.0.atMost',
    ],
    ['no sections', anInstrument([]), 'sections'],
    ['a section without questions', anInstrument([aSection('one', [])]), 'sections.0.questions'],
    [
      'no Danish text',
      anInstrument([aSection('one', [aQuestion('text', 'p', { text: { da: ' ', en: 'x' } })])]),
      'sections.0.questions.0.text',
    ],
    ['a score over nothing', withScore([likert], { kind: 'sum' }, ['x']), 'scores.0.questions'],
    ['a score over text', withScore([aQuestion('text', 'p')], { kind: 'sum' }, ['p']), 'scores.0.questions'],
    ['a question counted twice', withScore([likert], { kind: 'sum' }, ['p', 'p']), 'scores.0.questions'],
    [
      'a mean of more than there are',
      withScore([likert], { kind: 'mean', atLeast: 2 }, ['p']),
      'scores.0.rule.atLeast',
    ],
    [
      'a table with a hole',
      withScore([likert], { kind: 'table', table: { 1: 1, 2: 2, 3: 3, 5: 5 } }, ['p']),
      'scores.0.rule.table',
    ],
  ])('%s', (_, instrument, path) => {
    expect(checkInstrument(instrument).map((problem) => problem.path)).toEqual([path])
  })
})

function withScore(questions: Question[], rule: Instrument['scores'][number]['rule'], names: string[]) {
  const said = { da: 'x', en: 'x' }
  return anInstrument([aSection('one', questions)], {
    scores: [{ id: 'score', name: said, rule, questions: names, source: said }],
  })
}

describe('what one respondent is asked', () => {
  const instrument = anInstrument([
    aSection('one', [
      aQuestion('single', 'p', { required: true }),
      aQuestion('text', 'q', { showIf: "p = 'a'", required: true }),
      aQuestion('text', 'r', { showIf: 'answered(q)' }),
      aQuestion('text', 's', { requireIf: "p != 'a'" }),
    ]),
    aSection('two', [aQuestion('matrix', 'm', { required: true })], "p in ('a', 'b')"),
  ])
  const typed = (text: string) => ({ kind: 'text', text }) as const

  test('follows the answers, and what is not answered hides', () => {
    expect(asked(instrument, {})).toEqual(['p', 's'])
    expect(asked(instrument, { p: { kind: 'choice', choice: 'a' } })).toEqual(['p', 'q', 's', 'm'])
    expect(asked(instrument, { p: { kind: 'choice', choice: 'b' } })).toEqual(['p', 's', 'm'])
  })

  test('an answer given before its question disappeared counts for nothing and shows nothing', () => {
    const answers: Answers = { p: { kind: 'choice', choice: 'b' }, q: typed('before'), r: typed('after') }
    expect(asked(instrument, answers)).toEqual(['p', 's', 'm'])
    expect(Object.keys(answersThatCount(instrument, answers))).toEqual(['p'])
  })

  test('what must be answered is missing until it is, a matrix until every row is', () => {
    expect(missingAnswers(instrument, {})).toEqual(['p'])
    const half: Answers = { p: { kind: 'choice', choice: 'b' }, m: { kind: 'rows', rows: { r1: 's1' } } }
    expect(missingAnswers(instrument, half)).toEqual(['s', 'm'])
    const rows = { r1: 's1', r2: 's1', r3: 's1', r4: 's1', r5: 's0' }
    expect(missingAnswers(instrument, { ...half, s: typed('x'), m: { kind: 'rows', rows } })).toEqual([])
    expect(
      missingAnswers(instrument, { p: { kind: 'choice', choice: 'a' }, m: { kind: 'rows', rows } }),
    ).toEqual(['q'])
  })
})

describe('an instrument as a file', () => {
  const kinds = ['single', 'multiple', 'likert', 'matrix', 'dots', 'scale', 'number', 'date', 'text'] as const
  const whole = withScore(
    kinds.map((kind) => aQuestion(kind, `q_${kind}`)),
    { kind: 'table', table: { 0: 0, 1: 1.5, 2: 2 } },
    ['q_single'],
  )

  test('comes back as it went, whatever it says', () => {
    expect(readInstrument(writeInstrument(whole))).toEqual({ ok: true, instrument: whole })
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
        (text) => {
          const instrument = { ...whole, title: { da: text, en: text } }
          expect(readInstrument(`\uFEFF${writeInstrument(instrument)}`)).toEqual({ ok: true, instrument })
        },
      ),
      { numRuns: 100 },
    )
  })

  test.each<[string, (file: Record<string, unknown>) => unknown, string]>([
    ['an unknown field', (file) => ({ ...file, colour: 'red' }), ''],
    ['a missing field', ({ title: _, ...file }) => file, 'title'],
    [
      'an unknown kind',
      (file) => ({
        ...file,
        sections: [{ ...whole.sections[0], questions: [{ ...aQuestion('text', 'p'), kind: 'sql' }] }],
      }),
      'sections.0.questions.0.kind',
    ],
    [
      'a condition that is no text',
      (file) => ({ ...file, sections: [{ ...whole.sections[0], showIf: 3 }] }),
      'sections.0.showIf',
    ],
    [
      'a table with words',
      (file) => ({ ...file, scores: [{ ...whole.scores[0], rule: { kind: 'table', table: { seven: 7 } } }] }),
      'scores.0.rule.table.seven',
    ],
    ['a list', (file) => [file], ''],
    ['nothing', () => null, ''],
  ])('with %s is not read, and it is said where', (_, change, path) => {
    const read = readInstrument(JSON.stringify(change(JSON.parse(writeInstrument(whole)))))
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.problems.map((problem) => problem.path)).toContain(path)
  })

  test('that is no JSON, or is one with a circle, is not read', () => {
    expect(readInstrument('{"id":')).toMatchObject({ ok: false, problems: [{ path: '', fileLine: 1 }] })
    expect(readInstrument('{\n "id": "x"\n "title": 1}')).toMatchObject({ problems: [{ fileLine: 3 }] })
    const circle = anInstrument([aSection('one', [aQuestion('text', 'p', { showIf: 'answered(p)' })])])
    // sections[0].questions[0].showIf, as it is written out
    const line =
      writeInstrument(circle)
        .split('\n')
        .findIndex((each) => each.includes('answered(p)')) + 1
    expect(readInstrument(writeInstrument(circle))).toMatchObject({
      ok: false,
      problems: [{ fileLine: line }],
    })
  })

  test('that is half done comes in as it is, to be worked on', () => {
    const half = anInstrument([aSection('one', [])], { title: { da: '', en: '' } })
    expect(readInstrument(writeInstrument(half))).toEqual({ ok: true, instrument: half })
  })
})
