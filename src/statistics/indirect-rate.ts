import { isConfidence } from './normal.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'
import { countInterval } from './poisson-interval.ts'

/** One age band: the events and people of the area, and those of the reference population. */
export interface ReferenceStratum {
  events: number
  population: number
  referenceEvents: number
  referencePopulation: number
}

export interface IndirectRate {
  observed: number
  /** The events there would be, had the area's people the rates of the reference population. */
  expected: number
  /** Observed over expected, 1 being as in the reference; times `referenceRate` it is the indirectly standardised rate per person. */
  ratio: number
  low: number
  high: number
  /** The crude rate of the reference population, per person. */
  referenceRate: number
}

export type IndirectRateRefusal =
  | 'impossible-stratum'
  | 'impossible-confidence'
  | 'nothing-expected'
  /** So few events, for so high a confidence, that the approximate limit would be below 0. */
  | 'too-few-events'

/**
 * The indirectly standardised ratio, Σxᵢ / Σnᵢmᵢ with the reference rates mᵢ, and the limits of the observed events over the expected:
 * exact below ten events, Byar's from ten. Breslow & Day (1987), Statistical Methods in Cancer Research II, section 2.3.
 * An age band nobody is in counts as nothing; one that is missing from the reference population is refused.
 */
export function indirectRate(
  strata: readonly ReferenceStratum[],
  confidence = 0.95,
): Outcome<IndirectRate, IndirectRateRefusal> {
  if (!isConfidence(confidence)) return refused('impossible-confidence')
  if (!strata.every(isPossible)) return refused('impossible-stratum')
  const observed = sum(strata, ({ events }) => events)
  const expected = sum(
    strata,
    ({ population, referenceEvents, referencePopulation }) =>
      (population * referenceEvents) / referencePopulation,
  )
  if (!(expected > 0)) return refused('nothing-expected')
  const limits = countInterval(observed, confidence)
  if (limits.kind === 'refused') return refused('too-few-events')
  const referenceRate =
    sum(strata, ({ referenceEvents }) => referenceEvents) /
    sum(strata, ({ referencePopulation }) => referencePopulation)
  return {
    kind: 'value',
    observed,
    expected,
    ratio: observed / expected,
    low: limits.low / expected,
    high: limits.high / expected,
    referenceRate,
  }
}

function isPossible(stratum: ReferenceStratum): boolean {
  const amounts = [stratum.events, stratum.population, stratum.referenceEvents, stratum.referencePopulation]
  return amounts.every((amount) => Number.isFinite(amount) && amount >= 0) && stratum.referencePopulation > 0
}

function sum(strata: readonly ReferenceStratum[], amount: (stratum: ReferenceStratum) => number): number {
  return strata.reduce((total, stratum) => total + amount(stratum), 0)
}
