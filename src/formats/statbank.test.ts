import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal, sentenceOf } from '../values/refusal.ts'
import { readStatbankCsv } from './statbank-csv.ts'
import { type StatbankRow, statbankRows } from './statbank-rows.ts'
import { readStatbankWorkbook } from './statbank-workbook.ts'
import { writeXlsx } from './xlsx.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

function refusalOf(read: () => unknown): Refusal {
  try {
    read()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

/** Two places by two years by hand; the second place has no figure for 2025. */
const answer = 'OMRÅDE;TID;INDHOLD\r\nHavby;2025;10\r\nHavby;2026;12,5\r\nØby;2025;..\r\nØby;2026;-\r\n'

describe('an answer of Statistikbanken in CSV or BULK', () => {
  test.each([
    ['UTF-8', utf8(answer)],
    ['UTF-8 with its mark', utf8(`\ufeff${answer}`)],
    ['Windows-1252', latin1(answer)],
    ['Unix line ends', utf8(answer.replaceAll('\r\n', '\n'))],
    ['tabs', utf8(answer.replaceAll(';', '\t'))],
    ['quotes', utf8(answer.replaceAll(/[^;\r\n]+/g, '"$&"'))],
    ['no line end at the end', utf8(answer.trimEnd())],
    ['a decimal point', utf8(answer.replace('12,5', '12.5'))],
  ])('%s', (_, bytes) => {
    const cube = readStatbankCsv(bytes)
    expect(cube.dimensions.map(({ id, role }) => [id, role])).toEqual([
      ['OMRÅDE', 'geo'],
      ['TID', 'time'],
    ])
    expect(cube.dimensions[0]?.categories.map(({ label }) => label)).toEqual(['Havby', 'Øby'])
    expect(cube.values).toEqual([10, 12.5, null, 0])
    expect([...cube.status]).toEqual([
      [2, '..'],
      [3, '-'],
    ])
  })

  test('a combination without a line is empty, whatever the order of the lines', () => {
    const cube = readStatbankCsv(utf8('A;B;INDHOLD\ny;2;1\nx;1;2\nx;2;\n'))
    expect(cube.dimensions.map(({ categories }) => categories.map(({ id }) => id))).toEqual([
      ['y', 'x'],
      ['2', '1'],
    ])
    expect([cube.values, cube.status.size]).toEqual([[1, null, null, 2], 0])
  })

  test('codes in front of texts are told apart where the period shows that they are codes', () => {
    const cube = readStatbankCsv(utf8('OMRÅDE;ALDER;TID;INDHOLD\n101 København;0 0 år;2026K1 2026K1;7\n'))
    expect(cube.dimensions.map(({ categories }) => categories[0])).toEqual([
      { id: '101', label: 'København' },
      { id: '0', label: '0 år' },
      { id: '2026K1', label: '2026K1' },
    ])
    const texts = readStatbankCsv(utf8('ALDER;TID;INDHOLD\n0 years;2026Q1;7\n1 year;2026Q1;8\n'))
    expect(texts.dimensions[0]?.categories[0]).toEqual({ id: '0 years', label: '0 years' })
  })

  test('a first line alone is a table without categories', () => {
    expect(readStatbankCsv(utf8('OMRÅDE;TID;INDHOLD\n'))).toMatchObject({
      dimensions: [
        { id: 'OMRÅDE', categories: [] },
        { id: 'TID', categories: [] },
      ],
      values: [],
    })
  })

  test.each([
    ['nothing', '', 'noVariables', {}],
    ['one column', 'INDHOLD\n1\n', 'noVariables', {}],
    ['a variable twice', 'A;A;INDHOLD\n', 'noVariables', {}],
    [
      'a line cut off',
      'A;B;INDHOLD\nx;y;1\nx;z\n',
      'raggedLine',
      { line: 3, column: 4, cells: 2, headers: 3 },
    ],
    ['a word for a figure', 'A;INDHOLD\nx;mange\n', 'notAFigure', { line: 2, column: 3, text: 'mange' }],
    [
      'thousands, which it never writes',
      'A;INDHOLD\nx;1.234.567\n',
      'notAFigure',
      { line: 2, column: 3, text: '1.234.567' },
    ],
    ['the same cell twice', 'A;INDHOLD\nx;1\nx;2\n', 'cellTwice', { line: 3, column: 1 }],
    ['a quote never closed', 'A;INDHOLD\n"x;1\n', 'openQuote', { line: 2, column: 1 }],
  ])('%s is refused with the place', (_, text, key, details) => {
    const refusal = refusalOf(() => readStatbankCsv(utf8(text)))
    expect([refusal.reason.key, refusal.details]).toEqual([key, details])
    for (const locale of ['da', 'en'] as const)
      expect(sentenceOf(refusal, locale)).not.toMatch(/undefined|NaN/)
  })

  test('letters written in two ways are refused, since some would be lost', () => {
    const mixed = Buffer.concat([utf8('A;INDHOLD\nØby;1\n'), latin1('Ærø;2\n')])
    expect(refusalOf(() => readStatbankCsv(mixed)).details).toEqual({ line: 3, column: 1 })
  })

  test('read piece by piece it gives the same rows, wherever the pieces are cut', async () => {
    const bytes = utf8(`\ufeff${answer}`)
    const rowsOf = async (cuts: number[]) => {
      const places = [0, ...[...cuts].sort((a, b) => a - b), bytes.length]
      const rows: StatbankRow[] = []
      const pieces = (async function* () {
        for (const [index, start] of places.entries()) yield bytes.subarray(start, places[index + 1] ?? start)
      })()
      for await (const row of statbankRows(pieces)) rows.push(row)
      return rows
    }
    const whole = await rowsOf([])
    expect(whole[1]).toEqual({
      line: 3,
      variables: ['OMRÅDE', 'TID'],
      categories: ['Havby', '2026'],
      value: 12.5,
      status: null,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
        expect(await rowsOf(cuts)).toEqual(whole)
      }),
    )
  })

  test('cut off after any byte it is refused or read as far as whole lines go', () => {
    const bytes = utf8(answer)
    for (let length = 0; length < bytes.length; length++) {
      try {
        expect(readStatbankCsv(bytes.subarray(0, length)).values.length).toBeLessThanOrEqual(4)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }
  })
})

describe('the Excel form of a table from Statistikbanken', () => {
  const sheet = (rows: (string | number | null)[][]) =>
    writeXlsx([{ name: 'Ark1', headers: ['Beskæftigede efter område, køn og tid'], rows }])

  test('texts hold until the next one, down and across, and notes stand beneath', async () => {
    const cube = await readStatbankWorkbook(
      await sheet([
        ['Enhed: pct.'],
        [null, null, '2025', '2026'],
        ['Havby', 'Mænd', 1, 2.5],
        [null, 'Kvinder', '..', 4],
        ['Øby', 'Mænd', '-', 6],
        ['Kilde: Danmarks Statistik'],
      ]),
    )
    expect([cube.label, cube.notes]).toEqual([
      'Beskæftigede efter område, køn og tid',
      ['Enhed: pct.', 'Kilde: Danmarks Statistik'],
    ])
    expect(
      cube.dimensions.map(({ id, role, categories }) => [id, role, categories.map(({ label }) => label)]),
    ).toEqual([
      ['område', 'geo', ['Havby', 'Øby']],
      ['køn', null, ['Mænd', 'Kvinder']],
      ['tid', 'time', ['2025', '2026']],
    ])
    expect(cube.values).toEqual([1, 2.5, null, 4, 0, 6, null, null])
    expect([...cube.status]).toEqual([
      [2, '..'],
      [4, '-'],
    ])
  })

  test('two lines of headings are two variables', async () => {
    const cube = await readStatbankWorkbook(
      await sheet([
        [null, 'Mænd', null, 'Kvinder', null],
        [null, '2025', '2026', '2025', '2026'],
        ['Havby', 1, 2, 3, 4],
      ]),
    )
    expect(cube.dimensions.map(({ id, categories }) => [id, categories.length])).toEqual([
      ['område', 1],
      ['køn', 2],
      ['tid', 2],
    ])
    expect(cube.values).toEqual([1, 2, 3, 4])
  })

  test.each([
    ['a plain list', [['Havby', 1]], 'notAWideTable'],
    [
      'a word among the figures',
      [
        [null, '2025'],
        ['Havby', 'mange'],
      ],
      'notAFigure',
    ],
    ['no figures', [[null, '2025']], 'notAWideTable'],
  ])('%s is refused', async (_, rows, key) => {
    await expect(readStatbankWorkbook(await sheet(rows))).rejects.toMatchObject({ reason: { key } })
  })
})

const folder = join(import.meta.dirname, '../../../shared/data/stat/dst')

describe.skipIf(!existsSync(folder))('answers of Statistikbanken, beside the checkout', () => {
  // lines and sums counted with awk -F';' 'NR>1{n++;s+=$NF}END{print n,s}'
  test.each([
    ['FOLK1A_civilstand.csv', [1, 1, 52], 294206202],
    ['FOLK1A_english_age_sex.csv', [1, 111, 2], 5843347],
    ['FOLK1A_kobenhavn_civilstand.csv', [1, 49, 5], 55897576],
  ])('%s', (file, sizes, sum) => {
    const { dimensions, values } = readStatbankCsv(readFileSync(join(folder, file)))
    expect(dimensions.map(({ categories }) => categories.length)).toEqual(sizes)
    expect(values.reduce<number>((total, value) => total + Number(value), 0)).toBe(sum)
    expect(values).not.toContain(null)
  })

  test('RAS200.xlsx, 116 areas by 10 years', async () => {
    const cube = await readStatbankWorkbook(readFileSync(join(folder, 'RAS200.xlsx')))
    expect(cube.dimensions.map(({ id, categories }) => `${id} ${categories.length}`)).toEqual([
      'frequency 1',
      'sex 1',
      'age 1',
      'ancestry 1',
      'region 116',
      'time 10',
    ])
    expect(cube.values.slice(0, 3)).toEqual([76, 72.8, 72.1])
    expect(cube.values.slice(-2)).toEqual([69.5, 69.9])
    expect(cube.notes).toEqual(['Units: per cent'])
  })
})
