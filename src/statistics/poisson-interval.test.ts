import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byarInterval, countInterval, exactCountInterval } from './poisson-interval.ts'

// Pearson & Hartley (1966), Biometrika Tables for Statisticians I, Table 40.
test.each([
  { events: 0, low: 0, high: 3.69 },
  { events: 1, low: 0.0253, high: 5.57 },
  { events: 5, low: 1.62, high: 11.67 },
  { events: 10, low: 4.8, high: 18.39 },
  { events: 30, low: 20.24, high: 42.83 },
  { events: 50, low: 37.11, high: 65.92 },
])('$events events lie between $low and $high as in the published table', ({ events, low, high }) => {
  const found = exactCountInterval(events)
  if (found.kind !== 'value') throw new Error(found.reason)
  expect(found.low).toBeCloseTo(low, events === 1 ? 4 : 2)
  expect(found.high).toBeCloseTo(high, 2)
})

test('Byar’s limits for 10 events, worked by hand', () => {
  // 10 (1 − 1/90 − 1.959964/(3 · 3.162278))³ = 10 · 0.782291³; 11 (1 − 1/99 + 1.959964/(3 · 3.316625))³ = 11 · 1.186883³.
  const found = byarInterval(10)
  if (found.kind !== 'value') throw new Error(found.reason)
  expect(found.low).toBeCloseTo(10 * 0.782291 ** 3, 3)
  expect(found.high).toBeCloseTo(11 * 1.186883 ** 3, 3)
})

test('Byar’s limits are within two per cent of the exact ones from ten events on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 5000 }), fc.constantFrom(0.95, 0.998), (events, confidence) => {
      const exact = exactCountInterval(events, confidence)
      const byar = byarInterval(events, confidence)
      if (exact.kind !== 'value' || byar.kind !== 'value') throw new Error('refused')
      expect(Math.abs(byar.low / exact.low - 1)).toBeLessThan(0.02)
      expect(Math.abs(byar.high / exact.high - 1)).toBeLessThan(0.02)
    }),
    { numRuns: 60 },
  )
})

test('the exact interval is used below ten events, and limits grow with the events all the same', () => {
  expect(countInterval(9)).toEqual(exactCountInterval(9))
  expect(countInterval(10)).toEqual(byarInterval(10))
  const limits = Array.from({ length: 40 }, (_, events) => countInterval(events))
  for (const [index, each] of limits.entries()) {
    const before = limits[index - 1]
    if (each.kind !== 'value' || (before && before.kind !== 'value')) throw new Error('refused')
    if (before) expect(each.high).toBeGreaterThan(before.high)
    if (before) expect(each.low).toBeGreaterThan(before.low)
  }
})

test('what no count can be is refused, and so is an approximation below 0', () => {
  expect(countInterval(-1)).toEqual({ kind: 'refused', reason: 'impossible-count' })
  expect(countInterval(Number.NaN)).toEqual({ kind: 'refused', reason: 'impossible-count' })
  expect(countInterval(12, 1)).toEqual({ kind: 'refused', reason: 'impossible-confidence' })
  expect(byarInterval(0)).toEqual({ kind: 'refused', reason: 'too-few-events' })
  expect(byarInterval(1, 0.998)).toEqual({ kind: 'refused', reason: 'too-few-events' })
})
