import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Answer } from '../surveys/index.ts'
import type { GapReason, Place } from './monitoring.ts'
import type { Beforehand } from './prefill.ts'

export interface NewDelegation {
  responseId: string
  sectionId: string
  administrationId: string
  name: string
  email: string
  note: string
  isMailed: boolean
}

export async function insertDelegation(tx: WriteTx, delegation: NewDelegation): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into followup.monitoring_delegation (municipality_id, response_id, section_id, administration_id, name, email, note, sent_at)
    values (${tx.municipality}, ${delegation.responseId}::uuid, ${delegation.sectionId}, ${delegation.administrationId}::uuid,
      ${delegation.name}, ${delegation.email}, ${delegation.note}, case when ${delegation.isMailed} then now() end)
    returning id`)
  return row?.id as string
}

export function saveWithdrawal(tx: WriteTx, id: string, isWithdrawn: boolean): Promise<number> {
  return tx.run(sql`
    update followup.monitoring_delegation set withdrawn_at = case when ${isWithdrawn} then now() end, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and (withdrawn_at is null) = ${isWithdrawn}`)
}

export async function noteReminder(tx: WriteTx, responseId: string, email: string): Promise<void> {
  await tx.run(sql`
    update followup.monitoring_delegation set reminded_at = now()
    where municipality_id = ${tx.municipality} and response_id = ${responseId}::uuid and email = ${email} and withdrawn_at is null`)
}

/** Notes work on a delegation: the first time it was seen, seconds, and whether it is done. */
export async function noteWork(
  tx: WriteTx,
  id: string,
  work: { seconds: number; isDone: boolean },
): Promise<void> {
  await tx.run(sql`
    update followup.monitoring_delegation set first_seen_at = coalesce(first_seen_at, now()),
      done_at = case when ${work.isDone} then coalesce(done_at, now()) end, active_seconds = active_seconds + ${work.seconds},
      version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}::uuid`)
}

export interface SavedAnswer extends Beforehand {
  questionId: string
  rowId: string
  answer: Answer
  comment: string
}

/** Puts a person's answers to some questions in the place of those they gave before; an answer that says the same keeps its time. */
export async function replaceAnswers(
  tx: WriteTx,
  delegationId: string,
  { questions, answers }: { questions: string[]; answers: SavedAnswer[] },
): Promise<void> {
  await tx.run(sql`
    delete from followup.monitoring_answer
    where municipality_id = ${tx.municipality} and delegation_id = ${delegationId}::uuid and question_id = any(${questions}::text[])
      and not (question_id || ' ' || row_id = any(${answers.map(({ questionId, rowId }) => `${questionId} ${rowId}`)}::text[]))`)
  if (answers.length === 0) return
  await tx.run(sql`
    insert into followup.monitoring_answer (municipality_id, delegation_id, question_id, row_id, answer, comment, origin, prefilled_from)
    select ${tx.municipality}, ${delegationId}::uuid, "questionId", "rowId", answer, comment, origin, "prefilledFrom"
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as given ("questionId" text, "rowId" text, answer jsonb, comment text,
      origin text, "prefilledFrom" text)
    on conflict (municipality_id, delegation_id, question_id, row_id) do update set answer = excluded.answer,
      comment = excluded.comment, origin = excluded.origin, prefilled_from = excluded.prefilled_from,
      answered_at = case when monitoring_answer.answer = excluded.answer then monitoring_answer.answered_at else clock_timestamp() end,
      version = monitoring_answer.version + 1`)
}

export interface NewSettlement extends Place {
  answer: Answer | null
  gapReason: GapReason | null
  reason: string
}

export async function insertSettlements(
  tx: WriteTx,
  responseId: string,
  { by, settlements }: { by: string; settlements: NewSettlement[] },
): Promise<void> {
  await tx.run(sql`
    insert into followup.monitoring_settlement (municipality_id, response_id, question_id, row_id, administration_id, answer, gap_reason,
      reason, settled_by_name)
    select ${tx.municipality}, ${responseId}::uuid, "questionId", "rowId", "administrationId", nullif(answer, 'null'::jsonb),
      "gapReason", reason, ${by}
    from jsonb_to_recordset(${JSON.stringify(settlements)}::jsonb) as settled ("questionId" text, "rowId" text, "administrationId" uuid,
      answer jsonb, "gapReason" text, reason text)`)
}
