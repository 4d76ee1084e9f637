import type { Cube } from '../../formats/cube.ts'
import {
  type Area,
  type Indicator,
  inOrderOfTime,
  type MissingReason,
  type Observation,
} from '../figures/index.ts'
import { placeFinder } from './place.ts'
import type { SourceProblem } from './problem.ts'
import { groupsOf, partsOf, type Recipe, selectionsOf } from './recipe.ts'
import { type Sum, sumCells } from './sums.ts'

/** What a recipe gives: figures to store, or why there are none. Never both. */
export interface Outcome {
  observations: Observation[]
  problems: SourceProblem[]
  /** Places of the table that are none of our areas, by their labels. */
  strangers: string[]
  /** Municipalities of ours that have no figure for everybody in the newest period. */
  absent: string[]
}

export interface Known {
  areas: readonly Area[]
  /** What the indicator allows. */
  bounds: Pick<Indicator, 'minimum' | 'maximum'>
}

const problemsKept = 50

/**
 * Makes figures of tables by a recipe: the same tables and recipe give the same figures, in the same order, for ever. Each table comes
 * as one cube or as the parts it was fetched in. A single problem means that there are no figures at all.
 */
export function applyRecipe(tables: readonly (readonly Cube[])[], recipe: Recipe, known: Known): Outcome {
  const absentTable = recipe.tables.findIndex((_, table) => !tables[table]?.length)
  if (absentTable >= 0) return refusedFor([{ kind: 'table-missing', table: absentTable }])
  const strangers = new Set<string>()
  const observations: Observation[] = []
  const problems: SourceProblem[] = []
  for (const group of groupsOf(recipe)) {
    const sums = partsOf(recipe.figure).map((part) =>
      sumsOf(tables[part.table] ?? [], recipe, { part, group, known }),
    )
    for (const each of sums) {
      for (const stranger of each.strangers) strangers.add(stranger)
      problems.push(...each.problems)
    }
    if (problems.length > 0) break
    observations.push(
      ...figuresOf(
        recipe,
        group,
        sums.map(({ byKey }) => byKey),
      ),
    )
  }
  problems.push(...outOfBounds(observations, known))
  if (problems.length === 0 && !observations.some(({ value }) => value !== null))
    problems.push({ kind: 'no-figures' })
  if (problems.length > 0)
    return { ...refusedFor(problems.slice(0, problemsKept)), strangers: sorted(strangers) }
  return {
    observations: observations.sort(inOrder),
    problems: [],
    strangers: sorted(strangers),
    absent: absentFrom(observations, known.areas),
  }
}

function refusedFor(problems: SourceProblem[]): Outcome {
  return { observations: [], problems, strangers: [], absent: [] }
}

/** The sums of one part for one group, over all the cubes a table came in. */
function sumsOf(
  cubes: readonly Cube[],
  recipe: Recipe,
  { part, group, known }: { part: ReturnType<typeof partsOf>[number]; group: string; known: Known },
) {
  const table = recipe.tables[part.table] as Recipe['tables'][number]
  const asked = {
    table,
    selections: selectionsOf(recipe, part, group),
    periods: recipe.periods,
    findPlace: placeFinder(known.areas, recipe.places),
  }
  const byKey = new Map<string, Sum>()
  const strangers: string[] = []
  const problems: SourceProblem[] = []
  for (const cube of cubes) {
    const summed = sumCells(cube, asked)
    strangers.push(...summed.strangers)
    problems.push(...summed.problems)
    for (const sum of summed.sums) {
      const key = `${sum.area} ${sum.period}`
      if (byKey.has(key)) problems.push({ kind: 'period-twice', period: sum.period })
      byKey.set(key, sum)
    }
  }
  return { byKey, strangers, problems }
}

function figuresOf(recipe: Recipe, group: string, sums: readonly Map<string, Sum>[]): Observation[] {
  const [first, second] = sums
  return [...(first ?? [])].flatMap(([key, sum]) => {
    const below = second?.get(key)
    // a place or period that only one of two tables has is not a figure
    if (second && !below) return []
    const figure = below ? share(sum, below, recipe) : value(sum, recipe)
    const { area, period } = sum
    return [{ indicator: recipe.indicator, area, group, period, low: null, high: null, ...figure }]
  })
}

type Figure = Pick<Observation, 'value' | 'n' | 'missing'>

const missingFor = (missing: MissingReason): Figure => ({ value: null, n: null, missing })

function value({ amount, missing }: Sum, { multiplier, minimumCount }: Recipe): Figure {
  if (amount === null) return missingFor(missing ?? 'not-given')
  if (isTooSmall(amount, minimumCount)) return missingFor('too-small')
  return { value: amount * multiplier, n: null, missing: null }
}

/** A share of nobody is not zero: it is no figure. */
function share(above: Sum, below: Sum, { multiplier, minimumCount }: Recipe): Figure {
  if (above.amount === null || below.amount === null)
    return missingFor(above.missing ?? below.missing ?? 'not-given')
  if (below.amount === 0) return missingFor('cannot-exist')
  if (isTooSmall(above.amount, minimumCount) || isTooSmall(below.amount, minimumCount))
    return missingFor('too-small')
  return { value: (above.amount / below.amount) * multiplier, n: countOf(below.amount), missing: null }
}

/** Nobody at all is not held back: a true zero tells of no person. */
function isTooSmall(amount: number, minimumCount: number | null): boolean {
  return minimumCount !== null && amount !== 0 && amount < minimumCount
}

function countOf(amount: number): number | null {
  return Number.isSafeInteger(amount) && amount >= 0 && amount < 2 ** 31 ? amount : null
}

function outOfBounds(observations: readonly Observation[], { bounds }: Known): SourceProblem[] {
  return observations.flatMap(({ area, period, value: figure }): SourceProblem[] =>
    figure !== null && !(figure >= bounds.minimum && figure <= bounds.maximum)
      ? [{ kind: 'out-of-bounds', area, period, value: figure, ...bounds }]
      : [],
  )
}

function absentFrom(observations: readonly Observation[], areas: readonly Area[]): string[] {
  const ofEverybody = observations.filter(({ group, value: figure }) => group === 'all' && figure !== null)
  const newest = inOrderOfTime(ofEverybody).at(-1)?.period
  const present = new Set(ofEverybody.flatMap(({ area, period }) => (period === newest ? [area] : [])))
  const ours = areas.filter(({ kind, invented }) => kind === 'municipality' && !invented)
  const isAboutOurs = ours.some(({ id }) => present.has(id))
  return isAboutOurs ? ours.flatMap(({ id, name }) => (present.has(id) ? [] : [name])) : []
}

function inOrder(a: Observation, b: Observation): number {
  return compare(a.area, b.area) || compare(a.group, b.group) || compare(a.period, b.period)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sorted(names: ReadonlySet<string>): string[] {
  return [...names].sort(compare)
}
