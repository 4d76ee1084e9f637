import type { Wording } from '../../values/locale.ts'
import type { LayerId, Sensitivity } from './layers.ts'

/** One value of a dimension; `within` names the group it belongs to, which is a category of the same dimension. */
export interface Category {
  id: string
  label: Wording
  within?: string
}

/** What people are counted by: district, sex, answer. The categories are the whole menu: no other filter can be asked for. */
export interface Dimension {
  id: string
  label: Wording
  categories: Category[]
}

/** How many people stand in one finest cell. */
export interface CountCell {
  /** One category of each dimension, in the order of the dimensions; none of them a group. */
  at: string[]
  /** People, a whole number. */
  count: number
  /** How many of them each municipality brought, when the table is about several; the same order in every cell. */
  contributions?: number[]
}

/** People counted by one or more dimensions. Cells that are not listed hold nobody; groups and totals are added up, never given. */
export interface CountTable {
  dimensions: Dimension[]
  cells: CountCell[]
  /** Cells that cannot hold anybody (men in a maternity ward): the only zeros that are told. */
  impossible?: string[][]
  /**
   * The id of the dimension that holds what people answered. How many were asked is then told, or hidden, alike in every table about the
   * same people: it is decided without a look at the answers, and no answer is protected by hiding how many were asked.
   */
  answers?: string
}

/** In a cell's address: everybody, whatever their category. */
export const total = '*'

/**
 * A cell as others may see it. `asOf` is the number of the earlier release its figure stands from, when fewer people than the threshold
 * have changed it since. Why a cell is hidden is known where it is decided and is not part of what is released.
 */
export type ReleasedCell = { at: string[]; asOf?: number } & (
  | { kind: 'shown'; count: number }
  | { kind: 'rounded'; count: number }
  | { kind: 'hidden'; reason?: 'too-small' | 'protects-another' }
)

/** What may be seen of a table: every cell, group and total with its figure or hidden. */
export interface ReleasedTable {
  layer: LayerId
  sensitivity: Sensitivity
  /** People: fewer are never told. */
  threshold: number
  /** The version of the rules it was made by. */
  rules: string
  dimensions: Dimension[]
  cells: ReleasedCell[]
}

/** The released cell at an address; a group's id or `total` may stand in it. Undefined when the menu has no such cell. */
export function cellAt(table: ReleasedTable, at: readonly string[]): ReleasedCell | undefined {
  const key = keyOf(at)
  return table.cells.find((cell) => keyOf(cell.at) === key)
}

/** The share of cells that hide their figure, 0–1; cells that cannot hold anybody do not count. */
export function shareHidden(table: ReleasedTable): number {
  const counted = table.cells.filter((cell) => cell.kind === 'hidden' || cell.count > 0)
  return counted.length === 0 ? 0 : counted.filter(({ kind }) => kind === 'hidden').length / counted.length
}

/** A cell's address as one text. */
export function keyOf(at: readonly string[]): string {
  return at.join('|')
}
