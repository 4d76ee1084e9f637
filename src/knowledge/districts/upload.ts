import type { Sensitivity } from '../../statistics/disclosure/index.ts'
import type { District } from './district.ts'

/** Counts of one indicator and period that somebody has brought and that wait to be released or thrown away. */
export interface Upload {
  id: string
  indicator: string
  period: string
  sensitivity: Sensitivity
  /** The raw counts, by the id the releases' store knows them by. */
  countsId: string
  source: string
  fileName: string
  districts: District[]
  uploadedAt: Date
  uploadedBy: string
}
