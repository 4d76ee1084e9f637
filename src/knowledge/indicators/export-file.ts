import { csvLines } from '../../formats/csv.ts'
import type { SelectedFigure } from './selection.ts'

/** The columns of an export that are there only when some figure has one. */
export type ExtraColumn = 'group' | 'low' | 'high' | 'n' | 'missing'

/**
 * A set as the long file it can be read in from again: `kommune_kode,indicator_id,aar,raw_value`, codes as Statistics Denmark writes
 * them, and columns for group, interval, answers and reasons where some figure has one. A piece for each batch of figures.
 */
export async function* exportLines(
  batches: AsyncIterable<readonly SelectedFigure[]>,
  used: ReadonlySet<ExtraColumn>,
  decimals: ReadonlyMap<string, number>,
): AsyncGenerator<string> {
  const more = extraColumns.filter(({ name }) => used.has(name))
  const headers = ['kommune_kode', 'indicator_id', 'aar', 'raw_value', ...more.map(({ header }) => header)]
  yield written([headers])
  for await (const figures of batches) {
    const [, ...lines] = csvLines(
      [headers, ...figures.map((figure) => cellsOf(figure, decimals.get(figure.indicator) ?? 0, more))],
      plainly,
    )
    yield lines.join('')
  }
}

const plainly = { separator: ',', bom: false } as const

function written(rows: readonly string[][]): string {
  return [...csvLines(rows, plainly)].join('')
}

function cellsOf(figure: SelectedFigure, decimals: number, more: typeof extraColumns): string[] {
  const { area, indicator, period, value } = figure
  const cells = [area.replace(/^0/, ''), indicator, period, digits(value, decimals)]
  for (const { cell } of more) cells.push(cell(figure, decimals))
  return cells
}

const extraColumns: {
  name: ExtraColumn
  header: string
  cell(figure: SelectedFigure, decimals: number): string
}[] = [
  { name: 'group', header: 'gruppe', cell: ({ group }) => group },
  { name: 'low', header: 'nedre', cell: ({ low }, decimals) => digits(low, decimals) },
  { name: 'high', header: 'oevre', cell: ({ high }, decimals) => digits(high, decimals) },
  { name: 'n', header: 'antal_svar', cell: ({ n }) => digits(n, 0) },
  { name: 'missing', header: 'mangler', cell: ({ missing }) => missing ?? '' },
]

/** With the source's number of decimals, and more only where the figure has more. */
function digits(value: number | null, decimals: number): string {
  if (value === null) return ''
  const shortest = String(value)
  const padded = value.toFixed(decimals)
  return Number(padded) === value ? padded : shortest
}
