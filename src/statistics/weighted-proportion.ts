import { type Interval, wilsonInterval } from './interval.ts'
import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

/** One answer of a survey: yes or no, and how many people it stands for. */
export interface WeightedAnswer {
  yes: boolean
  weight: number
}

export type WeightedProportionRefusal = 'no-answers' | 'not-a-number' | 'negative-weight' | 'zero-sum'

export interface WeightedProportion {
  /** Between 0 and 1. */
  share: number
  /** The 95 % interval of the share. */
  interval: Interval
  answers: number
  /** How many times the variance is that of a simple random sample of as many answers; 1 when all weigh the same. */
  designEffect: number
  /** The number of equally weighted answers that would be as certain. */
  effectiveAnswers: number
}

/**
 * The share that says yes when answers weigh differently: Σwy / Σw. The design effect of weighting is n·Σw² / (Σw)², and the effective
 * number of answers (Σw)² / Σw² (Kish 1965, Survey Sampling, section 11.7); the interval is Wilson's on that number. Clusters and
 * strata are not seen. An answer that weighs nothing is no answer.
 */
export function weightedProportion(
  answers: readonly WeightedAnswer[],
): Outcome<WeightedProportion, WeightedProportionRefusal> {
  if (answers.length === 0) return refused('no-answers')
  if (!answers.every(({ weight }) => Number.isFinite(weight))) return refused('not-a-number')
  if (answers.some(({ weight }) => weight < 0)) return refused('negative-weight')
  const counted = answers.filter(({ weight }) => weight > 0)
  // divided by the largest, so that neither the sum nor the sum of squares can overflow
  const largest = counted.reduce((most, { weight }) => Math.max(most, weight), 0)
  if (largest === 0) return refused('zero-sum')
  let sum = 0
  let squares = 0
  let yes = 0
  for (const answer of counted) {
    const weight = answer.weight / largest
    sum += weight
    squares += weight ** 2
    if (answer.yes) yes += weight
  }
  const effectiveAnswers = sum ** 2 / squares
  const share = Math.min(1, yes / sum)
  const interval = wilsonInterval(share * effectiveAnswers, effectiveAnswers)
  if (interval.kind === 'refused') return refused('not-a-number')
  return {
    kind: 'value',
    share,
    interval: { low: interval.low, high: interval.high },
    answers: counted.length,
    designEffect: counted.length / effectiveAnswers,
    effectiveAnswers,
  }
}
