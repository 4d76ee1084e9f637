import type { Wording } from '../../values/locale.ts'

/** What else in Pejling has to do with one recommendation. */
export interface Linked {
  examples: { id: string; title: Wording; place: string | null }[]
  indicators: { id: string; name: Wording }[]
  /** The recommendation this one replaces, and those that replace it. */
  supersedes: { id: string; statement: Wording; edition: string } | null
  supersededBy: { id: string; statement: Wording; edition: string }[]
  /** Administrations that have answered for it in the present review. */
  reviews: number
  efforts: { id: string; title: string }[]
}

/** What the municipality has raised with the state, and what came of it. */
export interface StateRequest {
  id: string
  recommendationId: string
  raisedWith: string
  raisedOn: string
  answer: string | null
  answeredOn: string | null
  version: number
}

/** An own recommendation's wording before it was changed. */
export interface EarlierVersion {
  version: number
  statement: Wording
  savedAt: Date
  savedBy: string
}
