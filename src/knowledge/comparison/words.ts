import type { Locale } from '../../values/locale.ts'
import type { Cell } from './lines.ts'
import type { Scope } from './scope.ts'
import { texts } from './texts.ts'

export function scopeName({ name }: Pick<Scope, 'name'>, locale: Locale): string {
  const t = texts[locale]
  return name.kind === 'named' ? name.name : t[name.kind]
}

/** What the figures of a scope are held up against, as it stands in a sentence. */
export function wholeName({ isInvented }: Pick<Scope, 'isInvented'>, locale: Locale): string {
  return texts[locale].wholes[isInvented ? 'invented' : 'country']
}

/** What an open mark or a hatching means among these cells: that nothing can be told, and only the reasons that occur. */
export function unclearWords(cells: readonly Cell[], whole: string, locale: Locale): string {
  const t = texts[locale]
  const verdicts = new Set(cells.flatMap((cell) => ('verdict' in cell ? [cell.verdict] : [])))
  const isUntold = verdicts.has('cannot-be-told')
  const isUnknown = verdicts.has('uncertainty-unknown')
  if (isUntold && isUnknown) return t.unclearBoth(whole)
  if (isUntold) return t.verdicts['cannot-be-told'](whole)
  return t.verdicts[isUnknown ? 'uncertainty-unknown' : 'no-whole'](whole)
}

/** A number as a spreadsheet in the reader's language takes it: every decimal, no thousands, no unit. */
export function plainNumber(value: number | null | undefined, locale: Locale): string {
  if (value === null || value === undefined) return ''
  const digits = String(Math.round(value * 10_000) / 10_000)
  return locale === 'da' ? digits.replace('.', ',') : digits
}
