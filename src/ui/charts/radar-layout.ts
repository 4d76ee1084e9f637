import type { ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import { lineHeight } from './chart-text.tsx'
import type { RadarPlace, RadarProps, RadarSpoke } from './radar-types.ts'
import { wrapText } from './text-width.ts'

export const labelSize = 13

interface Place {
  x: number
  y: number
}

/** A group's place on a spoke, and the ends of the bar of its middle half; the bar is null when the half lies in one point. */
export interface PlacedMiddle extends Place {
  bar: [Place, Place] | null
}

export interface PlacedSpoke {
  spoke: RadarSpoke
  end: Place
  name: string[]
  nameX: number
  nameY: number
  anchor: 'start' | 'middle' | 'end'
  /** The median and the target on the spoke; null when nobody has answered, or there is no target. */
  median: Place | null
  target: Place | null
  dots: (Place & { score: number; radius: number })[]
}

export interface RadarLayout {
  centre: Place
  radius: number
  rings: { score: number; radius: number }[]
  spokes: PlacedSpoke[]
  outlines: { name: string; places: (PlacedMiddle | null)[] }[]
  /** On a phone the spokes are numbered, and named below. */
  list: { spoke: RadarSpoke; number: string; lines: string[]; y: number }[]
  height: number
  /** Whether so many answered that a dot stands for all who answered alike, its area for how many. */
  isCrowd: boolean
}

/** Where everything on a radar stands; null when nobody has answered anything. */
export function layOutRadar(props: RadarProps, size: ChartSize): RadarLayout | null {
  const { spokes, scale } = props
  const outlines = props.outlines ?? []
  const isAnswered =
    spokes.some(({ scores }) => known(scores).length > 0) ||
    outlines.some(({ places }) => places.some((place) => place !== null))
  if (spokes.length < 3 || !isAnswered || !(scale.highest > scale.lowest)) return null
  const radius = size === 'wide' ? 168 : 140
  const names = spokes.map(({ name }, index) =>
    size === 'wide' ? wrapText(name, 170, { size: labelSize }) : [String(index + 1)],
  )
  const tallest = Math.max(...names.map((lines) => lines.length)) * lineHeight(labelSize)
  // the lowest score is not the centre: a shape of nothing but ones would else be invisible
  const reach = (score: number) =>
    radius * (0.18 + (0.82 * (bounded(score, scale) - scale.lowest)) / (scale.highest - scale.lowest))
  const alike = Math.max(...spokes.map(({ scores }) => mostAlike(known(scores))))
  const isCrowd = alike > mostBesideEachOther
  const largest = size === 'wide' ? 14 : 11
  const room = tallest + 18 + (isCrowd ? largest : 0)
  const centre = { x: chartWidth[size] / 2, y: radius + room }
  const towards = (index: number) => {
    const angle = (index / spokes.length) * 2 * Math.PI
    const [across, down] = [Math.sin(angle), -Math.cos(angle)]
    const at = (distance: number, aside = 0) => ({
      x: centre.x + across * distance - down * aside,
      y: centre.y + down * distance + across * aside,
    })
    return { across, down, at }
  }
  const placed = spokes.map((spoke, index): PlacedSpoke => {
    const { across, down, at } = towards(index)
    const middle = medianOf(known(spoke.scores))
    const target = spoke.target === undefined ? null : at(reach(spoke.target))
    return {
      spoke,
      end: at(radius),
      ...namePlace(names[index] ?? [], at(radius + 12 + (isCrowd ? largest : 0)), { across, down }),
      median: middle === null ? null : at(reach(middle)),
      target,
      dots: isCrowd
        ? gathered(known(spoke.scores)).map(({ score, count }) => {
            return { score, radius: largest * Math.sqrt(count / alike), ...at(reach(score)) }
          })
        : asideEach(known(spoke.scores)).map(({ score, aside }) => {
            return { score, radius: 3, ...at(reach(score), aside) }
          }),
    }
  })
  const outlined = outlines.map(({ name, places }, line) => ({
    name,
    places: spokes.map((_, index) => {
      const place = places[index]
      const aside = (line - (outlines.length - 1) / 2) * 8
      return place ? middleAt(place, (score) => towards(index).at(reach(score), aside)) : null
    }),
  }))
  const bottom = centre.y + radius + room
  const list = size === 'wide' ? [] : listBelow(spokes, bottom)
  const last = list.at(-1)
  const height = last === undefined ? bottom : last.y + (last.lines.length - 1) * lineHeight(labelSize) + 10
  return {
    centre,
    radius,
    rings: ringsOf(scale, reach),
    spokes: placed,
    outlines: outlined,
    list,
    height,
    isCrowd,
  }
}

/** Groups stand a little beside each other, so that equal middles are both seen. */
function middleAt({ middle, low, high }: RadarPlace, at: (score: number) => Place): PlacedMiddle {
  return { ...at(middle), bar: high > low ? [at(low), at(high)] : null }
}

function listBelow(spokes: readonly RadarSpoke[], top: number): RadarLayout['list'] {
  let y = top + 16
  return spokes.map((spoke, index) => {
    const lines = wrapText(spoke.name, chartWidth.narrow - 34, { size: labelSize })
    const entry = { spoke, number: String(index + 1), lines, y }
    y += lines.length * lineHeight(labelSize) + 6
    return entry
  })
}

/** The middle score; of an even number the mean of the two in the middle. */
export function medianOf(scores: readonly number[]): number | null {
  const sorted = [...scores].sort((a, b) => a - b)
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function known(scores: readonly (number | null)[]): number[] {
  return scores.filter((score): score is number => score !== null && Number.isFinite(score))
}

function bounded(score: number, { lowest, highest }: RadarProps['scale']): number {
  return Math.max(lowest, Math.min(highest, score))
}

function ringsOf({ lowest, highest }: RadarProps['scale'], reach: (score: number) => number) {
  return Array.from({ length: Math.floor(highest - lowest) + 1 }, (_, step) => {
    return { score: lowest + step, radius: reach(lowest + step) }
  })
}

/** More equal answers than these cannot be told apart beside each other. */
const mostBesideEachOther = 8

function mostAlike(scores: readonly number[]): number {
  return Math.max(0, ...gathered(scores).map(({ count }) => count))
}

function gathered(scores: readonly number[]): { score: number; count: number }[] {
  return [...Map.groupBy(scores, (score) => score)].map(([score, same]) => ({ score, count: same.length }))
}

/** Equal answers beside each other across the spoke, so that each is seen. */
function asideEach(scores: readonly number[]): { score: number; aside: number }[] {
  const seen = new Map<number, number>()
  return scores.map((score) => {
    const before = seen.get(score) ?? 0
    seen.set(score, before + 1)
    const count = scores.filter((other) => other === score).length
    const step = Math.min(6, 30 / count)
    return { score, aside: (before - (count - 1) / 2) * step }
  })
}

function namePlace(name: string[], { x, y }: Place, { across, down }: { across: number; down: number }) {
  const tall = (name.length - 1) * lineHeight(labelSize)
  const anchor =
    Math.abs(across) < 0.2 ? ('middle' as const) : across > 0 ? ('start' as const) : ('end' as const)
  // above the centre the last line is nearest, below it the first
  return { name, nameX: x, nameY: y + 4.5 + 5 * down - (tall * (1 - down)) / 2, anchor }
}
