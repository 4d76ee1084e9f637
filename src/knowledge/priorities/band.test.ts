import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Band, bandOf, missingColumns, type Pulls, weightedPull } from './band.ts'
import type { Pull } from './pull.ts'
import { columns, usualChoices, type Weight, type Weights } from './weights.ts'

const { weights } = usualChoices
const nothing: Pulls = { burden: null, gap: null, coverage: null, mandate: null, readiness: null }

const anyPull = fc.constantFrom<Pull | null>(null, 0, 1, 2, 3)
const anyPulls = fc.record({
  burden: anyPull,
  gap: anyPull,
  coverage: anyPull,
  mandate: anyPull,
  readiness: anyPull,
})
const anyWeight = fc.constantFrom<Weight>(0, 1, 2, 3)
const anyWeights: fc.Arbitrary<Weights> = fc.record({
  burden: anyWeight,
  gap: anyWeight,
  coverage: anyWeight,
  mandate: anyWeight,
  readiness: anyWeight,
})
const anyColumn = fc.constantFrom(...columns)
const height: Record<Band, number> = { 'too-little': -1, watch: 0, next: 1, first: 2 }

describe('the band of a line', () => {
  it.each<{ pulls: Partial<Pulls>; band: Band; because: string }>([
    {
      pulls: { burden: 3, gap: 2, coverage: 2, mandate: 3, readiness: 3 },
      band: 'first',
      because: 'everything pulls',
    },
    {
      pulls: { burden: 2, gap: 1, coverage: 2, mandate: 0, readiness: 1 },
      band: 'next',
      because: 'some pulls',
    },
    {
      pulls: { burden: 1, gap: 0, coverage: 0, mandate: 0, readiness: 1 },
      band: 'watch',
      because: 'little pulls',
    },
    {
      pulls: { burden: 3, coverage: 3 },
      band: 'first',
      because: 'burden and coverage are more than half of the weight',
    },
    {
      pulls: { gap: 3, coverage: 3 },
      band: 'too-little',
      because: 'four of nine is less than half of the weight',
    },
    { pulls: {}, band: 'too-little', because: 'nothing is known' },
  ])('is $band when $because', ({ pulls, band }) => {
    expect(bandOf({ ...nothing, ...pulls }, weights)).toBe(band)
  })

  it('does not exist when no column counts', () => {
    const none = { burden: 0, gap: 0, coverage: 0, mandate: 0, readiness: 0 } as const
    expect(bandOf({ burden: 3, gap: 3, coverage: 3, mandate: 3, readiness: 3 }, none)).toBe('too-little')
  })

  it('is the same whatever a column with weight 0 says', () => {
    fc.assert(
      fc.property(anyPulls, anyWeights, anyColumn, anyPull, (pulls, chosen, column, other) => {
        const without = { ...chosen, [column]: 0 as Weight }
        expect(bandOf({ ...pulls, [column]: other }, without)).toBe(bandOf(pulls, without))
      }),
    )
  })

  it('never sinks because a known column pulls harder', () => {
    fc.assert(
      fc.property(anyPulls, anyWeights, anyColumn, (pulls, chosen, column) => {
        const pull = pulls[column]
        if (pull === null || pull === 3) return
        const harder = { ...pulls, [column]: (pull + 1) as Pull }
        expect(height[bandOf(harder, chosen)]).toBeGreaterThanOrEqual(height[bandOf(pulls, chosen)])
      }),
    )
  })

  it('never takes what is unknown for 0: the mean is that of the known columns alone', () => {
    fc.assert(
      fc.property(anyPulls, anyWeights, anyColumn, (pulls, chosen, column) => {
        const unknown = weightedPull({ ...pulls, [column]: null }, chosen)
        if (unknown === null) return
        expect(unknown).toBeCloseTo(
          weightedPull({ ...pulls, [column]: null }, { ...chosen, [column]: 0 }) as number,
        )
        const asZero = weightedPull({ ...pulls, [column]: 0 }, chosen) as number
        expect(unknown).toBeGreaterThanOrEqual(asZero - 1e-9)
      }),
    )
  })

  it('does not change when all weights are doubled', () => {
    fc.assert(
      fc.property(
        anyPulls,
        fc.constantFrom<Weight>(0, 1),
        fc.constantFrom<Weight>(0, 1),
        (pulls, one, two) => {
          const single: Weights = { burden: one, gap: two, coverage: one, mandate: two, readiness: 1 }
          const double = Object.fromEntries(columns.map((column) => [column, 2 * single[column]])) as Weights
          expect(bandOf(pulls, double)).toBe(bandOf(pulls, single))
        },
      ),
    )
  })

  it('names what is missing only among the columns that count', () => {
    expect(missingColumns({ ...nothing, burden: 3 }, { ...weights, mandate: 0 })).toEqual([
      'gap',
      'coverage',
      'readiness',
    ])
  })
})
