import type { ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import type { MapPlace, MapProps } from './map-types.ts'
import { fourDigits } from './map-types.ts'
import { atMost, textWidth, wrapText } from './text-width.ts'
import { gridSize, spareTile, tileGrid } from './tile-grid.ts'

export const tileType = 12

export interface PlacedTile {
  place: MapPlace
  left: number
  top: number
  words: string[]
}

export interface TileLayout {
  tiles: PlacedTile[]
  tile: { width: number; height: number }
  bottom: number
}

const gap = { wide: 2, narrow: 1.5 } as const
const rowHeight = { wide: 42, narrow: 29 } as const

/** Where every municipality's tile stands; those outside the list stand in the open water, never on top of another. */
export function layOutTiles({ places }: MapProps, size: ChartSize): TileLayout {
  const byCode = new Map(tileGrid.map((tile) => [tile.code, tile]))
  const step = chartWidth[size] / gridSize.width
  const tile = { width: step - gap[size], height: rowHeight[size] - gap[size] }
  let spare = 0
  const tiles = onceEach(places).map((place): PlacedTile => {
    const known = byCode.get(fourDigits(place.code))
    const at = known ?? spareTile(spare++)
    const words = size === 'wide' ? known?.name : known && [known.short]
    return {
      place,
      left: at.x * step + gap[size] / 2,
      top: at.y * rowHeight[size],
      words: words === undefined ? ownWords(place.name, tile.width, size) : [...words],
    }
  })
  const lowest = Math.max(0, ...tiles.map(({ top }) => top + tile.height))
  return { tiles, tile, bottom: lowest }
}

/** The first place of every code: a map has one tile for a municipality. */
function onceEach(places: readonly MapPlace[]): MapPlace[] {
  const seen = new Map<string, MapPlace>()
  for (const place of places) if (!seen.has(fourDigits(place.code))) seen.set(fourDigits(place.code), place)
  return [...seen.values()]
}

function ownWords(name: string, width: number, size: ChartSize): string[] {
  const style = { size: tileType }
  if (size === 'wide') return atMost(wrapText(name, width - 1, style), 2)
  let short = name.slice(0, 3)
  while (short.length > 1 && textWidth(short, style) > width) short = short.slice(0, -1)
  return [short]
}
