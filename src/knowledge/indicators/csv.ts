import { writeCsv } from '../../formats/csv.ts'
import type { Locale } from '../../values/locale.ts'
import { type Comparison, type LatestFigure, missingWords, type Round } from '../figures/index.ts'
import { verdictBesideCountry } from '../findings/index.ts'
import type { OtherFigure, TrendRound } from './chart-props.ts'
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

function figureHeaders(locale: Locale): string[] {
  const t = texts[locale].csv
  return [t.value, t.low, t.high, t.answers, t.missing]
}

/** A figure with its 95 % interval and its answers, or the reason there is none. */
function figureCells(
  figure: Pick<Round, 'value' | 'low' | 'high' | 'n' | 'missing'>,
  locale: Locale,
): string[] {
  const { value, low, high, n, missing } = figure
  return [
    plainNumber(value, locale),
    plainNumber(low, locale),
    plainNumber(high, locale),
    plainNumber(n, locale),
    value === null ? missingWords[locale][missing ?? 'not-given'] : '',
  ]
}

function boundsOf({ interval }: LatestFigure): { low: number | null; high: number | null } {
  return { low: interval?.low ?? null, high: interval?.high ?? null }
}

/** Whether the figure can be told from the country's, in words; nothing where there is no country to hold it against. */
function standingWords(figure: LatestFigure, locale: Locale): string {
  const verdict = verdictBesideCountry(figure)
  return verdict ? texts[locale].standings[verdict] : ''
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
      ...figureHeaders(locale),
      t.region,
      t.regionValue,
      t.countryValue,
      ...(hasMean ? [peers?.name ?? ''] : []),
      t.beside,
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
          ...figureCells({ ...figure, ...boundsOf(figure) }, locale),
          figure.region.areaName,
          regionValue,
          countryValue,
          ...(hasMean ? [peerValue] : []),
          standingWords(figure, locale),
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
      ...figureHeaders(locale),
      t.region,
      t.regionValue,
      t.countryValue,
      t.weightedBy,
      t.mark,
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
          ...figureCells(round, locale),
          region.areaName,
          regionValue,
          countryValue,
          countryWeight || regionWeight,
          figure.indicator.breaks.find(({ period }) => period === round.period)?.reason[locale] ?? '',
          round.source,
        ],
      }
    }),
  })
}

/** Every municipality of a round, in the order of the alphabet: what the spread is drawn from. */
export function spreadCsv(figure: LatestFigure, others: readonly OtherFigure[], locale: Locale): string {
  const t = texts[locale].csv
  const { municipality: id, municipalityName: name } = figure
  const own = figure.value === null ? [] : [{ id, name, value: figure.value }]
  return writeCsv({
    headers: [t.code, t.municipality, t.indicator, t.period, t.value],
    rows: [...own, ...others]
      .sort((a, b) => a.name.localeCompare(b.name, 'da'))
      .map((each) => ({
        cells: [each.id, each.name, figure.name[locale], figure.period, plainNumber(each.value, locale)],
      })),
  })
}
