import { scaleLinear } from 'd3-scale'
import type { ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import { lineHeight } from './chart-text.tsx'
import type { GradientGroup, GradientProps } from './gradient-types.ts'
import { textWidth, wrapText } from './text-width.ts'
import type { ValueAxis } from './value-axis.ts'
import { tickWriter, valueAxis } from './value-axis.ts'

export const labelSize = 13

export interface GradientColumn {
  group: GradientGroup
  left: number
  right: number
  middle: number
  /** The name in lines, or the number the explanation gives it when the column is too narrow. */
  name: string[]
}

export interface GradientLayout {
  axis: ValueAxis
  plot: { left: number; right: number; top: number; bottom: number }
  y: (value: number) => number
  columns: GradientColumn[]
  isNumbered: boolean
  heading: string[]
  note: string[]
  /** Where the names of the two ends stand, and the note below them. */
  endsY: number
  height: number
}

/** Where everything in a gradient stands: columns as wide as the groups are large; null when no group has a figure. */
export function layOutGradient(props: GradientProps, size: ChartSize): GradientLayout | null {
  const groups = props.groups.filter(({ share }) => share > 0 && Number.isFinite(share))
  const values = valuesOf(props, groups)
  if (!groups.some(({ value }) => value !== null && Number.isFinite(value))) return null
  const axis = valueAxis(values, 5)
  const write = tickWriter(axis.ticks, props)
  const ticks = axis.ticks.map((tick) => textWidth(write(tick), { size: labelSize }))
  const heading = wrapText(props.axisLabel ?? '', chartWidth[size], { size: labelSize })
  const top = heading.length * lineHeight(labelSize) + 14
  const right = chartWidth[size] - 8
  const plot = { left: Math.max(...ticks) + 10, right, top, bottom: top + (size === 'wide' ? 260 : 210) }
  const { columns, isNumbered } = columnsOf(groups, plot)
  const names = Math.max(...columns.map(({ name }) => name.length)) * lineHeight(labelSize)
  const endsY = plot.bottom + names + 26
  const note = axis.startsAtZero
    ? []
    : wrapText(props.baselineNote(write(axis.low)), chartWidth[size], { size: labelSize })
  return {
    axis,
    plot,
    y: scaleLinear([axis.low, axis.high], [plot.bottom, plot.top]),
    columns,
    isNumbered,
    heading,
    note,
    endsY,
    height: endsY + 8 + note.length * 18,
  }
}

function valuesOf({ line }: GradientProps, groups: readonly GradientGroup[]): number[] {
  const values = groups.flatMap(({ value, interval }) =>
    value === null ? [] : [value, ...(interval === undefined ? [] : [interval.low, interval.high])],
  )
  return line === null ? values : [...values, line.atStart, line.atEnd]
}

function columnsOf(groups: readonly GradientGroup[], { left, right }: GradientLayout['plot']) {
  const whole = groups.reduce((sum, { share }) => sum + share, 0)
  let before = 0
  const spans = groups.map((group) => {
    const from = left + ((right - left) * before) / whole
    before += group.share
    const to = left + ((right - left) * before) / whole
    return { group, left: from, right: to, middle: (from + to) / 2 }
  })
  const style = { size: labelSize }
  const wrapped = spans.map(({ group, left: from, right: to }) => wrapText(group.name, to - from - 8, style))
  const isNumbered = wrapped.some((lines, index) => {
    const span = spans[index]
    const room = span === undefined ? 0 : span.right - span.left - 8
    // a word divided by force is worse than a number
    const isDivided = lines.join('').includes('-') && !groups[index]?.name.includes('-')
    return isDivided || lines.length > 4 || lines.some((line) => textWidth(line, style) > room)
  })
  const columns = spans.map((span, index): GradientColumn => {
    return { ...span, name: isNumbered ? [String(index + 1)] : (wrapped[index] ?? []) }
  })
  return { columns, isNumbered }
}
