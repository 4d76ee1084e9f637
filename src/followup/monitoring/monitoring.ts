import type { Day } from '../../values/day.ts'
import type { Wording } from '../../values/locale.ts'
import type { Answer, Instrument } from '../surveys/index.ts'

/** A round of monitoring: one questionnaire, asked of all municipalities, each field of work for its own sections. */
export interface MonitoringRound {
  id: string
  title: Wording
  /** What the round is about in time, e.g. `2026`. */
  period: string
  instrument: Instrument
  /** Section id to the fields of work that answer it. */
  sectionFields: Record<string, string[]>
  reviewLinks: ReviewLink[]
  predecessorId: string | null
  origin: 'asked' | 'imported'
  opensOn: Day
  /** The last day a municipality signs. */
  answersBy: Day
  /** The share of signed answers drawn for a proof check, 0 to 0.5; null is off. */
  proofShare: number | null
  closed: boolean
  openedByName: string
  version: number
}

/** Which recommendations a question (of a matrix: one row) asks about, so that the living review can say what it already knows. */
export interface ReviewLink {
  question: string
  row: string
  /** Groups of recommendations in the catalogue: a package or a guiding mark. */
  groups: string[]
}

/** Where an answer stands: a question, of a matrix one row (else ''), for one administration. */
export interface Place {
  questionId: string
  rowId: string
  administrationId: string
}

/** `typed`: nothing stood there; `confirmed`: what stood there; `corrected`: something else than what stood there. */
export type Origin = 'typed' | 'confirmed' | 'corrected'
export type PrefillSource = 'last-round' | 'review'

export const gapReasons = ['nobody-knows', 'not-relevant', 'no-time', 'declined', 'other'] as const
/** Why a place has no answer. */
export type GapReason = (typeof gapReasons)[number]

export const levels = ['self', 'network', 'public'] as const
/** Who sees a municipality's answers by name: itself, those that show theirs, or all. */
export type Level = (typeof levels)[number]

/** What a municipality signed at one place: an answer, or why there is none. */
export interface FinalAnswer extends Place {
  /** The administration's field of work, what is compared between municipalities. */
  field: string
  answer: Answer | null
  gapReason: GapReason | null
  origin: Origin | 'settled' | 'gap'
}

/** One municipality in one round. */
export interface MonitoringResponse {
  id: string
  roundId: string
  coordinatorName: string
  level: Level
  signedOn: Day | null
  signedByName: string | null
  signedByTitle: string | null
  contributor: string
  version: number
}
