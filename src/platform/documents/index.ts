export type {
  Block,
  ColumnHeader,
  Figure,
  Heading,
  KeyValues,
  Note,
  Paragraph,
  Points,
  ReportDocument,
  Run,
  Table,
} from './document.ts'
export { mustBeReadable } from './document.ts'
export { renderDocx } from './docx.ts'
export { DocumentPage } from './html.tsx'
export { openPdfPress, type PdfPress, type PressSettings, renderPdf } from './pdf.ts'
export { claimsWithoutFigure, type UnfoundedClaim } from './sums.ts'
export { documentRefusals } from './texts.ts'
