import type { ChartTableProps } from '../../../ui/charts/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import {
  type Comparison,
  type Indicator,
  type LatestFigure,
  type Round,
  writeFigure,
  writePeriod,
} from '../../figures/index.ts'
import { intervalOf } from '../../findings/index.ts'
import { figureHref, openFigureHref } from '../addresses.ts'
import type { OtherFigure, TrendRound } from '../chart-props.ts'
import { chartTexts } from '../texts-charts.ts'

/** The rounds as a table in which every figure opens, with its interval and its answers where the source gives them. */
export function roundRows(
  table: ChartTableProps | undefined,
  rounds: readonly TrendRound[],
  { indicator, locale }: { indicator: Indicator; locale: Locale },
): ChartTableProps | undefined {
  if (!table) return undefined
  const t = chartTexts[locale]
  const hasInterval = rounds.some(({ round }) => intervalOf(round))
  const hasAnswers = rounds.some(({ round }) => round.n !== null)
  const [period = '', own = '', ...beside] = table.headers
  return {
    ...table,
    headers: [
      period,
      own,
      ...(hasInterval ? [t.interval] : []),
      ...(hasAnswers ? [t.answers] : []),
      ...beside,
    ],
    rows: rounds.map(({ round, region, country }) => [
      writePeriod(round.period, locale),
      <a key="own" href={openFigureHref({ ...round, municipality: round.area, indicatorId: indicator.id })}>
        {round.value === null
          ? t.missing[round.missing ?? 'not-given']
          : writeFigure(indicator, round.value, locale)}
      </a>,
      ...(hasInterval ? [writeInterval(round, indicator, locale)] : []),
      ...(hasAnswers ? [round.n === null ? '–' : writeNumber(round.n, locale)] : []),
      meanOf(region, indicator, locale),
      meanOf(country, indicator, locale),
    ]),
  }
}

function writeInterval(round: Round, indicator: Indicator, locale: Locale): string {
  const interval = intervalOf(round)
  if (!interval) return '–'
  return `${writeFigure(indicator, interval.low, locale)}–${writeFigure(indicator, interval.high, locale)}`
}

function meanOf(mean: Comparison, indicator: Indicator, locale: Locale): string {
  return mean.kind === 'value' ? writeFigure(indicator, mean.value, locale) : '–'
}

/** The municipalities of a round by name, each opening its own figure. */
export function municipalityRows(
  table: ChartTableProps | undefined,
  figure: LatestFigure,
  { others, locale }: { others: readonly OtherFigure[]; locale: Locale },
): ChartTableProps | undefined {
  if (!table) return undefined
  const { indicator, municipality: id, municipalityName: name, value, period } = figure
  const own = value === null ? [] : [{ id, name, value }]
  return {
    ...table,
    rows: [...others, ...own]
      .sort((a, b) => a.name.localeCompare(b.name, 'da'))
      .map((each) => [
        each.name,
        <a key={each.id} href={figureHref({ municipality: each.id, indicatorId: indicator.id, period })}>
          {writeFigure(indicator, each.value, locale)}
        </a>,
      ]),
  }
}
