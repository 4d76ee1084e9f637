import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal, sentenceOf } from '../values/refusal.ts'
import { readCsv } from './csv.ts'
import { fileLimits } from './limits.ts'
import { readSpreadsheet } from './spreadsheet.ts'
import { archiveOf, handmadeWorkbook, relationTypes } from './workbook.samples.ts'
import { readXlsx, writeXlsx } from './xlsx.ts'

async function refusalOf(reading: Promise<unknown>): Promise<Refusal> {
  const outcome = await reading.catch((error: unknown) => error)
  if (outcome instanceof Refusal) return outcome
  throw outcome instanceof Error ? outcome : new Error('nothing was refused')
}

const megabyte = 1024 * 1024
const cell = (inside: string) => `<row><c t="inlineStr"><is><t>${inside}</t></is></c></row>`
const honest = await writeXlsx([{ name: 'Tal', headers: ['Kommune', 'Andel'], rows: [['Havby', 12.4]] }])

/** Changes the size the list of files claims for its last file, so that the list lies. */
function withClaimedSize(bytes: Uint8Array, size: number): Uint8Array {
  const lying = Buffer.from(bytes)
  lying.writeUInt32LE(size, lying.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24)
  return lying
}

const laughs = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level};`.repeat(10)}">`,
).join('')

/** Numbered characters that do not pack tightly enough to be caught by that. */
const numberedCharacters = Array.from(
  { length: 400_000 },
  (_, index) => `&#${97 + ((index * 7919 + (index >> 5) * 31) % 20_000)};`,
).join('')

describe('a hostile workbook is refused with words in both languages', () => {
  const cases: [string, string, () => Promise<Uint8Array> | Uint8Array][] = [
    ['a bomb of 40 MB in 40 kB', 'inflatesTooMuch', () => handmadeWorkbook(cell('0'.repeat(40 * megabyte)))],
    [
      '60 files of 1 MB',
      'inflatesTooMuch',
      () =>
        archiveOf(Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`f${n}`, ' '.repeat(megabyte)]))),
    ],
    [
      '1,001 files',
      'tooManyEntries',
      () => archiveOf(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`f${n}`, '']))),
    ],
    [
      'a list that claims a bomb is small',
      'damagedWorkbook',
      async () => withClaimedSize(await handmadeWorkbook(cell('0'.repeat(40 * megabyte))), 1000),
    ],
    ['a list that claims more than there is', 'damagedWorkbook', () => withClaimedSize(honest, 900)],
    [
      'a billion laughs',
      'declaresItsOwnRules',
      () =>
        handmadeWorkbook('', {
          'xl/sharedStrings.xml': `<!DOCTYPE sst [<!ENTITY lol0 "lol">${laughs}]><sst><si><t>&lol9;</t></si></sst>`,
        }),
    ],
    [
      'one long entity a thousand times',
      'declaresItsOwnRules',
      () =>
        handmadeWorkbook('', {
          'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(9999)}">]><worksheet>${'&a;'.repeat(1000)}</worksheet>`,
        }),
    ],
    [
      'a file of ours, named from outside',
      'declaresItsOwnRules',
      () =>
        handmadeWorkbook('', {
          'xl/workbook.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>',
        }),
    ],
    ['an entity nobody declared', 'damagedWorkbook', () => handmadeWorkbook(cell('&lol;'))],
    ['a flood of numbered characters', 'cellTooLong', () => handmadeWorkbook(cell(numberedCharacters))],
    ['elements without bottom', 'declaresItsOwnRules', () => handmadeWorkbook('<a>'.repeat(1000))],
    [
      'an element of a thousand attributes',
      'declaresItsOwnRules',
      () => handmadeWorkbook(`<row ${Array.from({ length: 1000 }, (_, n) => `a${n}=""`).join(' ')}/>`),
    ],
    [
      'one long text in two thousand cells',
      'tooMuchText',
      () =>
        handmadeWorkbook('<row><c t="s"><v>0</v></c></row>'.repeat(2000), {
          'xl/sharedStrings.xml': `<sst><si><t>${'å'.repeat(32_767)}</t></si></sst>`,
        }),
    ],
    ['XML that breaks off', 'damagedWorkbook', () => handmadeWorkbook('<row><c>')],
    ['a truncated archive', 'damagedWorkbook', () => honest.subarray(0, honest.length - 100)],
    ['half an archive', 'damagedWorkbook', () => honest.subarray(0, honest.length / 2)],
    ['no archive', 'notASpreadsheet', () => new TextEncoder().encode('Kommune;Andel\n')],
    ['nothing', 'notASpreadsheet', () => new Uint8Array()],
    ['an archive of something else', 'notASpreadsheet', () => archiveOf({ mimetype: 'application/zip' })],
    [
      'a text document',
      'notASpreadsheet',
      () => handmadeWorkbook('', { 'xl/workbook.xml': '<w:document xmlns:w="x"/>' }),
    ],
  ]

  test.each(cases)('%s', async (_, key, make) => {
    const refusal = await refusalOf(readXlsx(await make()))
    expect(refusal.reason.key).toBe(key)
    expect(refusal.reason.status).toBe(422)
    for (const locale of ['da', 'en'] as const)
      expect(sentenceOf(refusal, locale)).toMatch(/^[»A-Z1].{30,}\.$/)
    expect(sentenceOf(refusal, 'da')).not.toMatch(/undefined|NaN/)
  })

  test('one sheet listed many times is read no more often than the limit on all of it allows', async () => {
    const sheets = '<sheet name="x" r:id="r1"/>'.repeat(20)
    const bytes = await handmadeWorkbook(cell('12345 æøå '.repeat(1000)), {
      'xl/workbook.xml': `<workbook xmlns:r="${relationTypes}"><sheets>${sheets}</sheets></workbook>`,
    })
    expect((await readXlsx(bytes)).sheets).toHaveLength(20)
    const refusal = await refusalOf(readXlsx(bytes, { ...fileLimits, inflatedBytes: 100_000 }))
    expect(refusal.reason.key).toBe('inflatesTooMuch')
  })

  test('empty cells count: rows as wide as the header soon fill the limit', async () => {
    const bytes = await handmadeWorkbook(
      `<row><c r="J1"><v>1</v></c></row>${'<row><c><v>1</v></c></row>'.repeat(10)}`,
    )
    expect((await readXlsx(bytes, { ...fileLimits, cells: 110 })).sheets[0]?.table.rows).toHaveLength(10)
    const refusal = await refusalOf(readXlsx(bytes, { ...fileLimits, cells: 109 }))
    expect(refusal.reason.key).toBe('tooManyCells')
  })

  test('a file larger than allowed is not even opened', async () => {
    const refusal = await refusalOf(readXlsx(honest, { ...fileLimits, bytes: honest.length - 1 }))
    expect(refusal.reason.key).toBe('fileTooLarge')
  })
})

describe('any bytes at all are read or refused, and nothing else happens', () => {
  const outcomeOf = async (bytes: Uint8Array) => {
    try {
      const table = await readSpreadsheet(bytes, 'x')
      return Array.isArray(table.headers)
    } catch (error) {
      if (error instanceof Refusal) return true
      throw error
    }
  }

  test('a workbook with bytes changed or cut off', async () => {
    const change = fc.record({ at: fc.nat(honest.length - 1), to: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 8 }),
        fc.oneof(fc.constant(honest.length), fc.nat(honest.length)),
        async (changes, length) => {
          const bytes = honest.slice(0, length)
          for (const { at, to } of changes) if (at < length) bytes[at] = to
          expect(await outcomeOf(bytes)).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('a workbook with its XML changed', async () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '&',
      '"',
      'row',
      '<c>',
      '</c>',
      '<v>',
      't="s"',
      '1',
      ' ',
      '<![CDATA[',
      '<!--',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        expect(await outcomeOf(await handmadeWorkbook(pieces.join('')))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('a separated text', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: fc.constantFrom(...';,"\n\ra ') }),
        (bytes, text) => {
          for (const content of [bytes, new TextEncoder().encode(text)]) {
            try {
              expect(readCsv(content).headers.length).toBeGreaterThan(0)
            } catch (error) {
              expect(error).toBeInstanceOf(Refusal)
            }
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
