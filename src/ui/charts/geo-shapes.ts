/** A point as a GeoJSON file has it: longitude and latitude in degrees, or metres east and north. */
type Position = readonly [number, number]

/** A municipality's outline: rings of positions, holes among them. */
export interface PlaceShape {
  code: string
  rings: readonly (readonly Position[])[]
}

export type ReadShapes =
  | { ok: true; shapes: PlaceShape[] }
  | { ok: false; reason: 'not-a-feature-collection' | 'no-polygon-with-a-code' }

/**
 * The outlines in a GeoJSON document (RFC 7946), gathered by the code in `codeProperty`; parts of one municipality may
 * stand in several features. Features without a code or without an area are left out, as a map cannot show them.
 */
export function readShapes(document: unknown, codeProperty: string): ReadShapes {
  if (!isRecord(document) || document.type !== 'FeatureCollection' || !Array.isArray(document.features))
    return { ok: false, reason: 'not-a-feature-collection' }
  const byCode = new Map<string, Position[][]>()
  for (const feature of document.features as unknown[]) {
    if (!isRecord(feature) || !isRecord(feature.properties)) continue
    const code = feature.properties[codeProperty]
    if (typeof code !== 'string' && typeof code !== 'number') continue
    const rings = ringsOf(feature.geometry)
    if (rings.length > 0) byCode.set(String(code), [...(byCode.get(String(code)) ?? []), ...rings])
  }
  if (byCode.size === 0) return { ok: false, reason: 'no-polygon-with-a-code' }
  return { ok: true, shapes: [...byCode].map(([code, rings]) => ({ code, rings })) }
}

function ringsOf(geometry: unknown): Position[][] {
  if (!isRecord(geometry)) return []
  if (geometry.type === 'GeometryCollection' && Array.isArray(geometry.geometries))
    return (geometry.geometries as unknown[]).flatMap(ringsOf)
  if (!Array.isArray(geometry.coordinates)) return []
  const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates]
  if (geometry.type !== 'MultiPolygon' && geometry.type !== 'Polygon') return []
  return (polygons as unknown[])
    .flatMap((polygon) => (Array.isArray(polygon) ? (polygon as unknown[]) : []))
    .map((ring) => (Array.isArray(ring) ? (ring as unknown[]).filter(isPosition) : []))
    .filter((ring) => ring.length >= 4)
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
