import { byarFrom, countInterval } from '../../statistics/index.ts'
import { numberCell } from './cells.ts'
import { columnOptions, readCounted } from './counted.ts'
import type { Method } from './method.ts'
import { confidenceOption, groupOption, levelsOf, multiplierOption } from './options.ts'
import { emptyLimits, limitCells, limitHeaders, resultTable } from './results.ts'

/** Crude rates, with the exact Poisson interval below ten events and Byar's from ten. */
export const rateMethod: Method = {
  name: 'rate',
  about: {
    da: 'Rå rater; præcist interval under ti hændelser, Byars fra ti',
    en: 'Crude rates; exact interval below ten events, Byar’s from ten',
  },
  needsReference: false,
  options: [multiplierOption('100000'), confidenceOption, groupOption, ...columnOptions],
  run(input, _reference, options) {
    const levels = levelsOf(options)
    const rules = { multiplier: 100_000, results: /^rate$/, partOfWhole: false }
    const { identifying, counted } = readCounted(input, options, rules)
    const results = counted.map(({ group, numerator, denominator, multiplier }) => {
      const statistic = `rate per ${numberCell(multiplier)}`
      if (numerator === null || denominator === null) {
        return { group, cells: ['', ...emptyLimits(levels), statistic, ''] }
      }
      const limits = limitCells(levels, multiplier / denominator, (confidence) =>
        countInterval(numerator, confidence),
      )
      const value = numberCell((numerator / denominator) * multiplier)
      return { group, cells: [value, ...limits, statistic, intervalName(numerator)] }
    })
    return resultTable(identifying, ['value', ...limitHeaders(levels), 'statistic', 'method'], results)
  },
}

/** The interval a number of events is given. */
export function intervalName(events: number): string {
  return events < byarFrom ? 'Exact' : 'Byars'
}
