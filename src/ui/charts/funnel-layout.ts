import { scaleLinear } from 'd3-scale'
import type { ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import { lineHeight } from './chart-text.tsx'
import type { FunnelLimit, FunnelPoint, FunnelProps } from './funnel-types.ts'
import type { PlacedLabel } from './label-beside.ts'
import { around, placeBeside } from './label-beside.ts'
import { textWidth, wrapText } from './text-width.ts'
import type { ValueAxis } from './value-axis.ts'
import { tickWriter, tightAxis } from './value-axis.ts'

export const labelSize = 13

export type FunnelPlace = 'inside' | 'beyond-95' | 'beyond-99.8'

export interface FunnelDot {
  point: FunnelPoint
  place: FunnelPlace
  x: number
  y: number
}

export interface FunnelLayout {
  plot: { left: number; right: number; top: number; bottom: number }
  axis: ValueAxis
  sizeTicks: number[]
  x: (size: number) => number
  y: (value: number) => number
  limits: FunnelLimit[]
  dots: FunnelDot[]
  labels: PlacedLabel[]
  heading: string[]
  foot: string[]
  height: number
}

/** Where everything in a funnel stands; null when there is no point. The axis of values need not begin at zero: only place counts. */
export function layOutFunnel(props: FunnelProps, size: ChartSize): FunnelLayout | null {
  const points = props.points.filter((point) => Number.isFinite(point.value) && point.size > 0)
  if (points.length === 0) return null
  const limits = [...props.limits].sort((a, b) => a.size - b.size)
  const largest = Math.max(...points.map((point) => point.size))
  const axis = tightAxis(valuesOf(props, points), size === 'wide' ? 7 : 5)
  const write = tickWriter(axis.ticks, props)
  const ticks = axis.ticks.map((tick) => textWidth(write(tick), { size: labelSize }))
  const width = chartWidth[size]
  const heading = wrapText(props.valueLabel, width, { size: labelSize })
  const top = heading.length * lineHeight(labelSize) + 12
  const plot = {
    left: Math.max(...ticks) + 12,
    right: width - 16,
    top,
    bottom: top + (size === 'wide' ? 330 : 280),
  }
  const sizes = scaleLinear([0, largest * 1.02], [plot.left, plot.right])
  const y = scaleLinear([axis.low, axis.high], [plot.bottom, plot.top]).clamp(true)
  const dots = points.map((point): FunnelDot => {
    return { point, place: placeInFunnel(point, limits), x: sizes(point.size), y: y(point.value) }
  })
  const foot = wrapText(`${props.sizeLabel} →`, width - plot.left, { size: labelSize })
  return {
    plot,
    axis,
    sizeTicks: sizes.ticks(size === 'wide' ? 7 : 3),
    x: sizes,
    y,
    limits: limits.filter((limit) => limit.size <= largest * 1.02),
    dots,
    labels: labelsOf(dots, plot),
    heading,
    foot,
    height: plot.bottom + 30 + foot.length * lineHeight(labelSize),
  }
}

/** Where a point lies by the limits at its size, read between the two nearest; without limits everything is inside. */
export function placeInFunnel(point: FunnelPoint, limits: readonly FunnelLimit[]): FunnelPlace {
  const limit = limitAt(point.size, limits)
  if (limit === null) return 'inside'
  if (point.value < limit.low998 || point.value > limit.high998) return 'beyond-99.8'
  return point.value < limit.low95 || point.value > limit.high95 ? 'beyond-95' : 'inside'
}

function limitAt(size: number, limits: readonly FunnelLimit[]): FunnelLimit | null {
  const after = limits.find((limit) => limit.size >= size) ?? limits.at(-1)
  const before = limits.findLast((limit) => limit.size <= size) ?? limits[0]
  if (after === undefined || before === undefined) return null
  const share = after.size === before.size ? 0 : (size - before.size) / (after.size - before.size)
  const between = (of: (limit: FunnelLimit) => number) => of(before) + share * (of(after) - of(before))
  return {
    size,
    low95: between((limit) => limit.low95),
    high95: between((limit) => limit.high95),
    low998: between((limit) => limit.low998),
    high998: between((limit) => limit.high998),
  }
}

/** The limits of the very smallest sizes would press all points together: only those from the smallest point on count. */
function valuesOf({ limits, middle }: FunnelProps, points: readonly FunnelPoint[]): number[] {
  const smallest = Math.min(...points.map(({ size }) => size))
  const near = limitAt(
    smallest,
    [...limits].sort((a, b) => a.size - b.size),
  )
  const ends = near === null ? [] : [near.low998, near.high998]
  return [...points.map(({ value }) => value), ...ends, middle.value]
}

/** Only the own municipality and those chosen are named; the others say their names when pointed at. */
function labelsOf(dots: readonly FunnelDot[], plot: FunnelLayout['plot']): PlacedLabel[] {
  const named = dots.filter(({ point }) => point.role !== undefined)
  named.sort((a, b) => Number(b.point.role === 'own') - Number(a.point.role === 'own'))
  const labels = named.map(({ point, x, y }) => ({
    x,
    y,
    text: point.name,
    weight: point.role === 'own' ? ('bold' as const) : ('regular' as const),
  }))
  const taken = dots.filter(({ point }) => point.role === undefined).map(({ x, y }) => around(x, y, 3))
  const within = { ...plot, right: plot.right + 14 }
  const apart = placeBeside(labels, { size: labelSize, within, taken })
  // where the crowd leaves no room, the name stands on top of it, with a rim
  return apart.length === labels.length ? apart : placeBeside(labels, { size: labelSize, within })
}
