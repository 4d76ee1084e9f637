import type { ReportDocument } from '../../platform/documents/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import { type Checks, checksOf } from './checks.ts'
import { compose } from './compose.ts'
import { changesSince, type ItemFigure, type NumberedFigure } from './figure.ts'
import { livingFigures } from './figures-work.ts'
import type { CommitteeItem } from './item.ts'
import { figuresOf, frozenDocument } from './reads.ts'
import { livingPicture } from './reads-living.ts'

/** An item put together: its document with references, the figures it uses, what they say today, and what to look at. */
export interface WholeItem {
  document: ReportDocument
  figures: NumberedFigure[]
  living: ReadonlyMap<string, ItemFigure>
  checks: Checks
}

/** A draft is composed from the figures of today; a frozen item is read as it was frozen, and only compared with today. */
export async function wholeItem(tx: ReadTx, item: CommitteeItem, today: Day): Promise<WholeItem> {
  const kept = await figuresOf(tx, item.id)
  if (item.frozenAt) {
    const { document } = await frozenDocument(tx, item)
    const living = livingFigures(await livingPicture(tx, today, { ...item, drawn: [] }), item.language)
    const checks = { unfounded: [], unknownCodes: [], missing: [], changes: changesSince(kept, living) }
    return { document, figures: kept, living, checks }
  }
  const picture = await livingPicture(tx, today, item)
  const composed = compose(item, picture, 'draft')
  const living = livingFigures(picture, item.language)
  return {
    document: composed.document,
    figures: composed.figures,
    living,
    checks: checksOf(item, composed, { kept, living }),
  }
}

/** The document of an item and its figures, for a file: nothing is compared. */
export async function documentOf(
  tx: ReadTx,
  item: CommitteeItem,
  today: Day,
): Promise<Pick<WholeItem, 'document' | 'figures'>> {
  if (item.frozenAt)
    return { document: (await frozenDocument(tx, item)).document, figures: await figuresOf(tx, item.id) }
  return compose(item, await livingPicture(tx, today, item), 'draft')
}
