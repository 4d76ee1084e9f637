import { type Knowledge, mostEffort, narrowedSecrets, type Search } from './attacker.ts'
import type { Lattice, LatticeCell } from './lattice.ts'

/** Which cells tell nothing, by their place in the lattice. */
export type Hidden = ReadonlySet<number>

/**
 * Hides more cells until nobody can work a secret out: the cell whose loss costs the reader least, beside a secret that can be narrowed,
 * and again, until the linear programs find nothing. Says so when everything is hidden and a secret still shows, or when the table is too
 * large to be checked in bounded time. Grows in every step, so it always ends.
 */
export function hideUntilSafe(
  lattice: Lattice,
  start: Hidden,
  { knowledgeWith, pairs }: { knowledgeWith: (hidden: Hidden) => Knowledge; pairs: 'all' | 'none' },
): Hidden | 'too-large' | 'cannot-be-protected' {
  let hidden = new Set(start)
  const search: Search = { seen: new Map(), effort: 0 }
  for (;;) {
    const knowledge = knowledgeWith(hidden)
    const narrowed = narrowedSecrets(knowledge, search)
    if (search.effort > mostEffort) return 'too-large'
    if (narrowed.length === 0) return hidden
    const before = hidden.size
    const small = new Set(knowledge.secrets.map(({ cell }) => cell))
    const helped = new Set<number>()
    for (const { cell } of narrowed) {
      // a sum that has just got another hidden cell may be enough: the next look tells
      if (lattice.relationsOf[cell]?.some((number) => helped.has(number))) continue
      const next = cheapestBeside(lattice, { hidden, small }, cell)
      if (next === null) continue
      hidden.add(next)
      for (const number of lattice.relationsOf[next] ?? []) helped.add(number)
    }
    if (hidden.size === before) return 'cannot-be-protected'
    if (pairs === 'all') hidden = new Set(hidePairs(lattice, hidden))
  }
}

/** In every sum with a hidden cell there must be another: otherwise subtraction gives it. The quick half, before the programs. */
export function hidePairs(lattice: Lattice, start: Hidden): Hidden {
  const hidden = new Set(start)
  const waiting = new Set(lattice.relations.keys())
  for (const number of waiting) {
    waiting.delete(number)
    const alone = membersOf(lattice, number).filter((place) => hidden.has(place))
    if (alone.length !== 1) continue
    const next = cheapest(lattice, hidden, [number])
    if (next === null) continue
    hidden.add(next)
    for (const other of lattice.relationsOf[next] ?? []) waiting.add(other)
  }
  return hidden
}

/**
 * Looks in the sums that leave the cell no room, where only small cells are hidden beside it; else in all the sums it stands in, then in
 * the sums of what is hidden there, and so on outwards.
 */
function cheapestBeside(
  lattice: Lattice,
  { hidden, small }: { hidden: Hidden; small: Hidden },
  cell: number,
): number | null {
  const tight = (lattice.relationsOf[cell] ?? []).filter((number) =>
    membersOf(lattice, number).every((place) => place === cell || !hidden.has(place) || small.has(place)),
  )
  const inTight = cheapest(lattice, hidden, tight)
  if (inTight !== null) return inTight
  const seen = new Set<number>()
  let ring = new Set([cell])
  while (ring.size > 0) {
    const sums = [...ring]
      .flatMap((place) => lattice.relationsOf[place] ?? [])
      .filter((each) => !seen.has(each))
    for (const number of sums) seen.add(number)
    const found = cheapest(lattice, hidden, sums)
    if (found !== null) return found
    ring = new Set(sums.flatMap((number) => membersOf(lattice, number)))
    if (sums.length === 0) return null
  }
  return null
}

/** The cell in these sums that costs the reader least: few people, and neither a group nor a total. */
function cheapest(lattice: Lattice, hidden: Hidden, sums: number[]): number | null {
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const place of sums.flatMap((number) => membersOf(lattice, number))) {
    const cell = lattice.cells[place]
    if (!cell || isFixed(cell) || hidden.has(place)) continue
    const hiddenIn = (lattice.relationsOf[place] ?? []).map(
      (number) => membersOf(lattice, number).filter((each) => hidden.has(each)).length,
    )
    const helped = hiddenIn.filter((count) => count === 1).length
    const opened = hiddenIn.filter((count) => count === 0).length
    // a total says something about everybody in it; a cell that helps another sum too saves a second one, and one that stands alone in a
    // new sum asks for another
    const cost = ((cell.count + 1) * 4 ** cell.depth * (1 + opened)) / (1 + helped)
    if (cost < least) [best, least] = [place, cost]
  }
  return best
}

/** What is told whatever else must be hidden: that nobody can be there, and how many were asked. */
function isFixed({ isImpossible, isAsked, asked }: LatticeCell): boolean {
  return isImpossible || (isAsked && asked === 'told')
}

function membersOf({ relations }: Lattice, number: number): number[] {
  const relation = relations[number]
  return relation ? [relation.whole, ...relation.parts] : []
}
