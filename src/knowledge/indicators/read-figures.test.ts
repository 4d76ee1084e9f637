import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../formats/csv.ts'
import { type Area, areaFinder, type Indicator } from '../figures/index.ts'
import { guessReading, lacking, type Reading } from './column-roles.ts'
import { readFigures } from './read-figures.ts'

const indicators = JSON.parse(
  readFileSync(new URL('../../../db/seeds/indicators/indicators.json', import.meta.url), 'utf8'),
) as Indicator[]
const area = (id: string, name: string, kind: Area['kind'] = 'municipality'): Area => ({
  id,
  name,
  kind,
  invented: id >= '9900' && kind === 'municipality',
})
const areas = [
  area('0101', 'København'),
  area('0326', 'Kalundborg'),
  area('0751', 'Aarhus'),
  area('9901', 'Havby'),
  area('1084', 'Region Hovedstaden', 'region'),
  area('DK', 'Hele landet', 'country'),
]
const known = { indicators, findArea: areaFinder(areas) }

function readText(
  text: string,
  choices: { reading?: Partial<Reading>; set?: 'own' | 'national'; leaveOutOthers?: boolean } = {},
) {
  const table = readCsv(new TextEncoder().encode(text))
  const reading = { ...guessReading(table, known), ...choices.reading }
  return {
    reading,
    lacks: lacking(reading),
    ...readFigures(table, reading, {
      ...known,
      set: choices.set ?? 'own',
      leaveOutOthers: choices.leaveOutOthers ?? false,
    }),
  }
}

const brief = ({ observations }: ReturnType<typeof readText>) =>
  observations.map(({ indicator, area: place, period, value }) => [indicator, place, period, value])

describe('a file is read', () => {
  test('one figure a line, as the public project writes it', () => {
    const read = readText(
      'kommune_kode,indicator_id,aar,raw_value\r\n101,rygning,2025,10.6\r\n326,ensomhed,2025,14.1\r\n',
    )
    expect(read.reading.roles).toEqual(['area', 'indicator', 'period', 'value'])
    expect(brief(read)).toEqual([
      ['rygning', '0101', '2025', 10.6],
      ['ensomhed', '0326', '2025', 14.1],
    ])
  })

  test('in Danish with semicolons, decimal commas and names instead of codes', () => {
    const read = readText(
      'Kommune;Indikator;År;Værdi\nKøbenhavn;Daglig rygning;2025;10,6 %\nÅrhus Kommune;Ryger dagligt;2025;9,2\n',
    )
    expect(brief(read)).toEqual([
      ['rygning', '0101', '2025', 10.6],
      ['rygning', '0751', '2025', 9.2],
    ])
  })

  test('one column per indicator; the code wins over the name, and other columns are left alone', () => {
    const read = readText(
      'kommune_kode,kommune_navn,rygning_pct,rygning_ratio,ensomhed,aar\n101,København,10.6,98.77,12.9,2025\n',
    )
    expect(read.reading.roles).toEqual([
      'area',
      'ignored',
      'figures-of:rygning',
      'ignored',
      'figures-of:ensomhed',
      'period',
    ])
    expect(brief(read)).toEqual([
      ['rygning', '0101', '2025', 10.6],
      ['ensomhed', '0101', '2025', 12.9],
    ])
  })

  test('one column per year, when the indicator is chosen for the whole file', () => {
    const text = 'kommune;2017;2021;2025\n0326;16,9;;12,4\n'
    expect(readText(text).lacks).toEqual(['indicator'])
    const read = readText(text, { reading: { indicator: 'rygning' } })
    expect(brief(read)).toEqual([
      ['rygning', '0326', '2017', 16.9],
      ['rygning', '0326', '2025', 12.4],
    ])
    expect(read.empty).toBe(1)
  })

  test('a population file is known by its column, and people are whole whatever mark stands between thousands', () => {
    const read = readText(
      'kommune_kode;kommune_navn;folketal;aar\n101;København;671.714;2026\n326;Kalundborg;48123;2026\n',
    )
    expect(brief(read)).toEqual([
      ['folketal', '0101', '2026', 671_714],
      ['folketal', '0326', '2026', 48_123],
    ])
  })

  test('a column whose header says nothing is found by its cells', () => {
    const read = readText('nr;;rygning\n101;2025;10,6\n326;2025;14,2\n')
    expect(read.reading.roles).toEqual(['area', 'period', 'figures-of:rygning'])
  })

  test('a sign for a withheld figure is a missing figure with a reason, and an empty cell is nothing', () => {
    const read = readText('kode;indikator;aar;værdi\n101;rygning;2025;..\n326;rygning;2025;\n')
    expect(read.problems).toEqual([])
    expect(read.observations).toMatchObject([{ area: '0101', value: null, missing: 'not-given' }])
    expect(read.empty).toBe(1)
  })

  test('interval, answers and group come along where the file has them', () => {
    const read = readText(
      'kode;indikator;aar;værdi;nedre;øvre;antal svar;gruppe\n101;rygning;2025;10,6;9,1;12,2;1.912;16-24\n',
    )
    expect(read.observations).toMatchObject([{ low: 9.1, high: 12.2, n: 1912, group: 'age:16-24' }])
  })

  test('a figure about fewer than five is not taken in, only that there were too few', () => {
    const read = readText('kode;indikator;aar;værdi;n\n101;rygning;2025;25;4\n326;rygning;2025;20;5\n')
    const few = { area: '0101', value: null, n: null, missing: 'too-small' }
    expect(read.observations).toMatchObject([few, { area: '0326', value: 20, n: 5, missing: null }])
  })

  test('a part of the population is read from columns for sex, age, education and life situation', () => {
    const read = readText(
      'kode;indikator;aar;værdi;køn;alder\n101;rygning;2025;10,6;I alt;I alt\n101;rygning;2025;11,2;Mænd;\n101;rygning;2025;7,5;Begge køn;75+\n',
    )
    expect(read.problems).toEqual([])
    expect(read.observations.map(({ group }) => group)).toEqual(['all', 'sex:male', 'age:75+'])
  })

  test('a group nobody knows, or two at once, is a problem with its line', () => {
    const read = readText(
      'kode;indikator;aar;værdi;køn;uddannelse\n101;rygning;2025;10,6;;Skiløbere\n101;rygning;2025;11,2;Mænd;Grundskole\n',
    )
    expect(read.observations).toEqual([])
    expect(read.problems).toMatchObject([
      { line: 2, kind: 'unknown-group', cell: 'Skiløbere' },
      { line: 3, kind: 'two-groups', cell: 'Grundskole' },
    ])
  })
})

describe('a problem', () => {
  const line = (row: string) => `kode;indikator;aar;værdi;nedre;øvre\n326;rygning;2021;14,8;;\n${row}\n`
  test.each([
    ['999;rygning;2025;9;;', 'unknown-municipality', '999', {}],
    ['411;rygning;2025;9;;', 'not-a-municipality', '411', { name: 'Christiansø' }],
    ['084;rygning;2025;9;;', 'not-a-municipality', '084', { name: 'Region Hovedstaden' }],
    ['Hele landet;rygning;2025;9;;', 'not-a-municipality', 'Hele landet', { name: 'Hele landet' }],
    ['101;tobak;2025;9;;', 'unknown-indicator', 'tobak', {}],
    ['101;rygning;20x;9;;', 'unreadable-period', '20x', {}],
    ['101;rygning;2025;ni;;', 'unreadable-number', 'ni', {}],
    ['101;folketal;2025;10,5;;', 'unreadable-number', '10,5', {}],
    ['101;rygning;2025;120;;', 'impossible-value', '120', { minimum: 0, maximum: 100 }],
    ['101;rygning;2025;-1;;', 'impossible-value', '-1', {}],
    ['101;rygning;2025;10;11;12', 'interval-misses-value', '11–12', {}],
    ['101;rygning;2025;10;;12', 'unreadable-number', ' 12 ', {}],
    ['326;rygning;2021;14,8;;', 'duplicate', '14.8', { earlier: 2 }],
    ['326;rygning;2021;15,1;;', 'conflict', '15.1', { earlier: 2 }],
  ])('in "%s" is named with its line: %s', (row, kind, cell, about) => {
    const { problems } = readText(line(row))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ line: 3, kind, cell, about })
  })

  test('is an invented municipality in the national set, and not in the own one', () => {
    const text = 'kode;indikator;aar;værdi\n9901;rygning;2025;12,4\n'
    expect(readText(text, { set: 'national' }).problems).toMatchObject([{ kind: 'invented-in-national' }])
    expect(readText(text).problems).toEqual([])
  })

  test('of places that are no municipality can be left out, and is then counted', () => {
    const text = 'kode;indikator;aar;værdi\n000;rygning;2025;10\n411;rygning;2025;9\n101;rygning;2025;10,6\n'
    expect(readText(text, { leaveOutOthers: true })).toMatchObject({
      problems: [],
      leftOut: 2,
      observations: [{ area: '0101' }],
    })
  })
})
