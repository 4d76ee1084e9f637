import type { ChartSize } from './chart-frame.tsx'
import { ChartFigure, ChartSvg, chartWidth, NoValues } from './chart-frame.tsx'
import { Keys, placeKeys } from './chart-keys.tsx'
import { ChartText } from './chart-text.tsx'
import type { DrawnShape, MovedPlaces } from './geo-layout.ts'
import { layOutShapes } from './geo-layout.ts'
import type { PlaceShape } from './geo-shapes.ts'
import { hatchId, mapKeys, missingOf, placeFill, sayPlace } from './map-places.tsx'
import type { MapPlace, MapProps } from './map-types.ts'
import { fourDigits } from './map-types.ts'
import { MissingMarks } from './missing-sign.tsx'
import { paint } from './paint.ts'
import { ShadeHatches } from './shades.tsx'
import { textWidth } from './text-width.ts'

export interface GeoMapProps extends MapProps {
  /** The outlines, as `readShapes` gives them from an imported file. */
  shapes: readonly PlaceShape[]
  moved?: MovedPlaces | undefined
}

/** The municipalities in their real outlines, shaded by their figure; outlines without a figure stay empty. */
export function GeoMap(props: GeoMapProps) {
  return (
    <ChartFigure
      id={props.id}
      draw={(size) => <GeoMapSvg {...props} size={size} />}
      table={props.table}
      caption={props.caption}
    />
  )
}

const tallest = { wide: 560, narrow: 400 } as const

/** The map as one picture, for a file or a report. */
export function GeoMapSvg({ size, ...props }: GeoMapProps & { size: ChartSize }) {
  const width = chartWidth[size]
  const layout = layOutShapes(props.shapes, { width, tallest: tallest[size], moved: props.moved })
  const isEmpty = props.places.every((place) => missingOf(place) !== null)
  if (layout === null || isEmpty) return <NoValues frame={props} size={size} />
  const hatch = hatchId(props, size)
  const keys = placeKeys(mapKeys(props, hatch), width)
  const places = new Map(props.places.map((place) => [fourDigits(place.code), place]))
  const own = layout.shapes.find(({ code }) => places.get(fourDigits(code))?.isOwn)
  const ownPlace = own && places.get(fourDigits(own.code))
  return (
    <ChartSvg
      frame={props}
      size={size}
      height={layout.height + 18 + keys.height}
      holdsLinks={props.places.some(({ href }) => href !== undefined)}
    >
      <ShadeHatches id={hatch} count={props.limits.length + 1} />
      {layout.shapes.map((shape) => (
        <Area
          key={shape.code}
          shape={shape}
          place={places.get(fourDigits(shape.code))}
          props={props}
          hatch={hatch}
        />
      ))}
      {own && ownPlace && <OwnOutline shape={own} place={ownPlace} width={width} />}
      <Keys keys={keys.keys} top={layout.height + 16} />
    </ChartSvg>
  )
}

interface AreaProps {
  shape: DrawnShape
  place: MapPlace | undefined
  props: GeoMapProps
  hatch: string
}

function Area({ shape, place, props, hatch }: AreaProps) {
  const border = { d: shape.path, 'fill-rule': 'evenodd' as const, 'stroke-width': 0.7 }
  if (place === undefined) return <path {...border} {...paint({ fill: 'ground', stroke: 'grey' })} />
  const said = sayPlace(place, props)
  const missing = missingOf(place)
  const holdsSign = shape.box.right - shape.box.left > 13 && shape.box.bottom - shape.box.top > 13
  const drawing = (
    <g {...paint({ stroke: 'grey' })}>
      <path {...border} {...placeFill(place, props, hatch)} />
      {missing !== null && holdsSign && <MissingMarks sign={missing} places={[shape.middle]} />}
    </g>
  )
  if (place.href !== undefined)
    return (
      <a href={place.href}>
        <title>{said}</title>
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

/** The own municipality outlined on top of its neighbours, with its name beside it. */
function OwnOutline({ shape, place, width }: { shape: DrawnShape; place: MapPlace; width: number }) {
  const half = textWidth(place.name, { size: 13, weight: 'bold' }) / 2
  const x = Math.max(half, Math.min(width - half, shape.middle.x))
  const above = shape.box.top > 26
  return (
    <g>
      <path
        d={shape.path}
        fill-rule="evenodd"
        stroke-width={2.5}
        stroke-linejoin="round"
        {...paint({ fill: 'none', stroke: 'ink' })}
      />
      <ChartText
        x={x}
        y={above ? shape.box.top - 7 : shape.box.bottom + 16}
        size={13}
        weight="bold"
        anchor="middle"
        rim="card"
      >
        {place.name}
      </ChartText>
    </g>
  )
}
