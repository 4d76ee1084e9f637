import { chartWidth } from './chart-frame.tsx'
import { lineHeight } from './chart-text.tsx'
import type { HeatArea, HeatCell, HeatMapProps, HeatRow } from './heat-map-types.ts'
import { atMost, textWidth, wrapText } from './text-width.ts'

export const nameSize = 13
/** The areas are named in smaller type, as there are many of them. */
export const areaSize = 12

export interface HeatLine {
  row: HeatRow
  name: string[]
  /** The first line of the name, and the middle of the cells. */
  nameY: number
  top: number
  middle: number
  height: number
}

export interface HeatPanel {
  name: string[]
  columns: { area: HeatArea; left: number; middle: number; heading: string }[]
  /** Where the headings of the columns end and the cells begin. */
  top: number
  bottom: number
  lines: HeatLine[]
}

export interface HeatLayout {
  panels: HeatPanel[]
  cellWidth: number
  bottom: number
}

const cellsLeft = 214
const narrowestCell = 17
const widestCell = 34

/**
 * The areas in panels below each other, one for every group, because 98 columns beside each other could not be named; a
 * group that is too wide is divided evenly. Every panel has all rows.
 */
export function layOutHeatMap({ rows, groups }: HeatMapProps): HeatLayout {
  const room = chartWidth.wide - cellsLeft - 1
  const parts = groups.flatMap((group) => dividedEvenly(group, Math.floor(room / narrowestCell)))
  const widest = Math.max(1, ...parts.map(({ areas }) => areas.length))
  const cellWidth = Math.min(widestCell, room / widest)
  let top = 0
  const panels = parts.map((part): HeatPanel => {
    const panel = layOutPanel({ part, rows, cellWidth, above: top })
    top = panel.bottom + 20
    return panel
  })
  return { panels, cellWidth, bottom: Math.max(0, top - 20) }
}

/** The cell of an area; one that is not given is missing without a reason. */
export function cellOf(row: HeatRow, area: HeatArea): HeatCell {
  const cell = Object.hasOwn(row.cells, area.id) ? row.cells[area.id] : undefined
  if (cell === undefined || ('value' in cell && !Number.isFinite(cell.value))) return { missing: 'not-given' }
  return cell
}

interface Part {
  name: string
  areas: readonly HeatArea[]
}

function dividedEvenly({ name, areas }: Part, most: number): Part[] {
  const count = Math.ceil(areas.length / most)
  const each = Math.ceil(areas.length / Math.max(1, count))
  return Array.from({ length: count }, (_, part) => ({
    name,
    areas: areas.slice(part * each, (part + 1) * each),
  }))
}

interface PanelRoom {
  part: Part
  rows: readonly HeatRow[]
  cellWidth: number
  above: number
}

function layOutPanel({ part, rows, cellWidth, above }: PanelRoom): HeatPanel {
  const columns = part.areas.map((area, index) => {
    const left = cellsLeft + index * cellWidth
    const weight = area.role === 'own' ? ('bold' as const) : ('regular' as const)
    const [heading = ''] = atMost(
      wrapText(area.name.replaceAll(' ', '\u00a0'), 130, { size: areaSize, weight }),
      1,
    )
    return { area, left, middle: left + cellWidth / 2, heading, weight }
  })
  const headings = columns.map(({ heading, weight }) => textWidth(heading, { size: areaSize, weight }))
  const name = wrapText(part.name, cellsLeft - 16, { size: nameSize, weight: 'bold' })
  const room = Math.max(name.length * lineHeight(nameSize), ...headings)
  const top = above + room + 10
  let y = top
  const lines = rows.map((row): HeatLine => {
    const words = wrapText(row.name, cellsLeft - 26, { size: nameSize })
    const height = Math.max(22, words.length * lineHeight(nameSize) + 7)
    const middle = y + height / 2
    const nameY = middle - ((words.length - 1) * lineHeight(nameSize)) / 2 + 4.5
    const line = { row, name: words, nameY, top: y, middle, height }
    y += height
    return line
  })
  return { name, columns, top, bottom: y, lines }
}
