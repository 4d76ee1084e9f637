import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Asked, type Measure, nearest } from './nearest.ts'

const names = ['own', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

/** Nine municipalities with the figures 0 to 8: the quarter points (type 7) are 2 and 6, so the quartile distance is 4. */
const steps = (from = 0, by = 1) => new Map(names.map((name, index) => [name as string, from + index * by]))

const measure = (
  id: string,
  rounds: Record<string, Map<string, number>>,
  more: Partial<Measure> = {},
): Measure => ({
  id,
  weight: 1,
  scale: 'difference',
  figures: new Map(Object.entries(rounds)),
  ...more,
})

const asked = (measures: Measure[], more: Partial<Asked> = {}): Asked => ({
  own: 'own',
  candidates: names.slice(1),
  measures,
  rounds: ['2025'],
  count: 3,
  ...more,
})

function found(question: Asked) {
  const answer = nearest(question)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}

describe('the distance between municipalities', () => {
  test('is the difference in quartile distances: 1 of 4, 2 of 4 and 3 of 4', () => {
    const { places } = found(asked([measure('smoking', { 2025: steps() })]))
    expect(places.map(({ area, distance }) => [area, distance])).toEqual([
      ['a', 0.25],
      ['b', 0.5],
      ['c', 0.75],
    ])
  })

  test('is made of its measures by their weights: (3 · (1/4)² + 1 · (2/4)²) / 4 = 0,109', () => {
    const other = new Map(steps())
    other.set('a', 2)
    other.set('b', 1)
    const { places } = found(
      asked([measure('smoking', { 2025: steps() }, { weight: 3 }), measure('size', { 2025: other })], {
        count: 1,
      }),
    )
    expect(places[0]?.area).toBe('a')
    expect(places[0]?.distance).toBeCloseTo(Math.sqrt((3 / 16 + 4 / 16) / 4), 12)
    expect(places[0]?.parts).toEqual([
      { measure: 'size', share: expect.closeTo(4 / 7, 12) },
      { measure: 'smoking', share: expect.closeTo(3 / 7, 12) },
    ])
  })

  test('holds counts of people against each other as ratios: half and double are equally far', () => {
    const people = new Map(names.map((name, index) => [name as string, 1000 * 2 ** index]))
    const { places } = found(
      asked([measure('people', { 2025: people }, { scale: 'ratio' })], {
        own: 'd',
        candidates: names.filter((name) => name !== 'd'),
        count: 2,
      }),
    )
    expect(places.map(({ area }) => area)).toEqual(['c', 'e'])
    expect(places[0]?.distance).toBeCloseTo(0.25, 12)
    expect(places[1]?.distance).toBeCloseTo(0.25, 12)
  })

  test('does not depend on the unit, on the size of the weights or on who asks', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 18, maxLength: 18 })
    fc.assert(
      fc.property(
        figures,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -5, max: 5 }),
        (values, times, shift) => {
          const of = (from: number, change: (value: number) => number) =>
            new Map(names.map((name, index) => [name as string, change(values[from + index] ?? 0)]))
          const plain = [
            measure('one', { 2025: of(0, Number) }, { weight: 2 }),
            measure('two', { 2025: of(9, Number) }),
          ]
          const changed = [
            measure('one', { 2025: of(0, (value) => value * times + shift) }, { weight: 2 * times }),
            measure('two', { 2025: of(9, (value) => value * 3) }, { weight: times }),
          ]
          const [first, second] = [plain, changed].map((measures) => nearest(asked(measures, { count: 8 })))
          if (first?.kind !== 'found') return expect(second?.kind).toBe('refused')
          if (second?.kind !== 'found') throw new Error('refused after a change of unit')
          const far = (answer: typeof first, area: string) =>
            answer.places.find((place) => place.area === area)?.distance ?? Number.NaN
          for (const area of names.slice(1)) {
            expect(far(second, area)).toBeCloseTo(far(first, area), 9)
            const back = nearest(
              asked(plain, { own: area, candidates: names.filter((name) => name !== area), count: 8 }),
            )
            if (back.kind === 'found') expect(far(back, 'own')).toBeCloseTo(far(first, area), 9)
          }
          for (const { distance, parts } of first.places) {
            expect(Number.isFinite(distance) && distance >= 0).toBe(true)
            const shares = parts.reduce((sum, { share }) => sum + share, 0)
            expect(shares).toBeCloseTo(distance > 0 ? 1 : 0, 9)
          }
        },
      ),
    )
  })
})

describe('nearness over the rounds', () => {
  const turned = new Map(steps())
  turned.set('a', 8)
  turned.set('h', 1)

  test('counts the rounds together and tells who was near in one of them only', () => {
    const answer = found(
      asked([measure('smoking', { 2025: steps(), 2021: turned, 2017: turned })], {
        rounds: ['2025', '2021', '2017'],
      }),
    )
    // b is 2/4 away in every round, c 3/4 and d 4/4; a is 1/4, 8/4 and 8/4 away: √(8.0625 / 3) = 1.64
    expect(answer.places.map(({ area, steadiness }) => [area, steadiness])).toEqual([
      ['b', 'every-round'],
      ['c', 'every-round'],
      ['d', 'only-together'],
    ])
    expect(answer.onlyNewest).toEqual(['a'])
  })

  test('marks a municipality that was near in one round only', () => {
    const once = new Map(steps())
    once.set('c', 20)
    const answer = found(
      asked([measure('smoking', { 2025: steps(), 2021: once })], { rounds: ['2025', '2021'], count: 8 }),
    )
    expect(answer.places.at(-1)).toMatchObject({ area: 'c', steadiness: 'every-round' })
    const three = found(
      asked([measure('smoking', { 2025: once, 2021: steps() })], { rounds: ['2025', '2021'], count: 3 }),
    )
    expect(three.places.map(({ area, steadiness }) => [area, steadiness])).toEqual([
      ['a', 'every-round'],
      ['b', 'every-round'],
      ['d', 'one-round'],
    ])
  })

  test('cannot tell from one round', () => {
    const { places } = found(asked([measure('smoking', { 2025: steps() })]))
    expect(places.map(({ steadiness }) => steadiness)).toEqual(['not-known', 'not-known', 'not-known'])
  })
})

describe('figures that are missing', () => {
  test('leave a municipality out, with the figure it lacks', () => {
    const without = new Map(steps())
    without.delete('a')
    const answer = found(asked([measure('smoking', { 2025: without })]))
    expect(answer.lacking).toEqual([{ area: 'a', measure: 'smoking', round: '2025' }])
    expect(answer.places.map(({ area }) => area)).not.toContain('a')
  })

  test('refuse when the own figure is missing, when fewer than eight have one, and when nothing was chosen', () => {
    const without = new Map(steps())
    without.delete('own')
    expect(nearest(asked([measure('smoking', { 2025: without })]))).toEqual({
      kind: 'refused',
      reason: 'own-missing',
      measure: 'smoking',
      round: '2025',
    })
    const few = new Map([...steps()].slice(0, 7))
    expect(nearest(asked([measure('smoking', { 2025: few })]))).toMatchObject({
      reason: 'too-few-municipalities',
    })
    expect(nearest(asked([]))).toEqual({ kind: 'refused', reason: 'no-measures' })
  })

  test('say nothing where all municipalities have the same figure', () => {
    const alike = measure('alike', { 2025: steps(5, 0) })
    expect(nearest(asked([alike]))).toEqual({ kind: 'refused', reason: 'no-measures' })
    expect(found(asked([alike, measure('smoking', { 2025: steps() })])).withoutSpread).toEqual(['alike'])
  })

  test('an earlier round that lacks figures does not count, and the newest alone decides', () => {
    const earlier = new Map(steps())
    earlier.delete('a')
    const { places } = found(
      asked([measure('smoking', { 2025: steps(), 2021: earlier })], { rounds: ['2025', '2021'], count: 1 }),
    )
    expect(places[0]).toMatchObject({
      area: 'a',
      distance: 0.25,
      rounds: [
        { round: '2025', isNear: true },
        { round: '2021', isNear: null },
      ],
      steadiness: 'not-known',
    })
  })
})
