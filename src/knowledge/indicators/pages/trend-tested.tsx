import type { Trend } from '../../../statistics/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import type { Indicator } from '../../figures/index.ts'
import { texts } from '../texts.ts'
import { figurePageTexts } from '../texts-figure.ts'

/** What the trend test rests on, or why the trend is not tested; what it shows stands in the sentences on top. */
export function TrendTested({
  trend,
  indicator,
  locale,
}: {
  trend: Trend
  indicator: Indicator
  locale: Locale
}) {
  const t = figurePageTexts[locale]
  if (trend.kind === 'not-tested') return <p>{texts[locale].trendTest[trend.reason]}</p>
  const { low, high } = trend.interval
  // one decimal more than the figures have, for a year is a short time
  const decimals = Math.min(indicator.decimals + 1, 3)
  const signed = (change: number) =>
    `${change > 0 ? '+' : change < 0 ? '−' : ''}${writeNumber(Math.abs(change), locale, decimals)}`
  const perYear = indicator.unit === 'percent' ? t.points(signed(trend.perYear)) : signed(trend.perYear)
  return (
    <p>
      {t.trendTested(trend.rounds, String(Math.round(trend.since - 0.01)))}{' '}
      {trend.direction === 'no-clear-change' ? '' : t.perYear(perYear, signed(low), signed(high))}
    </p>
  )
}
