import { figureHref, type LatestFigure, writeFigure } from '../indicators/index.ts'
import type { LocalFigure } from './gap.ts'
import type { ComparedWith } from './weights.ts'

/** A figure of the indicators as the gap reads it: beside the country or the region, in the direction that is better. */
export function localFigureOf(figure: LatestFigure, comparedWith: ComparedWith): LocalFigure {
  const { indicator } = figure
  const beside = figure[comparedWith]
  return {
    indicatorId: figure.indicatorId,
    name: figure.name,
    finding: indicator.finding,
    href: figureHref(figure),
    period: figure.period,
    municipalityName: figure.municipalityName,
    value: figure.value,
    interval: figure.interval,
    betterSign: figure.direction === 'none' ? null : figure.direction === 'higher-is-better' ? 1 : -1,
    comparison:
      beside.kind === 'value'
        ? {
            name:
              comparedWith === 'country'
                ? { da: 'hele landet', en: 'the whole country' }
                : { da: beside.areaName, en: beside.areaName },
            value: beside.value,
            method: beside.label,
          }
        : { missing: beside.sentence },
    write: (value, locale) => writeFigure(indicator, value, locale),
  }
}
