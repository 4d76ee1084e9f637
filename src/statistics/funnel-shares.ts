import { funnelAxis, funnelRange } from './funnel-axis.ts'
import { type Arms, averageOf, type FunnelPlace, type FunnelRefusal, placeProblem } from './funnel-place.ts'
import { reachOf } from './normal.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

export interface ShareLimit {
  population: number
  /** The 95 % control limits, as shares. */
  two: Arms
  /** The 99.8 % control limits, as shares. */
  three: Arms
}

/**
 * The control limits of a funnel of shares at a hundred populations, and the average they lie around, all between 0 and 1.
 * A limit is the share whose Wilson interval just touches the average. Spiegelhalter (2005), "Funnel Plots for Comparing
 * Institutional Performance", Statistics in Medicine 24(8).
 */
export function shareFunnel(
  places: readonly FunnelPlace[],
): Outcome<{ average: number; limits: ShareLimit[] }, FunnelRefusal> {
  const problem = placeProblem(places)
  if (problem) return refused(problem)
  if (places.some(({ numerator, denominator }) => numerator > denominator)) return refused('impossible-place')
  const average = averageOf(places)
  const axis = funnelAxis(funnelRange(places.map(({ denominator }) => denominator)), 0)
  const limits = axis.map((population) => ({
    population,
    two: shareArms(average, population, 0.95),
    three: shareArms(average, population, 0.998),
  }))
  return { kind: 'value', average, limits }
}

/**
 * The two observed shares of a population whose Wilson limit is the average P. Wilson's limits of p solve (p − P)² = z²P(1 − P)/n for P;
 * turned round, p = P ± z√(P(1 − P)/n), kept between 0 and 1.
 */
export function shareArms(average: number, population: number, confidence: number): Arms {
  const reach = reachOf(confidence) * Math.sqrt((average * (1 - average)) / population)
  return { lower: Math.max(0, average - reach), upper: Math.min(1, average + reach) }
}
