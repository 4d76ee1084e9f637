import { meanOfMoments } from '../../statistics/index.ts'
import type { Wording } from '../../values/locale.ts'
import { fewestForMean, type MeanFigure, toldMean } from './counting.ts'
import type { Share } from './figures.ts'
import type { Measure } from './measure.ts'

/** The middle answer of those in order, and the answers its 95 % interval goes from and to. */
export interface Median {
  median: Wording
  low: Wording
  high: Wording
}

/** The middle of answers that stand in an order, worked out from told shares alone. */
export interface Middle {
  median: Median
  /** Null where the answers are bands, which have no number each, and where all said the same. */
  mean: MeanFigure | null
}

/**
 * The median of everybody with an answer, and the mean where the answers are numbers; null where one of the counts is hidden, or where
 * too few have an answer. The median's interval is by order statistics, which supposes nothing of how the answers lie (Conover 1999,
 * Practical Nonparametric Statistics, 3.2).
 */
export function middleOf(measure: Measure, shares: readonly Share[]): Middle | null {
  if (measure.order === null) return null
  const groups = new Set(measure.categories.map(({ within }) => within))
  const steps = measure.categories
    .filter(({ id }) => id.startsWith('answer-') && !groups.has(id))
    .map(({ id, label }) => ({
      id,
      label,
      count: shares.find(({ category }) => category === id)?.count ?? null,
    }))
  if (steps.some(({ count }) => count === null)) return null
  const counted = steps.map((step) => ({ ...step, count: step.count ?? 0 }))
  const answers = counted.reduce((sum, { count }) => sum + count, 0)
  if (answers < fewestForMean(measure.sensitivity)) return null
  const labelAt = (rank: number) => {
    let passed = 0
    const step = counted.find(({ count }) => {
      passed += count
      return passed >= rank
    })
    return step?.label ?? { da: '', en: '' }
  }
  const lowest = lowestRank(answers)
  const median = labelAt(Math.ceil(answers / 2))
  const limits = { low: labelAt(lowest), high: labelAt(answers + 1 - lowest) }
  return {
    median: { median, ...limits },
    mean: measure.order === 'numbers' ? meanOfSteps(counted) : null,
  }
}

function meanOfSteps(steps: readonly { id: string; count: number }[]): MeanFigure | null {
  const values = steps.map(({ id, count }) => ({ value: Number(id.slice('answer-'.length)), count }))
  const count = values.reduce((sum, each) => sum + each.count, 0)
  const mean = values.reduce((sum, each) => sum + each.count * each.value, 0) / count
  const squares = values.reduce((sum, each) => sum + each.count * (each.value - mean) ** 2, 0)
  const found = meanOfMoments({ count, mean, squares })
  if (found.kind === 'refused' || found.low === null || found.high === null || !found.deviation) return null
  return toldMean({ mean: found.mean, low: found.low, high: found.high })
}

/** The largest rank that the middle of everybody lies below with a chance of at most 2.5 %, for so many answers drawn at random. */
function lowestRank(answers: number): number {
  // the binomial probabilities of 0, 1, 2 … of so many below the middle
  let logarithm = answers * Math.log(0.5)
  let below = Math.exp(logarithm)
  let rank = 0
  while (below <= 0.025 && rank < answers / 2) {
    rank += 1
    logarithm += Math.log((answers - rank + 1) / rank)
    below += Math.exp(logarithm)
  }
  return Math.max(1, rank)
}
