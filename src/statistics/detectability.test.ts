import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answersNeededEachRound,
  answersNeededForMeans,
  answersNeededForShares,
  smallestMeanChange,
  smallestShareChange,
} from './detectability.ts'

const sample = (answers: number, designEffect = 1) => ({ answers, designEffect })

test('from 50 % to 75 % takes 58 answers a round, as every sample size table says', () => {
  // p̄ = 0.625: (1.95996·√0.46875 + 0.84162·√0.4375)² / 0.0625 = (1.34190 + 0.55667)² / 0.0625 = 57.67
  expect(answersNeededEachRound({ from: 0.5, to: 0.75 }, 1)).toEqual({ kind: 'value', answers: 58 })
  expect(answersNeededEachRound({ from: 0.5, to: 0.75 }, 2)).toEqual({ kind: 'value', answers: 116 })
})

test('1,900 answers before and after show a share of 10 % rise by 2.9 points and fall by 2.6', () => {
  const found = smallestShareChange(0.1, sample(1900), sample(1900))
  if (found.kind === 'refused') throw new Error(found.reason)
  expect(found.rise).toBeCloseTo(0.0286, 3)
  expect(found.fall).toBeCloseTo(0.0258, 3)
})

test('what nobody does cannot fall, and ten answers cannot show a change from a half', () => {
  expect(smallestShareChange(0, sample(500), sample(500))).toMatchObject({ fall: null })
  expect(smallestShareChange(0.5, sample(4), sample(4))).toEqual({ kind: 'value', rise: null, fall: null })
})

test('a mean moves visibly by 2.80 of the joint standard error', () => {
  const found = smallestMeanChange(3, 4)
  if (found.kind === 'refused') throw new Error(found.reason)
  expect(found.change).toBeCloseTo(2.80158522 * 5, 6)
})

test('a first round with few answers cannot be mended by a large second one', () => {
  expect(answersNeededForShares({ from: 0.1, to: 0.12 }, sample(100), 1)).toEqual({
    kind: 'refused',
    reason: 'too-few-answers',
  })
  expect(answersNeededForMeans(1, 0.5, { standardDeviation: 10, designEffect: 1 })).toMatchObject({
    reason: 'too-few-answers',
  })
})

test('the answers a mean needs are those with which the change is just seen', () => {
  const needed = answersNeededForMeans(2, 0.3, { standardDeviation: 10, designEffect: 1.5 })
  if (needed.kind === 'refused') throw new Error(needed.reason)
  const standardError = Math.sqrt((100 * 1.5) / needed.answers)
  const shown = smallestMeanChange(0.3, standardError)
  if (shown.kind === 'refused') throw new Error(shown.reason)
  expect(shown.change).toBeLessThanOrEqual(2)
  expect(shown.change).toBeGreaterThan(1.98)
})

test.each([
  { found: smallestShareChange(0.1, sample(0), sample(9)), reason: 'no-answers' },
  { found: smallestShareChange(1.1, sample(9), sample(9)), reason: 'impossible-share' },
  { found: smallestShareChange(Number.NaN, sample(9), sample(9)), reason: 'not-a-number' },
  { found: smallestShareChange(0.1, sample(9, 0), sample(9)), reason: 'impossible-effect' },
  { found: smallestMeanChange(0, 1), reason: 'impossible-effect' },
  { found: answersNeededEachRound({ from: 0.1, to: 0.1 }, 1), reason: 'impossible-effect' },
  { found: answersNeededEachRound({ from: 0.1, to: 1.2 }, 1), reason: 'impossible-share' },
])('what cannot be answered is refused: $reason', ({ found, reason }) => {
  expect(found).toEqual({ kind: 'refused', reason })
})

test('more answers show smaller changes, a design effect larger ones, and up mirrors down', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      fc.integer({ min: 300, max: 20_000 }),
      (share, answers) => {
        const found = smallestShareChange(share, sample(answers), sample(answers))
        const more = smallestShareChange(share, sample(4 * answers), sample(4 * answers))
        const clustered = smallestShareChange(share, sample(answers, 1.5), sample(answers, 1.5))
        const mirrored = smallestShareChange(1 - share, sample(answers), sample(answers))
        if ([found, more, clustered, mirrored].some(({ kind }) => kind === 'refused')) return false
        const rise = (each: typeof found) => (each.kind === 'value' ? (each.rise ?? 1) : 1)
        const fall = (each: typeof found) => (each.kind === 'value' ? (each.fall ?? 1) : 1)
        expect(rise(mirrored)).toBeCloseTo(fall(found), 6)
        return rise(more) <= rise(found) && rise(clustered) >= rise(found)
      },
    ),
    { numRuns: 40 },
  )
})

test('the answers needed are just enough: with them the change is seen', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 0.8, noNaN: true }),
      fc.double({ min: 0.05, max: 0.15, noNaN: true }),
      (from, move) => {
        const needed = answersNeededForShares({ from, to: from + move }, sample(5000), 1.2)
        if (needed.kind === 'refused') return false
        const shown = smallestShareChange(from, sample(5000), sample(needed.answers, 1.2))
        return shown.kind === 'value' && (shown.rise ?? 1) <= move + 1e-12
      },
    ),
    { numRuns: 40 },
  )
})
