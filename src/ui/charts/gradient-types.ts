import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'

export interface GradientGroup {
  name: string
  /** The group's part of the population, in any unit: numbers of people or percentages. */
  share: number
  value: number | null
  interval?: { low: number; high: number } | undefined
}

export interface GradientProps extends ChartFrame {
  /** From one end of society to the other: shortest education first. */
  groups: readonly GradientGroup[]
  /** The fitted line at the two ends; null when no index could be calculated. */
  line: { atStart: number; atEnd: number } | null
  axisLabel?: string | undefined
  writeValue: (value: number) => string
  writeTick?: ((value: number) => string) | undefined
  baselineNote: (lowest: string) => string
  words: {
    /** "Kortest uddannelse", "Længst uddannelse": the two ends of the lower axis. */
    start: string
    end: string
    /** A column: "En gruppe; bredden er dens del af befolkningen" */
    column: string
    /** "95 % sikkerhedsinterval" */
    interval: string
    /** The line with its index: "Hældningsindeks 12,3 procentpoint (9,8–14,6)" */
    line: string
    /** A group without a figure. */
    missing: string
  }
  table?: ChartTableProps | undefined
  caption?: string | undefined
}
