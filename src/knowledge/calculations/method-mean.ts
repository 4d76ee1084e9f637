import { meanWithInterval } from '../../statistics/index.ts'
import { numberCell, numberIn } from './cells.ts'
import { measurements } from './column-names.ts'
import { groupRows, identifyingColumns } from './groups.ts'
import type { Method } from './method.ts'
import { columnOf, confidenceOption, groupOption, levelsOf } from './options.ts'
import { limitCells, limitHeaders, resultTable } from './results.ts'

/** The mean of the values of each group, with Student's t. A group with an empty cell has no known mean. */
export const meanMethod: Method = {
  name: 'mean',
  about: { da: 'Gennemsnit med Students t', en: 'Means with Student’s t' },
  needsReference: false,
  options: [
    confidenceOption,
    groupOption,
    {
      name: 'value',
      also: ['values', 'x'],
      about: { da: 'Navnet på kolonnen med målingerne', en: 'The name of the column with the values' },
    },
  ],
  run(input, _reference, options) {
    const levels = levelsOf(options)
    const column = columnOf(input, options.get('value'), measurements)
    const results = /^(?:value sum|value count|stdev)$/
    const identifying = identifyingColumns(input, [column], { options, results })
    const means = groupRows(input, identifying).map((group) => {
      const cells = group.rows.map((row) => numberIn(row, column))
      const values = cells.includes(null) ? [] : cells.filter((value) => value !== null)
      const found = meanWithInterval(values)
      const mean = found.kind === 'value' ? found : null
      const parts = [mean?.sum ?? null, cells.length, mean?.deviation ?? null, mean?.mean ?? null]
      const limits = limitCells(levels, 1, (confidence) => meanWithInterval(values, confidence))
      return { group, cells: [...parts.map(numberCell), ...limits, 'mean', "Student's t-distribution"] }
    })
    const parts = ['value_sum', 'value_count', 'stdev', 'value']
    return resultTable(identifying, [...parts, ...limitHeaders(levels), 'statistic', 'method'], means)
  },
}
