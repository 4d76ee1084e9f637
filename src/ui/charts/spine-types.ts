import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'
import type { Standing } from './standing-mark.tsx'

export interface SpineRow {
  id: string
  name: string
  /** Null when the municipality has no figure; `missing` then says why. */
  own: number | null
  missing?: string | undefined
  /** The 95 % interval of the own figure; without it the mark is hollow. */
  interval?: { low: number; high: number } | undefined
  /**
   * What is shown against the country, when the caller knows more than the interval says (the country's own interval,
   * many tests at once); else it is read from the interval: clear of the country or not.
   */
  standing?: Standing | undefined
  country: number
  /** The lowest and the highest municipality, and the two quarter points between them. */
  lowest: number
  lowerQuartile: number
  upperQuartile: number
  highest: number
  /** Which way is better; `none` when more is neither better nor worse: then higher is to the right. */
  better: 'higher' | 'lower' | 'none'
  writeValue: (value: number) => string
  href?: string | undefined
}

export interface SpineChartProps extends ChartFrame {
  rows: readonly SpineRow[]
  words: {
    own: string
    country: string
    worse: string
    better: string
    /** "Halvdelen af kommunerne" */
    band: string
    /** "Alle kommuner" */
    range: string
    /** The filled circle: "Havby, med 95 % sikkerhedsinterval" */
    certain: string
    /** The hollow diamond: "Havby, usikkerheden kendes ikke" */
    uncertain: string
    /** The dotted band: "Højere er hverken bedre eller dårligere" */
    noDirection: string
    /** When these are given, the own mark shows by shape and colour what the interval carries. */
    verdicts?: SpineVerdictWords | undefined
  }
  table?: ChartTableProps | undefined
  caption?: string | undefined
}

export interface SpineVerdictWords {
  /** The filled circle: "Klart bedre end hele landet" */
  better: string
  /** The filled triangle: "Klart dårligere end hele landet" */
  worse: string
  /** The filled square: "Klart anderledes; højere er hverken bedre eller dårligere" */
  different: string
  /** The open circle: "Kan ikke skelnes fra hele landet" */
  unclear: string
}
