import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile, quartiles } from './quantiles.ts'

const someValues = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
  minLength: 1,
  maxLength: 98,
})

test.each([
  { values: [1, 2, 3, 4], lower: 1.75, median: 2.5, upper: 3.25 },
  { values: [1, 2, 3, 4, 5], lower: 2, median: 3, upper: 4 },
  { values: [9.1, 12.4, 3.3, 8.8, 15.9, 6.2], lower: 6.85, median: 8.95, upper: 11.575 },
  { values: [7], lower: 7, median: 7, upper: 7 },
])('the quartiles of $values are those of type 7', ({ values, lower, median, upper }) => {
  const found = quartiles(values)
  if (found.kind !== 'value') throw new Error(found.reason)
  expect(found.lower).toBeCloseTo(lower, 10)
  expect(found.median).toBeCloseTo(median, 10)
  expect(found.upper).toBeCloseTo(upper, 10)
})

test('an empty set has no quartiles, and a value that is no number gives none', () => {
  expect(quartiles([])).toEqual({ kind: 'refused', reason: 'no-values' })
  expect(quartiles([1, Number.NaN])).toEqual({ kind: 'refused', reason: 'not-a-number' })
  expect(quantile([1, 2], 1.2)).toEqual({ kind: 'refused', reason: 'not-a-probability' })
})

test('quartiles stand in order and lie within the values, whatever the values', () => {
  fc.assert(
    fc.property(someValues, (values) => {
      const found = quartiles(values)
      if (found.kind !== 'value') return false
      const { lower, median, upper } = found
      return (
        Math.min(...values) <= lower && lower <= median && median <= upper && upper <= Math.max(...values)
      )
    }),
  )
})

test.each([
  { values: [-1.7976931348623157e308, -1.797693134862315e308] },
  { values: [-1.7976931348623157e308, 1.7976931348623157e308] },
  { values: [-5e-324, 1.7976931348623157e308] },
  { values: [0, 5e-324] },
])('the quantile of a greater share is never the smaller one: $values', ({ values }) => {
  const eighths = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((eighth) => quantile(values, eighth / 8))
  const reached = eighths.map((found) => (found.kind === 'value' ? found.value : Number.NaN))
  expect(reached).toEqual([...reached].sort((a, b) => a - b))
  expect([reached[0], reached[8]]).toEqual(values)
})

test('a quantile never falls as its share grows, whatever the values', () => {
  const someShare = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(someValues, someShare, someShare, (values, one, other) => {
      const smaller = quantile(values, Math.min(one, other))
      const greater = quantile(values, Math.max(one, other))
      return smaller.kind === 'value' && greater.kind === 'value' && smaller.value <= greater.value
    }),
  )
})

test('the order in which municipalities are read does not move a quantile', () => {
  fc.assert(
    fc.property(someValues, fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
      expect(quantile([...values].reverse(), probability)).toEqual(quantile(values, probability))
    }),
  )
})
