import { averageOf, type FunnelPlace, type FunnelRefusal, placeProblem } from './funnel-place.ts'
import { shareArms } from './funnel-shares.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'
import { countInterval } from './poisson-interval.ts'

/** Where a place lies in its funnel: outside the 99.8 % limits, between these and the 95 % limits, or within both. */
export type FunnelSide = 'high-998' | 'high-95' | 'within' | 'low-95' | 'low-998'

/** The side of every place in a funnel of shares, all against the average of all. Refuses what `shareFunnel` refuses. */
export function shareSides(places: readonly FunnelPlace[]): Outcome<{ sides: FunnelSide[] }, FunnelRefusal> {
  const problem = placeProblem(places)
  if (problem) return refused(problem)
  if (places.some(({ numerator, denominator }) => numerator > denominator)) return refused('impossible-place')
  const average = averageOf(places)
  const sides = places.map(({ numerator, denominator }) => {
    const arms = (confidence: number) => shareArms(average, denominator, confidence)
    const share = numerator / denominator
    return sideOf({
      isLow: (confidence) => share < arms(confidence).lower,
      isHigh: (confidence) => share > arms(confidence).upper,
    })
  })
  return { kind: 'value', sides }
}

/**
 * The side of every place in a funnel of counts: whether the interval of its events over its denominator (exact below ten events, Byar's
 * from ten) holds the average, which is 1 for ratios and the average rate for rates.
 */
export function countSides(
  places: readonly FunnelPlace[],
  against: 'expected' | 'average',
): Outcome<{ sides: FunnelSide[] }, FunnelRefusal> {
  const problem = placeProblem(places)
  if (problem && !(problem === 'no-events' && against === 'expected')) return refused(problem)
  const average = against === 'expected' ? 1 : averageOf(places)
  const sides = places.map(({ numerator, denominator }) => {
    const limits = (confidence: number) => countInterval(numerator, confidence)
    return sideOf({
      isLow: (confidence) => {
        const found = limits(confidence)
        return found.kind === 'value' && average > found.high / denominator
      },
      isHigh: (confidence) => {
        const found = limits(confidence)
        return found.kind === 'value' && average < found.low / denominator
      },
    })
  })
  return { kind: 'value', sides }
}

function sideOf(place: {
  isLow(confidence: number): boolean
  isHigh(confidence: number): boolean
}): FunnelSide {
  if (place.isLow(0.998)) return 'low-998'
  if (place.isHigh(0.998)) return 'high-998'
  if (place.isLow(0.95)) return 'low-95'
  return place.isHigh(0.95) ? 'high-95' : 'within'
}
