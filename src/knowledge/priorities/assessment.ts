import { type Band, bandOf, missingColumns, type Pulls } from './band.ts'
import { burdenPull, type MeasureBurden } from './burden.ts'
import { type Coverage, coveragePull } from './coverage.ts'
import { type GapFinding, gapPull, heaviestGap } from './gap.ts'
import { type Judgement, type LinkedEffort, mandatePull, readinessPull } from './judgement.ts'
import type { Line } from './line.ts'
import type { Choices, Column } from './weights.ts'

/** What is known of a line, column by column, before anything is weighed. */
export interface Known {
  line: Line
  burden: MeasureBurden[]
  /** One for each indicator that measures the line. */
  gaps: GapFinding[]
  coverage: Coverage
  judgement: Judgement & { judgedOn: string | null; judgedBy: string | null; version: number }
  efforts: LinkedEffort[]
  recommendationIds: string[]
}

/** A line in its band, with what puts it there. */
export interface Assessed extends Known {
  /** The gap that speaks for the line. */
  gap: GapFinding
  pulls: Pulls
  band: Band
  /** Columns that count and are not known. */
  missing: Column[]
}

/** Puts a line in its band by the municipality's choices. */
export function assess(known: Known, { weights, measure }: Choices): Assessed {
  const gap = heaviestGap(known.gaps)
  const pulls: Pulls = {
    burden: burdenPull(known.burden, measure),
    gap: gapPull(gap),
    coverage: coveragePull(known.coverage),
    mandate: mandatePull(known.judgement),
    readiness: readinessPull(known.judgement, known.efforts),
  }
  return { ...known, gap, pulls, band: bandOf(pulls, weights), missing: missingColumns(pulls, weights) }
}
