import type { Outcome } from './outcome.ts'
import { refused, z95 } from './outcome.ts'

/** A lower and an upper limit, in the unit of the value they belong to. */
export interface Interval {
  low: number
  high: number
}

export type WilsonRefusal = 'no-answers' | 'impossible-count'

/**
 * The 95 % Wilson score interval of a share: `count` out of `of`, as shares between 0 and 1.
 * Wilson (1927), "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22(158).
 * Holds for simple random samples; a weighted survey is less certain than it says.
 */
export function wilsonInterval(count: number, of: number): Outcome<Interval, WilsonRefusal> {
  if (of === 0) return refused('no-answers')
  if (!Number.isFinite(of) || !(count >= 0 && count <= of)) return refused('impossible-count')
  const share = count / of
  const squared = z95 ** 2
  const centre = (share + squared / (2 * of)) / (1 + squared / of)
  const reach = (z95 / (1 + squared / of)) * Math.sqrt((share * (1 - share)) / of + squared / (4 * of ** 2))
  // Rounding may carry a limit a hair past the share at 0 and at 1, where it must touch it.
  const low = Math.min(share, Math.max(0, centre - reach))
  const high = Math.max(share, Math.min(1, centre + reach))
  return { kind: 'value', low, high }
}
