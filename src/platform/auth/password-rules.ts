import type { Locale } from '../../values/locale.ts'
import { commonPasswords } from './common-passwords.ts'
import { texts } from './texts.ts'

const fewestCharacters = 12

/** What is wrong with a password somebody wants, in their words; null when it will do. Length and leaks count, not signs and capitals. */
export function passwordFault(password: string, locale: Locale): string | null {
  if (password.length < fewestCharacters) return texts[locale].tooShort
  return commonPasswords.has(password.toLowerCase()) ? texts[locale].tooCommon : null
}
