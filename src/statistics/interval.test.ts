import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactShareInterval, wilsonInterval } from './interval.ts'

test.each([
  { count: 0, of: 20, low: 0, high: 0.1611 },
  { count: 81, of: 263, low: 0.2553, high: 0.3662 },
  { count: 15, of: 148, low: 0.0624, high: 0.1605 },
  { count: 1, of: 29, low: 0.0061, high: 0.1718 },
])('$count of $of has the interval of the published examples (Newcombe 1998)', ({ count, of, low, high }) => {
  const found = wilsonInterval(count, of)
  if (found.kind !== 'value') throw new Error(found.reason)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

test('nobody asked gives no interval, and more answers than people are impossible', () => {
  expect(wilsonInterval(0, 0)).toEqual({ kind: 'refused', reason: 'no-answers' })
  expect(wilsonInterval(21, 20)).toEqual({ kind: 'refused', reason: 'impossible-count' })
  expect(wilsonInterval(-1, 20)).toEqual({ kind: 'refused', reason: 'impossible-count' })
  expect(wilsonInterval(Number.NaN, 20)).toEqual({ kind: 'refused', reason: 'impossible-count' })
})

test('the interval holds the share, stays between 0 and 1, and mirrors when yes and no change places', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, part) => {
        const count = Math.round(of * part)
        const yes = wilsonInterval(count, of)
        const no = wilsonInterval(of - count, of)
        if (yes.kind !== 'value' || no.kind !== 'value') throw new Error('refused')
        expect(yes.low).toBeGreaterThanOrEqual(0)
        expect(yes.high).toBeLessThanOrEqual(1)
        expect(yes.low).toBeLessThanOrEqual(count / of)
        expect(yes.high).toBeGreaterThanOrEqual(count / of)
        expect(no.low).toBeCloseTo(1 - yes.high, 9)
      },
    ),
  )
})

test('ten times as many answers make the interval narrower', () => {
  const few = wilsonInterval(19, 100)
  const many = wilsonInterval(190, 1000)
  if (few.kind !== 'value' || many.kind !== 'value') throw new Error('refused')
  expect(many.high - many.low).toBeLessThan(few.high - few.low)
})

test('a confidence of 99.8 % reaches further than one of 95 %, and 100 % reaches nowhere that can be told', () => {
  const usual = wilsonInterval(81, 263, 0.95)
  const sure = wilsonInterval(81, 263, 0.998)
  if (usual.kind !== 'value' || sure.kind !== 'value') throw new Error('refused')
  expect(usual).toEqual(wilsonInterval(81, 263))
  expect(sure.low).toBeLessThan(usual.low)
  expect(sure.high).toBeGreaterThan(usual.high)
  for (const confidence of [0, 1, 95, Number.NaN]) {
    expect(wilsonInterval(81, 263, confidence)).toEqual({ kind: 'refused', reason: 'impossible-confidence' })
  }
})

// Newcombe (1998), "Two-sided Confidence Intervals for the Single Proportion", Statistics in Medicine 17, Table I, method 5.
test.each([
  { count: 0, of: 20, low: 0, high: 0.1684 },
  { count: 81, of: 263, low: 0.2527, high: 0.3676 },
  { count: 15, of: 148, low: 0.0578, high: 0.1617 },
  { count: 1, of: 29, low: 0.0009, high: 0.1776 },
])('$count of $of has the exact interval of the published examples', ({ count, of, low, high }) => {
  const found = exactShareInterval(count, of)
  if (found.kind !== 'value') throw new Error(found.reason)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

test('the exact interval holds the share and mirrors when yes and no change places', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
      const count = Math.round(of * part)
      const yes = exactShareInterval(count, of)
      const no = exactShareInterval(of - count, of)
      if (yes.kind !== 'value' || no.kind !== 'value') throw new Error('refused')
      expect(yes.low).toBeGreaterThanOrEqual(0)
      expect(yes.low).toBeLessThanOrEqual(count / of)
      expect(yes.high).toBeGreaterThanOrEqual(count / of)
      expect(yes.high).toBeLessThanOrEqual(1)
      expect(no.low).toBeCloseTo(1 - yes.high, 10)
    }),
    { numRuns: 40 },
  )
})
