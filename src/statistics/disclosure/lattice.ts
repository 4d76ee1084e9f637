import { type Outcome, refused } from '../outcome.ts'
import { type CountTable, type Dimension, keyOf, total } from './count-table.ts'

/** One cell of a table, a group or a total of it. */
export interface LatticeCell {
  at: string[]
  /** People. */
  count: number
  /** Cannot hold anybody, so that its zero says nothing about a person. */
  isImpossible: boolean
  /** How many of its dimensions are groups or totals: 0 for the finest cells. */
  depth: number
  contributions: number[] | null
  /** Whether it counts the people asked, where answers are counted, and not one of the answers. */
  isAsked: boolean
  /** Set where answers are counted: whether it is told how many were asked here, which was decided before the answers were looked at. */
  asked?: 'told' | 'hidden'
}

/** A whole that is the sum of its parts; places in the list of cells. */
export interface Relation {
  whole: number
  parts: number[]
}

/** A table with its groups and totals, and every sum between them that anybody can do. */
export interface Lattice {
  cells: LatticeCell[]
  relations: Relation[]
  /** The relations each cell stands in. */
  relationsOf: number[][]
}

export type TableRefusal =
  | 'no-dimensions'
  | 'not-a-whole-count'
  | 'unknown-category'
  | 'cell-twice'
  | 'impossible-with-people'
  | 'bad-id'
  | 'too-large'

/** More cells than this, groups and totals included, are not checked in bounded time. */
export const mostCells = 2_000

/** Adds up groups and totals. Refuses what is not a table of people: fractions, negative counts, unknown or doubled cells. */
export function latticeOf(table: CountTable): Outcome<{ lattice: Lattice }, TableRefusal> {
  const wrong = wrongWith(table)
  if (wrong) return refused(wrong)
  const menus = table.dimensions.map(menuOf)
  if (menus.reduce((product, menu) => product * menu.values.length, 1) > mostCells)
    return refused('too-large')
  const leaves = leavesOf(table)
  const lattice: Lattice = { cells: [], relations: [], relationsOf: [] }
  const places = new Map<string, number>()
  const answers = placeOfAnswers(table)
  for (const at of addresses(menus)) {
    places.set(keyOf(at), lattice.cells.length)
    const isAsked = answers !== null && at[answers] === total
    lattice.cells.push({ at, count: 0, isImpossible: false, depth: 0, contributions: null, isAsked })
  }
  for (const place of lattice.cells.keys()) fill(lattice, place, { menus, places, leaves })
  lattice.relationsOf = lattice.cells.map(() => [])
  for (const [number, { whole, parts }] of lattice.relations.entries())
    for (const place of [whole, ...parts]) lattice.relationsOf[place]?.push(number)
  return { kind: 'value', lattice }
}

/** Which dimension holds the answers; null where none does, and where nothing else is counted by. */
export function placeOfAnswers({ dimensions, answers }: CountTable): number | null {
  const place = dimensions.findIndex(({ id }) => id === answers)
  return place < 0 || dimensions.length === 1 ? null : place
}

/** What keeps a table from being one of people, or null. */
export function checkTable(table: CountTable): TableRefusal | null {
  const wrong = wrongWith(table)
  if (wrong) return wrong
  const size = table.dimensions.reduce((product, { categories }) => product * (categories.length + 1), 1)
  return size > mostCells ? 'too-large' : null
}

interface Menu {
  /** Finest categories first, then groups from the inmost, then the total: parts always stand before their whole. */
  values: string[]
  partsOf: Map<string, string[]>
}

interface Leaves {
  counts: Map<string, { count: number; contributions?: number[] }>
  impossible: Set<string>
}

function menuOf(dimension: Dimension): Menu {
  const partsOf = new Map<string, string[]>([[total, []]])
  for (const { id, within } of dimension.categories) {
    const whole = within ?? total
    partsOf.set(whole, [...(partsOf.get(whole) ?? []), id])
  }
  const height = (id: string): number =>
    Math.max(0, ...(partsOf.get(id) ?? []).map((part) => height(part) + 1))
  const ids = dimension.categories.map(({ id }) => id)
  return { values: [...ids.sort((one, other) => height(one) - height(other)), total], partsOf }
}

function addresses(menus: Menu[]): string[][] {
  return menus.reduce<string[][]>(
    (starts, menu) => starts.flatMap((start) => menu.values.map((value) => [...start, value])),
    [[]],
  )
}

function leavesOf({ cells, impossible }: CountTable): Leaves {
  return {
    counts: new Map(cells.map(({ at, ...rest }) => [keyOf(at), rest])),
    impossible: new Set((impossible ?? []).map(keyOf)),
  }
}

/** Cells stand in an order where all parts come before their whole, in each dimension and so altogether. */
function fill(
  lattice: Lattice,
  place: number,
  { menus, places, leaves }: { menus: Menu[]; places: Map<string, number>; leaves: Leaves },
): void {
  const cell = lattice.cells[place] as LatticeCell
  const key = keyOf(cell.at)
  let added = false
  for (const [index, menu] of menus.entries()) {
    const parts = menu.partsOf.get(cell.at[index] as string)
    if (!parts) continue
    cell.depth += 1
    const partPlaces = parts.map((part) => places.get(keyOf(cell.at.with(index, part))) as number)
    lattice.relations.push({ whole: place, parts: partPlaces })
    if (!added)
      addUp(
        cell,
        partPlaces.map((each) => lattice.cells[each] as LatticeCell),
      )
    added = true
  }
  if (added) return
  cell.isImpossible = leaves.impossible.has(key)
  cell.count = leaves.counts.get(key)?.count ?? 0
  cell.contributions = leaves.counts.get(key)?.contributions ?? null
}

function addUp(whole: LatticeCell, parts: LatticeCell[]): void {
  whole.count = parts.reduce((sum, part) => sum + part.count, 0)
  whole.isImpossible = parts.every((part) => part.isImpossible)
  const given = parts.flatMap((part) => (part.contributions ? [part.contributions] : []))
  if (given.length === 0) return
  const width = Math.max(...given.map((each) => each.length))
  whole.contributions = Array.from({ length: width }, (_, index) =>
    given.reduce((sum, each) => sum + (each[index] ?? 0), 0),
  )
}

function wrongWith({ dimensions, cells, impossible, answers }: CountTable): TableRefusal | null {
  if (dimensions.length === 0 || dimensions.some(({ categories }) => categories.length === 0))
    return 'no-dimensions'
  if (answers !== undefined && !dimensions.some(({ id }) => id === answers)) return 'bad-id'
  if (dimensions.some(({ categories }) => !areIdsGood(categories))) return 'bad-id'
  const finest = dimensions.map(({ categories }) => {
    const groups = new Set(categories.map(({ within }) => within))
    return new Set(categories.map(({ id }) => id).filter((id) => !groups.has(id)))
  })
  const isKnown = (at: string[]) =>
    at.length === finest.length && at.every((id, index) => finest[index]?.has(id))
  if (![...cells.map(({ at }) => at), ...(impossible ?? [])].every(isKnown)) return 'unknown-category'
  if (!cells.every(({ count, contributions }) => [count, ...(contributions ?? [])].every(isCount)))
    return 'not-a-whole-count'
  if (new Set(cells.map(({ at }) => keyOf(at))).size < cells.length) return 'cell-twice'
  const empty = new Set((impossible ?? []).map(keyOf))
  return cells.some(({ at, count }) => count > 0 && empty.has(keyOf(at))) ? 'impossible-with-people' : null
}

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0
}

/** Ids are different, are not the sign of a total, and the groups they name are there without going in a circle. */
function areIdsGood(categories: Dimension['categories']): boolean {
  const within = new Map(categories.map((category) => [category.id, category.within]))
  if (within.size < categories.length) return false
  return categories.every(({ id }) => {
    if (id === '' || id === total || id.includes('|')) return false
    let steps = 0
    let group = within.get(id)
    while (group !== undefined) {
      if (!within.has(group) || ++steps > categories.length) return false
      group = within.get(group)
    }
    return true
  })
}
