import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { FinalAnswer, MonitoringRound } from './monitoring.ts'

export type NewRound = Omit<MonitoringRound, 'id' | 'closed' | 'version'>

export async function insertRound(tx: WriteTx, round: NewRound): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into followup.monitoring_round (title, period, instrument, section_fields, review_links, predecessor_id, origin, opens_on,
      answers_by, proof_share, opened_by_name)
    values (${JSON.stringify(round.title)}::jsonb, ${round.period}, ${JSON.stringify(round.instrument)}::jsonb,
      ${JSON.stringify(round.sectionFields)}::jsonb, ${JSON.stringify(round.reviewLinks)}::jsonb, ${round.predecessorId}::uuid,
      ${round.origin}, ${round.opensOn}::date, ${round.answersBy}::date, ${round.proofShare}::numeric, ${round.openedByName})
    returning id`)
  return row?.id as string
}

/** False when somebody else saved first. */
export async function saveRoundDays(
  tx: WriteTx,
  round: { id: string; answersBy: Day; proofShare: number | null; version: number },
): Promise<boolean> {
  const saved = await tx.run(sql`
    update followup.monitoring_round set answers_by = ${round.answersBy}::date, proof_share = ${round.proofShare}::numeric,
      version = version + 1
    where id = ${round.id}::uuid and version = ${round.version}`)
  return saved === 1
}

/** False when the municipality has taken the round on already. */
export async function insertResponse(
  tx: WriteTx,
  response: { roundId: string; coordinatorId: string | null; coordinatorName: string },
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into followup.monitoring_response (municipality_id, round_id, coordinator_id, coordinator_name)
    values (${tx.municipality}, ${response.roundId}::uuid, ${response.coordinatorId}::uuid, ${response.coordinatorName})
    on conflict (municipality_id, round_id) do nothing`)
  return inserted === 1
}

export async function saveSignature(
  tx: WriteTx,
  responseId: string,
  by: { name: string; title: string } | null,
): Promise<void> {
  await tx.run(sql`
    update followup.monitoring_response set signed_at = case when ${by !== null} then now() end, signed_by_name = ${by?.name ?? null},
      signed_by_title = ${by?.title ?? null}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${responseId}::uuid`)
}

export async function insertFinals(tx: WriteTx, responseId: string, finals: FinalAnswer[]): Promise<void> {
  await tx.run(sql`
    insert into followup.monitoring_final (municipality_id, response_id, question_id, row_id, administration_id, field, answer,
      gap_reason, origin)
    select ${tx.municipality}, ${responseId}::uuid, "questionId", "rowId", "administrationId", field, nullif(answer, 'null'::jsonb),
      "gapReason", origin
    from jsonb_to_recordset(${JSON.stringify(finals)}::jsonb) as final ("questionId" text, "rowId" text, "administrationId" uuid,
      field text, answer jsonb, "gapReason" text, origin text)`)
}

export async function deleteFinals(tx: WriteTx, responseId: string): Promise<void> {
  await tx.run(sql`
    delete from followup.monitoring_final
    where municipality_id = ${tx.municipality} and response_id = ${responseId}::uuid`)
}

/** How far a municipality is, as all may see it. */
export interface Standing {
  state: 'answering' | 'signed' | 'declined'
  reason: string
  asked: number
  answered: number
  gaps: Record<string, number>
  typed: number
  confirmed: number
  corrected: number
  minutes: number
}

export async function saveStanding(tx: WriteTx, roundId: string, standing: Standing): Promise<void> {
  await tx.run(sql`
    insert into followup.monitoring_standing (shared_by, round_id, state, reason, asked, answered, gaps, typed, confirmed, corrected,
      minutes, updated_at)
    values (${tx.municipality}, ${roundId}::uuid, ${standing.state}, ${standing.reason}, ${standing.asked}, ${standing.answered},
      ${JSON.stringify(standing.gaps)}::jsonb, ${standing.typed}, ${standing.confirmed}, ${standing.corrected}, ${standing.minutes}, now())
    on conflict (shared_by, round_id) do update set state = excluded.state, reason = excluded.reason, asked = excluded.asked,
      answered = excluded.answered, gaps = excluded.gaps, typed = excluded.typed, confirmed = excluded.confirmed,
      corrected = excluded.corrected, minutes = excluded.minutes, updated_at = excluded.updated_at`)
}

export async function deleteStanding(tx: WriteTx, roundId: string): Promise<void> {
  await tx.run(sql`
    delete from followup.monitoring_standing where shared_by = ${tx.municipality} and round_id = ${roundId}::uuid`)
}
