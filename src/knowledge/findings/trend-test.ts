import { type Trend, testTrend } from '../../statistics/index.ts'
import { type Indicator, placeInTime, type Round } from '../figures/index.ts'

/**
 * Whether a figure rises or falls. Fewer than three rounds, or a round whose uncertainty is not known, is not tested. After a new method
 * only the rounds since are tested together; a round held under other circumstances is left out, for it may differ for that reason.
 */
export function trendOf(indicator: Pick<Indicator, 'breaks'>, rounds: readonly Round[]): Trend {
  const measured = rounds.flatMap(({ period, value, low, high }) =>
    value === null
      ? []
      : [{ at: placeInTime(period), value, interval: low === null || high === null ? null : { low, high } }],
  )
  const whole = testTrend(measured)
  if (whole.kind === 'not-tested') return whole
  const newMethods = indicator.breaks.filter(({ newMethod }) => newMethod === true)
  const otherCircumstances = indicator.breaks.filter(({ newMethod }) => newMethod !== true)
  const since = Math.max(...newMethods.map(({ period }) => placeInTime(period)), Number.NEGATIVE_INFINITY)
  const leftOut = new Set(otherCircumstances.map(({ period }) => placeInTime(period)))
  return testTrend(measured.filter(({ at }) => at >= since && !leftOut.has(at)))
}
