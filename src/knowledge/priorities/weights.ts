import { z } from 'zod'
import type { BurdenChoice } from './burden.ts'
import { burdenChoices } from './burden.ts'

/** The five columns of the priorities, in the order they are shown. */
export const columns = ['burden', 'gap', 'coverage', 'mandate', 'readiness'] as const
export type Column = (typeof columns)[number]

/** How much a column counts: 0 not at all, 1 a little, 2 some, 3 a lot. */
export const weightSteps = [0, 1, 2, 3] as const
export type Weight = (typeof weightSteps)[number]
export type Weights = Record<Column, Weight>

/** Whom every municipality's figures can be set beside; besides these it has its own groups, by their ids. */
export const comparisons = ['country', 'region'] as const

/** Whether a text can name whom the figures are set beside. A group that is gone since gives way to the country. */
function isComparison(text: string | null): text is string {
  return comparisons.some((each) => each === text) || z.uuid().safeParse(text).success
}

/** Everything a municipality chooses about its bands. */
export interface Choices {
  weights: Weights
  measure: BurdenChoice
  /** `country`, `region`, or the id of a group. */
  comparedWith: string
}

/** Where every municipality begins: what weighs most in people's lives counts most. A suggestion, not a finding. */
export const usualChoices: Choices = {
  weights: { burden: 3, gap: 2, coverage: 2, mandate: 1, readiness: 1 },
  measure: 'heaviest',
  comparedWith: 'country',
}

/** The names of the choices in addresses and forms. */
export const fieldNames: Record<Column | 'measure' | 'comparedWith', string> = {
  burden: 'byrde',
  gap: 'afstand',
  coverage: 'daekning',
  mandate: 'mandat',
  readiness: 'klarhed',
  measure: 'maal',
  comparedWith: 'sammenlign',
}

/** The choices an address asks for, on top of others; what it does not name, or names wrongly, stays as it was. */
export function choicesIn(query: URLSearchParams, otherwise: Choices): Choices {
  const weights = { ...otherwise.weights }
  const comparedWith = query.get(fieldNames.comparedWith)
  for (const column of columns) {
    const asked = query.get(fieldNames[column])
    const step = weightSteps.find((each) => String(each) === asked)
    if (step !== undefined) weights[column] = step
  }
  return {
    weights,
    measure: burdenChoices.find((each) => each === query.get(fieldNames.measure)) ?? otherwise.measure,
    comparedWith: isComparison(comparedWith) ? comparedWith : otherwise.comparedWith,
  }
}

/** The choices as an address carries them, so that what somebody tries can be shared as a link. */
export function queryOf({ weights, measure, comparedWith }: Choices): string {
  const query = new URLSearchParams(columns.map((column) => [fieldNames[column], String(weights[column])]))
  query.set(fieldNames.measure, measure)
  query.set(fieldNames.comparedWith, comparedWith)
  return query.toString()
}

export function areSame(one: Choices, other: Choices): boolean {
  return queryOf(one) === queryOf(other)
}
