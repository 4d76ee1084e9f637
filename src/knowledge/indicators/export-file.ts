import { writeCsv } from '../../formats/csv.ts'
import type { StoredFigure } from './reads-imports.ts'

/**
 * A set as the long file it can be read in from again: `kommune_kode,indicator_id,aar,raw_value`, codes as Statistics Denmark writes
 * them. Columns for group, interval, answers and reasons are there only when some figure has one.
 */
export function exportFile(figures: readonly StoredFigure[]): string {
  const more = extraColumns.filter(({ isUsed }) => figures.some(isUsed))
  return writeCsv(
    {
      headers: ['kommune_kode', 'indicator_id', 'aar', 'raw_value', ...more.map(({ header }) => header)],
      rows: figures.map((figure) => ({
        cells: [
          figure.area.replace(/^0/, ''),
          figure.indicator,
          figure.period,
          digits(figure.value, figure.decimals),
          ...more.map(({ cell }) => cell(figure)),
        ],
      })),
    },
    { separator: ',', bom: false },
  )
}

const extraColumns: {
  header: string
  isUsed(figure: StoredFigure): boolean
  cell(figure: StoredFigure): string
}[] = [
  { header: 'gruppe', isUsed: ({ group }) => group !== 'all', cell: ({ group }) => group },
  { header: 'nedre', isUsed: ({ low }) => low !== null, cell: ({ low, decimals }) => digits(low, decimals) },
  {
    header: 'oevre',
    isUsed: ({ high }) => high !== null,
    cell: ({ high, decimals }) => digits(high, decimals),
  },
  { header: 'antal_svar', isUsed: ({ n }) => n !== null, cell: ({ n }) => digits(n, 0) },
  { header: 'mangler', isUsed: ({ missing }) => missing !== null, cell: ({ missing }) => missing ?? '' },
]

/** With the source's number of decimals, and more only where the figure has more. */
function digits(value: number | null, decimals: number): string {
  if (value === null) return ''
  const shortest = String(value)
  const written = value.toFixed(decimals)
  return Number(written) === value ? written : shortest
}
