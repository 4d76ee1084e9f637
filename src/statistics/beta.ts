import { deviance, stirlingError } from './gamma.ts'
import { doubledUntil, risingRoot } from './root.ts'

/**
 * The share a beta variable with the shapes `a` and `b` (both above 0) stays below with the given probability.
 * Found on the incomplete beta ratio; relative accuracy better than 1e-11.
 */
export function betaQuantile(a: number, b: number, probability: number): number {
  return risingRoot((x) => betaRatio(a, b, x) - probability, 0, 1)
}

/**
 * How far Student's t with these degrees of freedom (above 0) reaches to each side in a two-sided interval of this confidence.
 * From P(|T| > t) = I(ν / (ν + t²); ν/2, 1/2) (Abramowitz & Stegun 26.7.1); relative accuracy better than 1e-11.
 */
export function studentReach(degreesOfFreedom: number, confidence: number): number {
  const outside = (t: number) =>
    betaRatio(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + t ** 2))
  const rises = (t: number) => 1 - confidence - outside(t)
  return risingRoot(rises, 0, doubledUntil(rises, 1))
}

/** The regularised incomplete beta function I(x; a, b), by its continued fraction (Abramowitz & Stegun 26.5.8). */
function betaRatio(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaRatio(b, a, 1 - x)
  const leading = (binomialTerm(a, b, x) * b) / (a + b)
  return Math.min(1, leading * continuedFraction(a, b, x))
}

/** Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) · x^a (1 − x)^b as Loader (2000) writes it, so that large shapes lose no digits. */
function binomialTerm(a: number, b: number, x: number): number {
  const all = a + b
  const logarithm =
    stirlingError(all) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, all * x) -
    deviance(b, all * (1 - x))
  return Math.exp(logarithm) * Math.sqrt(all / (2 * Math.PI * a * b))
}

const tiny = 1e-300

/** Lentz's method, two steps a turn. */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny)
  let value = d
  for (let m = 1; m < 1e6; m++) {
    const before = value
    for (const step of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / (1 + step * d || tiny)
      c = 1 + step / c || tiny
      value *= d * c
    }
    if (Math.abs(value - before) <= 1e-16 * Math.abs(value)) break
  }
  return value
}
