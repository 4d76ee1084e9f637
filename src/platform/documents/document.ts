import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { documentRefusals } from './texts.ts'

/** What a committee item, a yearly status or another report is composed into before it becomes a page, a PDF or a Word file. */
export interface ReportDocument {
  readonly title: string
  readonly subtitle?: string
  readonly language: Locale
  readonly municipality: string
  /** The day in words, as the reader shall see it: `22. november 2026`. */
  readonly dateText: string
  readonly author?: string
  readonly keywords?: readonly string[]
  /** Stands at the foot of every printed page, for example when the figures were frozen. */
  readonly footer: string
  readonly blocks: readonly Block[]
}

export type Block =
  | Heading
  | Paragraph
  | Points
  | Table
  | Figure
  | Note
  | KeyValues
  | { readonly kind: 'pageBreak' }

/** The title of the document is level 1; sections are 2 and their parts 3. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 2 | 3
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
}

export interface Points {
  readonly kind: 'bullets' | 'numbered'
  readonly points: readonly (readonly Run[])[]
}

/** A table whose first column names its rows; every row has as many cells as there are headers. */
export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly headers: readonly ColumnHeader[]
  readonly rows: readonly (readonly string[])[]
  /** Given when sentences refer to the table as the place of their number. */
  readonly figureId?: string
}

export interface ColumnHeader {
  readonly text: string
  /** Numbers stand at the end, so that their digits line up; `start` when nothing is said. */
  readonly align?: 'start' | 'end'
}

/** A drawing; the alternative text says what it shows to those who cannot see it. */
export interface Figure {
  readonly kind: 'figure'
  readonly svg: string
  readonly altText: string
  readonly caption: string
  readonly figureId: string
}

/** A framed remark the reader must not miss. */
export interface Note {
  readonly kind: 'note'
  readonly tone: 'info' | 'warning'
  readonly runs: readonly Run[]
}

export interface KeyValues {
  readonly kind: 'keyValues'
  readonly entries: readonly { readonly label: string; readonly runs: readonly Run[] }[]
}

/** A stretch of text; a line feed in it is a line break, everything else is shown as it is written. */
export type Run =
  | { readonly kind: 'text' | 'bold' | 'italic'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'figureReference'; readonly id: string }

/**
 * Refuses a document that could not be read by everyone: without a title, with a figure that has no alternative text,
 * or with a table whose rows do not fit its headers (refusals `title-missing`, `alt-text-missing`, `table-uneven`).
 */
export function mustBeReadable(document: ReportDocument): void {
  if (isBlank(document.title)) throw new Refusal(documentRefusals['title-missing'])
  for (const block of document.blocks) {
    if (block.kind === 'figure' && isBlank(block.altText)) {
      throw new Refusal(documentRefusals['alt-text-missing'], { caption: block.caption || block.figureId })
    }
    if (block.kind === 'table' && isUneven(block)) {
      throw new Refusal(documentRefusals['table-uneven'], { caption: block.caption })
    }
  }
}

/** Whether a text shows nothing at all: empty, spaces, or invisible signs only. */
export function isBlank(text: string): boolean {
  return /^[\s\p{C}\p{Variation_Selector}]*$/u.test(text)
}

function isUneven(table: Table): boolean {
  return table.headers.length === 0 || table.rows.some((row) => row.length !== table.headers.length)
}

/** The address a link may lead to, or null: only web, mail and telephone, so that no document carries a script. */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url.trim())) return null
  const { protocol, href } = new URL(url.trim())
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : null
}

/** What a link shows: its words, or the address where it has none. */
export function linkText(text: string, url: string): string {
  return isBlank(text) ? url : text
}

/** Whether a block has anything to show: an empty heading or list is read aloud as nothing, and PDF/UA-1 forbids the first. */
export function isFilled(block: Block): boolean {
  switch (block.kind) {
    case 'heading':
      return !isBlank(block.text)
    case 'paragraph':
      return block.runs.length > 0
    case 'bullets':
    case 'numbered':
      return block.points.length > 0
    case 'keyValues':
      return block.entries.length > 0
    default:
      return true
  }
}

/** The line under the title: the day and, where there is one, the author. */
export function bylineOf(document: ReportDocument): string {
  return [document.dateText, document.author].filter((part) => part !== undefined && part !== '').join(' · ')
}
