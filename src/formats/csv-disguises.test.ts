import { describe, expect, test } from 'vitest'
import { readCsv } from './csv.ts'
import { guessDecimalMark, readNumber } from './numbers.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const windows = (text: string) =>
  Uint8Array.from(
    text,
    (character) => ({ '–': 0x96, '−': 0x2d, '€': 0x80 })[character] ?? character.charCodeAt(0),
  )
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

const plain = 'Område;Andel;Antal\nÆrøskøbing;12,4;1234\nØsterå;-3,1;56\n'
const separatedBy = (mark: string) =>
  plain
    .split('\n')
    .map((line) =>
      line
        .split(';')
        .map((cell) => (cell.includes(mark) ? `"${cell}"` : cell))
        .join(mark),
    )
    .join('\n')

/** The disguises a table of two places wears between a Danish system and us; all of them are the same four figures. */
const disguises: [string, Uint8Array][] = [
  ['semicolons', utf8(plain)],
  ['tabs', utf8(separatedBy('\t'))],
  ['commas, figures quoted', utf8(separatedBy(','))],
  ['pipes', utf8(separatedBy('|'))],
  ['a sep line of pipes', utf8(`sep=|\r\n${separatedBy('|')}`)],
  ['a sep line of semicolons', utf8(`sep=;\r\n${plain}`)],
  ['the mark of UTF-8', utf8(`\ufeff${plain}`)],
  ['UTF-16, little end first', utf16(plain, false)],
  ['UTF-16, big end first', utf16(plain, true)],
  ['Windows-1252', windows(plain)],
  ['Windows line ends', utf8(plain.replaceAll('\n', '\r\n'))],
  ['old Mac line ends', utf8(plain.replaceAll('\n', '\r'))],
  ['everything quoted', utf8(plain.replaceAll(/[^;\n]+/g, '"$&"'))],
  ['thousands with a point', utf8(plain.replace('1234', '1.234'))],
  ['thousands with a space that does not break', utf8(plain.replace('1234', '1\u00a0234'))],
  ['thousands with a thin space', utf8(plain.replace('1234', '1\u202f234'))],
  ['a percent sign', utf8(plain.replace('12,4', '12,4 %').replace('-3,1', '-3,1\u00a0%'))],
  ['a real minus', utf8(plain.replace('-3,1', '\u22123,1'))],
  ['spaces around figures', utf8(plain.replace(';12,4;', '; 12,4 ;'))],
  ['empty columns to the right', utf8(plain.replaceAll('\n', ';;;\n'))],
  ['empty lines beneath', utf8(`${plain}\n;;\n;;;;\n\n`)],
  ['empty lines above', utf8(`\n;;\n\n${plain}`)],
  ['a title above', utf8(`Andel i ugen, pct., efter område\n${plain}`)],
  ['a title and a unit above, with a gap', utf8(`Andel, pct.\nEnhed: antal\n\n${plain}`)],
  ['a title in a line as wide as the table', utf8(`Andel efter område;;\n;;\n${plain}`)],
  ['a title above a table of commas, as a sheet saves it', utf8(`Andel efter område,,\n${separatedBy(',')}`)],
  [
    'a title above a table of tabs, as a sheet saves it',
    utf16(`Andel efter område\t\t\n${separatedBy('\t')}`, false),
  ],
  ['a source beneath', utf8(`${plain}Kilde: Havby Kommune, 2026\n`)],
  ['notes beneath, after a gap', utf8(`${plain}\nTallene er afrundet.\n1) Skøn\n`)],
  ['a note as wide as the table', utf8(`${plain}Anm.: Tallene er afrundet;;\n`)],
]

describe('CSV in every Danish disguise is the same table', () => {
  test.each(disguises)('%s', (_, bytes) => {
    const table = readCsv(bytes)
    expect(table.headers).toEqual(['Område', 'Andel', 'Antal'])
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Ærøskøbing', 'Østerå'])
    const mark = guessDecimalMark(table.rows.map(({ cells }) => cells[1] ?? ''))
    const figures = table.rows.map(({ cells }) => cells.slice(1).map((cell) => readNumber(cell, mark)))
    expect(figures).toEqual([
      [12.4, 1234],
      [-3.1, 56],
    ])
  })

  test('what stands above and beneath is kept, and lines keep their numbers', () => {
    const table = readCsv(utf8(`Andel, pct.\nEnhed: antal\n\n${plain}\nTallene er afrundet.\nKilde: Havby`))
    expect(table.notes).toEqual(['Andel, pct.', 'Enhed: antal', 'Tallene er afrundet.', 'Kilde: Havby'])
    expect(table.rows.map(({ line }) => line)).toEqual([5, 6])
  })

  test('a header with a line break inside its quotes', () => {
    const { headers, rows } = readCsv(utf8('"Område\nkommune";"Andel, pct."\nHavby;12,4\n'))
    expect(headers).toEqual(['Område\nkommune', 'Andel, pct.'])
    expect(rows).toEqual([{ line: 3, cells: ['Havby', '12,4'] }])
  })

  test.each([
    ['a last row cut off', 'a;b\n1;2\n3', { line: 3, cells: 1, headers: 2 }],
    ['a row too long in the middle', 'a;b\n1;2;3\n4;5\n', { line: 2, cells: 3, headers: 2 }],
    ['a note in the middle', 'a;b\n1;2\nKilde: x\n3;4\n', { line: 3, cells: 1, headers: 2 }],
  ])('%s is still refused', (_, text, details) => {
    expect(() => readCsv(utf8(text))).toThrow(expect.objectContaining({ details }))
  })

  test('a column of texts with a comma each is one column', () => {
    expect(readCsv(utf8('Bydel\nHavby, øst\nHavby, vest\n')).rows[1]?.cells).toEqual(['Havby, vest'])
  })

  test('a table of one column has no title and no notes', () => {
    expect(readCsv(utf8('Kommune\nHavby\n\nKilde\n')).rows.map(({ cells }) => cells)).toEqual([
      ['Havby'],
      ['Kilde'],
    ])
  })
})
