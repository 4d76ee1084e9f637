import { quartiles } from '../../statistics/index.ts'

/** One thing municipalities may be alike in: its figures by round and area, and how much it counts. */
export interface Measure {
  id: string
  /** Above 0. */
  weight: number
  /** Counts of people are held against each other as ratios: twice as many is as far at any size. */
  scale: 'difference' | 'ratio'
  figures: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export interface Asked {
  own: string
  candidates: readonly string[]
  measures: readonly Measure[]
  /** The rounds that count together, the newest first. */
  rounds: readonly string[]
  /** How many are called nearest. */
  count: number
}

export interface NearPlace {
  area: string
  /** 0 is the same figures; 1 is figures that lie as far apart as the middle half of the municipalities. */
  distance: number
  /** What the distance is made of: each measure's share, 0 to 1, the largest first. */
  parts: { measure: string; share: number }[]
  /** Whether it is among the nearest in each round alone; null where it or the round lacks figures. */
  rounds: { round: string; isNear: boolean | null }[]
  steadiness: Steadiness
}

/** How the nearness holds from round to round; `one-round` means that it may be chance. */
export type Steadiness = 'every-round' | 'some-rounds' | 'one-round' | 'only-together' | 'not-known'

export type Nearest =
  | {
      kind: 'found'
      places: NearPlace[]
      /** The rounds each measure was used in. */
      used: { measure: string; rounds: string[] }[]
      /** Measures in which the municipalities are all alike, so that no distance can be said. */
      withoutSpread: string[]
      /** Those that cannot be compared, with the figure they lack. */
      lacking: { area: string; measure: string; round: string }[]
      /** Near in the newest round alone, but not over the rounds together. */
      onlyNewest: string[]
    }
  | { kind: 'refused'; reason: 'no-measures' }
  | { kind: 'refused'; reason: 'own-missing'; measure: string; round: string }
  | { kind: 'refused'; reason: 'too-few-municipalities'; measure: string }

/** Quarters of fewer say nothing, as for a spread. */
const fewest = 8
/** Farther than any two municipalities are; a sum of its squares is still a number. */
const farthest = 1e6

/**
 * The municipalities whose figures lie nearest, over several rounds together so that one survey's chance does not decide.
 * Each figure's difference is divided by the quartile distance Q3 − Q1 of all of them in that round, which outliers do not move;
 * d² = Σ w·m² ∕ Σ w, where m² is the mean over rounds of (difference ∕ quartile distance)². A municipality must have the newest figure
 * of every measure; so must the own one, or it is refused.
 */
export function nearest(asked: Asked): Nearest {
  if (asked.measures.length === 0) return { kind: 'refused', reason: 'no-measures' }
  const scaled: Scaled[] = []
  const withoutSpread: string[] = []
  for (const measure of asked.measures) {
    const found = scaledMeasure(measure, asked)
    if ('kind' in found) return found
    if (found.rounds.length === 0) withoutSpread.push(measure.id)
    else scaled.push(found)
  }
  if (scaled.length === 0) return { kind: 'refused', reason: 'no-measures' }
  const lacking = asked.candidates.flatMap((area) => lackOf(area, scaled))
  const lackingAreas = new Set(lacking.map(({ area }) => area))
  const able = asked.candidates.filter((area) => !lackingAreas.has(area))
  const near = nearestOf(able, asked.count, (area) => distanceOf(area, scaled))
  const alone = nearInRounds(asked, scaled)
  const [newest] = alone
  const chosen = new Set(near.map(({ area }) => area))
  return {
    kind: 'found',
    places: near.map(({ area, distance }) => ({
      area,
      distance,
      parts: partsOf(area, scaled),
      ...steadinessOf(area, alone),
    })),
    used: scaled.map(({ id, rounds }) => ({ measure: id, rounds: rounds.map(({ round }) => round) })),
    withoutSpread,
    lacking,
    onlyNewest: [...(newest?.near ?? [])].filter((area) => !chosen.has(area) && !lackingAreas.has(area)),
  }
}

/** A measure with its differences from the own municipality, in quartile distances, by round. */
interface Scaled {
  id: string
  weight: number
  rounds: { round: string; differences: ReadonlyMap<string, number> }[]
}

function scaledMeasure(measure: Measure, asked: Asked): Scaled | Extract<Nearest, { kind: 'refused' }> {
  const areas = [asked.own, ...asked.candidates]
  const filled = asked.rounds.filter((round) => {
    const figures = measure.figures.get(round)
    return areas.filter((area) => figures?.has(area)).length >= fewest
  })
  const [newest] = filled
  if (newest === undefined) return { kind: 'refused', reason: 'too-few-municipalities', measure: measure.id }
  if (!measure.figures.get(newest)?.has(asked.own))
    return { kind: 'refused', reason: 'own-missing', measure: measure.id, round: newest }
  const rounds = filled.flatMap((round) => {
    const differences = differencesIn(measure, round, { own: asked.own, areas })
    return differences ? [{ round, differences }] : []
  })
  return { id: measure.id, weight: measure.weight, rounds }
}

/** Null when the own figure is missing in the round, or the middle half of the municipalities all have the same. */
function differencesIn(
  { figures, scale }: Measure,
  round: string,
  { own, areas }: { own: string; areas: readonly string[] },
): Map<string, number> | null {
  const known = areas.flatMap((area) => {
    const value = figures.get(round)?.get(area)
    return value === undefined || !Number.isFinite(value) ? [] : [[area, value] as const]
  })
  const isRatio = scale === 'ratio' && known.every(([, value]) => value > 0)
  const placed = new Map(known.map(([area, value]) => [area, isRatio ? Math.log(value) : value]))
  const centre = placed.get(own)
  const points = quartiles([...placed.values()])
  if (centre === undefined || points.kind === 'refused') return null
  const width = points.upper - points.lower
  if (!(width > 0)) return null
  const far = (value: number) => Math.max(-farthest, Math.min(farthest, (value - centre) / width))
  return new Map([...placed].map(([area, value]) => [area, far(value)]))
}

function lackOf(area: string, scaled: readonly Scaled[]) {
  const lacks = scaled.find(({ rounds: [newest] }) => !newest?.differences.has(area))
  const round = lacks?.rounds[0]?.round
  return lacks && round !== undefined ? [{ area, measure: lacks.id, round }] : []
}

function distanceOf(area: string, scaled: readonly Scaled[]): number {
  const weights = scaled.reduce((sum, { weight }) => sum + weight, 0)
  return Math.sqrt(scaled.reduce((sum, measure) => sum + pullOf(area, measure), 0) / weights)
}

/** The measure's part of the squared distance, before it is divided by the weights. */
function pullOf(area: string, { weight, rounds }: Scaled): number {
  const squares = rounds.flatMap(({ differences }) => {
    const difference = differences.get(area)
    return difference === undefined ? [] : [difference * difference]
  })
  if (squares.length === 0) return 0
  return (weight * squares.reduce((sum, square) => sum + square, 0)) / squares.length
}

function partsOf(area: string, scaled: readonly Scaled[]): NearPlace['parts'] {
  const pulls = scaled.map((measure) => ({ measure: measure.id, pull: pullOf(area, measure) }))
  const all = pulls.reduce((sum, { pull }) => sum + pull, 0)
  return pulls
    .map(({ measure, pull }) => ({ measure, share: all > 0 ? pull / all : 0 }))
    .sort((a, b) => b.share - a.share)
}

/** The nearest; of two equally near, the one that stands first in the list. */
function nearestOf(areas: readonly string[], count: number, distance: (area: string) => number) {
  return areas
    .map((area) => ({ area, distance: distance(area) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
}

interface RoundAlone {
  round: string
  near: ReadonlySet<string>
  known: ReadonlySet<string>
}

/** Who is nearest in each round alone. A round in which less than half of the weight has figures tells nothing and is left out. */
function nearInRounds({ candidates, rounds, count }: Asked, scaled: readonly Scaled[]): RoundAlone[] {
  const all = scaled.reduce((sum, { weight }) => sum + weight, 0)
  return rounds.flatMap((round) => {
    const here = scaled.flatMap((measure): Scaled[] => {
      const found = measure.rounds.filter((each) => each.round === round)
      return found.length ? [{ ...measure, rounds: found }] : []
    })
    if (here.reduce((sum, { weight }) => sum + weight, 0) * 2 < all || here.length === 0) return []
    const known = candidates.filter((area) => lackOf(area, here).length === 0)
    const near = nearestOf(known, count, (area) => distanceOf(area, here))
    return [{ round, near: new Set(near.map(({ area }) => area)), known: new Set(known) }]
  })
}

function steadinessOf(area: string, alone: readonly RoundAlone[]): Pick<NearPlace, 'rounds' | 'steadiness'> {
  const rounds = alone.map(({ round, near, known }) => ({
    round,
    isNear: known.has(area) ? near.has(area) : null,
  }))
  const known = rounds.filter(({ isNear }) => isNear !== null)
  const times = known.filter(({ isNear }) => isNear).length
  if (known.length < 2) return { rounds, steadiness: 'not-known' }
  if (times === known.length) return { rounds, steadiness: 'every-round' }
  if (times === 0) return { rounds, steadiness: 'only-together' }
  return { rounds, steadiness: times === 1 ? 'one-round' : 'some-rounds' }
}
