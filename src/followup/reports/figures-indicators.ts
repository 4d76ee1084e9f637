/** The figures of the health profile as a document writes them. Pure. */

import {
  type Comparison,
  figureIdOf,
  type LatestFigure,
  type Round,
  writeFigure,
  writePeriod,
} from '../../knowledge/figures/index.ts'
import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import type { ItemFigure } from './figure.ts'
import { figureTexts } from './texts-figures.ts'

/**
 * An indicator as up to four figures: the newest (`rygning`), the round before (`rygning-foer`), the country (`rygning-landet`) and the
 * region (`rygning-regionen`). An indicator without a figure gives none.
 */
export function indicatorFigures(figure: LatestFigure, retrievedOn: Day, locale: Locale): ItemFigure[] {
  const own = ownFigure(figure, retrievedOn, locale)
  if (!own) return []
  const t = figureTexts[locale]
  const compared = [
    comparedFigure(
      own,
      figure,
      { suffix: 'landet', mean: figure.country, label: t.inCountry(own.label) },
      locale,
    ),
    comparedFigure(
      own,
      figure,
      { suffix: 'regionen', mean: figure.region, label: t.inRegion(own.label, figure.region.areaName) },
      locale,
    ),
  ]
  return [own, earlierFigure(own, figure, locale), ...compared].flatMap((each) => each ?? [])
}

function ownFigure(figure: LatestFigure, retrievedOn: Day, locale: Locale): ItemFigure | null {
  const t = figureTexts[locale]
  const { indicator, value, interval, n } = figure
  if (value === null) return null
  const write = (amount: number) => writeFigure(indicator, amount, locale)
  const certainty = interval ? t.interval(write(interval.low), write(interval.high)) : t.unknownUncertainty
  return {
    key: keyOf(figure.indicatorId),
    figureId: figure.figureId,
    label: figure.name[locale],
    written: write(value),
    value,
    period: writePeriod(figure.period, locale),
    source: sourceOf(figure, figure.source, locale),
    definition: [
      indicator.measures[locale],
      `${indicator.population[locale]}.`,
      t.direction[figure.direction],
    ]
      .filter(Boolean)
      .join(' '),
    method: figure.set === 'own' ? t.ownSet : t.nationalSet,
    uncertainty: n === null ? certainty : `${certainty} (${t.answers(writeNumber(n, locale))})`,
    region: comparedWords(figure.region, write, locale),
    country: comparedWords(figure.country, write, locale),
    retrievedOn,
  }
}

function earlierFigure(own: ItemFigure, figure: LatestFigure, locale: Locale): ItemFigure | null {
  const { previous, indicator } = figure
  const round = previous && figure.rounds.find(({ period }) => period === previous.period)
  if (!previous || !round) return null
  const t = figureTexts[locale]
  return {
    ...own,
    key: `${own.key}-foer`,
    figureId: figureIdOf(round),
    label: t.before(own.label),
    written: writeFigure(indicator, previous.value, locale),
    value: previous.value,
    period: writePeriod(previous.period, locale),
    source: sourceOf(figure, round.source, locale),
    uncertainty: uncertaintyOf(round, figure, locale),
    region: '',
    country: '',
  }
}

function uncertaintyOf(round: Round, { indicator }: LatestFigure, locale: Locale): string {
  const t = figureTexts[locale]
  if (round.low === null || round.high === null) return t.unknownUncertainty
  return t.interval(writeFigure(indicator, round.low, locale), writeFigure(indicator, round.high, locale))
}

interface Beside {
  suffix: string
  mean: Comparison
  label: string
}

function comparedFigure(
  own: ItemFigure,
  figure: LatestFigure,
  { suffix, mean, label }: Beside,
  locale: Locale,
): ItemFigure | null {
  if (mean.kind === 'none') return null
  return {
    ...own,
    key: `${own.key}-${suffix}`,
    figureId: `${figure.figureId}~${suffix}`,
    label,
    written: writeFigure(figure.indicator, mean.value, locale),
    value: mean.value,
    method: sentence(mean.label[locale]),
    uncertainty:
      suffix === 'landet' ? figureTexts[locale].countryUncertainty : figureTexts[locale].unknownUncertainty,
    region: '',
    country: '',
  }
}

function comparedWords(mean: Comparison, write: (amount: number) => string, locale: Locale): string {
  if (mean.kind === 'none') return mean.sentence[locale]
  const t = figureTexts[locale]
  const area = mean.areaName === 'Hele landet' ? t.wholeCountry : mean.areaName
  return `${t.compared(area, write(mean.value))} (${mean.label[locale]})`
}

function sourceOf({ indicator }: LatestFigure, importedFrom: string, locale: Locale): string {
  const source = `${indicator.source[locale]}. ${indicator.publisher}.`
  return importedFrom && !source.includes(importedFrom) ? `${source} ${importedFrom}` : source
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** Indicator ids are written with an underscore; so are the keys. */
function keyOf(indicatorId: string): string {
  return indicatorId.toLowerCase()
}
