import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { readJsonStat } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** The reason a text is refused for; null when it is read. Anything but a refusal is a fault of ours. */
function reasonFor(text: string, limits?: { bytes: number; cells: number }): string | null {
  try {
    readJsonStat(bytes(text), limits)
    return null
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    for (const locale of ['da', 'en'] as const) {
      expect(sentenceOf(refusal, locale)).not.toMatch(/undefined|NaN|[\n\r\p{Cc}]/u)
    }
    return refusal.reason.key
  }
}

const alphabet = Array.from({ length: 100 }, (_, code) => `"${code}"`).join()
const wide = ['a', 'b', 'c', 'd', 'e'].map((id) => `"${id}":{"category":{"index":[${alphabet}]}}`).join()
/** Declares ten thousand million cells in a few thousand bytes. */
const declares = (value: string) =>
  `{"version":"2.0","class":"dataset","id":["a","b","c","d","e"],"size":[100,100,100,100,100],"dimension":{${wide}},"value":${value}}`

describe('a hostile document is refused before it takes room', () => {
  test.each([
    ['ten thousand million cells with one value', () => declares('{"0":1}'), 'tooManyCells'],
    ['ten thousand million cells and a list of one', () => declares('[1]'), 'tooManyCells'],
    ['a million brackets', () => '['.repeat(1_000_000), 'tooManyLayers'],
    [
      'a million brackets that are closed',
      () => '['.repeat(1_000_000) + ']'.repeat(1_000_000),
      'tooManyLayers',
    ],
    ['a million objects', () => `${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`, 'tooManyLayers'],
    [
      'a number beyond all numbers',
      () => '{"version":"2.0","class":"dataset","id":[],"size":[],"dimension":{},"value":[1e999]}',
      'wrongType',
    ],
  ])('%s', (_, write, key) => {
    expect(reasonFor(write())).toBe(key)
  })

  test('a file larger than the limit, and more cells than the limit in all datasets together', () => {
    expect(reasonFor('{"a": 1}', { bytes: 7, cells: 10 })).toBe('fileTooLarge')
    const one =
      '{"dimension":{"id":["a"],"size":[4],"a":{"category":{"index":["1","2","3","4"]}}},"value":[1,2,3,4]}'
    expect(reasonFor(`{"x":${one},"y":${one}}`, { bytes: 1e6, cells: 8 })).toBe(null)
    expect(reasonFor(`{"x":${one},"y":${one},"z":${one}}`, { bytes: 1e6, cells: 8 })).toBe('tooManyCells')
  })
})

const sound = JSON.stringify(
  {
    version: '2.0',
    class: 'dataset',
    label: 'Folketal, "æøå" \u2028',
    note: ['n'],
    id: ['a', 'b'],
    size: [2, 1],
    role: { time: ['b'] },
    dimension: {
      a: {
        category: {
          index: { x: 0, y: 1 },
          label: { x: 'X' },
          unit: { x: { decimals: 1 } },
          child: { x: ['y'] },
        },
      },
      b: { label: 'B', category: { label: { '2026': '2026' } } },
    },
    value: { 0: 1.5 },
    status: ['e', null],
  },
  null,
  1,
)

describe('a broken document', () => {
  test('that is cut anywhere breaks off, and says so', () => {
    for (let length = 0; length < sound.length; length++) {
      expect(['brokenOff', 'notJson']).toContain(reasonFor(sound.slice(0, length)))
    }
    expect(reasonFor(sound)).toBe(null)
  })

  test('with any character changed is read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.string({ unit: 'binary', maxLength: 3 }), (at, change) => {
        reasonFor(sound.slice(0, at) + change + sound.slice(at + 1))
      }),
      { numRuns: 1000 },
    )
  })

  test('with any member exchanged for any value is read or refused, never anything else', () => {
    const places: (string | number)[][] = []
    const collect = (value: unknown, path: (string | number)[]) => {
      places.push(path)
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key])
    }
    collect(JSON.parse(sound), [])
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const document = { root: JSON.parse(sound) }
        let holder = document as Record<string, unknown>
        const whole = ['root', ...path]
        for (const key of whole.slice(0, -1)) holder = holder[key] as Record<string, unknown>
        holder[whole.at(-1) as string] = value
        reasonFor(JSON.stringify(document.root))
      }),
      { numRuns: 2000 },
    )
  })
})
