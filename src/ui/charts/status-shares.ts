import type { StatusSign } from './status-mark.tsx'
import { statusSigns } from './status-mark.tsx'

/** How many recommendations have each status. */
export type StatusCounts = Record<StatusSign, number>

export interface StatusShare {
  status: StatusSign
  count: number
  /** Where the share begins and ends on the way from 0 to 1. */
  from: number
  to: number
}

/** From what is done to what is set aside; what is unconfirmed stands beside what it once was. */
const order: readonly StatusSign[] = ['full', 'under-way', 'unconfirmed', 'not-started', 'unknown', 'not-now']

/** The statuses that occur, each with its share of all; "not now" is a part of the whole, so that nothing drops out of sight. */
export function sharesOf(counts: StatusCounts): StatusShare[] {
  const total = totalOf(counts)
  const shares: StatusShare[] = []
  let before = 0
  for (const status of order) {
    const count = counts[status]
    if (!(count > 0)) continue
    shares.push({ status, count, from: before / total, to: (before + count) / total })
    before += count
  }
  return shares
}

export function totalOf(counts: StatusCounts): number {
  return statusSigns.reduce((sum, status) => sum + Math.max(0, counts[status]), 0)
}
