import { describe, expect, test } from 'vitest'
import type { Program } from './program.ts'
import { prepare } from './solver.ts'

const free = { lower: 0, upper: null }

describe('the solver', () => {
  test('finds the most profitable plan of Wyndor Glass: 2 doors, 6 windows, 36 (Hillier & Lieberman, section 3.1)', () => {
    const program: Program = {
      variables: [free, free],
      rows: [
        { terms: [[0, 1]], max: 4 },
        { terms: [[1, 2]], max: 12 },
        {
          terms: [
            [0, 3],
            [1, 2],
          ],
          max: 18,
        },
      ],
    }
    const profit = [
      [0, 3],
      [1, 5],
    ] as const
    const found = prepare(program).best(profit, 'maximize')
    expect(found?.value).toBeCloseTo(36, 6)
    expect(found?.variables[0]).toBeCloseTo(2, 6)
    expect(found?.variables[1]).toBeCloseTo(6, 6)
    expect(prepare(program).best(profit, 'minimize')?.value).toBeCloseTo(0, 6)
  })

  test('solves equations, limits from below and limits from above: x + y = 10, 2 ≤ x ≤ 7 leaves y from 3 to 8', () => {
    const program: Program = {
      variables: [{ lower: 2, upper: 7 }, free],
      rows: [
        {
          terms: [
            [0, 1],
            [1, 1],
          ],
          min: 10,
          max: 10,
        },
      ],
    }
    const { best } = prepare(program)
    expect(best([[1, 1]], 'minimize')?.value).toBeCloseTo(3, 6)
    expect(best([[1, 1]], 'maximize')?.value).toBeCloseTo(8, 6)
    expect(best([[1, 1]], 'maximize')?.variables[0]).toBeCloseTo(2, 6)
  })

  test('says nothing where sums contradict each other, and where there is no limit', () => {
    const contradictory: Program = {
      variables: [free],
      rows: [
        { terms: [[0, 1]], min: 3, max: 3 },
        { terms: [[0, 1]], min: 4, max: 4 },
      ],
    }
    expect(prepare(contradictory).best([[0, 1]], 'maximize')).toBeNull()
    expect(prepare({ variables: [free], rows: [] }).best([[0, 1]], 'maximize')).toBeNull()
  })
})
