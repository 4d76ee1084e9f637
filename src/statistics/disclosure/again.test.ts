import { describe, expect, test } from 'vitest'
import { protectAgain } from './again.ts'
import { type CountTable, cellAt, type ReleasedTable, total } from './count-table.ts'
import { protect } from './protect.ts'
import { grid } from './testing/tables.ts'

const l1 = { layer: 'L1', sensitivity: 'ordinary' } as const

function first(table: CountTable, order: Parameters<typeof protect>[1] = l1) {
  const found = protect(table, order)
  if (found.kind === 'refused') throw new Error(found.reason)
  return { number: 1, table, released: found.table }
}

function again(table: CountTable, before: CountTable): ReleasedTable | string {
  const found = protectAgain(table, l1, [first(before)])
  return found.kind === 'refused' ? found.reason : found.table
}

const before = grid([
  [20, 30, 40],
  [25, 44, 31],
])

describe('releasing the same people again', () => {
  test('is refused when nothing is new, and when one person has come or left', () => {
    expect(again(before, before)).toBe('too-little-new')
    for (const change of [21, 19]) {
      const after = grid([
        [change, 30, 40],
        [25, 44, 31],
      ])
      expect(again(after, before)).toBe('too-little-new')
    }
  })

  test('is refused when five people have come, but spread so that each cell would show a few of them', () => {
    const after = grid([
      [21, 31, 41],
      [26, 44, 32],
    ])
    const table = again(after, before)
    if (typeof table === 'string') return expect(table).toBe('too-little-new')
    const anew = table.cells.filter((cell) => cell.kind !== 'hidden' && cell.asOf === undefined)
    expect(anew.map(({ at }) => at)).toEqual([[total, total]])
  })

  test('tells what many have changed, and keeps what few have changed as it was', () => {
    const after = grid([
      [60, 70, 80],
      [26, 90, 82],
    ])
    const table = again(after, before) as ReleasedTable
    expect(cellAt(table, [total, total])).toEqual({ at: [total, total], kind: 'shown', count: 408 })
    const anewAbove = table.cells.filter(({ at, ...cell }) => at[0] === 'r1' && !('asOf' in cell))
    expect(anewAbove.length).toBeGreaterThan(1)
    expect(cellAt(table, ['r2', 'c1'])).toEqual({ at: ['r2', 'c1'], kind: 'shown', count: 25, asOf: 1 })
    const anew = table.cells.filter(({ at, ...cell }) => at[0] === 'r2' && !('asOf' in cell))
    expect(anew.length, 'the row must not give the kept one away by subtraction').toBeLessThan(3)
  })

  test('does not give away an old small count when it has grown: three who became nine, with a total that tells how many came', () => {
    const small = grid([
      [3, 30, 40],
      [25, 44, 31],
    ])
    const grown = grid([
      [9, 30, 40],
      [25, 44, 31],
    ])
    const table = again(grown, small)
    if (typeof table === 'string') return expect(table).toBe('too-little-new')
    const told = (at: string[]) => {
      const cell = cellAt(table, at)
      return cell?.kind !== 'hidden' && cell?.asOf === undefined
    }
    expect(told(['r1', 'c1']) && told([total, total])).toBe(false)
  })

  test('is refused with another menu, and by another threshold', () => {
    expect(again(grid([[20, 30]]), before)).toBe('other-menu')
    const found = protectAgain(before, { ...l1, sensitivity: 'sensitive' }, [first(before)])
    expect(found).toEqual({ kind: 'refused', reason: 'other-rules' })
  })
})

describe('in a room', () => {
  const l4 = { layer: 'L4', sensitivity: 'ordinary' } as const
  const room = (yes: number, no: number) => grid([[yes, no]])

  test('nothing is told before five have answered, then everything', () => {
    expect(first(room(3, 1), l4).released.cells.every(({ kind }) => kind === 'hidden')).toBe(true)
    expect(first(room(3, 2), l4).released.cells.every(({ kind }) => kind === 'shown')).toBe(true)
  })

  test('what is told changes five answers at a time', () => {
    const shown = first(room(3, 2), l4)
    expect(protectAgain(room(6, 3), l4, [shown])).toEqual({ kind: 'refused', reason: 'too-little-new' })
    expect(protectAgain(room(6, 4), l4, [shown])).toMatchObject({ kind: 'value' })
  })
})
