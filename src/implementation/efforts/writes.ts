import { sql } from 'kysely'
import type { Actor } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { EffortFields, Origin } from './effort.ts'
import type { Answers, Part } from './parts.ts'
import type { Stage } from './stage.ts'

export async function insertEffort(
  tx: WriteTx,
  by: Actor,
  fields: EffortFields,
  origin: Origin,
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into implementation.effort (municipality_id, title, about, kind, scope, owner_account, tactic, hard, target_groups, arenas,
      risk_factors, protective_factors, origin_kind, origin_id, changed_by)
    values (${tx.municipality}, ${fields.title}, ${fields.about}, ${fields.kind}, ${fields.scope}, ${fields.ownerAccount}, ${fields.tactic},
      ${fields.hard}, ${fields.targetGroups}::text[], ${fields.arenas}::text[], ${fields.riskFactors}::text[],
      ${fields.protectiveFactors}::text[], ${origin.kind}, ${origin.id}, ${by.name})
    returning id`)
  const id = row?.id as string
  await replaceLinks(tx, id, fields)
  return id
}

/** Saves an effort when nobody saved it since, and says how many rows that was: one or none. */
export async function updateEffort(
  tx: WriteTx,
  by: Actor,
  id: string,
  version: number,
  fields: EffortFields,
): Promise<number> {
  const saved = await tx.run(sql`
    update implementation.effort set title = ${fields.title}, about = ${fields.about}, kind = ${fields.kind}, scope = ${fields.scope},
      owner_account = ${fields.ownerAccount}, tactic = ${fields.tactic}, hard = ${fields.hard},
      target_groups = ${fields.targetGroups}::text[], arenas = ${fields.arenas}::text[], risk_factors = ${fields.riskFactors}::text[],
      protective_factors = ${fields.protectiveFactors}::text[], changed_at = now(), changed_by = ${by.name}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id} and version = ${version} and removed_at is null`)
  if (saved === 1) await replaceLinks(tx, id, fields)
  return saved
}

async function replaceLinks(
  tx: WriteTx,
  id: string,
  { administrationIds, recommendationIds }: EffortFields,
): Promise<void> {
  await tx.run(
    sql`delete from implementation.effort_administration where municipality_id = ${tx.municipality} and effort_id = ${id}`,
  )
  await tx.run(
    sql`delete from implementation.effort_recommendation where municipality_id = ${tx.municipality} and effort_id = ${id}`,
  )
  await tx.run(sql`
    insert into implementation.effort_administration (municipality_id, effort_id, administration_id)
    select ${tx.municipality}, ${id}, administration.id from platform.administration administration
    where administration.municipality_id = ${tx.municipality} and administration.id = any(${administrationIds}::uuid[])`)
  await tx.run(sql`
    insert into implementation.effort_recommendation (municipality_id, effort_id, recommendation_id)
    select distinct ${tx.municipality}, ${id}::uuid, recommendation from unnest(${recommendationIds}::text[]) recommendation`)
}

export function savePart(
  tx: WriteTx,
  by: Actor,
  effortId: string,
  saved: { part: Part; answers: Answers; version: number },
): Promise<number> {
  const answers = JSON.stringify(saved.answers)
  if (saved.version === 0) {
    return tx.run(sql`
      insert into implementation.effort_part (municipality_id, effort_id, part, answers, changed_by)
      values (${tx.municipality}, ${effortId}, ${saved.part}, ${answers}::jsonb, ${by.name}) on conflict do nothing`)
  }
  return tx.run(sql`
    update implementation.effort_part set answers = answers || ${answers}::jsonb, changed_at = now(), changed_by = ${by.name}, version = version + 1
    where municipality_id = ${tx.municipality} and effort_id = ${effortId} and part = ${saved.part} and version = ${saved.version}`)
}

export function touch(tx: WriteTx, by: Actor, effortId: string): Promise<number> {
  return tx.run(sql`
    update implementation.effort set changed_at = now(), changed_by = ${by.name}
    where municipality_id = ${tx.municipality} and id = ${effortId}`)
}

/** Moves an effort when it still is where the move starts, and says how many rows that was. */
export function setStage(
  tx: WriteTx,
  by: Actor,
  effortId: string,
  move: { from: Stage; to: Stage },
): Promise<number> {
  return tx.run(sql`
    update implementation.effort set stage = ${move.to}, changed_at = now(), changed_by = ${by.name}
    where municipality_id = ${tx.municipality} and id = ${effortId} and stage = ${move.from} and removed_at is null`)
}

export async function insertMove(
  tx: WriteTx,
  by: Actor,
  move: { effortId: string; from: Stage; to: Stage; on: Day; reason: string | null },
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into implementation.effort_move (municipality_id, effort_id, from_stage, to_stage, moved_on, reason, by_name)
    values (${tx.municipality}, ${move.effortId}, ${move.from}, ${move.to}, ${move.on}, ${move.reason}, ${by.name}) returning id`)
  return row?.id as string
}

/** Marks the latest move as undone and gives what it was; null when another move came after it. */
export function markUndone(
  tx: WriteTx,
  effortId: string,
  moveId: string,
): Promise<{ fromStage: Stage; toStage: Stage } | null> {
  return tx.row(sql`
    update implementation.effort_move set undone_at = now()
    where municipality_id = ${tx.municipality} and effort_id = ${effortId} and id = ${moveId} and undone_at is null
      and id = (select id from implementation.effort_move
                where municipality_id = ${tx.municipality} and effort_id = ${effortId} and undone_at is null order by at desc limit 1)
    returning from_stage as "fromStage", to_stage as "toStage"`)
}

export function setRemoved(tx: WriteTx, effortId: string, removed: 'removed' | 'restored'): Promise<number> {
  return tx.run(sql`
    update implementation.effort set removed_at = ${removed === 'removed' ? sql`now()` : sql`null`}
    where municipality_id = ${tx.municipality} and id = ${effortId} and (removed_at is null) = ${removed === 'removed'}`)
}

export function saveLimit(tx: WriteTx, limit: number): Promise<number> {
  return tx.run(sql`
    insert into platform.choice (municipality_id, key, value) values (${tx.municipality}, 'effort-limit', to_jsonb(${limit}::int))
    on conflict (municipality_id, key) do update set value = excluded.value, version = platform.choice.version + 1`)
}
