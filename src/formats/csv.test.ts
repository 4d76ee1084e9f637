import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal, sentenceOf } from '../values/refusal.ts'
import { csvLines, readCsv, writeCsv } from './csv.ts'
import { separators } from './csv-records.ts'
import { fileLimits } from './limits.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return order === 'little' ? bytes : bytes.swap16()
}

function refusalOf(read: () => unknown): Refusal {
  try {
    read()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const danish = 'Område;Andel\r\nÆrøskøbing;12,4\r\nØsterå;3,1\r\n'
const danishTable = {
  headers: ['Område', 'Andel'],
  rows: [
    { line: 2, cells: ['Ærøskøbing', '12,4'] },
    { line: 3, cells: ['Østerå', '3,1'] },
  ],
}

describe('a file from a Danish system is read whatever its disguise', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(danish)],
    ['UTF-8 with its mark', utf8(`\ufeff${danish}`)],
    ['UTF-16 as Excel saves "Unicode text"', utf16(danish.replaceAll(';', '\t'), 'little')],
    ['UTF-16 the other way round', utf16(danish, 'big')],
    ['ISO-8859-1', latin1(danish)],
    ['Unix line ends', utf8(danish.replaceAll('\r\n', '\n'))],
    ['old Mac line ends', utf8(danish.replaceAll('\r\n', '\r'))],
    ['tabs', utf8(danish.replaceAll(';', '\t'))],
    ['commas and quoted numbers', utf8('Område,Andel\nÆrøskøbing,"12,4"\nØsterå,"3,1"\n')],
    ['no line end at the end', utf8(danish.trimEnd())],
    ['empty columns to the right', utf8(danish.replaceAll('\r\n', ';;\r\n'))],
  ])('%s', (_, bytes) => {
    expect(readCsv(bytes)).toEqual(danishTable)
  })

  test('the euro sign and dashes of Windows-1252 come out right', () => {
    expect(readCsv(Uint8Array.of(0x61, 0x0a, 0x80, 0x96, 0xe6)).rows[0]?.cells).toEqual(['€–æ'])
  })

  test('a sep line decides the separator and is no header', () => {
    expect(readCsv(utf8('sep=,\r\nPris; kr.,Antal\r\n1,2\r\n'))).toEqual({
      headers: ['Pris; kr.', 'Antal'],
      rows: [{ line: 3, cells: ['1', '2'] }],
    })
  })

  test('blank lines and lines of separators are skipped, and the line numbers still count them', () => {
    const { rows } = readCsv(utf8('\n;\na;b\n\n  \n1;2\n;\n3;4\n'))
    expect(rows).toEqual([
      { line: 6, cells: ['1', '2'] },
      { line: 8, cells: ['3', '4'] },
    ])
  })

  test.each([
    ['a semicolon inside quotes is not counted', '"Navn; kort",By,Alder\nx,y,3\n', 3],
    ['commas in a header of semicolons', 'Andel, pct., alle;Antal\n12,4;31\n', 2],
    ['as many commas as semicolons', 'Andel, pct.;Antal\n12,4;31\n', 2],
    ['semicolons in a header of commas', 'Navn;navne,By,Alder\nx,y,3\n', 3],
    ['one column', 'Kommune\nHavby\n', 1],
    ['a header alone', 'a,b,c', 3],
  ])('the separator is found: %s', (_, text, columns) => {
    expect(readCsv(utf8(text)).headers).toHaveLength(columns)
  })

  test('a line break inside quotes stays in its cell, and the next row knows its line', () => {
    expect(readCsv(utf8('a;b\r\n"en ""to""\r\ntre";x\r\ny;z')).rows).toEqual([
      { line: 2, cells: ['en "to"\r\ntre', 'x'] },
      { line: 4, cells: ['y', 'z'] },
    ])
  })
})

describe('a file that cannot be read is refused with the place and what to do', () => {
  test('a row with too few cells, naming its line', () => {
    const refusal = refusalOf(() => readCsv(utf8('a;b;c\n1;2;3\n"x\ny";2\n')))
    expect(sentenceOf(refusal, 'da')).toBe(
      'Linje 3 har 2 celler, men overskriften har 3. Ret linjen, så hver kolonne har én celle, og prøv igen.',
    )
    expect(sentenceOf(refusal, 'en')).toContain('Line 3 has 2 cells')
  })

  test('a row with too many cells, unless the surplus is empty', () => {
    expect(readCsv(utf8('a;b\n1;2;;\n')).rows[0]?.cells).toEqual(['1', '2'])
    expect(refusalOf(() => readCsv(utf8('a;b\n1;2;;3\n'))).details).toEqual({ line: 2, cells: 4, headers: 2 })
  })

  test('a quote that is never closed, naming where it opens', () => {
    const refusal = refusalOf(() => readCsv(utf8('a;b\nx;"y\nz;w\n')))
    expect([refusal.reason.key, refusal.details]).toEqual(['openQuote', { line: 2, column: 3 }])
  })

  test('text after a closed quote, naming where it stands', () => {
    const refusal = refusalOf(() => readCsv(utf8('a;b\nx;"y\nz"w;\n')))
    expect([refusal.reason.key, refusal.details]).toEqual(['textAfterQuote', { line: 3, column: 3 }])
  })

  test.each(['', '\ufeff', '\r\n \r\n', ';;;\n', 'sep=;\r\n'])('nothing inside: %j', (text) => {
    expect(refusalOf(() => readCsv(utf8(text))).reason.key).toBe('nothingInside')
  })

  test('UTF-16 that breaks off in the middle of a character', () => {
    expect(refusalOf(() => readCsv(utf16('a;b', 'little').subarray(0, 7))).reason.key).toBe(
      'unknownCharacters',
    )
  })

  test.each([
    ['fileTooLarge', 'a;b\n1;2\n', { bytes: 7 }],
    ['tooManyColumns', 'a;b;c\n', { columns: 2 }],
    ['tooManyCells', 'a;b\n1;2\n3;4\n', { cells: 5 }],
  ])('%s, and the same file is read within the limit', (key, text, limit) => {
    const [name, value] = Object.entries(limit)[0] as [string, number]
    expect(refusalOf(() => readCsv(utf8(text), { ...fileLimits, ...limit })).reason.key).toBe(key)
    expect(readCsv(utf8(text), { ...fileLimits, [name]: value + 1 }).headers[0]).toBe('a')
  })

  test('every refusal says the limit as the reader writes numbers', () => {
    const refusal = refusalOf(() => readCsv(utf8(`${'x;'.repeat(2000)}x\n`)))
    expect(sentenceOf(refusal, 'da')).toContain('2.000 kolonner')
    expect(sentenceOf(refusal, 'en')).toContain('2,000 columns')
  })
})

describe('a written file', () => {
  test('starts with its mark, uses semicolons and ends lines as Windows does', () => {
    expect(writeCsv(danishTable)).toBe(`\ufeff${danish}`)
    expect(writeCsv(danishTable, { separator: ',', bom: false })).toBe(
      'Område,Andel\r\nÆrøskøbing,"12,4"\r\nØsterå,"3,1"\r\n',
    )
  })

  test('comes line by line for a long export, with one mark in all', () => {
    expect([...csvLines([['a', 'b'], ['1'], ['x;y']])]).toEqual(['\ufeffa;b\r\n', '1\r\n', '"x;y"\r\n'])
  })

  test.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+45 12 34 56 78', `'+45 12 34 56 78`],
    ['+4512345678', `'+4512345678`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `"'\r=1"`],
    ['\0=1', `'\0=1`],
    ['＝1+1', `'＝1+1`],
    [`'=1`, `''=1`],
    ['-3,5', '-3,5'],
    ['-1.234', '-1.234'],
    ['-12 %', '-12 %'],
    [`'t Hof`, `'t Hof`],
  ])('runs no formula, and numbers stay numbers: %j', (cell, written) => {
    expect([...csvLines([['h'], [cell]], { bom: false })]).toEqual(['h\r\n', `${written}\r\n`])
    expect(readCsv(utf8(`h\n${written}\n`)).rows[0]?.cells).toEqual([cell])
  })

  test('a header that looks like a sep line is a header all the same', () => {
    const headers = ['sep=', '']
    expect(writeCsv({ headers, rows: [] }, { bom: false })).toBe('"sep=";\r\n')
    expect(readCsv(utf8('"sep=";\r\n1;\r\n')).headers).toEqual(['sep='])
  })

  const oddText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...`;,\t"\r\n'=+-@ \0æ1%`.split('')) }),
  )
  const header = oddText.map((text) => `${text}x`.trim())
  const writtenTable = fc.integer({ min: 1, max: 5 }).chain((columns) =>
    fc.record({
      headers: fc.array(header, { minLength: columns, maxLength: columns }),
      cells: fc.array(fc.array(oddText, { minLength: columns, maxLength: columns }), { maxLength: 6 }),
      separator: fc.constantFrom(...separators),
      bom: fc.boolean(),
    }),
  )

  test('gives every cell back when it is read again, whatever the cells hold', () => {
    fc.assert(
      fc.property(writtenTable, ({ headers, cells, separator, bom }) => {
        const text = writeCsv({ headers, rows: cells.map((row) => ({ cells: row })) }, { separator, bom })
        const read = readCsv(utf8(text))
        expect(read.headers).toEqual(headers)
        expect(read.rows.map((row) => row.cells)).toEqual(cells)
      }),
      { numRuns: 500 },
    )
  })

  test('holds no cell a spreadsheet would run, whatever it holds', () => {
    fc.assert(
      fc.property(oddText, (cell) => {
        const [, line = ''] = csvLines([['h'], [cell]], { bom: false })
        const shown = line.replace(/^"/, '')
        expect(/^[=+@\t\n\r\0]/.test(shown) && shown !== '\r\n').toBe(false)
        if (shown.startsWith('-')) expect(shown).toMatch(/^-\d[\d.,]*( ?%)?"?\r\n$/)
      }),
      { numRuns: 500 },
    )
  })
})
