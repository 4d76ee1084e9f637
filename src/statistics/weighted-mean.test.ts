import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightedMean } from './weighted-mean.ts'

const places = fc.array(
  fc.record({
    value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    weight: fc.double({ min: 0, max: 1e9, noNaN: true }),
  }),
  { minLength: 1, maxLength: 98 },
)

test('a place with more people pulls the mean towards its value', () => {
  const found = weightedMean([
    { value: 10, weight: 3000 },
    { value: 20, weight: 1000 },
  ])
  expect(found).toEqual({ kind: 'value', value: 12.5, weight: 4000 })
})

test.each([
  { observations: [], reason: 'no-values' },
  {
    observations: [
      { value: 10, weight: 500 },
      { value: 12, weight: null },
    ],
    reason: 'no-weights',
  },
  {
    observations: [
      { value: 10, weight: 0 },
      { value: 12, weight: 0 },
    ],
    reason: 'zero-sum',
  },
  { observations: [{ value: 10, weight: -1 }], reason: 'negative-weight' },
  { observations: [{ value: Number.NaN, weight: 1 }], reason: 'not-a-number' },
])('a mean without a sound basis is refused: $reason', ({ observations, reason }) => {
  expect(weightedMean(observations)).toEqual({ kind: 'refused', reason })
})

test('a weighted mean is never NaN and lies between the lowest and the highest value', () => {
  fc.assert(
    fc.property(places, (observations) => {
      const found = weightedMean(observations)
      if (found.kind === 'refused') return observations.every(({ weight }) => weight === 0)
      const values = observations.map(({ value }) => value)
      const hair = 1e-9 * Math.max(1, ...values.map(Math.abs))
      return found.value >= Math.min(...values) - hair && found.value <= Math.max(...values) + hair
    }),
  )
})

test('weights matter only by their proportions', () => {
  const observations = [
    { value: 3, weight: 2 },
    { value: 7, weight: 5 },
    { value: 11, weight: 1 },
  ]
  const tenfold = observations.map(({ value, weight }) => ({ value, weight: weight * 10 }))
  expect(weightedMean(tenfold)).toMatchObject({ kind: 'value', value: 6.5 })
  expect(weightedMean(observations)).toMatchObject({ kind: 'value', value: 6.5 })
})
