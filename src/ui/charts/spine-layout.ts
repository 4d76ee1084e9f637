import type { ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import { lineHeight } from './chart-text.tsx'
import type { SpineChartProps, SpineRow } from './spine-types.ts'
import { textWidth, wrapText } from './text-width.ts'

export const labelSize = 13

export interface SpineLine {
  row: SpineRow
  top: number
  height: number
  name: string[]
  nameY: number
  figureY: number
  /** The middle of the spine, and how far the country's line goes to either side of it. */
  middle: number
  reach: number
}

export interface SpineLayout {
  lines: SpineLine[]
  spine: { left: number; right: number }
  /** The left edge of the names and the right edges of the figures. */
  columns: { name: number; own: number; country: number }
  headY: number
  directionY: number
  bottom: number
}

/** Where everything on a spine stands: one line a row on a page; on a phone the spine stands below its name. */
export function layOutSpine(props: SpineChartProps, size: ChartSize): SpineLayout {
  return size === 'wide' ? wideSpine(props) : narrowSpine(props)
}

function wideSpine(props: SpineChartProps): SpineLayout {
  const [own, country] = figureWidths(props)
  const spine = { left: 430, right: chartWidth.wide - 14 }
  const columns = { name: 10, own: spine.left - 26 - country - 16, country: spine.left - 26 }
  const nameRoom = columns.own - own - 16 - columns.name
  let top = 28
  const lines = props.rows.map((row): SpineLine => {
    const name = wrapText(row.name, nameRoom, { size: labelSize })
    const height = Math.max(34, name.length * lineHeight(labelSize) + 14)
    const middle = top + height / 2
    const nameY = middle - ((name.length - 1) * lineHeight(labelSize)) / 2 + 4.5
    const line = { row, top, height, name, nameY, figureY: middle + 4.5, middle, reach: height / 2 }
    top += height
    return line
  })
  return { lines, spine, columns, headY: 18, directionY: 18, bottom: top }
}

function narrowSpine(props: SpineChartProps): SpineLayout {
  const [own, country] = figureWidths(props)
  const spine = { left: 16, right: chartWidth.narrow - 16 }
  const columns = { name: 8, own: chartWidth.narrow - 8 - country - 12, country: chartWidth.narrow - 8 }
  const nameRoom = columns.own - own - 12 - columns.name
  let top = 50
  const lines = props.rows.map((row): SpineLine => {
    const name = wrapText(row.name, nameRoom, { size: labelSize })
    const words = name.length * lineHeight(labelSize)
    const middle = top + words + 24
    const line = { row, top, height: words + 42, name, nameY: top + 20, figureY: top + 20, middle, reach: 13 }
    top += line.height
    return line
  })
  return { lines, spine, columns, headY: 16, directionY: 40, bottom: top }
}

/** The widest figure, or heading, of the own column and of the country's. */
function figureWidths({ rows, words }: SpineChartProps): [number, number] {
  const bold = { size: labelSize, weight: 'bold' as const }
  const own = rows.flatMap((row) => (row.own === null ? [] : [textWidth(row.writeValue(row.own), bold)]))
  const country = rows.map((row) => textWidth(row.writeValue(row.country), { size: labelSize }))
  return [
    Math.max(textWidth(words.own, bold), ...own),
    Math.max(textWidth(words.country, { size: labelSize }), ...country),
  ]
}
