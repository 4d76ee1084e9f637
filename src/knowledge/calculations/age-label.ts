import type { TableRow } from '../../formats/table.ts'
import { Refusal } from '../../values/refusal.ts'
import { type Column, textIn } from './cells.ts'
import { calculationRefusals } from './texts.ts'

/** The age a band starts at: 25 of `25-29`, `25 - 29 år` or `025-029`, 90 of `90+`. Refused when the label holds no age. */
export function startOfBand(row: TableRow, column: Column): number {
  const text = textIn(row, column)
  const digits = /\d+/.exec(text)?.[0]
  if (digits !== undefined) return /^\s*(?:<|under)/i.test(text) ? 0 : Number(digits)
  throw new Refusal(calculationRefusals.notAnAge, { line: row.line, column: column.header, text })
}

/** A band's label as two files are compared by it: no spaces, no leading zeros, one kind of dash. */
export function plainBand(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '')
    .replace(/0*(\d+)/g, '$1')
}

/** What a second table says for each age band. */
export interface BandTable<Value> {
  /** By the label, or, when only one band starts at this age, by the age; undefined when there is no such band. */
  find(label: string, from: number): Value | undefined
}

/** Bands by label and by start: labels are written so differently that the start must do where the label fails. */
export function bandTable<Value>(
  bands: readonly { label: string; from: number; value: Value }[],
): BandTable<Value> {
  const byLabel = new Map(bands.map(({ label, value }) => [plainBand(label), value]))
  return {
    find(label, from) {
      const found = byLabel.get(plainBand(label))
      if (found !== undefined) return found
      const alike = bands.filter((band) => band.from === from)
      return alike.length === 1 ? alike[0]?.value : undefined
    },
  }
}
