import type { Table, TableRow } from '../../formats/table.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Column, countIn, findColumn, textIn } from './cells.ts'
import { counts, multipliers, populations } from './column-names.ts'
import { type Group, groupPositive, groupRows, identifyingColumns, singleRows } from './groups.ts'
import { columnOf, type Options, positiveOption } from './options.ts'
import { calculationRefusals } from './texts.ts'

/** A group of rows with what was counted in it, out of how many, and per how many the result is to be written. */
export interface Counted {
  group: Group
  numerator: number | null
  denominator: number | null
  multiplier: number
}

export interface CountedTable {
  identifying: Column[]
  counted: Counted[]
}

/**
 * Reads a table of counts out of populations: every row by itself, or summed over the rows of the groups the option names.
 * A sum with an unknown part is unknown. Refuses a negative count, and a population of 0.
 */
export function readCounted(
  table: Table,
  options: Options,
  rules: { multiplier: number; results: RegExp; partOfWhole: boolean },
): CountedTable {
  const numerator = columnOf(table, options.get('numerator'), counts)
  const denominator = columnOf(table, options.get('denominator'), populations)
  const multiplierColumn = findColumn(table, multipliers)
  const measured = [numerator, denominator, multiplierColumn]
  const identifying = identifyingColumns(table, measured, { options, results: rules.results })
  const groups = options.has('group') ? groupRows(table, identifying) : singleRows(table, identifying)
  const counted = groups.map((group) => {
    if (rules.partOfWhole) for (const row of group.rows) mustBePart(row, numerator, denominator)
    const multiplier = positiveOption(options, 'multiplier') ?? groupPositive(group, multiplierColumn)
    return {
      group,
      numerator: sumOf(group, numerator),
      denominator: mustBeSome(group, denominator),
      multiplier: multiplier ?? rules.multiplier,
    }
  })
  return { identifying, counted }
}

/** The sum of a group's cells in a column; null when one of them is empty. */
function sumOf({ rows }: Group, column: Column): number | null {
  let sum = 0
  for (const row of rows) {
    const value = countIn(row, column)
    if (value === null) return null
    sum += value
  }
  return sum
}

function mustBeSome(group: Group, column: Column): number | null {
  const sum = sumOf(group, column)
  if (sum !== 0) return sum
  const [row] = group.rows
  throw new Refusal(calculationRefusals.notAboveZero, {
    line: row.line,
    column: column.header,
    text: textIn(row, column),
  })
}

function mustBePart(row: TableRow, numerator: Column, denominator: Column): void {
  const part = countIn(row, numerator)
  const whole = countIn(row, denominator)
  if (part === null || whole === null || part <= whole) return
  throw new Refusal(calculationRefusals.moreThanAll, {
    line: row.line,
    column: numerator.header,
    part: textIn(row, numerator),
    whole: textIn(row, denominator),
  })
}

/** Options that name a column which is not called what such columns usually are. */
export const columnOptions = [
  {
    name: 'numerator',
    also: ['x', 'count', 'obs', 'observed'],
    about: { da: 'Navnet på kolonnen med det talte', en: 'The name of the column with what was counted' },
  },
  {
    name: 'denominator',
    also: ['n', 'population', 'pop', 'expected'],
    about: { da: 'Navnet på kolonnen med befolkningen', en: 'The name of the column with the population' },
  },
]
