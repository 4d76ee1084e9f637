import type { Wording } from '../../values/locale.ts'
import type { SharedFacets } from '../catalogue/index.ts'

/** Where an example comes from: a publication, the municipality itself, or another municipality that chose to share it. */
export const origins = ['published', 'own', 'shared'] as const
export type Origin = (typeof origins)[number]

export interface ExampleSource {
  title: string
  heading: string
  page: number | null
  year: number | null
}

/** Who did what for health, and what came of it. Null is "not stated": nothing is guessed. */
export interface Example extends SharedFacets {
  /** A name for published ones, a uuid for municipalities' own. */
  id: string
  origin: Origin
  title: Wording
  municipalityName: string | null
  /** `DK` unless it was done abroad. */
  country: string
  year: number | null
  what: Wording | null
  forWhom: Wording | null
  howMuch: Wording | null
  outcome: Wording | null
  contact: string | null
  /** Ids of the recommendations it shows in practice. */
  recommendations: string[]
  source: ExampleSource | null
}

/** A municipality's own example with what only the municipality sees of it. */
export interface OwnExample extends Example {
  version: number
  /** The day it was shared with other municipalities; null when it is not. */
  sharedOn: string | null
}

/** What a municipality says in an example of its own. */
export interface ExampleContent extends SharedFacets {
  title: string
  year: number | null
  what: string
  forWhom: string | null
  howMuch: string | null
  outcome: string | null
  contact: string | null
  recommendations: string[]
}

export interface ExampleFilter {
  kinds?: readonly string[]
  targetGroups?: readonly string[]
  arenas?: readonly string[]
  origins?: readonly Origin[]
  /** Any of these recommendations. */
  recommendations?: readonly string[]
  /** Only examples that say what came of it. */
  withOutcome?: boolean
}

/** Whether an example is among those wanted; an empty list asks for nothing in particular. */
export function matchesExample(example: Example, filter: ExampleFilter): boolean {
  return (
    anyOf(filter.kinds, [example.kind]) &&
    anyOf(filter.targetGroups, example.targetGroups) &&
    anyOf(filter.arenas, example.arenas) &&
    anyOf(filter.origins, [example.origin]) &&
    anyOf(filter.recommendations, example.recommendations) &&
    (!filter.withOutcome || example.outcome !== null)
  )
}

function anyOf(wanted: readonly string[] | undefined, has: readonly string[]): boolean {
  return !wanted?.length || has.some((each) => wanted.includes(each))
}
