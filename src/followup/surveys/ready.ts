import type { Wording } from '../../values/locale.ts'
import type { Instrument } from './instrument.ts'

/** A questionnaire that comes with Pejling: whole, or a shape that waits for its owners' wording. */
export type ReadyInstrument = { id: string; instrument: Instrument } & (
  | { sort: 'whole'; terms: null }
  | { sort: 'shape'; terms: Terms }
)

/** Whose the wording is, where it is found, and on what terms. */
export interface Terms {
  holder: string
  text: Wording
  where: string
}

/**
 * A conversion table as it is pasted: a raw sum and its value on each line, apart by space, tab, semicolon or a comma that is no
 * decimal sign. Null when a line cannot be read or a sum stands twice.
 */
export function readConversion(text: string): Record<number, number> | null {
  const table: Record<number, number> = {}
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '' || /^[^\d-]/.test(line)) continue
    const found = /^(-?\d{1,4})\s*[\s;,:=]\s*(-?\d{1,6}(?:[.,]\d{1,6})?)$/.exec(line)
    const sum = Number(found?.[1])
    if (!found || Object.hasOwn(table, sum)) return null
    table[sum] = Number(found[2]?.replace(',', '.'))
  }
  return table
}
