import { describe, expect, test } from 'vitest'
import { knownAs } from './code-page.ts'
import { readPx } from './index.ts'
import { pxText } from './px.samples.ts'

const title = 'Æbler på øen, grøn é'
/** The title's letters in each code page, as its table has them: 0x91 is æ in DOS and a quotation mark in Windows. */
const dos850: Record<string, number> = { Æ: 0x92, å: 0x86, ø: 0x9b, é: 0x82 }

function written(declared: string | null, byteOf: (character: string) => number): Uint8Array {
  const changes = { TITLE: `"${title}"`, ...(declared === null ? {} : { CODEPAGE: `"${declared}"` }) }
  return Uint8Array.from(pxText(changes), byteOf)
}

const asWindows = (character: string) => character.charCodeAt(0)
const asDos = (character: string) => dos850[character] ?? character.charCodeAt(0)
const utf8 = (declared: string, mark = '') =>
  new TextEncoder().encode(mark + pxText({ TITLE: `"${title}"`, CODEPAGE: `"${declared}"` }))

describe('the letters of a PX file come out right whatever it says they are', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['Windows-1252, declared', written('Windows-1252', asWindows), []],
    ['ISO-8859-1, declared', written('iso-8859-1', asWindows), []],
    ['ISO-8859-15, declared', written('iso-8859-15', asWindows), []],
    ['Windows-1252, nothing declared', written(null, asWindows), []],
    ['DOS 850, declared', written('850', asDos), []],
    ['DOS 850, nothing declared', written(null, asDos), []],
    ['DOS 850, declared as Windows', written('Windows-1252', asDos), ['otherCodePage']],
    ['Windows-1252, declared as DOS', written('cp850', asWindows), ['otherCodePage']],
    ['Windows-1252, declared as UTF-8', written('utf-8', asWindows), ['otherCodePage']],
    ['UTF-8, declared', utf8('utf-8'), []],
    ['UTF-8 with its mark', utf8('UTF-8', '\ufeff'), []],
    ['UTF-8, declared as ISO-8859-15', utf8('iso-8859-15'), ['otherCodePage']],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${pxText({ TITLE: `"${title}"` })}`, 'utf16le'), []],
  ])('%s', (_, bytes, warnings) => {
    const px = readPx(bytes)
    expect(px.label).toBe(title)
    expect(px.warnings.map(({ reason }) => reason.key)).toEqual(warnings)
  })

  test.each([
    ['437', '\x91\x86\x94\x81', 'æåöü'],
    ['850', '\x9b\x9d\xb5', 'øØÁ'],
    ['CP 850', '\xd5', 'ı'],
    ['1250', '\xe6', 'ć'],
    ['iso-8859-15', '\xa4', '€'],
  ])('code page %s', (name, bytes, text) => {
    expect(knownAs(name)?.decode(bytes)).toBe(text)
  })

  test('an apostrophe within an English word is no letter of DOS', () => {
    const bytes = Uint8Array.from(pxText({ TITLE: '"Children\x92s and men\x92s health"' }), asWindows)
    expect(readPx(bytes).label).toBe('Children’s and men’s health')
  })

  test('a code page nobody knows', () => {
    expect(knownAs('klingon')).toBeNull()
  })
})
