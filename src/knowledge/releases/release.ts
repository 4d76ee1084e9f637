import type { LayerId, ReleasedTable, Sensitivity } from '../../statistics/disclosure/index.ts'
import type { Wording } from '../../values/locale.ts'

/** Counts of people as others may see them, frozen on the day they were told. */
export interface Release {
  id: string
  /** What was counted, and when: the same text for the same people. */
  subject: string
  /** Its place among the releases of the subject, from 1. */
  number: number
  layer: LayerId
  sensitivity: Sensitivity
  /** The version of the rules it was made by. */
  rules: string
  title: Wording
  source: string
  table: ReleasedTable
  releasedAt: Date
  releasedBy: string
}

/**
 * Days raw counts are kept after they were stored or last released. Long enough for late answers and corrections to come into a new
 * release; afterwards nobody needs them, and a subject whose raw counts are gone cannot be released again.
 */
export const rawCountDays = 90
