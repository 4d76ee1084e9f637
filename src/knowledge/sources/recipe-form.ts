import type { Form } from '../../platform/forms/index.ts'
import type { FieldError } from '../../ui/index.ts'
import type { Locale } from '../../values/locale.ts'
import type { Selection } from './recipe.ts'
import { placeKinds, type Recipe, recipeSchema } from './recipe.ts'
import { fieldsOfTable, hasOwnDenominator, tableIn, tablesInUse } from './recipe-form-tables.ts'
import { readGroups, readSelections, writeGroups, writeSelections } from './selection-lines.ts'
import { texts } from './texts.ts'

/** The fields of the form, by the names they have in it. */
export interface RecipeFields {
  [name: string]: string | string[]
}

/** A recipe as the form shows it. */
export function fieldsOf(recipe: Recipe): RecipeFields {
  const { figure, periods, definition } = recipe
  const [table, denominatorTable] = tablesInUse(recipe)
  const parts = figure.kind === 'value' ? [figure.of] : [figure.numerator, figure.denominator]
  return {
    titelDa: recipe.title.da,
    titelEn: recipe.title.en,
    omDa: recipe.caption.da,
    omEn: recipe.caption.en,
    udgiver: recipe.publisher,
    licens: recipe.licence,
    side: recipe.page,
    ...fieldsOfTable(table, ''),
    ...fieldsOfTable(denominatorTable, '2'),
    tal: figure.kind,
    taeller: writeSelections(parts[0]?.of ?? []),
    naevner: writeSelections(parts[1]?.of ?? []),
    gange: String(recipe.multiplier),
    grupper: writeGroups(recipe.groups),
    steder: recipe.places,
    fra: periods.from ?? '',
    kun: periods.only ?? '',
    somAar: periods.asYear ? ['ja'] : [],
    mindst: recipe.minimumCount === null ? '' : String(recipe.minimumCount),
    indikator: recipe.indicator,
    hvorTit: recipe.schedule,
    ...fieldsOfDefinition(definition),
  }
}

function fieldsOfDefinition(definition: Recipe['definition']): RecipeFields {
  return {
    navnDa: definition?.name.da ?? '',
    navnEn: definition?.name.en ?? '',
    fundDa: definition?.finding.da ?? '',
    fundEn: definition?.finding.en ?? '',
    maalerDa: definition?.measures.da ?? '',
    maalerEn: definition?.measures.en ?? '',
    enhed: definition?.unit ?? 'percent',
    retning: definition?.direction ?? 'none',
    decimaler: String(definition?.decimals ?? 1),
    mindsteTal: String(definition?.minimum ?? 0),
    stoersteTal: String(definition?.maximum ?? 100),
  }
}

/** An empty form. */
export const emptyFields: RecipeFields = {
  udgiver: 'Danmarks Statistik',
  licens: 'CC BY 4.0',
  hvorfra: 'statbank',
  sted: 'OMRÅDE',
  tid: 'Tid',
  tal: 'share',
  gange: '100',
  steder: ['municipality'],
  hvorTit: 'never',
  enhed: 'percent',
  retning: 'none',
  decimaler: '1',
  mindsteTal: '0',
  stoersteTal: '100',
}

/** Which field of the form a part of the recipe is written in, the longest first. */
const fieldOfPath: [path: string, field: string][] = [
  ['title.da', 'titelDa'],
  ['title.en', 'titelEn'],
  ['caption.da', 'omDa'],
  ['caption.en', 'omEn'],
  ['publisher', 'udgiver'],
  ['licence', 'licens'],
  ['page', 'side'],
  ['tables.0.origin.table', 'tabel'],
  ['tables.0.origin.url', 'adresse'],
  ['tables.0.place', 'sted'],
  ['tables.0.time', 'tid'],
  ['tables.0.filters', 'filtre'],
  ['tables.1.origin.table', 'tabel2'],
  ['tables.1.origin.url', 'adresse2'],
  ['tables.1.origin', 'hvorfra2'],
  ['tables.1.place', 'sted2'],
  ['tables.1.time', 'tid2'],
  ['tables.1.filters', 'filtre2'],
  ['figure.denominator', 'naevner'],
  ['figure', 'taeller'],
  ['multiplier', 'gange'],
  ['groups', 'grupper'],
  ['places', 'steder'],
  ['periods.from', 'fra'],
  ['periods.only', 'kun'],
  ['minimumCount', 'mindst'],
  ['indicator', 'indikator'],
  ['definition.name.da', 'navnDa'],
  ['definition.name.en', 'navnEn'],
  ['definition.short', 'navnDa'],
  ['definition.finding.da', 'fundDa'],
  ['definition.finding.en', 'fundEn'],
  ['definition.measures.da', 'maalerDa'],
  ['definition.measures.en', 'maalerEn'],
  ['definition.decimals', 'decimaler'],
  ['definition.minimum', 'mindsteTal'],
  ['definition.maximum', 'stoersteTal'],
  ['definition', 'navnDa'],
  ['tables', 'tabel'],
]

/** Reads the form into a recipe, or says beside which field something is wrong. What the form does not show stays as it was. */
export function readRecipe(
  form: Form,
  locale: Locale,
  before: Recipe | null,
): { recipe: Recipe } | { errors: FieldError[] } {
  const t = texts[locale].form
  const errors: FieldError[] = []
  const lines = (field: string) => {
    const read = readSelections(form.text(field))
    if (!read.ok) errors.push({ field, message: t.badLine(read.line) })
    return read.ok ? read.value : []
  }
  const groups = readGroups(form.text('grupper'))
  if (!groups.ok) errors.push({ field: 'grupper', message: t.badLine(groups.line) })
  const parsed = recipeSchema.safeParse({
    ...plainParts(form),
    tables: tablesIn(form, before, lines),
    figure:
      form.text('tal') === 'value'
        ? { kind: 'value', of: { of: lines('taeller') } }
        : {
            kind: 'share',
            numerator: { of: lines('taeller') },
            denominator: { table: hasOwnDenominator(form) ? 1 : 0, of: lines('naevner') },
          },
    groups: groups.ok ? groups.value : [],
    definition: definitionIn(form, before),
  })
  if (!parsed.success) errors.push(...errorsOf(parsed.error.issues, t.wrong, locale))
  const first = errors.filter(({ field }, at) => errors.findIndex((each) => each.field === field) === at)
  return parsed.success && first.length === 0 ? { recipe: parsed.data } : { errors: first }
}

/** The numerator's table first, and then the denominator's own. */
function tablesIn(form: Form, before: Recipe | null, lines: (field: string) => Selection[]) {
  const [first, second] = before ? tablesInUse(before) : [undefined, undefined]
  const table = tableIn(form, '', { before: first, filters: lines('filtre') })
  if (!hasOwnDenominator(form)) return [table]
  return [table, tableIn(form, '2', { before: second, filters: lines('filtre2') })]
}

function plainParts(form: Form): Record<string, unknown> {
  return {
    title: { da: form.text('titelDa'), en: form.text('titelEn') },
    caption: { da: form.text('omDa'), en: form.text('omEn') },
    publisher: form.text('udgiver'),
    licence: form.text('licens'),
    page: form.text('side'),
    multiplier: numberIn(form.text('gange')),
    places: placeKinds.filter((kind) => form.all('steder').includes(kind)),
    periods: {
      ...(form.text('fra') ? { from: form.text('fra') } : {}),
      ...(form.text('kun') ? { only: form.text('kun').toUpperCase() } : {}),
      asYear: form.all('somAar').includes('ja'),
    },
    minimumCount: form.text('mindst') === '' ? null : numberIn(form.text('mindst')),
    indicator: form.text('indikator'),
    schedule: form.text('hvorTit') || 'never',
  }
}

/** Described only when it has a name: else the indicator is one there is. */
function definitionIn(form: Form, before: Recipe | null): unknown {
  const name = { da: form.text('navnDa'), en: form.text('navnEn') }
  if (!name.da && !name.en) return null
  const known = before?.definition
  const publisher = form.text('udgiver')
  return {
    name,
    short:
      known && known.name.da === name.da
        ? known.short
        : { da: name.da.slice(0, 80), en: name.en.slice(0, 80) },
    finding: { da: form.text('fundDa'), en: form.text('fundEn') },
    measures: { da: form.text('maalerDa'), en: form.text('maalerEn') },
    population: known?.population ?? { da: 'Se kilden', en: 'See the source' },
    source: known?.source ?? { da: publisher || '–', en: publisher || '–' },
    unit: form.text('enhed'),
    direction: form.text('retning'),
    decimals: numberIn(form.text('decimaler')),
    minimum: numberIn(form.text('mindsteTal')),
    maximum: numberIn(form.text('stoersteTal')),
    caveats: known?.caveats ?? [],
  }
}

function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'))
}

function errorsOf(
  issues: readonly { path: PropertyKey[]; message: string }[],
  wrong: string,
  locale: Locale,
): FieldError[] {
  return issues.map(({ path, message }) => {
    const written = path.map(String).join('.')
    const field =
      fieldOfPath.find(([start]) => written === start || written.startsWith(`${start}.`))?.[1] ?? 'titelDa'
    const [da, en] = message.split('|')
    return { field, message: en ? ((locale === 'da' ? da : en) ?? wrong) : wrong }
  })
}
