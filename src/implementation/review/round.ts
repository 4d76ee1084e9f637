/** A review round. Pure. */

import type { Day } from '../../values/day.ts'

export interface Round {
  id: string
  name: string
  /** Editions of the catalogue it asks about; the municipality's own recommendations are the edition `own`. */
  editions: string[]
  startedOn: Day
  closedOn: Day | null
  /** How many answers it holds, and how many of them somebody has given in this very round. */
  answers: number
  touched: number
  /** How long a proof holds in this municipality. */
  proofDays: number
}

/** The round that counts now: the newest, open or closed. Rounds come newest first. */
export function currentOf(rounds: readonly Round[]): Round | null {
  return rounds[0] ?? null
}

/** The round before a round; null for the first. */
export function roundBefore(rounds: readonly Round[], round: Round): Round | null {
  return rounds[rounds.findIndex(({ id }) => id === round.id) + 1] ?? null
}
