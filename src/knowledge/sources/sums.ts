import type { Cube, Dimension } from '../../formats/cube.ts'
import { type Area, type MissingReason, parsePeriod } from '../figures/index.ts'
import type { SourceProblem } from './problem.ts'
import type { Recipe, RecipeTable, Selection } from './recipe.ts'
import { chosenCategories, variableAt } from './selection.ts'

/** A sum of cells for one place and period; without an amount when a cell of it has none. */
export interface Sum {
  area: string
  period: string
  amount: number | null
  missing: MissingReason | null
}

export interface Summed {
  sums: Sum[]
  /** Categories of the place variable that are none of our areas. */
  strangers: string[]
  problems: SourceProblem[]
}

export interface SumAsked {
  table: RecipeTable
  selections: readonly Selection[]
  periods: Recipe['periods']
  findPlace(category: { id: string; label: string }): Area | null
}

/** Adds up the chosen cells of a table for every place and period that is ours. */
export function sumCells(cube: Cube, asked: SumAsked): Summed {
  const { table } = asked
  const none = (problem: SourceProblem): Summed => ({ sums: [], strangers: [], problems: [problem] })
  const place = variableAt(cube.dimensions, table.place)
  const time = variableAt(cube.dimensions, table.time)
  const lacking = place < 0 ? table.place : time < 0 ? table.time : null
  if (lacking !== null) return none({ kind: 'variable-missing', variable: lacking, known: namesOf(cube) })
  const offsets = chosenOffsets(cube, asked.selections, [place, time])
  if ('kind' in offsets) return none(offsets)
  const places = placesOf(cube.dimensions[place] as Dimension, asked)
  const periods = periodsOf(cube.dimensions[time] as Dimension, asked)
  const problems: SourceProblem[] = [places.problem, periods.problem].flatMap((problem) => problem ?? [])
  if (problems.length > 0) return { sums: [], strangers: places.strangers, problems }
  const steps = stepsOf(cube.dimensions)
  const sums: Sum[] = []
  for (const [row, area] of places.found) {
    for (const [column, period] of periods.found) {
      const start = row * (steps[place] as number) + column * (steps[time] as number)
      const sum = addUp(cube, { start, offsets: offsets.cells, dashIsNil: table.origin.kind !== 'file' })
      if (typeof sum === 'string') problems.push({ kind: 'not-a-number', place: area, period, value: sum })
      else sums.push({ area, period, ...sum })
    }
  }
  return { sums, strangers: places.strangers, problems: problems.slice(0, 20) }
}

function namesOf({ dimensions }: Cube): string[] {
  return dimensions.map(({ id, label }) => (id === label ? id : `${id} (${label})`))
}

/** How many cells lie between two neighbours of each dimension. */
function stepsOf(dimensions: readonly Dimension[]): number[] {
  const steps: number[] = []
  let step = 1
  for (const { categories } of [...dimensions].reverse()) {
    steps.unshift(step)
    step *= categories.length
  }
  return steps
}

/** Where the chosen cells lie from the first cell of a place and period: every combination of what is chosen of the other variables. */
function chosenOffsets(
  cube: Cube,
  selections: readonly Selection[],
  apart: readonly number[],
): { cells: number[] } | SourceProblem {
  const chosen = new Map<number, Selection>()
  for (const selection of selections) {
    const at = variableAt(cube.dimensions, selection.variable)
    if (at >= 0 && !apart.includes(at)) chosen.set(at, selection)
    else if (at < 0 && !selection.optional)
      return { kind: 'variable-missing', variable: selection.variable, known: namesOf(cube) }
  }
  const steps = stepsOf(cube.dimensions)
  let cells = [0]
  for (const [at, dimension] of cube.dimensions.entries()) {
    if (apart.includes(at)) continue
    const positions = positionsOf(dimension, chosen.get(at))
    if (!Array.isArray(positions)) return positions
    cells = cells.flatMap((cell) => positions.map((position) => cell + position * (steps[at] as number)))
  }
  return { cells }
}

function positionsOf(dimension: Dimension, selection: Selection | undefined): number[] | SourceProblem {
  if (selection) return chosenCategories(dimension, selection)
  const { length } = dimension.categories
  return length === 1 ? [0] : { kind: 'variable-open', variable: dimension.label, categories: length }
}

function placesOf(dimension: Dimension, { findPlace }: SumAsked) {
  const found = new Map<number, string>()
  const first = new Map<string, string>()
  const strangers: string[] = []
  for (const [position, category] of dimension.categories.entries()) {
    const area = findPlace(category)
    const before = area ? first.get(area.id) : undefined
    if (area && before !== undefined) {
      const problem: SourceProblem = {
        kind: 'place-twice',
        area: area.id,
        first: before,
        second: category.label,
      }
      return { found, strangers, problem }
    }
    if (area) {
      found.set(position, area.id)
      first.set(area.id, category.label)
    } else strangers.push(category.label)
  }
  return { found, strangers, problem: null }
}

function periodsOf(dimension: Dimension, { periods, table }: SumAsked) {
  const found = new Map<number, string>()
  for (const [position, { id, label }] of dimension.categories.entries()) {
    const read = parsePeriod(id) ?? parsePeriod(label)
    if (!read) {
      const problem: SourceProblem = { kind: 'not-a-period', variable: table.time, value: label }
      return { found, problem }
    }
    if (!isKept(read, periods)) continue
    const period = periods.asYear ? read.slice(0, 4) : read
    if ([...found.values()].includes(period)) {
      const problem: SourceProblem = { kind: 'period-twice', period }
      return { found, problem }
    }
    found.set(position, period)
  }
  return { found, problem: null }
}

/** Whether a period is one the recipe wants: late enough, and the part of the year it keeps. */
export function isKept(period: string, { from, only }: Recipe['periods']): boolean {
  return (
    (from === undefined || period >= from.slice(0, period.length)) &&
    (only === undefined || period.slice(4) === only)
  )
}

function addUp(
  { values, status }: Cube,
  { start, offsets, dashIsNil }: { start: number; offsets: readonly number[]; dashIsNil: boolean },
): { amount: number | null; missing: MissingReason | null } | string {
  let amount = 0
  let missing: MissingReason | null = null
  for (const offset of offsets) {
    const cell = values[start + offset] ?? null
    const number = typeof cell === 'string' ? numberIn(cell) : cell
    if (number === undefined) return String(cell)
    const sign = typeof cell === 'string' ? cell.trim() : status.get(start + offset)
    if (number !== null) amount += number
    else if (!(dashIsNil && sign === nil)) missing ??= reasonOf(sign)
  }
  return missing === null ? { amount, missing } : { amount: null, missing }
}

/**
 * Danmarks Statistik, "Signaturforklaring": `-` is nil, `.` cannot occur, `..` is not available, too uncertain or confidential. In a
 * file of unknown hand a dash is nothing known: read as nought it would be a figure nobody vouched for.
 */
const nil = '-'

function reasonOf(sign: string | undefined): MissingReason {
  return sign === '.' ? 'cannot-exist' : 'not-given'
}

/** A cell that came as text: a number, a sign for a missing one (null), or something else (undefined). */
function numberIn(text: string): number | null | undefined {
  const written = text.trim()
  if (/^[-.…:]*$/.test(written)) return null
  return /^[-−]?\d+(?:[.,]\d+)?$/.test(written)
    ? Number(written.replace('−', '-').replace(',', '.'))
    : undefined
}
