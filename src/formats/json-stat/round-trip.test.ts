import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Category, type Cube, cellsOf, type Dimension } from '../cube.ts'
import { jsonStatText, readJsonStat } from './index.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('__proto__', 'constructor', '10', '"'),
)
const name = text.filter((each) => each !== '')
const ids = (most: number) => fc.uniqueArray(name, { maxLength: most })

function categories(codes: string[]): fc.Arbitrary<Category[]> {
  const more = fc.record(
    {
      unit: name,
      decimals: fc.nat(15),
      coordinates: fc.tuple(
        fc.integer({ min: -180, max: 180 }),
        fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => degrees || 0),
      ),
    },
    { requiredKeys: [] },
  )
  return fc
    .tuple(...codes.map((id) => fc.record({ id: fc.constant(id), label: text, more })))
    .map((all) => all.map(({ id, label, more: said }) => ({ id, label, ...said })))
}

const dimensions: fc.Arbitrary<Dimension[]> = ids(4).chain((codes) =>
  fc.tuple(
    ...codes.map((id) =>
      fc.record({
        id: fc.constant(id),
        label: text,
        role: fc.constantFrom('time' as const, 'geo' as const, 'metric' as const, null),
        categories: ids(4).chain(categories),
      }),
    ),
  ),
)

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
  text,
)

const cubes: fc.Arbitrary<Cube> = dimensions.chain((made) => {
  const cells = cellsOf(made)
  return fc.record({
    id: fc.option(name),
    label: fc.option(text),
    source: fc.option(text),
    updated: fc.constantFrom(null, '2026-02-11', '2026-02-11T08:00:00Z'),
    language: fc.constantFrom(null, 'da', 'en'),
    unit: name,
    decimals: fc.nat(15),
    languages: fc.constant<string[]>([]),
    dimensions: fc.constant(made),
    values: fc.array(value, { minLength: cells, maxLength: cells }),
    status: fc.array(fc.option(name), { minLength: cells, maxLength: cells }).map(signsOf),
    notes: fc.uniqueArray(text, { maxLength: 3 }),
  })
})

function signsOf(signs: (string | null)[]): Map<number, string> {
  return new Map([...signs.entries()].filter((entry): entry is [number, string] => entry[1] !== null))
}

const bytesOf = (cube: Cube) => new TextEncoder().encode([...jsonStatText(cube)].join(''))

describe('a table written as JSON-stat 2.0', () => {
  test('is read as the same table', () => {
    fc.assert(
      fc.property(cubes, (cube) => {
        const { datasets, warnings } = readJsonStat(bytesOf(cube))
        const read = datasets[0]?.cube as Cube
        expect({ ...read, status: new Map(read.status) }).toEqual({
          ...cube,
          languages: cube.language === null ? [] : [cube.language],
        })
        expect(warnings).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('is short where most cells are empty, and where they all have one sign', () => {
    const years = Array.from({ length: 1000 }, (_, year) => ({ id: String(year), label: String(year) }))
    const cube: Cube = {
      ...{ id: null, label: null, source: null, language: null, languages: [], notes: [] },
      updated: '20260211 08:00',
      dimensions: [{ id: 'year', label: 'year', role: null, categories: years }],
      values: years.map((_, year) => (year === 999 ? 4.5 : null)),
      status: new Map(years.map((_, year) => [year, 'p'])),
    }
    const written = [...jsonStatText(cube)].join('')
    expect(written).toContain('"value":{"999":4.5},"status":"p"')
    expect(written).toContain('"updated":"2026-02-11T08:00:00"')
    const [dataset] = readJsonStat(bytesOf(cube)).datasets
    expect([dataset?.cube.values[999], dataset?.cube.status.get(7), dataset?.cube.status.size]).toEqual([
      4.5,
      'p',
      1000,
    ])
  })

  test('comes in pieces that join to one document', () => {
    const people = Array.from({ length: 25_000 }, (_, place) => ({ id: `p${place}`, label: `p${place}` }))
    const cube: Cube = {
      ...{ id: 'T', label: null, source: null, updated: null, language: null, languages: [], notes: [] },
      dimensions: [{ id: 'p', label: 'p', role: null, categories: people }],
      values: people.map((_, place) => place / 7),
      status: new Map(people.flatMap((_, place) => (place % 2 ? [[place, 'e']] : []))),
    }
    const pieces = [...jsonStatText(cube)]
    expect(pieces.length).toBeGreaterThan(5)
    const [dataset] = readJsonStat(bytesOf(cube)).datasets
    expect(dataset?.cube).toEqual({ ...cube })
  })
})
