import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers, Score } from './instrument.ts'
import { bandOf, scoreOf } from './scoring.ts'
import { anInstrument, aQuestion, aSection, choicesOf } from './testing/questions.ts'

const source = { da: 'Kilde', en: 'Source' }
const score = (rule: Score['rule'], questions: string[]): Score => ({
  id: 'score',
  name: { da: 'Score', en: 'Score' },
  rule,
  questions,
  source,
})
const steps = (...points: (number | null)[]): Answers => ({
  mood: {
    kind: 'rows',
    rows: Object.fromEntries(
      points.flatMap((point, at) => (point === null ? [] : [[`r${at + 1}`, `s${point}`]])),
    ),
  },
})

describe('WHO-5: five answers 0–5, added and multiplied by four (WHO 2024)', () => {
  const instrument = anInstrument([aSection('one', [aQuestion('matrix', 'mood', { offersDontKnow: true })])])
  const who5 = score({ kind: 'sum-times-four' }, ['mood'])

  test.each<[number[], number]>([
    [[0, 0, 0, 0, 0], 0],
    [[5, 5, 5, 5, 5], 100],
    // 3 + 2 + 3 + 2 + 2 = 12, the highest raw sum below the cut-off of 13; 12 × 4 = 48
    [[3, 2, 3, 2, 2], 48],
    [[3, 3, 3, 2, 2], 52],
  ])('%j gives %i', (points, value) => {
    expect(scoreOf(who5, instrument, steps(...points))).toEqual({ kind: 'value', value })
  })

  test('one answer missing, or "don’t know", gives no score', () => {
    expect(scoreOf(who5, instrument, steps(3, 3, null, 2, 2))).toEqual({
      kind: 'refused',
      reason: 'item-missing',
    })
    expect(scoreOf(who5, instrument, {})).toEqual({ kind: 'refused', reason: 'item-missing' })
    const unsure = {
      mood: { kind: 'rows', rows: { r1: 's1', r2: 's1', r3: 's1', r4: 's1', r5: 'dont-know' } },
    } as const
    expect(scoreOf(who5, instrument, unsure)).toEqual({ kind: 'refused', reason: 'item-missing' })
    expect(scoreOf(who5, instrument, { mood: { kind: 'dont-know' } })).toEqual({
      kind: 'refused',
      reason: 'item-missing',
    })
  })

  test('an answer that is none of the steps gives no score', () => {
    const odd = {
      mood: { kind: 'rows', rows: { r1: 's1', r2: 's1', r3: 's1', r4: 's1', r5: 's9' } },
    } as const
    expect(scoreOf(who5, instrument, odd)).toEqual({ kind: 'refused', reason: 'no-points' })
  })
})

describe('T-ILS: three answers 1–3, added to 3–9 (Hughes et al. 2004)', () => {
  const items = ['alone', 'company', 'outside'].map((id) =>
    aQuestion('likert', id, { steps: choicesOf(['seldom', 'sometimes', 'often'], 1) }),
  )
  const instrument = anInstrument([aSection('one', items)])
  const tils = score({ kind: 'sum' }, ['alone', 'company', 'outside'])
  const given = (...choices: string[]): Answers =>
    Object.fromEntries(
      choices.map((choice, at) => [items[at]?.id ?? '', { kind: 'choice', choice }] as const),
    )

  test.each<[string[], number]>([
    [['seldom', 'seldom', 'seldom'], 3],
    [['often', 'often', 'often'], 9],
    [['often', 'sometimes', 'sometimes'], 7],
  ])('%j gives %i', (choices, value) => {
    expect(scoreOf(tils, instrument, given(...choices))).toEqual({ kind: 'value', value })
  })

  test('two of three give none', () => {
    expect(scoreOf(tils, instrument, given('often', 'often'))).toEqual({
      kind: 'refused',
      reason: 'item-missing',
    })
  })
})

describe('a mean', () => {
  const dots = ['d1', 'd2', 'd3', 'd4'].map((id) => aQuestion('dots', id, { offersNotRelevant: true }))
  const instrument = anInstrument([aSection('one', dots)])
  const mean = score({ kind: 'mean', atLeast: 3 }, ['d1', 'd2', 'd3', 'd4'])
  const given = (...numbers: (number | null)[]): Answers =>
    Object.fromEntries(
      numbers.map((number, at) => [
        `d${at + 1}`,
        number === null ? ({ kind: 'not-relevant' } as const) : ({ kind: 'number', number } as const),
      ]),
    )

  test('is of those answered, when there are enough', () => {
    // (2 + 4 + 3) / 3 = 3
    expect(scoreOf(mean, instrument, given(2, 4, null, 3))).toEqual({ kind: 'value', value: 3 })
    expect(scoreOf(mean, instrument, given(2, 4, null, null))).toEqual({
      kind: 'refused',
      reason: 'too-few-answers',
    })
    expect(scoreOf({ ...mean, rule: { kind: 'mean', atLeast: 0 } }, instrument, {})).toEqual({
      kind: 'refused',
      reason: 'too-few-answers',
    })
  })

  test('is never made of what is no number', () => {
    const odd: Answers = { ...given(2, 4, 3), d4: { kind: 'number', number: Number.NaN } }
    expect(scoreOf(mean, instrument, odd)).toEqual({ kind: 'refused', reason: 'no-points' })
  })
})

test('whatever numbers are answered, a score is a number or is refused', () => {
  const items = ['n1', 'n2', 'n3'].map((id) => aQuestion('number', id))
  const instrument = anInstrument([aSection('one', items)])
  const rules: Score['rule'][] = [
    { kind: 'sum' },
    { kind: 'sum-times-four' },
    { kind: 'mean', atLeast: 2 },
    { kind: 'table', table: { 0: 1 } },
  ]
  fc.assert(
    fc.property(fc.array(fc.double(), { maxLength: 3 }), fc.constantFrom(...rules), (numbers, rule) => {
      const answers: Answers = Object.fromEntries(
        numbers.map((number, at) => [`n${at + 1}`, { kind: 'number', number }] as const),
      )
      const found = scoreOf({ rule, questions: ['n1', 'n2', 'n3'] }, instrument, answers)
      expect(found.kind === 'refused' || Number.isFinite(found.value)).toBe(true)
    }),
  )
})

test('a band holds both its ends, and a score without bands says nothing', () => {
  const bands = [
    { from: 0, to: 35, label: source },
    { from: 36, to: 50, label: source },
  ]
  expect([0, 35, 36, 50, 51].map((value) => bandOf({ bands }, value)?.from ?? null)).toEqual([
    0,
    0,
    36,
    36,
    null,
  ])
  expect(bandOf({}, 7)).toBeNull()
})

const file = fileURLToPath(new URL('../../../../shared/data/scales/swemwbs_conversion.csv', import.meta.url))

describe('SWEMWBS: seven answers 1–5, the sum converted by the rights holder’s table (Stewart-Brown et al. 2009)', () => {
  const items = [1, 2, 3, 4, 5, 6, 7].map((number) => aQuestion('likert', `i${number}`))
  const instrument = anInstrument([aSection('one', items)])
  const names = items.map(({ id }) => id)
  const given = (sum: number): Answers => {
    let left = sum - 7
    return Object.fromEntries(
      names.map((id) => {
        const more = Math.min(4, left)
        left -= more
        return [id, { kind: 'choice', choice: `s${1 + more}` }] as const
      }),
    )
  }

  test('a sum that the table does not have gives no score', () => {
    const half = score({ kind: 'table', table: { 7: 7, 35: 35 } }, names)
    expect(scoreOf(half, instrument, given(7))).toEqual({ kind: 'value', value: 7 })
    expect(scoreOf(half, instrument, given(20))).toEqual({ kind: 'refused', reason: 'outside-the-table' })
  })

  test.skipIf(!existsSync(file))('every sum of the published table is converted as it says', () => {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',').map(Number))
    const swemwbs = score({ kind: 'table', table: Object.fromEntries(rows) }, names)
    expect(rows).toHaveLength(29)
    for (const [raw, metric] of rows as [number, number][])
      expect(scoreOf(swemwbs, instrument, given(raw))).toEqual({ kind: 'value', value: metric })
    const { i7: _, ...six } = given(28)
    expect(scoreOf(swemwbs, instrument, six)).toEqual({ kind: 'refused', reason: 'item-missing' })
  })
})
