import type { Estimate } from '../../statistics/index.ts'
import {
  everybody,
  type GroupDimension,
  groupOf,
  inOrderOfGroup,
  inOrderOfTime,
  placeInTime,
  type Round,
} from '../figures/index.ts'
import type { TwoGroups } from '../findings/index.ts'
import { type Breakdown, ofDimension } from '../indicators/index.ts'

/** One round of an indicator by one dimension: the whole, and the groups in their natural order. */
export interface GroupRound {
  period: string
  total: Round | null
  groups: Round[]
}

/** Two groups that are held up against each other: the ends of an order, or one group and the others. */
export interface Pair {
  one: string
  other: string
}

/** Every round that has a figure, or a reason why there is none, for a group of the dimension; oldest first. */
export function groupRounds({ figures }: Breakdown, dimension: GroupDimension): GroupRound[] {
  const totals = new Map(
    figures.filter(({ group }) => group === everybody).map((total) => [total.period, total]),
  )
  const byPeriod = Map.groupBy(ofDimension(figures, dimension), ({ period }) => period)
  const rounds = [...byPeriod].map(([period, groups]) => ({
    period,
    total: totals.get(period) ?? null,
    groups: inOrderOfGroup(groups),
  }))
  return inOrderOfTime(rounds)
}

/**
 * The pairs of a dimension: the two ends of its order, taken from the round that is shown, so that all rounds hold the same groups up
 * against each other. Udsatte and sårbare are each held up against the others, and never joined.
 */
export function pairsOf(dimension: GroupDimension, { groups }: GroupRound): Pair[] {
  const known = groups.filter(({ value }) => value !== null).map(({ group }) => group)
  if (dimension === 'situation') {
    const rest = 'situation:other'
    return known.includes(rest)
      ? known.filter((group) => group !== rest).map((one) => ({ one, other: rest }))
      : []
  }
  const named = known.filter((group) => groupOf(group) !== null)
  const [one, other] = [named[0], named.at(-1)]
  return one !== undefined && other !== undefined && one !== other ? [{ one, other }] : []
}

/** A figure as something that can be reckoned with; null when it is missing. */
export function estimateOf(round: Round | null | undefined): Estimate | null {
  if (!round || round.value === null) return null
  const { value, low, high } = round
  return { value, interval: low === null || high === null ? null : { low, high } }
}

/** The figures of a pair in a round; null when one of them is missing. */
export function twoGroups({ groups }: GroupRound, pair: Pair): TwoGroups | null {
  const find = (id: string) => estimateOf(groups.find(({ group }) => group === id))
  const [one, other] = [find(pair.one), find(pair.other)]
  return one && other ? { one, other } : null
}

/** How many people the groups of a dimension hold, and when they were counted. */
export interface GroupPeople {
  period: string
  people: ReadonlyMap<string, number>
  all: number
}

/** The count nearest in time to a round that knows every one of its groups; the earlier of two equally near. */
export function groupPeople({ people }: Breakdown, { period, groups }: GroupRound): GroupPeople | null {
  const at = placeInTime(period)
  const distance = (candidate: string) => Math.abs(placeInTime(candidate) - at)
  const found = [...people]
    .filter(([, counts]) => groups.every(({ group }) => (counts.get(group) ?? 0) > 0))
    .sort(([a], [b]) => distance(a) - distance(b) || placeInTime(a) - placeInTime(b))[0]
  if (!found || groups.length === 0) return null
  const counts = new Map(groups.map(({ group }) => [group, found[1].get(group) ?? 0]))
  return { period: found[0], people: counts, all: [...counts.values()].reduce((sum, each) => sum + each, 0) }
}
