import type { Table, TableRow } from '../../formats/table.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Column, columnAt, numberIn, plainName, textIn } from './cells.ts'
import { chosenColumn, type Options } from './options.ts'
import { calculationRefusals } from './texts.ts'

/** Rows that make one result, and the cells that say which. */
export interface Group {
  identity: string[]
  rows: [TableRow, ...TableRow[]]
}

/**
 * The columns that say which row it is: all that the method neither measures nor could have written itself, or the ones the option
 * `group` names. Columns of earlier results are left out, so that a file of expected results can be calculated on as it is.
 */
export function identifyingColumns(
  table: Table,
  measured: readonly (Column | null)[],
  own: { options: Options; results?: RegExp },
): Column[] {
  const chosen = own.options.get('group')
  if (chosen) {
    return chosen.split(',').flatMap((name) => chosenColumn(table, name.trim()) ?? [])
  }
  const places = new Set(measured.map((column) => column?.index))
  return table.headers.flatMap((header, index) => {
    const name = plainName(header)
    const isResult = results.test(name) || own.results?.test(name)
    return places.has(index) || isResult || name === '' ? [] : [columnAt(table, index)]
  })
}

/** Headers, as `plainName` writes them, that results come under. */
const results =
  /^(?:value|statistic|method|multiplier|confidence|note|lcl|ucl|se|(?:lower|upper) ?(?:\d[\d ]*)?(?:cl|ci|limit)?)$/

/** The rows that have the same text in the given columns, in order of first appearance. */
export function groupRows(table: Table, columns: readonly Column[]): Group[] {
  mustHaveRows(table)
  const groups = new Map<string, Group>()
  for (const row of table.rows) {
    const identity = columns.map((column) => textIn(row, column))
    const key = JSON.stringify(identity)
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { identity, rows: [row] })
  }
  return [...groups.values()]
}

/** Every row by itself. */
export function singleRows(table: Table, columns: readonly Column[]): Group[] {
  mustHaveRows(table)
  return table.rows.map((row) => ({ identity: columns.map((column) => textIn(row, column)), rows: [row] }))
}

function mustHaveRows({ rows }: Table): void {
  if (rows.length === 0) throw new Refusal(calculationRefusals.noRows)
}

/** A setting that a column gives for a whole group, such as its multiplier; null when no cell gives one, refused when they differ. */
export function groupNumber({ rows }: Group, column: Column | null): number | null {
  if (!column) return null
  let first: number | null = null
  for (const row of rows) {
    const value = numberIn(row, column)
    first ??= value
    if (value === null || value === first) continue
    throw new Refusal(calculationRefusals.differsInGroup, {
      line: row.line,
      column: column.header,
      text: textIn(row, column),
      first: first ?? value,
    })
  }
  return first
}

/** The same for a number that must be above 0. */
export function groupPositive(group: Group, column: Column | null): number | null {
  const value = groupNumber(group, column)
  if (value === null || value > 0 || !column) return value
  throw new Refusal(calculationRefusals.notAboveZero, {
    line: group.rows[0].line,
    column: column.header,
    text: value,
  })
}
