import { describe, expect, test } from 'vitest'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { readJsonStat } from './index.ts'

/** Two dimensions with two categories each, and four values. */
const sound = {
  version: '2.0',
  class: 'dataset',
  id: ['sex', 'year'],
  size: [2, 2],
  dimension: {
    sex: { label: 'sex', category: { index: ['M', 'F'], label: { M: 'male', F: 'female' } } },
    year: { label: 'year', category: { index: { 2020: 0, 2021: 1 } } },
  },
  value: [1, 2, 3, 4],
}

const withCategory = (change: object) => ({
  dimension: { ...sound.dimension, sex: { category: { ...sound.dimension.sex.category, ...change } } },
})
const hasWarnings = (text: string) => readJsonStat(new TextEncoder().encode(text)).warnings.length

function refusalFor(text: string): Refusal {
  try {
    readJsonStat(new TextEncoder().encode(text))
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal
    throw refusal
  }
  throw new Error('nothing was refused')
}

/** Every fault: what is changed in the sound document, the reason, and the path of the place. */
const faults: [string, object, string, string][] = [
  ['a version nobody knows', { version: '3.0' }, 'unknownVersion', 'version'],
  ['a version that is a number', { version: 2 }, 'wrongType', 'version'],
  ['no class', { class: undefined }, 'missing', ''],
  ['a class nobody knows', { class: 'table' }, 'unknownClass', 'class'],
  ['no id', { id: undefined }, 'missing', ''],
  ['an id that is no list', { id: 'sex' }, 'wrongType', 'id'],
  ['an id that is no text', { id: ['sex', 1] }, 'wrongType', 'id[1]'],
  ['an id twice', { id: ['sex', 'sex'] }, 'namedTwice', 'id[1]'],
  ['no size', { size: undefined }, 'missing', ''],
  ['fewer sizes than ids', { size: [2] }, 'sizeCount', 'size'],
  ['a size below zero', { size: [2, -2] }, 'wrongType', 'size[1]'],
  ['a size that is half', { size: [2, 1.5] }, 'wrongType', 'size[1]'],
  ['another size than categories', { size: [2, 3] }, 'categoryCount', 'dimension.year.category.index'],
  ['no dimension', { dimension: undefined }, 'missing', ''],
  ['a dimension that is a list', { dimension: [] }, 'wrongType', 'dimension'],
  [
    'an id without a dimension',
    { dimension: { sex: sound.dimension.sex } },
    'dimensionNotDescribed',
    'dimension',
  ],
  [
    'a dimension without an id',
    { dimension: { ...sound.dimension, geo: sound.dimension.sex } },
    'dimensionNotListed',
    'dimension.geo',
  ],
  ['no category', { dimension: { ...sound.dimension, sex: {} } }, 'missing', 'dimension.sex'],
  [
    'an empty category',
    { dimension: { ...sound.dimension, sex: { category: {} } } },
    'noCategories',
    'dimension.sex.category',
  ],
  [
    'categories without an order',
    withCategory({ index: undefined }),
    'orderUnknown',
    'dimension.sex.category.label',
  ],
  ['a category twice', withCategory({ index: ['M', 'M'] }), 'namedTwice', 'dimension.sex.category.index[1]'],
  [
    'a position twice',
    withCategory({ index: { M: 0, F: 0 } }),
    'positions',
    'dimension.sex.category.index.F',
  ],
  [
    'positions from one',
    withCategory({ index: { M: 1, F: 2 } }),
    'positions',
    'dimension.sex.category.index.F',
  ],
  [
    'half a position',
    withCategory({ index: { M: 0, F: 0.5 } }),
    'positions',
    'dimension.sex.category.index.F',
  ],
  ['a text for an index', withCategory({ index: 'MF' }), 'wrongType', 'dimension.sex.category.index'],
  [
    'a label of nothing',
    withCategory({ label: { X: 'x' } }),
    'categoryUnknown',
    'dimension.sex.category.label.X',
  ],
  [
    'a label that is no text',
    withCategory({ label: { M: [] } }),
    'wrongType',
    'dimension.sex.category.label.M',
  ],
  [
    'a unit of nothing',
    withCategory({ unit: { X: {} } }),
    'categoryUnknown',
    'dimension.sex.category.unit.X',
  ],
  [
    'half a decimal',
    withCategory({ unit: { M: { decimals: 0.5 } } }),
    'wrongType',
    'dimension.sex.category.unit.M.decimals',
  ],
  [
    'a note of nothing',
    withCategory({ note: { X: ['x'] } }),
    'categoryUnknown',
    'dimension.sex.category.note.X',
  ],
  [
    'coordinates of nothing',
    withCategory({ coordinates: { X: [1, 2] } }),
    'categoryUnknown',
    'dimension.sex.category.coordinates.X',
  ],
  [
    'one coordinate',
    withCategory({ coordinates: { M: [1] } }),
    'wrongType',
    'dimension.sex.category.coordinates.M',
  ],
  [
    'an unknown parent',
    withCategory({ child: { X: ['M'] } }),
    'categoryUnknown',
    'dimension.sex.category.child.X',
  ],
  [
    'an unknown child',
    withCategory({ child: { M: ['X'] } }),
    'categoryUnknown',
    'dimension.sex.category.child.M[0]',
  ],
  [
    'a child of itself',
    withCategory({ child: { M: ['M'] } }),
    'childCircle',
    'dimension.sex.category.child.M',
  ],
  [
    'a circle',
    withCategory({ child: { M: ['F'], F: ['M'] } }),
    'childCircle',
    'dimension.sex.category.child.M',
  ],
  ['a role for nothing', { role: { time: ['geo'] } }, 'dimensionUnknown', 'role.time[0]'],
  ['a role twice', { role: { time: ['year', 'year'] } }, 'namedTwice', 'role.time[1]'],
  ['a role that is no list', { role: { time: 'year' } }, 'wrongType', 'role.time'],
  ['no value', { value: undefined }, 'missing', ''],
  ['one value alone', { value: 4 }, 'wrongType', 'value'],
  ['no values at all', { value: [] }, 'noFigures', 'value'],
  ['a value too few', { value: [1, 2, 3] }, 'valueCount', 'value'],
  ['a value too many', { value: [1, 2, 3, 4, 5] }, 'valueCount', 'value'],
  ['a value that is yes or no', { value: [1, true, 3, 4] }, 'wrongType', 'value[1]'],
  ['a sparse value beyond the table', { value: { 4: 1 } }, 'cellUnknown', 'value.4'],
  ['a sparse value before the table', { value: { '-1': 1 } }, 'cellUnknown', 'value.-1'],
  ['a sparse value by name', { value: { M: 1 } }, 'cellUnknown', 'value.M'],
  ['a sparse value that is a list', { value: { 0: [] } }, 'wrongType', 'value.0'],
  ['a sign too few', { status: ['a', 'b', 'c'] }, 'statusCount', 'status'],
  ['a sign that is a number', { status: ['a', 1, null, null] }, 'wrongType', 'status[1]'],
  ['a sign beyond the table', { status: { 4: 'a' } }, 'cellUnknown', 'status.4'],
  ['a status that is a number', { status: 1 }, 'wrongType', 'status'],
  ['a label that is a number', { label: 7 }, 'wrongType', 'label'],
  ['a note that is no list', { note: 'n' }, 'wrongType', 'note'],
  ['a collection without links', { class: 'collection' }, 'missing', ''],
  ['links that are no list', { class: 'collection', link: { item: {} } }, 'wrongType', 'link.item'],
  [
    'a link of no class',
    { class: 'collection', link: { item: [{ class: 'x' }] } },
    'unknownClass',
    'link.item[0].class',
  ],
  [
    'a broken dataset in a collection',
    { class: 'collection', link: { item: [{ ...sound, value: [1] }] } },
    'valueCount',
    'link.item[0].value',
  ],
  ['a dimension without categories', { class: 'dimension' }, 'missing', ''],
  [
    'a source that is sorry',
    { value: undefined, error: [{ label: 'Too many rows' }] },
    'saidBySource',
    'error',
  ],
]

describe('a document that breaks the structure of JSON-stat is refused at the place', () => {
  test('and the sound one is not', () => {
    expect(hasWarnings(JSON.stringify(sound))).toBe(0)
  })

  test.each(faults)('%s', (_, change, key, path) => {
    const refusal = refusalFor(JSON.stringify({ ...sound, ...change }, null, 2))
    expect([refusal.reason.key, refusal.details.path]).toEqual([key, path])
    for (const locale of ['da', 'en'] as const) {
      const sentence = sentenceOf(refusal, locale)
      expect(sentence).toMatch(/^(Linje|Line) [1-9]\d*, (tegn|character) [1-9]\d*/)
      expect(sentence).not.toMatch(/undefined|NaN|\n/)
    }
  })

  test('line and character are those of the place in the file, counted from one', () => {
    const refusal = refusalFor('{"version": "2.0",\r\n "class": "dataset",\r\n  "dimension": 7}')
    expect(refusal.details).toMatchObject({ line: 3, column: 16, path: 'dimension' })
    const inList = refusalFor(JSON.stringify({ ...sound, id: ['sex', 1] }, null, 2))
    expect(inList.details).toMatchObject({ line: 6, column: 5, path: 'id[1]' })
  })
})

describe('a text that is no JSON is refused at the character', () => {
  test.each([
    ['{"version": "2.0",}', 'notJson', 1, 19],
    ['{"a": [1, 2,, 3]}', 'notJson', 1, 13],
    ['{\n  "a": 1\n  "b": 2\n}', 'notJson', 3, 3],
    ["{'a': 1}", 'notJson', 1, 2],
    ['{"a": 01}', 'notJson', 1, 8],
    ['{"a": NaN}', 'notJson', 1, 7],
    ['{"a": "b\nc"}', 'notJson', 1, 9],
    ['{"a": "\\x"}', 'notJson', 1, 8],
    ['{"a": 1} x', 'notJson', 1, 10],
    ['{"a": 1', 'brokenOff', 1, 8],
    ['{"a": "b', 'brokenOff', 1, 9],
    ['', 'brokenOff', 1, 1],
  ])('%j', (text, key, line, column) => {
    const refusal = refusalFor(text)
    expect([refusal.reason.key, refusal.details.line, refusal.details.column]).toEqual([key, line, column])
  })

  test.each(['{}', '[]', '7', 'null', '{"a": {"b": 1}}'])('%s is JSON but no JSON-stat', (text) => {
    expect(['notJsonStat', 'wrongType']).toContain(refusalFor(text).reason.key)
  })
})
