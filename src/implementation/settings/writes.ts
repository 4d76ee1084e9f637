import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { InstitutionFields } from './institution.ts'
import type { SettingFields } from './setting.ts'

export async function insertSetting(tx: WriteTx, said: SettingFields): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into implementation.setting (municipality_id, sort, title, description, administration_id, arena, district, since, decided_by,
      people, reach_count, reach_total, last_seen_on, note, target_groups, risk_factors, protective_factors)
    values (${tx.municipality}, ${said.sort}, ${said.title}, ${said.description}, ${said.administrationId}, ${said.arena}, ${said.district},
      ${said.since}, ${said.decidedBy}, ${said.people}, ${said.reachCount}, ${said.reachTotal}, ${said.lastSeenOn}, ${said.note},
      ${said.targetGroups}, ${said.riskFactors}, ${said.protectiveFactors})
    returning id`)
  return row?.id as string
}

/** Saves what was typed over the version it was typed into; says how many rows that was, 0 when somebody else came first. */
export function updateSetting(
  tx: WriteTx,
  id: string,
  version: number,
  said: SettingFields,
): Promise<number> {
  return tx.run(sql`
    update implementation.setting set sort = ${said.sort}, title = ${said.title}, description = ${said.description},
      administration_id = ${said.administrationId}, arena = ${said.arena}, district = ${said.district}, since = ${said.since},
      decided_by = ${said.decidedBy}, people = ${said.people}, reach_count = ${said.reachCount}, reach_total = ${said.reachTotal},
      last_seen_on = ${said.lastSeenOn}, note = ${said.note}, target_groups = ${said.targetGroups},
      risk_factors = ${said.riskFactors}, protective_factors = ${said.protectiveFactors}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and version = ${version} and removed_at is null`)
}

/** Makes the links exactly these; an institution that stays keeps the day it was last seen. */
export async function linkSetting(
  tx: WriteTx,
  id: string,
  said: Pick<SettingFields, 'recommendationIds' | 'institutionIds' | 'lastSeenOn'>,
): Promise<void> {
  await tx.run(sql`
    delete from implementation.setting_recommendation
    where municipality_id = ${tx.municipality} and setting_id = ${id}::uuid and recommendation_id <> all(${said.recommendationIds}::text[])`)
  await tx.run(sql`
    insert into implementation.setting_recommendation (municipality_id, setting_id, recommendation_id)
    select ${tx.municipality}, ${id}::uuid, recommendation from unnest(${said.recommendationIds}::text[]) as recommendation
    on conflict do nothing`)
  await tx.run(sql`
    delete from implementation.setting_institution
    where municipality_id = ${tx.municipality} and setting_id = ${id}::uuid and institution_id <> all(${said.institutionIds}::uuid[])`)
  await tx.run(sql`
    insert into implementation.setting_institution (municipality_id, setting_id, institution_id, seen_on)
    select ${tx.municipality}, ${id}::uuid, institution.id, ${said.lastSeenOn}::date
    from implementation.institution institution
    where institution.municipality_id = ${tx.municipality} and institution.id = any(${said.institutionIds}::uuid[])
    on conflict do nothing`)
}

export function saveSighting(tx: WriteTx, id: string, seenOn: Day | null): Promise<number> {
  return tx.run(sql`
    update implementation.setting set last_seen_on = ${seenOn}::date, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and removed_at is null`)
}

/** A sighting at one institution is a sighting of the setting too. */
export async function saveSightingAt(
  tx: WriteTx,
  id: string,
  institutionId: string,
  seenOn: Day,
): Promise<number> {
  const seen = await tx.run(sql`
    update implementation.setting_institution set seen_on = ${seenOn}::date
    where municipality_id = ${tx.municipality} and setting_id = ${id}::uuid and institution_id = ${institutionId}::uuid`)
  if (seen === 1) {
    await tx.run(sql`
      update implementation.setting set last_seen_on = greatest(last_seen_on, ${seenOn}::date)
      where municipality_id = ${tx.municipality} and id = ${id}::uuid`)
  }
  return seen
}

export function saveRemoval(tx: WriteTx, id: string, removed: boolean): Promise<number> {
  return tx.run(sql`
    update implementation.setting set removed_at = case when ${removed} then now() end, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and (removed_at is null) = ${removed}`)
}

export async function insertInstitution(tx: WriteTx, said: InstitutionFields): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into implementation.institution (municipality_id, name, arena, district, administration_id, people)
    values (${tx.municipality}, ${said.name}, ${said.arena}, ${said.district}, ${said.administrationId}, ${said.people}) returning id`)
  return row?.id as string
}

export function updateInstitution(
  tx: WriteTx,
  id: string,
  version: number,
  said: InstitutionFields,
): Promise<number> {
  return tx.run(sql`
    update implementation.institution set name = ${said.name}, arena = ${said.arena}, district = ${said.district},
      administration_id = ${said.administrationId}, people = ${said.people}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and version = ${version}`)
}

export function saveClosing(tx: WriteTx, id: string, closedOn: Day | null): Promise<number> {
  return tx.run(sql`
    update implementation.institution set closed_on = ${closedOn}::date, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and (closed_on is null) = ${closedOn !== null}`)
}
