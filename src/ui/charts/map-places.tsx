import type { ChartSize } from './chart-frame.tsx'
import type { ChartKey } from './chart-keys.tsx'
import type { MapPlace, MapProps } from './map-types.ts'
import type { MissingSign } from './missing-sign.tsx'
import { missingKeys } from './missing-sign.tsx'
import { paint } from './paint.ts'
import { classOf, shadeFill } from './shades.tsx'

/** The reason a place has no figure, or null when it has one. */
export function missingOf({ value, missing }: MapPlace): MissingSign | null {
  return value === null || !Number.isFinite(value) ? (missing ?? 'not-given') : null
}

/** What a place is said to be: its name, and its figure with what is uncertain, or why it has none. */
export function sayPlace(place: MapPlace, { writeValue, words }: MapProps): string {
  const missing = missingOf(place)
  if (missing !== null || place.value === null)
    return `${place.name}: ${words.missing[missing ?? 'not-given']}`
  const figure = `${place.name}: ${writeValue(place.value)}`
  return place.isUncertain ? `${figure} (${words.uncertain})` : figure
}

/** The surface of a place. */
export function placeFill(place: MapPlace, { limits }: MapProps, hatch: string) {
  if (missingOf(place) !== null || place.value === null)
    return { 'stroke-dasharray': '2 2', ...paint({ fill: 'card', stroke: 'grey' }) }
  return shadeFill(classOf(place.value, limits), place.isUncertain ? hatch : null)
}

export function hatchId({ id }: MapProps, size: ChartSize): string {
  return `${id}-${size}-hatch`
}

/** The classes with their limits, the hatching, the own municipality and the reasons that occur. */
export function mapKeys(props: MapProps, hatch: string): ChartKey[] {
  const { places, limits, words } = props
  const known = places.filter((place) => missingOf(place) === null)
  const classes = known.length === 0 ? [] : [null, ...limits]
  const swatch = { x: 1, y: -8, width: 22, height: 16, rx: 2 }
  const keys: ChartKey[] = classes.map((from, place) => ({
    text: words.class(from, limits[place] ?? null),
    sign: <rect {...swatch} {...shadeFill(place, null)} stroke-width={0.8} stroke="#7d8c90" />,
  }))
  if (known.some(({ isUncertain }) => isUncertain))
    keys.push({
      text: words.uncertain,
      sign: <rect {...swatch} {...shadeFill(Math.min(1, limits.length), hatch)} />,
    })
  if (places.some(({ isOwn }) => isOwn)) {
    const frame = paint({ fill: 'none', stroke: 'ink' })
    keys.push({ text: words.own, sign: <rect {...swatch} stroke-width={2.5} {...frame} /> })
  }
  const reasons = new Set(places.flatMap((place) => missingOf(place) ?? []))
  return [...keys, ...missingKeys(reasons, words.missing)]
}
