/** Proof that something is in place. Pure. */

import { type Day, daysAfter } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { reviewRefusals } from './texts-refusals.ts'

/** A paper, a decision, something counted, or something somebody saw with their own eyes. */
export const proofKinds = ['document', 'decision', 'count', 'observation'] as const
export type ProofKind = (typeof proofKinds)[number]

export interface ProofFields {
  kind: ProofKind
  title: string
  link: string
  note: string
  seenOn: Day
  /** Left open, it holds as long as the municipality lets a proof hold. */
  validUntil: Day | null
}

export interface Proof {
  id: string
  recommendationId: string
  administrationId: string
  kind: ProofKind
  title: string
  link: string
  note: string
  seenOn: Day
  validUntil: Day
  addedByName: string
}

/** The last day a proof holds. Refuses a proof seen in the future (seenLater) or one that ends before it was seen (validTooShort). */
export function validUntilOf(
  proof: Pick<ProofFields, 'seenOn' | 'validUntil'>,
  proofDays: number,
  today: Day,
): Day {
  if (proof.seenOn > today) throw new Refusal(reviewRefusals.seenLater)
  if (proof.validUntil !== null && proof.validUntil < proof.seenOn)
    throw new Refusal(reviewRefusals.validTooShort)
  return proof.validUntil ?? daysAfter(proof.seenOn, proofDays)
}
