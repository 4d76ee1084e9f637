import { z } from 'zod'
import { targetGroups } from '../../knowledge/catalogue/index.ts'
import { type Form, fields } from '../../platform/web/index.ts'
import type { WholeSetting } from './setting.ts'
import { type SettingFields, settingSorts } from './setting.ts'

const tooMany = 200_000

/** What the form about a setting holds. */
export const settingSchema = z.object({
  sort: fields.choice(settingSorts),
  title: fields.text(160),
  description: fields.optionalText(),
  administration: fields.optionalUuid(),
  arena: fields.optionalText(60),
  district: fields.optionalText(80),
  since: fields.optionalDay(),
  decidedBy: fields.optionalText(160),
  people: fields.optionalWhole(0, tooMany),
  reachCount: fields.optionalWhole(0, 10_000),
  reachTotal: fields.optionalWhole(1, 10_000),
  lastSeen: fields.optionalDay(),
  note: fields.optionalText(),
  targetGroups: fields.choices(targetGroups),
  riskFactors: fields.ids(),
  protectiveFactors: fields.ids(),
  recommendations: fields.ids(),
  institutions: fields.uuids(),
})

export function saidIn(read: z.infer<typeof settingSchema>): SettingFields {
  const {
    administration,
    decidedBy,
    description,
    district,
    lastSeen,
    note,
    recommendations,
    institutions,
    ...same
  } = read
  return {
    ...same,
    description: description ?? '',
    administrationId: administration,
    decidedBy: decidedBy ?? '',
    district: district ?? '',
    lastSeenOn: lastSeen,
    note: note ?? '',
    recommendationIds: recommendations,
    institutionIds: institutions,
  }
}

/** The values a form shows: what was typed, or what is stored. */
export interface SettingValues {
  text(name: string): string
  all(name: string): readonly string[]
}

export function typedValues(form: Form): SettingValues {
  return { text: (name) => form.text(name), all: (name) => form.all(name) }
}

export function emptyValues(query: URLSearchParams): SettingValues {
  const recommendation = query.get('anbefaling')
  return {
    text: () => '',
    all: (name) => (name === 'recommendations' && recommendation ? [recommendation] : []),
  }
}

export function storedValues(setting: WholeSetting, institutionIds: string[]): SettingValues {
  const texts: Record<string, string | number | null> = {
    sort: setting.sort,
    title: setting.title,
    description: setting.description,
    administration: setting.administrationId,
    arena: setting.arena,
    district: setting.district,
    since: setting.since,
    decidedBy: setting.decidedBy,
    people: setting.ownPeople,
    reachCount: setting.ownReachCount,
    reachTotal: setting.ownReachTotal,
    lastSeen: setting.lastSeenOn,
    note: setting.note,
  }
  const lists: Record<string, string[]> = {
    targetGroups: setting.targetGroups,
    riskFactors: setting.riskFactors,
    protectiveFactors: setting.protectiveFactors,
    recommendations: setting.recommendationIds,
    institutions: institutionIds,
  }
  return { text: (name) => String(texts[name] ?? ''), all: (name) => lists[name] ?? [] }
}

export const institutionSchema = z.object({
  name: fields.text(120),
  arena: fields.text(60),
  district: fields.optionalText(80),
  administration: fields.optionalUuid(),
  people: fields.optionalWhole(0, tooMany),
})
