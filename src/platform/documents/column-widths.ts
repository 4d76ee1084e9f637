import type { Table } from './document.ts'

/** A column as it is set: its share of the width (0: as narrow as its content) and the longest word that fits on a line. */
export interface ColumnWidth {
  readonly share: number
  readonly lettersPerLine: number
}

/** Rough measures of the printed table text in points: they only decide which words may be broken. */
const textWidth = 453
const letterWidth = 5.4
const padding = 14

/** Columns of words share the width after their longest cell; columns of numbers (after the first) are as narrow as they can be. */
export function columnWidths(table: Table): ColumnWidth[] {
  const longest = table.headers.map((header, column) =>
    Math.max(header.text.length, ...table.rows.map((row) => row[column]?.length ?? 0)),
  )
  const shares = table.headers.map((header, column) =>
    column > 0 && header.align === 'end' ? 0 : Math.min(36, Math.max(8, longest[column] ?? 0)),
  )
  const narrow = longest.map((letters, column) =>
    shares[column] === 0 ? letters * letterWidth + padding : 0,
  )
  const left = Math.max(0, textWidth - sum(narrow))
  return shares.map((share, column) => {
    const width = share === 0 ? (narrow[column] ?? 0) : (left * share) / sum(shares) - padding
    return { share, lettersPerLine: Math.max(4, Math.floor(width / letterWidth)) }
  })
}

/** Text cut so that every second piece (1, 3, …) is a word longer than the line: Danish words are long and columns narrow. */
export function longWordsApart(text: string, lettersPerLine: number): string[] {
  return text.split(new RegExp(`(\\p{L}{${lettersPerLine + 1},})`, 'u'))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
