import type { Table } from '../../formats/table.ts'
import { quantileGroups } from '../../statistics/index.ts'
import { type Column, findColumn, flagIn, numberCell, numberIn, plainName } from './cells.ts'
import { measurements } from './column-names.ts'
import { type Group, groupPositive, groupRows, identifyingColumns } from './groups.ts'
import type { Method } from './method.ts'
import { chosenColumn, columnOf, groupOption, impossible, type Options } from './options.ts'

/** Which of k equal groups each row belongs to, within its own group of rows. A line for every row, and never a rank. */
export const quantilesMethod: Method = {
  name: 'quantiles',
  about: {
    da: 'Lige store grupper (fx tiendedele) efter størrelse, inden for hver group_id',
    en: 'Groups of equal size (such as tenths) by value, within each group_id',
  },
  needsReference: false,
  options: [
    {
      name: 'quantiles',
      also: ['nquantiles'],
      about: {
        da: 'Antallet af grupper; vinder over filens kolonne nquantiles',
        en: 'The number of groups; wins over the column nquantiles of the file',
      },
      default: '10',
    },
    {
      name: 'invert',
      about: {
        da: 'TRUE: gruppe 1 har de højeste værdier; vinder over filens kolonne invert',
        en: 'TRUE: group 1 has the highest values; wins over the column invert of the file',
      },
      default: 'TRUE',
    },
    groupOption,
    {
      name: 'value',
      also: ['values', 'x'],
      about: { da: 'Navnet på kolonnen med værdierne', en: 'The name of the column with the values' },
    },
  ],
  run(input, _reference, options) {
    const columns = {
      value: columnOf(input, options.get('value'), measurements),
      quantiles: findColumn(input, ['nquantiles', 'quantiles']),
      invert: findColumn(input, ['invert', 'inverted']),
    }
    const own = { options: new Map<string, string>(), results: /^(?:rankingrp|rank|quantile(?:ingrp)?)$/ }
    const identifying = identifyingColumns(input, Object.values(columns), own)
    const found = new Map<number, string>()
    for (const group of groupRows(input, groupColumns(input, options))) {
      const cells = quantileCells(group, columns, options)
      for (const [index, row] of group.rows.entries()) found.set(row.line, cells[index] ?? '')
    }
    return {
      headers: [...identifying.map(({ header }) => header), 'QuantileInGrp'],
      rows: input.rows.map(({ line, cells }) => ({
        line,
        cells: [...identifying.map(({ index }) => cells[index] ?? ''), found.get(line) ?? ''],
      })),
    }
  },
}

/** The columns rows are grouped by: those the option names (none when it is empty), else `group_id`, else all rows are one group. */
function groupColumns(input: Table, options: Options): Column[] {
  const chosen = options.get('group')
  if (chosen !== undefined) {
    const names = chosen.split(',').filter((name) => plainName(name) !== '')
    return names.flatMap((name) => chosenColumn(input, name.trim()) ?? [])
  }
  const usual = findColumn(input, ['group_id', 'group', 'groupid', 'gruppe'])
  return usual ? [usual] : []
}

/** The quantile of each row of a group; all empty when the group has fewer values than quantiles. */
function quantileCells(
  group: Group,
  columns: { value: Column; quantiles: Column | null; invert: Column | null },
  options: Options,
): string[] {
  const values = group.rows.map((row) => numberIn(row, columns.value))
  const found = quantileGroups(values, {
    groups: numberOfGroups(group, columns.quantiles, options),
    first: isInverted(group, columns.invert, options) ? 'highest-first' : 'lowest-first',
  })
  return found.kind === 'value' ? found.groups.map(numberCell) : values.map(() => '')
}

function numberOfGroups(group: Group, column: Column | null, options: Options): number {
  const text = options.get('quantiles')
  const asked = text === undefined ? (groupPositive(group, column) ?? 10) : Number(text)
  if (Number.isInteger(asked) && asked >= 2) return asked
  throw impossible('quantiles', text ?? String(asked), {
    da: 'et helt tal fra 2',
    en: 'a whole number from 2',
  })
}

function isInverted({ rows }: Group, column: Column | null, options: Options): boolean {
  const text = options.get('invert')
  if (text === undefined) return (column ? flagIn(rows[0], column) : null) ?? true
  if (/^(?:true|t|1|yes|ja|sand)$/i.test(text)) return true
  if (/^(?:false|f|0|no|nej|falsk)$/i.test(text)) return false
  throw impossible('invert', text, { da: 'TRUE eller FALSE', en: 'TRUE or FALSE' })
}
