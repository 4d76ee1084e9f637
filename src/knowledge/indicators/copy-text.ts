import type { Observation } from '../figures/index.ts'

/** Characters of rows that are handed over at a time. */
const pieceLength = 128 * 1024

/** The columns of a staged figure, in the order `copyRow` writes them. */
export const stagedColumns = 'indicator, area, grp, period, value, low, high, n, missing_reason'

/** One figure as a line of PostgreSQL's COPY text. */
export function copyRow({
  indicator,
  area,
  group,
  period,
  value,
  low,
  high,
  n,
  missing,
}: Observation): string {
  return `${indicator}\t${area}\t${escaped(group)}\t${period}\t${value ?? '\\N'}\t${low ?? '\\N'}\t${high ?? '\\N'}\t${n ?? '\\N'}\t${missing ?? '\\N'}\n`
}

/** Many figures as COPY text, in pieces that are worth sending. */
export function* copyText(figures: Iterable<Observation>): Generator<string> {
  let piece = ''
  for (const figure of figures) {
    piece += copyRow(figure)
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

function escaped(text: string): string {
  if (!/[\\\t\n\r]/.test(text)) return text
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}
