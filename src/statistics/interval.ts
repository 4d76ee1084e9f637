import { betaQuantile } from './beta.ts'
import { isConfidence, reachOf } from './normal.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

/** A lower and an upper limit, in the unit of the value they belong to. */
export interface Interval {
  low: number
  high: number
}

export type ShareRefusal = 'no-answers' | 'impossible-count' | 'impossible-confidence'

/**
 * The Wilson score interval of a share: `count` out of `of`, as shares between 0 and 1, with a confidence between 0 and 1.
 * Wilson (1927), "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22(158).
 * Holds for simple random samples; a weighted survey is less certain than it says.
 */
export function wilsonInterval(
  count: number,
  of: number,
  confidence = 0.95,
): Outcome<Interval, ShareRefusal> {
  const problem = shareProblem(count, of, confidence)
  if (problem) return refused(problem)
  const share = count / of
  const reachInDeviations = reachOf(confidence)
  const squared = reachInDeviations ** 2
  const centre = (share + squared / (2 * of)) / (1 + squared / of)
  const deviation = Math.sqrt((share * (1 - share)) / of + squared / (4 * of ** 2))
  const reach = (reachInDeviations / (1 + squared / of)) * deviation
  // Rounding may carry a limit a hair past the share at 0 and at 1, where it must touch it.
  const low = Math.min(share, Math.max(0, centre - reach))
  const high = Math.max(share, Math.min(1, centre + reach))
  return { kind: 'value', low, high }
}

/**
 * The exact (Clopper–Pearson) interval of a share: `count` out of `of`, as shares between 0 and 1. Never too narrow, often too wide.
 * Clopper & Pearson (1934), Biometrika 26(4), as beta quantiles: B(α/2; x, n − x + 1) and B(1 − α/2; x + 1, n − x).
 */
export function exactShareInterval(
  count: number,
  of: number,
  confidence = 0.95,
): Outcome<Interval, ShareRefusal> {
  const problem = shareProblem(count, of, confidence)
  if (problem) return refused(problem)
  const outside = (1 - confidence) / 2
  const low = count === 0 ? 0 : betaQuantile(count, of - count + 1, outside)
  // By the mirror image, so that a limit close to 1 keeps its digits.
  const high = count === of ? 1 : 1 - betaQuantile(of - count, count + 1, outside)
  return { kind: 'value', low, high }
}

function shareProblem(count: number, of: number, confidence: number): ShareRefusal | null {
  if (!isConfidence(confidence)) return 'impossible-confidence'
  if (of === 0) return 'no-answers'
  return Number.isFinite(of) && count >= 0 && count <= of ? null : 'impossible-count'
}
