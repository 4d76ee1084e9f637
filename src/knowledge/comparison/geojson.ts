/** Longitude and latitude, or metres east and north; a third coordinate is left out. */
export type Position = [number, number]

interface Feature {
  id?: unknown
  properties?: unknown
  geometry?: unknown
}

/** As deep as a collection of polygons is, with room for properties that hold lists. */
const deepest = 30

/** The features of a GeoJSON document, or what is wrong with it. Depth is counted before anything is read into memory. */
export function bytesToDocument(
  bytes: Uint8Array,
): { features: Feature[] } | 'not-json' | 'too-deep' | 'not-a-feature-collection' {
  if (isTooDeep(bytes)) return 'too-deep'
  let document: unknown
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return 'not-json'
  }
  if (!isRecord(document)) return 'not-a-feature-collection'
  if (document.type === 'Feature') return { features: [document] }
  if (document.type !== 'FeatureCollection' || !Array.isArray(document.features))
    return 'not-a-feature-collection'
  return { features: (document.features as unknown[]).filter(isRecord) }
}

const quote = '"'.charCodeAt(0)
const backslash = '\\'.charCodeAt(0)
const opening = new Set([...'[{'].map((sign) => sign.charCodeAt(0)))
const closing = new Set([...']}'].map((sign) => sign.charCodeAt(0)))

function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (inText) {
      if (byte === backslash) at += 1
      else if (byte === quote) inText = false
    } else if (byte === quote) inText = true
    else if (opening.has(byte)) {
      depth += 1
      if (depth > deepest) return true
    } else if (closing.has(byte)) depth -= 1
  }
  return false
}

/** The rings of a polygon, several polygons or a collection of them; what is not a ring of finite positions is left out. */
export function ringsOf(geometry: unknown): Position[][] {
  if (!isRecord(geometry)) return []
  if (geometry.type === 'GeometryCollection')
    return Array.isArray(geometry.geometries) ? (geometry.geometries as unknown[]).flatMap(ringsOf) : []
  if (geometry.type === 'Polygon') return ringsOfPolygon(geometry.coordinates)
  if (geometry.type !== 'MultiPolygon' || !Array.isArray(geometry.coordinates)) return []
  return (geometry.coordinates as unknown[]).flatMap(ringsOfPolygon)
}

function ringsOfPolygon(polygon: unknown): Position[][] {
  if (!Array.isArray(polygon)) return []
  return (polygon as unknown[]).flatMap((ring) => {
    if (!Array.isArray(ring)) return []
    const positions = (ring as unknown[]).flatMap((point): Position[] =>
      Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1])
        ? [[point[0] as number, point[1] as number]]
        : [],
    )
    return positions.length >= 4 ? [positions] : []
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
