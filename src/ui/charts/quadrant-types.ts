import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'

/** One round: how many it concerns, and how far the groups are apart. */
export interface QuadrantPoint {
  /** When, in years. */
  at: number
  label: string
  /** Null when level or gap is missing: the path goes on from the next round, and nothing is drawn in between. */
  level: number | null
  gap: number | null
  levelInterval?: { low: number; high: number } | undefined
  gapInterval?: { low: number; high: number } | undefined
  /** Set when the method changed before this round: the way to it is dotted and carries no arrow. */
  afterBreak?: boolean | undefined
}

/** An indicator, or a pair of groups, over time; never several municipalities. */
export interface QuadrantPath {
  id: string
  name: string
  points: readonly QuadrantPoint[]
}

export interface QuadrantProps extends ChartFrame {
  /** One to four. */
  paths: readonly QuadrantPath[]
  /** Where the four fields meet: what the level and the gap are held against. */
  crossing: { level: number; gap: number; name: string }
  levelLabel: string
  gapLabel: string
  writeLevel: (value: number) => string
  writeGap: (value: number) => string
  words: {
    /** The four fields by what they mean: "Få ryger, lille forskel". */
    lowSmall: string
    lowLarge: string
    highSmall: string
    highLarge: string
    /** The light cross: "95 % sikkerhedsinterval" */
    interval: string
    /** The dotted way: "Målt på en ny måde" */
    break: string
  }
  table?: ChartTableProps | undefined
  caption?: string | undefined
}
