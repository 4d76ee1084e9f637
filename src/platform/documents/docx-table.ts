import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { columnWidths } from './column-widths.ts'
import type { Table as ReportTable } from './document.ts'
import { columnTwips, look, wordText } from './docx-look.ts'

/** A table with a header row that Word repeats on every page and names to a screen reader. */
export function wordTable(table: ReportTable): Table {
  const widths = twipsOf(table)
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const line = { style: BorderStyle.SINGLE, size: 4, color: look.line }
  const headers = table.headers.map(({ text }) => text)
  return new Table({
    width: { size: columnTwips, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: line,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headers.map((text, at) => cell(text, at, 'header')),
      }),
      ...table.rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, 'body')) }),
      ),
    ],
  })

  function cell(text: string, column: number, place: 'header' | 'body'): TableCell {
    const bold = place === 'header' || column === 0
    const atEnd = table.headers[column]?.align === 'end'
    return new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 70, bottom: 70, left: 100, right: 100 },
      verticalAlign: place === 'header' ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      ...(place === 'header' && { shading: { fill: look.head } }),
      children: [
        new Paragraph({
          alignment: atEnd ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0 },
          children: wordText(text)
            .split('\n')
            .map(
              (part, index) => new TextRun({ text: part, bold, size: 20, ...(index > 0 && { break: 1 }) }),
            ),
        }),
      ],
    })
  }
}

/** Columns of numbers take what their longest cell needs, and the others share the rest as in the PDF. */
function twipsOf(table: ReportTable): number[] {
  const columns = columnWidths(table)
  const total = columns.reduce((sum, { share, lettersPerLine }) => sum + (share || lettersPerLine), 0)
  return columns.map(({ share, lettersPerLine }) =>
    Math.floor((columnTwips * (share || lettersPerLine)) / total),
  )
}
