import { scaleLinear } from 'd3-scale'
import { beeswarm } from './beeswarm.ts'
import type { ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import { lineHeight } from './chart-text.tsx'
import { placeInRows, pushApart } from './label-placement.ts'
import type { SpreadChartProps, SpreadPlace } from './spread-types.ts'
import { textWidth, wrapText } from './text-width.ts'
import { tightAxis } from './value-axis.ts'

export const labelSize = 13
const rowHeight = 19

export interface Callout {
  text: string
  role: 'own' | 'peer' | 'region' | 'country'
  pointX: number
  pointY: number
  middle: number
  y: number
}

export interface SwarmPlace extends SpreadPlace {
  role: 'own' | 'peer' | 'other'
  x: number
  y: number
}

export interface SpreadLayout {
  x: (value: number) => number
  ticks: number[]
  swarm: { top: number; middle: number; bottom: number }
  /** Where the figures of the axis stand; below it come the explanations. */
  tickY: number
  places: SwarmPlace[]
  above: Callout[]
  below: Callout[]
  /** What the axis measures, in lines. */
  heading: string[]
}

/** Where everything in a spread chart stands; null when no municipality has a value. */
export function layOutSpread(props: SpreadChartProps, size: ChartSize): SpreadLayout | null {
  const values = valuesOf(props)
  if (values.length === 0) return null
  const axis = tightAxis(values, size === 'wide' ? 8 : 5)
  const x = scaleLinear([axis.low, axis.high], [16, chartWidth[size] - 16])
  const dots = placesOf(props).map((place) => ({
    ...place,
    x: x(place.value),
    radius: radiusOf(place.role, size),
  }))
  const offsets = beeswarm(dots, size === 'wide' ? 80 : 90)
  const reach = Math.max(24, ...offsets.map((offset) => Math.abs(offset) + 10))
  const above = rowsOf(namedAbove(props, size), x, size)
  const below = rowsOf(namedBelow(props), x, size)
  const heading = wrapText(props.axisLabel ?? '', chartWidth[size], { size: labelSize })
  const top = 9 + heading.length * lineHeight(labelSize) + rowsIn(above) * rowHeight + 12
  const swarm = { top, middle: top + reach, bottom: top + 2 * reach }
  const places = dots.map(({ name, value, role, x: across }, index) => {
    return { name, value, role, x: across, y: swarm.middle + (offsets[index] ?? 0) }
  })
  return {
    x,
    ticks: axis.ticks,
    heading,
    swarm,
    tickY: swarm.bottom + 12 + rowsIn(below) * rowHeight + 14,
    places,
    above: above.map((label) => calloutAbove(label, places, top)),
    below: below.map((label) => ({
      ...label,
      pointY: swarm.bottom,
      y: swarm.bottom + 24 + label.row * rowHeight,
    })),
  }
}

export function radiusOf(role: SwarmPlace['role'], size: ChartSize): number {
  if (role === 'own') return 9
  return size === 'wide' ? 5 : 4
}

function valuesOf({ own, others, region, country, quartiles }: SpreadChartProps): number[] {
  const places = [...others, own, region, country].filter((place) => place !== null && place !== undefined)
  const limits = own?.interval === undefined ? [] : [own.interval.low, own.interval.high]
  const quarters = quartiles === null ? [] : [quartiles.lower, quartiles.upper]
  return [...places.map(({ value }) => value), ...limits, ...(places.length > 0 ? quarters : [])].filter(
    Number.isFinite,
  )
}

/** The own municipality comes first, so that it keeps its place on the axis; the rest in an order of their own. */
function placesOf({ own, others }: SpreadChartProps): (SpreadPlace & { role: SwarmPlace['role'] })[] {
  const rest = others
    .filter(({ value }) => Number.isFinite(value))
    .map(({ name, value, peer }) => ({ name, value, role: peer ? ('peer' as const) : ('other' as const) }))
    .sort((a, b) => a.value - b.value || (a.name < b.name ? -1 : 1))
  return own === null ? rest : [{ name: own.name, value: own.value, role: 'own' }, ...rest]
}

interface Named {
  name: string
  text: string
  role: Callout['role']
  value: number
}

/** The own municipality, and its peers when there is room for all their names; else the explanation names them. */
function namedAbove(props: SpreadChartProps, size: ChartSize): Named[] {
  const { own, others, writeValue } = props
  const peers = others
    .filter(({ peer }) => peer)
    .map(({ name, value }): Named => ({ name, text: name, role: 'peer', value }))
  if (own === null) return fitsInOneRow(peers, size) ? peers : []
  const { name, value } = own
  const first: Named = { name, text: `${name} ${writeValue(value)}`, role: 'own', value }
  return fitsInOneRow([first, ...peers], size) ? [first, ...peers] : [first]
}

function namedBelow({ region, country, writeValue }: SpreadChartProps): Named[] {
  const named: Named[] = []
  if (country !== undefined)
    named.push({ ...country, text: `${country.name} ${writeValue(country.value)}`, role: 'country' })
  if (region !== undefined)
    named.push({ ...region, text: `${region.name} ${writeValue(region.value)}`, role: 'region' })
  return named
}

type RowLabel = Named & { row: number; middle: number; pointX: number }

/** Beside each other in one row when they fit, each pushed no further than needed; otherwise in rows. */
function rowsOf(named: readonly Named[], x: (value: number) => number, size: ChartSize): RowLabel[] {
  const span = { from: 0, to: chartWidth[size] }
  const wanted = named.map((label) => ({ wanted: x(label.value), room: roomOf(label) }))
  const middles = fitsInOneRow(named, size)
    ? pushApart(wanted, span).map((middle) => ({ row: 0, middle }))
    : placeInRows(wanted, span)
  return named.map((label, index) => ({
    ...label,
    row: middles[index]?.row ?? 0,
    middle: middles[index]?.middle ?? 0,
    pointX: x(label.value),
  }))
}

function fitsInOneRow(named: readonly Named[], size: ChartSize): boolean {
  return named.reduce((room, label) => room + roomOf(label), 0) <= chartWidth[size]
}

function roomOf({ text, role }: Named): number {
  return textWidth(text, { size: labelSize, weight: role === 'own' ? 'bold' : 'regular' }) + 14
}

function rowsIn(labels: readonly RowLabel[]): number {
  return Math.max(0, ...labels.map(({ row }) => row + 1))
}

function calloutAbove(label: RowLabel, places: readonly SwarmPlace[], top: number): Callout {
  const point = places.find(({ name, role }) => name === label.name && role === label.role)
  return { ...label, pointY: point?.y ?? top, y: top - 16 - label.row * rowHeight }
}
