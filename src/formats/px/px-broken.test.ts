import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { type PxFile, readPx } from './index.ts'
import { pxOf } from './px.samples.ts'

const whole = pxOf({
  LANGUAGES: '"da","en"',
  'TITLE[en]': '"Population"',
  'CODES("sted")': '"101","102"',
  'TIMEVAL("tid")': 'TLIST(A1,"2025"-"2026")',
  'NOTE("sted")': '"Ærø "\n"og Fyn"',
})
const keyed = pxOf({ 'KEYS("sted")': 'VALUES' }, '"Nyby",30 ".."\n"Havby",10 20;\n')

/** Reads, or gives the refusal in both languages; anything else that happens is a fault of ours. */
function outcomeOf(bytes: Uint8Array): PxFile | null {
  try {
    return readPx(bytes)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(sentenceOf(error, 'da')).toMatch(/^Linje \d+, tegn \d+: .{20,}\.$/s)
    expect(sentenceOf(error, 'en')).toMatch(/^Line \d+, character \d+: .{20,}\.$/s)
    return null
  }
}

describe('a broken PX file is refused in one way or read in full', () => {
  test.each([
    ['an ordinary one', whole, [1, 2, 3, 4]],
    ['one with keys', keyed, [10, 20, 30, null]],
  ] as const)('%s, cut off after any byte', (_, bytes, values) => {
    for (let length = 0; length < bytes.length; length++) {
      const read = outcomeOf(bytes.slice(0, length))
      // a file with keys may leave rows out, so whole rows cut off cannot be told; a cut figure can
      if (read && values[3] !== null) expect(read.values).toEqual(values)
    }
  })

  test('with bytes changed, taken out or put in', () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255), kind: fc.nat(2) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean(), (changes, isKeyed) => {
        const bytes = [...(isKeyed ? keyed : whole)]
        for (const { at, to, kind } of changes)
          bytes.splice(at, kind === 1 ? 0 : 1, ...(kind === 2 ? [] : [to]))
        const read = outcomeOf(Uint8Array.from(bytes))
        if (read)
          expect(read.values.length).toBe(
            read.dimensions.reduce((product, { categories }) => product * categories.length, 1),
          )
      }),
      { numRuns: 1500 },
    )
  })

  test('of pieces of PX in any order', () => {
    const piece = fc.constantFrom(
      ...[
        'DATA=',
        'STUB',
        'VALUES("a")',
        '=',
        ';',
        '"',
        '"a"',
        ',',
        '[en]',
        '(',
        ')',
        '\n',
        '1 2',
        '".."',
        'TLIST(A1,',
        '""',
        ':',
        '\0',
        'æ',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        outcomeOf(new TextEncoder().encode(pieces.join('')))
      }),
      { numRuns: 1500 },
    )
  })
})
