import type { Table, TableRow } from '../../formats/table.ts'
import type { FunnelPlace } from '../../statistics/index.ts'
import { Refusal } from '../../values/refusal.ts'
import {
  type Column,
  type ColumnNames,
  countIn,
  findColumn,
  missingColumn,
  mustFindColumn,
  numberCell,
  textIn,
} from './cells.ts'
import { counts, multipliers, populations } from './column-names.ts'
import { columnOptions } from './counted.ts'
import { type Group, groupPositive, identifyingColumns, singleRows } from './groups.ts'
import type { MethodOption } from './method.ts'
import {
  choiceOption,
  chosenColumn,
  columnOf,
  multiplierOption,
  type Options,
  positiveOption,
} from './options.ts'
import { calculationRefusals } from './texts.ts'

type FunnelKind = 'proportion' | 'rate' | 'ratio'
type RateKind = 'dsr' | 'crude'

/** One row of a funnel, as far as it is known. */
export interface FunnelRow {
  group: Group
  numerator: number | null
  /** The rate as the file has it; null when it has none. */
  rate: number | null
  /** What goes along the axis: the population, the expected events, or the person-years the rate comes from. */
  denominator: number | null
}

export interface FunnelInput {
  kind: FunnelKind
  rateKind: RateKind
  multiplier: number
  /** How many years the counts of a rate are from. */
  years: number
  identifying: Column[]
  rows: FunnelRow[]
}

export const funnelOptions: MethodOption[] = [
  {
    name: 'type',
    also: ['statistic', 'funnel'],
    about: {
      da: 'proportion, rate eller ratio; ellers ses det af overskrifterne',
      en: 'proportion, rate or ratio; else the headers tell',
    },
  },
  {
    name: 'ratetype',
    about: { da: 'dsr (standardiseret) eller crude (rå)', en: 'dsr (standardised) or crude' },
    default: 'dsr',
  },
  multiplierOption('100 (proportion, ratio), 100000 (rate)'),
  {
    name: 'years',
    also: ['years_of_data'],
    about: { da: 'Hvor mange års hændelser en rate har', en: 'How many years of events a rate has' },
    default: '1',
  },
  ...columnOptions,
  {
    name: 'rate',
    about: { da: 'Navnet på kolonnen med raterne', en: 'The name of the column with the rates' },
  },
]

const expectedEvents: ColumnNames = {
  about: { da: 'de forventede hændelser', en: 'the expected events' },
  names: ['expected', 'exp', 'expected events', 'forventet', ...populations.names],
}

/** Reads the rows of a funnel; which kind it is shows in the headers unless an option says it. */
export function readFunnel(table: Table, options: Options): FunnelInput {
  const kind =
    choiceOption(options, 'type', ['proportion', 'rate', 'ratio'] as const) ?? kindShownBy(table, options)
  const multiplierColumn = findColumn(table, multipliers)
  const rateKind = choiceOption(options, 'ratetype', ['dsr', 'crude'] as const) ?? rateKindShownBy(table)
  const usual = kind === 'rate' ? 100_000 : 100
  const first = singleRows(table, [])[0]
  const inFile = first ? groupPositive(first, multiplierColumn) : null
  const multiplier = positiveOption(options, 'multiplier') ?? inFile ?? usual
  const columns = columnsOf(table, options, { kind, rateKind, multiplier })
  const measured = [columns.numerator, columns.denominator, columns.rate, multiplierColumn]
  const identifying = identifyingColumns(table, measured, { options, results })
  const rows = singleRows(table, identifying).map((group) =>
    readRow(group, columns, { kind, rateKind, multiplier }),
  )
  return { kind, rateKind, multiplier, years: positiveOption(options, 'years') ?? 1, identifying, rows }
}

/** The places that can be in the funnel: those with a count and a denominator. */
export function placesOf({ rows }: FunnelInput): FunnelPlace[] {
  return rows.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ numerator, denominator }],
  )
}

/** `rate (dsr per 100,000)`, as the statistic of a rate funnel is named. */
export function statisticOf({ kind, rateKind, multiplier }: FunnelInput): string {
  if (kind !== 'rate') return kind
  const [whole = '', decimals] = numberCell(multiplier).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `rate (${rateKind} per ${grouped}${decimals ? `.${decimals}` : ''})`
}

const results =
  /^(?:significance|rate chart.*|denominator derived.*|rate.*|(?:dsr|crude) per \d+ with(?:out)? 0|population|events|observed events|baseline)$/

function kindShownBy(table: Table, options: Options): FunnelKind {
  if (findColumn(table, ['expected', 'exp', 'expected events', 'forventet'])) return 'ratio'
  return options.has('rate') || findColumn(table, dsrNames) || crudeColumn(table, null)
    ? 'rate'
    : 'proportion'
}

function rateKindShownBy(table: Table): RateKind {
  return findColumn(table, dsrNames) || !crudeColumn(table, null) ? 'dsr' : 'crude'
}

const dsrNames = ['rate_dsr', 'dsr', 'rate', 'standardised rate']

/** The column of crude rates per the multiplier: `rate_crude_per_100000`, else one that does not say per how many. */
function crudeColumn(table: Table, multiplier: number | null): Column | null {
  const named = table.headers.find((header) => /crude/i.test(header) && !/chart|derived|with/i.test(header))
  const exact = multiplier === null ? [] : [`rate_crude_per_${multiplier}`, `crude_rate_per_${multiplier}`]
  return findColumn(table, [
    ...exact,
    'rate_crude',
    'crude_rate',
    ...(multiplier === null && named ? [named] : []),
  ])
}

interface FunnelColumns {
  table: Table
  numerator: Column
  denominator: Column | null
  rate: Column | null
}

interface Reading {
  kind: FunnelKind
  rateKind: RateKind
  multiplier: number
}

function columnsOf(table: Table, options: Options, { kind, rateKind, multiplier }: Reading): FunnelColumns {
  const numerator = columnOf(table, options.get('numerator'), counts)
  if (kind !== 'rate') {
    const usual = kind === 'ratio' ? expectedEvents : populations
    return { table, numerator, denominator: columnOf(table, options.get('denominator'), usual), rate: null }
  }
  const usualRate = { about: { da: 'raterne', en: 'the rates' }, names: [...dsrNames, 'value'] }
  const chosen = chosenColumn(table, options.get('rate'))
  const crude =
    rateKind === 'crude' ? (crudeColumn(table, multiplier) ?? findColumn(table, ['rate', 'value'])) : null
  const denominator = chosenColumn(table, options.get('denominator')) ?? findColumn(table, populations.names)
  const isCrudeByPopulation = rateKind === 'crude' && denominator !== null
  const rate = chosen ?? crude ?? (isCrudeByPopulation ? null : mustFindColumn(table, usualRate))
  return { table, numerator, denominator, rate }
}

function readRow(group: Group, columns: FunnelColumns, reading: Reading): FunnelRow {
  const [row] = group.rows
  const numerator = countIn(row, columns.numerator)
  const population = columns.denominator ? countIn(row, columns.denominator) : null
  const rate = columns.rate ? countIn(row, columns.rate) : null
  if (population === 0 && columns.denominator) throw notAboveZero(row, columns.denominator)
  if (reading.kind === 'proportion' && numerator !== null && population !== null && numerator > population) {
    throw new Refusal(calculationRefusals.moreThanAll, {
      line: row.line,
      column: columns.numerator.header,
      part: numerator,
      whole: population,
    })
  }
  if (reading.kind !== 'rate') return { group, numerator, rate: null, denominator: population }
  return {
    group,
    numerator,
    rate,
    denominator: personYears(row, columns, { ...reading, numerator, population, rate }),
  }
}

/** The person-years a rate comes from: multiplier · events / rate. Where there are no events only a crude rate has any: its population. */
function personYears(
  row: TableRow,
  columns: FunnelColumns,
  known: Reading & { numerator: number | null; population: number | null; rate: number | null },
): number | null {
  const { numerator, population, rate, rateKind, multiplier } = known
  if (numerator === null) return null
  if (numerator === 0) {
    if (rateKind === 'dsr') return null
    if (population !== null) return population
    if (columns.denominator) throw emptyCell(row, columns.denominator)
    throw missingColumn(columns.table, populations)
  }
  if (!columns.rate) return population
  if (rate === null) throw emptyCell(row, columns.rate)
  if (rate === 0) throw notAboveZero(row, columns.rate)
  return (multiplier * numerator) / rate
}

function emptyCell(row: TableRow, column: Column): Refusal {
  return new Refusal(calculationRefusals.emptyCell, { line: row.line, column: column.header })
}

function notAboveZero(row: TableRow, column: Column): Refusal {
  const details = { line: row.line, column: column.header, text: textIn(row, column) }
  return new Refusal(calculationRefusals.notAboveZero, details)
}
