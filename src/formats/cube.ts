/**
 * A statistical table of any number of dimensions: every combination of their categories is one cell, and the cells stand in
 * row-major order, the last dimension running fastest (JSON-stat 2.0, section "value"; PX-file format 2013, DATA).
 */
export interface Cube {
  /** What the source calls the table, e.g. `FOLK1A`; null when it does not say. */
  id: string | null
  label: string | null
  source: string | null
  /** When the source last changed it, as the source writes it. */
  updated: string | null
  /** The language of the labels, and every language the source has them in, as ISO 639-1 codes. */
  language: string | null
  languages: string[]
  dimensions: Dimension[]
  /** One per cell. A text where the source has a text, null where it has no figure. */
  values: (number | string | null)[]
  /** Why a cell is empty or how sure it is, in the source's own sign, by the number of the cell. */
  status: ReadonlyMap<number, string>
  /** What the source wants said about the table. */
  notes: string[]
  /** What every cell is measured in, where the source says it for the whole table and not by category. */
  unit?: string | null
  /** How many decimals the figures are shown with, unless a category has its own. */
  decimals?: number
}

export interface Dimension {
  /** The code of the variable, e.g. `OMRÅDE`; its label where the source has no code. */
  id: string
  label: string
  role: DimensionRole | null
  categories: Category[]
}

/** What a dimension is about: time, place or the figures themselves (JSON-stat 2.0, section "role"). */
export type DimensionRole = 'time' | 'geo' | 'metric'

export interface Category {
  /** The code of the value, e.g. `101`; its label where the source has no code. */
  id: string
  label: string
  unit?: string
  decimals?: number
  /** The categories that lie beneath this one, by their codes. */
  children?: string[]
  /** Longitude and latitude, as the source gives them. */
  coordinates?: [number, number]
}

/** How many cells these dimensions make. */
export function cellsOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((product, { categories }) => product * categories.length, 1)
}
