import type { Locale, Wording } from '../../../values/locale.ts'
import { languageOf, titleOf } from '../search.ts'

/** A wording in the reader's language; what only stands in Danish is marked as Danish, so that it is read aloud rightly. */
export function Said({ wording, locale }: { wording: Wording; locale: Locale }) {
  const language = languageOf(wording, locale)
  const words = titleOf(wording, locale)
  return language ? <span lang={language}>{words}</span> : words
}
