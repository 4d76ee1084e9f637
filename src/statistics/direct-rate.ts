import { isConfidence } from './normal.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'
import { byarFrom, byarInterval } from './poisson-interval.ts'

/** One age band of an area: its events, its people, and how many of this age the standard population has. */
export interface StandardStratum {
  events: number
  population: number
  standard: number
}

/** One age band where a person may have the event several times: first those with one event, then those with two, and so on. */
export interface RepeatedStratum {
  personsByEvents: readonly number[]
  population: number
  standard: number
}

export interface DirectRate {
  /** Events per person, had the area the ages of the standard population. */
  rate: number
  low: number
  high: number
  events: number
  population: number
}

export type DirectRateRefusal =
  | 'no-strata'
  | 'impossible-stratum'
  | 'impossible-confidence'
  /** Fewer than ten events: too few for the interval to hold. */
  | 'too-few-events'

/**
 * The directly standardised rate per person, Σ wᵢxᵢ/nᵢ / Σ wᵢ, with the interval of Dobson, Kuulasmaa, Eberle & Scherer (1991),
 * "Confidence Intervals for Weighted Sums of Poisson Parameters", Statistics in Medicine 10: rate + √(Var / x) · (limit of x − x),
 * where the limits of the x events are Byar's and Var = Σ wᵢ²xᵢ/nᵢ² / (Σ wᵢ)².
 * Refuses fewer than ten events, empty age bands (no people), and what no count can be.
 */
export function directRate(
  strata: readonly StandardStratum[],
  confidence = 0.95,
): Outcome<DirectRate, DirectRateRefusal> {
  const repeated = strata.map(({ events, ...rest }) => ({ ...rest, personsByEvents: [events] }))
  return directRateOfRepeatedEvents(repeated, confidence)
}

/**
 * The directly standardised rate of events that are not independent of each other, as when people are admitted again and again:
 * the same rate, its variance being Σ f² · Varᶠ, where Varᶠ is that of the people with f events each.
 * Stukel, Glynn, Fisher, Sharp, Lu-Yao & Wennberg (1994), "Standardized Rates of Recurrent Outcomes", Statistics in Medicine 13.
 */
export function directRateOfRepeatedEvents(
  strata: readonly RepeatedStratum[],
  confidence = 0.95,
): Outcome<DirectRate, DirectRateRefusal> {
  const problem = problemOf(strata, confidence)
  if (problem) return refused(problem)
  const allStandard = sum(strata, ({ standard }) => standard)
  const events = sum(strata, eventsOf)
  const rate = sum(strata, (each) => (eventsOf(each) * each.standard) / each.population) / allStandard
  const variance = sum(strata, varianceOf) / allStandard ** 2
  const limits = byarInterval(events, confidence)
  if (events < byarFrom || limits.kind === 'refused') return refused('too-few-events')
  const scale = Math.sqrt(variance / events)
  return {
    kind: 'value',
    rate,
    low: rate + scale * (limits.low - events),
    high: rate + scale * (limits.high - events),
    events,
    population: sum(strata, ({ population }) => population),
  }
}

function eventsOf({ personsByEvents }: RepeatedStratum): number {
  return personsByEvents.reduce((total, persons, index) => total + (index + 1) * persons, 0)
}

function varianceOf({ personsByEvents, population, standard }: RepeatedStratum): number {
  const squared = personsByEvents.reduce((total, persons, index) => total + (index + 1) ** 2 * persons, 0)
  return squared * (standard / population) ** 2
}

function problemOf(strata: readonly RepeatedStratum[], confidence: number): DirectRateRefusal | null {
  if (!isConfidence(confidence)) return 'impossible-confidence'
  const isPossible = strata.every(
    ({ personsByEvents, population, standard }) =>
      personsByEvents.every((persons) => Number.isFinite(persons) && persons >= 0) &&
      Number.isFinite(population) &&
      population > 0 &&
      Number.isFinite(standard) &&
      standard >= 0,
  )
  if (!isPossible) return 'impossible-stratum'
  return sum(strata, ({ standard }) => standard) > 0 ? null : 'no-strata'
}

function sum<Stratum>(strata: readonly Stratum[], amount: (stratum: Stratum) => number): number {
  return strata.reduce((total, stratum) => total + amount(stratum), 0)
}
