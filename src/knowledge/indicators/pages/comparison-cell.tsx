import type { Locale } from '../../../values/locale.ts'
import { type Comparison, type Indicator, writeFigure } from '../../figures/index.ts'
import { texts } from '../texts.ts'

/** A joint figure with what it is weighted by, or why there is none: opened by one tap, as every number opens. */
export function ComparisonCell(props: {
  mean: Comparison
  indicator: Indicator
  locale: Locale
  named?: boolean
}) {
  const { mean, indicator, locale } = props
  if (mean.kind === 'none')
    return (
      <span class="quiet small" title={mean.sentence[locale]}>
        {texts[locale].noMean[mean.reason]}
      </span>
    )
  return (
    <>
      <span class="nowrap">{writeFigure(indicator, mean.value, locale)}</span>
      {props.named ? <span class="quiet small under">{mean.areaName}</span> : null}
    </>
  )
}
