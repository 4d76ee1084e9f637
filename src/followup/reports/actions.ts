import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale, webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { compose } from './compose.ts'
import { draftOf } from './draft.ts'
import { type CommitteeItem, type ItemContent, type ItemKind, mustBeDraft } from './item.ts'
import { findItem } from './reads.ts'
import { livingPicture } from './reads-living.ts'
import { insertItem, keepFigures, saveRemoval, updateItem } from './writes.ts'

/** What a new item is asked to be. */
export interface ItemAsked {
  kind: ItemKind
  effortId: string | null
  committee: string
  meetingDay: Day | null
  author: string
  language: Locale
}

/** Writes a draft from what the municipality knows today, and gives its id. An effort that is not there is not found. */
export async function draftItem(tx: WriteTx, by: Actor, asked: ItemAsked, today: Day): Promise<string> {
  const { kind, effortId, language } = asked
  const picture = await livingPicture(tx, today, { kind, effortId, language, drawn: [] })
  const draft = draftOf(kind, picture, language)
  const id = await insertItem(tx, by, { ...asked, ...draft, predecessorId: null, edition: 1 })
  await keepFiguresOf(tx, id, today)
  await record(tx, by, {
    kind: 'committee-item-drafted',
    subjectKind: 'committee-item',
    subjectId: id,
    details: { kind },
  })
  return id
}

/** Saves what somebody wrote, with the figures as they are today; shows both versions when somebody else saved first. */
export async function writeItem(
  tx: WriteTx,
  by: Actor,
  change: { before: CommitteeItem; version: number; content: ItemContent; differences: Stale['fields'] },
  today: Day,
): Promise<void> {
  const { before, version, content, differences } = change
  mustBeDraft(before)
  if ((await updateItem(tx, by, { id: before.id, version }, content)) === 0)
    throw new Stale(before.version, differences)
  await keepFiguresOf(tx, before.id, today)
  await record(tx, by, {
    kind: 'committee-item-written',
    subjectKind: 'committee-item',
    subjectId: before.id,
  })
}

/** Remembers which figures an item uses and what they say today, so that it can be told later what has moved. */
async function keepFiguresOf(tx: WriteTx, id: string, today: Day): Promise<void> {
  const item = await findItem(tx, id)
  const picture = await livingPicture(tx, today, { ...item, drawn: [] })
  await keepFigures(tx, id, compose(item, picture, 'draft').figures)
}

/** Throws a draft away; it can be brought back. */
export async function removeItem(tx: WriteTx, by: Actor, item: CommitteeItem): Promise<void> {
  mustBeDraft(item)
  if ((await saveRemoval(tx, item.id, 'removed')) === 0) throw new Refusal(webRefusals.notFound)
  await record(tx, by, { kind: 'committee-item-removed', subjectKind: 'committee-item', subjectId: item.id })
}

export async function restoreItem(tx: WriteTx, by: Actor, item: CommitteeItem): Promise<void> {
  if ((await saveRemoval(tx, item.id, 'restored')) === 0) throw new Refusal(webRefusals.notFound)
  await record(tx, by, { kind: 'committee-item-restored', subjectKind: 'committee-item', subjectId: item.id })
}
