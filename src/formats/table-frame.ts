import type { TableRow } from './table.ts'

/** The lines of a sheet told apart: what stands above the table, its header and rows, and what stands beneath. */
interface Framed {
  header: TableRow | undefined
  rows: TableRow[]
  notes: string[]
}

/** Whether a blank line ends a table, or is nothing, as in a sheet, where a row may have its first cell alone. */
type Gap = 'ends-table' | 'is-nothing'

/** More lines than this above a table are no title. */
const maxTitleLines = 10
const startsANote =
  /^(?:\*|†|\d\)|\(\d\)|©|(?:anm|bem|note|noter|kilde|kilder|fodnote|source|sources|notes?)\b)/i

/**
 * Finds the table among its title and its notes. A title is one to ten lines with text in the first column alone, above a line with more
 * columns and at least one line below that. A note stands beneath, alone in its line, after a blank line or with a word such as `Kilde`.
 */
export function framed(lines: TableRow[], { gap }: { gap: Gap }): Framed {
  const above = titleLines(lines)
  const below = noteLines(lines, above + 1, gap)
  const end = lines.length - below
  const text = ({ cells }: TableRow) => (cells[0] ?? '').trim()
  return {
    header: lines[above],
    rows: lines.slice(above + 1, end),
    notes: [...lines.slice(0, above), ...lines.slice(end)].map(text),
  }
}

/** A table of one column has no title or notes that could be told from its rows. */
function titleLines(lines: readonly TableRow[]): number {
  const header = lines.slice(0, maxTitleLines + 1).findIndex(({ cells }) => filledIn(cells) > 1)
  if (header <= 0) return 0
  const isTitle = lines.slice(0, header).every(isAlone)
  const next = lines[header + 1]
  return isTitle && next && next.cells.length > 1 ? header : 0
}

function noteLines(lines: readonly TableRow[], firstRow: number, gap: Gap): number {
  const header = lines[firstRow - 1]
  if (!header || filledIn(header.cells) < 2) return 0
  let start = lines.length
  while (start > firstRow && isAlone(lines[start - 1])) start--
  while (start < lines.length && !beginsNotes(lines[start], lines[start - 1], gap)) start++
  return lines.length - start
}

function beginsNotes(line: TableRow | undefined, before: TableRow | undefined, gap: Gap): boolean {
  if (!line || !before) return false
  const isAfterGap = gap === 'ends-table' && line.cells.length === 1 && line.line > endOf(before) + 1
  return isAfterGap || startsANote.test((line.cells[0] ?? '').trim())
}

function isAlone(line: TableRow | undefined): boolean {
  return line !== undefined && filledIn(line.cells) === 1 && (line.cells[0] ?? '').trim() !== ''
}

function filledIn(cells: readonly string[]): number {
  // a row of a sheet has holes where there are no cells, which reduce passes over
  return cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0)
}

/** The last line of a row, whose cells may hold line breaks. */
function endOf({ line, cells }: TableRow): number {
  return line + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}
