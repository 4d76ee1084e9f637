import { type RawBuilder, sql } from 'kysely'
import type { ReportDocument } from '../../platform/documents/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import type { SectionName } from './compose.ts'
import type { NumberedFigure } from './figure.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { CommitteeItem, ItemKind, ItemPart, ItemSummary } from './item.ts'

/** What is stored of a frozen item: its document with references, and the section of each block. */
export interface FrozenDocument {
  document: ReportDocument
  sectionOf: SectionName[]
}

const summaryColumns = sql`
  thing.id, thing.kind, thing.title, thing.committee, thing.meeting_day as "meetingDay", thing.author, thing.edition,
  thing.effort_id as "effortId", thing.changed_at as "changedAt", thing.frozen_at as "frozenAt", published.published_at as "publishedAt",
  (select next.id from followup.committee_item next
   where next.municipality_id = thing.municipality_id and next.predecessor_id = thing.id and next.removed_at is null) as "successorId"`

const fromItems = sql`
  from followup.committee_item thing
  left join followup.published_item published
    on published.municipality_id = thing.municipality_id and published.item_id = thing.id`

export interface ItemFilter {
  search?: string
  kind?: ItemKind
  state?: 'draft' | 'frozen' | 'published'
  effortId?: string
  order?: 'meeting' | 'title' | 'changed'
}

/** The items there are, removed ones never. `total` counts all pages. */
export function items(
  tx: ReadTx,
  filter: ItemFilter = {},
  window = { most: 30, from: 0 },
): Promise<(ItemSummary & { total: number })[]> {
  return tx.rows(sql`
    select ${summaryColumns}, (count(*) over ())::int as total ${fromItems}
    where ${sql.join(conditionsOf(tx, filter), sql` and `)}
    order by ${orders[filter.order ?? 'meeting']}, thing.title collate "da-x-icu", thing.id
    limit ${window.most} offset ${window.from}`)
}

const orders = {
  meeting: sql`thing.meeting_day desc nulls first`,
  title: sql`thing.title collate "da-x-icu"`,
  changed: sql`thing.changed_at desc`,
}

function conditionsOf(tx: ReadTx, { search, kind, state, effortId }: ItemFilter): RawBuilder<unknown>[] {
  const conditions = [sql`thing.municipality_id = ${tx.municipality}`, sql`thing.removed_at is null`]
  if (search)
    conditions.push(
      sql`concat_ws(' ', thing.title, thing.committee) ilike ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}`,
    )
  if (kind) conditions.push(sql`thing.kind = ${kind}`)
  if (effortId) conditions.push(sql`thing.effort_id = ${effortId}`)
  if (state === 'draft') conditions.push(sql`thing.frozen_at is null`)
  if (state === 'frozen') conditions.push(sql`thing.frozen_at is not null`)
  if (state === 'published') conditions.push(sql`published.published_at is not null`)
  return conditions
}

interface ItemRow extends Omit<CommitteeItem, 'parts'>, Record<ItemPart, string> {}

/** One item, also a removed one; refuses with not found. */
export async function findItem(tx: ReadTx, id: string): Promise<CommitteeItem> {
  const row = await tx.row<ItemRow>(sql`
    select ${summaryColumns}, thing.language, thing.predecessor_id as "predecessorId", thing.changed_by_name as "changedByName",
           thing.frozen_by_name as "frozenByName", thing.frozen_sha256 as "frozenSha256", thing.frozen_unfounded as unfounded,
           thing.removed_at as "removedAt", thing.version, thing.purpose, thing.decisions, thing.short_case as "shortCase", thing.dilemma,
           thing.economy, thing.further_process as "furtherProcess", thing.shown_figures as shown, thing.drawn_figures as drawn
    ${fromItems} where thing.municipality_id = ${tx.municipality} and thing.id = ${id}`)
  if (!row) throw new Refusal(webRefusals.notFound)
  const { purpose, decisions, shortCase, dilemma, economy, furtherProcess, ...rest } = row
  return { ...rest, parts: { purpose, decisions, shortCase, dilemma, economy, furtherProcess } }
}

/** The figures of an item as they were when it was last saved or frozen. */
export function figuresOf(tx: ReadTx, itemId: string): Promise<NumberedFigure[]> {
  return tx.rows<NumberedFigure>(sql`
    select number, key, figure_id as "figureId", label, written, value, period, source, definition, method, uncertainty, region, country,
           retrieved_on as "retrievedOn"
    from followup.committee_item_figure where municipality_id = ${tx.municipality} and item_id = ${itemId} order by number`)
}

/** What was frozen; a fault when it no longer has the fingerprint it was frozen with. */
export async function frozenDocument(tx: ReadTx, item: CommitteeItem): Promise<FrozenDocument> {
  const row = await tx.row<{ document: FrozenDocument }>(sql`
    select frozen_document as document from followup.committee_item
    where municipality_id = ${tx.municipality} and id = ${item.id} and frozen_at is not null`)
  if (!row) throw new Refusal(webRefusals.notFound)
  if (fingerprintOf(row.document) !== item.frozenSha256)
    throw new Error(`The frozen document of item ${item.id} is not the one that was frozen`)
  return row.document
}

/** The committee an item was last made for, as a first guess for the next. */
export async function latestCommittee(tx: ReadTx): Promise<string> {
  const row = await tx.row<{ committee: string }>(sql`
    select committee from followup.committee_item
    where municipality_id = ${tx.municipality} and removed_at is null and committee <> '' order by created_at desc limit 1`)
  return row?.committee ?? ''
}

/** What other topics ask for: coming meetings, one effort's items, only those that are frozen. */
export interface CommitteeItemsAsked {
  /** Meetings on this day or later. */
  from?: Day
  effortId?: string
  state?: 'draft' | 'frozen' | 'published'
  most?: number
}

/** The items of the municipality, the nearest meeting first; those without a meeting come last. */
export function committeeItems(
  tx: ReadTx,
  { from, effortId, state, most = 20 }: CommitteeItemsAsked = {},
): Promise<ItemSummary[]> {
  const conditions = conditionsOf(tx, { ...(effortId && { effortId }), ...(state && { state }) })
  if (from) conditions.push(sql`thing.meeting_day >= ${from}`)
  return tx.rows<ItemSummary>(sql`
    select ${summaryColumns} ${fromItems} where ${sql.join(conditions, sql` and `)}
    order by thing.meeting_day nulls last, thing.changed_at desc limit ${most}`)
}

/** A published item as everybody may read it. */
export interface PublishedItem {
  itemId: string
  kind: ItemKind
  title: string
  committee: string
  meetingDay: Day | null
  frozenOn: Day
  document: ReportDocument
  figures: NumberedFigure[]
}

/** A published item of the municipality in the address; refuses with not found, also for what is frozen and not published. */
export async function findPublished(tx: ReadTx, itemId: string): Promise<PublishedItem> {
  const row = await tx.row<PublishedItem>(sql`
    select item_id as "itemId", kind, title, committee, meeting_day as "meetingDay", frozen_on as "frozenOn", document, figures
    from followup.published_item where municipality_id = ${tx.municipality} and item_id = ${itemId}`)
  if (!row) throw new Refusal(webRefusals.notFound)
  return row
}

export function publishedItems(
  tx: ReadTx,
): Promise<Pick<PublishedItem, 'itemId' | 'kind' | 'title' | 'committee' | 'meetingDay' | 'frozenOn'>[]> {
  return tx.rows(sql`
    select item_id as "itemId", kind, title, committee, meeting_day as "meetingDay", frozen_on as "frozenOn"
    from followup.published_item where municipality_id = ${tx.municipality} order by frozen_on desc, title collate "da-x-icu"`)
}
