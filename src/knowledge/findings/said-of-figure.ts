import type { Trend } from '../../statistics/index.ts'
import type { Wording } from '../../values/locale.ts'
import { type Comparison, countryId, type LatestFigure, placeInTime, type Round } from '../figures/index.ts'
import { type Verdict, verdictOf } from './sentence-verdicts.ts'
import type { FigureSaid } from './sentences.ts'
import { trendOf } from './trend-test.ts'

type Figure = Pick<
  LatestFigure,
  | 'indicator'
  | 'municipalityName'
  | 'period'
  | 'value'
  | 'missing'
  | 'interval'
  | 'previous'
  | 'rounds'
  | 'country'
  | 'region'
>

/**
 * A municipality's figure as the sentences take it: beside the country where it is known (its own uncertainty is far smaller than the
 * municipality's), else beside the region or the group, whose uncertainty nobody knows; and with the round before and the trend so far.
 */
export function saidOf(figure: Figure, mean: Comparison | null = null): FigureSaid {
  const { indicator, municipalityName: place, period, value, missing, interval } = figure
  const known = [figure.country, figure.region, mean].find((each) => each?.kind === 'value')
  return {
    indicator,
    place,
    period,
    value,
    missing,
    interval,
    beside: known ? besideOf(known) : null,
    earlier: earlierOf(figure),
    trend: trendUntil(figure),
  }
}

/** A joint figure as a figure is held up against it: the country counts as exact, of a region or a group the uncertainty is unknown. */
export function besideOf(mean: Extract<Comparison, { kind: 'value' }>): NonNullable<FigureSaid['beside']> {
  const isCountry = mean.areaId === countryId
  return { value: mean.value, interval: isCountry ? 'exact' : null, name: nameOf(mean.areaId, mean.areaName) }
}

function nameOf(areaId: string, name: string): Wording {
  if (areaId === countryId) return { da: 'hele landet', en: 'the country' }
  return areaId === '' ? { da: `gruppen »${name}«`, en: `the group “${name}”` } : { da: name, en: name }
}

function earlierOf({ previous, rounds }: Figure): NonNullable<FigureSaid['earlier']> | null {
  if (!previous) return null
  const round = rounds.find(({ period }) => period === previous.period)
  return { ...previous, interval: round ? intervalOf(round) : null }
}

export function intervalOf({ low, high }: Pick<Round, 'low' | 'high'>): { low: number; high: number } | null {
  return low === null || high === null ? null : { low, high }
}

/** The trend over the rounds up to the one that is shown: a later round says nothing about how it was then. */
export function trendUntil({
  indicator,
  rounds,
  period,
}: Pick<Figure, 'indicator' | 'rounds' | 'period'>): Trend {
  const until = placeInTime(period)
  return trendOf(
    indicator,
    rounds.filter((round) => placeInTime(round.period) <= until),
  )
}

/** Whether a figure can be told from the country's; null where there is nothing to hold it against. */
export function verdictBesideCountry({
  value,
  interval,
  country,
}: Pick<Figure, 'value' | 'interval' | 'country'>): Verdict | null {
  if (value === null || country.kind === 'none') return null
  return verdictOf({ value, interval }, { value: country.value, interval: 'exact' })
}

/** Rounds after the shown one for which the source gives a reason instead of a figure, oldest first. */
export function missingSince({ rounds, period }: Pick<Figure, 'rounds' | 'period'>): Round[] {
  const at = placeInTime(period)
  return rounds.filter((round) => round.value === null && placeInTime(round.period) > at)
}
