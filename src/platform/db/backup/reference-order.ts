/** A foreign key: rows of `from` need their row in `to` first. */
export interface Reference {
  name: string
  from: string
  to: string
}

/** Tables in an order in which they can be filled, and the foreign keys of circles, which can only be checked at the end. */
export interface ReferenceOrder {
  tables: string[]
  postponed: Reference[]
}

/**
 * Orders tables so that each comes after those it refers to. Where tables refer to each other in a circle, the one that
 * waits for fewest goes first and its unmet references are postponed. A table's references to itself never hinder.
 */
export function orderByReference(
  tables: readonly string[],
  references: readonly Reference[],
): ReferenceOrder {
  const order: ReferenceOrder = { tables: [], postponed: [] }
  const waiting = new Set(tables)
  while (waiting.size > 0) {
    const ready = [...waiting].filter((table) => unmet(table, waiting, references).length === 0)
    const next = ready.length > 0 ? ready : [leastHindered(waiting, references)]
    for (const table of next) order.postponed.push(...unmet(table, waiting, references))
    for (const table of next) waiting.delete(table)
    order.tables.push(...next)
  }
  return order
}

function unmet(table: string, waiting: Set<string>, references: readonly Reference[]): Reference[] {
  return references.filter(({ from, to }) => from === table && to !== table && waiting.has(to))
}

function leastHindered(waiting: Set<string>, references: readonly Reference[]): string {
  const [first] = [...waiting].sort(
    (one, other) => unmet(one, waiting, references).length - unmet(other, waiting, references).length,
  )
  if (first === undefined) throw new Error('no table is waiting')
  return first
}
