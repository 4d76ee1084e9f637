import type { Locale, Wording } from '../../values/locale.ts'
import { writeNumber, writePercentage } from '../../values/numbers.ts'

export type Direction = 'higher-is-better' | 'lower-is-better' | 'none'
type Unit = 'percent' | 'persons'

/** What is measured, how and by whom; the figures themselves are observations. */
export interface Indicator {
  /** Stable for ever, e.g. `rygning`. */
  id: string
  name: Wording
  /** For tables and charts with little room. */
  short: Wording
  /** Continues a figure in a sentence: "12,4 % ryger dagligt". */
  finding: Wording
  measures: Wording
  unit: Unit
  direction: Direction
  decimals: number
  minimum: number
  maximum: number
  /** Who is asked or counted: the denominator. */
  population: Wording
  source: Wording
  publisher: string
  url: string
  rounds: string[]
  caveats: Wording[]
  /** Rounds a trend line must mark, with the reason; a new method also cuts the line. */
  breaks: { period: string; reason: Wording; newMethod?: boolean }[]
  riskFactors: string[]
}

/** The indicator that holds the population other figures are weighted by; never shown as a figure of its own. */
export const populationId = 'folketal'

/** A figure as the indicator's source writes it: `12,4 %`, `43.120`. */
export function writeFigure(
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
  value: number,
  locale: Locale,
): string {
  return indicator.unit === 'percent'
    ? writePercentage(value, locale, indicator.decimals)
    : writeNumber(value, locale, indicator.decimals)
}

/** 1 when a higher figure is better, −1 when a lower one is, null when neither is. */
export function betterSign(direction: Direction): 1 | -1 | null {
  if (direction === 'none') return null
  return direction === 'higher-is-better' ? 1 : -1
}
