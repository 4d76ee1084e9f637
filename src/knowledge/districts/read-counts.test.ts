import { describe, expect, test } from 'vitest'
import { readCsv } from '../../formats/csv.ts'
import { readXlsx, writeXlsx } from '../../formats/xlsx.ts'
import { columnRoles, lacking } from './columns.ts'
import { type ReadCounts, readCounts } from './read-counts.ts'

const about = {
  indicator: { name: { da: 'Daglig rygning', en: 'Daily smoking' } },
  municipality: 'Havby',
  known: [{ code: '07', name: 'Møllebyen', parent: null }],
}

function read(text: string, period: string | null = null): ReadCounts {
  const table = readCsv(new TextEncoder().encode(text))
  return readCounts(table, { ...about, roles: columnRoles(table.headers), period })
}

const problemsOf = (text: string) => read(text).problems.map(({ line, kind }) => [line, kind])

describe('a file of counts by district', () => {
  test('becomes a table of those who said yes and those who did not, a round for each period', () => {
    const { rounds, problems, leftOut } = read(
      'kode;lokalområde;år;antal;svar\r\n01;Nord;2021;12;40\r\n01;Nord;2025;9;38\r\n02;Syd;2025;1.020;3 400\r\n',
    )
    expect([problems, leftOut]).toEqual([[], 0])
    expect(rounds.map(({ period }) => period)).toEqual(['2021', '2025'])
    expect(rounds[1]?.table.cells).toEqual([
      { at: ['01', 'yes'], count: 9 },
      { at: ['01', 'no'], count: 29 },
      { at: ['02', 'yes'], count: 1020 },
      { at: ['02', 'no'], count: 2380 },
    ])
    expect(rounds[1]?.table.answers).toBe('answer')
  })

  test('is divided by groups in their order, with larger parts as groups of districts', () => {
    const { rounds, problems } = read(
      'Område,Ligger i,Køn,Antal,Besvarelser\n"Nord",Byen,Kvinder,5,20\nNord,Byen,Mænd,7,22\nSyd,Byen,K,0,0\nSyd,Byen,M,2,19\nØen,,Kvinder,1,9\n',
      '2025',
    )
    expect(problems).toEqual([])
    const { table, absent } = rounds[0] ?? { table: null, absent: -1 }
    expect(absent).toBe(1)
    expect(table?.dimensions.map(({ categories }) => categories.map(({ id }) => id))).toEqual([
      ['nord', 'syd', 'oeen', 'part of Byen'],
      ['sex:male', 'sex:female'],
      ['yes', 'no'],
    ])
    expect(table?.dimensions[0]?.categories[0]?.within).toBe('part of Byen')
  })

  test('leaves totals out, but not a town that is called as its municipality', () => {
    const { rounds, problems, leftOut } = read(
      'lokalområde;år;køn;antal;svar\nHavby;2025;K;4;30\nHavby;2025;M;6;31\nHavby;2025;I alt;10;61\nHavby Kommune;2025;I alt;10;61\nHele Havby;2025;K;4;30\nI alt;2025;M;6;31\n',
    )
    expect([problems, leftOut]).toEqual([[], 4])
    expect(rounds[0]?.districts).toEqual([{ code: 'havby', name: 'Havby', parent: null }])
  })

  test('finds a known district by its name', () => {
    expect(read('distrikt;periode;ja;n\nmøllebyen;2024/25;3;9\n').rounds[0]?.districts).toEqual([
      { code: '07', name: 'møllebyen', parent: null },
    ])
  })

  test('is read from a workbook, where a point is a decimal mark and nobody is a fraction', async () => {
    const bytes = await writeXlsx([
      {
        name: 'Tal',
        headers: ['Kode', 'By', 'År', 'Antal', 'Svar'],
        rows: [
          ['1', 'Nord', 2025, 12, 40],
          ['2', 'Syd', 2025, 1.5, 40],
        ],
      },
    ])
    const table = (await readXlsx(bytes)).sheets[0]?.table
    if (!table) throw new Error('no sheet')
    const found = readCounts(table, { ...about, roles: columnRoles(table.headers), period: null })
    expect(found.problems).toEqual([{ line: 3, kind: 'unreadable-count', cell: '1.5' }])
  })

  test('is refused line by line, and nothing of it is kept', () => {
    const head = 'kode;lokalområde;år;køn;antal;svar\n'
    const cases: [string, string][] = [
      [';;2025;K;1;2', 'no-district'],
      ['0|1;Nord;2025;K;1;2', 'bad-code'],
      ['01;Nord;i fjor;K;1;2', 'unreadable-period'],
      ['01;Nord;2025;K;<5;20', 'unreadable-count'],
      ['01;Nord;2025;K;-1;20', 'unreadable-count'],
      ['01;Nord;2025;K;;20', 'unreadable-count'],
      ['01;Nord;2025;K;12 %;20', 'unreadable-count'],
      ['01;Nord;2025;K;2;NA', 'unreadable-count'],
      ['01;Nord;2025;K;21;20', 'more-than-population'],
      ['01;Nord;2025;ræve;1;2', 'unknown-group'],
    ]
    for (const [line, kind] of cases) {
      expect(problemsOf(`${head}${line}\n`), line).toEqual([[2, kind]])
      expect(read(`${head}${line}\n`).rounds).toEqual([])
    }
  })

  test('is refused when its lines do not go together', () => {
    const head = 'kode;lokalområde;ligger i;år;køn;alder;antal;svar\n'
    const cases: [string[], [number, string]][] = [
      [
        ['01;Nord;;2025;K;;1;9', '01;Nord;;2025;K;;2;9'],
        [3, 'duplicate'],
      ],
      [
        ['01;Nord;;2025;K;;1;9', '01;Nordby;;2025;M;;2;9'],
        [3, 'other-name'],
      ],
      [
        ['01;Nord;;2025;K;;1;9', '02;Nord;;2025;K;;2;9'],
        [3, 'same-name'],
      ],
      [
        ['01;Nord;;2025;K;;1;9', '02;Syd;Nord;2025;K;;2;9'],
        [2, 'parent-is-district'],
      ],
      [
        ['01;Nord;;2025;K;;1;9', '01;Nord;;2025;;16-24 år;2;9'],
        [3, 'other-groups'],
      ],
      [
        ['01;Nord;;2025;;16-34;1;9', '01;Nord;;2025;;25-44;2;9'],
        [3, 'overlapping-groups'],
      ],
      [
        ['01;Nord;;2025;K;;1;9', '02;Syd;;2025;I alt;;2;9'],
        [3, 'without-groups'],
      ],
      [['01;Nord;;2025;K;16-24;1;9'], [2, 'two-groups']],
    ]
    for (const [lines, problem] of cases)
      expect(problemsOf(`${head}${lines.join('\n')}\n`), lines.join()).toContainEqual(problem)
  })

  test('needs a district, a period, a count and a population, and says which is missing', () => {
    expect(lacking(columnRoles(['Navn', 'Antal ja', 'Antal svar']), null)).toEqual(['period'])
    expect(lacking(columnRoles(['Navn', 'Antal ja', 'Antal svar']), '2025')).toEqual([])
    expect(lacking(columnRoles(['a', 'b']), null)).toEqual(['district', 'period', 'count', 'population'])
    expect(columnRoles(['antal', 'ja', 'i alt', 'n'])).toEqual(
      ['count', null, null, null].map((role, index) => (index === 2 ? 'population' : role)),
    )
  })
})
