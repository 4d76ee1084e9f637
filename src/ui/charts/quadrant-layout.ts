import { scaleLinear } from 'd3-scale'
import type { ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import { lineHeight } from './chart-text.tsx'
import type { PlacedLabel } from './label-beside.ts'
import { around, placeBeside } from './label-beside.ts'
import type { QuadrantPath, QuadrantPoint, QuadrantProps } from './quadrant-types.ts'
import { textWidth, wrapText } from './text-width.ts'
import { tightAxis, valueAxis } from './value-axis.ts'

export const labelSize = 13

export interface QuadrantDot {
  point: QuadrantPoint
  x: number
  y: number
  level: number
  gap: number
}

/** The way from one round to the next. */
export interface QuadrantStep {
  from: { x: number; y: number }
  to: { x: number; y: number }
  isBroken: boolean
}

export interface QuadrantLayout {
  height: number
  plot: { left: number; right: number; top: number; bottom: number }
  levelTicks: number[]
  gapTicks: number[]
  x: (level: number) => number
  y: (gap: number) => number
  paths: { path: QuadrantPath; dots: QuadrantDot[]; steps: QuadrantStep[] }[]
  labels: PlacedLabel[]
  /** The names of the four fields, each in its corner. */
  fields: { id: string; lines: string[]; x: number; y: number; anchor: 'start' | 'end' }[]
  gapHeading: string[]
  levelHeading: string[]
}

/** Where everything in a level-and-gap chart stands; null when no round has both figures. */
export function layOutQuadrant(props: QuadrantProps, size: ChartSize): QuadrantLayout | null {
  const known = props.paths.map((path) => ({ path, points: knownPoints(path) }))
  const points = known.flatMap((each) => each.points)
  if (points.length === 0) return null
  const axes = axesOf(props, points, size)
  const width = chartWidth[size]
  const gapHeading = wrapText(`↑ ${props.gapLabel}`, width, { size: labelSize })
  const levelHeading = wrapText(`${props.levelLabel} →`, width - axes.left, { size: labelSize })
  const top = gapHeading.length * lineHeight(labelSize) + 10
  const plot = { left: axes.left, right: width - 10, top, bottom: top + (size === 'wide' ? 360 : 320) }
  const x = scaleLinear([axes.level.low, axes.level.high], [plot.left, plot.right])
  const y = scaleLinear([axes.gap.low, axes.gap.high], [plot.bottom, plot.top])
  const paths = known.map(({ path, points: rounds }) => {
    const dots = rounds.map((round): QuadrantDot => ({ ...round, x: x(round.level), y: y(round.gap) }))
    return { path, dots, steps: stepsOf(dots) }
  })
  const fields = fieldsOf(props, plot, { x: x(props.crossing.level), y: y(props.crossing.gap) })
  return {
    height: plot.bottom + 30 + levelHeading.length * lineHeight(labelSize),
    plot,
    levelTicks: axes.level.ticks,
    gapTicks: axes.gap.ticks,
    x,
    y,
    paths,
    labels: labelsOf(paths, { plot, fields }),
    fields,
    gapHeading,
    levelHeading,
  }
}

interface KnownRound {
  point: QuadrantPoint
  level: number
  gap: number
}

function knownPoints({ points }: QuadrantPath): KnownRound[] {
  return [...points]
    .sort((a, b) => a.at - b.at)
    .flatMap((point) => {
      const { level, gap } = point
      if (level === null || gap === null || !Number.isFinite(level) || !Number.isFinite(gap)) return []
      return [{ point, level, gap }]
    })
}

function axesOf({ crossing, writeGap }: QuadrantProps, points: readonly KnownRound[], size: ChartSize) {
  const ends = (interval: { low: number; high: number } | undefined) =>
    interval === undefined ? [] : [interval.low, interval.high]
  const levels = points.flatMap(({ point, level }) => [level, ...ends(point.levelInterval)])
  const gaps = points.flatMap(({ point, gap }) => [gap, ...ends(point.gapInterval)])
  const level = tightAxis([...levels, crossing.level], size === 'wide' ? 7 : 4)
  const gap = valueAxis([...gaps, crossing.gap], size === 'wide' ? 6 : 5)
  const room = Math.max(...gap.ticks.map((tick) => textWidth(writeGap(tick), { size: labelSize })))
  return { level, gap, left: room + 12 }
}

/** Rounds that follow each other are joined; a change of method in between is seen. */
function stepsOf(dots: readonly QuadrantDot[]): QuadrantStep[] {
  return dots.slice(1).flatMap((dot, index) => {
    const before = dots[index]
    if (before === undefined) return []
    return [{ from: before, to: dot, isBroken: dot.point.afterBreak ?? false }]
  })
}

function fieldsOf(
  { words }: QuadrantProps,
  plot: QuadrantLayout['plot'],
  crossing: { x: number; y: number },
) {
  const style = { size: labelSize }
  const edge = 8
  const corner = (id: string, text: string, [isHigh, isLarge]: [boolean, boolean]) => {
    const room = (isHigh ? plot.right - crossing.x : crossing.x - plot.left) - 2 * edge
    const lines = wrapText(text, Math.max(70, room), style)
    const tall = lines.length * lineHeight(labelSize)
    const fits = room >= 70 && (isLarge ? crossing.y - plot.top : plot.bottom - crossing.y) >= tall + edge
    if (!fits) return []
    const x = isHigh ? plot.right - edge : plot.left + edge
    const y = isLarge ? plot.top + edge + 10 : plot.bottom - edge - tall + lineHeight(labelSize) - 2
    return [{ id, lines, x, y, anchor: isHigh ? ('end' as const) : ('start' as const) }]
  }
  return [
    ...corner('low-large', words.lowLarge, [false, true]),
    ...corner('high-large', words.highLarge, [true, true]),
    ...corner('low-small', words.lowSmall, [false, false]),
    ...corner('high-small', words.highSmall, [true, false]),
  ]
}

/** The rounds by name, the newest and the oldest of every path first, as they are the ones that are looked for. */
function labelsOf(
  paths: QuadrantLayout['paths'],
  { plot, fields }: { plot: QuadrantLayout['plot']; fields: QuadrantLayout['fields'] },
): PlacedLabel[] {
  const ordered = paths.flatMap(({ dots }) =>
    dots.map((dot, index) => ({ dot, rank: rankOf(index, dots.length) })),
  )
  ordered.sort((a, b) => a.rank - b.rank)
  const taken = fields.map(({ lines, x, y, anchor }) => {
    const width = Math.max(...lines.map((line) => textWidth(line, { size: labelSize })))
    const left = anchor === 'start' ? x : x - width
    const bottom = y + (lines.length - 1) * lineHeight(labelSize) + 4
    return { left, right: left + width, top: y - 12, bottom }
  })
  const labels = ordered.map(({ dot, rank }) => ({
    x: dot.x,
    y: dot.y,
    text: dot.point.label,
    weight: rank === 0 ? ('bold' as const) : ('regular' as const),
  }))
  const ways = paths.flatMap(({ steps }) => steps.flatMap(alongStep))
  return placeBeside(labels, { size: labelSize, within: plot, taken: [...taken, ...ways] })
}

/** The room a way takes: small boxes along it, so that no name hides where it goes. */
function alongStep({ from, to }: QuadrantStep) {
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6)
  return Array.from({ length: count }, (_, step) => {
    const share = (step + 0.5) / count
    return around(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y), 3)
  })
}

function rankOf(index: number, count: number): number {
  if (index === count - 1) return 0
  return index === 0 ? 1 : 2
}
