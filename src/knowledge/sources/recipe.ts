import { z } from 'zod'

const text = (max: number) => z.string().trim().min(1).max(max)
const wording = (max: number) => z.strictObject({ da: text(max), en: text(max) })

/** Categories by code or label, `TOT|I alt` for either name of one and the same, or every whole number from one to another. */
const choiceSchema = z.union([
  text(200),
  z
    .strictObject({ from: z.int().min(0).max(10_000), to: z.int().min(0).max(10_000) })
    .refine(({ from, to }) => from <= to),
])

const selectionSchema = z.strictObject({
  /** The variable by code or label, whatever its case. */
  variable: text(200),
  values: z.array(choiceSchema).min(1).max(400),
  /** The table may come without this variable: it was summed before it was fetched. */
  optional: z.boolean().default(false),
})

const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('statbank'),
    table: z.string().regex(/^[A-ZÆØÅ0-9]{2,20}$/i),
    format: z.enum(['JSONSTAT', 'BULK']).default('JSONSTAT'),
  }),
  z.strictObject({
    kind: z.literal('pxweb'),
    api: z.enum(['v1', 'v2']),
    /** v1: the address of the table itself; v2: the address that `/tables` stands under. */
    url: z.url({ protocol: /^https?$/ }).max(500),
    /** v2 only: the id of the table. */
    table: z
      .string()
      .regex(/^[\w.-]{1,80}$/)
      .optional(),
  }),
  z.strictObject({ kind: z.literal('file') }),
])

const tableSchema = z.strictObject({
  origin: originSchema,
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default('da'),
  /** The variables that are place and time. */
  place: text(200),
  time: text(200),
  filters: z.array(selectionSchema).max(30).default([]),
})

const partSchema = z.strictObject({
  /** Which of the recipe's tables, from 0. */
  table: z.int().min(0).max(1).default(0),
  of: z.array(selectionSchema).max(30).default([]),
})

const figureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), of: partSchema }),
  z.strictObject({ kind: z.literal('share'), numerator: partSchema, denominator: partSchema }),
])

export const placeKinds = ['municipality', 'region', 'country'] as const
export const schedules = ['never', 'daily', 'weekly', 'monthly', 'quarterly'] as const

const definitionSchema = z
  .strictObject({
    name: wording(200),
    short: wording(80),
    finding: wording(200),
    measures: wording(1000),
    population: wording(300),
    source: wording(300),
    unit: z.enum(['percent', 'persons']),
    direction: z.enum(['higher-is-better', 'lower-is-better', 'none']),
    decimals: z.int().min(0).max(4),
    minimum: z.number(),
    maximum: z.number(),
    caveats: z.array(wording(500)).max(10).default([]),
  })
  .refine(({ minimum, maximum }) => minimum < maximum)

/** How a table becomes an indicator. Checked when it is written and each time it is read. */
export const recipeSchema = z
  .strictObject({
    title: wording(120),
    /** What the figures are, and what they are not. */
    caption: wording(1000),
    publisher: text(200),
    licence: text(200),
    page: z.url({ protocol: /^https$/ }).max(500),
    tables: z.array(tableSchema).min(1).max(2),
    figure: figureSchema,
    multiplier: z.number().positive().max(1_000_000_000),
    /** Figures for a part of the population beside those for all. */
    groups: z
      .array(
        z.strictObject({
          group: z.string().regex(/^[a-z0-9][a-z0-9:+_-]{0,59}$/),
          of: z.array(selectionSchema).min(1).max(30),
        }),
      )
      .max(60)
      .default([]),
    places: z.array(z.enum(placeKinds)).min(1).default(['municipality']),
    periods: z
      .strictObject({
        from: z.string().max(12).optional(),
        /** Keep only this part of each year, such as `K1` or `M01`. */
        only: z
          .string()
          .regex(/^(K[1-4]|M(0[1-9]|1[0-2]))$/)
          .optional(),
        /** Write a quarter or a month as its year. */
        asYear: z.boolean().default(false),
      })
      .default({ asYear: false }),
    /** A sum below this is held back as too small; null holds nothing back. */
    minimumCount: z.int().min(1).max(10_000).nullable().default(null),
    indicator: z.string().regex(/^[a-z0-9_]{2,60}$/),
    /** Makes the indicator when it is not there; an indicator that is there is left as it is. */
    definition: definitionSchema.nullable().default(null),
    schedule: z.enum(schedules).default('never'),
  })
  .refine(
    (recipe) => partsOf(recipe.figure).every(({ table }) => table < recipe.tables.length),
    'Tabellen findes ikke i opskriften|The table is not in the recipe',
  )
  .refine(
    ({ groups }) =>
      new Set(groups.map(({ group }) => group)).size === groups.length &&
      !groups.some(({ group }) => group === 'all'),
    'En gruppe står to gange|A group stands twice',
  )
  .refine(
    ({ tables }) =>
      tables.every(({ origin }) => origin.kind !== 'pxweb' || origin.api === 'v1' || origin.table),
    'PxWeb v2 skal have tabellens id|PxWeb v2 needs the id of the table',
  )

export type Recipe = z.infer<typeof recipeSchema>
export type RecipeTable = Recipe['tables'][number]
export type Origin = RecipeTable['origin']
export type Selection = z.infer<typeof selectionSchema>
export type Choice = Selection['values'][number]
export type Schedule = Recipe['schedule']
type Part = z.infer<typeof partSchema>

/** Which tables of a recipe are files that people upload. */
export function fileTables({ tables }: Pick<Recipe, 'tables'>): number[] {
  return [...tables.keys()].filter((table) => tables[table]?.origin.kind === 'file')
}

/** The sums a figure is made from: one value, or numerator and denominator in that order. */
export function partsOf(figure: z.infer<typeof figureSchema>): Part[] {
  return figure.kind === 'value' ? [figure.of] : [figure.numerator, figure.denominator]
}

/**
 * What is chosen of a table for one part of the figure and one group. The group's choice of a variable goes before the part's, and the
 * part's before the table's filters.
 */
export function selectionsOf(recipe: Recipe, part: Part, group: string): Selection[] {
  const ofGroup = recipe.groups.find((each) => each.group === group)?.of ?? []
  const filters = recipe.tables[part.table]?.filters ?? []
  const chosen = new Map<string, Selection>()
  for (const each of [...filters, ...part.of, ...ofGroup]) chosen.set(each.variable.toLowerCase(), each)
  return [...chosen.values()]
}

/** Every group a recipe gives figures for, everybody first. */
export function groupsOf(recipe: Recipe): string[] {
  return ['all', ...recipe.groups.map(({ group }) => group)]
}
