import type { ChartFrame } from './chart-frame.tsx'
import type { ChartTableProps } from './chart-table.tsx'
import type { MissingSign, MissingWords } from './missing-sign.tsx'

export interface MapPlace {
  /** The municipality's code; three digits are read as four: 101 is 0101. */
  code: string
  name: string
  /** Null when there is no figure; `missing` then says why. */
  value: number | null
  missing?: MissingSign | undefined
  /** Set when the interval covers the comparison, or the uncertainty is unknown: drawn hatched. */
  isUncertain?: boolean | undefined
  isOwn?: boolean | undefined
  href?: string | undefined
}

export interface MapProps extends ChartFrame {
  places: readonly MapPlace[]
  /** The limits between the classes, rising: three quarter points give four classes, four limits five. */
  limits: readonly number[]
  writeValue: (value: number) => string
  words: {
    /** The class between two limits; null is an open end: "under 10,4 %", "10,4 – 12,1 %". */
    class: (from: number | null, to: number | null) => string
    /** The hatching: "Kan ikke skelnes fra hele landet, eller usikkerheden kendes ikke" */
    uncertain: string
    own: string
    missing: MissingWords
  }
  table?: ChartTableProps | undefined
  caption?: string | undefined
}

/** A code as the list of municipalities writes it. */
export function fourDigits(code: string): string {
  return code.padStart(4, '0')
}
