import type { Table, TableRow } from '../../formats/table.ts'
import { linkOf, type RankedGroup, type ValueKind, z95 } from '../../statistics/index.ts'
import { Refusal } from '../../values/refusal.ts'
import {
  type Column,
  countIn,
  findColumn,
  mustFindColumn,
  mustHaveNumber,
  numberIn,
  textIn,
} from './cells.ts'
import { calculationRefusals } from './texts.ts'
import { siiRefusals } from './texts-sii.ts'

/** Where a table holds what the slope index needs. */
export interface SiiColumns {
  step: Column
  population: Column
  count: Column | null
  /** The value itself, or the count where the file has no values. */
  value: Column
  low: Column | null
  high: Column | null
  standardError: Column | null
}

const stepNames = [
  'quantile',
  'quantiles',
  'decile',
  'quintile',
  'kvantil',
  'decil',
  'kvintil',
  'rank',
  'step',
  'trin',
]
const populationNames = ['population', 'pop', 'pops', 'denominator', 'n', 'befolkning', 'folketal']
const countNames = ['count', 'x', 'numerator', 'observed', 'antal']
const valueNames = ['value', 'rate', 'proportion', 'mean', 'værdi', 'tal']
const lowNames = ['lower_cl', 'lowercl', 'lower95_0cl', 'lower95', 'lower_ci', 'lower', 'lcl', 'low']
const highNames = ['upper_cl', 'uppercl', 'upper95_0cl', 'upper95', 'upper_ci', 'upper', 'ucl', 'high']
const errorNames = ['se', 'standard_error', 'standarderror', 'std_error', 'stderr', 'standardfejl']

export function siiColumnsOf(table: Table, stepColumn: string | null): SiiColumns {
  const count = findColumn(table, countNames)
  const valueIsNeeded = { about: { da: 'værdien', en: 'the value' }, names: valueNames }
  return {
    step: mustFindColumn(table, {
      about: { da: 'trinnet på stigen', en: 'the step on the ladder' },
      names: stepColumn === null ? stepNames : [stepColumn],
    }),
    population: mustFindColumn(table, {
      about: { da: 'folketallet', en: 'the population' },
      names: populationNames,
    }),
    count,
    value: findColumn(table, valueNames) ?? count ?? mustFindColumn(table, valueIsNeeded),
    low: findColumn(table, lowNames),
    high: findColumn(table, highNames),
    standardError: findColumn(table, errorNames),
  }
}

/** The rows of an area as ranked groups, with the kind of value they hold; every cell that cannot be is refused by line and column. */
export function rankedGroups(
  rows: readonly TableRow[],
  columns: SiiColumns,
  asked: ValueKind | null,
): { groups: RankedGroup[]; kind: ValueKind } {
  const uses = {
    standardErrors: isUsed(rows, columns.standardError),
    limits: isUsed(rows, columns.low) && isUsed(rows, columns.high),
  }
  const read = rows.map((row) => ({ row, group: groupIn(row, columns, uses) }))
  const kind = asked ?? kindShown(read.map(({ group }) => group))
  for (const { row } of read) mustFitKind(row, columns, kind)
  return { groups: read.map(({ group }) => group), kind }
}

/** Whether a column says anything for these rows; where it says something for one, it must for all. */
function isUsed(rows: readonly TableRow[], column: Column | null): boolean {
  return column !== null && rows.some((row) => numberIn(row, column) !== null)
}

interface Read extends RankedGroup {
  count: number | null
}

function groupIn(
  row: TableRow,
  columns: SiiColumns,
  uses: { standardErrors: boolean; limits: boolean },
): Read {
  const { low, high, standardError } = columns
  const population = mustHaveNumber(row, columns.population)
  if (population <= 0) {
    throw new Refusal(calculationRefusals.notAboveZero, {
      line: row.line,
      column: columns.population.header,
      text: textIn(row, columns.population),
    })
  }
  const count = columns.count ? countIn(row, columns.count) : null
  return {
    population,
    count,
    value: valueIn(row, columns, { count, population }),
    interval:
      uses.limits && low && high ? { low: mustHaveNumber(row, low), high: mustHaveNumber(row, high) } : null,
    standardError: uses.standardErrors && standardError ? standardErrorIn(row, standardError) : null,
  }
}

/** The value as given, else the count as a part of the population. */
function valueIn(
  row: TableRow,
  { value, count: column }: SiiColumns,
  { count, population }: { count: number | null; population: number },
): number {
  const given = value.index === column?.index ? null : numberIn(row, value)
  if (given !== null) return given
  if (count === null || !column) return mustHaveNumber(row, value)
  if (count <= population) return count / population
  throw new Refusal(calculationRefusals.moreThanAll, {
    line: row.line,
    column: column.header,
    part: count,
    whole: population,
  })
}

function standardErrorIn(row: TableRow, column: Column): number {
  mustHaveNumber(row, column)
  return countIn(row, column) ?? 0
}

/**
 * The kind the figures themselves show: the scale on which the given standard errors are those of the given limits; else proportions,
 * when the values are counts out of the population; else plain values.
 */
function kindShown(groups: readonly Read[]): ValueKind {
  const nearest = (['normal', 'rate', 'proportion'] as const)
    .map((kind) => ({ kind, miss: largestMiss(groups, linkOf(kind).there) }))
    .sort((a, b) => a.miss - b.miss)[0]
  if (nearest && nearest.miss < 0.01) return nearest.kind
  const areParts = groups.every(
    ({ count, population, value }) => count !== null && Math.abs(count / population - value) < 1e-6,
  )
  return areParts ? 'proportion' : 'normal'
}

/** How far the standard errors are from those of the limits on a scale, as a share of them; Infinity when they cannot be compared. */
function largestMiss(groups: readonly Read[], scale: (value: number) => number): number {
  const misses = groups.map(({ interval, standardError }) => {
    if (interval === null || standardError === null) return Number.POSITIVE_INFINITY
    const miss = Math.abs((scale(interval.high) - scale(interval.low)) / (2 * z95) / standardError - 1)
    return Number.isFinite(miss) ? miss : Number.POSITIVE_INFINITY
  })
  return Math.max(...misses)
}

/** Rates are not below 0, and proportions lie between 0 and 1, limits and all. */
function mustFitKind(row: TableRow, columns: SiiColumns, kind: ValueKind): void {
  if (kind === 'normal') return
  for (const column of [columns.value, columns.low, columns.high]) {
    if (!column || column.index === columns.count?.index) continue
    const figure = countIn(row, column)
    if (kind === 'proportion' && figure !== null && figure > 1) {
      throw new Refusal(siiRefusals.notAShare, {
        line: row.line,
        column: column.header,
        text: textIn(row, column),
      })
    }
  }
}
