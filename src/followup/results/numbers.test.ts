import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { protect } from '../../statistics/disclosure/index.ts'
import type { Answers, Survey } from '../surveys/index.ts'
import { answersShown, sharesOf } from './figures.ts'
import { fewestMore } from './live.ts'
import type { Measure } from './measure.ts'
import { middleOf } from './middle.ts'
import { countableAnswers, joinsSeries, type Published, shareOfAnswers } from './publishing.ts'
import { instrumentOf } from './testing/answered-survey.ts'
import { measureOf, measureOfKind, opensOn, sent, tableOf, told } from './testing/counted.ts'

describe('numbers, dates and long scales', () => {
  const numeric = (change: object) => ({
    kind: 'number',
    minimum: 0,
    maximum: null,
    decimals: 0,
    unit: null,
    ...change,
  })
  const labelsOf = (measure: Measure) =>
    measure.categories.filter(({ id }) => id.startsWith('answer-')).map(({ label }) => label.da)

  test('are told in bands that do not depend on what is answered', () => {
    expect(labelsOf(measureOfKind(numeric({})))).toEqual([
      '0',
      '1–4',
      '5–9',
      '10–19',
      '20–49',
      '50–99',
      '100–499',
      '500 eller mere',
    ])
    expect(labelsOf(measureOfKind(numeric({ maximum: 100, unit: { da: 'kr.', en: 'DKK' } })))).toEqual(
      ['0–19', '20–39', '40–59', '60–79', '80–99', '100'].map((band) => `${band} kr.`),
    )
    expect(labelsOf(measureOfKind(numeric({ minimum: 1, maximum: 4 })))).toEqual(['1', '2', '3', '4'])
    const [under, ...more] = labelsOf(measureOfKind(numeric({ minimum: null, decimals: 1 })))
    expect([under, more[0]]).toEqual(['Under 0,0', '0,0 til under 1,0'])
    const dates = measureOfKind({ kind: 'date' })
    const placed = ['2019-01-01', '2026-10-31', '2026-11-01'].map((date) =>
      dates.placeOf({ q: { kind: 'date', date } }),
    )
    expect(placed).toEqual(['answer-before1826', 'answer-before0', 'answer-after'])
  })

  test('have one band for every number their question allows, whatever its limits', () => {
    const limit = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null })
    fc.assert(
      fc.property(
        limit,
        limit,
        fc.nat(3),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other, decimals, share) => {
          const [minimum, maximum] =
            one !== null && other !== null && one > other ? [other, one] : [one, other]
          const measure = measureOfKind(numeric({ minimum, maximum, decimals }))
          const from = minimum ?? (maximum ?? 0) - 10
          const value = from * (1 - share) + (maximum ?? Math.abs(from) * 2 + 10) * share
          const number = Math.min(Math.max(value, minimum ?? value), maximum ?? value)
          expect(measure.placeOf({ q: { kind: 'number', number } })).toMatch(/^answer-/)
          expect(measure.categories.length).toBeLessThanOrEqual(20)
          expect(new Set(measure.categories.map(({ id }) => id)).size).toBe(measure.categories.length)
        },
      ),
    )
  })

  const scale = measureOfKind({ kind: 'scale', lowest: { da: '', en: '' }, highest: { da: '', en: '' } })
  function toldScale(counts: Record<number, number>) {
    const answers = Object.entries(counts).flatMap(([step, count]) =>
      sent(Array.from({ length: count }, (): Answers => ({ q: { kind: 'number', number: Number(step) } }))),
    )
    const made = protect(tableOf(scale, answers), { layer: 'L2', sensitivity: 'ordinary' })
    if (made.kind === 'refused') throw new Error(made.reason)
    return made.table
  }

  test('a step from 0 to 10 is told by itself only where all are, and else in three bands', () => {
    const few = toldScale({ 0: 5, 1: 6, 5: 9, 6: 8, 7: 3, 8: 10, 9: 12, 10: 7 })
    expect([...answersShown(few)]).toEqual(['answer-low', 'answer-middle', 'answer-high', 'missing'])
    expect(
      sharesOf(few)
        .slice(0, 3)
        .map(({ count }) => count),
    ).toEqual([11, 17, 32])
    expect(middleOf(scale, sharesOf(few))).toBeNull()
    const many = toldScale(Object.fromEntries(Array.from({ length: 11 }, (_, step) => [step, 10 + step])))
    expect(answersShown(many).size).toBe(12)
  })

  test('the middle is worked out of told counts: of 10, 11 … 20 answers of 0–10 the median is 6, from 5 to 7, the mean 5.7', () => {
    // 165 answers, the 83rd is a 6 (10+11+…+15 = 75 below); ranks 70 and 96 by Bin(165, ½); Σ step·(10+step) = 935, 935 / 165 = 5.67
    const many = toldScale(Object.fromEntries(Array.from({ length: 11 }, (_, step) => [step, 10 + step])))
    const found = middleOf(scale, sharesOf(many))
    expect([found?.median.low.da, found?.median.median.da, found?.median.high.da]).toEqual(['5', '6', '7'])
    expect(found?.mean).toEqual({ mean: 5.7, low: 5.2, high: 6.1 })
  })
})

describe('a result as an indicator', () => {
  const countable = (counts: [number, number, number]) => ({
    measure: measureOf('ofte'),
    table: told(counts),
  })

  test('is the share of everybody who gave one of the answers: 20 + 25 of 60 is 75.0 %, 62.8–84.2', () => {
    const share = shareOfAnswers(countable([20, 25, 15]), ['answer-trin0', 'answer-trin1'])
    expect(share).toMatchObject({ value: 75, n: 60 })
    expect([share?.low.toFixed(1), share?.high.toFixed(1)]).toEqual(['62.8', '84.2'])
  })
  test('is not made of an answer that is hidden, which cannot be chosen either', () => {
    const few = countable([20, 14, 6])
    expect(shareOfAnswers(few, ['answer-trin0', 'answer-trin1'])).toBeNull()
    expect(countableAnswers(few.measure, few.table).map(({ id }) => id)).toEqual(['answer-trin0'])
  })
  test('joins a series where the same was asked and the same answers count, and breaks it otherwise', () => {
    const round = (instrument = instrumentOf()) => ({ instrument, opensOn }) as Survey
    const published = { measure: 'ofte', countedAnswers: ['answer-trin1', 'answer-trin0'] } as Published
    const now = (answers: string[], instrument = instrumentOf()) => ({
      survey: round(instrument),
      measure: measureOf('ofte', instrument),
      answers,
    })
    const before = { survey: round(), published }
    expect(joinsSeries(before, now(['answer-trin0', 'answer-trin1']))).toBe(true)
    expect(joinsSeries(before, now(['answer-trin0']))).toBe(false)
    expect(
      joinsSeries(before, now(['answer-trin0', 'answer-trin1'], instrumentOf({ wording: 'ofte-2' }))),
    ).toBe(false)
  })
})

test('an open survey moves by five at a time, and by a tenth when it is large', () => {
  expect([0, 5, 50, 51, 1000].map(fewestMore)).toEqual([5, 5, 5, 6, 100])
})
