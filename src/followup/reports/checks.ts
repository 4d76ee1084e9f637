/** What stands beside the preview: sentences without a figure, codes nobody knows, parts that are missing, figures that moved. Pure. */

import { claimsWithoutFigure } from '../../platform/documents/sums.ts'
import type { Composed, SectionName } from './compose.ts'
import { changesSince, type FigureChange, type ItemFigure, type NumberedFigure } from './figure.ts'
import { type CommitteeItem, type ItemPart, itemParts, type Missing, missingOf } from './item.ts'
import { keysIn } from './tokens.ts'

export interface Checks {
  /** Sentences with a number and no figure behind it, and the section they stand in. */
  unfounded: UnfoundedSentence[]
  /** Codes in the texts that name no figure. */
  unknownCodes: { part: ItemPart; key: string }[]
  missing: Missing[]
  changes: FigureChange[]
}

export interface UnfoundedSentence {
  section: SectionName
  sentence: string
  /** The block of the document it stands in, from 0. */
  block: number
}

/** Everything there is to say about a draft before it is frozen; `kept` are the figures as they were when it was last saved. */
export function checksOf(
  item: CommitteeItem,
  composed: Composed,
  about: { kept: readonly NumberedFigure[]; living: ReadonlyMap<string, ItemFigure> },
): Checks {
  return {
    unfounded: unfoundedIn(composed),
    unknownCodes: itemParts.flatMap((part) =>
      keysIn(item.parts[part])
        .filter((key) => !about.living.has(key))
        .map((key) => ({ part, key })),
    ),
    missing: missingOf(item),
    changes: changesSince(about.kept, about.living),
  }
}

/** The claim check by section. The facts on top hold names and days, and the list of sources is where numbers come from. */
export function unfoundedIn({
  document,
  sectionOf,
}: Pick<Composed, 'document' | 'sectionOf'>): UnfoundedSentence[] {
  return claimsWithoutFigure(document).flatMap(({ block, sentence }) => {
    const section = sectionOf[block]
    return section && section !== 'facts' && section !== 'sources' ? [{ section, sentence, block }] : []
  })
}
