import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'

export interface RadarSpoke {
  name: string
  /** What each rater says, `lowest` to `highest`; null when a rater has not answered this one. */
  scores: readonly (number | null)[]
  /** Where one wants to be. */
  target?: number | undefined
  href?: string | undefined
}

/** Where a group stands on a spoke, and the two between which the middle half of its answers lie. */
export interface RadarPlace {
  middle: number
  low: number
  high: number
}

/** A line of its own: leaders, staff, the same people a year ago. Places in the order of the spokes; null is not told. */
export interface RadarOutline {
  name: string
  places: readonly (RadarPlace | null)[]
}

export interface RadarProps extends ChartFrame {
  /** Three to twelve. */
  spokes: readonly RadarSpoke[]
  /** At most four, told apart by stroke and mark: for groups whose single answers may not be shown. */
  outlines?: readonly RadarOutline[] | undefined
  /** The ends of the scale, whole numbers: 1 and 5. */
  scale: { lowest: number; highest: number }
  words: {
    /** The small dots: "Én besvarelse" */
    rater: string
    /** The dots when many have answered: "Jo større prik, jo flere har svaret det" */
    crowd: string
    /** The line: "Den midterste besvarelse" */
    median: string
    /** "Mål 2028" */
    target: string
  }
  table?: ChartTableProps | undefined
  caption?: string | undefined
}
