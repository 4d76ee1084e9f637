import { gammaQuantile } from './gamma.ts'
import type { Interval } from './interval.ts'
import { isConfidence, reachOf } from './normal.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

export type CountRefusal = 'impossible-count' | 'impossible-confidence' | 'too-few-events'

/** From this many events on Byar's approximation is good enough; below it the exact interval is used. */
export const byarFrom = 10

/**
 * Byar's interval of a number of events, in events: x(1 − 1/9x − z/3√x)³ and the same with x + 1 and + z.
 * Breslow & Day (1987), Statistical Methods in Cancer Research II, p. 69. Refuses a count so small, for the confidence, that the lower
 * limit would be below 0 (always at 0 events).
 */
export function byarInterval(events: number, confidence = 0.95): Outcome<Interval, CountRefusal> {
  const problem = countProblem(events, confidence)
  if (problem) return refused(problem)
  const reach = reachOf(confidence)
  const lowerRoot = 1 - 1 / (9 * events) - reach / (3 * Math.sqrt(events))
  if (events === 0 || lowerRoot < 0) return refused('too-few-events')
  const more = events + 1
  const upperRoot = 1 - 1 / (9 * more) + reach / (3 * Math.sqrt(more))
  return { kind: 'value', low: events * lowerRoot ** 3, high: more * upperRoot ** 3 }
}

/**
 * The exact Poisson interval of a number of events, in events: half the chi-square quantiles with 2x and 2x + 2 degrees of freedom.
 * Garwood (1936), "Fiducial Limits for the Poisson Distribution", Biometrika 28. The lower limit of 0 events is 0.
 */
export function exactCountInterval(events: number, confidence = 0.95): Outcome<Interval, CountRefusal> {
  const problem = countProblem(events, confidence)
  if (problem) return refused(problem)
  const outside = (1 - confidence) / 2
  const low = events === 0 ? 0 : gammaQuantile(events, 'lower', outside)
  return { kind: 'value', low, high: gammaQuantile(events + 1, 'upper', outside) }
}

/** The interval of a number of events as English public health writes it: exact below ten events, Byar's from ten. */
export function countInterval(events: number, confidence = 0.95): Outcome<Interval, CountRefusal> {
  return events < byarFrom ? exactCountInterval(events, confidence) : byarInterval(events, confidence)
}

function countProblem(events: number, confidence: number): CountRefusal | null {
  if (!isConfidence(confidence)) return 'impossible-confidence'
  return Number.isFinite(events) && events >= 0 ? null : 'impossible-count'
}
