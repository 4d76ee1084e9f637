/** What a recommendation is, and the one list of facets that efforts, settings and examples share with it. Pure. */

import type { Day } from '../../values/day.ts'
import type { Wording } from '../../values/locale.ts'

/** What sort of work something is; frames come first wherever the kinds are listed. */
export const kinds = ['settings', 'encounter', 'offer', 'information', 'leadership'] as const
export type Kind = (typeof kinds)[number]

/** What the recommendation asks of the council, and so what "fully implemented" means: a decision, a practice that is in place everywhere, or a voice raised. */
export const strengths = ['decides', 'ensures', 'urges'] as const
export type Strength = (typeof strengths)[number]

export const addressees = ['municipality', 'state'] as const
export type Addressee = (typeof addressees)[number]

/** What a recommendation rests on. Several may hold; none when the source does not say. */
export const bases = ['evidence', 'practice', 'law'] as const
export type Basis = (typeof bases)[number]

/** Only the first edition of the packages (2012/13) has levels. */
export const levels = ['basic', 'development'] as const
export type Level = (typeof levels)[number]

/** The eight fields of work a municipality's administrations cover; a municipality maps its own administrations to them. */
export const fields = [
  'health',
  'elderly',
  'children',
  'social',
  'employment',
  'culture',
  'technical',
  'central',
] as const
export type Field = (typeof fields)[number]

/** Who in an administration must do something differently. */
export const staffRoles = ['leaders', 'staff'] as const
export type StaffRole = (typeof staffRoles)[number]

export const targetGroups = [
  'everyone',
  'infants',
  'school-children',
  'young-people',
  'adults',
  'older-people',
  'vulnerable',
  'marginalised',
  'mental-illness',
  'disability',
  'chronic-illness',
  'relatives',
  'employees',
] as const
export type TargetGroup = (typeof targetGroups)[number]

/** Whether following the recommendation can be expected to narrow the gap between people; null when the source does not say. */
export const equityDirections = ['narrows', 'may-widen'] as const
export type EquityDirection = (typeof equityDirections)[number]

/** The two sentences of one field of work: what it does for health, and what health does for its own core task. */
export interface TwoSentences {
  field: Field
  forHealth: Wording
  forOwnTask: Wording
}

/** Stands as edition and group of what a municipality recommends to itself. */
export const ownEdition = 'own'

/** What a recommendation says: what is shipped, imported and exported. */
export interface RecommendationContent {
  /** Stable for ever, e.g. `kl-2024-1-3-2`: edition, guiding mark, sub-theme, number. A municipality's own have a uuid. */
  id: string
  /** An edition's id, or `own`. */
  edition: string
  /** Sub-theme, package or contribution group it stands in, or `own`. */
  group: string
  number: number
  statement: Wording
  /** A few sentences in own words: what it means in practice. */
  explanation: Wording
  sourceHeading: string
  /** Printed page; null when the source has no pages. */
  sourcePage: number | null
  sourceUrl: string | null
  kind: Kind
  strength: Strength
  addressee: Addressee
  basis: Basis[]
  level: Level | null
  priority: boolean
  fields: Field[]
  staffRoles: StaffRole[]
  targetGroups: TargetGroup[]
  /** Codes from facets.json. */
  arenas: string[]
  riskFactors: string[]
  protectiveFactors: string[]
  /** Linked indicator ids, e.g. `rygning`. */
  indicators: string[]
  equity: EquityDirection | null
  /** True when the source itself says the knowledge behind offers of this sort is thin. */
  thinEvidence: boolean
  sentences: TwoSentences[]
  /** Id of the recommendation in an older edition that this one replaces. */
  supersedes: string | null
}

/** A recommendation as it stands in the catalogue of one municipality. */
export interface Recommendation extends RecommendationContent {
  /** Written by the municipality itself. */
  own: boolean
  /** Goes up when an own one is edited; always 1 for national ones. */
  version: number
  /** Taken out of its source, or given up by the municipality; kept because others point at it. */
  withdrawnOn: Day | null
}

/** Whether it counts in coverage and the compass: what is asked of the state, or withdrawn, never does. */
export function counts(recommendation: Pick<Recommendation, 'addressee' | 'withdrawnOn'>): boolean {
  return recommendation.addressee === 'municipality' && recommendation.withdrawnOn === null
}

/** A municipality's own recommendations have uuids, national ones names. */
export function isOwnId(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id)
}
