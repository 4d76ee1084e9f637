import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../values/refusal.ts'
import { readCsv } from './csv.ts'
import { openCsv } from './csv-stream.ts'
import type { TableRow } from './table.ts'

/** The bytes of a text in pieces of a size, so that lines and letters are cut anywhere. */
function inPieces(bytes: Uint8Array, size: number) {
  return async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
}

async function rowsOf(bytes: Uint8Array, size: number): Promise<TableRow[]> {
  const csv = await openCsv(inPieces(bytes, size))
  const rows: TableRow[] = []
  for await (const batch of csv.batches()) rows.push(...batch)
  return rows
}

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a long separated file, read piece by piece', () => {
  test.each([
    ['with a mark, semicolons and Windows line ends', '\ufeffkommune;tal\r\nÆrø;1,2\r\n\r\nFanø;3\r\n'],
    ['with quoted cells that go on over lines', 'a,b\n"to\nlinjer","og ""mere"""\n"x, y",2\n'],
    ['with a quotation mark inside a cell', 'a;b\n5" rør;1\nx;2\n'],
    ['with blank lines and empty columns at the end', 'a;b;;\n\n1;2;;\n;;;\n3;4;;\n'],
    ['with lines from an old Macintosh', 'a,b\r1,2\r3,4\r'],
    ['without a line break at its end', 'a,b\n1,2'],
    ['with guarded formulas', "a,b\n'=1+1,2\n"],
    ['with a title above its headers', 'sep=;\na;b\n1;2\n'],
  ])('%s says the same as one read whole', async (_, text) => {
    const whole = readCsv(utf8(text)).rows
    for (const size of [1, 2, 3, 7, 1000]) expect(await rowsOf(utf8(text), size)).toEqual(whole)
  })

  test('in Windows-1252 or UTF-16 keeps its letters wherever it is cut', async () => {
    const windows = new Uint8Array([0x6b, 0x3b, 0x74, 0x0a, 0xc6, 0x72, 0xf8, 0x3b, 0x31, 0x0a])
    expect(await rowsOf(windows, 1)).toEqual([{ line: 2, cells: ['Ærø', '1'] }])
    const utf16 = new Uint8Array(Buffer.from('\ufeffk;t\nÆrø;1\n', 'utf16le'))
    expect(await rowsOf(utf16, 3)).toEqual([{ line: 2, cells: ['Ærø', '1'] }])
  })

  test('says the same as one read whole, whatever is in its cells and wherever it is cut', async () => {
    const cell = fc.stringMatching(/^[a-z0-9 ,;"\n]{0,6}$/)
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 20 }),
        fc.integer({ min: 1, max: 40 }),
        async (cells, size) => {
          const bytes = utf8(`a;b\nx;y\n${cells.map((row) => `${row.map(quoted).join(';')}\n`).join('')}`)
          expect(await rowsOf(bytes, size)).toEqual(readCsv(bytes).rows)
        },
      ),
      { numRuns: 150 },
    )
  })

  test.each([
    ['a;b\n1;2\n3\n', 'raggedRow', 3],
    ['a;b\n1;2\n"x;3\n4;5\n', 'openQuote', 3],
    ['a;b\n1;2\n"x"y;3\n', 'textAfterQuote', 3],
  ])('is refused with its line: %j', async (text, key, line) => {
    const padding = 'p;q\n'.repeat(100_000)
    const [header, ...rest] = text.split('\n')
    const long = `${header}\n${padding}${rest.join('\n')}`
    const fault = await rowsOf(utf8(long), 65_536).catch((thrown: unknown) => thrown)
    expect(fault).toBeInstanceOf(Refusal)
    expect(fault).toMatchObject({ reason: { key }, details: { line: line + 100_000 } })
  })
})
