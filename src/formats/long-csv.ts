import { type Category, type Cube, cellsOf } from './cube.ts'

const pieceLength = 64 * 1024

/**
 * A table as CSV with one line per cell in row-major order: a column per dimension, then `value` and `status` (RFC 4180 with a comma,
 * line feeds, no mark in front). Headers are labels and cells are category labels, or the codes of both. Numbers have a point and no
 * more digits than tell them apart. Comes in pieces of many lines, so that a long table need never lie in memory.
 *
 * Cells are as the source has them, with no apostrophe before what a spreadsheet takes for a formula: this is for programs, and a table
 * that is read again must be the same table.
 */
export function* longCsv(
  { dimensions, values, status }: Cube,
  wording: 'labels' | 'codes',
): Generator<string> {
  const written = (part: Pick<Category, 'id' | 'label'>) => quoted(wording === 'codes' ? part.id : part.label)
  const names = dimensions.map(({ categories }) => categories.map(written))
  let piece = `${[...dimensions.map(written), 'value', 'status'].join(',')}\n`
  const cells = cellsOf(dimensions)
  const positions = new Array<number>(names.length).fill(0)
  for (let cell = 0; cell < cells; cell++) {
    for (let index = 0; index < names.length; index++) piece += `${names[index]?.[positions[index] ?? 0]},`
    piece += `${writeValue(values[cell] ?? null)},${quoted(status.get(cell) ?? '')}\n`
    if (piece.length > pieceLength) {
      yield piece
      piece = ''
    }
    advance(positions, names)
  }
  if (piece !== '') yield piece
}

/** Steps to the next cell: the last dimension runs fastest. */
function advance(positions: number[], names: readonly (readonly string[])[]): void {
  for (let index = names.length - 1; index >= 0; index--) {
    const next = (positions[index] ?? 0) + 1
    positions[index] = next < (names[index]?.length ?? 0) ? next : 0
    if (positions[index] !== 0) return
  }
}

function writeValue(value: number | string | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? String(value) : quoted(value)
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
