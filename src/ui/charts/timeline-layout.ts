import type { Day } from '../../values/day.ts'
import { daysAfter, daysBetween } from '../../values/day.ts'
import type { ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import { lineHeight } from './chart-text.tsx'
import { atMost, wrapText } from './text-width.ts'
import type { TimeAxis } from './timeline-axis.ts'
import { timeAxis } from './timeline-axis.ts'
import type { TimelineAction, TimelineProps } from './timeline-types.ts'

export const labelSize = 13
const signRoom = 26
const headHeight = 46

export interface TimelineRow {
  action: TimelineAction
  /** The row's upper edge and height. */
  top: number
  height: number
  name: string[]
  attention: string[]
  /** The line of the first row of the name. */
  nameY: number
  bar: { from: number; to: number; middle: number; height: number }
  /** The part of the row the lines of time run through; on a phone they stay clear of the words. */
  field: { top: number; bottom: number }
}

export interface TimelineLayout {
  axis: TimeAxis
  rows: TimelineRow[]
  top: number
  bottom: number
  /** Null when today lies too far from the plan to be shown. */
  todayX: number | null
}

/** Where everything in a timeline stands; null when there is no action. A phone writes the name above the bar. */
export function layOutTimeline({ actions, today }: TimelineProps, size: ChartSize): TimelineLayout | null {
  const first = actions.map(startOf).sort()[0]
  const last = actions.map(endOf).sort().at(-1)
  if (first === undefined || last === undefined) return null
  const reach = Math.max(31, Math.round(daysBetween(first, last) / 4))
  const isNear = today >= daysAfter(first, -reach) && today <= daysAfter(last, reach)
  const axis = timeAxis({
    first: isNear && today < first ? today : first,
    last: isNear && today > last ? today : last,
    left: size === 'wide' ? 236 : 0.5,
    right: chartWidth[size] - 0.5,
  })
  const rows: TimelineRow[] = []
  let top = headHeight
  for (const action of actions) {
    const row = size === 'wide' ? wideRow(action, axis, top) : narrowRow(action, axis, top)
    rows.push(row)
    top += row.height
  }
  return { axis, rows, top: headHeight, bottom: top, todayX: isNear ? axis.x(today) : null }
}

function wideRow(action: TimelineAction, axis: TimeAxis, top: number): TimelineRow {
  const words = wordsOf(action, 236 - signRoom - 14)
  const lines = words.name.length + words.attention.length
  const height = Math.max(38, lines * lineHeight(labelSize) + 14)
  const nameY = top + height / 2 - ((lines - 1) * lineHeight(labelSize)) / 2 + 4.5
  return {
    action,
    top,
    height,
    ...words,
    nameY,
    bar: barOf(action, axis, top + height / 2),
    field: { top, bottom: top + height },
  }
}

function narrowRow(action: TimelineAction, axis: TimeAxis, top: number): TimelineRow {
  const words = wordsOf(action, chartWidth.narrow - signRoom)
  const lines = words.name.length + words.attention.length
  const labelHeight = lines * lineHeight(labelSize)
  return {
    action,
    top,
    height: labelHeight + 44,
    ...words,
    nameY: top + 20,
    bar: barOf(action, axis, top + labelHeight + 25),
    field: { top: top + labelHeight + 11, bottom: top + labelHeight + 44 },
  }
}

function wordsOf({ name, attention }: TimelineAction, width: number) {
  return {
    name: atMost(wrapText(name, width, { size: labelSize }), 3),
    attention:
      attention === undefined
        ? []
        : atMost(wrapText(attention, width, { size: labelSize, weight: 'bold' }), 2),
  }
}

/** A bar covers its last day too, and is never so short that it cannot be seen. */
function barOf(action: TimelineAction, axis: TimeAxis, middle: number): TimelineRow['bar'] {
  const from = axis.x(startOf(action))
  const to = axis.x(daysAfter(endOf(action), 1))
  const missing = Math.max(0, 8 - (to - from))
  const right = Math.min(axis.x(axis.end), to + missing)
  return { from: Math.min(from, right - 8), to: right, middle, height: 16 }
}

/** Dates that were typed the wrong way round are drawn the right way round. */
function startOf({ start, end }: TimelineAction): Day {
  return start < end ? start : end
}

function endOf({ start, end }: TimelineAction): Day {
  return start < end ? end : start
}

/** The way of an arrow from the end of one action to the start of the next, in straight pieces. */
export function arrowPath(
  from: TimelineRow,
  to: TimelineRow,
): { path: string; tip: { x: number; y: number } } {
  const [endX, endY] = [from.bar.to, from.bar.middle]
  const [startX, startY] = [to.bar.from, to.bar.middle]
  if (startX >= endX + 14) {
    const down = round(endX + 6)
    return {
      path: `M${round(endX)} ${round(endY)}H${down}V${round(startY)}H${round(startX - 5)}`,
      tip: { x: startX, y: startY },
    }
  }
  const direction = startY > endY ? 1 : -1
  const edge = startY - direction * (to.bar.height / 2)
  const landing = Math.min(startX + 8, (to.bar.from + to.bar.to) / 2)
  const leaving = endY + direction * (from.bar.height / 2)
  const between = edge - direction * 9
  const out = Math.max(from.bar.from + 2, endX - 4)
  return {
    path: `M${round(out)} ${round(leaving)}V${round(between)}H${round(landing)}V${round(edge - direction * 5)}`,
    tip: { x: landing, y: edge },
  }
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}
