import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  TabStopType,
  TextRun,
} from 'docx'
import {
  type Block,
  type Figure,
  isFilled,
  type KeyValues,
  linkText,
  type Note,
  type ReportDocument,
  type Run,
  safeUrl,
} from './document.ts'
import { lists, look, wordText } from './docx-look.ts'
import { wordTable } from './docx-table.ts'
import { readDrawing } from './drawing.ts'
import { headingLevels, type Numbering, numberFigures, type Place } from './numbering.ts'
import { type DocumentWords, documentWords } from './texts.ts'

type Part = Paragraph | ReturnType<typeof wordTable>

/** The blocks of a document as Word's paragraphs and tables. */
export function wordBlocks(document: ReportDocument): Part[] {
  const words = documentWords(document.language)
  const numbering = numberFigures(document, words)
  const filled = document.blocks.filter(isFilled)
  const levels = headingLevels(filled)
  const runs = (list: readonly Run[]) => list.flatMap((run) => wordRun(run, numbering))
  return filled.flatMap(parts)

  function parts(block: Block, index: number): Part[] {
    switch (block.kind) {
      case 'heading':
        return [heading(block.text, levels.get(block) ?? block.level)]
      case 'paragraph':
        return [new Paragraph({ children: runs(block.runs) })]
      case 'bullets':
        return block.points.map((point) => new Paragraph({ bullet: { level: 0 }, children: runs(point) }))
      case 'numbered':
        return block.points.map((point) => numberedPoint(runs(point), index))
      case 'note':
        return [note(block, words, runs(block.runs))]
      case 'keyValues':
        return block.entries.map((entry) => keyValue(entry, runs(entry.runs)))
      case 'table':
        return [
          caption(block, numbering.placeOf(block), words),
          wordTable(block),
          new Paragraph({ spacing: { after: 60 } }),
        ]
      case 'figure':
        return figure(block, numbering.placeOf(block), words)
      case 'pageBreak':
        return [
          new Paragraph({
            pageBreakBefore: true,
            spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT },
          }),
        ]
    }
  }
}

function heading(text: string, level: 2 | 3): Paragraph {
  // The title has a style of its own in Word, so sections begin at Heading 1.
  return new Paragraph({
    heading: level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: lines(text),
  })
}

function numberedPoint(children: ParagraphChild[], list: number): Paragraph {
  return new Paragraph({ numbering: { reference: lists.numbered, level: 0, instance: list }, children })
}

function note({ tone }: Note, words: DocumentWords, children: ParagraphChild[]): Paragraph {
  const space = { style: BorderStyle.SINGLE, size: 4, space: 6, color: look.tint[tone] }
  return new Paragraph({
    shading: { type: ShadingType.CLEAR, fill: look.tint[tone], color: 'auto' },
    border: {
      left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: look.edge[tone] },
      top: space,
      bottom: space,
    },
    spacing: { before: 240, after: 240 },
    children: [new TextRun({ text: `${words[tone]} `, bold: true, color: look.edge[tone] }), ...children],
  })
}

function keyValue({ label }: KeyValues['entries'][number], children: ParagraphChild[]): Paragraph {
  return new Paragraph({
    indent: { left: 2552, hanging: 2552 },
    tabStops: [{ type: TabStopType.LEFT, position: 2552 }],
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 2, color: look.line } },
    spacing: { after: 60 },
    children: [
      new TextRun({ text: wordText(label), bold: true, color: look.muted }),
      new TextRun({ children: ['\t'] }),
      ...children,
    ],
  })
}

function caption(
  block: { caption: string; figureId?: string },
  place: Place,
  words: DocumentWords,
): Paragraph {
  const id = block.figureId === undefined ? '' : `  ${words.figureId} ${wordText(block.figureId)}`
  const label = new TextRun({ text: `${place.label}. `, bold: true, color: look.petrol })
  return new Paragraph({
    style: 'Caption',
    keepNext: place.anchor.startsWith('table'),
    children: [
      new Bookmark({ id: place.anchor, children: [label] }),
      ...lines(block.caption),
      new TextRun({ text: id, color: look.muted, size: 17 }),
    ],
  })
}

/** Pixels at 96 to the inch; the same limits as in the PDF. */
const widest = 604
const tallest = 690

function figure(block: Figure, place: Place, words: DocumentWords): Part[] {
  const { svg, width, height } = readDrawing(block, place.anchor)
  const shown = Math.min(Math.max(width, widest * 0.6), widest, (tallest * width) / height)
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: paleField },
    transformation: { width: Math.round(shown), height: Math.round((shown * height) / width) },
    altText: { name: place.label, description: wordText(block.altText) },
  })
  const inWords = `${words.figureInWords} ${wordText(block.altText)}`
  return [
    new Paragraph({ keepNext: true, children: [picture] }),
    caption(block, place, words),
    new Paragraph({ style: 'Caption', children: [new TextRun({ text: inWords, color: look.muted })] }),
  ]
}

/** One pale pixel: what a word processor too old for SVG shows above the figure in words. */
const paleField = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGN4/vEjAAWMAsr1+rdfAAAAAElFTkSuQmCC',
  'base64',
)

function wordRun(run: Run, numbering: Numbering): ParagraphChild[] {
  switch (run.kind) {
    case 'text':
      return lines(run.text)
    case 'bold':
      return lines(run.text, { bold: true })
    case 'italic':
      return lines(run.text, { italics: true })
    case 'link': {
      const url = safeUrl(run.url)
      if (url === null) return lines(run.text)
      return [
        new ExternalHyperlink({
          link: url,
          children: lines(linkText(run.text, url), { style: 'Hyperlink' }),
        }),
      ]
    }
    case 'figureReference': {
      const { text, anchor } = numbering.referenceTo(run.id)
      if (anchor === null) return lines(text, { color: look.muted })
      return [new InternalHyperlink({ anchor, children: lines(text, { style: 'Hyperlink' }) })]
    }
  }
}

interface RunLook {
  bold?: boolean
  italics?: boolean
  style?: string
  color?: string
}

/** A line break inside what somebody wrote stays a line break. */
function lines(text: string, runLook: RunLook = {}): TextRun[] {
  return wordText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...runLook, text: line, ...(index > 0 && { break: 1 }) }))
}
