import { type Outcome, refused } from '../outcome.ts'
import { type CountTable, keyOf, type ReleasedCell, type ReleasedTable } from './count-table.ts'
import { type Lattice, type LatticeCell, latticeOf, placeOfAnswers, type TableRefusal } from './lattice.ts'
import { type LayerId, layerRules, rulesVersion, type Sensitivity } from './layers.ts'
import { isSensitive, readerOf, type Telling, toldCount } from './reader.ts'
import { type Hidden, hidePairs, hideUntilSafe } from './suppression.ts'

/** Which rules a table is to be told by. */
export interface Order {
  layer: LayerId
  sensitivity: Sensitivity
  /** The most sensitive of all that is put to the same people; how many were asked is told by it in every table. Its own if left out. */
  asked?: Sensitivity
}

export type ProtectRefusal = TableRefusal | 'not-an-aggregate' | 'cannot-be-protected'

/**
 * Turns counts of people into what others may see. Cells with fewer people than the layer's threshold are hidden, zeros too; then more
 * are hidden, those that cost the reader least first, until nobody who knows every told figure, every sum and the rules can narrow a
 * small cell down to less than "from nobody to the threshold". The check is by linear programming, so it also sees what rows combined
 * give away. Refuses tables that are none, are too large to be checked, or come from the layer where people are seen one by one.
 */
export function protect(table: CountTable, order: Order): Outcome<{ table: ReleasedTable }, ProtectRefusal> {
  const rule = layerRules[order.layer]
  if (!rule.isAggregate) return refused('not-an-aggregate')
  const found = latticeOf(table)
  if (found.kind === 'refused') return found
  const unsettled = settleAsked(table, found.lattice, order)
  if (unsettled) return refused(unsettled)
  const telling = tellingOf(order)
  const hidden = hiddenIn(found.lattice, telling)
  if (typeof hidden === 'string') return refused(hidden)
  return { kind: 'value', table: releasedFrom(table, found.lattice, { order, hidden }) }
}

/**
 * Decides, where answers are counted, which numbers of people asked are told: those that would be told of a table without the answers, and
 * by the same threshold for a sensitive question as for an ordinary one. Where it is not told how many were asked, no answer is. Else one
 * table could hide how many were asked to protect an answer, and another about the same people tell it.
 */
export function settleAsked(table: CountTable, lattice: Lattice, order: Order): ProtectRefusal | null {
  const place = placeOfAnswers(table)
  if (place === null) return null
  const asked = protect(withoutAnswers(table, place), orderOfAsked(order))
  if (asked.kind === 'refused') return asked.reason
  const told = new Map(asked.table.cells.map(({ at, kind }) => [keyOf(at), kind !== 'hidden']))
  for (const cell of lattice.cells)
    cell.asked = told.get(keyOf(cell.at.toSpliced(place, 1))) ? 'told' : 'hidden'
  return null
}

/**
 * Where the sensitive threshold is at most twice the ordinary one, nothing is lost by it: so few that said yes or no cannot both be told
 * anyway. In a survey of a workplace it is far higher, and whoever puts both kinds to the same people says so by `asked`.
 */
function orderOfAsked({ layer, sensitivity, asked = sensitivity }: Order): Order {
  const { ordinary, sensitive } = layerRules[layer].threshold
  return { layer, sensitivity: sensitive <= 2 * ordinary ? 'sensitive' : asked }
}

function withoutAnswers({ dimensions, cells, impossible = [] }: CountTable, place: number): CountTable {
  const asked = new Map<string, CountTable['cells'][number]>()
  for (const { at, count, contributions } of cells) {
    const key = keyOf(at.toSpliced(place, 1))
    const before = asked.get(key)
    const sums = contributions?.map((each, index) => each + (before?.contributions?.[index] ?? 0))
    asked.set(key, {
      at: at.toSpliced(place, 1),
      count: count + (before?.count ?? 0),
      ...(sums && { contributions: sums }),
    })
  }
  const answers = dimensions[place]?.categories.length ?? 0
  const never = Map.groupBy(impossible, (at) => keyOf(at.toSpliced(place, 1)))
  return {
    dimensions: dimensions.toSpliced(place, 1),
    cells: [...asked.values()],
    impossible: [...never.values()].flatMap((each) =>
      each.length === answers && each[0] ? [each[0].toSpliced(place, 1)] : [],
    ),
  }
}

/** The layer's thresholds for this sensitivity. */
export function tellingOf(order: Order): Telling {
  const thresholdOf = ({ layer, sensitivity }: Order) => layerRules[layer].threshold[sensitivity]
  return { layer: order.layer, threshold: thresholdOf(order), asked: thresholdOf(orderOfAsked(order)) }
}

/** The places of all cells that must be hidden. */
export function hiddenIn(lattice: Lattice, telling: Telling): Hidden | 'too-large' | 'cannot-be-protected' {
  const places = [...lattice.cells.keys()]
  if (telling.layer === 'L4') return areEnough(lattice, telling) ? new Set() : new Set(places)
  const sensitive = new Set(
    places.filter((place) => {
      const cell = lattice.cells[place] as LatticeCell
      return cell.asked === 'hidden' || isSensitive(cell, telling)
    }),
  )
  if (sensitive.size === 0) return sensitive
  const pairs = pairsIn(telling)
  const paired = pairs === 'all' ? hidePairs(lattice, sensitive) : sensitive
  return hideUntilSafe(lattice, paired, {
    pairs,
    knowledgeWith: (hidden) => readerOf(lattice, hidden, telling),
  })
}

/** Rounded totals leave room; exact ones never do, so that no sum may have one hidden cell alone. */
export function pairsIn({ layer }: Telling): 'all' | 'none' {
  return layerRules[layer].roundTo > 1 ? 'none' : 'all'
}

/** In a room nothing is told until enough have answered, and then everything, in batches. */
function areEnough({ cells }: Lattice, { threshold }: Telling): boolean {
  return (cells.at(-1)?.count ?? 0) >= threshold
}

function releasedFrom(
  { dimensions }: CountTable,
  lattice: Lattice,
  { order, hidden }: { order: Order; hidden: Hidden },
): ReleasedTable {
  const telling = tellingOf(order)
  return {
    layer: order.layer,
    sensitivity: order.sensitivity,
    threshold: telling.threshold,
    rules: rulesVersion,
    dimensions,
    cells: lattice.cells.map((cell, place): ReleasedCell => {
      if (!hidden.has(place)) return toldCell(cell, order.layer)
      const reason = isSensitive(cell, telling) ? 'too-small' : 'protects-another'
      return { at: cell.at, kind: 'hidden', reason }
    }),
  }
}

/** A cell with its figure: as it is, or rounded. */
export function toldCell({ at, count }: { at: string[]; count: number }, layer: LayerId): ReleasedCell {
  const kind = layerRules[layer].roundTo > 1 ? 'rounded' : 'shown'
  return { at, kind, count: toldCount(count, layer) }
}
