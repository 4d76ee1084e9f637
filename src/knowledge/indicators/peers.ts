import {
  type Area,
  type Comparison,
  type LatestFigure,
  lastDayOf,
  membersOn,
  regionOn,
  type Spread,
  spreadOf,
} from '../figures/index.ts'
import type { OtherFigure, SpineMeasure } from './chart-props.ts'
import { type FiguresByPeriod, groupComparison, type Surroundings } from './profile.ts'

/** The municipalities a page compares with: a group of the municipality's own, or its region. */
export interface Peers {
  id: string
  name: string
  members: readonly string[]
}

/**
 * The peers a page asks for: a group by its id, `region`, or `ingen`. When it asks for nothing, the own municipality's page takes
 * the first group, and other pages none.
 */
export function choosePeers(
  asked: string | null,
  from: {
    groups: readonly Peers[]
    surroundings: Surroundings
    municipality: string
    period: string
    isOwn: boolean
    regionName: string
  },
): Peers | null {
  if (asked === null) return from.isOwn ? (from.groups[0] ?? null) : null
  if (asked !== 'region') return from.groups.find(({ id }) => id === asked) ?? null
  const day = lastDayOf(from.period)
  const region = regionOn(from.surroundings.memberships, from.municipality, day)
  return region
    ? { id: 'region', name: from.regionName, members: membersOn(from.surroundings.memberships, region, day) }
    : null
}

/** The weighted mean of the peers in the round of a figure; null without peers, and for the own region, which has its own mean. */
export function peerMean(
  figure: LatestFigure,
  peers: Peers | null,
  around: Surroundings,
  others: FiguresByPeriod,
): Comparison | null {
  if (!peers || peers.id === 'region') return null
  return groupComparison(around, others, {
    name: peers.name,
    members: peers.members,
    period: figure.period,
    without: figure.municipality,
  })
}

export interface PeerSpread {
  others: OtherFigure[]
  spread: Spread | null
  isOfGroup: boolean
}

/** The other municipalities of a round as dots. Where the real ones make a spread, invented ones have no place in it. */
export function othersOf(
  figure: LatestFigure,
  peers: Peers | null,
  around: Surroundings,
  others: FiguresByPeriod,
): PeerSpread {
  const figures = others.get(figure.period) ?? new Map<string, number>()
  const members = new Set(peers?.members)
  const isShown = (area: Area) =>
    area.kind === 'municipality' && (!area.invented || (figure.spread === null && members.has(area.id)))
  const dots = around.areas.flatMap((area): OtherFigure[] => {
    const value = figures.get(area.id)
    if (value === undefined || area.id === figure.municipality || !isShown(area)) return []
    return [{ id: area.id, name: area.name, value, peer: members.has(area.id) }]
  })
  if (figure.spread) return { others: dots, spread: figure.spread, isOfGroup: false }
  const ofGroup = spreadOf(dots.filter(({ peer }) => peer).map(({ value }) => value))
  return { others: dots, spread: ofGroup, isOfGroup: ofGroup !== null }
}

/** What each figure is held against: the country where one is known for any of them, else the group. */
export function spineMeasures(
  figures: readonly { figure: LatestFigure; mean: Comparison | null; around: PeerSpread }[],
): { measures: (SpineMeasure | null)[]; isOfGroup: boolean } {
  const national = figures.map(({ figure }) => ofCountry(figure))
  if (national.some((measure) => measure !== null)) return { measures: national, isOfGroup: false }
  const ofGroup = figures.map(({ mean, around }) =>
    mean?.kind === 'value' && around.spread ? { middle: mean.value, spread: around.spread } : null,
  )
  return { measures: ofGroup, isOfGroup: ofGroup.some((measure) => measure !== null) }
}

function ofCountry({ country, spread }: LatestFigure): SpineMeasure | null {
  return country.kind === 'value' && spread ? { middle: country.value, spread } : null
}
