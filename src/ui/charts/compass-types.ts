import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'
import type { StatusSign } from './status-mark.tsx'
import type { StatusCounts } from './status-shares.ts'

export interface CompassDirection {
  name: string
  counts: StatusCounts
  /** Said below the tally: "2 ikke nu, genbesøges i 2027". */
  note?: string | undefined
  href?: string | undefined
}

/** Recommendations from another source, such as the packages, around the four directions. */
export interface CompassRing {
  name: string
  counts: StatusCounts
}

export interface CompassProps extends ChartFrame {
  /** The four guiding marks, clockwise from the top. */
  directions: readonly [CompassDirection, CompassDirection, CompassDirection, CompassDirection]
  rings?: readonly CompassRing[] | undefined
  /** How many are fully implemented, in words: "7 af 12 fuldt gennemført". */
  writeTally: (full: number, of: number) => string
  /** The whole picture in a figure and a word or two, in the middle. */
  centre?: { figure: string; words: string } | undefined
  statusWords: Record<StatusSign, string>
  table?: ChartTableProps | undefined
  caption?: string | undefined
}
