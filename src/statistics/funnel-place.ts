/** One place in a funnel: what was counted there, and out of how many, or against how many expected. */
export interface FunnelPlace {
  numerator: number
  denominator: number
}

export type FunnelRefusal =
  | 'no-places'
  /** A count below 0, a denominator of 0 or less, or more counted than there are. */
  | 'impossible-place'
  /** Nothing was counted anywhere, so that there is no average to compare with. */
  | 'no-events'

/** A lower and an upper control limit. */
export interface Arms {
  lower: number
  upper: number
}

/** What everything counted comes to out of all the denominators. */
export function averageOf(places: readonly FunnelPlace[]): number {
  const sum = (part: keyof FunnelPlace) => places.reduce((total, place) => total + place[part], 0)
  return sum('numerator') / sum('denominator')
}

export function placeProblem(places: readonly FunnelPlace[]): FunnelRefusal | null {
  if (places.length === 0) return 'no-places'
  const isPossible = ({ numerator, denominator }: FunnelPlace) =>
    Number.isFinite(numerator) && numerator >= 0 && Number.isFinite(denominator) && denominator > 0
  if (!places.every(isPossible)) return 'impossible-place'
  return places.some(({ numerator }) => numerator > 0) ? null : 'no-events'
}
