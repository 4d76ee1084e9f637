import { wilsonInterval } from '../../statistics/index.ts'
import { numberCell } from './cells.ts'
import { columnOptions, readCounted } from './counted.ts'
import type { Method } from './method.ts'
import { confidenceOption, groupOption, levelsOf, multiplierOption } from './options.ts'
import { emptyLimits, limitCells, limitHeaders, resultTable } from './results.ts'

/** Shares with Wilson's interval, a line for every row, or for every group. */
export const proportionMethod: Method = {
  name: 'proportion',
  about: {
    da: 'Andele med Wilsons interval',
    en: 'Proportions with Wilson’s interval',
  },
  needsReference: false,
  options: [multiplierOption('1'), confidenceOption, groupOption, ...columnOptions],
  run(input, _reference, options) {
    const levels = levelsOf(options)
    const rules = { multiplier: 1, results: /^(?:rate|proportion|percent)$/, partOfWhole: true }
    const { identifying, counted } = readCounted(input, options, rules)
    const results = counted.map(({ group, numerator, denominator, multiplier }) => {
      const isKnown = numerator !== null && denominator !== null
      const limits = isKnown
        ? limitCells(levels, multiplier, (confidence) => wilsonInterval(numerator, denominator, confidence))
        : emptyLimits(levels)
      const value = isKnown ? numberCell((numerator / denominator) * multiplier) : ''
      return { group, cells: [value, ...limits, statisticOf(multiplier), 'Wilson'] }
    })
    return resultTable(identifying, ['value', ...limitHeaders(levels), 'statistic', 'method'], results)
  },
}

function statisticOf(multiplier: number): string {
  return multiplier === 100 ? 'percentage' : `proportion of ${numberCell(multiplier)}`
}
