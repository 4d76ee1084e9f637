import { polynomial } from './normal.ts'
import { doubledUntil, risingRoot } from './root.ts'

/**
 * The probability that a Poisson variable with this mean is at most `count` (a whole number, 0 or more).
 * Equal to the upper incomplete gamma ratio Q(count + 1, mean).
 */
export function poissonAtMost(count: number, mean: number): number {
  return gammaTails(count + 1, mean).upper
}

/** The probability that a Poisson variable with this mean is at least `count`; P(count, mean) of the incomplete gamma function. */
export function poissonAtLeast(count: number, mean: number): number {
  return count === 0 ? 1 : gammaTails(count, mean).lower
}

/**
 * The value a gamma variable of this shape and scale 1 stays below (`lower`) or above (`upper`) with the given probability.
 * Half the chi-square quantile with twice the shape as degrees of freedom. Relative accuracy better than 1e-12.
 */
export function gammaQuantile(shape: number, tail: 'lower' | 'upper', probability: number): number {
  const rises = (x: number) =>
    tail === 'lower' ? gammaTails(shape, x).lower - probability : probability - gammaTails(shape, x).upper
  return risingRoot(rises, 0, doubledUntil(rises, Math.max(shape, 1)))
}

/**
 * Both tails of the gamma distribution of this shape, each to its own accuracy: the series below the mean, the continued
 * fraction above (Abramowitz & Stegun 6.5.29 and 6.5.31), with the leading term as Loader writes it.
 */
function gammaTails(shape: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  const leading = poissonTerm(shape, x)
  if (x < shape + 1) {
    const lower = Math.min(1, leading * series(shape, x))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, leading * shape * continuedFraction(shape, x))
  return { lower: 1 - upper, upper }
}

const tiny = 1e-300
const closeEnough = 1e-16

function series(shape: number, x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * closeEnough; k++) {
    term *= x / (shape + k)
    sum += term
  }
  return sum
}

/** Lentz's method. */
function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1 / tiny
  let d = 1 / b
  let value = d
  for (let k = 1; k < 1e7; k++) {
    const a = -k * (k - shape)
    b += 2
    d = 1 / (a * d + b || tiny)
    c = b + a / c || tiny
    value *= d * c
    if (Math.abs(d * c - 1) < 4 * closeEnough) break
  }
  return value
}

/**
 * mean^count · e^−mean / Γ(count + 1), also for counts that are not whole, without the loss of digits the plain formula has.
 * Loader (2000), "Fast and Accurate Computation of Binomial Probabilities".
 */
export function poissonTerm(count: number, mean: number): number {
  if (count === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(count) - deviance(count, mean)) / Math.sqrt(2 * Math.PI * count)
}

/** count · ln(count / mean) + mean − count, by a series where the two are close (Loader 2000). */
export function deviance(count: number, mean: number): number {
  if (Math.abs(count - mean) >= 0.1 * (count + mean)) return count * Math.log(count / mean) + mean - count
  const v = (count - mean) / (count + mean)
  let sum = (count - mean) * v
  let term = 2 * count * v
  for (let j = 1; j < 1000; j++) {
    term *= v * v
    const next = sum + term / (2 * j + 1)
    if (next === sum) break
    sum = next
  }
  return sum
}

/** What Stirling's formula lacks of ln Γ(n + 1): 1/12n − 1/360n³ + …; small n are carried up to where the series is exact. */
export function stirlingError(n: number): number {
  if (n >= 15) return polynomial(1 / n ** 2, stirlingSeries) / n
  let product = 0
  let up = n
  while (up < 15) {
    up += 1
    product += Math.log(up)
  }
  const logGammaUp = stirlingError(up) + (up + 0.5) * Math.log(up) - up
  return logGammaUp - product - (n + 0.5) * Math.log(n) + n
}

const stirlingSeries = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360]
