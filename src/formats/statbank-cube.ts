import { Refusal } from '../values/refusal.ts'
import type { Category, Cube, Dimension } from './cube.ts'
import { statbankRefusals } from './statbank-refusals.ts'

/** One cell of a table before the table is known: the text of every variable, and what stands there. */
export interface LooseCell {
  line: number
  categories: readonly string[]
  value: number | null
  status: string | null
}

/** As many as a table may have when most of its combinations are left out of the file. */
const maxCells = 10_000_000

/**
 * The table that loose cells make. Categories stand in the order they are first met, and combinations without a cell are null.
 * Refuses a cell that is there twice, and more combinations than a computer holds, with the line.
 */
export function cubeOf(variables: readonly string[], cells: Iterable<LooseCell>): Cube {
  const places = variables.map(() => new Map<string, number>())
  const gathered: {
    coordinates: number[]
    values: (number | null)[]
    lines: number[]
    signs: Map<number, string>
  } = {
    coordinates: [],
    values: [],
    lines: [],
    signs: new Map(),
  }
  for (const { line, categories, value, status } of cells) {
    for (const [index, category] of categories.entries()) {
      gathered.coordinates.push(placeOf(category.trim(), places[index] ?? new Map()))
    }
    if (status !== null) gathered.signs.set(gathered.values.length, status)
    gathered.values.push(value)
    gathered.lines.push(line)
    mustBeHeld(places, line)
  }
  const dimensions = variables.map((name, index) => dimensionOf(name, [...(places[index]?.keys() ?? [])]))
  return { ...emptyTable, dimensions: asCoded(dimensions), ...placed(places, gathered) }
}

const emptyTable = {
  id: null,
  label: null,
  source: null,
  updated: null,
  language: null,
  languages: [],
  notes: [],
} satisfies Partial<Cube>

function placeOf(category: string, places: Map<string, number>): number {
  const known = places.get(category)
  if (known !== undefined) return known
  places.set(category, places.size)
  return places.size - 1
}

function mustBeHeld(places: readonly ReadonlyMap<string, number>[], line: number): void {
  let combinations = 1
  for (const { size } of places) combinations *= size
  if (combinations > maxCells) throw new Refusal(statbankRefusals.tooManyCells, { line, cells: maxCells })
}

function placed(
  places: readonly ReadonlyMap<string, number>[],
  gathered: { coordinates: number[]; values: (number | null)[]; lines: number[]; signs: Map<number, string> },
): Pick<Cube, 'values' | 'status'> {
  const sizes = places.map(({ size }) => size)
  const total = sizes.reduce((product, size) => product * size, 1)
  const values: (number | null)[] = new Array(gathered.values.length === 0 ? 0 : total).fill(null)
  const status = new Map<number, string>()
  const isTaken = new Uint8Array(total)
  for (const [index, value] of gathered.values.entries()) {
    const cell = sizes.reduce(
      (sum, size, dimension) => sum * size + (gathered.coordinates[index * sizes.length + dimension] ?? 0),
      0,
    )
    if (isTaken[cell]) {
      throw new Refusal(statbankRefusals.cellTwice, { line: gathered.lines[index] ?? 0, column: 1 })
    }
    isTaken[cell] = 1
    values[cell] = value
    const sign = gathered.signs.get(index)
    if (sign !== undefined) status.set(cell, sign)
  }
  return { values, status }
}

function dimensionOf(name: string, texts: readonly string[]): Dimension {
  return {
    id: name,
    label: name,
    role: roleOf(name, texts),
    categories: texts.map((text) => ({ id: text, label: text })),
  }
}

/** Statistikbanken's periods: `2008`, `2008K1`, `2008Q1`, `2008H1`, `2008M01`, `2008U01`, `2008:2012`, `2008D001`. */
const period = /^\d{4}(?:[KQHMUDW]\d{1,3}|[:/-]\d{2,4})?$/

function roleOf(name: string, texts: readonly string[]): Dimension['role'] {
  if (/^(?:tid|time|år|year|kvartal|quarter|måned|month)$/i.test(name)) return 'time'
  if (/^(?:område|region|kommune|komk?|amt|landsdel|municipality|province|bopkom|kommunedk)$/i.test(name))
    return 'geo'
  return texts.length > 0 && /[KQHMU]\d/.test(texts[0] ?? '') && texts.every((text) => period.test(text))
    ? 'time'
    : null
}

/**
 * Where every variable is written with its code first (`101 København`, `2008K1 2008K1`), as the API does when asked for code and value,
 * codes and texts are told apart. The variable of time gives it away: its code and its text are the same.
 */
function asCoded(dimensions: Dimension[]): Dimension[] {
  const split = dimensions.map(({ categories }) => categories.map(({ id }) => codeAndText(id)))
  const isCoded = split.some(
    (pairs) => pairs.length > 0 && pairs.every((pair) => pair && pair.id === pair.label),
  )
  if (!isCoded || split.some((pairs) => pairs.some((pair) => pair === null))) return dimensions
  if (split.some((pairs) => new Set(pairs.map((pair) => pair?.id)).size < pairs.length)) return dimensions
  return dimensions.map((dimension, index) => {
    const categories = (split[index] ?? []).flatMap((pair) => (pair ? [pair] : []))
    return {
      ...dimension,
      role: roleOf(
        dimension.id,
        categories.map(({ id }) => id),
      ),
      categories,
    }
  })
}

function codeAndText(text: string): Category | null {
  const found = /^(\S+) (.+)$/.exec(text)
  return found?.[1] && found[2] ? { id: found[1], label: found[2] } : null
}
