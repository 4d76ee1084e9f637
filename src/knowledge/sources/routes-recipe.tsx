import { z } from 'zod'
import {
  type Change,
  change,
  invalid,
  page,
  pageAnswer,
  type Route,
  Stale,
  seeOther,
  type Visit,
} from '../../platform/web/index.ts'
import type { FieldError } from '../../ui/index.ts'
import { Refusal, sentenceOf } from '../../values/refusal.ts'
import { allIndicators } from '../indicators/index.ts'
import { addSource, changeSource } from './actions-recipes.ts'
import { RecipePage } from './pages/recipe-page.tsx'
import { findSource, type Source, sources } from './reads.ts'
import type { Recipe } from './recipe.ts'
import { emptyFields, fieldsOf, type RecipeFields, readRecipe } from './recipe-form.ts'
import { writeSelections } from './selection-lines.ts'
import { texts } from './texts.ts'
import { sourceRefusals } from './texts-refusals.ts'

export const recipeRoutes: Route[] = [
  page({
    path: '/kilder/ny',
    may: 'write-national-indicators',
    answer: (visit) => formPage(visit, null, { values: emptyFields, errors: [] }),
  }),
  change({ path: '/kilder', may: 'write-national-indicators', audit: ['source-added'], answer: add }),
  page({
    path: '/kilder/:id/opskrift',
    may: 'write-national-indicators',
    answer: async (visit) => {
      const source = await findSource(visit.tx, visit.params.id ?? '')
      return formPage(visit, source, { values: fieldsOf(source.recipe), errors: [] })
    },
  }),
  change({
    path: '/kilder/:id/opskrift',
    may: 'write-national-indicators',
    audit: ['source-changed'],
    answer: save,
  }),
]

async function formPage(
  { locale }: Visit | Change,
  source: Source | null,
  { values, errors }: { values: RecipeFields; errors: FieldError[] },
) {
  const t = texts[locale]
  const title = source ? t.form.editTitle(source.recipe.title[locale]) : t.form.newTitle
  const trail = [{ href: '/kilder', label: t.title }]
  if (source) trail.push({ href: `/kilder/${source.id}`, label: source.recipe.title[locale] })
  const body = <RecipePage locale={locale} source={source} values={values} errors={errors} />
  return errors.length ? invalid(title, body, errors, { trail }) : pageAnswer(title, body, { trail })
}

async function add(asked: Change) {
  const { tx, actor, form, locale } = asked
  const read = readRecipe(form, locale, null)
  const errors = 'errors' in read ? read.errors : await lacksIndicator(asked, read.recipe)
  const id = z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{1,59}$/)
    .safeParse(form.text('id'))
  // these two words are pages
  const isTaken =
    id.success &&
    (['ny', 'revisioner'].includes(id.data) || (await sources(tx)).some((each) => each.id === id.data))
  if (!id.success) errors.unshift({ field: 'id', message: texts[locale].form.idHint })
  if (id.success && isTaken) {
    const refusal = new Refusal(sourceRefusals.idTaken, { id: id.data })
    errors.unshift({ field: 'id', message: sentenceOf(refusal, locale) })
  }
  if ('errors' in read || !id.success || errors.length > 0)
    return formPage(asked, null, { values: written(asked), errors })
  await addSource(tx, actor, { id: id.data, recipe: read.recipe })
  return seeOther(`/kilder/${id.data}`, { text: texts[locale].form.saved })
}

async function save(asked: Change) {
  const { tx, actor, form, locale, params } = asked
  const source = await findSource(tx, params.id ?? '')
  const read = readRecipe(form, locale, source.recipe)
  const errors = 'errors' in read ? read.errors : await lacksIndicator(asked, read.recipe)
  if ('errors' in read || errors.length > 0)
    return formPage(asked, source, { values: written(asked), errors })
  const version = Number(form.text('_version'))
  const isSaved = await changeSource(tx, actor, { id: source.id, recipe: read.recipe, version })
  if (!isSaved) throw new Stale(source.version, differences(source.recipe, read.recipe, locale))
  return seeOther(`/kilder/${source.id}`, { text: texts[locale].form.saved })
}

async function lacksIndicator({ tx, locale }: Change, recipe: Recipe): Promise<FieldError[]> {
  if (recipe.definition || (await allIndicators(tx)).some(({ id }) => id === recipe.indicator)) return []
  const refusal = new Refusal(sourceRefusals.indicatorUnknown, { indicator: recipe.indicator })
  return [{ field: 'indikator', message: sentenceOf(refusal, locale) }]
}

function written({ form }: Change): RecipeFields {
  return Object.fromEntries(form.names().map((name) => [name, form.all(name)]))
}

/** What two people wrote at once, field by field. */
function differences(theirs: Recipe, mine: Recipe, locale: 'da' | 'en') {
  const t = texts[locale].form
  const line = (label: string, of: (recipe: Recipe) => string) => ({
    label,
    theirs: of(theirs),
    mine: of(mine),
  })
  return [
    line(t.titleDa, ({ title }) => title.da),
    line(t.captionDa, ({ caption }) => caption.da),
    line(t.filters, ({ tables }) => tables.map(({ filters }) => writeSelections(filters)).join('\n')),
    line(t.indicator, ({ indicator }) => indicator),
    line(t.schedule, ({ schedule }) => schedule),
    line(t.multiplier, ({ multiplier }) => String(multiplier)),
  ]
}
