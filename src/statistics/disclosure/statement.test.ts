import { describe, expect, test } from 'vitest'
import { mayBePooled, mayShowFreeText } from './layers.ts'
import { protect } from './protect.ts'
import { whatMaySay } from './statement.ts'
import { grid } from './testing/tables.ts'

function told(counts: number[][], layer: 'L1' | 'L3') {
  const found = protect(grid(counts), { layer, sensitivity: 'ordinary' })
  if (found.kind === 'refused') throw new Error(found.reason)
  return found.table
}

const own = told(
  [
    [12, 30, 3],
    [25, 44, 60],
    [33, 41, 52],
  ],
  'L1',
)
const open = told(
  [
    [12, 33, 21],
    [48, 54, 60],
  ],
  'L3',
)

describe('what may be said of a cell', () => {
  test('is nothing when it is hidden: no count, no percentage, no mean, no difference', () => {
    const at = ['r1', 'c3']
    for (const question of [
      { kind: 'count', at },
      { kind: 'percentage', at, of: ['r1', '*'] },
      { kind: 'percentage', at: ['r2', 'c1'], of: at },
      { kind: 'mean', at, mean: 3.2 },
      { kind: 'difference', at: ['r2', 'c1'], from: at },
    ] as const)
      expect(whatMaySay(own, question)).toEqual({ kind: 'hidden', why: 'protected' })
  })

  test('is worked out from what is told: 41 of 126 are 32.5 per cent', () => {
    const said = whatMaySay(own, { kind: 'percentage', at: ['r3', 'c2'], of: ['r3', '*'] })
    expect(said).toEqual({ kind: 'figure', value: 32.5, decimals: 1 })
  })

  test('is a whole percentage of rounded figures for everybody: 12 of 66 is told as 10 of 65, 15 per cent', () => {
    const said = whatMaySay(open, { kind: 'percentage', at: ['r1', 'c1'], of: ['r1', '*'] })
    expect(said).toEqual({ kind: 'figure', value: 15, decimals: 0 })
  })

  test('is no percentage for everybody of fewer than 30', () => {
    const said = whatMaySay(open, { kind: 'percentage', at: ['r1', 'c1'], of: ['r1', 'c3'] })
    expect(said).toEqual({ kind: 'hidden', why: 'too-few-behind' })
  })

  test('is nothing across two releases', () => {
    const cells = own.cells.map((cell) => (cell.at.join() === 'r3,c2' ? { ...cell, asOf: 1 } : cell))
    const said = whatMaySay({ ...own, cells }, { kind: 'percentage', at: ['r3', 'c2'], of: ['r3', '*'] })
    expect(said).toEqual({ kind: 'hidden', why: 'not-of-one-time' })
  })

  test('is no mean that is no number', () => {
    expect(whatMaySay(own, { kind: 'mean', at: ['r2', 'c1'], mean: Number.NaN }).kind).toBe('hidden')
  })
})

describe('other rules', () => {
  test('free text is shown from ten answers, and only when a person has let it go', () => {
    expect(mayShowFreeText('L1', 10, true)).toBe(true)
    expect(mayShowFreeText('L1', 9, true)).toBe(false)
    expect(mayShowFreeText('L1', 50, false)).toBe(false)
    expect(mayShowFreeText('L0', 50, true)).toBe(false)
  })

  test('a figure about several municipalities needs three, none of them with more than 80 per cent', () => {
    expect(mayBePooled('L3', [80, 10, 10])).toBe(true)
    expect(mayBePooled('L3', [81, 10, 9])).toBe(false)
    expect(mayBePooled('L3', [50, 50])).toBe(false)
    expect(mayBePooled('L3', [50, 50, 0])).toBe(false)
    expect(mayBePooled('L3', [])).toBe(false)
  })
})
