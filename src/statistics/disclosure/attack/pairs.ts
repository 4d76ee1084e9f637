import { protectAgain } from '../again.ts'
import { type CountTable, keyOf, type ReleasedCell, type ReleasedTable, total } from '../count-table.ts'
import { type Lattice, latticeOf } from '../lattice.ts'
import { rulesVersion } from '../layers.ts'
import { type Order, protect, tellingOf } from '../protect.ts'
import { countedIn, numbersFrom, peopleOf, type World } from './people.ts'

/** Two permitted questions whose answers are about nearly the same people, and what the difference gave away. */
export interface AttackedPair {
  kind: 'filter' | 'window' | 'late' | 'withdrawn'
  world: Pick<World, 'seed' | 'shareOfYes'>
  /** By how many people the two differ. */
  people: number
  /** How many of them say yes. */
  truth: number
  /** What the attacker reads from the difference of what is told; null when something needed is hidden. */
  difference: number | null
  /** What is left to be seen when the difference cannot be taken: how much the hidden ones are together, and how many they are. */
  clue: string
}

/** With protection, or as if there were none: the control that must succeed. */
export type Protection = 'on' | 'off'

/**
 * Attacks one invented place. Filters and windows: a whole minus all its other parts, wherever 1…k−1 people make the difference. Late and
 * withdrawn answers: two releases, district by district and altogether, where 1…k−1 people make the difference.
 */
export function attackedPairs(world: World, order: Order, protection: Protection): AttackedPair[] {
  const draw = numbersFrom(world.seed)
  const people = peopleOf(world, draw)
  const { threshold } = tellingOf(order)
  const table = countedIn(world, people)
  const first = releaseOf(table, order, protection)
  if (!first) return []
  const more = Math.floor(draw() * 3 * threshold) + 1
  const later = countedIn(world, [...people, ...peopleOf({ ...world, people: more }, draw)])
  const earlier = countedIn(world, people.slice(Math.min(more, people.length)))
  const found = [
    ...pairsWithin(first, threshold),
    ...pairsBetween('late', { first, table: later, order, protection }),
    ...pairsBetween('withdrawn', { first, table: earlier, order, protection }),
  ]
  return found.map((pair) => ({ ...pair, world }))
}

type FoundPair = Omit<AttackedPair, 'world'>

interface Told {
  table: CountTable
  lattice: Lattice
  released: ReleasedTable
  cells: Map<string, { place: number; cell: ReleasedCell }>
}

function releaseOf(table: CountTable, order: Order, protection: Protection): Told | null {
  const found = protection === 'on' ? protect(table, order) : unprotected(table, order)
  return found.kind === 'value' ? told(table, found.table) : null
}

function told(table: CountTable, released: ReleasedTable): Told | null {
  const found = latticeOf(table)
  if (found.kind === 'refused') return null
  const cells = new Map(released.cells.map((cell, place) => [keyOf(cell.at), { place, cell }]))
  return { table, lattice: found.lattice, released, cells }
}

/** Everything as it is, for the control. */
function unprotected(table: CountTable, order: Order): { kind: 'value'; table: ReleasedTable } {
  const found = latticeOf(table)
  const cells = found.kind === 'value' ? found.lattice.cells : []
  return {
    kind: 'value',
    table: {
      ...order,
      threshold: tellingOf(order).threshold,
      rules: rulesVersion,
      dimensions: table.dimensions,
      cells: cells.map(({ at, count }) => ({ at, kind: 'shown', count })),
    },
  }
}

function pairsWithin(first: Told, threshold: number): FoundPair[] {
  const { lattice } = first
  return lattice.relations.flatMap(({ whole, parts }): FoundPair[] => {
    if (lattice.cells[whole]?.at[2] !== 'yes') return []
    return parts.flatMap((part) => {
      const at = lattice.cells[part]?.at ?? []
      const everybody = lattice.cells[placeOf(first, at.with(2, total))]?.count ?? 0
      if (everybody < 1 || everybody >= threshold) return []
      const others = parts.filter((other) => other !== part).map((place) => figureIn(first, place))
      const known = [figureIn(first, whole), ...others]
      const kind = at[1] === lattice.cells[whole]?.at[1] ? 'filter' : 'window'
      const rest = known.reduce<number>(
        (sum, figure, index) => (index === 0 ? (figure ?? 0) : sum - (figure ?? 0)),
        0,
      )
      const unknown = known.filter((figure) => figure === null).length
      const clue = known[0] === null ? 'no sum' : `${Math.min(rest, 3 * threshold)} in ${unknown + 1}`
      const truth = lattice.cells[part]?.count ?? 0
      return [{ kind, people: everybody, truth, difference: unknown > 0 ? null : rest, clue }]
    })
  })
}

function pairsBetween(
  kind: 'late' | 'withdrawn',
  {
    first,
    table,
    order,
    protection,
  }: { first: Told; table: CountTable; order: Order; protection: Protection },
): FoundPair[] {
  const now = told(table, unprotected(table, order).table)
  if (!now) return []
  const again =
    protection === 'on'
      ? protectAgain(table, order, [{ number: 1, table: first.table, released: first.released }])
      : unprotected(table, order)
  const second = again.kind === 'value' ? told(table, again.table) : null
  const { threshold } = tellingOf(order)
  return now.lattice.cells.flatMap(({ at, count }, place): FoundPair[] => {
    if (at[2] !== 'yes') return []
    const everybody = placeOf(now, at.with(2, total))
    const people = Math.abs(countIn(now, everybody) - countIn(first, everybody))
    if (people < 1 || people >= threshold) return []
    const figures = [second ? figureIn(second, place) : null, figureIn(first, place)] as const
    const difference = figures[0] === null || figures[1] === null ? null : Math.abs(figures[0] - figures[1])
    const clue = `${figures[0] === null ? 'no news' : 'news'} after ${figures[1] === null ? 'nothing' : 'a figure'}, ${difference}`
    return [{ kind, people, truth: Math.abs(count - countIn(first, place)), difference, clue }]
  })
}

function placeOf({ cells }: Told, at: readonly string[]): number {
  return cells.get(keyOf(at))?.place ?? -1
}

function countIn({ lattice }: Told, place: number): number {
  return lattice.cells[place]?.count ?? 0
}

/** A told figure; one that is marked as an earlier release's says nothing new. */
function figureIn({ released }: Told, place: number): number | null {
  const cell = released.cells[place]
  return cell && cell.kind !== 'hidden' && cell.asOf === undefined ? cell.count : null
}
