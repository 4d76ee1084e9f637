import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'
import type { MissingSign, MissingWords } from './missing-sign.tsx'
import type { Standing } from './standing-mark.tsx'

/** A figure's place among the municipalities and what is shown about it, or why there is none. */
export type HeatCell =
  | {
      value: number
      /** Which quarter of the municipalities it lies in, 0 for the lowest; null when there are too few to divide. */
      quarter: 0 | 1 | 2 | 3 | null
      /** What is shown against the comparison: only a clear difference is `above` or `below`. */
      standing: Standing
      /** For the pointer only: the table has the same links for the keyboard. */
      href?: string | undefined
    }
  | { missing: MissingSign }

export interface HeatRow {
  id: string
  name: string
  better: 'higher' | 'lower' | 'none'
  writeValue: (value: number) => string
  href?: string | undefined
  /** By the id of the area; an area that is not there has no figure, and the source does not say why. */
  cells: Readonly<Record<string, HeatCell>>
}

export interface HeatArea {
  id: string
  name: string
  href?: string | undefined
  /** The municipality whose page it is, and those chosen to compare with: they alone are drawn on a phone. */
  role?: 'own' | 'peer' | undefined
}

export interface HeatMapProps extends ChartFrame {
  rows: readonly HeatRow[]
  /** The areas in the order they are drawn: by name or by region, never by a figure. */
  groups: readonly { name: string; areas: readonly HeatArea[] }[]
  words: {
    /** "Laveste fjerdedel" … "Højeste fjerdedel" */
    quarters: readonly [string, string, string, string]
    /** "Ligger over hele landet" */
    above: string
    below: string
    /** "Kan ikke skelnes fra hele landet" */
    unclear: string
    /** The colours of the marks: "Bedre end hele landet" */
    better: string
    worse: string
    /** The arrow beside a name: "Højere er bedre" */
    higherIsBetter: string
    lowerIsBetter: string
    own: string
    missing: MissingWords
  }
  table?: ChartTableProps | undefined
  caption?: string | undefined
}
