/** What a setting is, how fresh, and how far it reaches. Pure. */

import type { Day } from '../../values/day.ts'
import { daysBetween } from '../../values/day.ts'

/** What sort of thing holds now: a rule, a place, a routine, a planning decision, or what staff do as a matter of course. */
export const settingSorts = ['rule', 'place', 'routine', 'planning', 'practice'] as const
export type SettingSort = (typeof settingSorts)[number]

export const freshnesses = ['confirmed', 'unconfirmed', 'never-seen'] as const
export type Freshness = (typeof freshnesses)[number]

/** A setting as lists show it. Reach counts institutions; people are those who meet it on an ordinary day. */
export interface Setting {
  id: string
  sort: SettingSort
  title: string
  description: string
  administrationId: string | null
  administration: string | null
  arena: string | null
  district: string
  since: Day | null
  decidedBy: string
  people: number | null
  reachCount: number | null
  reachTotal: number | null
  lastSeenOn: Day | null
  recommendationIds: string[]
  version: number
}

/** Everything a setting says, with the places where it is in force. */
export interface WholeSetting extends Setting {
  note: string
  targetGroups: string[]
  riskFactors: string[]
  protectiveFactors: string[]
  /** As typed, before the places are counted. */
  ownPeople: number | null
  ownReachCount: number | null
  ownReachTotal: number | null
  removedAt: Date | null
}

/** What a person fills in about a setting. */
export interface SettingFields {
  sort: SettingSort
  title: string
  description: string
  administrationId: string | null
  arena: string | null
  district: string
  since: Day | null
  decidedBy: string
  people: number | null
  reachCount: number | null
  reachTotal: number | null
  lastSeenOn: Day | null
  note: string
  targetGroups: string[]
  riskFactors: string[]
  protectiveFactors: string[]
  recommendationIds: string[]
  institutionIds: string[]
}

/** Whether somebody has seen the setting in force lately enough: within the number of days the municipality lets a proof hold. */
export function freshnessOf(lastSeenOn: Day | null, today: Day, proofDays: number): Freshness {
  if (lastSeenOn === null) return 'never-seen'
  return daysBetween(lastSeenOn, today) <= proofDays ? 'confirmed' : 'unconfirmed'
}

/** How far a setting has come, in institutions; null when nobody has said or counted it. */
export function reachOf(
  setting: Pick<Setting, 'reachCount' | 'reachTotal'>,
): { count: number; total: number } | null {
  const { reachCount, reachTotal } = setting
  if (reachCount === null || reachTotal === null) return null
  return { count: reachCount, total: Math.max(reachTotal, reachCount) }
}

/** What comes next for a setting, the most pressing first: see it, spread it, anchor it, or keep it. */
export type NextStep = 'see-it' | 'see-it-again' | 'spread-it' | 'anchor-it' | 'link-it' | 'keep-it'

export function nextStepOf(setting: Setting, freshness: Freshness): NextStep {
  if (freshness === 'never-seen') return 'see-it'
  if (freshness === 'unconfirmed') return 'see-it-again'
  if (setting.recommendationIds.length === 0) return 'link-it'
  const reach = reachOf(setting)
  if (reach && reach.count < reach.total) return 'spread-it'
  if (setting.decidedBy === '' && setting.sort === 'practice') return 'anchor-it'
  return 'keep-it'
}
