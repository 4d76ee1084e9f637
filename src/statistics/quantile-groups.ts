import type { Outcome } from './outcome.ts'
import { refused } from './outcome.ts'

export type QuantileGroupRefusal = 'impossible-number-of-groups' | 'fewer-values-than-groups'

/** Which end the first rank and the first group lie at. */
export type FirstGroup = 'highest-first' | 'lowest-first'

/**
 * Which of k equal groups each value belongs to, 1 being the first; null where there is no value.
 * With n values of rank r (ties share the best) the group is k + 1 − ⌈(n + 1 − r) · k / n⌉, so that equal values never part.
 * The rule of the English public-health indicators (OHID, Fingertips technical guidance). Refuses fewer values than groups.
 */
export function quantileGroups(
  values: readonly (number | null)[],
  { groups, first }: { groups: number; first: FirstGroup },
): Outcome<{ groups: (number | null)[] }, QuantileGroupRefusal> {
  if (!Number.isInteger(groups) || groups < 1) return refused('impossible-number-of-groups')
  const count = values.filter((value) => value !== null).length
  if (count < groups) return refused('fewer-values-than-groups')
  const ofRank = (rank: number) => groups + 1 - Math.ceil(((count + 1 - rank) * groups) / count)
  const ranks = ranksOf(values, first)
  return { kind: 'value', groups: ranks.map((rank) => (rank === null ? null : ofRank(rank))) }
}

/** The rank of each value, equal values sharing the best of theirs; null where there is no value. For the groups only: ranks are never shown. */
function ranksOf(values: readonly (number | null)[], first: FirstGroup): (number | null)[] {
  const direction = first === 'highest-first' ? -1 : 1
  const known = values.filter((value) => value !== null).sort((a, b) => direction * (a - b))
  const rankOf = new Map<number, number>()
  for (const [index, value] of known.entries()) {
    if (!rankOf.has(value)) rankOf.set(value, index + 1)
  }
  return values.map((value) => (value === null ? null : (rankOf.get(value) ?? null)))
}
