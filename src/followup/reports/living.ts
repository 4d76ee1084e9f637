/** What a document is composed from: the municipality's figures and work as they are today. Pure. */

import type { Coverage, ShownStatus } from '../../implementation/review/index.ts'
import type { LatestFigure } from '../../knowledge/figures/index.ts'
import type { CompassProps, TrendChartProps } from '../../ui/charts/index.ts'
import type { Day } from '../../values/day.ts'
import type { Wording } from '../../values/locale.ts'

/** Everything a document may say today, in the language of the document where it is drawn already. */
export interface LivingPicture {
  municipality: { code: string; name: string; invented: boolean }
  today: Day
  effort: LivingEffort | null
  /** The plan of the effort; without one all plans together. */
  plan: LivingPlan
  /** Null before the first review. */
  coverage: Coverage | null
  compass: CompassProps | null
  /** The recommendations the effort works on; none when the document is about everything. */
  recommendations: LivingRecommendation[]
  settings: LivingSettings
  offers: LivingOffers
  figures: LatestFigure[]
  /** Trends of the indicators that are to be drawn, by indicator. */
  trends: ReadonlyMap<string, TrendChartProps>
}

/** An effort as a committee needs it. */
export interface LivingEffort {
  id: string
  title: string
  about: string
  stage: Wording
  owner: string | null
  administrations: string[]
  dilemma: Dilemma
  resources: LivingResource[]
  /** Indicators that its recommendations or its contribution chain point at. */
  indicators: string[]
}

/** Who is inconvenienced and what we answer; every part may be empty. */
export interface Dilemma {
  who: string
  interest: string
  cost: string
  answer: string
  alternative: string
}

export const resourceKeys = ['udvikling-timer', 'udvikling-kroner', 'drift-timer', 'drift-kroner'] as const
export type ResourceKey = (typeof resourceKeys)[number]

/** Hours or kroner of an effort, for development or for a year of operation; the source is what its owners have written. */
export interface LivingResource {
  key: ResourceKey
  amount: number
  source: string
}

/** How many actions stand where. */
export interface LivingPlan {
  total: number
  done: number
  underWay: number
  planned: number
  late: number
  unknown: number
  unconfirmed: number
  next: { what: string; dueOn: Day } | null
  /** How many efforts have a plan, when the plans are counted together. */
  plans: number
}

/** One recommendation, what each administration says of it, and its two sentences for those that must act. */
export interface LivingRecommendation {
  id: string
  statement: Wording
  answers: { administration: string; status: ShownStatus }[]
  sentences: { field: Wording; forHealth: Wording; forOwnTask: Wording }[]
}

export interface LivingSettings {
  count: number
  confirmed: number
  /** Those that belong to the effort's recommendations; none when the document is about everything. */
  listed: {
    title: string
    sort: SettingWord
    reach: { count: number; total: number } | null
    lastSeenOn: Day | null
  }[]
}
export type SettingWord = 'rule' | 'place' | 'routine' | 'planning' | 'practice'

export interface LivingOffers {
  count: number
  listed: { title: string; stage: Wording }[]
}

type Counts = Record<ShownStatus, number>

/** How many recommendations a set of counts holds. */
export function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** The recommendations of the guiding marks together, as the compass counts them; of the whole review when it has no marks. */
export function compassCounts({ marks, total }: Coverage): Counts {
  if (marks.length === 0) return total.recommendations
  const together = { ...(marks[0] as Coverage['total']).recommendations }
  for (const { recommendations } of marks.slice(1)) {
    for (const status of Object.keys(together) as ShownStatus[]) together[status] += recommendations[status]
  }
  return together
}
