import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readCsv } from '../../formats/csv.ts'
import type { Table } from '../../formats/table.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { siiMethod } from './method-sii.ts'

const header = 'area,quantile,population,value,lower_cl,upper_cl'
const steps = ['1,1000,10,9,11', '2,1000,20,19,21', '3,1000,30,29,31', '4,1000,40,39,41', '5,1000,50,49,51']

function tableOf(lines: readonly string[]): Table {
  return readCsv(new TextEncoder().encode(lines.join('\n')))
}

function run(table: Table, options: Record<string, string> = {}): Record<string, string>[] {
  const given = new Map(Object.entries({ repetitions: '2000', ...options }))
  const { headers, rows } = siiMethod.run(table, null, given)
  return rows.map(({ cells }) => Object.fromEntries(headers.map((name, at) => [name, cells[at] ?? ''])))
}

function whyNot(lines: readonly string[], options: Record<string, string> = {}): string {
  try {
    run(tableOf(lines), options)
  } catch (refusal) {
    if (refusal instanceof Refusal) return sentenceOf(refusal, 'en')
    throw refusal
  }
  return 'not refused'
}

const area = (name: string, rows: readonly string[] = steps) => rows.map((row) => `${name},${row}`)

test('each area gets one row in the order of the file, with the package’s own column names', () => {
  const found = run(tableOf([header, ...area('Havby'), ...area('Fjordby')]))
  expect(found.map((row) => row.area)).toEqual(['Havby', 'Fjordby'])
  expect(Object.keys(found[0] ?? {})).toEqual([
    ...['area', 'sii', 'rii', 'sii_lowercl_1', 'sii_uppercl_1', 'rii_lowercl_1', 'rii_uppercl_1'],
    ...['intercept', 'statistic', 'method'],
  ])
  // Five equal steps that rise by ten stand at 0.1 … 0.9: the line goes from 5 to 55.
  expect(Number(found[0]?.sii)).toBeCloseTo(50, 9)
  expect(Number(found[0]?.rii)).toBeCloseTo(11, 9)
  expect(Number(found[0]?.intercept)).toBeCloseTo(5, 9)
})

test('the order of the rows does not matter, and ten comes after nine', () => {
  const ten = Array.from({ length: 10 }, (_, at) => `${at + 1},500,${at},${at - 1},${at + 1}`)
  const [straight] = run(tableOf([header, ...area('Havby', ten)]))
  const [mixed] = run(tableOf([header, ...area('Havby', [...ten].reverse())]))
  expect(mixed?.sii).toBe(straight?.sii)
  expect(Number(straight?.sii)).toBeCloseTo(10, 9)
})

test('an area that lacks a step gets no figure and a reason, as the package leaves it out', () => {
  const found = run(tableOf([header, ...area('Havby'), ...area('Fjordby', steps.slice(0, 4))]))
  expect(found[1]).toMatchObject({ sii: '', rii: '', intercept: '', statistic: 'sii NA: 4 of 5 quantiles' })
})

test('several levels of confidence give numbered limits, and the same seed the same ones', () => {
  const table = tableOf([header, ...area('Havby')])
  const [found] = run(table, { confidence: '95;99.8', seed: '3' })
  expect(Number(found?.sii_lowercl_2)).toBeLessThan(Number(found?.sii_lowercl_1))
  expect(run(table, { confidence: '0.95, 0.998', seed: '3' })).toEqual([found])
})

test('a count out of a population is a proportion, and options in the file hold for their rows', () => {
  const found = run(
    tableOf([
      'area,decile,n,x,se,multiplier',
      ...[10, 20, 30, 40, 50].map((x, at) => `Havby,${at + 1},100,${x},0.1,100`),
    ]),
  )
  expect(Number(found[0]?.sii)).toBeCloseTo(50, 9)
  const turned = run(
    tableOf([
      'area,decile,n,x,se,multiplier',
      ...[10, 20, 30, 40, 50].map((x, at) => `Havby,${at + 1},100,${x},0.1,100`),
    ]),
    { multiplier: '-1', 'value-type': '2', rii: 'FALSE' },
  )
  expect(Number(turned[0]?.sii)).toBeCloseTo(-0.5, 9)
  expect(turned[0]?.rii).toBe('')
})

test.each([
  { lines: [header], words: 'no rows' },
  { lines: ['area,population,value', 'Havby,1,2'], words: 'the step on the ladder is missing' },
  { lines: [header, ...area('Havby', steps.slice(0, 4))], words: 'has 4 steps' },
  { lines: [header, ...area('Havby', [...steps, '5,1,2,1,3'])], words: 'Line 7, column "quantile"' },
  { lines: [header, ...area('Havby', ['1,0,10,9,11', ...steps.slice(1)])], words: 'not above 0' },
  { lines: [header, ...area('Havby', ['1,1000,ti,9,11', ...steps.slice(1)])], words: '"ti" is not a number' },
  {
    lines: [header, ...area('Havby', ['1,1000,NA,9,11', ...steps.slice(1)])],
    words: 'column "value" is empty',
  },
  {
    lines: [header, ...area('Havby', ['1,1000,10,,11', ...steps.slice(1)])],
    words: 'column "lower_cl" is empty',
  },
  { lines: [header, ...area('Havby', ['1,1000,10,11,12', ...steps.slice(1)])], words: 'outside its own' },
  { lines: [header, ...area('Havby')], options: { value_type: '2' }, words: 'between 0 and 1' },
  { lines: [header, ...area('Havby')], options: { transform: 'TRUE' }, words: 'value_type to 1 or 2' },
  { lines: [header, ...area('Havby')], options: { repetitions: '999' }, words: 'from 1000' },
  { lines: [header, ...area('Havby')], options: { confidence: '80' }, words: 'levels from 90' },
  { lines: [header, ...area('Havby')], options: { multiplier: '0' }, words: 'other than 0' },
  {
    lines: ['area,quantile,population,value', ...[1, 2, 3, 4, 5].map((at) => `Havby,${at},9,${at}`)],
    words: 'neither',
  },
])('what cannot be calculated is refused with where and why: $words', ({ lines, options, words }) => {
  expect(whyNot(lines, options)).toContain(words)
})

const folder = fileURLToPath(new URL('../../../../shared/data/phe-methods/', import.meta.url))
const isThere = existsSync(`${folder}sii_expected.csv`)
if (!isThere)
  process.stderr.write('Skipped: the published cases of SII and RII are not beside this checkout (2 tests)\n')

function published(file: string): Table {
  return readCsv(readFileSync(folder + file))
}

function rowsOf({ headers, rows }: Table): Record<string, string>[] {
  return rows.map(({ cells }) => Object.fromEntries(headers.map((name, at) => [name, cells[at] ?? ''])))
}

/** The names of the columns that differ from the expected: simulated limits by more than 5 %, everything else by more than 1e-9. */
function differing(found: Record<string, string> | undefined, expected: Record<string, string>): string[] {
  return Object.keys(expected).filter((name) => {
    if (!/^(sii|rii)(_|$)|^intercept$/.test(name) || /requested/.test(name) || expected[name] === '')
      return false
    const allowed = (/cl_/.test(name) ? 0.05 : 1e-9) * Math.abs(Number(expected[name]))
    return !found?.[name] || Math.abs(Number(found[name]) - Number(expected[name])) > allowed
  })
}

test.runIf(isThere)('every published case comes out right when it is called with its own options', () => {
  const input = published('sii_inputs.csv')
  const cases = rowsOf(published('sii_expected.csv'))
  expect(cases.length).toBeGreaterThan(0)
  for (const each of cases) {
    const rows = input.rows.filter(({ cells }) => cells[0] === each.case_id && cells[1] === each.area)
    const options = ['value_type', 'confidence', 'multiplier', 'transform'].map((name) => [
      name,
      each[name] ?? '',
    ])
    const [found] = run({ ...input, rows }, { ...Object.fromEntries(options), repetitions: '20000' })
    expect({ case: each.case_id, differing: differing(found, each) }).toEqual({
      case: each.case_id,
      differing: [],
    })
  }
})

test.runIf(isThere)(
  'the whole file needs no options for the cases without any: the file shows what its values are',
  () => {
    const found = run(published('sii_inputs.csv'), { repetitions: '20000' })
    const cases = rowsOf(published('sii_expected.csv')).filter(
      (each) => each.transform === 'FALSE' && each.multiplier === '1' && each.confidence === '95',
    )
    for (const each of cases) {
      const row = found.find((one) => one.case_id === each.case_id && one.area === each.area)
      expect({ case: each.case_id, differing: differing(row, each) }).toEqual({
        case: each.case_id,
        differing: [],
      })
    }
  },
)
