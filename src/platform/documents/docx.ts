import {
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { bylineOf, mustBeReadable, type ReportDocument } from './document.ts'
import { wordBlocks } from './docx-blocks.ts'
import { columnTwips, headingSizes, lists, look, wordText } from './docx-look.ts'
import { documentWords } from './texts.ts'

const languageTags = { da: 'da-DK', en: 'en-GB' } as const

/**
 * The document as a Word file with real styles, so that it can be worked on and read aloud: title, headings, table headers,
 * alternative texts, language. Refuses as `mustBeReadable` and, for figures, `figure-not-drawable`.
 */
export async function renderDocx(document: ReportDocument): Promise<Uint8Array> {
  mustBeReadable(document)
  const author = wordText(document.author ?? document.municipality)
  const word = new Document({
    title: wordText(document.title),
    creator: author,
    lastModifiedBy: author,
    ...(document.subtitle !== undefined && { subject: wordText(document.subtitle) }),
    ...(document.keywords !== undefined && { keywords: wordText(document.keywords.join(', ')) }),
    styles: stylesFor(document),
    numbering: { config: [numberedList] },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: pageMargin } },
        headers: { default: headerOf(document) },
        footers: { default: footerOf(document) },
        children: [...headOf(document), ...wordBlocks(document)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(word))
}

/** A4 in twentieths of a point; 25 mm at the sides leaves the same column as in the PDF. */
const pageMargin = { top: 1701, bottom: 1474, left: 1417, right: 1417, header: 737, footer: 624 }

const numberedList = {
  reference: lists.numbered,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      style: { paragraph: { indent: { left: 454, hanging: 454 } } },
    },
  ],
}

function stylesFor(document: ReportDocument) {
  const heading = (size: number, color: string, before: number) => ({
    run: { size, bold: true, color, font: look.font },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: {
          font: look.font,
          size: 22,
          color: look.ink,
          language: { value: languageTags[document.language] },
        },
        paragraph: { spacing: { after: 140, line: 276 } },
      },
      title: heading(headingSizes.title, look.ink, 0),
      heading1: heading(headingSizes.section, look.petrol, 360),
      heading2: heading(headingSizes.part, look.ink, 280),
      hyperlink: { run: { color: look.petrol, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { before: 120, after: 120 } },
      },
    ],
  }
}

function headOf(document: ReportDocument): Paragraph[] {
  const subtitle = document.subtitle === undefined ? [] : [faint(document.subtitle, 26)]
  return [
    new Paragraph({ style: 'Title', children: [new TextRun(wordText(document.title))] }),
    ...subtitle,
    faint(bylineOf(document), 19),
  ]
}

function faint(text: string, size: number): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: wordText(text), size, color: look.muted })] })
}

function headerOf(document: ReportDocument): Header {
  const name = new TextRun({
    text: wordText(document.municipality),
    bold: true,
    size: 17,
    color: look.petrol,
  })
  return new Header({ children: [new Paragraph({ children: [name] })] })
}

function footerOf(document: ReportDocument): Footer {
  const words = documentWords(document.language)
  const small = { size: 17, color: look.muted }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: columnTwips }],
        children: [
          new TextRun({ ...small, text: wordText(document.footer) }),
          new TextRun({
            ...small,
            children: ['\t', `${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}
