import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textInArchive } from './workbook.samples.ts'
import { readXlsx, writeXlsx } from './xlsx.ts'

async function roundTrip(rows: (string | number | null)[][]): Promise<string[][]> {
  const headers = (rows[0] ?? []).map((_, column) => `Kolonne ${column + 1}`)
  const { sheets } = await readXlsx(await writeXlsx([{ name: 'Tal', headers, rows }]))
  return sheets[0]?.table.rows.map((row) => row.cells) ?? []
}

describe('a workbook that is written and read again', () => {
  test('gives names, headers, rows and line numbers back', async () => {
    const bytes = await writeXlsx([
      {
        name: 'Mål',
        headers: ['Kommune', 'Andel', 'Note'],
        rows: [
          ['Havby', 12.4, null],
          [null, null, null],
          ['Fjordby', -3, 'æøå'],
        ],
      },
      { name: 'Tom', headers: [], rows: [] },
    ])
    expect(await readXlsx(bytes)).toEqual({
      sheets: [
        {
          name: 'Mål',
          table: {
            headers: ['Kommune', 'Andel', 'Note'],
            rows: [
              { line: 2, cells: ['Havby', '12.4', ''] },
              { line: 4, cells: ['Fjordby', '-3', 'æøå'] },
            ],
            decimalMark: 'point',
          },
        },
        { name: 'Tom', table: { headers: [], rows: [], decimalMark: 'point' } },
      ],
    })
  })

  test('stores numbers as numbers, and texts that look like formulas as texts', async () => {
    const rows = [
      ['=1+1', 5],
      ['+45 12', -3.5],
      ['@SUM(A1)', 0],
      ['-2+3', 1e-7],
    ]
    const bytes = await writeXlsx([{ name: 'Tal', headers: ['=A', 'b'], rows }])
    const sheet = await textInArchive(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).not.toMatch(/<f[ >/]/)
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>-3.5<\/v><\/c>/)
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0]?.table.headers).toEqual(['=A', 'b'])
    expect(sheets[0]?.table.rows.map((row) => row.cells)).toEqual([
      ['=1+1', '5'],
      ['+45 12', '-3.5'],
      ['@SUM(A1)', '0'],
      ['-2+3', '1e-7'],
    ])
  })

  test('gives any text back, also those XML and the library stumble over', async () => {
    const odd = [
      'constructor',
      '__proto__',
      'toString',
      '_x0041_',
      '_x005F_',
      '_x0104\r.',
      'a\0b\u0007\u000b\u001f\u007f\u0085',
      'linje 1\r\nlinje 2\tog <b>&amp;</b> "x"',
      ' foran og bagved ',
      '\ufffd\uffff\ufdd0',
      '\ud800 løs',
      '\u{1fffe}\u{10ffff} 👩‍👩‍👧',
      ']]>',
    ]
    expect(await roundTrip(odd.map((text) => [text]))).toEqual(odd.map((text) => [text]))
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc
            .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'_x0041F<&\r\n') }))
            .map((text) => [`${text}.`]),
          { minLength: 1, maxLength: 20 },
        ),
        async (rows) => {
          expect(await roundTrip(rows)).toEqual(rows)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('gives any number back to the last digit', async () => {
    const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
    await fc.assert(
      fc.asyncProperty(fc.array(anyNumber, { minLength: 1, maxLength: 20 }), async (values) => {
        const cells = await roundTrip(values.map((value) => [value]))
        expect(cells.map(([cell]) => Number(cell) + 0)).toEqual(
          values.map((value) => (value === 0 ? 0 : value)),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('has sheet names Excel can hold', async () => {
    const names = ["'Mål: 2026/27'", '', 'mål  2026 27', 'x'.repeat(40), 'X'.repeat(40), '?*']
    const bytes = await writeXlsx(names.map((name) => ({ name, headers: ['a'], rows: [] })))
    expect((await readXlsx(bytes)).sheets.map(({ name }) => name)).toEqual([
      'Mål  2026 27',
      'Ark 2',
      'mål  2026 27 (2)',
      'x'.repeat(31),
      `${'X'.repeat(27)} (2)`,
      'Ark 6',
    ])
  })

  test('refuses a text longer than a cell can hold, and a number that is none is a fault', async () => {
    const longest = 'å'.repeat(32_767)
    expect(await roundTrip([[longest]])).toEqual([[longest]])
    await expect(roundTrip([[`${longest}å`]])).rejects.toMatchObject({ reason: { key: 'cellTooLong' } })
    await expect(roundTrip([[Number.NaN]])).rejects.toThrow(RangeError)
  })
})
