import { attackedRange } from '../attacker.ts'
import { type CountTable, shareHidden } from '../count-table.ts'
import { type LatticeCell, latticeOf } from '../lattice.ts'
import { type Order, protect, tellingOf } from '../protect.ts'
import { isSmall, readerOf } from '../reader.ts'

/** What a linear-programming attacker found in one protected table. */
export interface SolverAttack {
  smallCells: number
  /** The narrowest range of a hidden small cell, in people; null when no small cell is hidden. */
  narrowest: number | null
  /** Small cells whose range reached neither nobody nor the threshold. */
  caught: number
  shareHidden: number
}

/**
 * Attacks a protected table cell by cell: the smallest and largest count each small cell can have, for somebody who knows every told
 * figure, every sum, and which cells are hidden for being small. Null when the table was refused.
 */
export function solverAttack(table: CountTable, order: Order): SolverAttack | null {
  const made = protect(table, order)
  const found = latticeOf(table)
  if (made.kind === 'refused' || found.kind === 'refused') return null
  const telling = tellingOf(order)
  const hidden = new Set(
    [...made.table.cells.keys()].filter((place) => made.table.cells[place]?.kind === 'hidden'),
  )
  const knowledge = readerOf(found.lattice, hidden, telling)
  const ranges = knowledge.secrets
    .filter(({ cell }) => isSmall(found.lattice.cells[cell] as LatticeCell, telling))
    .map(({ terms }) => attackedRange(knowledge, terms))
  const widths = ranges.map(({ lowest, highest }) => (highest ?? Number.MAX_SAFE_INTEGER) - (lowest ?? 0))
  const isOpen = ({ lowest, highest }: (typeof ranges)[number]) =>
    (lowest ?? 0) < 1e-6 || (highest ?? Number.MAX_SAFE_INTEGER) > telling.threshold - 1e-6
  return {
    smallCells: ranges.length,
    narrowest: widths.length ? Math.min(...widths) : null,
    caught: ranges.filter((range) => !isOpen(range)).length,
    shareHidden: shareHidden(made.table),
  }
}
