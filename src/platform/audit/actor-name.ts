import type { Locale } from '../../values/locale.ts'

/** Who did something, as a reader would say it: a person by name, a command by whose hand it was. */
export function actorName(name: string, locale: Locale): string {
  if (!name.startsWith('cli:')) return name
  const hand = name.slice('cli:'.length)
  return locale === 'da' ? `en kommando (${hand})` : `a command (${hand})`
}
