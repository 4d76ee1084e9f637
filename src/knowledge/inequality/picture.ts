import type { Estimate } from '../../statistics/index.ts'
import type { Locale, Wording } from '../../values/locale.ts'
import { type GroupDimension, type Indicator, writeGroup } from '../figures/index.ts'
import { type GapSaid, isCutBetween, type LevelAndGapSaid, type LevelAndGroups } from '../findings/index.ts'
import type { Breakdown, GroupsBeside } from '../indicators/index.ts'
import {
  estimateOf,
  type GroupPeople,
  type GroupRound,
  groupPeople,
  groupRounds,
  type Pair,
  pairsOf,
  twoGroups,
} from './group-rounds.ts'
import { type PairMeasures, pairMeasures } from './measures.ts'

/** An indicator by one dimension in one municipality: every round, the one that is shown, and the one it is held up against. */
export interface Picture {
  indicator: Indicator
  place: { id: string; name: string; invented: boolean }
  dimension: GroupDimension
  rounds: GroupRound[]
  round: GroupRound
  /** The first round measured in the same way as the one shown; null when there is none before it. */
  earlier: GroupRound | null
  people: GroupPeople | null
  pairs: PairPicture[]
  /** What stands beside the groups in the chart. */
  beside: Beside | null
}

export type Beside = { kind: 'round'; round: GroupRound } | { kind: 'area'; groups: GroupsBeside }

/** Two groups over all rounds, and what may be said of them. */
export interface PairPicture {
  pair: Pair
  names: { one: Wording; other: Wording }
  measures: PairMeasures | null
  /** −1 where the second group had the higher figure in the newest round: gaps are told as positive there. */
  sign: 1 | -1
  /** Null when a figure of the pair is missing. */
  gapSaid: GapSaid | null
  /** The shown round against the earlier one. */
  said: LevelAndGapSaid
  /** Every round after the earlier one, against it; oldest first. */
  since: LevelAndGapSaid[]
}

/** What a page shows of a breakdown; null when the dimension has no round. */
export function pictureOf(
  breakdown: Breakdown,
  about: Pick<Picture, 'indicator' | 'place' | 'dimension'> & { period: string | null },
): Picture | null {
  const { indicator, place, dimension } = about
  const rounds = groupRounds(breakdown, dimension)
  const round = rounds.find(({ period }) => period === about.period) ?? newest(rounds)
  if (!round) return null
  const before = rounds.slice(0, rounds.indexOf(round))
  const earlier =
    before.find((each) => hasFigure(each) && !isCutBetween(indicator.breaks, each.period, round.period)) ??
    null
  const pairs = pairsOf(dimension, round).map((pair) =>
    pairPicture(pair, { indicator, place: place.name, round, earlier, rounds }),
  )
  return {
    indicator,
    place,
    dimension,
    rounds,
    round,
    earlier,
    people: groupPeople(breakdown, round),
    pairs,
    beside: earlier && { kind: 'round', round: earlier },
  }
}

function newest(rounds: readonly GroupRound[]): GroupRound | null {
  return rounds.findLast(hasFigure) ?? rounds.at(-1) ?? null
}

function hasFigure({ groups }: GroupRound): boolean {
  return groups.some(({ value }) => value !== null)
}

interface Around {
  indicator: Indicator
  place: string
  round: GroupRound
  earlier: GroupRound | null
  rounds: readonly GroupRound[]
}

function pairPicture(pair: Pair, { indicator, place, round, earlier, rounds }: Around): PairPicture {
  const names = { one: nameOf(pair.one), other: nameOf(pair.other) }
  const now = twoGroups(round, pair)
  const then = earlier && twoGroups(earlier, pair)
  const before = earlier && levelAndGroups(earlier, pair)
  const saidOf = (each: GroupRound): LevelAndGapSaid => ({
    indicator,
    place,
    names,
    now: levelAndGroups(each, pair),
    before,
  })
  const after = earlier ? rounds.slice(rounds.indexOf(earlier) + 1, rounds.indexOf(round) + 1) : []
  return {
    pair,
    names,
    measures: now && pairMeasures(now),
    sign: isTurned(rounds, pair) ? -1 : 1,
    gapSaid: now && {
      indicator,
      place,
      names,
      now: { ...now, period: round.period },
      before: then && earlier ? { ...then, period: earlier.period } : null,
    },
    said: saidOf(round),
    since: after.map(saidOf),
  }
}

/** Whether the second group of the pair has the higher figure in the newest round that knows both. */
function isTurned(rounds: readonly GroupRound[], pair: Pair): boolean {
  const newest = rounds.findLast((round) => twoGroups(round, pair) !== null)
  const two = newest && twoGroups(newest, pair)
  return two ? two.one.value < two.other.value : false
}

/** An estimate as it is told: turned with its interval where the sign says so. */
export function oriented({ value, interval }: Estimate, sign: 1 | -1): Estimate {
  if (sign === 1) return { value, interval }
  return { value: -value, interval: interval && { low: -interval.high, high: -interval.low } }
}

function levelAndGroups(round: GroupRound, pair: Pair): LevelAndGroups {
  return { period: round.period, level: estimateOf(round.total), groups: twoGroups(round, pair) }
}

function nameOf(group: string): Wording {
  const name = (locale: Locale) => writeGroup(group, locale)
  return { da: name('da'), en: name('en') }
}
