import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../formats/csv.ts'
import { openCsv } from '../../formats/csv-stream.ts'
import { areaFinder, type Indicator } from '../figures/index.ts'
import { guessReading } from './column-roles.ts'
import { copyText } from './copy-text.ts'
import { figureText, type Marks, MarkUnknown, marksIn, type Wrong } from './figure-text.ts'
import { readFigures } from './read-figures.ts'

const indicators = JSON.parse(
  readFileSync(new URL('../../../db/seeds/indicators/indicators.json', import.meta.url), 'utf8'),
) as Indicator[]
const areas = ['0101 København', '0326 Kalundborg', '0751 Aarhus', '9901 Havby'].map((text) => ({
  id: text.slice(0, 4),
  name: text.slice(5),
  kind: 'municipality' as const,
  invented: text.startsWith('99'),
}))
const known = { indicators, findArea: areaFinder(areas) }
const rules = { ...known, set: 'own' as const, leaveOutOthers: false }

class Refused extends Error {
  wrong: Wrong
  constructor(wrong: Wrong) {
    super('refused')
    this.wrong = wrong
  }
}

async function inPieces(text: string, marks: Marks = null): Promise<string | Wrong> {
  const csv = await openCsv(async function* () {
    const bytes = new TextEncoder().encode(text)
    for (let at = 0; at < bytes.length; at += 50) yield bytes.subarray(at, at + 50)
  })
  const reading = guessReading(csv.head, known)
  const tally = {
    figures: 0,
    areas: new Set<string>(),
    indicators: new Set<string>(),
    periods: new Set<string>(),
  }
  let all = ''
  try {
    for await (const piece of figureText(
      csv,
      { reading, rules, marks, tally },
      (wrong) => new Refused(wrong),
    ))
      all += piece
  } catch (thrown) {
    if (thrown instanceof MarkUnknown) return inPieces(text, await marksIn(csv, reading))
    if (thrown instanceof Refused) return thrown.wrong
    throw thrown
  }
  return all
}

function whole(text: string) {
  const table = readCsv(new TextEncoder().encode(text))
  return readFigures(table, guessReading(table, known), rules)
}

const lines = (header: string, rows: string[]) => `${header}\n${rows.join('\n')}\n`
const manyRows = (row: (year: number, code: string) => string) =>
  Array.from({ length: 60 }, (_, at) => row(1990 + (at % 30), at < 30 ? '101' : '326'))

describe('a long file of figures', () => {
  test.each([
    [
      'plain',
      lines(
        'kode;indikator;aar;værdi',
        manyRows((year, code) => `${code};rygning;${year};12,${year % 10}`),
      ),
    ],
    [
      'with intervals, groups, reasons and signs',
      lines(
        'kode;indikator;aar;gruppe;værdi;nedre;øvre;antal svar;mangler',
        manyRows((year, code) =>
          year % 3
            ? `${code};rygning;${year};16-24;12,4;11;13,5;300;`
            : `${code};rygning;${year};16-24;${year % 2 ? '.' : '..'};;;;`,
        ),
      ),
    ],
    [
      'with three decimals that could be thousands',
      lines('kode;indikator;aar;værdi', [
        ...manyRows((year, code) => `${code};rygning;${year};12.345`),
        '751;rygning;2001;12.4',
      ]),
    ],
    ['of people with thousands', lines('kode;aar;folketal', ['101;2025;671.714', '326;2025;48.123'])],
  ])('%s says the same as one read whole', async (_, text) => {
    const read = whole(text)
    expect(read.problems).toEqual([])
    expect(await inPieces(text)).toBe([...copyText(read.observations)].join(''))
  })

  test('has the same problems in the same lines, and says where a repeated figure stood first', async () => {
    const text = lines('kode;indikator;aar;værdi', [
      ...manyRows((year, code) => `${code};rygning;${year};12,4`),
      '101;rygning;1990;12,4',
      '101;rygning;1991;9',
      '999;rygning;1991;9',
      '101;rygning;2025;120',
    ])
    const read = whole(text)
    expect(read.problems.map(({ kind, about }) => [kind, about.earlier])).toEqual([
      ['duplicate', 2],
      ['conflict', 3],
      ['unknown-municipality', undefined],
      ['impossible-value', undefined],
    ])
    expect(await inPieces(text)).toEqual({ problems: read.problems, count: 4 })
  })
})
