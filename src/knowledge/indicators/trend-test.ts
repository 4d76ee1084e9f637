import { type Trend, testTrend } from '../../statistics/index.ts'
import type { Round } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { placeInTime } from './period.ts'

/**
 * Whether a figure rises or falls. Fewer than three rounds, or a round whose uncertainty is not known, is not tested; only rounds
 * since the last break are tested together.
 */
export function trendOf(indicator: Pick<Indicator, 'breaks'>, rounds: readonly Round[]): Trend {
  const measured = rounds.flatMap(({ period, value, low, high }) =>
    value === null
      ? []
      : [{ at: placeInTime(period), value, interval: low === null || high === null ? null : { low, high } }],
  )
  const whole = testTrend(measured)
  if (whole.kind === 'not-tested') return whole
  const lastBreak = Math.max(
    ...indicator.breaks.map(({ period }) => placeInTime(period)),
    Number.NEGATIVE_INFINITY,
  )
  return testTrend(measured.filter(({ at }) => at >= lastBreak))
}
