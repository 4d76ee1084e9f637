import { recordInstitution, recordSetting } from '../implementation/settings/index.ts'
import { changing } from '../platform/tenancy/index.ts'
import { type Day, dayIn, daysAfter } from '../values/day.ts'
import type { Demo } from './cast.ts'
import { places, settings, type Told } from './settings-of-havby.ts'

/** Settings first: the places of Havby, and what holds in them. */
export async function addSettings(demo: Demo): Promise<void> {
  const today = dayIn(demo.house.now())
  await changing(demo.house.database, demo.municipality, async (tx) => {
    const by = demo.actor('anne')
    const ids = new Map<string, string>()
    for (const [name, field, arena, district, people] of places) {
      const administrationId = demo.administrations[field] ?? null
      ids.set(
        name,
        await recordInstitution(tx, by, { name: demo.say(name), arena, district, administrationId, people }),
      )
    }
    for (const told of settings) await recordSetting(tx, by, settingIn(told, demo, { today, ids }))
  })
}

function settingIn(told: Told, demo: Demo, { today, ids }: { today: Day; ids: Map<string, string> }) {
  return {
    sort: told.sort,
    title: demo.say(told.title),
    description: demo.say(told.description),
    administrationId: demo.administrations[told.field] ?? null,
    arena: told.arena ?? null,
    district: told.district ?? '',
    since: daysAfter(today, -365 * told.years - 40),
    decidedBy: told.decidedBy ?? '',
    people: told.people ?? null,
    reachCount: told.reach?.[0] ?? null,
    reachTotal: told.reach?.[1] ?? null,
    lastSeenOn: told.seen === null ? null : daysAfter(today, -told.seen),
    note: told.note ? demo.say(told.note) : '',
    targetGroups: told.for ?? [],
    riskFactors: told.against ?? [],
    protectiveFactors: told.strengthens ?? [],
    recommendationIds: told.answers,
    institutionIds: (told.at ?? []).flatMap((name) => ids.get(name) ?? []),
  }
}
