import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Benchmark } from './benchmark.ts'
import type { Level } from './monitoring.ts'
import type { FigureKey, PooledAnswer } from './pooling.ts'
import { country } from './reads-pool.ts'

/** One change of what is counted in a round at a time. */
export async function lockPool(tx: WriteTx, roundId: string): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${roundId}, 500))`)
}

/** What was counted before stays as it was counted. */
export async function insertPooled(
  tx: WriteTx,
  at: { roundId: string; contributor: string; pool: string },
  answers: readonly PooledAnswer[],
): Promise<void> {
  await tx.run(sql`
    insert into followup.monitoring_pooled (round_id, contributor, region, question_id, row_id, field, step)
    select ${at.roundId}::uuid, ${at.contributor}::uuid, ${at.pool}, "questionId", "rowId", field, step
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as given ("questionId" text, "rowId" text, field text, step text)
    on conflict do nothing`)
}

/** Takes away what nobody has counted yet. */
export async function deleteUncounted(
  tx: WriteTx,
  at: { roundId: string; contributor: string },
): Promise<void> {
  await tx.run(sql`
    delete from followup.monitoring_pooled
    where round_id = ${at.roundId}::uuid and contributor = ${at.contributor}::uuid and told_in is null and not held`)
}

/** Marks what has been told, held back, or given up. */
export async function markWaiting(
  tx: WriteTx,
  at: { roundId: string; pool: string },
  figures: readonly FigureKey[],
  as: { toldIn: number } | 'held',
): Promise<void> {
  if (figures.length === 0) return
  const mark = as === 'held' ? sql`held = true` : sql`told_in = ${as.toldIn}`
  await tx.run(sql`
    update followup.monitoring_pooled pooled set ${mark}
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as figure ("questionId" text, "rowId" text, field text)
    where pooled.round_id = ${at.roundId}::uuid and pooled.region = ${at.pool} and pooled.told_in is null
      and pooled.question_id = figure."questionId" and pooled.row_id = figure."rowId" and pooled.field = figure.field`)
}

/** What is left over in the regions when a round closes is counted in the country. */
export async function moveLeftOver(tx: WriteTx, roundId: string): Promise<void> {
  await tx.run(sql`
    update followup.monitoring_pooled set region = ${country}
    where round_id = ${roundId}::uuid and told_in is null and not held`)
}

export async function insertRelease(
  tx: WriteTx,
  release: { roundId: string; areaId: string; number: number; municipalities: number; benchmark: Benchmark },
): Promise<void> {
  await tx.run(sql`
    insert into followup.monitoring_benchmark (round_id, area_id, number, municipalities, contents)
    values (${release.roundId}::uuid, ${release.areaId}, ${release.number}, ${release.municipalities},
      ${JSON.stringify(release.benchmark)}::jsonb)`)
}

/** Marks answers as known by name; what has once been shown stays known. */
export async function markShown(
  tx: WriteTx,
  at: { roundId: string; contributor: string },
  figures: readonly FigureKey[],
): Promise<void> {
  await tx.run(sql`
    update followup.monitoring_pooled pooled set shown = true
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as figure ("questionId" text, "rowId" text, field text)
    where pooled.round_id = ${at.roundId}::uuid and pooled.contributor = ${at.contributor}::uuid
      and pooled.question_id = figure."questionId" and pooled.row_id = figure."rowId" and pooled.field = figure.field`)
}

/** Puts what is shown by name in place of what was. */
export async function replaceShared(
  tx: WriteTx,
  at: { roundId: string; level: Level },
  answers: readonly PooledAnswer[],
): Promise<void> {
  await tx.run(sql`
    delete from followup.monitoring_shared where shared_by = ${tx.municipality} and round_id = ${at.roundId}::uuid`)
  if (at.level === 'self') return
  await tx.run(sql`
    insert into followup.monitoring_shared (shared_by, round_id, level, contents)
    values (${tx.municipality}, ${at.roundId}::uuid, ${at.level}, ${JSON.stringify(answers)}::jsonb)`)
}

/** False when somebody else saved first. */
export async function saveLevel(
  tx: WriteTx,
  response: { id: string; level: Level; version: number },
): Promise<boolean> {
  const saved = await tx.run(sql`
    update followup.monitoring_response set level = ${response.level}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${response.id}::uuid and version = ${response.version}`)
  return saved === 1
}

export async function closeRound(tx: WriteTx, round: { id: string; version: number }): Promise<boolean> {
  const closed = await tx.run(sql`
    update followup.monitoring_round set closed_at = now(), version = version + 1
    where id = ${round.id}::uuid and version = ${round.version} and closed_at is null`)
  return closed === 1
}

export async function forgetVerdicts(tx: WriteTx, responseId: string): Promise<void> {
  await tx.run(sql`
    update followup.monitoring_proof_check
    set verdict = null, note = '', checked_by_name = null, checked_at = null, version = version + 1
    where municipality_id = ${tx.municipality} and response_id = ${responseId}::uuid and verdict is not null`)
}
