import { columnWidths, longWordsApart } from './column-widths.ts'
import type { Block, Figure, ReportDocument, Run, Table } from './document.ts'
import { bylineOf, isFilled, linkText, safeUrl } from './document.ts'
import { readDrawing } from './drawing.ts'
import { headingLevels, type Numbering, numberFigures } from './numbering.ts'
import { printable } from './printable.ts'
import { type DocumentWords, documentWords } from './texts.ts'

/** A document as the template `report.typ` reads it: plain strings and numbers, every sign printable in the given coverage. */
export function pdfContent(document: ReportDocument, coverage: ReadonlySet<number>): string {
  const words = documentWords(document.language)
  const filled = document.blocks.filter(isFilled)
  const setting = { words, numbering: numberFigures(document, words), levels: headingLevels(filled) }
  const content = {
    ...document,
    words,
    keywords: document.keywords ?? [],
    authors: document.author === undefined ? [] : [document.author],
    shortTitle: shortened(document.title),
    subtitle: document.subtitle ?? null,
    byline: bylineOf(document),
    blocks: filled.map((block) => blockContent(block, setting)),
  }
  return JSON.stringify(content, (_, value) =>
    typeof value === 'string' ? printable(value, coverage) : value,
  )
}

interface Setting {
  readonly words: DocumentWords
  readonly numbering: Numbering
  readonly levels: Map<Block, 2 | 3>
}

function blockContent(block: Block, setting: Setting): object {
  const runs = (list: readonly Run[]) => list.map((run) => runContent(run, setting.numbering))
  switch (block.kind) {
    case 'heading':
      return { ...block, level: setting.levels.get(block) ?? block.level }
    case 'paragraph':
      return { ...block, runs: runs(block.runs) }
    case 'bullets':
    case 'numbered':
      return { kind: block.kind, points: block.points.map(runs) }
    case 'note':
      return { ...block, heading: setting.words[block.tone], runs: runs(block.runs) }
    case 'keyValues':
      return {
        kind: block.kind,
        entries: block.entries.map((entry) => ({ label: entry.label, runs: runs(entry.runs) })),
      }
    case 'table':
      return tableContent(block, setting.numbering)
    case 'figure':
      return figureContent(block, setting.numbering)
    case 'pageBreak':
      return block
  }
}

function runContent(run: Run, numbering: Numbering): object {
  if (run.kind === 'figureReference') {
    const { text, anchor } = numbering.referenceTo(run.id)
    return { kind: 'reference', text, target: anchor }
  }
  if (run.kind !== 'link') return run
  const url = safeUrl(run.url)
  return url === null
    ? { kind: 'text', text: run.text }
    : { kind: 'link', text: linkText(run.text, url), url }
}

function tableContent(table: Table, numbering: Numbering): object {
  const { label, anchor } = numbering.placeOf(table)
  const columns = columnWidths(table)
  const pieces = (text: string, column: number) => longWordsApart(text, columns[column]?.lettersPerLine ?? 0)
  return {
    kind: table.kind,
    caption: table.caption,
    figureId: table.figureId ?? null,
    label,
    target: anchor,
    headers: table.headers.map(({ text, align = 'start' }, column) => ({
      pieces: pieces(text, column),
      share: columns[column]?.share,
      align,
    })),
    rows: table.rows.map((row) => row.map(pieces)),
  }
}

function figureContent(figure: Figure, numbering: Numbering): object {
  const { label, anchor } = numbering.placeOf(figure)
  const { svg, width, height } = readDrawing(figure, anchor)
  // A mark that has no letter of its own with it is drawn in a figure without its name, which PDF/UA-1 forbids.
  const plain = svg.normalize('NFC').replaceAll(/\p{M}/gu, '')
  return { ...figure, svg: plain, label, target: anchor, width: printedWidth(width, height) }
}

/** Width of the text column and the tallest a figure may stand, in points (A4 with 25 mm margins). */
const columnWidth = 453
const tallest = 520

/** A CSS pixel is ¾ point; a figure is never wider than the column nor taller than most of a page. */
function printedWidth(width: number, height: number): number {
  const wished = Math.min(columnWidth, Math.max(width * 0.75, columnWidth * 0.6))
  return Math.min(wished, (tallest * width) / height)
}

const longestHeader = 70

function shortened(title: string): string {
  if (title.length <= longestHeader) return title
  const end = title.lastIndexOf(' ', longestHeader)
  return `${title.slice(0, end > 0 ? end : longestHeader).trimEnd()} …`
}
