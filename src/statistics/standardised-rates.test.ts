import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directRate, directRateOfRepeatedEvents } from './direct-rate.ts'
import { indirectRate } from './indirect-rate.ts'
import { byarInterval } from './poisson-interval.ts'

const young = { events: 8, population: 1000, standard: 60 }
const old = { events: 12, population: 500, standard: 40 }

test('a directly standardised rate of two age bands, worked by hand', () => {
  // (60 · 8/1000 + 40 · 12/500) / 100 = 0.0144. Var = (60² · 8/1000² + 40² · 12/500²) / 100² = 0.00001056, so √(Var/20) = 0.000726636.
  // Byar’s limits of 20 events are 12.211429 and 30.889880: 0.0144 − 0.000726636 · 7.788571 and 0.0144 + 0.000726636 · 10.889880.
  const found = directRate([young, old])
  if (found.kind !== 'value') throw new Error(found.reason)
  expect(found).toMatchObject({ events: 20, population: 1500 })
  expect(found.rate).toBeCloseTo(0.0144, 12)
  expect(found.low).toBeCloseTo(0.008740545, 7)
  expect(found.high).toBeCloseTo(0.022312979, 7)
})

test('standardised to its own ages, an area has its crude rate and Byar’s interval', () => {
  const strata = [young, old].map((each) => ({ ...each, standard: each.population }))
  const found = directRate(strata, 0.998)
  const limits = byarInterval(20, 0.998)
  if (found.kind !== 'value' || limits.kind !== 'value') throw new Error('refused')
  expect(found.rate).toBeCloseTo(20 / 1500, 12)
  expect(found.low).toBeCloseTo(limits.low / 1500, 12)
  expect(found.high).toBeCloseTo(limits.high / 1500, 12)
})

test('the same people having several events each leaves the rate and widens the interval', () => {
  const apart = directRate([young, old])
  // 8 events of 4 people with 1 and 2 with 2; 12 events of 2 people with 1, 2 with 2 and 2 with 3.
  const together = directRateOfRepeatedEvents([
    { ...young, personsByEvents: [4, 2] },
    { ...old, personsByEvents: [2, 2, 2] },
  ])
  if (apart.kind !== 'value' || together.kind !== 'value') throw new Error('refused')
  expect(together.rate).toBeCloseTo(apart.rate, 14)
  // Var = (60² · (4 + 4·2)/1000² + 40² · (2 + 4·2 + 9·2)/500²) / 100² = 0.00002224 against 0.00001056.
  const ratio = (together.high - together.rate) / (apart.high - apart.rate)
  expect(ratio).toBeCloseTo(Math.sqrt(0.00002224 / 0.00001056), 10)
})

test('fewer than ten events, an age band without people and a standard without people are refused', () => {
  expect(directRate([{ ...young, events: 9 }])).toEqual({ kind: 'refused', reason: 'too-few-events' })
  expect(directRate([{ ...young, population: 0 }])).toEqual({ kind: 'refused', reason: 'impossible-stratum' })
  expect(directRate([{ ...young, events: -1 }])).toEqual({ kind: 'refused', reason: 'impossible-stratum' })
  expect(directRate([{ ...young, standard: 0 }])).toEqual({ kind: 'refused', reason: 'no-strata' })
  expect(directRate([])).toEqual({ kind: 'refused', reason: 'no-strata' })
  expect(directRate([young, old], 95)).toEqual({ kind: 'refused', reason: 'impossible-confidence' })
})

const bands = [
  { events: 10, population: 100, referenceEvents: 1000, referencePopulation: 10_000 },
  { events: 15, population: 200, referenceEvents: 1000, referencePopulation: 20_000 },
]

test('25 events where 100 · 0.1 + 200 · 0.05 = 20 were expected are a ratio of 1.25', () => {
  const found = indirectRate(bands)
  const limits = byarInterval(25)
  if (found.kind !== 'value' || limits.kind !== 'value') throw new Error('refused')
  expect(found).toMatchObject({ observed: 25, expected: 20, ratio: 1.25 })
  expect(found.referenceRate).toBeCloseTo(2000 / 30_000, 14)
  expect(found.low).toBeCloseTo(limits.low / 20, 12)
  expect(found.high).toBeCloseTo(limits.high / 20, 12)
})

test('an area that is the reference has the ratio 1, whatever its size', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 10, noNaN: true }), (size) => {
      const same = bands.map((band) => ({
        ...band,
        events: band.referenceEvents * size,
        population: band.referencePopulation * size,
      }))
      const found = indirectRate(same)
      if (found.kind !== 'value') throw new Error(found.reason)
      expect(found.ratio).toBeCloseTo(1, 10)
      expect(found.low).toBeLessThan(1)
      expect(found.high).toBeGreaterThan(1)
    }),
  )
})

test('a reference without events or a band missing from it gives no ratio', () => {
  const without = bands.map((band) => ({ ...band, referenceEvents: 0 }))
  expect(indirectRate(without)).toEqual({ kind: 'refused', reason: 'nothing-expected' })
  expect(indirectRate([])).toEqual({ kind: 'refused', reason: 'nothing-expected' })
  const missing = bands.map((band) => ({ ...band, referencePopulation: 0 }))
  expect(indirectRate(missing)).toEqual({ kind: 'refused', reason: 'impossible-stratum' })
  expect(indirectRate(bands, 1)).toEqual({ kind: 'refused', reason: 'impossible-confidence' })
})
