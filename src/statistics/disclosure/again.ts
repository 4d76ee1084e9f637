import { type Outcome, refused } from '../outcome.ts'
import type { Knowledge, Secret } from './attacker.ts'
import { type CountTable, cellAt, type ReleasedCell, type ReleasedTable } from './count-table.ts'
import { type Lattice, type LatticeCell, latticeOf } from './lattice.ts'
import { rulesVersion } from './layers.ts'
import type { Row } from './program.ts'
import {
  hiddenIn,
  type Order,
  type ProtectRefusal,
  pairsIn,
  settleAsked,
  tellingOf,
  toldCell,
} from './protect.ts'
import { addUnknowns, isSmall, possibleCounts, reachOf, sumsOf, type Telling, toldCount } from './reader.ts'
import { type Hidden, hideUntilSafe } from './suppression.ts'

/** A release there has been of the same people: its number, the counts it was made from, and what was told. */
export interface Earlier {
  number: number
  table: CountTable
  released: ReleasedTable
}

export type AgainRefusal = ProtectRefusal | 'other-menu' | 'other-rules' | 'too-little-new'

/**
 * Releases the same people's counts again after late answers or withdrawals, so that nobody can subtract the releases from each other.
 * A figure that fewer people than the threshold have changed stays as it was told before, or hidden, and so do those that would give it
 * away; a new one is told only when linear programs over both releases together cannot narrow down a small cell, then or now, or a small
 * change. Refuses another menu, layer or
 * threshold, and counts with too little new in them. `earlier` has every release before, oldest first.
 */
export function protectAgain(
  table: CountTable,
  order: Order,
  earlier: readonly Earlier[],
): Outcome<{ table: ReleasedTable }, AgainRefusal> {
  const last = earlier.at(-1)
  const telling = tellingOf(order)
  const found = latticeOf(table)
  if (found.kind === 'refused') return found
  const { lattice } = found
  if (!last) return refused('too-little-new')
  if (last.released.layer !== order.layer || last.released.threshold !== telling.threshold)
    return refused('other-rules')
  const chain = earlier.flatMap(({ number, table: before, released }): Past[] => {
    const past = latticeOf(before)
    return past.kind === 'refused' ? [] : [{ number, lattice: past.lattice, released }]
  })
  if (chain.length < earlier.length || !chain.every((past) => areSameMenu(past.lattice, lattice)))
    return refused('other-menu')
  const unsettled = settleAsked(table, lattice, order)
  if (unsettled) return refused(unsettled)
  if (order.layer === 'L4') return batch(table, { order, lattice, chain })
  const quiet = quietCells(lattice, telling, chain)
  if (typeof quiet === 'string') return refused(quiet)
  return quiet.size === lattice.cells.length
    ? refused('too-little-new')
    : { kind: 'value', table: toldAgain(table, { order, lattice, quiet, last: chain.at(-1) as Past }) }
}

interface Past {
  number: number
  lattice: Lattice
  released: ReleasedTable
}

function areSameMenu(one: Lattice, other: Lattice): boolean {
  const menu = ({ cells }: Lattice) => JSON.stringify(cells.map(({ at, isImpossible }) => [at, isImpossible]))
  return menu(one) === menu(other)
}

/** Cells whose new figure is not told. Cells that cannot hold anybody are among them: there is never anything new in them. */
function quietCells(
  lattice: Lattice,
  telling: Telling,
  chain: Past[],
): Hidden | 'too-large' | 'cannot-be-protected' {
  const fresh = hiddenIn(lattice, telling)
  if (typeof fresh === 'string') return fresh
  // from here on how many were asked may stay as it was, like any other figure
  for (const cell of lattice.cells) delete cell.asked
  let quiet: Hidden = new Set([
    ...fresh,
    ...[...lattice.cells.keys()].filter(
      (place) =>
        lattice.cells[place]?.isImpossible ||
        chain.some((past) => Math.abs(changeIn(lattice, past, place)) < telling.threshold),
    ),
  ])
  for (;;) {
    const before = quiet.size
    for (const past of chain) {
      if (quiet.size === lattice.cells.length) return quiet
      const safe = hideUntilSafe(lattice, quiet, {
        pairs: pairsIn(telling),
        knowledgeWith: (hidden) => readerOfBoth({ lattice, hidden }, past, telling),
      })
      if (safe === 'cannot-be-protected') return new Set(lattice.cells.keys())
      if (safe === 'too-large') return safe
      quiet = safe
    }
    if (quiet.size === before) return quiet
  }
}

function changeIn(lattice: Lattice, past: Past, place: number): number {
  return (lattice.cells[place]?.count ?? 0) - (past.lattice.cells[place]?.count ?? 0)
}

/** Whether the release told its own figure in a cell, not an earlier one's. */
function isTold({ released, number }: Past, place: number): boolean {
  const cell = released.cells[place]
  return cell !== undefined && cell.kind !== 'hidden' && (cell.asOf ?? number) === number
}

interface Now {
  lattice: Lattice
  /** What is not told anew. */
  hidden: Hidden
}

/** What somebody knows who has both releases and knows the rules: that a figure kept means a small change, and who only came or left. */
function readerOfBoth(now: Now, past: Past, telling: Telling): Knowledge {
  const knowledge: Knowledge = { variables: [], truth: [], rows: [], secrets: [] }
  const before = addUnknowns(knowledge, past.lattice.cells, (place) =>
    rangeOf(past.lattice.cells[place] as LatticeCell, isTold(past, place), telling),
  )
  const after = addUnknowns(knowledge, now.lattice.cells, (place) =>
    rangeOf(now.lattice.cells[place] as LatticeCell, !now.hidden.has(place), telling),
  )
  knowledge.rows = [...sumsOf(past.lattice, before), ...sumsOf(now.lattice, after)]
  const direction = directionOf(now.lattice, past)
  for (const place of now.lattice.cells.keys()) {
    const pair = { place, before: before.get(place), after: after.get(place) }
    addSmallCells(knowledge, pair, { now, past, telling })
    addChange(knowledge, pair, { now, past, telling, direction })
  }
  return knowledge
}

function rangeOf(cell: LatticeCell, told: boolean, telling: Telling) {
  if (told) return possibleCounts(toldCount(cell.count, telling.layer), telling)
  return { lower: 0, upper: isSmall(cell, telling) ? reachOf(cell, telling)[1] : null }
}

interface Pair {
  place: number
  before: number | undefined
  after: number | undefined
}
interface Both {
  now: Now
  past: Past
  telling: Telling
}

function addSmallCells(
  { secrets }: Knowledge,
  { place, before, after }: Pair,
  { now, past, telling }: Both,
): void {
  const cells = { before: past.lattice.cells[place], after: now.lattice.cells[place] }
  const add = (name: string, cell: LatticeCell | undefined, variable: number | undefined) => {
    if (variable !== undefined && cell && isSmall(cell, telling))
      secrets.push({
        name: `${name} ${place}`,
        cell: place,
        terms: [[variable, 1]],
        reach: reachOf(cell, telling),
      })
  }
  if (!isTold(past, place)) add('before', cells.before, before)
  if (now.hidden.has(place)) add('after', cells.after, after)
}

/** The change of a cell: 1 when people only came, −1 when they only left, 0 when both may have happened. */
type DirectionOfChange = 1 | -1 | 0

function directionOf(lattice: Lattice, past: Past): DirectionOfChange {
  const changes = [...lattice.cells.keys()].map((place) => changeIn(lattice, past, place))
  if (changes.every((change) => change >= 0)) return 1
  return changes.every((change) => change <= 0) ? -1 : 0
}

function addChange(
  knowledge: Knowledge,
  { place, before, after }: Pair,
  { now, past, telling, direction }: Both & { direction: DirectionOfChange },
): void {
  if (after === undefined || now.lattice.cells[place]?.isImpossible) return
  const known = before === undefined ? (past.lattice.cells[place]?.count ?? 0) : 0
  const terms = [[after, 1] as const, ...(before === undefined ? [] : [[before, -1] as const])]
  const change = changeIn(now.lattice, past, place)
  const isLittle = Math.abs(change) < telling.threshold
  const limit = isLittle ? telling.threshold : Number.POSITIVE_INFINITY
  const row: Row = { terms }
  const [lowest, highest] = [direction === 1 ? 0 : -limit, direction === -1 ? 0 : limit]
  if (Number.isFinite(lowest)) row.min = lowest + known
  if (Number.isFinite(highest)) row.max = highest + known
  if (row.min !== undefined || row.max !== undefined) knowledge.rows.push(row)
  if (!isLittle || !isTold(past, place) || !now.hidden.has(place)) return
  const reach: Secret['reach'] =
    change < 0 || direction === -1 ? [known - telling.threshold, known] : [known, known + telling.threshold]
  knowledge.secrets.push({ name: `change ${place}`, cell: place, terms, reach })
}

function toldAgain(
  { dimensions }: CountTable,
  { order, lattice, quiet, last }: { order: Order; lattice: Lattice; quiet: Hidden; last: Past },
): ReleasedTable {
  const telling = tellingOf(order)
  const cells = lattice.cells.map((cell, place): ReleasedCell => {
    if (!quiet.has(place) || cell.isImpossible) return toldCell(cell, order.layer)
    // a figure kept because it protects another looks the same as one that few have changed, so that nobody can tell which
    const before = cellAt(last.released, cell.at)
    if (before && before.kind !== 'hidden') return { ...before, asOf: before.asOf ?? last.number }
    return { at: cell.at, kind: 'hidden', reason: isSmall(cell, telling) ? 'too-small' : 'protects-another' }
  })
  const { layer, sensitivity } = order
  return { layer, sensitivity, threshold: telling.threshold, rules: rulesVersion, dimensions, cells }
}

/** In a room: everything anew when enough more have answered, else nothing. */
function batch(
  { dimensions }: CountTable,
  { order, lattice, chain }: { order: Order; lattice: Lattice; chain: Past[] },
): Outcome<{ table: ReleasedTable }, AgainRefusal> {
  const { threshold } = tellingOf(order)
  const everybody = lattice.cells.length - 1
  const isEnough = chain.every((past) => changeIn(lattice, past, everybody) >= threshold)
  if (!isEnough) return refused('too-little-new')
  const { layer, sensitivity } = order
  const cells = lattice.cells.map((cell) => toldCell(cell, layer))
  return { kind: 'value', table: { layer, sensitivity, threshold, rules: rulesVersion, dimensions, cells } }
}
