import type { SetName } from '../figures/index.ts'

/** Which figures a program asks for. A list that is null means all of them. */
export interface Selection {
  set: SetName
  indicators: string[] | null
  areas: string[] | null
  groups: string[] | null
  periods: string[] | null
}

/** Nothing narrowed. */
export const everything = { indicators: null, areas: null, groups: null, periods: null } as const

/** One figure as programs and files get it. */
export interface SelectedFigure {
  indicator: string
  area: string
  group: string
  period: string
  value: number | null
  low: number | null
  high: number | null
  n: number | null
  missing: string | null
}

/** The categories that stand in a selection, each in order: what a JSON-stat cube is made of. */
export interface Extent {
  indicators: string[]
  areas: string[]
  groups: string[]
  periods: string[]
}

/** A larger cube would be mostly holes: ask for fewer indicators, or for CSV, which flows. */
export const mostCells = 2_000_000

export function cellsIn({ indicators, areas, groups, periods }: Extent): number {
  return indicators.length * areas.length * groups.length * periods.length
}
