import { type Comparison, type LatestFigure, writeFigure } from '../figures/index.ts'
import { besideOf } from '../findings/index.ts'
import { figureHref, type LocalProfile } from '../indicators/index.ts'
import type { LocalFigure } from './gap.ts'

/** A figure of the indicators as the gap reads it: beside the country, the region or a group, in the direction that is better. */
export function localFigureOf(
  figure: LatestFigure,
  comparedWith: string,
  groups: LocalProfile['groups'] = [],
): LocalFigure {
  const { indicator } = figure
  const mean = meanOf(figure, comparedWith, groups)
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
    comparison: mean.kind === 'value' ? besideOf(mean) : { missing: mean.sentence },
    write: (value, locale) => writeFigure(indicator, value, locale),
  }
}

function meanOf(figure: LatestFigure, comparedWith: string, groups: LocalProfile['groups']): Comparison {
  const group = groups.find(({ id }) => id === comparedWith)?.means.get(figure.indicatorId)
  return group ?? (comparedWith === 'region' ? figure.region : figure.country)
}
