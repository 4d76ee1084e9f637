import { bytesToDocument, type Position, ringsOf } from './geojson.ts'

/** A municipality's outline as it is stored: rings of positions by its four-digit code. */
export interface StoredShape {
  code: string
  rings: Position[][]
}

export type GeometryProblem =
  | 'not-json'
  | 'too-deep'
  | 'not-a-feature-collection'
  | 'too-many-features'
  | 'too-many-points'
  | 'no-codes'
  | 'no-outlines'
  | 'not-in-denmark'

export type ReadGeometry =
  | {
      ok: true
      shapes: StoredShape[]
      codeProperty: string
      points: number
      /** Features that are none of the municipalities, such as Christiansø. */
      leftOut: number
      /** Codes of the list that the file has no outline of. */
      absent: string[]
    }
  | { ok: false; problem: GeometryProblem; properties: string[] }

const mostFeatures = 20_000
const mostPointsRead = 600_000
/** Enough for a map 1,440 px wide, little enough for a page. */
const mostPointsStored = 20_000

interface Known {
  /** The four-digit codes that are municipalities. */
  municipalities: ReadonlySet<string>
  /** The property with the code, when somebody has said which. */
  codeProperty?: string | undefined
}

/**
 * The outlines of municipalities in a GeoJSON file (RFC 7946), simplified so that neighbours keep their common border: every point is
 * moved to a grid as fine as the picture, and what falls together is left out. The property with the code is the one most
 * municipalities are found by.
 */
export function readGeometry(bytes: Uint8Array, known: Known): ReadGeometry {
  const no = (problem: GeometryProblem, properties: string[] = []) => ({
    ok: false as const,
    problem,
    properties,
  })
  const document = bytesToDocument(bytes)
  if (typeof document === 'string') return no(document)
  const { features } = document
  if (features.length > mostFeatures) return no('too-many-features')
  const property = codePropertyOf(features, known)
  if (property === null) return no('no-codes', propertiesOf(features))
  const byCode = new Map<string, Position[][]>()
  let leftOut = 0
  let points = 0
  for (const feature of features) {
    const code = codeOf(textIn(feature, property))
    if (code === null || !known.municipalities.has(code)) {
      leftOut += 1
      continue
    }
    const rings = ringsOf(feature.geometry)
    points += rings.reduce((sum, ring) => sum + ring.length, 0)
    if (points > mostPointsRead) return no('too-many-points')
    if (rings.length === 0) continue
    const present = byCode.get(code) ?? []
    byCode.set(code, present)
    for (const ring of rings) present.push(ring)
  }
  if (byCode.size === 0) return no('no-outlines')
  if (![...byCode.values()].every((rings) => rings.every(isInDenmark))) return no('not-in-denmark')
  const shapes = simplified(byCode)
  return {
    ok: true,
    shapes,
    codeProperty: property,
    points: countOf(shapes),
    leftOut,
    absent: [...known.municipalities].filter((code) => !byCode.has(code)).sort(),
  }
}

interface Feature {
  id?: unknown
  properties?: unknown
  geometry?: unknown
}

/** Where a feature may carry its code besides its properties. */
const ownId = 'id'

function textIn(feature: Feature, property: string): unknown {
  const properties = feature.properties
  if (typeof properties === 'object' && properties !== null && Object.hasOwn(properties, property))
    return (properties as Record<string, unknown>)[property]
  return property === ownId ? feature.id : undefined
}

/** A code as the list writes it: 101, "101", "0101" and "0101 København" are 0101. */
function codeOf(value: unknown): string | null {
  if (typeof value === 'number' && !Number.isInteger(value)) return null
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const digits = /^\s*0*(\d{3,4})(?:\s|$)/.exec(String(value))?.[1]
  return digits === undefined ? null : digits.padStart(4, '0')
}

/** Names the property has in files people have, the most likely first: decides between two that are equally good. */
const usualNames = [
  'kode',
  'komkode',
  'kommunekode',
  'kommune_kode',
  'lau_1',
  'lau',
  'lau_id',
  'dagi_id',
  'id',
]

function codePropertyOf(
  features: readonly Feature[],
  { municipalities, codeProperty }: Known,
): string | null {
  const asked = codeProperty ? [codeProperty] : [...propertiesOf(features), ownId]
  const counted = [...new Set(asked)].map((property) => {
    const codes = features.map((feature) => codeOf(textIn(feature, property)))
    const usual = usualNames.indexOf(property.toLowerCase())
    return {
      property,
      count: new Set(codes.filter((code) => code !== null && municipalities.has(code))).size,
      usual: usual < 0 ? usualNames.length : usual,
    }
  })
  const [best] = counted.sort((a, b) => b.count - a.count || a.usual - b.usual)
  return best && best.count > 0 ? best.property : null
}

/** The names of the first features' properties; a file with a hundred of them is asked for the first fifty. */
function propertiesOf(features: readonly Feature[]): string[] {
  const names = features
    .slice(0, 100)
    .flatMap(({ properties }) =>
      typeof properties === 'object' && properties !== null ? Object.keys(properties) : [],
    )
  return [...new Set(names)].filter((name) => name.length <= 100).slice(0, 50)
}

/** Degrees of longitude and latitude, or metres of UTM zone 32 or 33, in a box wide enough for the whole country. */
function isInDenmark(ring: readonly Position[]): boolean {
  const within = ([left, right, bottom, top]: readonly [number, number, number, number]) =>
    ring.every(([x, y]) => x >= left && x <= right && y >= bottom && y <= top)
  return within([7, 16, 54, 58.5]) || within([-100_000, 1_100_000, 5_900_000, 6_500_000])
}

function simplified(byCode: ReadonlyMap<string, Position[][]>): StoredShape[] {
  const extent = extentOf([...byCode.values()].flat())
  let parts = 3000
  let shapes = onGrid(byCode, extent / parts)
  while (countOf(shapes) > mostPointsStored && parts > 200) {
    parts *= 0.75
    shapes = onGrid(byCode, extent / parts)
  }
  return shapes
}

function countOf(shapes: readonly StoredShape[]): number {
  return shapes.reduce((sum, { rings }) => sum + rings.reduce((points, ring) => points + ring.length, 0), 0)
}

function extentOf(rings: readonly Position[][]): number {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const ring of rings)
    for (const [x, y] of ring) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      bottom = Math.min(bottom, y)
      top = Math.max(top, y)
    }
  return Math.max(right - left, top - bottom)
}

function onGrid(byCode: ReadonlyMap<string, Position[][]>, cell: number): StoredShape[] {
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, rings]) => {
      const kept = rings.map((ring) => snapped(ring, cell)).filter((ring) => ring.length >= 4)
      // an island smaller than the grid is still a municipality when there is no more of it
      return { code, rings: kept.length > 0 ? kept : [largest(rings)] }
    })
}

function snapped(ring: readonly Position[], cell: number): Position[] {
  const kept: Position[] = []
  for (const [x, y] of ring) {
    const point: Position = [Math.round(x / cell), Math.round(y / cell)]
    if (isSame(kept.at(-1), point)) continue
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (before && last && isStraight(before, last, point)) kept.pop()
    if (!isSame(kept.at(-1), point)) kept.push(point)
  }
  const decimals = Math.max(0, Math.ceil(-Math.log10(cell)) + 1)
  const written = (steps: number) => Number((steps * cell).toFixed(decimals))
  return kept.map(([x, y]): Position => [written(x), written(y)])
}

function isSame(one: Position | undefined, other: Position): boolean {
  return one !== undefined && one[0] === other[0] && one[1] === other[1]
}

/** Straight on, or there and back again: the point between says nothing. */
function isStraight(before: Position, middle: Position, after: Position): boolean {
  return (middle[0] - before[0]) * (after[1] - before[1]) === (middle[1] - before[1]) * (after[0] - before[0])
}

function largest(rings: readonly Position[][]): Position[] {
  const sized = rings.map((ring) => ({ ring, size: extentOf([ring]) }))
  return sized.sort((a, b) => b.size - a.size)[0]?.ring ?? []
}
