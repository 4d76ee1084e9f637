import { expect, test } from 'vitest'
import { type AgeBand, lifeExpectancies } from './life-table.ts'

const twoBands: AgeBand[] = [
  { from: 0, population: 10_000, deaths: 100 },
  { from: 1, population: 100_000, deaths: 2000 },
]

test('a life table of two bands, worked by hand', () => {
  // q₀ = 0.01 / (1 + 0.01 · 0.9) = 0.00991080, so l₁ = 99,008.92 of 100,000 and L₀ = 99,008.92 + 0.1 · 991.08 = 99,108.03.
  // The last band: e₁ = 1 / 0.02 = 50, L₁ = 99,008.92 · 50 = 4,950,446; e₀ = (99,108.03 + 4,950,446) / 100,000 = 50.495540.
  // Standard error of e₁ = 50 / √2000 = 1.118034, times 1.959964 = 2.191307.
  const found = lifeExpectancies(twoBands)
  if (found.kind !== 'value') throw new Error(found.reason)
  const [born, one] = found.ages
  expect(born?.years).toBeCloseTo(50.49554, 4)
  expect(one?.years).toBeCloseTo(50, 10)
  expect(one?.low).toBeCloseTo(50 - 2.191307, 5)
  expect(one?.high).toBeCloseTo(50 + 2.191307, 5)
  expect(born).toMatchObject({ population: 110_000, deaths: 2100 })
  expect(one).toMatchObject({ population: 100_000, deaths: 2000 })
})

test('the variance at birth adds that of the first year, worked by hand', () => {
  // q² (1 − q) / D · ((1 − 0.1) · 1 + 50)² = 0.0000982240 · 0.9900892 / 100 · 2590.81 = 0.00251960, and 0.9900892² · 1.25 = 1.22534574.
  const found = lifeExpectancies(twoBands)
  if (found.kind !== 'value') throw new Error(found.reason)
  const [born] = found.ages
  const standardError = ((born?.high ?? 0) - (born?.low ?? 0)) / (2 * 1.959963984540054)
  expect(standardError ** 2).toBeCloseTo(0.0025196 + 1.22534574, 6)
})

test('bands in any order give the same table', () => {
  expect(lifeExpectancies([...twoBands].reverse())).toEqual(lifeExpectancies(twoBands))
})

test('a life expectancy is not shown when its 95 % interval is wider than 20 years, at any confidence', () => {
  // e₁ = 50 with 20 deaths has the standard error 50 / √20 = 11.2.
  const few = [
    { from: 0, population: 5000, deaths: 10 },
    { from: 1, population: 1000, deaths: 20 },
  ]
  for (const confidence of [0.95, 0.5]) {
    const found = lifeExpectancies(few, confidence)
    if (found.kind !== 'value') throw new Error(found.reason)
    expect(found.ages.map(({ years }) => years)).toEqual([null, null])
  }
})

test('where everybody dies before the last band, those after them have no years and no limits', () => {
  const found = lifeExpectancies([
    { from: 0, population: 10_000, deaths: 10 },
    { from: 5, population: 10_000, deaths: 9000 },
    { from: 10, population: 10, deaths: 5 },
  ])
  if (found.kind !== 'value') throw new Error(found.reason)
  expect(found.ages[2]).toMatchObject({ years: 0, low: null, high: null })
  expect(found.ages[0]?.years).toBeGreaterThan(5)
})

test.each([
  { reason: 'negative-deaths', change: { deaths: -1 } },
  { reason: 'empty-band', change: { population: 0 } },
  { reason: 'more-deaths-than-people', change: { deaths: 200_000 } },
  { reason: 'no-deaths-in-last-band', change: { deaths: 0 } },
  { reason: 'impossible-bands', change: { from: 0 } },
  { reason: 'impossible-bands', change: { population: Number.NaN } },
])('a table with a last band of $change is refused: $reason', ({ reason, change }) => {
  const [first, last] = twoBands as [AgeBand, AgeBand]
  expect(lifeExpectancies([first, { ...last, ...change }])).toEqual({ kind: 'refused', reason })
})

test('5,000 people in all are too few, and a table that does not start at birth is none', () => {
  const small = twoBands.map((band) => ({ ...band, population: 2500, deaths: 10 }))
  expect(lifeExpectancies(small)).toEqual({ kind: 'refused', reason: 'too-few-people' })
  expect(lifeExpectancies(twoBands.slice(1))).toEqual({ kind: 'refused', reason: 'impossible-bands' })
  expect(lifeExpectancies([])).toEqual({ kind: 'refused', reason: 'impossible-bands' })
  expect(lifeExpectancies(twoBands, 2)).toEqual({ kind: 'refused', reason: 'impossible-confidence' })
})
