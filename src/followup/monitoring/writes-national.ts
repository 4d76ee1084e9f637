import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { FiledAnswer } from './round-file.ts'

/** False when there is no such municipality. */
export async function saveAbsence(
  tx: WriteTx,
  absence: { roundId: string; areaId: string; reason: string; byName: string },
): Promise<boolean> {
  const saved = await tx.run(sql`
    insert into followup.monitoring_absence (round_id, area_id, reason, told_by_name)
    select ${absence.roundId}::uuid, id, ${absence.reason}, ${absence.byName} from knowledge.area
    where id = ${absence.areaId} and kind = 'municipality'
    on conflict (round_id, area_id) do update set reason = excluded.reason, told_by_name = excluded.told_by_name, told_at = now()`)
  return saved === 1
}

export async function deleteAbsence(
  tx: WriteTx,
  absence: { roundId: string; areaId: string },
): Promise<boolean> {
  const deleted = await tx.run(sql`
    delete from followup.monitoring_absence
    where round_id = ${absence.roundId}::uuid and area_id = ${absence.areaId}`)
  return deleted === 1
}

/** The answers of an earlier round by name, for each municipality to see its own; only those known here have a place for them. */
export async function insertImported(
  tx: WriteTx,
  roundId: string,
  answers: readonly FiledAnswer[],
): Promise<void> {
  await tx.run(sql`
    insert into followup.monitoring_imported (municipality_id, round_id, question_id, row_id, field, answer)
    select municipality, ${roundId}::uuid, "questionId", "rowId", field, answer
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb)
      as filed (municipality text, "questionId" text, "rowId" text, field text, answer jsonb)
    where exists (select 1 from platform.municipality known where known.id = municipality)`)
}

/** Says of each municipality in an earlier round that it answered, and how much. */
export async function insertImportedStandings(
  tx: WriteTx,
  roundId: string,
  standings: readonly { municipality: string; answered: number; asked: number }[],
): Promise<void> {
  await tx.run(sql`
    insert into followup.monitoring_standing (shared_by, round_id, state, asked, answered)
    select municipality, ${roundId}::uuid, 'signed', asked, answered
    from jsonb_to_recordset(${JSON.stringify(standings)}::jsonb) as told (municipality text, answered int, asked int)
    where exists (select 1 from platform.municipality known where known.id = municipality)`)
}
