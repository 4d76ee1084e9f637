import type { Wording } from '../../values/locale.ts'

/** Where a municipality points at a recommendation: in its review and in its efforts. */
export interface Uses {
  recommendationId: string
  /** Administrations that have answered for it in the present review. */
  reviews: number
  efforts: { id: string; title: string; stage: string }[]
}

/** A time national content was loaded, and how much it touched. */
export interface CatalogueLoad {
  id: string
  at: Date
  source: string
  byName: string
  added: number
  changed: number
  withdrawn: number
}

export interface LoadedChange {
  recommendationId: string
  change: 'added' | 'changed' | 'withdrawn'
  fields: string[]
  statement: Wording
  statementBefore: Wording | null
}
