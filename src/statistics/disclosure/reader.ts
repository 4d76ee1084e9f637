import type { Knowledge, Secret } from './attacker.ts'
import type { Lattice, LatticeCell } from './lattice.ts'
import { type LayerId, layerRules, mayBePooled } from './layers.ts'
import type { Row, Variable } from './program.ts'
import type { Hidden } from './suppression.ts'

/** The rules one table is told by. */
export interface Telling {
  layer: LayerId
  /** People: fewer are never told. */
  threshold: number
  /** People asked: fewer are never told, where answers are counted. */
  asked: number
}

type Sized = Pick<LatticeCell, 'count' | 'isImpossible' | 'isAsked'>

/** Whether a cell may not be told for its own sake: too few people in it, or nearly all of them from one municipality. */
export function isSensitive(cell: LatticeCell, telling: Telling): boolean {
  return isSmall(cell, telling) || isDominated(cell, telling)
}

/** Too few people; a zero too, since "nobody" says something about everybody, but not where nobody can be. */
export function isSmall(cell: Sized, telling: Telling): boolean {
  return !cell.isImpossible && cell.count < fewestIn(cell, telling)
}

function fewestIn({ isAsked }: Pick<Sized, 'isAsked'>, { threshold, asked }: Telling): number {
  return isAsked ? asked : threshold
}

function isDominated({ contributions, count }: LatticeCell, { layer }: Telling): boolean {
  return contributions !== null && count > 0 && !mayBePooled(layer, contributions)
}

/** What is told of a count: itself, or rounded to the nearest of the layer's step. */
export function toldCount(count: number, layer: LayerId): number {
  const step = layerRules[layer].roundTo
  return Math.round(count / step) * step
}

/** What a told figure leaves possible: itself, or what would be rounded to it. */
export function possibleCounts(told: number, { layer, threshold }: Telling): Variable & { upper: number } {
  const around = Math.floor(layerRules[layer].roundTo / 2)
  if (around === 0 || told === 0) return { lower: told, upper: told }
  return { lower: Math.max(threshold, told - around), upper: told + around }
}

/** Cells with a place in the program; a cell that is known exactly has none. */
export interface Unknowns {
  variables: Variable[]
  truth: number[]
  /** The variable of a cell, or undefined when its count is known. */
  variableOf: Map<number, number>
}

/** Gives the cells that are not known exactly a variable each, after those there are already. */
export function addUnknowns(
  unknowns: Omit<Unknowns, 'variableOf'>,
  cells: readonly LatticeCell[],
  possible: (place: number) => Variable,
): Map<number, number> {
  const variableOf = new Map<number, number>()
  for (const [place, cell] of cells.entries()) {
    const range = cell.isImpossible ? { lower: 0, upper: 0 } : possible(place)
    if (range.lower === range.upper) continue
    variableOf.set(place, unknowns.variables.length)
    unknowns.variables.push(range)
    unknowns.truth.push(cell.count)
  }
  return variableOf
}

/** Every sum of the table that has something unknown in it, as an equation. */
export function sumsOf({ cells, relations }: Lattice, variableOf: Map<number, number>): Row[] {
  const told = new Set<number>()
  return relations.flatMap(({ whole, parts }) => {
    // one sum for each whole is enough: the others follow from it
    if (told.has(whole)) return []
    told.add(whole)
    const signed = [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)]
    const terms = signed.flatMap(([place, sign]) => {
      const variable = variableOf.get(place)
      return variable === undefined ? [] : [[variable, sign] as const]
    })
    if (terms.length === 0) return []
    // what is known has its true count, told exactly
    const known = signed.reduce(
      (sum, [place, sign]) => sum + (variableOf.has(place) ? 0 : sign * (cells[place]?.count ?? 0)),
      0,
    )
    return [{ terms, min: -known, max: -known }]
  })
}

/**
 * What a reader of one release knows: every told figure, every sum, and even which cells are hidden for being small, which the release
 * does not say. A small cell must be able to be anything from nobody to the threshold.
 */
export function readerOf(lattice: Lattice, hidden: Hidden, telling: Telling): Knowledge {
  const { cells } = lattice
  const knowledge: Knowledge = { variables: [], truth: [], rows: [], secrets: [] }
  const variableOf = addUnknowns(knowledge, cells, (place) => {
    const cell = cells[place] as LatticeCell
    // a limit beyond what a dominated count must be able to be only makes the check stricter, and keeps the program finite
    const upper = isSensitive(cell, telling) ? reachOf(cell, telling)[1] : null
    if (hidden.has(place)) return { lower: 0, upper }
    return possibleCounts(toldCount(cell.count, telling.layer), telling)
  })
  knowledge.rows = sumsOf(lattice, variableOf)
  knowledge.secrets = [...hidden].flatMap((place): Secret[] => {
    const variable = variableOf.get(place)
    const cell = cells[place]
    if (variable === undefined || !cell || !isSensitive(cell, telling)) return []
    return [{ name: `${place}`, cell: place, terms: [[variable, 1]], reach: reachOf(cell, telling) }]
  })
  return knowledge
}

/** What a hidden count must be able to be. */
export function reachOf(cell: LatticeCell, telling: Telling): [number, number] {
  const threshold = fewestIn(cell, telling)
  if (isSmall(cell, telling)) return [0, threshold]
  return [Math.max(0, cell.count - threshold), cell.count + threshold]
}
