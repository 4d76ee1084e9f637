import type { CountTable, Dimension } from '../count-table.ts'

/** A dimension whose categories are named by their ids. */
export function dimension(id: string, categories: string[]): Dimension {
  const label = (text: string) => ({ da: text, en: text })
  return {
    id,
    label: label(id),
    categories: categories.map((each) => ({ id: each, label: label(each) })),
  }
}

/** Rows by columns, from the counts as they stand on paper: row r1, r2 …, column c1, c2 …. */
export function grid(counts: number[][]): CountTable {
  const columns = counts[0]?.map((_, index) => `c${index + 1}`) ?? []
  const rows = counts.map((_, index) => `r${index + 1}`)
  return {
    dimensions: [dimension('row', rows), dimension('column', columns)],
    cells: counts.flatMap((row, r) => row.map((count, c) => ({ at: [`r${r + 1}`, `c${c + 1}`], count }))),
  }
}
