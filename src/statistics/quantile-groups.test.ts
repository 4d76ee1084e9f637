import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantileGroups } from './quantile-groups.ts'

function groupsOf(values: (number | null)[], groups: number, first: 'highest-first' | 'lowest-first') {
  const found = quantileGroups(values, { groups, first })
  if (found.kind !== 'value') throw new Error(found.reason)
  return found.groups
}

test('six values in three groups are two and two, from either end', () => {
  expect(groupsOf([60, 10, 50, 20, 40, 30], 3, 'lowest-first')).toEqual([3, 1, 3, 1, 2, 2])
  expect(groupsOf([60, 10, 50, 20, 40, 30], 3, 'highest-first')).toEqual([1, 3, 1, 3, 2, 2])
})

test('seven values in three groups, worked by hand', () => {
  // Rank r belongs to 4 − ⌈(8 − r) · 3/7⌉: 1, 1, 1, 2, 2, 3, 3.
  expect(groupsOf([1, 2, 3, 4, 5, 6, 7], 3, 'lowest-first')).toEqual([1, 1, 1, 2, 2, 3, 3])
})

test('equal values stay together in the group of the best of them, and the unknown are in none', () => {
  expect(groupsOf([1, 2, 2, 4, null], 2, 'lowest-first')).toEqual([1, 1, 1, 2, null])
  expect(groupsOf([5, 5, 5, 5], 2, 'highest-first')).toEqual([1, 1, 1, 1])
})

test('as many values as groups are one each, seventeen in seven too, where rounding would slip', () => {
  const values = Array.from({ length: 17 }, (_, index) => index)
  expect(new Set(groupsOf(values, 7, 'lowest-first')).size).toBe(7)
  expect(groupsOf([3, 1, 2], 3, 'lowest-first')).toEqual([3, 1, 2])
})

test('fewer values than groups are refused, and so is a number of groups that is none', () => {
  const refusal = (values: (number | null)[], groups: number) =>
    quantileGroups(values, { groups, first: 'lowest-first' })
  expect(refusal([1, 2, null], 3)).toEqual({ kind: 'refused', reason: 'fewer-values-than-groups' })
  expect(refusal([1, 2], 0)).toEqual({ kind: 'refused', reason: 'impossible-number-of-groups' })
  expect(refusal([1, 2], 1.5)).toEqual({ kind: 'refused', reason: 'impossible-number-of-groups' })
})

test('groups are never outside 1 to k, larger values never in a lower group, and sizes of distinct values differ by one', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { minLength: 5, maxLength: 80 }),
      fc.integer({ min: 1, max: 5 }),
      (values, k) => {
        const groups = groupsOf(values, k, 'lowest-first')
        const sizes = Array.from(
          { length: k },
          (_, group) => groups.filter((each) => each === group + 1).length,
        )
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        const sorted = values
          .map((value, index) => ({ value, group: groups[index] ?? 0 }))
          .sort((a, b) => a.value - b.value)
        for (const [index, { group }] of sorted.entries()) {
          expect(group).toBeGreaterThanOrEqual(sorted[index - 1]?.group ?? 1)
        }
      },
    ),
  )
})
