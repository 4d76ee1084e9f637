import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from './interval.ts'
import { weightedProportion } from './weighted-proportion.ts'

test('equal weights give the plain share with its plain Wilson interval', () => {
  const answers = Array.from({ length: 263 }, (_, at) => ({ yes: at < 81, weight: 2.5 }))
  const found = weightedProportion(answers)
  const plain = wilsonInterval(81, 263)
  if (found.kind === 'refused' || plain.kind === 'refused') throw new Error('refused')
  expect(found.designEffect).toBeCloseTo(1, 10)
  expect(found.share).toBeCloseTo(81 / 263, 10)
  expect(found.interval.low).toBeCloseTo(plain.low, 8)
  expect(found.interval.high).toBeCloseTo(plain.high, 8)
})

test('answers that weigh differently are worth fewer', () => {
  // Weights 1, 1, 1, 3: n·Σw²/(Σw)² = 4 × 12/36 = 4/3, so four answers are worth three; the share is 3/6.
  const found = weightedProportion([
    { yes: false, weight: 1 },
    { yes: false, weight: 1 },
    { yes: false, weight: 1 },
    { yes: true, weight: 3 },
  ])
  if (found.kind === 'refused') throw new Error(found.reason)
  expect(found.share).toBeCloseTo(0.5, 12)
  expect(found.designEffect).toBeCloseTo(4 / 3, 12)
  expect(found.effectiveAnswers).toBeCloseTo(3, 12)
})

test.each([
  { answers: [], reason: 'no-answers' },
  { answers: [{ yes: true, weight: Number.NaN }], reason: 'not-a-number' },
  { answers: [{ yes: true, weight: -1 }], reason: 'negative-weight' },
  { answers: [{ yes: true, weight: 0 }], reason: 'zero-sum' },
])('a share without a sound basis is refused: $reason', ({ answers, reason }) => {
  expect(weightedProportion(answers)).toEqual({ kind: 'refused', reason })
})

test('the interval holds the share, the design effect is at least one, and an answer without weight changes nothing', () => {
  const answers = fc.array(
    fc.record({ yes: fc.boolean(), weight: fc.double({ min: 0.001, max: 1e6, noNaN: true }) }),
    { minLength: 1, maxLength: 60 },
  )
  fc.assert(
    fc.property(answers, (drawn) => {
      const found = weightedProportion(drawn)
      if (found.kind === 'refused') return false
      expect(weightedProportion([...drawn, { yes: true, weight: 0 }])).toEqual(found)
      return (
        found.interval.low <= found.share + 1e-12 &&
        found.share <= found.interval.high + 1e-12 &&
        found.designEffect >= 1 - 1e-9
      )
    }),
  )
})
