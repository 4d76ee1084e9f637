import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'

export type SeriesRole = 'own' | 'region' | 'country'

export interface TrendPoint {
  /** When, in years; the middle of the period (2021, or 2021.5 for a school year). */
  at: number
  /** The period as it is written below the axis. */
  label: string
  /** Null when the figure is missing: the line then has a gap. */
  value: number | null
  interval?: { low: number; high: number } | undefined
}

export interface TrendSeries {
  name: string
  points: readonly TrendPoint[]
}

/** A round to mark. A change of method cuts the line: what lies before cannot be compared with what lies from here on. */
export interface TrendBreak {
  at: number
  label: string
  /** Set for an odd round rather than a new method: marked, and the line goes on. */
  goesOn?: boolean | undefined
}

/** What one has decided to reach, and when. */
export interface TrendTarget {
  /** When, in years: may lie after the last round. */
  at: number
  /** The year as it is written below the axis. */
  label: string
  value: number
  /** "Mål 2030" */
  name: string
}

export interface TrendChartProps extends ChartFrame {
  own: TrendSeries
  region?: TrendSeries | undefined
  country?: TrendSeries | undefined
  breaks?: readonly TrendBreak[] | undefined
  targets?: readonly TrendTarget[] | undefined
  /** What the axis measures: "Andel af voksne". */
  axisLabel?: string | undefined
  /** A value with its unit, for the labels; and, when it should be shorter, for the axis. */
  writeValue: (value: number) => string
  writeTick?: ((value: number) => string) | undefined
  /** Said when the axis does not start at zero; gets the lowest value written. */
  baselineNote: (lowest: string) => string
  /** What the band around the own line is called. */
  intervalName?: string | undefined
  table?: ChartTableProps | undefined
  caption?: string | undefined
}
