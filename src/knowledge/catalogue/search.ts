import type { Wording } from '../../values/locale.ts'
import type { Kind } from './recommendation.ts'

/** Something a search has found: where it is, what it is called, and a line on what it is. */
export interface SearchHit {
  href: string
  title: string
  /** Where it comes from, e.g. `KL 2024 · Sunde rammer først`. */
  note: string
  kind: Kind | null
}

/** What a search gave, and the words it was asked with in the end when the first were mistyped. */
export interface Found<Row> {
  rows: Row[]
  /** Null when the question was read as it stood. */
  corrected: string | null
}

/** Questions shorter than this find too much to be worth an answer. */
export const shortestQuestion = 2

/** Puts the nearest known words in place of mistyped ones; null when nothing changes. Words under five letters are taken as they stand. */
export function correctedQuestion(question: string, nearest: ReadonlyMap<string, string>): string | null {
  const words = question.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []
  const corrected = words.map((word) => nearest.get(word) ?? word).join(' ')
  return corrected === words.join(' ') ? null : corrected
}

/** The language of a wording that was only written in Danish, where the reader's is another; null where they agree. */
export function languageOf(wording: Wording, locale: keyof Wording): 'da' | undefined {
  return locale === 'en' && wording.en === wording.da ? 'da' : undefined
}

/** The title of a hit in the reader's language; what a municipality wrote itself stands as it wrote it. */
export function titleOf(statement: Wording, locale: keyof Wording): string {
  return statement[locale] || statement.da
}
