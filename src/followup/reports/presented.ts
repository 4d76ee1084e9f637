/** An item as it is read: with its references, in the preview with marks where a number has no source. Pure. */

import type { Block, ReportDocument } from '../../platform/documents/index.ts'
import type { Locale } from '../../values/locale.ts'
import type { UnfoundedSentence } from './checks.ts'
import { withReferences } from './compose-sources.ts'
import type { NumberedFigure } from './figure.ts'
import { texts } from './texts.ts'

/** Where the figures of an item are opened: inside, or on the open pages. */
export interface Place {
  /** The address of this site, without a slash at the end. */
  site: string
  /** `/rapporter/…` or `/o/9901/sager/…`. */
  path: string
}

/** The document with `[3]` where it refers to a figure. */
export function presented(
  document: ReportDocument,
  figures: readonly NumberedFigure[],
  place: Place,
): ReportDocument {
  return withReferences(document, figures, (figure) => `${place.site}${figurePath(place.path, figure)}`)
}

export function figurePath(path: string, { figureId }: Pick<NumberedFigure, 'figureId'>): string {
  return `${path}/tal/${encodeURIComponent(figureId)}`
}

/** The document with a remark right after every block in which a sentence has a number and no figure. */
export function withMarks(
  document: ReportDocument,
  unfounded: readonly UnfoundedSentence[],
  locale: Locale,
): ReportDocument {
  const blocks = document.blocks.flatMap((block, place): Block[] => [
    block,
    ...unfounded.filter((each) => each.block === place).map(({ sentence }) => markOf(sentence, locale)),
  ])
  return { ...document, blocks }
}

function markOf(sentence: string, locale: Locale): Block {
  return {
    kind: 'note',
    tone: 'warning',
    runs: [{ kind: 'text', text: texts[locale].checks.mark(sentence) }],
  }
}

/** A name a file can have everywhere: `status-for-indsatsen-gaafaellesskaber`. */
export function fileNameOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, 60) || 'sag'
}
