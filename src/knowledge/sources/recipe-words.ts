import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import { writeGroup } from '../figures/index.ts'
import type { Origin, Recipe, Selection } from './recipe.ts'
import { writeChoice } from './selection.ts'
import { texts } from './texts.ts'

/** A recipe as sentences: where the table is from, what is chosen of it, and how it becomes a figure. */
export function recipeInWords(recipe: Recipe, locale: Locale): string[] {
  const t = texts[locale].words
  const { figure, periods, multiplier } = recipe
  const chosen = (selections: readonly Selection[]) =>
    selections.length ? selections.map((each) => selectionWords(each)).join(t.and) : t.everything
  const part = ({ table, of }: { table: number; of: readonly Selection[] }) =>
    recipe.tables.length > 1 ? t.inTable(chosen(of), table + 1) : chosen(of)
  const sentences = recipe.tables.map((table, at) => {
    const from = originWords(table.origin, locale)
    const filters = table.filters.length ? t.filters(chosen(table.filters)) : ''
    return `${recipe.tables.length > 1 ? t.tableNumber(at + 1) : ''}${t.table(from, table.place, table.time)}${filters}`
  })
  sentences.push(
    figure.kind === 'value'
      ? t.value(chosen(figure.of.of))
      : t.share(part(figure.numerator), part(figure.denominator)),
  )
  if (multiplier !== 1)
    sentences.push(t.multiplied(writeNumber(multiplier, locale, Number.isInteger(multiplier) ? 0 : 3)))
  const time = [
    periods.from ? t.from(periods.from) : '',
    periods.only ? t.only(periods.only) : '',
    periods.asYear ? t.asYear : '',
  ].filter(Boolean)
  if (time.length) sentences.push(`${t.periods}: ${time.join(', ')}.`)
  sentences.push(
    t.places(recipe.places.map((kind) => texts[locale].form.placeKinds[kind].toLowerCase()).join(', ')),
  )
  for (const { group, of } of recipe.groups) sentences.push(t.group(writeGroup(group, locale), chosen(of)))
  if (recipe.minimumCount !== null) sentences.push(t.minimum(writeNumber(recipe.minimumCount, locale)))
  return sentences
}

export function originWords(origin: Origin, locale: Locale): string {
  const t = texts[locale].words
  if (origin.kind === 'file') return t.file
  if (origin.kind === 'statbank') return t.statbank(origin.table)
  return t.pxweb(origin.table ?? origin.url.split('/').at(-1) ?? '', new URL(origin.url).host)
}

function selectionWords({ variable, values }: Selection): string {
  const words = values.map((choice) =>
    typeof choice === 'string' ? (choice.split('|')[0] ?? choice) : writeChoice(choice).replace('..', '–'),
  )
  return `${variable} = ${words.join(' + ')}`
}
