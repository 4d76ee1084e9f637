import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateFunnel, ratioFunnel } from './funnel-counts.ts'
import { shareFunnel } from './funnel-shares.ts'
import { countSides, shareSides } from './funnel-significance.ts'
import { wilsonInterval } from './interval.ts'
import { exactCountInterval } from './poisson-interval.ts'

const places = [
  { numerator: 200, denominator: 1000 },
  { numerator: 50, denominator: 400 },
  { numerator: 150, denominator: 600 },
]

test('the axis is a hundred rising whole numbers from 1 to 5 % above the largest population', () => {
  const found = shareFunnel(places)
  if (found.kind !== 'value') throw new Error(found.reason)
  const axis = found.limits.map(({ population }) => population)
  expect(axis).toHaveLength(100)
  // 1000 · 1.05 rounded up to two digits is 1100.
  expect([axis[0], axis.at(-1)]).toEqual([1, 1100])
  expect(axis.every((each, index) => index === 0 || each > (axis[index - 1] ?? 0))).toBe(true)
})

test('an axis of populations that are much alike starts 5 % below the smallest', () => {
  const found = shareFunnel([
    { numerator: 10, denominator: 900 },
    { numerator: 10, denominator: 1000 },
  ])
  if (found.kind !== 'value') throw new Error(found.reason)
  // 900 · 0.95 = 855, down to one digit.
  expect(found.limits[0]?.population).toBe(800)
})

test('a share on the limit has a Wilson interval that just touches the average', () => {
  const found = shareFunnel(places)
  if (found.kind !== 'value') throw new Error(found.reason)
  expect(found.average).toBe(0.2)
  for (const { population, two, three } of found.limits.slice(60)) {
    const above = wilsonInterval(two.upper * population, population)
    const below = wilsonInterval(three.lower * population, population, 0.998)
    if (above.kind !== 'value' || below.kind !== 'value') throw new Error('refused')
    expect(above.low).toBeCloseTo(0.2, 10)
    expect(below.high).toBeCloseTo(0.2, 10)
  }
})

test('events on the limit of a ratio have an exact interval that just touches the expected, to six digits', () => {
  const found = ratioFunnel(places)
  if (found.kind !== 'value') throw new Error(found.reason)
  for (const { events, two, three } of found.limits.filter((_, index) => index % 10 === 0)) {
    const usual = exactCountInterval(events)
    const sure = exactCountInterval(events, 0.998)
    if (usual.kind !== 'value' || sure.kind !== 'value') throw new Error('refused')
    expect(two.lowerDenominator / usual.high).toBeCloseTo(1, 5)
    expect(two.upperDenominator / usual.low).toBeCloseTo(1, 5)
    expect(three.lower * sure.high).toBeCloseTo(events, 2)
    expect(three.upperDenominator / sure.low).toBeCloseTo(1, 4)
  }
})

test('the funnel of rates is that of ratios around the average rate', () => {
  const found = rateFunnel(places, 3)
  if (found.kind !== 'value') throw new Error(found.reason)
  expect(found.average).toBe(0.2)
  const [first] = found.limits
  expect(first?.events).toBe(1)
  expect((first?.two.lowerDenominator ?? 0) * 0.2).toBeCloseTo(5.5716, 4)
})

test('limits close in on the average as numbers grow, and the wide pair holds the narrow one', () => {
  const found = rateFunnel(places, 1)
  if (found.kind !== 'value') throw new Error(found.reason)
  for (const [index, { two, three }] of found.limits.entries()) {
    expect(three.lower).toBeLessThan(two.lower)
    expect(three.upper).toBeGreaterThan(two.upper)
    expect(two.lower).toBeGreaterThan(found.limits[index - 1]?.two.lower ?? 0)
    expect(two.upper).toBeLessThan(found.limits[index - 1]?.two.upper ?? Number.POSITIVE_INFINITY)
  }
})

test('a place is judged on its own numbers: 50 of 400 is low and 150 of 600 high against one in five', () => {
  // 0.2 ± 1.96 √(0.16/400) = 0.1608 and ± 3.09 … = 0.1382; 0.2 + 3.09 √(0.16/600) = 0.2505, + 1.96 … = 0.2320.
  expect(shareSides(places)).toMatchObject({ sides: ['within', 'low-998', 'high-95'] })
})

test('no event where 5 were expected is low at 95 %, twelve where 3.5 were expected high at 99.8 %', () => {
  // Exact: 0 events have the upper limit 3.69 (95 %) and 6.91 (99.8 %). Byar: 12 events have the lower limit 4.00 at 99.8 %.
  const found = countSides(
    [
      { numerator: 0, denominator: 5 },
      { numerator: 12, denominator: 3.5 },
      { numerator: 5, denominator: 5 },
    ],
    'expected',
  )
  expect(found).toMatchObject({ sides: ['low-95', 'high-998', 'within'] })
})

test('places that are all alike are all within their funnel', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 500, max: 100_000 }),
      (numerator, denominator) => {
        const alike = Array.from({ length: 4 }, () => ({ numerator, denominator }))
        expect(shareSides(alike)).toMatchObject({ sides: ['within', 'within', 'within', 'within'] })
        expect(countSides(alike, 'average')).toMatchObject({
          sides: ['within', 'within', 'within', 'within'],
        })
      },
    ),
    { numRuns: 50 },
  )
})

test('no places, no events, an empty population and more than all are refused', () => {
  expect(shareFunnel([])).toEqual({ kind: 'refused', reason: 'no-places' })
  expect(rateFunnel([{ numerator: 0, denominator: 9 }], 1)).toEqual({ kind: 'refused', reason: 'no-events' })
  expect(ratioFunnel([{ numerator: 1, denominator: 0 }])).toEqual({
    kind: 'refused',
    reason: 'impossible-place',
  })
  expect(shareSides([{ numerator: 3, denominator: 2 }])).toEqual({
    kind: 'refused',
    reason: 'impossible-place',
  })
  expect(countSides([{ numerator: -1, denominator: 2 }], 'expected')).toEqual({
    kind: 'refused',
    reason: 'impossible-place',
  })
})
