import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Round } from './trend.ts'
import { testTrend } from './trend.ts'

function round(at: number, value: number, reach: number | null): Round {
  return { at, value, interval: reach === null ? null : { low: value - reach, high: value + reach } }
}

test('two rounds are no trend, however far apart they are', () => {
  expect(testTrend([round(2017, 10, 0.1), round(2025, 30, 0.1)])).toEqual({
    kind: 'not-tested',
    reason: 'under-three-rounds',
  })
})

test('three figures of the same year are one round', () => {
  expect(testTrend([round(2025, 1, 0.1), round(2025, 2, 0.1), round(2025, 3, 0.1)])).toEqual({
    kind: 'not-tested',
    reason: 'under-three-rounds',
  })
})

test('one round without an interval is enough to say nothing about change', () => {
  expect(testTrend([round(2013, 10, 1), round(2017, 20, null), round(2021, 30, 1)])).toEqual({
    kind: 'not-tested',
    reason: 'uncertainty-unknown',
  })
})

test('an interval without width, or one that misses its value, is no interval', () => {
  const others = [round(2013, 10, 1), round(2017, 20, 1)]
  expect(testTrend([...others, round(2021, 30, 0)])).toMatchObject({ reason: 'uncertainty-unknown' })
  const misplaced = { at: 2021, value: 30, interval: { low: 3, high: 4 } }
  expect(testTrend([...others, misplaced])).toMatchObject({ reason: 'uncertainty-unknown' })
})

test('a steady rise that the intervals cannot explain is rising, and its mirror is falling', () => {
  const rising = testTrend([round(2013, 12, 1), round(2017, 15, 1), round(2021, 18, 1)])
  const falling = testTrend([round(2013, 18, 1), round(2017, 15, 1), round(2021, 12, 1)])
  expect(rising).toMatchObject({ kind: 'tested', direction: 'rising' })
  expect(falling).toMatchObject({ kind: 'tested', direction: 'falling' })
  if (rising.kind !== 'tested') throw new Error(rising.reason)
  expect(rising.perYear).toBeCloseTo(0.75, 10)
  // Three rounds ±1 at −4, 0 and +4 years: the half width of the slope is 1 / √32.
  expect(rising.interval.low).toBeCloseTo(0.75 - 1 / Math.sqrt(32), 10)
})

test('the same rise within wide intervals is no clear change', () => {
  const trend = testTrend([round(2013, 12, 8), round(2017, 15, 8), round(2021, 18, 8)])
  expect(trend).toMatchObject({ kind: 'tested', direction: 'no-clear-change' })
})

test('rounds that jump about the line more than their intervals allow are no clear change', () => {
  const trend = testTrend([
    round(2010, 10, 0.5),
    round(2013, 18, 0.5),
    round(2017, 9, 0.5),
    round(2021, 16, 0.5),
  ])
  expect(trend).toMatchObject({ kind: 'tested', direction: 'no-clear-change' })
})

test('a slope that only the 95 % interval carries is no clear change', () => {
  // ±1 at −4, 0 and +4 years: the half width of the slope is 1/√32 = 0.177, and (0.22 / 0.0902)² = 5.95 < 9.5495.
  const trend = testTrend([round(2013, 12, 1), round(2017, 12.88, 1), round(2021, 13.76, 1)])
  expect(trend).toMatchObject({ kind: 'tested', direction: 'no-clear-change' })
  if (trend.kind !== 'tested') throw new Error(trend.reason)
  expect(trend.interval.low).toBeGreaterThan(0)
})

test('a change that rests on one round alone is no clear change', () => {
  // Without 1987 the line points down, and the wide intervals explain every distance from it.
  const rounds = [round(1987, 10, 0.5), round(2017, 20.2, 3), round(2018, 20, 3), round(2019, 19.8, 3)]
  expect(testTrend(rounds)).toMatchObject({ kind: 'tested', direction: 'no-clear-change' })
  const growing = [round(1987, 10, 0.5), round(2017, 19.8, 3), round(2018, 20, 3), round(2019, 20.2, 3)]
  expect(testTrend(growing)).toMatchObject({ kind: 'tested', direction: 'rising', since: 1987 })
})

test('only the latest five rounds are tested, in the order of time', () => {
  const falling = [2021, 2017, 2013, 2009, 2005].map((at, step) => round(at, 10 + 2 * step, 1))
  const before = [round(1997, 3, 0.1), round(2001, 4, null)]
  expect(testTrend([...falling, ...before])).toMatchObject({
    direction: 'falling',
    since: 2005,
    rounds: 5,
  })
})

test('nothing is claimed about change unless every round that is tested has an interval', () => {
  const anyRound = fc.record({
    at: fc.integer({ min: 1987, max: 2035 }),
    value: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    reach: fc.option(fc.double({ min: 0, max: 1e3, noNaN: true }), { freq: 8 }),
  })
  fc.assert(
    fc.property(fc.array(anyRound, { maxLength: 12 }), (drawn) => {
      const trend = testTrend(drawn.map(({ at, value, reach }) => round(at, value, reach)))
      if (trend.kind === 'not-tested') return true
      const { low, high } = trend.interval
      const latest = [...drawn].sort((a, b) => a.at - b.at).slice(-5)
      return (
        latest.every(({ reach }) => reach !== null && reach > 0) &&
        low <= trend.perYear &&
        trend.perYear <= high &&
        (trend.direction === 'no-clear-change' || low > 0 || high < 0)
      )
    }),
  )
})
