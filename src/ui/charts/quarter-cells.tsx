import type { HeatCell } from './heat-map-types.ts'
import type { Colour } from './paint.ts'
import { paint, tidy } from './paint.ts'

const surfaces = ['card', 'shade-1', 'shade-2', 'shade-3'] as const

/** The ground of a cell: the lowest quarter white, then darker; grey where there is no figure. */
export function surfaceOf(quarter: 0 | 1 | 2 | 3 | null): Colour {
  return quarter === null ? 'ground' : surfaces[quarter]
}

interface PlacedCell {
  cell: HeatCell
  left: number
  top: number
}

/** The grounds of a row of cells, one path for each shade. */
export function QuarterCells({
  cells,
  width,
  height,
}: {
  cells: readonly PlacedCell[]
  width: number
  height: number
}) {
  const paths = new Map<Colour, string>()
  for (const { cell, left, top } of cells) {
    const surface = surfaceOf('quarter' in cell ? cell.quarter : null)
    const box = `M${tidy(left + 0.5)} ${tidy(top + 0.5)}h${tidy(width - 1)}v${tidy(height - 1)}h${tidy(1 - width)}Z`
    paths.set(surface, (paths.get(surface) ?? '') + box)
  }
  return (
    <g>
      {[...paths].map(([surface, path]) => (
        <path key={surface} d={path} stroke-width={0.8} {...paint({ fill: surface, stroke: 'line' })} />
      ))}
    </g>
  )
}
