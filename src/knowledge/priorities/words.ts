import type { Locale } from '../../values/locale.ts'
import { texts } from './texts.ts'

/** `a, b og c`; the last of one is itself. */
export function inARow(words: readonly string[], locale: Locale): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${texts[locale].and} ${last}`
}

/** A name or heading as it stands inside a sentence. */
export function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
