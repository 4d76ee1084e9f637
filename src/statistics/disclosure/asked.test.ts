import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attackedRange } from './attacker.ts'
import { type CountTable, cellAt, type ReleasedTable, total } from './count-table.ts'
import { latticeOf } from './lattice.ts'
import type { Row } from './program.ts'
import { type Order, protect } from './protect.ts'
import { addUnknowns, sumsOf } from './reader.ts'
import { dimension } from './testing/tables.ts'

const order = { layer: 'L1', sensitivity: 'ordinary' } as const
const sensitive = { layer: 'L1', sensitivity: 'sensitive' } as const

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

/** Null where nothing is told at all, since nothing would hold. */
function released(table: CountTable, by: Order = order): ReleasedTable | null {
  const found = protect(table, by)
  if (found.kind === 'value') return found.table
  if (found.reason !== 'cannot-be-protected') throw new Error(found.reason)
  return null
}

function toldAsked(table: ReleasedTable): string[] {
  return table.cells
    .filter(({ at, kind }) => at[1] === total && kind !== 'hidden')
    .map(({ at }) => at[0] as string)
}

/**
 * The ranges of every count of the first question, for somebody who has its release and those of other questions put to the same people:
 * how many were asked is the same number in all of them.
 */
function narrowing(subjects: readonly { table: CountTable; order: Order }[]) {
  const program = { variables: [], truth: [], rows: [] as Row[] }
  const read = subjects.map(({ table, order: by }) => {
    const told = released(table, by)
    const found = latticeOf(table)
    if (found.kind === 'refused') throw new Error(found.reason)
    const { lattice } = found
    const variables = addUnknowns(program, lattice.cells, (place) => {
      const count = lattice.cells[place]?.count ?? 0
      const isTold = told !== null && told.cells[place]?.kind !== 'hidden'
      return isTold ? { lower: count, upper: count } : { lower: 0, upper: null }
    })
    program.rows.push(...sumsOf(lattice, variables))
    return { cells: lattice.cells, variables }
  })
  const [own, ...others] = read
  if (!own) throw new Error('no subject')
  for (const { cells, variables } of others)
    for (const [place, { isAsked, count }] of cells.entries())
      if (isAsked) program.rows.push(...equal([own.variables.get(place), variables.get(place)], count))
  return [...own.variables].map(([place, variable]) => {
    const { lowest, highest } = attackedRange(program, [[variable, 1]])
    const { count = 0, isAsked = false } = own.cells[place] ?? {}
    return { count, isAsked, lowest: lowest ?? 0, highest: highest ?? Number.MAX_SAFE_INTEGER }
  })
}

/** That two numbers are the same; one that is told has no variable and is the true count. */
function equal([one, other]: [number | undefined, number | undefined], count: number): Row[] {
  if (one === undefined && other === undefined) return []
  if (one !== undefined && other !== undefined)
    return [{ terms: [[one, 1] as const, [other, -1] as const], min: 0, max: 0 }]
  return [{ terms: [[(one ?? other) as number, 1] as const], min: count, max: count }]
}

const district = fc
  .record({ asked: fc.integer({ min: 0, max: 60 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ asked, share }) => ({ asked, yes: Math.round(asked * share) }))
const districts = fc.array(district, { minLength: 2, maxLength: 6 })
const enough = (places: { asked: number }[]) => places.reduce((sum, { asked }) => sum + asked, 0) >= 60

/** An ordinary and a sensitive question put to the same staff, in groups. */
function bothKinds(places: readonly { asked: number; share: number }[], share: number) {
  const question = (shareOf: (place: { share: number }) => number) =>
    answered(places.map((place) => ({ asked: place.asked, yes: Math.round(place.asked * shareOf(place)) })))
  const ordinary = question((place) => place.share)
  const delicate = question((place) => share * place.share)
  return {
    ordinary: {
      table: ordinary,
      order: { layer: 'L2', sensitivity: 'ordinary', asked: 'sensitive' } as Order,
    },
    delicate: { table: delicate, order: { layer: 'L2', sensitivity: 'sensitive' } as Order },
  }
}

describe('how many were asked', () => {
  test('is told alike whatever they were asked', () => {
    fc.assert(
      fc.property(districts.filter(enough), fc.double({ min: 0, max: 1, noNaN: true }), (places, share) => {
        const other = places.map(({ asked }) => ({ asked, yes: Math.floor(asked * share) }))
        const [one, two] = [released(answered(places)), released(answered(other))]
        if (one && two) expect(toldAsked(one)).toEqual(toldAsked(two))
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
    ) as ReleasedTable
    expect(toldAsked(table)).toEqual(['d0', 'd1', 'd2', total])
    expect(cellAt(table, ['d0', 'yes'])?.kind).toBe('hidden')
    expect(cellAt(table, ['d0', 'no'])?.kind).toBe('hidden')
  })

  test('helps nobody who also has it from another table to a small answer', () => {
    fc.assert(
      fc.property(districts.filter(enough), (places) => {
        for (const { lowest, highest, count } of narrowing([{ table: answered(places), order }])) {
          if (count < 5) expect(highest - lowest).toBeGreaterThanOrEqual(5 - 1e-6)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('helps nobody who has an ordinary and a sensitive question put to the same people', () => {
    const shares = fc.tuple(...[0, 1].map(() => fc.double({ min: 0, max: 1, noNaN: true })))
    fc.assert(
      fc.property(districts.filter(enough), shares, (places, [one = 0, other = 0]) => {
        const question = (share: number) =>
          answered(
            places.map(({ asked }, index) => ({ asked, yes: Math.floor(asked * share ** (index + 1)) })),
          )
        const ordinary = { table: question(one), order }
        const delicate = { table: question(other), order: sensitive }
        for (const { lowest, highest, count } of narrowing([delicate, ordinary]))
          if (count < 10) expect([lowest < 1e-6, highest > 10 - 1e-6]).toEqual([true, true])
        for (const { lowest, highest, count, isAsked } of narrowing([ordinary, delicate]))
          if (count < (isAsked ? 10 : 5)) expect([lowest < 1e-6, highest > 5 - 1e-6]).toEqual([true, true])
      }),
      { numRuns: 60 },
    )
  })

  test('in a workplace that is asked both kinds, helps nobody: all its questions count the people by the strictest threshold', () => {
    const large = fc.array(
      fc.record({
        asked: fc.integer({ min: 0, max: 150 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 2, maxLength: 5 },
    )
    fc.assert(
      fc.property(large.filter(enough), fc.double({ min: 0, max: 1, noNaN: true }), (places, share) => {
        const { ordinary, delicate } = bothKinds(places, share)
        for (const { lowest, highest, count } of narrowing([delicate, ordinary]))
          if (count < 40) expect([lowest < 1e-6, highest > 40 - 1e-6]).toEqual([true, true])
        for (const { lowest, highest, count, isAsked } of narrowing([ordinary, delicate]))
          if (count < (isAsked ? 40 : 7)) expect([lowest < 1e-6, highest > 7 - 1e-6]).toEqual([true, true])
      }),
      { numRuns: 40 },
    )
  })

  test('told by each question’s own threshold would give small groups away: the attack is real', () => {
    const { ordinary, delicate } = bothKinds(
      [
        { asked: 12, share: 0.75 },
        { asked: 18, share: 0.75 },
        { asked: 90, share: 0.75 },
        { asked: 100, share: 0.75 },
      ],
      1 / 3,
    )
    const widest = (subjects: Parameters<typeof narrowing>[0]) =>
      narrowing(subjects).find(({ isAsked, count }) => isAsked && count === 12)
    const { asked: _, ...own } = ordinary.order
    expect(widest([delicate, { ...ordinary, order: own }])).toMatchObject({ lowest: 12, highest: 12 })
    const { lowest = -1, highest = -1 } = widest([delicate, ordinary]) ?? {}
    expect([lowest, highest >= 30]).toEqual([0, true])
  })

  test('is named by a dimension there is', () => {
    expect(protect({ ...answered([{ asked: 40, yes: 3 }]), answers: 'reply' }, order)).toEqual({
      kind: 'refused',
      reason: 'bad-id',
    })
  })
})
