import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../platform/house/project-root.ts'
import { readGeometry } from './geometry.ts'

const municipalities = new Set(['0101', '0360', '0400'])
const square = (x: number, y: number) => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
]
const polygon = (x: number, y: number) => ({ type: 'Polygon', coordinates: [square(x, y)] })
const feature = (properties: unknown, geometry: unknown, id?: unknown) => ({
  type: 'Feature',
  id,
  properties,
  geometry,
})
const collection = (...features: unknown[]) => bytes({ type: 'FeatureCollection', features })
const bytes = (document: unknown) =>
  new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document))
const read = (document: Uint8Array, codeProperty?: string) =>
  readGeometry(document, { municipalities, codeProperty })

function shapesOf(document: Uint8Array) {
  const answer = read(document)
  if (!answer.ok) throw new Error(answer.problem)
  return answer
}

describe('outlines of municipalities in GeoJSON', () => {
  test.each([
    ['a code in kode', { kode: '0101' }, undefined, 'kode'],
    ['three digits in KOMKODE', { KOMKODE: '101' }, undefined, 'KOMKODE'],
    ['a number', { lau_1: 101, areal: 89.7 }, undefined, 'lau_1'],
    ['a code with the name', { kommune: '0101 København' }, undefined, 'kommune'],
    ['the id of the feature', {}, 101, 'id'],
    ['no properties at all', null, '0101', 'id'],
  ])('are found by %s', (_, properties, id, property) => {
    const answer = shapesOf(collection(feature(properties, polygon(12, 55), id)))
    expect(answer).toMatchObject({ codeProperty: property, absent: ['0360', '0400'], leftOut: 0, points: 5 })
    expect(answer.shapes[0]).toEqual({ code: '0101', rings: [square(12, 55)] })
  })

  test('take the property most municipalities are found by, not one that happens to look like a code', () => {
    const answer = shapesOf(
      collection(
        feature({ objectid: 101, komkode: '0360' }, polygon(11, 54.5)),
        feature({ objectid: 102, komkode: '0400' }, polygon(14, 55)),
      ),
    )
    expect(answer.codeProperty).toBe('komkode')
  })

  test('gather the parts of a municipality, keep its holes, drop the third coordinate, and leave Christiansø out', () => {
    const hole = square(12.2, 55.2).map(([x = 0, y = 0]) => [
      12.2 + (x - 12.2) / 2,
      55.2 + (y - 55.2) / 2,
      -999,
    ])
    const answer = shapesOf(
      collection(
        feature({ kode: '0101' }, { type: 'Polygon', coordinates: [square(12, 55), hole] }),
        feature({ kode: '0101' }, { type: 'MultiPolygon', coordinates: [[square(10, 56)], [square(8, 57)]] }),
        feature({ kode: '0411' }, polygon(15, 55)),
        feature({ kode: '0360' }, { type: 'GeometryCollection', geometries: [polygon(11, 54.5)] }),
        feature({ kode: '0400' }, { type: 'Point', coordinates: [15, 55] }),
      ),
    )
    expect(answer.shapes.map(({ code, rings }) => [code, rings.length])).toEqual([
      ['0101', 4],
      ['0360', 1],
    ])
    expect(answer.shapes[0]?.rings[1]?.every((position) => position.length === 2)).toBe(true)
    expect(answer.leftOut).toBe(1)
    expect(answer.absent).toEqual(['0400'])
  })

  test('read metres in UTM, and a file that begins with a byte order mark', () => {
    const metres = {
      type: 'Polygon',
      coordinates: [square(0, 0).map(([x = 0, y = 0]) => [7e5 + x * 9e4, 6.1e6 + y * 9e4])],
    }
    const plain = JSON.stringify({ type: 'FeatureCollection', features: [feature({ kode: 101 }, metres)] })
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(plain)])
    // the grid is 90 km ∕ 3000 = 30 m fine
    const [x = 0, y = 0] = shapesOf(marked).shapes[0]?.rings[0]?.[1] ?? []
    expect(Math.abs(x - 790_000)).toBeLessThanOrEqual(15)
    expect(Math.abs(y - 6_100_000)).toBeLessThanOrEqual(15)
  })

  test('lose points no picture shows, and neighbours keep the border they share', () => {
    const border = Array.from({ length: 4001 }, (_, step) => [
      12 + Math.sin(step / 40) / 20_000,
      55 + step / 2000,
    ])
    const left = [...border, [10, 57], [10, 55], border[0]]
    const right = [...border, [14, 57], [14, 55], border[0]]
    const answer = shapesOf(
      collection(
        feature({ kode: '0101' }, { type: 'Polygon', coordinates: [left] }),
        feature({ kode: '0360' }, { type: 'Polygon', coordinates: [right] }),
      ),
    )
    expect(answer.points).toBeLessThan(60)
    const [one, other] = answer.shapes.map(({ rings: [ring] }) =>
      (ring ?? []).filter(([x]) => Math.abs(x - 12) < 0.5).map(String),
    )
    expect(one?.length).toBeGreaterThan(1)
    expect(one).toEqual(other)
  })
})

describe('a file that is no map is refused with what is wrong', () => {
  const coast = (points: number) =>
    Array.from({ length: points }, (_, step) => [9 + (step % 997) / 500, 55 + (step % 991) / 500])
  test.each([
    ['nothing', new Uint8Array(), 'not-json'],
    ['a text', bytes('kommune;kode'), 'not-json'],
    ['half a file', bytes('{"type":"FeatureCollection","features":[{'), 'not-json'],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe]), 'not-json'],
    ['lists in lists', bytes('['.repeat(3_000_000)), 'too-deep'],
    [
      'collections in collections',
      bytes(
        `{"type":"FeatureCollection","features":[{"properties":{"kode":101},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(400)}${']}'.repeat(400)}}]}`,
      ),
      'too-deep',
    ],
    ['a list', bytes([1, 2]), 'not-a-feature-collection'],
    ['another sort of JSON', bytes({ type: 'Topology', objects: {} }), 'not-a-feature-collection'],
    ['no areas', collection(), 'no-codes'],
    ['areas of a city', collection(feature({ bydel: 3 }, polygon(12, 55))), 'no-codes'],
    [
      'points only',
      collection(feature({ kode: 101 }, { type: 'Point', coordinates: [12, 55] })),
      'no-outlines',
    ],
    [
      'coordinates that are no numbers',
      collection(feature({ kode: 101 }, { type: 'Polygon', coordinates: [[['a', 1], null, [], {}]] })),
      'no-outlines',
    ],
    ['another country', collection(feature({ kode: 101 }, polygon(2, 48))), 'not-in-denmark'],
    ['latitude before longitude', collection(feature({ kode: 101 }, polygon(55, 12))), 'not-in-denmark'],
    [
      'too many areas',
      collection(...Array.from({ length: 20_001 }, () => feature({ kode: 101 }, null))),
      'too-many-features',
    ],
    [
      'too many points',
      collection(feature({ kode: 101 }, { type: 'Polygon', coordinates: [coast(600_001)] })),
      'too-many-points',
    ],
  ])('%s', (_, document, problem) => {
    expect(read(document)).toMatchObject({ ok: false, problem })
  })

  test('names the properties there are, so that one can be chosen', () => {
    const city = collection(feature({ bydel_nr: 3, navn: 'Indre By' }, polygon(12, 55)))
    expect(read(city)).toMatchObject({ problem: 'no-codes', properties: ['bydel_nr', 'navn'] })
    expect(read(collection(feature({ kode: 101, other: 360 }, polygon(12, 55))), 'other')).toMatchObject({
      codeProperty: 'other',
    })
  })

  test('a name that is a word of the language does no harm', () => {
    const odd = bytes(
      '{"type":"FeatureCollection","features":[{"properties":{"__proto__":{"kode":101},"constructor":101},"geometry":null}]}',
    )
    expect(read(odd)).toMatchObject({ ok: false, problem: 'no-outlines' })
  })

  test('anything else is read or refused, and never falls over', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (properties, geometry) => {
        const answer = read(collection(feature(properties, geometry), feature({ kode: 101 }, geometry)))
        expect(typeof answer.ok).toBe('boolean')
      }),
    )
  })
})

const folder = join(projectRoot, '../shared/data/geo')
const isThere = existsSync(join(folder, 'municipalities.geojson'))
if (!isThere) process.stderr.write('Skipped: the real outlines are not beside this checkout (2 tests)\n')

test.runIf(isThere).each([
  ['kommuner_simplified.geojson', 'kode', 1],
  ['municipalities.geojson', 'lau_1', 3],
])('the real outlines in %s hold all municipalities of the list', (name, property, leftOut) => {
  const listed = readFileSync(join(projectRoot, 'db/seeds/municipalities.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
  const codes = listed.flatMap((line) => {
    const [code = '', , region] = line.split(';')
    return region ? [code] : []
  })
  const answer = readGeometry(readFileSync(join(folder, name)), { municipalities: new Set(codes) })
  expect(answer).toMatchObject({ ok: true, codeProperty: property, leftOut, absent: [] })
  if (!answer.ok) return
  expect(answer.shapes).toHaveLength(98)
  expect(answer.points).toBeLessThanOrEqual(20_000)
})
