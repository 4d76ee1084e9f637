import { writeCsv } from '../../formats/csv.ts'
import type { Locale } from '../../values/locale.ts'
import type { OtherFigure, TrendRound } from './chart-props.ts'
import type { Comparison, LatestFigure } from './figure.ts'
import type { Peers } from './peers.ts'
import { texts } from './texts.ts'

/** A number as a spreadsheet in the reader's language takes it: every decimal, no thousands, no unit. */
function plainNumber(value: number | null, locale: Locale): string {
  if (value === null) return ''
  const digits = String(Math.round(value * 10_000) / 10_000)
  return locale === 'da' ? digits.replace('.', ',') : digits
}

function meanCells(mean: Comparison | null, locale: Locale): [string, string] {
  return mean?.kind === 'value' ? [plainNumber(mean.value, locale), mean.populationPeriod] : ['', '']
}

/** The profile as a table: one line per indicator, with what the joint figures are weighted by. */
export function profileCsv(
  rows: readonly { figure: LatestFigure; mean: Comparison | null }[],
  peers: Peers | null,
  locale: Locale,
): string {
  const t = texts[locale].csv
  const hasMean = rows.some(({ mean }) => mean !== null)
  return writeCsv({
    headers: [
      t.code,
      t.municipality,
      t.indicator,
      t.period,
      t.value,
      t.region,
      t.regionValue,
      t.countryValue,
      ...(hasMean ? [peers?.name ?? ''] : []),
      t.weightedBy,
      t.source,
    ],
    rows: rows.map(({ figure, mean }) => {
      const [regionValue, regionWeight] = meanCells(figure.region, locale)
      const [countryValue, countryWeight] = meanCells(figure.country, locale)
      const [peerValue, peerWeight] = meanCells(mean, locale)
      return {
        cells: [
          figure.municipality,
          figure.municipalityName,
          figure.name[locale],
          figure.period,
          plainNumber(figure.value, locale),
          figure.region.areaName,
          regionValue,
          countryValue,
          ...(hasMean ? [peerValue] : []),
          countryWeight || regionWeight || peerWeight,
          figure.source,
        ],
      }
    }),
  })
}

/** Every round with its region and the country: what the trend is drawn from. */
export function trendCsv(figure: LatestFigure, rounds: readonly TrendRound[], locale: Locale): string {
  const t = texts[locale].csv
  return writeCsv({
    headers: [
      t.code,
      t.municipality,
      t.indicator,
      t.period,
      t.value,
      t.region,
      t.regionValue,
      t.countryValue,
      t.weightedBy,
      t.source,
    ],
    rows: rounds.map(({ round, region, country }) => {
      const [regionValue, regionWeight] = meanCells(region, locale)
      const [countryValue, countryWeight] = meanCells(country, locale)
      return {
        cells: [
          figure.municipality,
          figure.municipalityName,
          figure.name[locale],
          round.period,
          plainNumber(round.value, locale),
          region.areaName,
          regionValue,
          countryValue,
          countryWeight || regionWeight,
          round.source,
        ],
      }
    }),
  })
}

/** Every municipality of a round, in the order of the alphabet: what the spread is drawn from. */
export function spreadCsv(figure: LatestFigure, others: readonly OtherFigure[], locale: Locale): string {
  const t = texts[locale].csv
  const own = figure.value === null ? [] : [{ name: figure.municipalityName, value: figure.value }]
  return writeCsv({
    headers: [t.municipality, t.indicator, t.period, t.value],
    rows: [...own, ...others]
      .sort((a, b) => a.name.localeCompare(b.name, 'da'))
      .map(({ name, value }) => ({
        cells: [name, figure.name[locale], figure.period, plainNumber(value, locale)],
      })),
  })
}
