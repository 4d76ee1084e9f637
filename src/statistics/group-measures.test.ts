import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concentrationIndex, populationAttributableRisk, spreadBetweenGroups } from './group-measures.ts'

const schools = [
  { population: 100, value: 30 },
  { population: 200, value: 20 },
  { population: 100, value: 10 },
]

test('if all smoked as rarely as the best off, smoking would halve', () => {
  // The mean is (100·30 + 200·20 + 100·10)/400 = 20; the best off have 10.
  expect(populationAttributableRisk(schools)).toEqual({ kind: 'value', risk: -10, fraction: -0.5, mean: 20 })
})

test('the spread between groups counts each group by its people', () => {
  // Variance 0.25·100 + 0.5·0 + 0.25·100 = 50; distances from 10: 0.25·20 + 0.5·10 = 10; from the mean 0.25·10·2 = 5.
  const found = spreadBetweenGroups(schools)
  expect(found).toMatchObject({ variance: 50, distanceFromBestOff: 10, distanceFromMean: 5 })
  if (found.kind === 'refused') throw new Error(found.reason)
  expect(found.variation).toBeCloseTo(Math.sqrt(50) / 20, 12)
})

test('when only the better half has it, the concentration index is a half', () => {
  const halves = [
    { population: 100, value: 0 },
    { population: 100, value: 1 },
  ]
  // C = 2/0.5 × 0.5·1·0.75 − 1 = 0.5. Kakwani et al.: a = 2 and 1, Σf·a² = 2.5, less 1.5² = 0.25.
  const byPeople = concentrationIndex(halves, [0, 0])
  const byGroups = concentrationIndex(halves)
  if (byPeople.kind === 'refused' || byGroups.kind === 'refused') throw new Error('refused')
  expect(byPeople.index).toBeCloseTo(0.5, 12)
  expect(byPeople.absolute).toBeCloseTo(0.25, 12)
  expect(byPeople.standardError).toBeCloseTo(Math.sqrt(0.25 / 200), 12)
  expect(byGroups.standardError).toBeCloseTo(Math.sqrt(0.25 / 2), 12)
})

test('variance within the groups makes the index less certain', () => {
  const shares = [0.3, 0.2, 0.1].map((value) => ({ population: 500, value }))
  const certain = concentrationIndex(shares, [0, 0, 0])
  const answered = concentrationIndex(
    shares,
    shares.map(({ value }) => value * (1 - value)),
  )
  if (certain.kind === 'refused' || answered.kind === 'refused') throw new Error('refused')
  expect(answered.index).toBeLessThan(0)
  expect(answered.standardError).toBeGreaterThan(certain.standardError)
})

test.each([
  { groups: [{ population: 1, value: 1 }], reason: 'too-few-groups' },
  {
    groups: [
      { population: 0, value: 1 },
      { population: 1, value: 2 },
    ],
    reason: 'impossible-population',
  },
  {
    groups: [
      { population: 1, value: 0 },
      { population: 1, value: 0 },
    ],
    reason: 'zero-mean',
  },
  {
    groups: [
      { population: 1, value: Number.NaN },
      { population: 1, value: 2 },
    ],
    reason: 'not-a-number',
  },
])('a measure without a sound basis is refused: $reason', ({ groups, reason }) => {
  const refusal = { kind: 'refused', reason }
  expect(populationAttributableRisk(groups)).toEqual(refusal)
  expect(spreadBetweenGroups(groups)).toEqual(refusal)
  expect(concentrationIndex(groups)).toEqual(refusal)
})

test('the concentration index lies between −1 and 1, is 0 between equals, and turns with the ladder', () => {
  const groups = fc.array(
    fc.record({
      population: fc.integer({ min: 1, max: 100_000 }),
      value: fc.double({ min: 0.001, max: 1000, noNaN: true }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  fc.assert(
    fc.property(groups, (drawn) => {
      const found = concentrationIndex(drawn)
      const turned = concentrationIndex([...drawn].reverse())
      const equal = concentrationIndex(drawn.map((group) => ({ ...group, value: 5 })))
      if (found.kind === 'refused' || turned.kind === 'refused' || equal.kind === 'refused') return false
      expect(Math.abs(found.index)).toBeLessThanOrEqual(1)
      expect(turned.index).toBeCloseTo(-found.index, 8)
      expect(equal.index).toBeCloseTo(0, 8)
      return found.standardError >= 0
    }),
  )
})
