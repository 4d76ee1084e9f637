import { protectAgain } from '../again.ts'
import { type CountTable, keyOf, type ReleasedCell, type ReleasedTable, total } from '../count-table.ts'
import { type Lattice, latticeOf } from '../lattice.ts'
import { rulesVersion } from '../layers.ts'
import { type Order, protect, tellingOf } from '../protect.ts'
import { countedIn, numbersFrom, peopleOf, type World } from './people.ts'

/** Two permitted questions whose answers are about nearly the same people, and what the difference gave away. */
export interface AttackedPair {
  kind: 'filter' | 'window' | 'late' | 'withdrawn'
  /** By how many people the two differ. */
  people: number
  /** How many of them say yes. */
  truth: number
  /** What the attacker reads from the difference of what is told; null when something needed is hidden. */
  difference: number | null
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
  return [
    ...pairsWithin(first, threshold),
    ...pairsBetween('late', { first, table: later, order, protection }),
    ...pairsBetween('withdrawn', { first, table: earlier, order, protection }),
  ]
}

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

function pairsWithin(first: Told, threshold: number): AttackedPair[] {
  const { lattice } = first
  return lattice.relations.flatMap(({ whole, parts }): AttackedPair[] => {
    if (lattice.cells[whole]?.at[2] !== 'yes') return []
    return parts.flatMap((part) => {
      const at = lattice.cells[part]?.at ?? []
      const everybody = lattice.cells[placeOf(first, at.with(2, total))]?.count ?? 0
      if (everybody < 1 || everybody >= threshold) return []
      const others = parts.filter((other) => other !== part).map((place) => figureIn(first, place))
      const known = [figureIn(first, whole), ...others]
      const kind = at[1] === lattice.cells[whole]?.at[1] ? 'filter' : 'window'
      const difference = known.reduce<number | null>((rest, figure, index) => {
        if (rest === null || figure === null) return null
        return index === 0 ? figure : rest - figure
      }, 0)
      return [{ kind, people: everybody, truth: lattice.cells[part]?.count ?? 0, difference }]
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
): AttackedPair[] {
  const now = told(table, unprotected(table, order).table)
  if (!now) return []
  const again =
    protection === 'on'
      ? protectAgain(table, order, [{ number: 1, table: first.table, released: first.released }])
      : unprotected(table, order)
  const second = again.kind === 'value' ? told(table, again.table) : null
  const { threshold } = tellingOf(order)
  return now.lattice.cells.flatMap(({ at, count }, place): AttackedPair[] => {
    if (at[2] !== 'yes') return []
    const everybody = placeOf(now, at.with(2, total))
    const people = Math.abs(countIn(now, everybody) - countIn(first, everybody))
    if (people < 1 || people >= threshold) return []
    const figures = [second ? figureIn(second, place) : null, figureIn(first, place)] as const
    const difference = figures[0] === null || figures[1] === null ? null : Math.abs(figures[0] - figures[1])
    return [{ kind, people, truth: Math.abs(count - countIn(first, place)), difference }]
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

/** How well the attacker did against how well somebody does who has seen nothing. */
export interface Score {
  pairs: number
  /** How often the difference could be taken at all, 0–1. */
  shareTaken: number
  /** How often the attacker was right, 0–1. */
  success: number
  /** How often the commonest answer is right, for the same number of people: a blind guess, 0–1. */
  baseRate: number
  /** The standard error of the base rate. */
  standardError: number
}

/** An attacker who takes the difference where there is one that can be, and otherwise makes the best blind guess. */
export function scoreOf(pairs: readonly AttackedPair[]): Score | null {
  if (pairs.length === 0) return null
  const commonest = commonestTruths(pairs)
  let right = 0
  let blindlyRight = 0
  let taken = 0
  for (const { people, truth, difference } of pairs) {
    const blind = commonest.get(people)
    const isPossible = difference !== null && difference >= 0 && difference <= people
    if (difference !== null) taken += 1
    if ((isPossible ? difference : blind) === truth) right += 1
    if (blind === truth) blindlyRight += 1
  }
  const baseRate = blindlyRight / pairs.length
  return {
    pairs: pairs.length,
    shareTaken: taken / pairs.length,
    success: right / pairs.length,
    baseRate,
    standardError: Math.sqrt((baseRate * (1 - baseRate)) / pairs.length),
  }
}

function commonestTruths(pairs: readonly AttackedPair[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const { people, truth } of pairs) {
    const among = counts.get(people) ?? new Map<number, number>()
    among.set(truth, (among.get(truth) ?? 0) + 1)
    counts.set(people, among)
  }
  return new Map(
    [...counts].map(([people, among]) => [
      people,
      [...among].reduce((best, next) => (next[1] > best[1] ? next : best))[0],
    ]),
  )
}
