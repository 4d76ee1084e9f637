import type { ChartFrame, ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'
import { lineHeight } from './chart-text.tsx'
import type { StatusSign } from './status-mark.tsx'
import type { StatusCounts, StatusShare } from './status-shares.ts'
import { sharesOf, totalOf } from './status-shares.ts'
import { textWidth, wrapText } from './text-width.ts'

export const labelSize = 13

export interface BarRow {
  id: string
  name: string
  counts: StatusCounts
  href?: string | undefined
}

export interface BarsProps extends ChartFrame {
  rows: readonly BarRow[]
  /** How many are fully implemented, in words: "7 af 12". */
  writeTally: (full: number, of: number) => string
  /** Said in a row that has nothing to count. */
  noCounts: string
  statusWords: Record<StatusSign, string>
  table?: ChartTableProps | undefined
  caption?: string | undefined
}

export interface BarLine {
  row: BarRow
  name: string[]
  nameY: number
  bar: { from: number; to: number; middle: number }
  /** The right end of the tally and the line it stands on. */
  tally: { x: number; y: number }
}

/** Where the rows stand: the name before its bar on a page, above it on a phone. */
export function layOutBars(
  { rows, writeTally }: BarsProps,
  { size, top }: { size: ChartSize; top: number },
): { lines: BarLine[]; bottom: number } {
  const right = chartWidth[size]
  const tallies = rows.map(({ counts }) =>
    textWidth(writeTally(counts.full, totalOf(counts)), { size: labelSize }),
  )
  const tallyRoom = Math.max(0, ...tallies) + 14
  const nameRoom = size === 'wide' ? 190 : right - tallyRoom
  let y = top
  const lines = rows.map((row): BarLine => {
    const name = wrapText(row.name, nameRoom, { size: labelSize })
    const words = name.length * lineHeight(labelSize)
    const height = size === 'wide' ? Math.max(36, words + 10) : words + 40
    const middle = size === 'wide' ? y + height / 2 : y + words + 18
    const nameY = size === 'wide' ? middle - (words - lineHeight(labelSize)) / 2 + 4.5 : y + 14
    const bar =
      size === 'wide' ? { from: 206, to: right - tallyRoom, middle } : { from: 1, to: right - 1, middle }
    y += height
    return { row, name, nameY, bar, tally: { x: right, y: size === 'wide' ? middle + 4.5 : nameY } }
  })
  return { lines, bottom: y + 4 }
}

/** The shares of one bar in px, and whether its count can be written inside. */
export function barSegments(
  counts: StatusCounts,
  bar: BarLine['bar'],
): (StatusShare & { hasRoom: boolean })[] {
  const width = bar.to - bar.from
  return sharesOf(counts).map((share) => {
    const from = bar.from + share.from * width
    const to = bar.from + share.to * width
    const room = textWidth(String(share.count), { size: labelSize, weight: 'bold' }) + 6
    return { ...share, from, to, hasRoom: to - from >= room }
  })
}
