import type { Pull } from './pull.ts'

/** Whether a policy of the municipality speaks of it. */
export const mandates = ['stated', 'not-stated'] as const
export type Mandate = (typeof mandates)[number]

/** How ready the municipality finds itself: 1 much is missing, 2 something is in place, 3 ready to begin. */
export const readinessSteps = [1, 2, 3] as const
export type ReadinessStep = (typeof readinessSteps)[number]

/** What a municipality says about a line itself. Null is "nobody has looked". */
export interface Judgement {
  mandate: Mandate | null
  /** Which policy, and where in it. */
  mandateReference: string
  readiness: ReadinessStep | null
  readinessNote: string
}

export const notJudged: Judgement = {
  mandate: null,
  mandateReference: '',
  readiness: null,
  readinessNote: '',
}

/** An effort tied to one of the line's recommendations. */
export interface LinkedEffort {
  id: string
  title: string
  stage: string
}

/** How strongly a mandate pulls: 3 when a policy speaks of it, 0 when somebody looked and none does. */
export function mandatePull({ mandate }: Judgement): Pull | null {
  if (mandate === null) return null
  return mandate === 'stated' ? 3 : 0
}

/** Efforts being tested or carried out. An idea is not begun, a routine is done, and what was stopped has stopped. */
export function underWay(efforts: readonly LinkedEffort[]): LinkedEffort[] {
  return efforts.filter(({ stage }) => stage === 'test' || stage === 'running')
}

/**
 * How strongly readiness pulls: the municipality's own judgement where there is one; else 2 when an effort is under way. Without
 * either it is unknown: that nothing has begun does not say that nothing can.
 */
export function readinessPull({ readiness }: Judgement, efforts: readonly LinkedEffort[]): Pull | null {
  if (readiness !== null) return readiness
  return underWay(efforts).length > 0 ? 2 : null
}
