import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../formats/csv.ts'
import type { Table } from '../../formats/table.ts'
import { projectRoot } from '../../platform/house/project-root.ts'
import { byarInterval, wilsonInterval } from '../../statistics/index.ts'
import { calculate, mustFindMethod } from './calculate.ts'

const folder = join(projectRoot, '../shared/data/phe-methods')
const isThere = existsSync(join(folder, 'SOURCES.md'))
if (!isThere)
  process.stderr.write('Skipped: the published test cases are not beside this checkout (18 tests)\n')

type Line = Record<string, string>

function tableOf(lines: readonly Line[]): Table {
  const headers = Object.keys(lines[0] ?? {})
  const rows = lines.map((line, index) => ({
    line: index + 2,
    cells: headers.map((name) => line[name] ?? ''),
  }))
  return { headers, rows }
}

function linesOf(table: Table): Line[] {
  return table.rows.map(({ cells }) =>
    Object.fromEntries(table.headers.map((header, index) => [header, cells[index] ?? ''])),
  )
}

function published(file: string): Line[] {
  return linesOf(readCsv(new Uint8Array(readFileSync(join(folder, file)))))
}

function run(method: string, lines: readonly Line[], options: string[] = [], reference?: string): Line[] {
  const tables = { input: tableOf(lines), reference: reference ? tableOf(published(reference)) : null }
  const csv = calculate(mustFindMethod(method), tables, options)
  return linesOf(readCsv(new TextEncoder().encode(csv)))
}

/** Measured cells against published ones: numbers within the relative difference, everything else the same, NA being empty. */
function compare(
  found: Line | undefined,
  expected: Line,
  names: Record<string, string>,
  within = 1e-9,
): void {
  for (const [own, theirs] of Object.entries(names)) {
    const text = expected[theirs] === 'NA' ? '' : (expected[theirs] ?? '')
    const measured = found?.[own]
    if (text === '' || Number.isNaN(Number(text))) expect({ [own]: measured }).toEqual({ [own]: text })
    else if (Number(text) === 0) expect(Math.abs(Number(measured || Number.NaN))).toBeLessThan(within)
    else expect(Math.abs(Number(measured || Number.NaN) / Number(text) - 1)).toBeLessThan(within)
  }
}

const limits95 = { value: 'value', lower95: 'lower95_0cl', upper95: 'upper95_0cl' }
const limits = { ...limits95, lower998: 'lower99_8cl', upper998: 'upper99_8cl' }
const words = { statistic: 'statistic', method: 'method' }
const grouped = { value: 'value', lower95: 'lowercl', upper95: 'uppercl', ...words }

function same(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]))
}

describe.runIf(isThere)('the published cases of English public health', () => {
  test.each([
    ['proportion', 'proportions_wilson.csv', { ...limits, ...words }, []],
    ['rate', 'rates_byars.csv', { ...limits, ...words }, []],
    ['proportion', 'proportions_wilson_grouped.csv', grouped, []],
    ['rate', 'rates_byars_grouped.csv', grouped, []],
    [
      'proportion',
      'ncmp_prevalence_wilson.csv',
      { value: 'Rate', lower95: 'LCL', upper95: 'UCL' },
      ['multiplier=100'],
    ],
    ['quantiles', 'quantiles.csv', { QuantileInGrp: 'QuantileInGrp' }, []],
  ] as const)('%s of %s', (method, file, names, options) => {
    const found = run(method, published(file), [...options])
    expect(found).toHaveLength(published(file).length)
    for (const [index, expected] of published(file).entries()) compare(found[index], expected, names)
  })

  test('Wilson’s and Byar’s limits by themselves, but the one Byar’s lower limit that would be below 0', () => {
    for (const { x, n, lowercl, uppercl, confidence } of published('wilson_byars_primitives.csv')) {
      const level = confidence === '95%' ? 0.95 : 0.998
      const found = n === '' ? byarInterval(Number(x), level) : wilsonInterval(Number(x), Number(n), level)
      if (found.kind === 'refused') expect([found.reason, lowercl]).toEqual(['too-few-events', ''])
      else
        compare(
          { low: String(found.low), high: String(found.high) },
          { low: lowercl ?? '', high: uppercl ?? '' },
          same(['low', 'high']),
        )
    }
  })

  test('means', () => {
    const found = run('mean', published('means_inputs.csv'))
    const names = { ...limits, ...words, ...same(['value_sum', 'value_count', 'stdev']) }
    for (const expected of published('means_expected.csv')) {
      compare(
        found.find(({ area }) => area === expected.area),
        expected,
        names,
      )
    }
  })

  test('directly standardised rates', () => {
    const names = { ...limits, ...words, ...same(['total_count', 'total_pop']) }
    for (const expected of published('dsr_expected.csv')) {
      const options = [`multiplier=${expected.multiplier}`]
      const found = ['dsr_inputs.csv', 'dsr_nonindependent_inputs.csv'].flatMap((file) =>
        run('dsr', published(file), options),
      )
      compare(
        found.find(({ area }) => area === expected.area),
        expected,
        names,
      )
    }
  })

  test('indirectly standardised rates and ratios', () => {
    for (const expected of published('isr_expected.csv')) {
      const [, type, multiplier] = /(rate|ratio) (?:per|x) (\d+)/.exec(expected.statistic ?? '') ?? []
      const options = [`type=${type}`, `multiplier=${multiplier}`]
      const found = run('isr', published('isr_inputs.csv'), options, 'isr_reference.csv')
      const names = expected.lower99_8cl ? limits : limits95
      compare(
        found.find(({ area }) => area === expected.area),
        expected,
        { ...names, ...words, ...same(['observed', 'expected', 'ref_rate']) },
      )
    }
  })

  test('life expectancies at the four decimals they are published with', () => {
    const found = run('life-expectancy', published('life_expectancy_inputs.csv'))
    for (const expected of published('life_expectancy_expected.csv')) {
      if (expected.case_id === 'le_wrong_order') continue
      const alike = found.filter(
        ({ case_id, startage }) => case_id === expected.case_id && [startage, ''].includes(expected.startage),
      )
      expect(alike.length).toBeGreaterThan(0)
      for (const each of alike)
        compare(each, expected, { ...limits95, ...same(['pops_used', 'dths_used']) }, 1e-5)
    }
  })

  const points = isThere
    ? published('funnel_rate_points.csv').map(({ ev, rate, pop }) => ({ ev, rate, pop }))
    : []
  const most = String(Math.max(...points.map(({ ev }) => Number(ev))))
  const fewer = points.map((line) => (line.ev === most ? { ...line, ev: '5' } : line)) as Line[]

  test.each([
    ['funnel_prop', 'Population', [], 2e-7],
    ['funnel_ratio', 'Observed_events', [], 3e-8],
    ['funnel_rate_dsr', 'Events', ['years=3'], 2e-9],
    ['funnel_rate_crude', 'Events', ['years=3', 'ratetype=crude'], 2e-9],
  ] as const)('limits of %s', (name, key, options, within) => {
    const inputs = { funnel_rate_dsr: points as Line[], funnel_rate_crude: fewer }[name as string]
    const found = run('funnel-limits', inputs ?? published(`${name}_inputs.csv`), [...options])
    for (const expected of published(`${name}_limits_expected.csv`)) {
      const at = found.find((line) => Number(line[key]) === Number(expected[key]))
      compare(at, expected, same(Object.keys(expected)), within)
    }
  })

  test.each([['funnel_prop_inputs.csv'], ['funnel_ratio_inputs.csv']])('sides of %s', (file) => {
    const found = run('funnel-points', published(file))
    for (const [index, expected] of published(file).entries()) {
      if (expected.significance) compare(found[index], expected, same(['significance']))
    }
  })

  test('sides and points of rates', () => {
    const lines = published('funnel_rate_significance_inputs.csv')
    for (const kind of ['dsr', 'crude']) {
      for (const per of ['100000', '100']) {
        const found = run('funnel-points', lines, [`ratetype=${kind}`, `multiplier=${per}`])
        for (const [index, expected] of lines.entries()) {
          const significance = expected[`${kind}_per_${per}_with_0`]
          if (significance) expect(found[index]).toMatchObject({ significance })
        }
      }
    }
    const found = run('funnel-points', fewer, ['years=3'])
    for (const [index, expected] of published('funnel_rate_points.csv').entries()) {
      if (expected.rate_chart) compare(found[index], expected, same(['rate_chart', 'denominator_derived']))
    }
  })
})
