import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RankedGroup, SlopeScale } from './slope-index.ts'
import { slopeIndex } from './slope-index.ts'
import { slopeIndexWithLimits } from './slope-limits.ts'

const plain: SlopeScale = { kind: 'normal', transform: false, multiplier: 1 }
const simulation = { confidences: [0.95], repetitions: 20_000, seed: 1 }

function ladder(values: readonly number[], standardError: number | null = null): RankedGroup[] {
  return values.map((value) => ({ population: 1000, value, interval: null, standardError }))
}

/** The interval of a value that is uncertain on the logarithm with this standard error. */
function withLogInterval({ population, value }: RankedGroup, standardError: number): RankedGroup {
  const reach = Math.exp(1.959963984540054 * standardError)
  return { population, value, interval: { low: value / reach, high: value * reach }, standardError: null }
}

test('five equal groups that rise by ten a step stand at 0.1, 0.3 … 0.9, so the line goes from 5 to 55', () => {
  const found = slopeIndex(ladder([10, 20, 30, 40, 50]), plain)
  if (found.kind === 'refused') throw new Error(found.reason)
  expect(found.slope).toBeCloseTo(50, 10)
  expect(found.intercept).toBeCloseTo(5, 10)
  expect(found.ratio).toBeCloseTo(11, 10)
})

test('a larger group pulls the line: places and weights follow the people', () => {
  // Shares 0.5, 0.2, 0.1, 0.1, 0.1 stand at 0.25, 0.6, 0.75, 0.85, 0.95; the values lie on 2 + 4 × place.
  const shares = [50, 20, 10, 10, 10]
  const places = [0.25, 0.6, 0.75, 0.85, 0.95]
  const groups = shares.map((population, at) => ({
    population,
    value: 2 + 4 * (places[at] ?? 0),
    interval: null,
    standardError: null,
  }))
  const found = slopeIndex(groups, plain)
  if (found.kind === 'refused') throw new Error(found.reason)
  expect(found.slope).toBeCloseTo(4, 10)
  expect(found.ratio).toBeCloseTo(3, 10)
})

test('a negative multiplier turns the slope and inverts the ratio; a hundred gives percentage points', () => {
  const groups = ladder([0.1, 0.2, 0.3, 0.4, 0.5])
  const turned = slopeIndex(groups, { kind: 'proportion', transform: false, multiplier: -100 })
  if (turned.kind === 'refused') throw new Error(turned.reason)
  expect(turned.slope).toBeCloseTo(-50, 10)
  expect(turned.ratio).toBeCloseTo(1 / 11, 10)
})

test('rates that double from step to step lie on a line of logarithms', () => {
  // ln y = ln 8 + step·ln 2 at places 0.1 + 0.2·step: slope 5·ln 2, so top/bottom is 32 and the bottom 8/√2.
  const found = slopeIndex(ladder([8, 16, 32, 64, 128]), { kind: 'rate', transform: true, multiplier: 1 })
  if (found.kind === 'refused') throw new Error(found.reason)
  expect(found.ratio).toBeCloseTo(32, 8)
  expect(found.intercept).toBeCloseTo(8 / Math.SQRT2, 8)
  expect(found.slope).toBeCloseTo((8 / Math.SQRT2) * 31, 7)
})

test.each([1, 2, 3])('simulated limits agree with slope ± z·se·√(Σc²), whatever the seed: %i', (seed) => {
  const found = slopeIndexWithLimits(ladder([10, 20, 30, 40, 50], 2), plain, { ...simulation, seed })
  if (found.kind === 'refused') throw new Error(found.reason)
  // Five equal groups: Σ(place − ½)² = 0.4, so the standard error is 2/√0.4 = 3.1623 and the reach 6.1980.
  expect(found.limits[0]?.slope.low).toBeCloseTo(50 - 6.198, 2)
  expect(found.limits[0]?.slope.high).toBeCloseTo(50 + 6.198, 2)
})

test('the same seed gives the same limits, and a higher confidence gives wider ones', () => {
  const groups = ladder([12, 10, 11, 8, 7, 7], 1)
  const wanted = { ...simulation, confidences: [0.95, 0.998] }
  const found = slopeIndexWithLimits(groups, plain, wanted)
  expect(slopeIndexWithLimits(groups, plain, wanted)).toEqual(found)
  expect(slopeIndexWithLimits(groups, plain, { ...wanted, seed: 2 })).not.toEqual(found)
  if (found.kind === 'refused') throw new Error(found.reason)
  const [narrow, wide] = found.limits
  expect(wide?.slope.low).toBeLessThan(narrow?.slope.low ?? 0)
  expect(wide?.slope.high).toBeGreaterThan(narrow?.slope.high ?? 0)
})

test('limits of transformed rates hold the index, in order, also when the multiplier turns them', () => {
  const groups = ladder([8, 7, 5, 5, 3]).map((group) => withLogInterval(group, 0.1))
  for (const multiplier of [1, -1, 0.5, 100_000]) {
    const found = slopeIndexWithLimits(groups, { kind: 'rate', transform: true, multiplier }, simulation)
    if (found.kind === 'refused') throw new Error(found.reason)
    const limits = found.limits[0]
    expect(limits?.slope.low).toBeLessThan(found.slope)
    expect(limits?.slope.high).toBeGreaterThan(found.slope)
    expect(limits?.ratio?.low).toBeLessThan(found.ratio ?? 0)
    expect(limits?.ratio?.high).toBeGreaterThan(found.ratio ?? 0)
  }
})

const five = ladder([1, 2, 3, 4, 5], 0.5)
test.each([
  { groups: ladder([1, 2, 3, 4], 1), reason: 'too-few-groups' },
  { groups: ladder(new Array(101).fill(1), 1), reason: 'too-many-groups' },
  { groups: five.map((group) => ({ ...group, population: 0 })), reason: 'impossible-population' },
  { groups: five.map((group) => ({ ...group, value: Number.NaN })), reason: 'not-a-number' },
  { groups: ladder([1, 2, 3, 4, 5]), reason: 'uncertainty-unknown' },
  { groups: ladder([1, 2, 3, 4, 5], -1), reason: 'impossible-interval' },
  {
    groups: five.map((group) => ({ ...group, standardError: null, interval: { low: 8, high: 9 } })),
    reason: 'impossible-interval',
  },
  { scale: { ...plain, transform: true }, reason: 'nothing-to-transform' },
  { scale: { ...plain, multiplier: 0 }, reason: 'impossible-multiplier' },
  { scale: { ...plain, kind: 'proportion' as const }, reason: 'impossible-value' },
  {
    groups: ladder([0, 1, 2, 3, 4], 1),
    scale: { kind: 'rate' as const, transform: true, multiplier: 1 },
    reason: 'beyond-transformation',
  },
  {
    groups: ladder([1, 2, 3, 4, 5], 1e6),
    scale: { kind: 'rate' as const, transform: false, multiplier: 1 },
    reason: 'not-a-number',
  },
  { wanted: { ...simulation, repetitions: 999 }, reason: 'too-few-repetitions' },
  { wanted: { ...simulation, confidences: [0.8] }, reason: 'impossible-confidence' },
  { wanted: { ...simulation, confidences: [1] }, reason: 'impossible-confidence' },
])('an index without a sound basis is refused: $reason', ({ groups, scale, wanted, reason }) => {
  expect(slopeIndexWithLimits(groups ?? five, scale ?? plain, wanted ?? simulation)).toEqual({
    kind: 'refused',
    reason,
  })
})

test('a rate of zero among the groups is not NaN: its own standard error carries it, its interval cannot', () => {
  const rate: SlopeScale = { kind: 'rate', transform: false, multiplier: 1 }
  const found = slopeIndexWithLimits(ladder([4, 3, 2, 1, 0], 0.1), rate, simulation)
  if (found.kind === 'refused') throw new Error(found.reason)
  expect(Number.isFinite(found.limits[0]?.slope.low)).toBe(true)
  const groups = ladder([4, 3, 2, 1, 0]).map((group) => ({ ...group, interval: { low: 0, high: 5 } }))
  expect(slopeIndexWithLimits(groups, rate, simulation)).toMatchObject({ reason: 'beyond-transformation' })
})

const anyLadder = fc.array(
  fc.record({
    population: fc.integer({ min: 1, max: 1_000_000 }),
    value: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    interval: fc.constant(null),
    standardError: fc.constant(null),
  }),
  { minLength: 5, maxLength: 20 },
)

test('the slope does not change when all grow alike, and turns when the ladder is turned', () => {
  fc.assert(
    fc.property(anyLadder, fc.integer({ min: 2, max: 50 }), (groups, times) => {
      const found = slopeIndex(groups, plain)
      const grown = slopeIndex(
        groups.map((group) => ({ ...group, population: group.population * times })),
        plain,
      )
      const turned = slopeIndex([...groups].reverse(), plain)
      if (found.kind === 'refused' || grown.kind === 'refused' || turned.kind === 'refused') return false
      expect(grown.slope).toBeCloseTo(found.slope, 8)
      expect(turned.slope).toBeCloseTo(-found.slope, 8)
      return true
    }),
  )
})

test('equal values have no slope and the ratio one, whatever the sizes and the scale', () => {
  fc.assert(
    fc.property(anyLadder, fc.boolean(), (groups, transform) => {
      const equal = groups.map((group) => ({ ...group, value: 0.3 }))
      const found = slopeIndex(equal, { kind: 'proportion', transform, multiplier: 100 })
      if (found.kind === 'refused') return false
      expect(found.slope).toBeCloseTo(0, 8)
      expect(found.ratio).toBeCloseTo(1, 8)
      return true
    }),
  )
})
