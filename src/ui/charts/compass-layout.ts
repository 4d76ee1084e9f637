import type { ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import { lineHeight } from './chart-text.tsx'
import type { ArcBand } from './compass-arcs.tsx'
import type { CompassDirection, CompassProps } from './compass-types.ts'
import { totalOf } from './status-shares.ts'
import { wrapText } from './text-width.ts'

export const nameSize = 14
export const noteSize = 13

export interface CompassName {
  direction: CompassDirection
  /** Which of the four, clockwise from the top. */
  quarter: number
  name: string[]
  notes: string[]
  x: number
  /** The line of the first row of the name. */
  y: number
  anchor: 'start' | 'middle' | 'end'
}

export interface CompassLayout {
  centre: { x: number; y: number }
  /** Where the outermost ring ends. */
  radius: number
  names: CompassName[]
  bottom: number
}

const ringWidth = 12
const air = 16

/** On a page the names stand at the four directions; on a phone they stand below, each with a small pointer. */
export function layOutCompass(props: CompassProps, size: ChartSize): CompassLayout {
  const radius = quarterOuter[size] + (props.rings ?? []).length * (ringWidth + 5)
  return size === 'wide' ? namesAround(props, radius) : namesBelow(props, radius)
}

const quarterOuter = { wide: 124, narrow: 120 } as const

/** The four quarters, each turned to its direction, with a gap between them. */
export function quarterBand(quarter: number, size: ChartSize): ArcBand {
  const outer = quarterOuter[size]
  return { from: quarter * 90 - 40, to: quarter * 90 + 40, inner: outer - 38, outer }
}

export function ringBand(ring: number, size: ChartSize): ArcBand {
  const inner = quarterOuter[size] + 5 + ring * (ringWidth + 5)
  return { from: 0, to: 360, inner, outer: inner + ringWidth }
}

function namesAround(props: CompassProps, radius: number): CompassLayout {
  const beside = chartWidth.wide / 2 - radius - air
  const rooms = [420, beside, 420, beside]
  const written = props.directions.map((_direction, quarter) =>
    writtenName(props, quarter, rooms[quarter] ?? beside),
  )
  const [top, , below] = written.map(heightOf)
  const centre = { x: chartWidth.wide / 2, y: (top ?? 0) + air + radius }
  const anchors = ['middle', 'start', 'middle', 'end'] as const
  const names = written.map((entry, quarter): CompassName => {
    const sideways = quarter === 1 ? radius + air : quarter === 3 ? -radius - air : 0
    const upper = [0, centre.y - heightOf(entry) / 2, centre.y + radius + air, centre.y - heightOf(entry) / 2]
    return {
      ...entry,
      x: centre.x + sideways,
      y: (upper[quarter] ?? 0) + nameSize,
      anchor: anchors[quarter] ?? 'middle',
    }
  })
  return { centre, radius, names, bottom: centre.y + radius + air + (below ?? 0) + 8 }
}

function namesBelow(props: CompassProps, radius: number): CompassLayout {
  const centre = { x: chartWidth.narrow / 2, y: radius + 4 }
  const names: CompassName[] = []
  let y = centre.y + radius + air + nameSize
  for (const quarter of props.directions.keys()) {
    const entry = writtenName(props, quarter, chartWidth.narrow - pointerRoom)
    names.push({ ...entry, x: pointerRoom, y, anchor: 'start' })
    y += heightOf(entry) + 10
  }
  return { centre, radius, names, bottom: y - nameSize }
}

const pointerRoom = 36

function writtenName(props: CompassProps, quarter: number, width: number) {
  const direction = props.directions[quarter] ?? props.directions[0]
  const tally = props.writeTally(direction.counts.full, totalOf(direction.counts))
  return {
    direction,
    quarter,
    name: wrapText(direction.name, width, { size: nameSize, weight: 'bold' }),
    notes: [tally, ...(direction.note === undefined ? [] : [direction.note])].flatMap((note) =>
      wrapText(note, width, { size: noteSize }),
    ),
  }
}

function heightOf({ name, notes }: { name: string[]; notes: string[] }): number {
  return name.length * lineHeight(nameSize) + notes.length * lineHeight(noteSize) + 2
}
