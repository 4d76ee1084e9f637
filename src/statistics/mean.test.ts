import { expect, test } from 'vitest'
import { meanWithInterval } from './mean.ts'

test('the mean of 2, 4 and 6 is 4, give or take 4.97', () => {
  // s = 2; t with 2 degrees of freedom is 4.302653; 4.302653 · 2 / √3 = 4.968275.
  const found = meanWithInterval([2, 4, 6])
  if (found.kind !== 'value') throw new Error(found.reason)
  expect(found).toMatchObject({ mean: 4, sum: 12, count: 3, deviation: 2 })
  expect(found.low).toBeCloseTo(4 - 4.968275, 5)
  expect(found.high).toBeCloseTo(4 + 4.968275, 5)
})

test('values that are all alike have a mean without any uncertainty', () => {
  expect(meanWithInterval([3, 3, 3])).toMatchObject({ mean: 3, deviation: 0, low: 3, high: 3 })
})

test('one value has a mean but says nothing of its uncertainty, and none has no mean', () => {
  expect(meanWithInterval([7])).toMatchObject({ mean: 7, deviation: null, low: null, high: null })
  expect(meanWithInterval([])).toEqual({ kind: 'refused', reason: 'no-values' })
  expect(meanWithInterval([1, Number.NaN])).toEqual({ kind: 'refused', reason: 'not-a-number' })
  expect(meanWithInterval([1e308, -1e308])).toEqual({ kind: 'refused', reason: 'not-a-number' })
  expect(meanWithInterval([1, 2], 95)).toEqual({ kind: 'refused', reason: 'impossible-confidence' })
})
