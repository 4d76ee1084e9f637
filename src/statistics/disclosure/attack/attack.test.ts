import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { protect } from '../protect.ts'
import { grid } from '../testing/tables.ts'
import { worldFrom } from './campaign.ts'
import { solverAttack } from './intervals.ts'
import { type AttackedPair, attackedPairs } from './pairs.ts'
import { numbersFrom } from './people.ts'
import { learnerScore, scoreOf } from './score.ts'

const seed = 20_261_122
const places = { L1: 25, L2: 20, L3: 8 } as const
const worlds = fc.record({
  seed: fc.nat(),
  people: fc.integer({ min: 30, max: 400 }),
  districts: fc.integer({ min: 3, max: 5 }),
  weeks: fc.constant(3),
  shareOfYes: fc.double({ min: 0.1, max: 0.5, noNaN: true }),
  skew: fc.double({ min: 2, max: 5, noNaN: true }),
})
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

describe.each(['L1', 'L2', 'L3'] as const)('somebody who subtracts what %s tells', (layer) => {
  const order = { layer, sensitivity: 'ordinary' } as const

  test('learns no more about 1…k−1 people than a blind guess, and everything when protection is off', () => {
    const guarded: AttackedPair[] = []
    const unguarded: AttackedPair[] = []
    fc.assert(
      fc.property(worlds, (world) => {
        guarded.push(...attackedPairs(world, order, 'on'))
        unguarded.push(...attackedPairs(world, order, 'off'))
      }),
      { numRuns: places[layer], seed },
    )
    const [score, control] = [scoreOf(guarded), scoreOf(unguarded)]
    if (!score || !control) throw new Error('no pairs were drawn')
    console.log(
      `${layer}: ${score.pairs} pairs, attacker right ${percent(score.success)}, blind guess ${percent(score.baseRate)}, ` +
        `difference taken ${percent(score.shareTaken)}; without protection ${percent(control.success)}`,
    )
    expect(new Set(guarded.map(({ kind }) => kind)).size, 'all four kinds of pairs').toBe(4)
    expect(score.pairs).toBeGreaterThan(200)
    expect(score.success).toBeLessThanOrEqual(score.baseRate + 2 * score.standardError)
    expect(control.success).toBeGreaterThanOrEqual(0.95)
  }, 60_000)
})

describe('somebody who has learned in other places what usually stands behind what is told', () => {
  const learned = (layer: 'L1' | 'L3', protection: 'on' | 'off', worlds: number) => {
    const draw = numbersFrom(seed)
    const pairs = Array.from({ length: worlds }, () =>
      attackedPairs(worldFrom(draw), { layer, sensitivity: 'ordinary' }, protection),
    )
    const score = learnerScore(pairs.flat())
    if (!score) throw new Error('no pairs were drawn')
    return score
  }

  test.each(['L1', 'L3'] as const)(
    'is no better off than one who guesses under %s',
    (layer) => {
      const { pairs, success, baseRate, standardError } = learned(layer, 'on', { L1: 16, L3: 10 }[layer])
      console.log(`${layer}: ${pairs} pairs, learner right ${percent(success)}, guess ${percent(baseRate)}`)
      expect(pairs).toBeGreaterThan(150)
      expect(success).toBeLessThanOrEqual(baseRate + 2 * standardError)
    },
    60_000,
  )

  test('is right nearly always where nothing is protected, so it does learn', () => {
    expect(learned('L3', 'off', 800).success).toBeGreaterThanOrEqual(0.9)
  }, 60_000)
})

describe('an attacker with a solver', () => {
  const tables = fc.array(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 4, maxLength: 4 }), {
    minLength: 12,
    maxLength: 12,
  })

  test.each(['L1', 'L2', 'L3'] as const)(
    'cannot narrow down a small cell of 12 × 4 cells under %s',
    (layer) => {
      const order = { layer, sensitivity: 'ordinary' } as const
      const threshold = { L1: 5, L2: 7, L3: 8 }[layer]
      const found = fc.sample(tables, { numRuns: 8, seed }).map((counts) => solverAttack(grid(counts), order))
      const narrowest = Math.min(...found.map((each) => each?.narrowest ?? Number.NaN))
      const hidden = found.reduce((sum, each) => sum + (each?.shareHidden ?? 0), 0) / found.length
      console.log(
        `${layer}: narrowest interval ${narrowest.toFixed(1)} people, ${percent(hidden)} of cells hidden`,
      )
      expect(found.reduce((sum, each) => sum + (each?.smallCells ?? 0), 0)).toBeGreaterThan(50)
      expect(found.every((each) => each?.caught === 0)).toBe(true)
      expect(narrowest).toBeGreaterThanOrEqual(threshold - 1e-6)
    },
    60_000,
  )

  test('who tries every whole table that fits finds nobody either (2 × 3 cells, without any solver)', () => {
    const small = fc.array(fc.array(fc.integer({ min: 2, max: 20 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    })
    let attacked = 0
    for (const counts of fc.sample(small, { numRuns: 40, seed })) {
      const found = protect(grid(counts), { layer: 'L1', sensitivity: 'ordinary' })
      if (found.kind === 'refused') throw new Error(found.reason)
      const told = found.table.cells.map((cell) => (cell.kind === 'hidden' ? null : cell.count))
      if (leaves.filter((place) => told[place] === null).length > 4) continue
      for (const [place, values] of possibleValues(told, 24).entries()) {
        const cell = found.table.cells[place]
        if (cell?.kind !== 'hidden' || cell.reason !== 'too-small') continue
        attacked += 1
        expect({ counts, place, values: Math.min(values.size, 5) }).toEqual({ counts, place, values: 5 })
        expect(values.has(0)).toBe(true)
      }
    }
    expect(attacked).toBeGreaterThan(20)
  }, 60_000)
})

/** Where the finest cells of a 2 × 3 table stand among its 12 cells. */
const leaves = [0, 1, 2, 4, 5, 6]

/** The values each of the 12 cells of a 2 × 3 table with margins can have, by trying all, in the order c1 c2 c3 total of r1, r2, total. */
function possibleValues(told: (number | null)[], most: number): Set<number>[] {
  const possible = told.map(() => new Set<number>())
  const options = leaves.map((place) => {
    const known = told[place]
    return known === null || known === undefined
      ? Array.from({ length: most + 1 }, (_, value) => value)
      : [known]
  })
  const fits = (place: number, value: number) => told[place] === null || told[place] === value
  const [a, b, c, d, e, f] = options as [number[], number[], number[], number[], number[], number[]]
  for (const x of a)
    for (const y of b)
      for (const z of c) {
        if (!fits(3, x + y + z)) continue
        for (const u of d.filter((value) => fits(8, x + value))) {
          for (const v of e) {
            if (!fits(9, y + v)) continue
            for (const w of f) {
              const table = [
                x,
                y,
                z,
                x + y + z,
                u,
                v,
                w,
                u + v + w,
                x + u,
                y + v,
                z + w,
                x + y + z + u + v + w,
              ]
              if (table.some((value, place) => !fits(place, value))) continue
              table.forEach((value, place) => void possible[place]?.add(value))
            }
          }
        }
      }
  return possible
}
