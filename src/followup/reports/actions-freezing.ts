import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale, webRefusals } from '../../platform/web/index.ts'
import { dayIn } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { checksOf } from './checks.ts'
import { compose } from './compose.ts'
import { livingFigures } from './figures-work.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type CommitteeItem, mayThaw, mustBePublishable, mustBeReadyToFreeze } from './item.ts'
import type { LivingPicture } from './living.ts'
import { type FrozenDocument, figuresOf, frozenDocument } from './reads.ts'
import { livingPicture } from './reads-living.ts'
import { reportRefusals, texts } from './texts.ts'
import {
  deletePublished,
  insertItem,
  insertPublished,
  keepFigures,
  saveFreezing,
  saveThaw,
} from './writes.ts'

/**
 * Freezes an item: document and figures are kept as they are now, and nothing that changes later changes them. Refuses while a part
 * is missing or a code names no figure, and, until somebody accepts it, while a sentence has a number without a figure.
 */
export async function freezeItem(tx: WriteTx, by: Actor, item: CommitteeItem, how: Freezing): Promise<void> {
  await freezePicture(tx, by, item, { ...how, picture: await livingPicture(tx, dayIn(how.at), item) })
}

export interface Freezing {
  at: Date
  version: number
  unfounded: 'accepted' | 'not-accepted'
}

/** Freezes an item as the municipality looked in a picture. */
export async function freezePicture(
  tx: WriteTx,
  by: Actor,
  item: CommitteeItem,
  how: Freezing & { picture: LivingPicture },
): Promise<void> {
  const { picture } = how
  const composed = compose(item, picture, 'frozen')
  const checks = checksOf(item, composed, { kept: [], living: livingFigures(picture, item.language) })
  const missingInWords = checks.missing.map((part) => texts[item.language].missing[part]).join(', ')
  mustBeReadyToFreeze(item, {
    unfounded: checks.unfounded.length,
    acceptsUnfounded: how.unfounded,
    missingInWords,
  })
  const [unknown] = checks.unknownCodes
  if (unknown) throw new Refusal(reportRefusals.unknownCode, { code: unknown.key })
  const document: FrozenDocument = { document: composed.document, sectionOf: composed.sectionOf }
  const sha256 = fingerprintOf(document)
  const frozen = { document, sha256, unfounded: checks.unfounded.length, at: how.at }
  if (how.version !== item.version || (await saveFreezing(tx, by, item, frozen)) === 0)
    throw new Stale(item.version, [])
  await keepFigures(tx, item.id, composed.figures)
  const details = { sha256, figures: composed.figures.length, unfounded: checks.unfounded.length }
  await record(tx, by, {
    kind: 'committee-item-frozen',
    subjectKind: 'committee-item',
    subjectId: item.id,
    details,
  })
}

/** Takes a freezing back the same day; later, or when the public has seen it, a new edition is the way. */
export async function thawItem(tx: WriteTx, by: Actor, item: CommitteeItem, now: Date): Promise<void> {
  if (!mayThaw(item, (at) => dayIn(at) === dayIn(now))) throw new Refusal(reportRefusals.tooLateToThaw)
  if ((await saveThaw(tx, item.id)) === 0) throw new Refusal(reportRefusals.tooLateToThaw)
  await record(tx, by, {
    kind: 'committee-item-thawed',
    subjectKind: 'committee-item',
    subjectId: item.id,
    details: { sha256: item.frozenSha256 },
  })
}

/** Opens a frozen item again as a new edition: a draft with the same words, composed from the figures of today. */
export async function startEdition(tx: WriteTx, by: Actor, item: CommitteeItem): Promise<string> {
  if (!item.frozenAt) throw new Refusal(reportRefusals.notFrozen)
  if (item.successorId) throw new Refusal(reportRefusals.hasSuccessor)
  const id = await insertItem(tx, by, { ...item, predecessorId: item.id, edition: item.edition + 1 })
  await keepFigures(tx, id, await figuresOf(tx, item.id))
  await record(tx, by, {
    kind: 'committee-item-reopened',
    subjectKind: 'committee-item',
    subjectId: id,
    details: { predecessor: item.id },
  })
  return id
}

/** Shows a frozen item to everybody. Refuses what has a number without a source. */
export async function publishItem(tx: WriteTx, by: Actor, item: CommitteeItem): Promise<void> {
  mustBePublishable(item)
  if (!item.frozenAt) return
  const publishing = {
    item,
    frozenOn: dayIn(item.frozenAt),
    document: await frozenDocument(tx, item),
    figures: await figuresOf(tx, item.id),
  }
  await insertPublished(tx, by, publishing)
  await record(tx, by, {
    kind: 'committee-item-published',
    subjectKind: 'committee-item',
    subjectId: item.id,
  })
}

/** Takes an item away from the open pages; it stays frozen. */
export async function withdrawItem(tx: WriteTx, by: Actor, item: CommitteeItem): Promise<void> {
  if ((await deletePublished(tx, item.id)) === 0) throw new Refusal(webRefusals.notFound)
  await record(tx, by, {
    kind: 'committee-item-withdrawn',
    subjectKind: 'committee-item',
    subjectId: item.id,
  })
}
