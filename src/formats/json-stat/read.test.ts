import { describe, expect, test } from 'vitest'
import type { Cube } from '../cube.ts'
import { readJsonStat, readJsonStatFrame } from './index.ts'

const bytes = (document: unknown) => new TextEncoder().encode(JSON.stringify(document))
const documentOf = (document: unknown) => readJsonStat(bytes(document))

function onlyCube(document: unknown): Cube {
  const { datasets } = documentOf(document)
  expect(datasets).toHaveLength(1)
  return (datasets[0] as { cube: Cube }).cube
}

const sexAndYear = {
  sex: { label: 'køn', category: { index: { K: 1, M: 0 }, label: { M: 'mænd', K: 'kvinder' } } },
  year: { category: { index: ['2025', '2026'] } },
}

const dataset = {
  version: '2.0',
  class: 'dataset',
  label: 'Folketal',
  source: 'Danmarks Statistik',
  updated: '2026-02-11T08:00:00Z',
  id: ['sex', 'year'],
  size: [2, 2],
  role: { time: ['year'] },
  dimension: sexAndYear,
  value: [1, 2.5, null, 'x'],
}

describe('a dataset of JSON-stat 2.0', () => {
  test('becomes a table in the order of its ids, its categories in the order of their index', () => {
    expect(onlyCube(dataset)).toEqual({
      id: null,
      label: 'Folketal',
      source: 'Danmarks Statistik',
      updated: '2026-02-11T08:00:00Z',
      language: null,
      languages: [],
      dimensions: [
        {
          id: 'sex',
          label: 'køn',
          role: null,
          categories: [
            { id: 'M', label: 'mænd' },
            { id: 'K', label: 'kvinder' },
          ],
        },
        {
          id: 'year',
          label: 'year',
          role: 'time',
          categories: [
            { id: '2025', label: '2025' },
            { id: '2026', label: '2026' },
          ],
        },
      ],
      values: [1, 2.5, null, 'x'],
      status: new Map(),
      notes: [],
    })
  })

  test('may give only the values that are there', () => {
    expect(onlyCube({ ...dataset, value: { 3: 4, 0: 1 } }).values).toEqual([1, null, null, 4])
    expect(onlyCube({ ...dataset, value: {} }).values).toEqual([null, null, null, null])
  })

  test('has one sign for all cells, one for each, or signs for some', () => {
    const statusOf = (status: unknown) => [...onlyCube({ ...dataset, status }).status]
    const all = [0, 1, 2, 3].map((cell) => [cell, 'p'])
    expect(statusOf('p')).toEqual(all)
    expect(statusOf(['p'])).toEqual(all)
    expect(statusOf(['e', null, '', '..'])).toEqual([
      [0, 'e'],
      [3, '..'],
    ])
    expect(statusOf({ 2: '..' })).toEqual([[2, '..']])
    expect(statusOf('')).toEqual([])
  })

  test('needs no index for a dimension of one category', () => {
    const constant = { ...sexAndYear, area: { category: { label: { DK: 'Danmark' } } } }
    const cube = onlyCube({ ...dataset, id: ['area', 'sex', 'year'], size: [1, 2, 2], dimension: constant })
    expect(cube.dimensions[0]?.categories).toEqual([{ id: 'DK', label: 'Danmark' }])
  })

  test('says units, decimals, coordinates, hierarchy and notes', () => {
    const category = {
      index: ['all', 'a', 'b'],
      label: { all: 'I alt' },
      unit: { a: { label: 'personer', decimals: 0 }, b: { symbol: '%', position: 'end' } },
      coordinates: { a: [12.5, 55.7] },
      child: { all: ['a', 'b'] },
      note: { b: ['foreløbig'] },
    }
    const cube = onlyCube({
      version: '2.0',
      class: 'dataset',
      note: ['Om tabellen'],
      id: ['m'],
      size: [3],
      dimension: { m: { label: 'mål', note: ['Om målene'], category } },
      value: [1, 2, 3],
    })
    expect(cube.dimensions[0]?.categories).toEqual([
      { id: 'all', label: 'I alt', children: ['a', 'b'] },
      { id: 'a', label: 'a', unit: 'personer', decimals: 0, coordinates: [12.5, 55.7] },
      { id: 'b', label: 'b', unit: '%' },
    ])
    expect(cube.notes).toEqual(['Om tabellen', 'mål: Om målene', 'b: foreløbig'])
  })

  test('may have no dimensions and one cell, or a dimension without categories and none', () => {
    const empty = { version: '2.0', class: 'dataset', id: [], size: [], dimension: {}, value: [7] }
    expect(onlyCube(empty).values).toEqual([7])
    const none = { ...empty, id: ['x'], size: [0], dimension: { x: { category: { index: [] } } }, value: [] }
    expect(onlyCube(none).values).toEqual([])
  })

  test('may call things what JavaScript calls its own', () => {
    const text = `{"version":"2.0","class":"dataset","id":["__proto__","constructor"],"size":[2,1],"dimension":{
      "__proto__":{"category":{"index":["toString","__proto__"],"label":{"__proto__":"p"}}},
      "constructor":{"category":{"label":{"valueOf":"v"}}}},"value":{"1":5}}`
    const { datasets } = readJsonStat(new TextEncoder().encode(text))
    expect(datasets[0]?.cube.dimensions.map(({ id, categories }) => [id, ...categories])).toEqual([
      ['__proto__', { id: 'toString', label: 'toString' }, { id: '__proto__', label: 'p' }],
      ['constructor', { id: 'valueOf', label: 'v' }],
    ])
    expect(datasets[0]?.cube.values).toEqual([null, 5])
  })

  test('is read with its byte-order mark, and what it should not have is passed over and told', () => {
    const text = `\ufeff${JSON.stringify({ ...dataset, rows: 4, role: { time: ['year'], metric: ['year'] } })}`
    const { datasets, warnings } = readJsonStat(new TextEncoder().encode(text))
    expect(datasets[0]?.cube.dimensions[1]?.role).toBe('time')
    expect(warnings.map(({ reason, details }) => [reason.key, details.path])).toEqual([
      ['memberUnknown', 'rows'],
      ['roleTwice', 'role.metric[0]'],
    ])
  })
})

describe('a document of JSON-stat 1.x', () => {
  const old = {
    label: 'Folketal',
    value: [1, 2, 3, 4],
    dimension: { ...sexAndYear, id: ['sex', 'year'], size: [2, 2], role: { time: ['year'] } },
    extension: { px: { tableid: 'FOLK1A', language: 'da' } },
  }

  test('keeps id, size and role within its dimension', () => {
    const cube = onlyCube(old)
    expect(cube.dimensions.map(({ id, role }) => [id, role])).toEqual([
      ['sex', null],
      ['year', 'time'],
    ])
  })

  test('holds datasets by name, as Statistikbanken’s answers hold one', () => {
    expect(onlyCube({ dataset: old })).toMatchObject({ id: 'FOLK1A', language: 'da', values: [1, 2, 3, 4] })
    const { datasets } = documentOf({
      version: '1.03',
      href: 'x',
      first: old,
      second: { ...old, value: [5, 6, 7, 8] },
    })
    expect(datasets.map(({ name, cube }) => [name, cube.values[0]])).toEqual([
      ['first', 1],
      ['second', 5],
    ])
  })

  test('may have its signs in a table of their own, as Eurostat’s answers had', () => {
    const status = { value: [':', null, null, 'e'], category: { label: { ':': 'not available' } } }
    expect([...onlyCube({ ...old, status }).status]).toEqual([
      [0, ':'],
      [3, 'e'],
    ])
  })
})

describe('a collection', () => {
  test('gives the datasets it holds at any depth, and lists what it points to', () => {
    const inner = { class: 'collection', link: { item: [{ ...dataset, label: 'B', version: undefined }] } }
    const document = documentOf({
      version: '2.0',
      class: 'collection',
      link: {
        item: [
          { ...dataset, label: 'A' },
          { class: 'dataset', href: 'https://example.dk/c', label: 'C' },
          inner,
        ],
      },
    })
    expect(document.datasets.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(document.links).toEqual([{ label: 'C', href: 'https://example.dk/c' }])
  })

  test('may lie within itself deeper than anybody reads', () => {
    let nested: object = { ...dataset }
    for (let layer = 0; layer < 100; layer++) nested = { class: 'collection', link: { item: [nested] } }
    const { datasets, warnings } = documentOf({ ...nested, version: '2.0' })
    expect(datasets).toEqual([])
    expect(warnings.map(({ reason }) => reason.key)).toEqual(['nestedTooDeep'])
  })
})

test('a dimension alone is read as a dimension', () => {
  const { dimension } = documentOf({
    version: '2.0',
    class: 'dimension',
    label: 'køn',
    category: sexAndYear.sex.category,
  })
  expect(dimension?.categories.map(({ id }) => id)).toEqual(['M', 'K'])
})

test('a description of a table, which is a dataset without figures, gives its dimensions', () => {
  expect(readJsonStatFrame(bytes({ ...dataset, value: [] })).dimensions.map(({ id }) => id)).toEqual([
    'sex',
    'year',
  ])
})
