import { scaleLinear } from 'd3-scale'
import type { ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import { lineHeight } from './chart-text.tsx'
import { pushApart, withoutCollisions } from './label-placement.ts'
import { textWidth, wrapText } from './text-width.ts'
import type { KnownPoint } from './trend-runs.ts'
import { knownPoints } from './trend-runs.ts'
import type { SeriesRole, TrendChartProps, TrendSeries, TrendTarget } from './trend-types.ts'
import type { ValueAxis } from './value-axis.ts'
import { tickWriter, valueAxis } from './value-axis.ts'

export const labelSize = 13
/** The sample of the band before its name. */
export const bandSampleRoom = 32

/** What a label at the right belongs to: a line, or a target. */
export type LabelRole = SeriesRole | 'target'

export interface EndLabel {
  id: string
  role: LabelRole
  lines: string[]
  /** The middle of the label, and the point it belongs to. */
  middle: number
  pointX: number
  pointY: number
}

export interface TrendLayout {
  height: number
  plot: { left: number; right: number; top: number; bottom: number }
  axis: ValueAxis
  x: (at: number) => number
  y: (value: number) => number
  timeLabels: { at: number; text: string; x: number }[]
  endLabels: EndLabel[]
  /** On a phone the names stand above the chart and only the figures at the end of the lines. */
  keys: { id: string; role: LabelRole; text: string; y: number }[]
  notes: string[]
  /** What the axis measures, in lines. */
  heading: string[]
  /** The middle of each break's label, moved apart when breaks lie close. */
  breaks: { at: number; label: string; x: number; middle: number }[]
}

/** Where everything in a trend chart stands; null when there is no value at all. */
export function layOutTrend(props: TrendChartProps, size: ChartSize): TrendLayout | null {
  const lines = seriesOf(props)
  const values = lines.flatMap(({ series, role }) => valuesOf(series, role))
  if (values.length === 0) return null
  const targets = targetsOf(props)
  const axis = valueAxis([...values, ...targets.map(({ value }) => value)], size === 'wide' ? 5 : 4)
  const notes = notesOf(props, axis, size)
  const heading = wrapText(props.axisLabel ?? '', chartWidth[size], { size: labelSize })
  const plot = plotOf({ props, size, axis, lines, heading })
  const times = [...lines.flatMap(({ series }) => series.points), ...targets]
  const at = times.map((point) => point.at).concat((props.breaks ?? []).map((mark) => mark.at))
  const inset = 12
  const x = scaleLinear([Math.min(...at), Math.max(...at)], [plot.left + inset, plot.right - inset])
  const y = scaleLinear([axis.low, axis.high], [plot.bottom, plot.top])
  return {
    height: plot.bottom + 30 + notes.length * 18,
    plot,
    axis,
    x,
    y,
    timeLabels: timeLabelsOf(times, x),
    endLabels: endLabelsOf({ lines, props, size, x, y, plot }),
    keys: size === 'wide' ? [] : keysOf(lines, targets, headingHeight(heading)),
    notes,
    heading,
    breaks: breaksOf(props, size, x),
  }
}

export interface Line {
  role: SeriesRole
  series: TrendSeries
}

/** The lines of a chart in the order they are drawn: the own one last, on top. */
export function seriesOf({ own, region, country }: TrendChartProps): Line[] {
  const lines: Line[] = []
  if (country !== undefined) lines.push({ role: 'country', series: country })
  if (region !== undefined) lines.push({ role: 'region', series: region })
  return [...lines, { role: 'own', series: own }]
}

/** The targets that can be drawn, in the order of time. */
export function targetsOf({ targets = [] }: TrendChartProps): TrendTarget[] {
  return targets
    .filter(({ at, value }) => Number.isFinite(at) && Number.isFinite(value))
    .sort((a, b) => a.at - b.at)
}

export function hasInterval({ own }: TrendChartProps): boolean {
  return own.points.some((point) => point.value !== null && point.interval !== undefined)
}

function valuesOf({ points }: TrendSeries, role: SeriesRole): number[] {
  return knownPoints(points).flatMap(({ value, interval }) =>
    role === 'own' && interval !== undefined ? [value, interval.low, interval.high] : [value],
  )
}

function notesOf(props: TrendChartProps, axis: ValueAxis, size: ChartSize): string[] {
  const style = { size: labelSize }
  const band = hasInterval(props)
    ? wrapText(props.intervalName ?? '', chartWidth[size] - bandSampleRoom, style)
    : []
  if (axis.startsAtZero) return band
  const note = props.baselineNote(tickWriter(axis.ticks, props)(axis.low))
  return [...band, ...wrapText(note, chartWidth[size], style)]
}

function headingHeight(heading: readonly string[]): number {
  return heading.length === 0 ? 0 : heading.length * lineHeight(labelSize) + 5
}

function breaksOf({ breaks = [] }: TrendChartProps, size: ChartSize, x: (at: number) => number) {
  const wanted = breaks.map(({ at, label }) => ({
    wanted: x(at),
    room: textWidth(label, { size: labelSize }) + 8,
  }))
  const middles = pushApart(wanted, { from: 0, to: chartWidth[size] })
  return breaks.map(({ at, label }, index) => ({ at, label, x: x(at), middle: middles[index] ?? x(at) }))
}

interface Room {
  props: TrendChartProps
  size: ChartSize
  axis: ValueAxis
  lines: Line[]
  heading: string[]
}

function plotOf({ props, size, axis, lines, heading }: Room): TrendLayout['plot'] {
  const write = tickWriter(axis.ticks, props)
  const ticks = axis.ticks.map((tick) => textWidth(write(tick), { size: labelSize }))
  const words = [
    ...lines.flatMap(({ series }) => endLines(series, props, size)),
    ...targetsOf(props).flatMap((target) => targetLines(target, props, size)),
  ]
  const labels = words.map((line) => textWidth(line, { size: labelSize, weight: 'bold' }))
  const breaks = (props.breaks ?? []).length > 0 ? 22 : 0
  const keys = size === 'wide' ? 0 : (lines.length + targetsOf(props).length) * 22 + 4
  const top = 12 + headingHeight(heading) + breaks + keys
  return {
    left: Math.max(...ticks) + 10,
    right: chartWidth[size] - Math.max(...labels, 0) - 32,
    top,
    bottom: top + (size === 'wide' ? 248 : 200),
  }
}

function timeLabelsOf(points: readonly { at: number; label: string }[], x: (at: number) => number) {
  const texts = new Map(points.map(({ at, label }) => [at, label]))
  const times = [...texts].sort(([a], [b]) => a - b).map(([at, text]) => ({ at, text, x: x(at) }))
  const wanted = times.map((time) => ({
    wanted: time.x,
    room: textWidth(time.text, { size: labelSize }) + 10,
  }))
  const shown = withoutCollisions(wanted)
  return times.filter((_, index) => shown[index])
}

interface Ends {
  lines: Line[]
  props: TrendChartProps
  size: ChartSize
  x: (at: number) => number
  y: (value: number) => number
  plot: TrendLayout['plot']
}

function endLabelsOf({ lines, props, size, x, y, plot }: Ends): EndLabel[] {
  const ends = lines.flatMap(({ role, series }) => {
    const last = knownPoints(series.points).at(-1)
    const words = endLines(series, props, size)
    return last === undefined ? [] : [{ id: role, role, lines: words, at: last.at, value: last.value }]
  })
  const targets = targetsOf(props).map((target) => ({
    id: `target-${target.at}-${target.name}`,
    role: 'target' as const,
    lines: targetLines(target, props, size),
    at: target.at,
    value: target.value,
  }))
  const labels = [...ends, ...targets]
  const wanted = labels.map(({ lines: text, value }) => ({
    wanted: y(value),
    room: text.length * lineHeight(labelSize) + 3,
  }))
  const middles = pushApart(wanted, { from: plot.top - 10, to: plot.bottom + 10 })
  return labels.map(({ at, value, ...label }, index) => ({
    ...label,
    middle: middles[index] ?? y(value),
    pointX: x(at),
    pointY: y(value),
  }))
}

function targetLines({ name, value }: TrendTarget, props: TrendChartProps, size: ChartSize): string[] {
  const written = props.writeValue(value)
  if (size === 'narrow') return wrapText(written, 78, { size: labelSize, weight: 'bold' })
  return wrapText(`${name} ${written}`, 176, { size: labelSize, weight: 'bold' })
}

function endLines(series: TrendSeries, props: TrendChartProps, size: ChartSize): string[] {
  const last = knownPoints(series.points).at(-1)
  if (last === undefined) return []
  const value = valueWithTime(last, props)
  if (size === 'narrow') return wrapText(value, 78, { size: labelSize, weight: 'bold' })
  return wrapText(`${series.name} ${value}`, 176, { size: labelSize, weight: 'bold' })
}

/** A line that ends early says when: the reader must not take an old figure for the newest. */
function valueWithTime(last: KnownPoint, props: TrendChartProps): string {
  const newest = Math.max(...seriesOf(props).flatMap(({ series }) => series.points.map((point) => point.at)))
  const value = props.writeValue(last.value)
  return last.at < newest ? `${value} (${last.label})` : value
}

function keysOf(lines: readonly Line[], targets: readonly TrendTarget[], above: number): TrendLayout['keys'] {
  const top = 16 + above
  const named = [
    ...[...lines].reverse().map(({ role, series }) => ({ id: role as string, role, text: series.name })),
    ...targets.map(({ at, name }) => ({ id: `target-${at}-${name}`, role: 'target' as const, text: name })),
  ]
  return named.map((key, index) => ({ ...key, y: top + index * 22 }))
}
