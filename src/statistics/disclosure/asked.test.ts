import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attackedRange } from './attacker.ts'
import { type CountTable, cellAt, type ReleasedTable, total } from './count-table.ts'
import { latticeOf } from './lattice.ts'
import { protect } from './protect.ts'
import { addUnknowns, sumsOf } from './reader.ts'
import { dimension } from './testing/tables.ts'

const order = { layer: 'L1', sensitivity: 'ordinary' } as const

/** Districts with how many were asked and how many of them said yes. */
function answered(districts: readonly { asked: number; yes: number }[]): CountTable {
  return {
    dimensions: [
      dimension(
        'district',
        districts.map((_, index) => `d${index}`),
      ),
      dimension('answer', ['yes', 'no']),
    ],
    cells: districts.flatMap(({ asked, yes }, index) => [
      { at: [`d${index}`, 'yes'], count: yes },
      { at: [`d${index}`, 'no'], count: asked - yes },
    ]),
    answers: 'answer',
  }
}

function released(table: CountTable): ReleasedTable {
  const found = protect(table, order)
  if (found.kind === 'refused') throw new Error(found.reason)
  return found.table
}

function toldAsked(table: ReleasedTable): string[] {
  return table.cells
    .filter(({ at, kind }) => at[1] === total && kind !== 'hidden')
    .map(({ at }) => at[0] as string)
}

const district = fc
  .record({ asked: fc.integer({ min: 0, max: 60 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ asked, share }) => ({ asked, yes: Math.round(asked * share) }))
const districts = fc.array(district, { minLength: 2, maxLength: 6 })
const enough = (places: { asked: number }[]) => places.reduce((sum, { asked }) => sum + asked, 0) >= 60

describe('how many were asked', () => {
  test('is told alike whatever they were asked', () => {
    fc.assert(
      fc.property(districts.filter(enough), fc.double({ min: 0, max: 1, noNaN: true }), (places, share) => {
        const other = places.map(({ asked }) => ({ asked, yes: Math.floor(asked * share) }))
        expect(toldAsked(released(answered(places)))).toEqual(toldAsked(released(answered(other))))
      }),
      { numRuns: 40 },
    )
  })

  test('is told where it is large, so that a small answer hides its opposite instead', () => {
    const table = released(
      answered([
        { asked: 40, yes: 3 },
        { asked: 50, yes: 20 },
        { asked: 60, yes: 30 },
      ]),
    )
    expect(toldAsked(table)).toEqual(['d0', 'd1', 'd2', total])
    expect(cellAt(table, ['d0', 'yes'])?.kind).toBe('hidden')
    expect(cellAt(table, ['d0', 'no'])?.kind).toBe('hidden')
  })

  test('helps nobody who also has it from another table to a small answer', () => {
    fc.assert(
      fc.property(districts.filter(enough), (places) => {
        const table = answered(places)
        const told = released(table)
        const found = latticeOf(table)
        if (found.kind === 'refused') throw new Error(found.reason)
        const { lattice } = found
        const knowledge = { variables: [], truth: [], rows: [] as ReturnType<typeof sumsOf> }
        const isKnown = (place: number) => told.cells[place]?.kind !== 'hidden'
        const variables = addUnknowns(knowledge, lattice.cells, (place) => {
          const count = lattice.cells[place]?.count ?? 0
          return isKnown(place) ? { lower: count, upper: count } : { lower: 0, upper: null }
        })
        knowledge.rows = sumsOf(lattice, variables)
        for (const [place, variable] of variables) {
          if ((lattice.cells[place]?.count ?? 0) >= 5) continue
          const { lowest, highest } = attackedRange(knowledge, [[variable, 1]])
          expect((highest ?? Number.MAX_SAFE_INTEGER) - (lowest ?? 0)).toBeGreaterThanOrEqual(5 - 1e-6)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('is named by a dimension there is', () => {
    expect(protect({ ...answered([{ asked: 40, yes: 3 }]), answers: 'reply' }, order)).toEqual({
      kind: 'refused',
      reason: 'bad-id',
    })
  })
})
