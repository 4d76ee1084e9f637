import type { Day } from '../../values/day.ts'
import type { Wording } from '../../values/locale.ts'
import type { Pull } from './pull.ts'

/** What a burden is measured in. Never added up: a death and a sick day have no common unit. */
export const measures = ['deaths', 'sick-leave', 'quality-of-life'] as const
export type Measure = (typeof measures)[number]

/** Which burden decides: one of the measures, or the one of the three in which the line stands highest. */
export const burdenChoices = ['heaviest', ...measures] as const
export type BurdenChoice = (typeof burdenChoices)[number]

/** A confirmed figure with its edition; figures of two editions are never set side by side. */
export interface BurdenFigure {
  /** Stable for ever, e.g. `deaths-smoking-2022`. */
  id: string
  riskFactor: string
  measure: Measure
  value: number
  /** Continues the figure: "15.920 ekstra dødsfald om året". */
  unit: Wording
  edition: string
  publisher: string
  /** The day it was read. */
  retrieved: Day
  sourceUrl: string
  /** A newer edition has taken its place; kept for old reports. */
  superseded: boolean
  note: Wording
}

/** A publisher's own order of risk factors in words; within a step there is no order. */
export interface BurdenOrder {
  measure: Measure
  source: Wording
  steps: { words: Wording; riskFactors: string[] }[]
}

export interface Burden {
  figures: BurdenFigure[]
  orders: BurdenOrder[]
}

/** What is known of one line's burden in one measure. Null means that the sources say nothing, not that there is none. */
export interface MeasureBurden {
  measure: Measure
  step: { place: number; words: Wording; source: Wording } | null
  figures: BurdenFigure[]
}

/** The burden of a line in each measure: its place in the publisher's own order, and the figures that hold today. */
export function burdenOf(burden: Burden, riskFactors: readonly string[]): MeasureBurden[] {
  return measures.map((measure) => ({
    measure,
    step: stepOf(burden.orders, measure, riskFactors),
    figures: burden.figures.filter(
      (figure) => figure.measure === measure && !figure.superseded && riskFactors.includes(figure.riskFactor),
    ),
  }))
}

function stepOf(
  orders: readonly BurdenOrder[],
  measure: Measure,
  riskFactors: readonly string[],
): MeasureBurden['step'] {
  const order = orders.find((each) => each.measure === measure)
  const place =
    order?.steps.findIndex((step) => step.riskFactors.some((code) => riskFactors.includes(code))) ?? -1
  const words = order?.steps[place]?.words
  return order && words ? { place, words, source: order.source } : null
}

/**
 * How strongly the burden pulls: 3 named first in the order, 2 named next, 1 further down. What the order does not name is unknown.
 * The figures take no part: most risk factors have none, and nothing may be multiplied with what is missing.
 */
export function burdenPull(burden: readonly MeasureBurden[], choice: BurdenChoice): Pull | null {
  const places = burden.flatMap(({ measure, step }) =>
    step && (choice === 'heaviest' || choice === measure) ? [step.place] : [],
  )
  if (places.length === 0) return null
  const highest = Math.min(...places)
  return highest === 0 ? 3 : highest === 1 ? 2 : 1
}
