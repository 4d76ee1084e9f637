import { columnWidths } from './column-widths.ts'
import type { Block, Figure, ReportDocument, Run, Table } from './document.ts'
import { bylineOf, safeUrl } from './document.ts'
import { readDrawing } from './drawing.ts'
import { headingLevels, numberFigures } from './numbering.ts'
import { printable } from './printable.ts'
import { documentWords } from './texts.ts'

/** Width of the text column and the tallest a figure may stand, in points (A4 with 25 mm margins). */
const columnWidth = 453
const tallest = 520
const longestHeader = 70

/** A document as the template `report.typ` reads it: plain strings and numbers, every sign printable in the given coverage. */
export function pdfContent(document: ReportDocument, coverage: ReadonlySet<number>): string {
  const words = documentWords(document.language)
  const numbering = numberFigures(document, words)
  const levels = headingLevels(document.blocks)

  const content = {
    ...document,
    words,
    keywords: document.keywords ?? [],
    authors: document.author === undefined ? [] : [document.author],
    shortTitle: shortened(document.title),
    subtitle: document.subtitle ?? null,
    byline: bylineOf(document),
    blocks: document.blocks.filter(isFilled).map(blockContent),
  }
  return JSON.stringify(content, (_, value) =>
    typeof value === 'string' ? printable(value, coverage) : value,
  )

  function blockContent(block: Block): object {
    switch (block.kind) {
      case 'heading':
        return { ...block, level: levels.get(block) ?? block.level }
      case 'paragraph':
        return { ...block, runs: block.runs.map(runContent) }
      case 'bullets':
      case 'numbered':
        return { kind: block.kind, points: block.points.map((runs) => runs.map(runContent)) }
      case 'note':
        return { ...block, heading: words[block.tone], runs: block.runs.map(runContent) }
      case 'keyValues':
        return {
          kind: block.kind,
          entries: block.entries.map(({ label, runs }) => ({ label, runs: runs.map(runContent) })),
        }
      case 'table':
        return tableContent(block)
      case 'figure':
        return figureContent(block)
      case 'pageBreak':
        return block
    }
  }

  function tableContent(table: Table): object {
    const { label, anchor } = numbering.placeOf(table)
    const widths = columnWidths(table)
    const headers = table.headers.map(({ text, align = 'start' }, column) => ({
      text,
      align,
      ...widths[column],
    }))
    return { ...table, headers, label, target: anchor, figureId: table.figureId ?? null }
  }

  function figureContent(figure: Figure): object {
    const { label, anchor } = numbering.placeOf(figure)
    const { svg, width, height } = readDrawing(figure, anchor)
    return { ...figure, svg, label, target: anchor, width: printedWidth(width, height) }
  }

  function runContent(run: Run): object {
    if (run.kind === 'figureReference') {
      const { text, anchor } = numbering.referenceTo(run.id)
      return { kind: 'reference', text, target: anchor }
    }
    if (run.kind !== 'link') return run
    const url = safeUrl(run.url)
    return url === null ? { kind: 'text', text: run.text } : { kind: 'link', text: run.text || url, url }
  }
}

/** Empty paragraphs, lists and tables would be read aloud as nothing. */
function isFilled(block: Block): boolean {
  if (block.kind === 'bullets' || block.kind === 'numbered') return block.points.length > 0
  if (block.kind === 'keyValues') return block.entries.length > 0
  return block.kind !== 'paragraph' || block.runs.length > 0
}

/** A CSS pixel is ¾ point; a figure is never wider than the column nor taller than most of a page. */
function printedWidth(width: number, height: number): number {
  const wished = Math.min(columnWidth, Math.max(width * 0.75, columnWidth * 0.6))
  return Math.min(wished, (tallest * width) / height)
}

function shortened(title: string): string {
  if (title.length <= longestHeader) return title
  const end = title.lastIndexOf(' ', longestHeader)
  return `${title.slice(0, end > 0 ? end : longestHeader).trimEnd()} …`
}
