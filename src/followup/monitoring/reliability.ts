/** A random sample of what was signed, looked up again: does it hold? Pure. */

import { type Interval, type RandomSource, wilsonInterval } from '../../statistics/index.ts'

export const verdicts = ['holds', 'partly', 'does-not-hold', 'no-proof'] as const
/** What the one who looked it up found. */
export type Verdict = (typeof verdicts)[number]

/** How far the signed answers hold. */
export interface Reliability {
  drawn: number
  checked: number
  counts: Record<Verdict, number>
  /** The share that holds fully, between 0 and 1, with its 95 % interval; null until something is checked. */
  holds: { share: number; interval: Interval } | null
}

/**
 * The share of the checked answers that hold, with Wilson's interval (1927). Only `holds` counts as holding: what holds in part, or has no
 * proof, does not. The interval is a little too wide where much of the whole is drawn, as it takes the sample for one of very many.
 */
export function reliabilityOf(found: readonly (Verdict | null)[]): Reliability {
  const counts: Record<Verdict, number> = { holds: 0, partly: 0, 'does-not-hold': 0, 'no-proof': 0 }
  for (const verdict of found) if (verdict) counts[verdict] += 1
  const checked = found.filter((verdict) => verdict !== null).length
  const interval = wilsonInterval(counts.holds, checked)
  return {
    drawn: found.length,
    checked,
    counts,
    holds:
      interval.kind === 'value'
        ? { share: counts.holds / checked, interval: { low: interval.low, high: interval.high } }
        : null,
  }
}

/** So many of the answers as the share says, at least one, each as likely as the next. */
export function drawSample<Place>(
  places: readonly Place[],
  share: number,
  random: Pick<RandomSource, 'uniform'>,
): Place[] {
  const size = Math.min(places.length, Math.max(1, Math.ceil(places.length * share)))
  const left = [...places]
  return Array.from({ length: places.length === 0 ? 0 : size }, () => {
    const [drawn] = left.splice(Math.floor(random.uniform() * left.length), 1)
    return drawn as Place
  })
}
