/** Who answers in a round, how much, and why something is missing. Pure. */

import type { GapReason } from './monitoring.ts'

/** How a municipality stands in a round. */
export type Standing = 'signed' | 'answering' | 'declined' | 'absent' | 'not-begun'

/** A municipality as the completeness page sees it: how far, and why not; never what it answered. */
export interface MunicipalityStanding {
  code: string
  name: string
  invented: boolean
  region: string | null
  standing: Standing
  /** In its own words, or as the national level was told. */
  reason: string
  asked: number
  answered: number
  gaps: Partial<Record<GapReason, number>>
}

export interface Completeness {
  /** The municipalities the round is counted over: the real ones, unless only invented ones take part. */
  municipalities: MunicipalityStanding[]
  isInvented: boolean
  signed: number
  of: number
  /** How many there are of each standing. */
  counts: Record<Standing, number>
  /** Of the places the signed were asked, how many they answered. */
  places: { answered: number; of: number }
  gaps: { reason: GapReason; places: number }[]
}

/** How complete a round is. Invented municipalities are counted only where no real one takes part: they never fill up for those missing. */
export function completenessOf(all: readonly MunicipalityStanding[]): Completeness {
  const takesPart = ({ standing }: MunicipalityStanding) => standing !== 'not-begun'
  const isInvented =
    !all.some((one) => !one.invented && takesPart(one)) && all.some((one) => one.invented && takesPart(one))
  const municipalities = all.filter(({ invented }) => invented === isInvented)
  const counts: Record<Standing, number> = { signed: 0, answering: 0, declined: 0, absent: 0, 'not-begun': 0 }
  for (const { standing } of municipalities) counts[standing] += 1
  const signed = municipalities.filter(({ standing }) => standing === 'signed')
  const sum = (numberOf: (one: MunicipalityStanding) => number) =>
    signed.reduce((total, one) => total + numberOf(one), 0)
  const reasons = new Map<GapReason, number>()
  for (const { gaps } of signed)
    for (const [reason, places] of Object.entries(gaps) as [GapReason, number][])
      reasons.set(reason, (reasons.get(reason) ?? 0) + places)
  return {
    municipalities,
    isInvented,
    signed: counts.signed,
    of: municipalities.length,
    counts,
    places: { answered: sum(({ answered }) => answered), of: sum(({ asked }) => asked) },
    gaps: [...reasons]
      .map(([reason, places]) => ({ reason, places }))
      .sort((one, other) => other.places - one.places),
  }
}
