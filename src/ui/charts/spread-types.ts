import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'

export interface SpreadPlace {
  name: string
  value: number
}

export interface SpreadChartProps extends ChartFrame {
  /** The municipality whose page it is; null when it has no figure. */
  own: (SpreadPlace & { interval?: { low: number; high: number } | undefined }) | null
  /** The other municipalities, in any order; `peer` marks those chosen to compare with. */
  others: readonly (SpreadPlace & { peer?: boolean | undefined })[]
  /** The quarter points of all municipalities. */
  quartiles: { lower: number; median: number; upper: number } | null
  region?: SpreadPlace | undefined
  country?: SpreadPlace | undefined
  axisLabel?: string | undefined
  writeValue: (value: number) => string
  writeTick?: ((value: number) => string) | undefined
  words: {
    /** "Hver prik er en kommune" */
    dot: string
    /** "Chosen to compare with" */
    peers: string
    /** "Half of the municipalities lie here" */
    band: string
    /** "The middle one" */
    median: string
    /** What the line through the own mark is. */
    interval?: string | undefined
  }
  table?: ChartTableProps | undefined
  caption?: string | undefined
}
