import { type Dimension, type ReleasedCell, total, whatMaySay } from '../../statistics/disclosure/index.ts'
import type { Locale } from '../../values/locale.ts'
import { writeNumber } from '../../values/numbers.ts'
import type { Release } from './release.ts'
import { texts } from './texts.ts'

/** The name of a category, or of everybody. */
export function nameOf(dimension: Dimension, id: string, locale: Locale): string {
  if (id === total) return texts[locale].everybody
  return dimension.categories.find((category) => category.id === id)?.label[locale] ?? id
}

/** What may be said of a cell, in words: its figure, where it stands from an earlier release that too, or that it is hidden. */
export function writtenCell(
  { table }: Release,
  cell: ReleasedCell,
  locale: Locale,
): { figure: string; note: string } {
  const t = texts[locale]
  const said = whatMaySay(table, { kind: 'count', at: cell.at })
  if (said.kind === 'hidden') return { figure: t.hiddenCell, note: '' }
  return {
    figure: writeNumber(said.value, locale, said.decimals),
    note: cell.asOf === undefined ? '' : t.asOf(String(cell.asOf)),
  }
}

/** The released table as a sheet: a row for each cell, with exactly what the page shows. */
export function sheetOf(
  release: Release,
  locale: Locale,
): { headers: string[]; rows: { cells: string[] }[] } {
  const t = texts[locale]
  const { dimensions, cells } = release.table
  return {
    headers: [...dimensions.map(({ label }) => label[locale]), t.counts, t.noteColumn],
    rows: cells.map((cell) => {
      const { figure, note } = writtenCell(release, cell, locale)
      const names = dimensions.map((dimension, index) => nameOf(dimension, cell.at[index] as string, locale))
      return { cells: [...names, figure, note] }
    }),
  }
}
