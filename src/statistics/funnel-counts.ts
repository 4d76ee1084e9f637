import { funnelAxis, funnelRange } from './funnel-axis.ts'
import { averageOf, type FunnelPlace, type FunnelRefusal, placeProblem } from './funnel-place.ts'
import { poissonAtLeast, poissonAtMost, poissonTerm } from './gamma.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

/** Where a number of events would lie on one pair of arms: the denominator that puts it there, and events over that denominator. */
export interface CountArms {
  lowerDenominator: number
  lower: number
  upperDenominator: number
  upper: number
}

export interface CountLimit {
  events: number
  /** On the 95 % control limits. */
  two: CountArms
  /** On the 99.8 % control limits. */
  three: CountArms
}

/**
 * The control limits of a funnel of ratios, observed over expected, at a hundred numbers of observed events; 1 is as expected, and the
 * denominators are expected events. A limit is the ratio whose exact Poisson interval just touches 1. Spiegelhalter (2005),
 * "Funnel Plots for Comparing Institutional Performance", Statistics in Medicine 24(8).
 */
export function ratioFunnel(
  places: readonly FunnelPlace[],
): Outcome<{ limits: CountLimit[] }, FunnelRefusal> {
  const problem = placeProblem(places)
  if (problem && problem !== 'no-events') return refused(problem)
  const axis = funnelAxis(funnelRange(places.map(({ denominator }) => denominator)), 1)
  return { kind: 'value', limits: axis.map((events) => limitAt(events, 1)) }
}

/**
 * The control limits of a funnel of rates at a hundred numbers of events, and the average rate, per person-year; the denominators are
 * person-years over all the `years`. The same rule as for ratios, the average rate taking the place of 1.
 */
export function rateFunnel(
  places: readonly FunnelPlace[],
  years: number,
): Outcome<{ average: number; limits: CountLimit[] }, FunnelRefusal> {
  const problem = placeProblem(places)
  if (problem) return refused(problem)
  const average = averageOf(places)
  const range = funnelRange(
    places.map(({ denominator }) => denominator),
    years,
  )
  const axis = funnelAxis({ from: Math.floor(range.from * average), to: Math.ceil(range.to * average) }, 0)
  return { kind: 'value', average, limits: axis.map((events) => limitAt(events, average)) }
}

function limitAt(events: number, average: number): CountLimit {
  const arms = (tail: number): CountArms => {
    const lowerDenominator = meanThatExceeds(events, tail) / average
    const upperDenominator = meanThatFallsShort(events, tail) / average
    return {
      lowerDenominator,
      lower: events / lowerDenominator,
      upperDenominator,
      upper: events / upperDenominator,
    }
  }
  return { events, two: arms(0.025), three: arms(0.001) }
}

/** The mean of the Poisson distribution that gives at most `events` with the probability `tail`. */
function meanThatExceeds(events: number, tail: number): number {
  return searchedMean(events, (mean) => poissonAtMost(events, mean) / (1 - leftOut(mean)) < tail)
}

/** The mean of the Poisson distribution that gives at least `events` with the probability `tail`. */
function meanThatFallsShort(events: number, tail: number): number {
  return searchedMean(events, (mean) => {
    const rest = leftOut(mean)
    return (poissonAtLeast(events, mean) - rest) / (1 - rest) > tail
  })
}

/** The finest step of the search, as a share of its range. */
const finestStep = 1e-7

/**
 * Halves v = mean / (1 + events + mean) until the step is 1e-7, as the spreadsheets and programs of English public health do. Exact
 * chi-square quantiles would differ in the seventh digit from every published funnel, and nobody could tell who was right.
 */
function searchedMean(events: number, isTooLarge: (mean: number) => boolean): number {
  const meanOf = (v: number) => ((1 + events) * v) / (1 - v)
  let v = 0.5
  for (let step = 0.25; step > finestStep / 2; step /= 2) v += isTooLarge(meanOf(v)) ? -step : step
  return meanOf(v)
}

/** Where the same programs stop adding up a Poisson distribution: beyond the mean, at the first term no larger than this. */
const smallestTerm = 1e-10

/** The probability they leave out. It is tiny, and still decides which way the last steps of the search go. */
function leftOut(mean: number): number {
  let count = Math.floor(mean) + 1
  let term = poissonTerm(count, mean)
  while (term > smallestTerm) {
    count += 1
    term *= mean / count
  }
  return poissonAtLeast(count, mean)
}
