import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../values/day.ts'
import { beeswarm } from './beeswarm.ts'
import { drawnTexts, overlaps } from './drawn-texts.ts'
import { placeInRows, pushApart, withoutCollisions } from './label-placement.ts'
import { placeOnSpine, stretchOnSpine } from './spine-scale.ts'
import { sharesOf } from './status-shares.ts'
import { atMost, textWidth, wrapText } from './text-width.ts'
import { timeAxis } from './timeline-axis.ts'
import { tickWriter, tightAxis, valueAxis } from './value-axis.ts'

const labels = fc.array(
  fc.record({ wanted: fc.double({ min: 0, max: 700, noNaN: true }), room: fc.integer({ min: 5, max: 60 }) }),
  { maxLength: 10 },
)

test('pushed labels neither overlap nor leave the span, and keep their order', () => {
  fc.assert(
    fc.property(labels, (wanted) => {
      const middles = pushApart(wanted, { from: 0, to: 700 })
      const placed = wanted.map(({ wanted: wish, room }, index) => ({
        wish,
        room,
        middle: middles[index] ?? 0,
      }))
      placed.sort((a, b) => a.middle - b.middle)
      for (const [index, { wish, room, middle }] of placed.entries()) {
        expect(middle - room / 2).toBeGreaterThanOrEqual(-1e-6)
        expect(middle + room / 2).toBeLessThanOrEqual(700 + 1e-6)
        const next = placed[index + 1]
        if (next === undefined) continue
        expect(middle + room / 2).toBeLessThanOrEqual(next.middle - next.room / 2 + 1e-6)
        if (room === next.room) expect(wish).toBeLessThanOrEqual(next.wish + 1e-6)
      }
    }),
  )
})

test('a label that has room stays where it wants to be', () => {
  const middles = pushApart(
    [
      { wanted: 100, room: 20 },
      { wanted: 300, room: 20 },
    ],
    { from: 0, to: 400 },
  )
  expect(middles).toEqual([100, 300])
})

test('labels in one row never overlap', () => {
  fc.assert(
    fc.property(labels, (wanted) => {
      const placed = placeInRows(wanted, { from: 0, to: 700 })
      for (const [one, a] of placed.entries()) {
        for (const [other, b] of placed.entries()) {
          if (one >= other || a.row !== b.row) continue
          const rooms = ((wanted[one]?.room ?? 0) + (wanted[other]?.room ?? 0)) / 2
          expect(Math.abs(a.middle - b.middle)).toBeGreaterThanOrEqual(rooms - 1e-6)
        }
      }
    }),
  )
})

test('the newest year and the first are written even when the years between are left out', () => {
  const years = [0, 10, 20, 30, 100].map((wanted) => ({ wanted, room: 25 }))
  expect(withoutCollisions(years)).toEqual([true, false, false, true, true])
})

test('dots in a swarm do not cover each other while there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 98 }), (places) => {
      const dots = places.map((x) => ({ x, radius: 5 }))
      const offsets = beeswarm(dots, 10_000)
      expect(offsets[0]).toBe(0)
      for (const [one, a] of places.entries()) {
        for (const [other, b] of places.entries()) {
          if (one >= other) continue
          expect(Math.hypot(a - b, (offsets[one] ?? 0) - (offsets[other] ?? 0))).toBeGreaterThan(10)
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('a swarm of 98 equal values is pressed into the height it has', () => {
  const offsets = beeswarm(
    Array.from({ length: 98 }, () => ({ x: 50, radius: 5 })),
    80,
  )
  expect(Math.max(...offsets.map(Math.abs))).toBeLessThanOrEqual(80)
})

test.each([
  { values: [12, 21], low: 0, startsAtZero: true },
  { values: [71, 76], low: 71, startsAtZero: false },
  { values: [-3, 8], low: -4, startsAtZero: true },
])('the axis for $values begins at $low', ({ values, low, startsAtZero }) => {
  expect(valueAxis(values, 5)).toMatchObject({ low, startsAtZero })
})

test('an axis holds every value and has a length', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 20 }), (values) => {
      for (const { low, high } of [valueAxis(values, 5), tightAxis(values, 5)]) {
        expect(low).toBeLessThan(high)
        const hair = 1e-9 * (high - low)
        for (const value of values) expect(value >= low - hair && value <= high + hair).toBe(true)
      }
    }),
  )
})

test('ticks that would be written alike are written with their decimals', () => {
  const writers = {
    writeValue: (value: number) => value.toFixed(1),
    writeTick: (value: number) => value.toFixed(0),
  }
  expect([12, 12.4].map(tickWriter([12, 12.4], writers))).toEqual(['12.0', '12.4'])
  expect([12, 13].map(tickWriter([12, 13], writers))).toEqual(['12', '13'])
})

test('wrapped lines keep all letters and stay within the width', () => {
  const lines = wrapText('Folkesundhedsstrategiens opfølgning på skolerne', 90, { size: 13 })
  expect(lines.join(' ').replaceAll('- ', '')).toBe('Folkesundhedsstrategiens opfølgning på skolerne')
  expect(lines.filter((line) => textWidth(line, { size: 13 }) > 90)).toEqual([])
  expect(atMost(['a', 'bcd', 'e'], 2)).toEqual(['a', 'bc…'])
})

test.each([
  { first: '2026-08-03', last: '2027-06-25', unit: 'month', cells: 11 },
  { first: '2026-08-03', last: '2028-06-25', unit: 'quarter', cells: 8 },
  { first: '2026-08-03', last: '2032-06-25', unit: 'year', cells: 7 },
])('a plan from $first to $last is divided by $unit', ({ first, last, unit, cells }) => {
  const axis = timeAxis({ first: first as Day, last: last as Day, left: 236, right: 720 })
  expect(axis.unit).toBe(unit)
  expect(axis.cells).toHaveLength(cells)
  expect(axis.x(axis.end)).toBe(720)
})

test('better is to the right of the country, whichever way is better', () => {
  const row = {
    id: 'a',
    name: 'a',
    own: 10,
    country: 12,
    lowest: 8,
    lowerQuartile: 11,
    upperQuartile: 13,
    highest: 14,
  }
  const smoking = { ...row, better: 'lower' as const, writeValue: String }
  const activity = { ...row, better: 'higher' as const, writeValue: String }
  expect(placeOnSpine(smoking, 12)).toBe(0.5)
  expect(placeOnSpine(smoking, 10)).toBe(0.75)
  expect(placeOnSpine(activity, 10)).toBe(0.25)
  expect(stretchOnSpine(smoking, [11, 13])).toEqual({ from: 0.375, to: 0.625 })
  expect(placeOnSpine({ ...smoking, own: 12, lowest: 12, highest: 12 }, 12)).toBe(0.5)
})

test('the shares of a review follow each other without gap or overlap and fill the whole', () => {
  const count = fc.integer({ min: 0, max: 40 })
  const counts = fc.record({
    full: count,
    'under-way': count,
    'not-started': count,
    unconfirmed: count,
    unknown: count,
    'not-now': count,
  })
  fc.assert(
    fc.property(counts, (review) => {
      const shares = sharesOf(review)
      for (const [index, { from }] of shares.entries())
        expect(from).toBeCloseTo(shares[index - 1]?.to ?? 0, 10)
      if (shares.length > 0) expect(shares.at(-1)?.to).toBeCloseTo(1, 10)
    }),
  )
})

test('words that stand on top of each other are found, also when one of them was moved', () => {
  const clash =
    '<text x="10" y="20" font-size="13">Havby</text><g transform="translate(10 4)"><text x="5" y="18" font-size="13">Landet</text></g>'
  expect(overlaps(drawnTexts(clash))).toEqual(['Havby / Landet'])
  expect(overlaps(drawnTexts(clash.replace('translate(10 4)', 'translate(10 40)')))).toEqual([])
})
