import { scaleLinear } from 'd3-scale'
import type { ChartSize } from './chart-frame.tsx'
import { chartWidth } from './chart-frame.tsx'
import { lineHeight } from './chart-text.tsx'
import type { GroupBlock, GroupChartProps, GroupRow } from './group-types.ts'
import { textWidth, wrapText } from './text-width.ts'
import type { ValueAxis } from './value-axis.ts'
import { valueAxis } from './value-axis.ts'

export const labelSize = 13

export interface GroupLine {
  row: GroupRow
  name: string[]
  nameY: number
  middle: number
}

export interface PlacedBlock {
  block: GroupBlock
  name: string[]
  nameY: number
  /** The first and the last pixel of the rows. */
  top: number
  bottom: number
  lines: GroupLine[]
  gap: { from: number; to: number; text: string[]; textX: number; textY: number } | null
}

export interface GroupLayout {
  axis: ValueAxis
  x: (value: number) => number
  /** Right edges of the names and of the figures, and the room of the points. */
  plot: { left: number; right: number; top: number; bottom: number }
  figureX: number
  bracketX: number
  heading: string[]
  blocks: PlacedBlock[]
  height: number
}

/** Where everything in a chart of groups stands; null when no group has a figure. */
export function layOutGroups(props: GroupChartProps, size: ChartSize): GroupLayout | null {
  const rows = props.blocks.flatMap((block) => block.rows)
  if (!rows.some(isKnown)) return null
  const axis = valueAxis(valuesOf(props, rows), size === 'wide' ? 6 : 4)
  const width = chartWidth[size]
  const figures = rows
    .filter(isKnown)
    .map(({ value }) => textWidth(props.writeValue(value), { size: labelSize, weight: 'bold' }))
  const hasGap = props.blocks.some(({ gap }) => gap !== undefined)
  const names = size === 'wide' ? 170 : 100
  const figureX = names + 10 + Math.max(...figures)
  const bracketRoom = !hasGap ? 0 : size === 'wide' ? 130 : 14
  const left = figureX + 14
  const right = width - 10 - bracketRoom
  const x = scaleLinear([axis.low, axis.high], [left, right])
  const heading = wrapText(props.axisLabel ?? '', width, { size: labelSize })
  const top = heading.length * lineHeight(labelSize) + 4
  const blocks = placeBlocks(props.blocks, { top, names, right, size })
  const bottom = Math.max(...blocks.map((block) => block.bottom))
  return {
    axis,
    x,
    plot: { left, right, top, bottom },
    figureX,
    bracketX: right + 12,
    heading,
    blocks,
    height: Math.max(bottom, ...blocks.map(({ gap }) => gapBottom(gap))) + 26,
  }
}

export function isKnown(row: GroupRow): row is GroupRow & { value: number } {
  return row.value !== null && Number.isFinite(row.value)
}

function valuesOf({ comparison }: GroupChartProps, rows: readonly GroupRow[]): number[] {
  const values = rows.flatMap((row) => {
    if (!isKnown(row)) return []
    const ends = row.interval === undefined ? [] : [row.interval.low, row.interval.high]
    return [row.value, ...ends, ...(row.beside === undefined ? [] : [row.beside])]
  })
  return comparison === undefined ? values : [...values, comparison.value]
}

interface BlockRoom {
  top: number
  names: number
  right: number
  size: ChartSize
}

function placeBlocks(blocks: readonly GroupBlock[], room: BlockRoom): PlacedBlock[] {
  let y = room.top
  return blocks.map((block): PlacedBlock => {
    const name = wrapText(block.name, chartWidth[room.size], { size: labelSize, weight: 'bold' })
    const nameY = y + 20
    const top = nameY + (name.length - 1) * lineHeight(labelSize) + 8
    let down = top
    const lines = block.rows.map((row): GroupLine => {
      const words = wrapText(row.name, room.names, { size: labelSize })
      const height = Math.max(26, words.length * lineHeight(labelSize) + 8)
      const middle = down + height / 2
      const first = middle - ((words.length - 1) * lineHeight(labelSize)) / 2 + 4.5
      down += height
      return { row, name: words, nameY: first, middle }
    })
    const gap = placeGap(block, lines, { ...room, bottom: down })
    y = Math.max(down, gapBottom(gap)) + 8
    return { block, name, nameY, top, bottom: down, lines, gap }
  })
}

/** The words of the difference stand beside the bracket on a page, and below the groups on a phone. */
function placeGap(
  { gap }: GroupBlock,
  lines: readonly GroupLine[],
  { right, size, bottom }: BlockRoom & { bottom: number },
): PlacedBlock['gap'] {
  if (gap === undefined) return null
  const ends = [gap.from, gap.to].flatMap((id) => lines.filter(({ row }) => row.id === id && isKnown(row)))
  const [one, other] = ends.map(({ middle }) => middle)
  if (one === undefined || other === undefined) return null
  const [from, to] = [Math.min(one, other), Math.max(one, other)]
  if (size === 'narrow') {
    const text = wrapText(gap.text, chartWidth.narrow - 16, { size: labelSize })
    return { from, to, text, textX: chartWidth.narrow - 2, textY: bottom + 17 }
  }
  const text = wrapText(gap.text, 108, { size: labelSize })
  const tall = (text.length - 1) * lineHeight(labelSize)
  const [, first] = lines.map(({ middle }) => middle)
  const middle = (from + to) / 2
  const textY = Math.max((lines[0]?.middle ?? first ?? middle) - 8, middle - tall / 2) + 4.5
  return { from, to, text, textX: right + 24, textY }
}

function gapBottom(gap: PlacedBlock['gap']): number {
  return gap === null ? 0 : gap.textY + (gap.text.length - 1) * lineHeight(labelSize) + 4
}
