/** What an institution is: a place of the municipality where settings hold. Pure. */

import type { Day } from '../../values/day.ts'

export interface Institution {
  id: string
  name: string
  /** Code of one of the catalogue's arenas. */
  arena: string
  district: string
  administrationId: string | null
  administration: string | null
  /** Who meet the place on an ordinary day. */
  people: number | null
  closedOn: Day | null
  /** How many settings are in force there. */
  settings: number
  version: number
}

export interface InstitutionFields {
  name: string
  arena: string
  district: string
  administrationId: string | null
  people: number | null
}

/** One district's places, the settings that hold there, and how many people meet at least one of them. */
export interface DistrictRow {
  district: string
  institutions: number
  people: number
  settings: number
  institutionsReached: number
  peopleReached: number
}
