import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from './interval.ts'
import { gapBetween, ratioBetween } from './two-estimates.ts'

function share(count: number, of: number) {
  const interval = wilsonInterval(count, of)
  if (interval.kind === 'refused') throw new Error(interval.reason)
  return { value: count / of, interval: { low: interval.low, high: interval.high } }
}

test.each([
  { one: share(56, 70), other: share(48, 80), low: 0.0524, high: 0.3339 },
  { one: share(9, 10), other: share(3, 10), low: 0.1705, high: 0.809 },
  { one: share(5, 56), other: share(0, 29), low: -0.0381, high: 0.1926 },
])(
  'a gap between two shares has the interval of Newcombe (1998), Statistics in Medicine 17(8), method 10',
  (each) => {
    const found = gapBetween(each.one, each.other)
    if (found.kind === 'refused') throw new Error(found.reason)
    expect(found.interval?.low).toBeCloseTo(each.low, 4)
    expect(found.interval?.high).toBeCloseTo(each.high, 4)
  },
)

test('a gap without both intervals has a size and no interval', () => {
  expect(gapBetween({ value: 12, interval: null }, share(1, 2))).toMatchObject({ interval: null })
  expect(gapBetween({ value: 12, interval: null }, { value: 10, interval: null })).toEqual({
    kind: 'value',
    value: 2,
    interval: null,
  })
})

test('what cannot be is refused', () => {
  const sound = { value: 1, interval: { low: 0, high: 2 } }
  expect(gapBetween(sound, { value: 5, interval: { low: 0, high: 2 } })).toMatchObject({
    reason: 'impossible-interval',
  })
  expect(gapBetween({ value: Number.NaN, interval: null }, sound)).toMatchObject({ reason: 'not-a-number' })
  expect(ratioBetween(sound, { value: 0, interval: null })).toMatchObject({ reason: 'zero-denominator' })
  expect(ratioBetween(sound, { value: -1, interval: null })).toMatchObject({ reason: 'impossible-value' })
})

test('a ratio to a figure that may be zero has no upper limit, so no interval', () => {
  const found = ratioBetween(share(9, 10), { value: 0.1, interval: { low: 0, high: 0.3 } })
  expect(found).toMatchObject({ kind: 'value', interval: null })
})

test('the interval of a ratio holds it, and inverts when the two change places', () => {
  const estimate = fc
    .record({
      value: fc.double({ min: 1, max: 100, noNaN: true }),
      part: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
    })
    .map(({ value, part }) => ({ value, interval: { low: value * (1 - part), high: value * (1 + part) } }))
  fc.assert(
    fc.property(estimate, estimate, (one, other) => {
      const found = ratioBetween(one, other)
      const turned = ratioBetween(other, one)
      if (found.kind === 'refused' || turned.kind === 'refused') return false
      if (!found.interval || !turned.interval) return false
      expect(found.interval.low).toBeLessThanOrEqual(found.value)
      expect(found.interval.high).toBeGreaterThanOrEqual(found.value)
      expect(found.interval.low * turned.interval.high).toBeCloseTo(1, 6)
      return true
    }),
  )
})
