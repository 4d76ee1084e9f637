import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'

export interface GroupRow {
  id: string
  name: string
  /** Null when there is no figure; `missing` then says why. */
  value: number | null
  missing?: string | undefined
  interval?: { low: number; high: number } | undefined
  /** The same group elsewhere or before, as a hollow mark joined to the figure. */
  beside?: number | undefined
}

/** The groups of one division, such as age; or one round of it, when rounds stand below each other. */
export interface GroupBlock {
  id: string
  name: string
  rows: readonly GroupRow[]
  /** The difference between two of the groups, said beside a bracket from one to the other. */
  gap?: { from: string; to: string; text: string } | undefined
}

export interface GroupChartProps extends ChartFrame {
  blocks: readonly GroupBlock[]
  /** What all groups are held against: the municipality as a whole, or the country. */
  comparison?: { name: string; value: number } | undefined
  axisLabel?: string | undefined
  writeValue: (value: number) => string
  writeTick?: ((value: number) => string) | undefined
  words: {
    /** The filled point: "Gruppens tal med 95 % sikkerhedsinterval" */
    certain: string
    /** The hollow point: "Usikkerheden kendes ikke" */
    uncertain: string
    /** What `beside` is: "Samme gruppe i 2017" */
    beside?: string | undefined
  }
  table?: ChartTableProps | undefined
  caption?: string | undefined
}
