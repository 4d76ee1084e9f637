import type { Locale } from '../../values/locale.ts'
import type { SettingFields, WholeSetting } from './setting.ts'
import { texts } from './texts.ts'

/** What is stored beside what was typed, field by field, for the two people who saved at once. */
export function differencesOf(
  stored: WholeSetting,
  typed: SettingFields,
  administrations: Map<string, string>,
  locale: Locale,
): { label: string; theirs: string; mine: string }[] {
  const t = texts[locale]
  const line = (label: string, theirs: string | number | null, mine: string | number | null) => ({
    label,
    theirs: String(theirs ?? ''),
    mine: String(mine ?? ''),
  })
  const named = (id: string | null) => (id ? (administrations.get(id) ?? id) : '')
  return [
    line(t.sortLabel, t.sorts[stored.sort], t.sorts[typed.sort]),
    line(t.titleField, stored.title, typed.title),
    line(t.description, stored.description, typed.description),
    line(t.administration, named(stored.administrationId), named(typed.administrationId)),
    line(t.arena, stored.arena, typed.arena),
    line(t.district, stored.district, typed.district),
    line(t.since, stored.since, typed.since),
    line(t.decidedBy, stored.decidedBy, typed.decidedBy),
    line(t.peopleField, stored.ownPeople, typed.people),
    line(t.reachCount, stored.ownReachCount, typed.reachCount),
    line(t.reachTotal, stored.ownReachTotal, typed.reachTotal),
    line(t.lastSeenField, stored.lastSeenOn, typed.lastSeenOn),
    line(t.note, stored.note, typed.note),
    line(
      t.recommendations,
      [...stored.recommendationIds].sort().join(' '),
      [...typed.recommendationIds].sort().join(' '),
    ),
  ]
}
