import { sql } from 'kysely'
import type { Actor } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import type { NumberedFigure } from './figure.ts'
import type { CommitteeItem, ItemContent, ItemKind } from './item.ts'
import type { FrozenDocument } from './reads.ts'

export interface NewItem extends ItemContent {
  kind: ItemKind
  effortId: string | null
  language: Locale
  predecessorId: string | null
  edition: number
}

export async function insertItem(tx: WriteTx, by: Actor, item: NewItem): Promise<string> {
  const { parts } = item
  const row = await tx.row<{ id: string }>(sql`
    insert into followup.committee_item (municipality_id, kind, effort_id, language, title, committee, meeting_day, author, purpose, decisions,
      short_case, dilemma, economy, further_process, shown_figures, drawn_figures, predecessor_id, edition, created_by_name, changed_by_name)
    values (${tx.municipality}, ${item.kind}, ${item.effortId}, ${item.language}, ${item.title}, ${item.committee}, ${item.meetingDay}, ${item.author},
      ${parts.purpose}, ${parts.decisions}, ${parts.shortCase}, ${parts.dilemma}, ${parts.economy}, ${parts.furtherProcess},
      ${item.shown}::text[], ${item.drawn}::text[], ${item.predecessorId}, ${item.edition}, ${by.name}, ${by.name})
    returning id`)
  return row?.id as string
}

/** Saves what was written, if nobody else did first. */
export function updateItem(
  tx: WriteTx,
  by: Actor,
  edited: { id: string; version: number },
  content: ItemContent,
): Promise<number> {
  const { parts } = content
  return tx.run(sql`
    update followup.committee_item set title = ${content.title}, committee = ${content.committee}, meeting_day = ${content.meetingDay},
      author = ${content.author}, purpose = ${parts.purpose}, decisions = ${parts.decisions}, short_case = ${parts.shortCase},
      dilemma = ${parts.dilemma}, economy = ${parts.economy}, further_process = ${parts.furtherProcess},
      shown_figures = ${content.shown}::text[], drawn_figures = ${content.drawn}::text[],
      changed_at = now(), changed_by_name = ${by.name}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${edited.id} and version = ${edited.version} and frozen_at is null and removed_at is null`)
}

/** Keeps the figures of an item as they are now, instead of those that were kept before. */
export async function keepFigures(
  tx: WriteTx,
  itemId: string,
  figures: readonly NumberedFigure[],
): Promise<void> {
  await tx.run(
    sql`delete from followup.committee_item_figure where municipality_id = ${tx.municipality} and item_id = ${itemId}`,
  )
  if (figures.length === 0) return
  await tx.run(sql`
    insert into followup.committee_item_figure (municipality_id, item_id, number, key, figure_id, label, written, value, period, source,
      definition, method, uncertainty, region, country, retrieved_on)
    select ${tx.municipality}, ${itemId}, number, key, "figureId", label, written, value, period, source, definition, method, uncertainty,
      region, country, "retrievedOn"
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as figure (number int, key text, "figureId" text, label text, written text,
      value double precision, period text, source text, definition text, method text, uncertainty text, region text, country text,
      "retrievedOn" date)`)
}

export function saveFreezing(
  tx: WriteTx,
  by: Actor,
  item: CommitteeItem,
  frozen: { document: FrozenDocument; sha256: string; unfounded: number; at: Date },
): Promise<number> {
  return tx.run(sql`
    update followup.committee_item set frozen_at = ${frozen.at}, frozen_by_name = ${by.name}, frozen_sha256 = ${frozen.sha256},
      frozen_document = ${JSON.stringify(frozen.document)}::jsonb, frozen_unfounded = ${frozen.unfounded}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${item.id} and version = ${item.version} and frozen_at is null and removed_at is null`)
}

export function saveThaw(tx: WriteTx, itemId: string): Promise<number> {
  return tx.run(sql`
    update followup.committee_item set frozen_at = null, frozen_by_name = null, frozen_sha256 = null, frozen_document = null,
      frozen_unfounded = null, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${itemId} and frozen_at is not null`)
}

export function saveRemoval(tx: WriteTx, itemId: string, state: 'removed' | 'restored'): Promise<number> {
  return tx.run(sql`
    update followup.committee_item set removed_at = ${state === 'removed' ? sql`now()` : null}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${itemId} and frozen_at is null`)
}

export interface Publishing {
  item: CommitteeItem
  frozenOn: Day
  document: FrozenDocument
  figures: readonly NumberedFigure[]
}

export async function insertPublished(
  tx: WriteTx,
  by: Actor,
  { item, frozenOn, document, figures }: Publishing,
): Promise<void> {
  await tx.run(sql`
    insert into followup.published_item (municipality_id, item_id, kind, title, committee, meeting_day, frozen_on, document, sha256, figures, published_by_name)
    values (${tx.municipality}, ${item.id}, ${item.kind}, ${item.title}, ${item.committee}, ${item.meetingDay}, ${frozenOn},
      ${JSON.stringify(document.document)}::jsonb, ${item.frozenSha256}, ${JSON.stringify(figures)}::jsonb, ${by.name})`)
}

/** Takes the copy away; a restored backup must not show it again. */
export function deletePublished(tx: WriteTx, itemId: string): Promise<number> {
  return tx.run(sql`
    with gone as (
      delete from followup.published_item where municipality_id = ${tx.municipality} and item_id = ${itemId} returning municipality_id, item_id)
    insert into platform.deletion (municipality_id, table_schema, table_name, key)
    select municipality_id, 'followup', 'published_item', jsonb_build_object('municipality_id', municipality_id, 'item_id', item_id) from gone`)
}
