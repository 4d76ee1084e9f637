import {
  type Area,
  type Comparison,
  compared,
  countryId,
  figureIdOf,
  type Indicator,
  inOrderOfTime,
  type LatestFigure,
  lastDayOf,
  type Membership,
  meanOf,
  membersOn,
  type Populations,
  placeIn,
  type Round,
  realMunicipalities,
  regionOn,
  spreadOf,
} from '../figures/index.ts'

/** What every comparison needs to know about the country: its areas, their regions, their people. */
export interface Surroundings {
  areas: readonly Area[]
  memberships: readonly Membership[]
  populations: Populations
}

/** The figures of many municipalities for one indicator, by period and then by area. */
export type FiguresByPeriod = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The round a page begins with: the newest that has a figure, else the newest there is. */
export function newestRound<T extends Pick<Round, 'period' | 'value'>>(rounds: readonly T[]): T | null {
  const ordered = inOrderOfTime(rounds)
  return ordered.findLast(({ value }) => value !== null) ?? ordered.at(-1) ?? null
}

/** The figure of a round beside region, country and spread. `on` names the day whose regions count; else the round's own time. */
export function figureOf(
  indicator: Indicator,
  rounds: readonly Round[],
  round: Round,
  context: { surroundings: Surroundings; others: FiguresByPeriod; on?: string | undefined },
): LatestFigure {
  const { surroundings, others, on } = context
  const ordered = inOrderOfTime(rounds)
  const before = ordered.slice(0, ordered.indexOf(round)).findLast(({ value }) => value !== null)
  const area = surroundings.areas.find(({ id }) => id === round.area)
  const spread = spreadOf(realFigures(surroundings, others.get(round.period)))
  return {
    indicatorId: indicator.id,
    indicator,
    name: indicator.name,
    municipality: round.area,
    municipalityName: area?.name ?? round.area,
    value: round.value,
    missing: round.missing,
    period: round.period,
    interval: round.low === null || round.high === null ? null : { low: round.low, high: round.high },
    n: round.n,
    uncertaintyKnown: round.low !== null,
    direction: indicator.direction,
    previous: before && before.value !== null ? { period: before.period, value: before.value } : null,
    rounds: ordered,
    region: regionalComparison(surroundings, others, { area: round.area, period: round.period, on }),
    country: nationalComparison(surroundings, others, round.period),
    spread,
    place: spread && round.value !== null && !area?.invented ? placeIn(spread, round.value) : null,
    set: round.set,
    source: round.source,
    importedAt: round.importedAt,
    figureId: figureIdOf(round),
  }
}

/** The mean of the region a municipality belonged to at the time of the round, or on another day. */
export function regionalComparison(
  surroundings: Surroundings,
  others: FiguresByPeriod,
  about: { area: string; period: string; on?: string | undefined },
): Comparison {
  const day = about.on ?? lastDayOf(about.period)
  const region = regionOn(surroundings.memberships, about.area, day)
  if (region === null) {
    const none = { kind: 'none' as const, reason: 'no-region' as const, counted: 0, members: 0 }
    return compared(none, { id: null, name: '' }, { da: '', en: '' })
  }
  const name = surroundings.areas.find(({ id }) => id === region)?.name ?? region
  const mean = meanOf(
    membersOn(surroundings.memberships, region, day),
    others.get(about.period) ?? new Map(),
    { populations: surroundings.populations, period: about.period },
    'nearly-all',
  )
  return compared(mean, { id: region, name }, { da: name, en: name })
}

/** The mean of the real municipalities; invented ones have no part in it. */
export function nationalComparison(
  surroundings: Surroundings,
  others: FiguresByPeriod,
  period: string,
): Comparison {
  const mean = meanOf(
    realMunicipalities(surroundings.areas),
    others.get(period) ?? new Map(),
    { populations: surroundings.populations, period },
    'nearly-all',
  )
  return compared(mean, { id: countryId, name: 'Hele landet' }, { da: 'hele landet', en: 'the country' })
}

/** The mean of a chosen group, without the municipality it is compared with, over those that have a figure. */
export function groupComparison(
  surroundings: Surroundings,
  others: FiguresByPeriod,
  about: { name: string; members: readonly string[]; period: string; without: string },
): Comparison {
  const mean = meanOf(
    about.members.filter((member) => member !== about.without),
    others.get(about.period) ?? new Map(),
    { populations: surroundings.populations, period: about.period },
    'those-with-figures',
  )
  return compared(mean, { id: null, name: about.name }, { da: 'gruppen', en: 'the group' })
}

/** The figures of the real municipalities in a period. */
function realFigures(surroundings: Surroundings, figures: ReadonlyMap<string, number> | undefined): number[] {
  const found: number[] = []
  for (const area of realMunicipalities(surroundings.areas)) {
    const value = figures?.get(area)
    if (value !== undefined) found.push(value)
  }
  return found
}
