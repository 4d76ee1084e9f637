import { describe, expect, test } from 'vitest'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { readPx } from './index.ts'
import { pxOf, pxText } from './px.samples.ts'

function refusalOf(bytes: Uint8Array, language?: string): Refusal {
  try {
    readPx(bytes, language === undefined ? {} : { language })
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const warned = (bytes: Uint8Array) => readPx(bytes).warnings.map(({ reason }) => reason.key)

describe('a PX file is read as its format says', () => {
  test('titles, codes, units, decimals, roles and figures come along', () => {
    const px = readPx(
      pxOf({
        'CODES("sted")': '"101","102"',
        'VARIABLECODE("sted")': '"OMRÅDE"',
        'TIMEVAL("tid")': 'TLIST(A1,"2025"-"2026")',
        'MAP("sted")': '"kort"',
        SHOWDECIMALS: '1',
        SOURCE: '"Statistik"',
        'LAST-UPDATED': '"20260101 08:00"',
        NOTEX: '"Skal ses.#Altid."',
        'VALUENOTE("sted","Nyby")': '"Ny i 2025"',
      }),
    )
    expect(px).toMatchObject({
      id: 'TAL01',
      label: 'Folketal efter sted og tid',
      source: 'Statistik',
      updated: '20260101 08:00',
      language: 'da',
      languages: ['da'],
      unit: 'personer',
      decimals: 1,
      values: [1, 2, 3, 4],
      notes: ['Skal ses.\nAltid.', 'sted, Nyby: Ny i 2025'],
      warnings: [],
    })
    expect(px.dimensions).toEqual([
      {
        id: 'OMRÅDE',
        label: 'sted',
        role: 'geo',
        categories: [
          { id: '101', label: 'Havby' },
          { id: '102', label: 'Nyby' },
        ],
      },
      {
        id: 'tid',
        label: 'tid',
        role: 'time',
        categories: [
          { id: '2025', label: '2025' },
          { id: '2026', label: '2026' },
        ],
      },
    ])
  })

  test('units and decimals belong to the values of the contents variable', () => {
    const px = readPx(
      pxOf({
        CONTVARIABLE: '"tid"',
        'UNITS("2026")': '"pct."',
        'PRECISION("tid","2026")': '2',
      }),
    )
    expect(px.dimensions[1]).toEqual({
      id: 'tid',
      label: 'tid',
      role: 'metric',
      categories: [
        { id: '2025', label: '2025', unit: 'personer', decimals: 0 },
        { id: '2026', label: '2026', unit: 'pct.', decimals: 2 },
      ],
    })
  })

  test.each([
    ['over several lines', '"Folketal efter "\n"sted"', 'Folketal efter sted'],
    ['with the format’s own marks inside', '"a; b, c=d (e)[f]"', 'a; b, c=d (e)[f]'],
    ['with doubled quotes inside', '"en ""ny"" tabel"', 'en "ny" tabel'],
    ['without quotes', 'Folketal', 'Folketal'],
    ['with DATA= inside', '"x;\nDATA= y"', 'x;\nDATA= y'],
  ])('a text %s', (_, title, label) => {
    expect(readPx(pxOf({ TITLE: title })).label).toBe(label)
  })

  test.each([
    [
      'the description stands in for a missing title',
      { TITLE: null, DESCRIPTION: '"Beskrivelse"' },
      'Beskrivelse',
    ],
    ['and for an empty one', { TITLE: '""', DESCRIPTION: '"Beskrivelse"' }, 'Beskrivelse'],
  ])('%s', (_, changes, label) => {
    expect(readPx(pxOf(changes)).label).toBe(label)
  })

  test.each([
    ['spaces and lines', '1 2\n3 4;'],
    ['commas', '1,2,3,4;'],
    ['tabs', '1\t2\t3\t4;'],
    ['a semicolon at the end of every row', '1 2;\n3 4;;'],
    ['Windows line ends', '1 2\r\n3 4\r\n;\r\n'],
    ['the sign DOS ended files with', '1 2 3 4;\r\n\x1a'],
    ['a plus, a zero before and an exponent', '+1 02 3.0 4e0;'],
  ])('figures are parted by %s', (_, figures) => {
    expect(readPx(pxOf({}, figures)).values).toEqual([1, 2, 3, 4])
  })

  test('figures are read to their last digit', () => {
    const px = readPx(pxOf({}, '-0.1 1234567890.123\n12345678901234567000.00 .5;'))
    expect(px.values).toEqual([-0.1, 1234567890.123, 12345678901234567000, 0.5])
  })

  test('a sign is no figure: the cell is empty and says why, in quotes or not', () => {
    const px = readPx(pxOf({ DATASYMBOL2: '"fortroligt"', DATASYMBOLNIL: '"nul"' }, '".." -\n: ".";'))
    expect(px.values).toEqual([null, null, null, null])
    expect([...px.status]).toEqual([
      [0, '..'],
      [1, '-'],
      [2, ':'],
      [3, '.'],
    ])
    expect([...px.signs]).toEqual([
      ['..', 'fortroligt'],
      ['-', 'nul'],
    ])
  })

  test('rows with keys stand in any order, and a row left out is zeros', () => {
    const keyed = { 'KEYS("sted")': 'CODES', 'CODES("sted")': '"101","102"' }
    expect(readPx(pxOf(keyed, '"102",3 "..";')).values).toEqual([0, 0, 3, null])
    expect(readPx(pxOf({ 'KEYS("sted")': 'VALUES' }, '"Nyby",3 4\n"Havby",1 2;')).values).toEqual([
      1, 2, 3, 4,
    ])
    expect(readPx(pxOf({ 'KEYS("tid")': 'VALUES' }, '"2026",2 4\n"2025",1 3;')).values).toEqual([1, 2, 3, 4])
  })
})

describe('a PX file in several languages', () => {
  const bilingual = {
    LANGUAGES: '"da","en"',
    'TITLE[en]': '"Population by place and time"',
    'CONTENTS[en]': '"Population"',
    'STUB[en]': '"place"',
    'HEADING[en]': '"time"',
    'VALUES[en]("place")': '"Haven","Newton"',
    'VALUES[en]("time")': '"2025","2026"',
    'NOTE[en]': '"A note"',
    NOTE: '"En note"',
  }

  test('gives labels in the language chosen and keeps its identifiers', () => {
    const own = readPx(pxOf(bilingual))
    const english = readPx(pxOf(bilingual), { language: 'en' })
    expect([own.label, english.label]).toEqual(['Folketal efter sted og tid', 'Population by place and time'])
    expect([own.language, english.language]).toEqual(['da', 'en'])
    expect([own.notes, english.notes]).toEqual([['En note'], ['A note']])
    expect(english.dimensions.map(({ id, label }) => [id, label])).toEqual([
      ['sted', 'place'],
      ['tid', 'time'],
    ])
    expect(english.dimensions[0]?.categories).toEqual([
      { id: 'Havby', label: 'Haven' },
      { id: 'Nyby', label: 'Newton' },
    ])
    expect(own.languages).toEqual(['da', 'en'])
  })

  test('falls back to its own where a translation is missing, and says so', () => {
    const px = readPx(pxOf({ ...bilingual, 'VALUES[en]("place")': null }), { language: 'en' })
    expect(px.dimensions[0]?.categories[0]).toEqual({ id: 'Havby', label: 'Havby' })
    expect(px.warnings.map(({ reason }) => reason.key)).toContain('untranslated')
  })

  test('refuses a language it has not got, naming those it has', () => {
    expect(sentenceOf(refusalOf(pxOf(bilingual), 'fi'), 'en')).toBe(
      'Line 3, character 1: the file does not have the language “fi”; it has da, en. Choose one of its own and try again.',
    )
  })
})

describe('a PX file that cannot be trusted is refused with line and character', () => {
  const cases: [string, string, Uint8Array, [number, number]][] = [
    ['no PX file', 'notPx', new TextEncoder().encode('Kommune;Andel\n1;2\n'), [1, 1]],
    ['nothing', 'noData', new Uint8Array(), [1, 1]],
    [
      'a misplaced quote in a deciding keyword',
      'brokenStatement',
      pxOf({ 'VALUES("sted")': '"Hav"by","Nyby"' }),
      [13, 21],
    ],
    ['no contents', 'missingKeyword', pxOf({ CONTENTS: null }), [14, 6]],
    ['neither STUB nor HEADING', 'missingKeyword', pxOf({ STUB: null, HEADING: null }), [13, 6]],
    ['a variable without values', 'missingValues', pxOf({ 'VALUES("sted")': null }), [14, 6]],
    ['more codes than values', 'wrongCount', pxOf({ 'CODES("sted")': '"1","2","3"' }), [15, 1]],
    ['a contents variable that is none', 'unknownContentsVariable', pxOf({ CONTVARIABLE: '"x"' }), [15, 1]],
    ['the same variable twice', 'repeatedVariable', pxOf({ HEADING: '"sted"' }), [12, 1]],
    ['decimals in letters', 'invalidDecimals', pxOf({ DECIMALS: 'to' }), [10, 1]],
    ['too few figures', 'tooFewFigures', pxOf({}, '1 2\n3;\n'), [18, 1]],
    ['too many figures', 'tooManyFigures', pxOf({}, '1 2\n3 4 5;\n'), [17, 5]],
    ['a word among the figures', 'notAFigure', pxOf({}, '1 2\nx 4;\n'), [17, 1]],
    ['a quote never closed among them', 'openQuote', pxOf({}, '1 ".. 3 4;\n'), [16, 3]],
    ['a last figure cut off', 'brokenOff', pxOf({}, '1 2\n3 4'), [17, 4]],
    ['a row nobody knows', 'unknownKey', pxOf({ 'KEYS("sted")': 'VALUES' }, '"Gammelby",1 2;'), [17, 1]],
    [
      'the same row twice',
      'repeatedRow',
      pxOf({ 'KEYS("sted")': 'VALUES' }, '"Nyby",1 2\n"Nyby",1 2;'),
      [18, 1],
    ],
    ['a sign no text may have', 'controlCharacter', pxOf({ TITLE: '"a\0b"' }), [7, 9]],
  ]

  test.each(cases)('%s', (_, key, bytes, [line, column]) => {
    const refusal = refusalOf(bytes)
    expect([refusal.reason.key, refusal.details.line, refusal.details.column]).toEqual([key, line, column])
    for (const [locale, opening] of [
      ['da', `Linje ${line}, tegn ${column}: `],
      ['en', `Line ${line}, character ${column}: `],
    ] as const) {
      expect(sentenceOf(refusal, locale).startsWith(opening)).toBe(true)
      expect(sentenceOf(refusal, locale)).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  test('characters are counted, not bytes', () => {
    expect(refusalOf(pxOf({ 'VALUES("sted")': '"Ærø"by","Nyby"' })).details.column).toBe(21)
  })
})

describe('a rule broken without harm is a warning, and the figures are read', () => {
  test.each<[string, Record<string, string | null>, string[]]>([
    ['a misplaced quote in a keyword that decides nothing', { MAP: '"kor"t"' }, ['brokenOptional']],
    ['a keyword about no variable', { 'DOMAIN("by")': '"x"' }, ['unknownVariable']],
    ['a note about no value', { 'VALUENOTE("sted","Gammelby")': '"x"' }, ['unknownValue']],
    ['an elimination value that is none', { 'ELIMINATION("sted")': '"I alt"' }, ['unknownValue']],
    ['neither yes nor no', { COPYRIGHT: '2' }, ['invalidSetting']],
    ['a description to show that is not there', { DESCRIPTIONDEFAULT: 'YES' }, ['noDescription']],
    ['a language not declared', { 'TITLE[xx]': '"x"' }, ['undeclaredLanguage']],
    ['periods that do not fit', { 'TIMEVAL("tid")': 'TLIST(A1),"2025"' }, ['timeCount']],
    [
      'a span of a thousand million periods',
      { 'TIMEVAL("tid")': 'TLIST(A1,"0"-"999999999")' },
      ['timeCount'],
    ],
    ['no title where the contents name the figures', { TITLE: null }, ['noTitle']],
    ['the same value twice', { 'VALUES("sted")': '"I alt","I alt"' }, ['repeatedCode']],
  ])('%s', (_, changes, keys) => {
    expect(warned(pxOf(changes))).toEqual(keys)
    expect(readPx(pxOf(changes)).values).toEqual([1, 2, 3, 4])
    for (const warning of readPx(pxOf(changes)).warnings)
      for (const locale of ['da', 'en'] as const)
        expect(sentenceOf(warning, locale)).not.toMatch(/undefined|NaN/)
  })

  test('a missing end, and a sign nobody knows', () => {
    expect(warned(pxOf({}, '1 2\n3 4\n'))).toEqual(['noEnd'])
    expect(warned(pxOf({}, '1 2\n"n/a" 4;'))).toEqual(['unknownSign'])
  })

  test('a semicolon forgotten costs that keyword alone', () => {
    const text = pxText({ SOURCE: '"Statistik"' }).replace('"Statistik";', '"Statistik"')
    const moved = text.replace(/SOURCE="Statistik"\n/, '').replace('TITLE=', 'SOURCE="Statistik"\nTITLE=')
    const px = readPx(new TextEncoder().encode(moved))
    expect([px.source, px.label]).toEqual([null, 'Folketal efter sted og tid'])
  })
})
