import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { Lines, lineHeight } from './chart-text.tsx'
import { hatchId, mapKeys, missingOf, placeFill, sayPlace } from './map-places.tsx'
import type { MapPlace, MapProps } from './map-types.ts'
import { MissingMarks } from './missing-sign.tsx'
import { paint, tidy } from './paint.ts'
import { classOf, ShadeHatches, shadeOf, wordsOn } from './shades.tsx'
import type { PlacedTile, TileLayout } from './tile-layout.ts'
import { layOutTiles, tileType } from './tile-layout.ts'

/** The municipalities as equal tiles in the shape of the country, shaded by their figure; hatched where nothing can be told. */
export function TileMap(props: MapProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <TileMapSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

/** The tile map as one picture, for a file or a report. */
export function TileMapSvg({ size, ...props }: MapProps & { size: ChartSize }) {
  if (props.places.every((place) => missingOf(place) !== null)) return <NoValues frame={props} size={size} />
  const layout = layOutTiles(props, size)
  const hatch = hatchId(props, size)
  const keys = placeKeys(mapKeys(props, hatch), chartWidth[size])
  const lastOnTop = [...layout.tiles].sort((a, b) => Number(a.place.isOwn ?? 0) - Number(b.place.isOwn ?? 0))
  return (
    <ChartSvg
      frame={props}
      size={size}
      height={layout.bottom + 20 + keys.height}
      holdsLinks={props.places.some(({ href }) => href !== undefined)}
    >
      <ShadeHatches id={hatch} count={props.limits.length + 1} />
      {lastOnTop.map((tile) => (
        <Tile key={tile.place.code} placed={tile} layout={layout} props={props} hatch={hatch} />
      ))}
      <Keys keys={keys.keys} top={layout.bottom + 16} />
    </ChartSvg>
  )
}

interface TileProps {
  placed: PlacedTile
  layout: TileLayout
  props: MapProps
  hatch: string
}

function Tile({ placed, layout, props, hatch }: TileProps) {
  const { place } = placed
  const said = sayPlace(place, props)
  const drawing = <TileDrawing placed={placed} layout={layout} props={props} hatch={hatch} />
  if (place.href !== undefined)
    return (
      <a href={place.href}>
        <title>{spoken(placed, said)}</title>
        {drawing}
      </a>
    )
  return (
    <g>
      <title>{said}</title>
      {drawing}
    </g>
  )
}

/** The link is called what one sees first: who steers by voice says the letters on the tile. */
function spoken({ place, words }: PlacedTile, said: string): string {
  const seen = words.join(' ')
  return words.length > 1 || place.name.includes(seen) ? said : `${seen}, ${said}`
}

function TileDrawing({ placed, layout: { tile }, props, hatch }: TileProps) {
  const { place, left, top, words } = placed
  const missing = missingOf(place)
  const middle = left + tile.width / 2
  // a sign below the words says why a figure is missing
  const centre = top + tile.height / 2 - (missing === null ? 0 : 6)
  const first = centre - ((words.length - 1) * lineHeight(tileType)) / 2 + 4.2
  const box = { x: tidy(left), y: tidy(top), width: tidy(tile.width), height: tidy(tile.height), rx: 2 }
  return (
    <g>
      <rect {...box} {...placeFill(place, props, hatch)} />
      <Lines
        x={middle}
        y={first}
        size={tileType}
        anchor="middle"
        lines={words}
        {...wordStyle(place, props)}
      />
      {missing !== null && <MissingMarks sign={missing} places={[{ x: middle, y: top + tile.height - 7 }]} />}
      {place.isOwn && <rect {...box} stroke-width={3} {...paint({ fill: 'none', stroke: 'ink' })} />}
    </g>
  )
}

function wordStyle(place: MapPlace, { limits }: MapProps) {
  const weight = place.isOwn ? ('bold' as const) : ('regular' as const)
  if (missingOf(place) !== null || place.value === null) return { weight, colour: 'ink-2' as const }
  // a light rim keeps the words clear of the hatching
  if (place.isUncertain) return { weight, colour: 'ink' as const, rim: 'card' as const }
  return { weight, colour: wordsOn(shadeOf(classOf(place.value, limits))) }
}
