/** The two languages Pejling is written in. Danish is always first. */
export const locales = ['da', 'en'] as const
export type Locale = (typeof locales)[number]

export function isLocale(value: unknown): value is Locale {
  return value === 'da' || value === 'en'
}

/** A name or sentence in both languages, as shipped content carries it. */
export interface Wording {
  da: string
  en: string
}

/** What a dictionary in English must have: the same keys as the Danish one, texts for texts and functions for functions. */
export type SameShape<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...parameters: infer P) => string
      ? (...parameters: P) => string
      : SameShape<T[K]>
}
