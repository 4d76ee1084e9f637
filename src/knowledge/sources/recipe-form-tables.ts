import type { Form } from '../../platform/forms/index.ts'
import type { Recipe, RecipeTable, Selection } from './recipe.ts'
import type { RecipeFields } from './recipe-form.ts'
import { writeSelections } from './selection-lines.ts'

export const originNames = ['statbank', 'pxweb-v1', 'pxweb-v2', 'file'] as const

/** The fields of a table have the same names in both; those of the denominator's own table end in 2. */
export type TableSuffix = '' | '2'

/** The numerator's table, and the denominator's where it is another. */
export function tablesInUse({ tables, figure }: Recipe): [RecipeTable | undefined, RecipeTable | undefined] {
  if (figure.kind === 'value') return [tables[figure.of.table], undefined]
  const { numerator, denominator } = figure
  return [
    tables[numerator.table],
    denominator.table === numerator.table ? undefined : tables[denominator.table],
  ]
}

/** A table as the form shows it; nothing where the recipe has no such table. */
export function fieldsOfTable(table: RecipeTable | undefined, suffix: TableSuffix): RecipeFields {
  if (!table) return {}
  const { origin, place, time, filters } = table
  return {
    [`hvorfra${suffix}`]: origin.kind === 'pxweb' ? `pxweb-${origin.api}` : origin.kind,
    [`tabel${suffix}`]: origin.kind === 'file' ? '' : (origin.table ?? ''),
    [`adresse${suffix}`]: origin.kind === 'pxweb' ? origin.url : '',
    [`sted${suffix}`]: place,
    [`tid${suffix}`]: time,
    [`filtre${suffix}`]: writeSelections(filters),
  }
}

/** Whether the form says that the denominator is in a table of its own. */
export function hasOwnDenominator(form: Form): boolean {
  return form.text('tal') === 'share' && form.text('hvorfra2') !== ''
}

/** A table as the form says it is, for the schema to judge; what the form does not show stays as it was. */
export function tableIn(
  form: Form,
  suffix: TableSuffix,
  about: { before: RecipeTable | undefined; filters: Selection[] },
): Record<string, unknown> {
  const { before, filters } = about
  return {
    origin: originIn(form, suffix, before?.origin),
    place: form.text(`sted${suffix}`),
    time: form.text(`tid${suffix}`),
    filters,
    ...(before && { language: before.language }),
  }
}

function originIn(form: Form, suffix: TableSuffix, before: RecipeTable['origin'] | undefined): unknown {
  const kind = form.text(`hvorfra${suffix}`)
  const table = form.text(`tabel${suffix}`)
  if (kind === 'file') return { kind }
  if (kind === 'statbank')
    return { kind, table, ...(before?.kind === 'statbank' && { format: before.format }) }
  const api = kind.slice('pxweb-'.length)
  return { kind: 'pxweb', api, url: form.text(`adresse${suffix}`), ...(table && { table }) }
}
