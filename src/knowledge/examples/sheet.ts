import type { Locale } from '../../values/locale.ts'
import { kindNames, targetGroupNames } from '../catalogue/index.ts'
import type { Example } from './example.ts'
import { texts } from './texts.ts'

/** Examples as the lines of a spreadsheet to read, in the reader's language; what is not stated says so. */
export function exampleSheet(
  examples: readonly Example[],
  locale: Locale,
): { headers: string[]; rows: string[][] } {
  const t = texts[locale]
  return {
    headers: [
      t.form.title,
      t.place,
      t.year,
      t.kind,
      t.targetGroups,
      t.what,
      t.forWhom,
      t.howMuch,
      t.outcome,
      t.contact,
      t.recommendations,
      t.source,
    ],
    rows: examples.map((example) => [
      example.title[locale],
      example.municipalityName ?? t.notStated,
      String(example.year ?? t.notStated),
      kindNames[locale][example.kind],
      example.targetGroups.map((group) => targetGroupNames[locale][group]).join(', '),
      example.what?.[locale] ?? t.notStated,
      example.forWhom?.[locale] ?? t.notStated,
      example.howMuch?.[locale] ?? t.notStated,
      example.outcome?.[locale] ?? t.notStated,
      example.contact ?? t.notStated,
      example.recommendations.join(', '),
      example.source
        ? t.sourceLine(example.source.title, example.source.heading, example.source.page)
        : t.originTags[example.origin],
    ]),
  }
}
