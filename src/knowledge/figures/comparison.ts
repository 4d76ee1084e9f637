import { weightedMean } from '../../statistics/index.ts'
import { placeInTime } from './period.ts'

/** Population by period, then by area. */
export type Populations = ReadonlyMap<string, ReadonlyMap<string, number>>

export type NoComparison = 'no-region' | 'no-members' | 'no-figures' | 'too-few-figures' | 'no-population'

/** A figure for several municipalities together, or why there is none. */
export type Mean =
  | { kind: 'value'; value: number; counted: number; members: number; populationPeriod: string }
  | { kind: 'none'; reason: NoComparison; counted: number; members: number }

/** A region or the country is only shown when municipalities with at least this share of its people have a figure. */
const coverageNeeded = 0.95

/**
 * The mean of municipal figures weighted by population, in the unit of the figures: Σ figure × people / Σ people. The population is
 * the nearest period that all municipalities with a figure have one in; without it there is a reason and no number.
 * With `nearly-all`, municipalities with 95 % of the people must have a figure, or the mean would be of something else.
 */
export function meanOf(
  members: readonly string[],
  figures: ReadonlyMap<string, number>,
  weights: { populations: Populations; period: string },
  demand: 'nearly-all' | 'those-with-figures',
): Mean {
  const counted = members.filter((member) => figures.has(member))
  const none = (reason: NoComparison): Mean => ({
    kind: 'none',
    reason,
    counted: counted.length,
    members: members.length,
  })
  if (members.length === 0) return none('no-members')
  if (counted.length === 0) return none('no-figures')
  const populationPeriod = nearestPopulation(weights.populations, counted, weights.period)
  if (
    demand === 'nearly-all' &&
    coverage(members, counted, weights.populations.get(populationPeriod ?? '')) < coverageNeeded
  ) {
    return none('too-few-figures')
  }
  if (populationPeriod === null) return none('no-population')
  const population = weights.populations.get(populationPeriod)
  const mean = weightedMean(
    counted.map((member) => ({
      value: figures.get(member) ?? Number.NaN,
      weight: population?.get(member) ?? null,
    })),
  )
  if (mean.kind === 'refused') return none('no-population')
  return {
    kind: 'value',
    value: mean.value,
    counted: counted.length,
    members: members.length,
    populationPeriod,
  }
}

/** The share of the people who live where there is a figure; of the municipalities when a population is missing. */
function coverage(
  members: readonly string[],
  counted: readonly string[],
  population: ReadonlyMap<string, number> | undefined,
): number {
  if (!population || !members.every((member) => population.has(member)))
    return counted.length / members.length
  const people = (areas: readonly string[]) =>
    areas.reduce((sum, area) => sum + (population.get(area) ?? 0), 0)
  return people(counted) / people(members)
}

/** The period nearest in time in which all of these have a population; the earlier of two equally near. */
function nearestPopulation(
  populations: Populations,
  areas: readonly string[],
  period: string,
): string | null {
  return (
    byNearness(populations, period).find((candidate) => {
      const people = populations.get(candidate)
      return areas.every((area) => people?.has(area))
    }) ?? null
  )
}

const nearnessKnown = new WeakMap<Populations, Map<string, readonly string[]>>()

/** The periods of a population, the nearest first; a profile asks the same for every one of its indicators. */
function byNearness(populations: Populations, period: string): readonly string[] {
  const known = nearnessKnown.get(populations) ?? new Map<string, readonly string[]>()
  nearnessKnown.set(populations, known)
  const at = placeInTime(period)
  const distance = (candidate: string) => Math.abs(placeInTime(candidate) - at)
  const ordered =
    known.get(period) ??
    [...populations.keys()].sort((a, b) => distance(a) - distance(b) || placeInTime(a) - placeInTime(b))
  known.set(period, ordered)
  return ordered
}
