/** What a committee item is, and when it may be frozen, published and changed. Pure. */

import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { reportRefusals } from './texts.ts'

/** What an item is about: one effort, the whole review, a year, or a brief of two pages. */
export const itemKinds = ['effort', 'review', 'yearly-status', 'brief'] as const
export type ItemKind = (typeof itemKinds)[number]

/** The parts people write, in the order they are asked for. */
export const itemParts = [
  'purpose',
  'decisions',
  'shortCase',
  'dilemma',
  'economy',
  'furtherProcess',
] as const
export type ItemPart = (typeof itemParts)[number]

/** What is written in an item; the figures stand in the texts as `{{tal:key}}`. */
export interface ItemContent {
  title: string
  committee: string
  meetingDay: Day | null
  author: string
  parts: Record<ItemPart, string>
  /** Keys of the indicators that are shown in the table. */
  shown: string[]
  /** Keys of the indicators that are drawn over time. */
  drawn: string[]
}

/** An item as lists show it. */
export interface ItemSummary {
  id: string
  kind: ItemKind
  title: string
  committee: string
  meetingDay: Day | null
  author: string
  edition: number
  effortId: string | null
  changedAt: Date
  frozenAt: Date | null
  publishedAt: Date | null
  /** The edition that follows this one, where there is one. */
  successorId: string | null
}

export interface CommitteeItem extends ItemSummary, ItemContent {
  language: Locale
  predecessorId: string | null
  changedByName: string
  frozenByName: string | null
  frozenSha256: string | null
  /** Sentences with a number and no figure that were frozen all the same. */
  unfounded: number | null
  removedAt: Date | null
  version: number
}

export type Missing = ItemPart | 'committee' | 'meetingDay'

/** What an item still needs before a committee can use it: a status of the year and a brief ask for no decision. */
export function missingOf(
  item: Pick<CommitteeItem, 'kind' | 'committee' | 'meetingDay' | 'parts'>,
): Missing[] {
  const asksForDecision = item.kind === 'effort' || item.kind === 'review'
  const missing: Missing[] = []
  if (asksForDecision && item.committee.trim() === '') missing.push('committee')
  if (asksForDecision && item.meetingDay === null) missing.push('meetingDay')
  const needed: ItemPart[] = asksForDecision
    ? ['purpose', 'decisions', 'shortCase']
    : ['purpose', 'shortCase']
  return [...missing, ...needed.filter((part) => item.parts[part].trim() === '')]
}

/** Refuses to change what is frozen or removed. */
export function mustBeDraft(item: Pick<CommitteeItem, 'frozenAt' | 'removedAt'>): void {
  if (item.removedAt) throw new Refusal(reportRefusals.removed)
  if (item.frozenAt) throw new Refusal(reportRefusals.alreadyFrozen)
}

/** Refuses to freeze what lacks a part, and sentences without a figure that nobody has said yes to. */
export function mustBeReadyToFreeze(
  item: CommitteeItem,
  checks: { unfounded: number; acceptsUnfounded: 'accepted' | 'not-accepted'; missingInWords: string },
): void {
  mustBeDraft(item)
  if (missingOf(item).length > 0)
    throw new Refusal(reportRefusals.partsMissing, { parts: checks.missingInWords })
  if (checks.unfounded > 0 && checks.acceptsUnfounded === 'not-accepted') {
    throw new Refusal(reportRefusals.unfounded, { count: checks.unfounded })
  }
}

/** A freezing may be taken back on the day it was made, as long as the public has not seen the item. */
export function mayThaw(
  item: Pick<CommitteeItem, 'frozenAt' | 'publishedAt' | 'successorId'>,
  isSameDay: (at: Date) => boolean,
): boolean {
  return (
    item.frozenAt !== null &&
    item.publishedAt === null &&
    item.successorId === null &&
    isSameDay(item.frozenAt)
  )
}

/** Refuses to show the public what is not frozen, or what has a number without a source. */
export function mustBePublishable(item: Pick<CommitteeItem, 'frozenAt' | 'unfounded' | 'publishedAt'>): void {
  if (!item.frozenAt) throw new Refusal(reportRefusals.notFrozen)
  if (item.publishedAt) throw new Refusal(reportRefusals.alreadyPublished)
  if ((item.unfounded ?? 0) > 0)
    throw new Refusal(reportRefusals.publicUnfounded, { count: item.unfounded ?? 0 })
}
