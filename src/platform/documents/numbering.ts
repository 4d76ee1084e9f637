import type { Block, Figure, ReportDocument, Table } from './document.ts'
import type { DocumentWords } from './texts.ts'

/** Where a figure or table stands in the document: `Figur 2`, and the anchor that leads there. */
export interface Place {
  readonly label: string
  readonly anchor: string
}

/** What the reader sees where a sentence refers to a figure; without an anchor when the figure is not in the document. */
export interface ReferenceText {
  readonly text: string
  readonly anchor: string | null
}

/** The numbers of a document's figures and tables, counted each for itself from 1 in the order they stand. */
export interface Numbering {
  placeOf(block: Figure | Table): Place
  referenceTo(figureId: string): ReferenceText
}

/** Numbers figures and tables; when two share a figure id, a reference leads to the first. */
export function numberFigures(document: ReportDocument, words: DocumentWords): Numbering {
  const places = new Map<Block, Place>()
  const byId = new Map<string, Place>()
  const counts = { figure: 0, table: 0 }
  for (const block of document.blocks) {
    if (block.kind !== 'figure' && block.kind !== 'table') continue
    counts[block.kind] += 1
    const number = counts[block.kind]
    const place = { label: `${words[block.kind]} ${number}`, anchor: `${block.kind}-${number}` }
    places.set(block, place)
    if (block.figureId !== undefined && !byId.has(block.figureId)) byId.set(block.figureId, place)
  }
  return {
    placeOf(block) {
      const place = places.get(block)
      if (place === undefined) throw new Error('The block is not part of the document that was numbered')
      return place
    },
    referenceTo(figureId) {
      const place = byId.get(figureId)
      return place === undefined
        ? { text: `[${words.figureId} ${figureId}]`, anchor: null }
        : { text: place.label.toLowerCase(), anchor: place.anchor }
    },
  }
}

/** The levels of a document's headings as set: a part without a section above it is lifted to a section, as PDF/UA-1 demands. */
export function headingLevels(blocks: readonly Block[]): Map<Block, 2 | 3> {
  const levels = new Map<Block, 2 | 3>()
  let hasSection = false
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    levels.set(block, hasSection ? block.level : 2)
    hasSection = true
  }
  return levels
}
