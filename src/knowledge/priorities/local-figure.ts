import type { Wording } from '../../values/locale.ts'
import {
  type Comparison,
  figureHref,
  type LatestFigure,
  type LocalProfile,
  writeFigure,
} from '../indicators/index.ts'
import type { LocalFigure } from './gap.ts'

/** A figure of the indicators as the gap reads it: beside the country, the region or a group, in the direction that is better. */
export function localFigureOf(
  figure: LatestFigure,
  comparedWith: string,
  groups: LocalProfile['groups'] = [],
): LocalFigure {
  const { indicator } = figure
  const { beside, name } = comparisonOf(figure, comparedWith, groups)
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
        ? { name, value: beside.value, method: beside.label }
        : { missing: beside.sentence },
    write: (value, locale) => writeFigure(indicator, value, locale),
  }
}

function comparisonOf(
  figure: LatestFigure,
  comparedWith: string,
  groups: LocalProfile['groups'],
): { beside: Comparison; name: Wording } {
  const group = groups.find(({ id }) => id === comparedWith)
  const mean = group?.means.get(figure.indicatorId)
  if (group && mean)
    return { beside: mean, name: { da: `gruppen »${group.name}«`, en: `the group “${group.name}”` } }
  if (comparedWith === 'region') {
    const { areaName } = figure.region
    return { beside: figure.region, name: { da: areaName, en: areaName } }
  }
  return { beside: figure.country, name: { da: 'hele landet', en: 'the whole country' } }
}
