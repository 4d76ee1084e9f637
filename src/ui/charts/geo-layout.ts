import type { PlaceShape } from './geo-shapes.ts'
import { tidy } from './paint.ts'

/** Some places drawn elsewhere, in a frame of their own, because they lie far from the rest. */
export interface MovedPlaces {
  codes: readonly string[]
  /** How far, in the units of the file: degrees east and north. */
  by: readonly [number, number]
}

export interface DrawnShape {
  code: string
  /** The outline as a path; holes are cut by the even-odd rule. */
  path: string
  /** The middle of the largest part, for a sign or a name. */
  middle: { x: number; y: number }
  /** The box around all parts that are drawn. */
  box: { left: number; right: number; top: number; bottom: number }
}

export interface GeoLayout {
  shapes: DrawnShape[]
  height: number
}

type Point = readonly [number, number]
interface Flat {
  code: string
  rings: Point[][]
}

/**
 * The outlines in a plane `width` px wide, north upwards. Degrees are projected equirectangularly about the middle
 * latitude, which for a country as small as Denmark bends less than a line is wide; metres are used as they are. Points
 * nearer than half a pixel to the one before and islands smaller than a pixel are left out, but no municipality whole.
 */
export function layOutShapes(
  shapes: readonly PlaceShape[],
  { width, tallest, moved }: { width: number; tallest: number; moved?: MovedPlaces | undefined },
): GeoLayout | null {
  const flat = flatten(shapes, moved)
  const points = flat.flatMap(({ rings }) => rings.flat())
  if (points.length === 0) return null
  const box = boxOf(points)
  const [across, down] = [box.right - box.left, box.bottom - box.top]
  if (!(across > 0) || !(down > 0)) return null
  const edge = 3
  const scale = Math.min((width - 2 * edge) / across, tallest / down)
  const shift = (width - across * scale) / 2
  const place = ([x, y]: Point): Point => [shift + (x - box.left) * scale, edge + (y - box.top) * scale]
  return {
    shapes: flat.map(({ code, rings }) =>
      drawShape(
        code,
        rings.map((ring) => ring.map(place)),
      ),
    ),
    height: down * scale + 2 * edge,
  }
}

function flatten(shapes: readonly PlaceShape[], moved: MovedPlaces | undefined): Flat[] {
  const latitudes = shapes.flatMap(({ rings }) => rings.flatMap((ring) => ring.map(([, y]) => y)))
  const isDegrees = shapes.every(({ rings }) =>
    rings.every((ring) => ring.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)),
  )
  const middle = (least(latitudes) + most(latitudes)) / 2
  const squeeze = isDegrees ? Math.cos((middle * Math.PI) / 180) : 1
  return shapes.map(({ code, rings }) => {
    const [east, north] = moved?.codes.includes(code) ? moved.by : [0, 0]
    return {
      code,
      rings: rings.map((ring) => ring.map(([x, y]): Point => [(x + east) * squeeze, -(y + north)])),
    }
  })
}

function drawShape(code: string, rings: readonly Point[][]): DrawnShape {
  const sized = rings.map((ring) => ({ ring, area: areaOf(ring) })).sort((a, b) => b.area - a.area)
  const drawn = sized.filter(({ area }, index) => index === 0 || area >= 1).map(({ ring }) => thinned(ring))
  const largest = drawn[0] ?? []
  const box = boxOf(largest)
  return {
    code,
    path: drawn.map(pathOf).join(''),
    middle: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
    box: boxOf(drawn.flat()),
  }
}

/** The ring without points that lie within half a pixel of the one before; at least a triangle is left. */
function thinned(ring: Point[]): Point[] {
  const kept: Point[] = []
  for (const point of ring) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= 0.5) kept.push(point)
  }
  return kept.length >= 3 ? kept : ring
}

function pathOf(ring: readonly Point[]): string {
  return `M${ring.map(([x, y]) => `${tidy(x)} ${tidy(y)}`).join('L')}Z`
}

/** The area inside a ring, in square px (the shoelace formula). */
function areaOf(ring: readonly Point[]): number {
  let twice = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    twice += x * nextY - nextX * y
  }
  return Math.abs(twice) / 2
}

function boxOf(points: readonly Point[]) {
  const [across, down] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: least(across), right: most(across), top: least(down), bottom: most(down) }
}

/** Loops, as a map has more points than a call can have arguments. */
function least(values: readonly number[]): number {
  return values.reduce((lowest, value) => Math.min(lowest, value), Number.POSITIVE_INFINITY)
}

function most(values: readonly number[]): number {
  return values.reduce((highest, value) => Math.max(highest, value), Number.NEGATIVE_INFINITY)
}
