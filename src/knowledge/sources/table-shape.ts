import { z } from 'zod'
import { readJsonStatFrame } from '../../formats/json-stat/index.ts'
import { parsePeriod } from '../figures/index.ts'
import type { SourceProblem } from './problem.ts'
import { groupsOf, type Origin, partsOf, type Recipe, type RecipeTable, selectionsOf } from './recipe.ts'
import { chosenCategories, variableAt } from './selection.ts'
import { isKept } from './sums.ts'

/** What a source says about a table before it is fetched. */
export interface TableShape {
  label: string
  /** When the source last changed it, as it writes it. */
  updated: string | null
  variables: ShapeVariable[]
}

interface ShapeVariable {
  id: string
  label: string
  /** The source sums over it when nothing is chosen. */
  canBeLeftOut: boolean
  categories: { id: string; label: string }[]
}

/** The codes to ask for, by variable, in the order of the table. */
export type Wanted = { variable: string; codes: string[] }[]

const statbankShape = z.object({
  text: z.string().default(''),
  updated: z.string().nullish(),
  variables: z.array(
    z.object({
      id: z.string(),
      text: z.string().default(''),
      elimination: z.boolean().default(false),
      values: z.array(z.object({ id: z.string(), text: z.string().default('') })),
    }),
  ),
})

const pxwebShape = z.object({
  title: z.string().default(''),
  variables: z.array(
    z.object({
      code: z.string(),
      text: z.string().default(''),
      elimination: z.boolean().default(false),
      values: z.array(z.string()),
      valueTexts: z.array(z.string()).default([]),
    }),
  ),
})

/** PxWeb says beside its JSON-stat which variables may be left out. */
const eliminations = z.object({
  dimension: z.record(
    z.string(),
    z.object({ extension: z.object({ elimination: z.boolean().default(false) }).optional() }),
  ),
})

/**
 * Reads what a source says about a table: Statistikbanken's `tableinfo`, PxWeb's list of variables (v1), or its JSON-stat without
 * values (v2, which refuses as `readJsonStatFrame` does). Null when it is none of them.
 */
export function readShape(origin: Origin, bytes: Uint8Array): TableShape | null {
  if (origin.kind === 'pxweb' && origin.api === 'v2') return shapeOfJsonStat(bytes)
  const document = parsed(bytes)
  if (origin.kind === 'statbank') {
    const read = statbankShape.safeParse(document)
    return read.success
      ? {
          label: read.data.text,
          updated: read.data.updated ?? null,
          variables: read.data.variables.map(({ id, text: label, elimination, values }) => ({
            id,
            label: label || id,
            canBeLeftOut: elimination,
            categories: values.map((value) => ({ id: value.id, label: value.text || value.id })),
          })),
        }
      : null
  }
  return origin.kind === 'pxweb' ? shapeOfPxWeb(document) : null
}

function shapeOfPxWeb(document: unknown): TableShape | null {
  const read = pxwebShape.safeParse(document)
  if (!read.success) return null
  const variables = read.data.variables.map(({ code, text, elimination, values, valueTexts }) => ({
    id: code,
    label: text || code,
    canBeLeftOut: elimination,
    categories: values.map((id, position) => ({ id, label: valueTexts[position] ?? id })),
  }))
  return { label: read.data.title, updated: null, variables }
}

function shapeOfJsonStat(bytes: Uint8Array): TableShape {
  const { label, updated, dimensions } = readJsonStatFrame(bytes)
  const said = eliminations.safeParse(parsed(bytes))
  return {
    label: label ?? '',
    updated,
    variables: dimensions.map(({ id, label: name, categories }) => ({
      id,
      label: name,
      canBeLeftOut: said.data?.dimension[id]?.extension?.elimination ?? false,
      categories,
    })),
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/**
 * What to ask of a table so that the recipe can be followed: of place what is ours, of time what the recipe keeps, of the others what is
 * chosen. A variable the recipe does not speak of is left out where the source sums over it; in BULK every variable must have values
 * (Danmarks Statistik, "API til Statistikbanken", format BULK), so there it is a problem.
 */
export function wantedOf(
  shape: TableShape,
  recipe: Recipe,
  asked: { table: number; findPlace(category: { id: string; label: string }): unknown },
): Wanted | SourceProblem {
  const table = recipe.tables[asked.table] as RecipeTable
  const selections = recipe.figure
    ? partsOf(recipe.figure)
        .filter((part) => part.table === asked.table)
        .flatMap((part) => groupsOf(recipe).flatMap((group) => selectionsOf(recipe, part, group)))
    : []
  const known = shape.variables.map(({ id, label }) => (id === label ? id : `${id} (${label})`))
  const named = [
    table.place,
    table.time,
    ...selections.filter(({ optional }) => !optional).map(({ variable }) => variable),
  ]
  const lacking = named.find((variable) => variableAt(shape.variables, variable) < 0)
  if (lacking !== undefined) return { kind: 'variable-missing', variable: lacking, known }
  const wanted: Wanted = []
  for (const [at, variable] of shape.variables.entries()) {
    const codes = codesOf(variable, {
      isPlace: at === variableAt(shape.variables, table.place),
      isTime: at === variableAt(shape.variables, table.time),
      selections: selections.filter((each) => variableAt(shape.variables, each.variable) === at),
      recipe,
      origin: table.origin,
      findPlace: asked.findPlace,
    })
    if (codes !== null && 'kind' in codes) return codes
    if (codes !== null) wanted.push({ variable: variable.id, codes })
  }
  return wanted.some(({ codes }) => codes.length === 0) ? { kind: 'no-figures' } : wanted
}

function codesOf(
  variable: ShapeVariable,
  asked: {
    isPlace: boolean
    isTime: boolean
    selections: ReturnType<typeof selectionsOf>
    recipe: Recipe
    origin: Origin
    findPlace(category: { id: string; label: string }): unknown
  },
): string[] | SourceProblem | null {
  const { categories } = variable
  const ids = (kept: ShapeVariable['categories']) => kept.map(({ id }) => id)
  if (asked.isPlace) return ids(categories.filter((category) => asked.findPlace(category) !== null))
  if (asked.isTime) {
    const read = (category: { id: string; label: string }) =>
      parsePeriod(category.id) ?? parsePeriod(category.label)
    return ids(categories.filter((category) => isKept(read(category) ?? '9999', asked.recipe.periods)))
  }
  if (asked.selections.length > 0) {
    const positions = new Set<number>()
    for (const selection of asked.selections) {
      const chosen = chosenCategories(variable, selection)
      if (!Array.isArray(chosen)) return chosen
      for (const position of chosen) positions.add(position)
    }
    return ids(categories.filter((_, position) => positions.has(position)))
  }
  if (categories.length === 1) return ids(categories)
  const isBulk = asked.origin.kind === 'statbank' && asked.origin.format === 'BULK'
  if (variable.canBeLeftOut && !isBulk) return null
  return { kind: 'variable-open', variable: variable.label, categories: categories.length }
}
