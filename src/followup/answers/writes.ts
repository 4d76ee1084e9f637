import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Draft } from './draft.ts'
import { countingAnswers } from './reads.ts'

export async function insertInvitation(
  tx: WriteTx,
  invitation: { id: string; surveyId: string; tokenHash: Buffer },
): Promise<void> {
  await tx.run(sql`
    insert into followup.invitation (municipality_id, id, survey_id, token_hash)
    values (${tx.municipality}, ${invitation.id}::uuid, ${invitation.surveyId}::uuid, ${invitation.tokenHash})`)
}

/** Adds the addresses that are not invited yet, and says how many that was. */
export function insertInvitations(
  tx: WriteTx,
  surveyId: string,
  invited: { id: string; address: string; tokenHash: Buffer }[],
): Promise<number> {
  return tx.run(sql`
    insert into followup.invitation (municipality_id, id, survey_id, address, token_hash)
    select ${tx.municipality}, id, ${surveyId}::uuid, address, token_hash
    from unnest(${invited.map(({ id }) => id)}::uuid[], ${invited.map(({ address }) => address)}::text[],
      ${invited.map(({ tokenHash }) => tokenHash)}::bytea[]) as given (id, address, token_hash)
    on conflict (municipality_id, survey_id, address) do nothing`)
}

export async function saveDraft(
  tx: WriteTx,
  invitationId: string,
  { draft, formKey, today }: { draft: Draft; formKey: string; today: Day },
): Promise<void> {
  await tx.run(sql`
    insert into followup.answer_draft as known (municipality_id, invitation_id, contents, form_keys, saved_on)
    values (${tx.municipality}, ${invitationId}::uuid, ${JSON.stringify(draft)}::jsonb, array[${formKey}], ${today}::date)
    on conflict (municipality_id, invitation_id)
      do update set contents = excluded.contents, form_keys = known.form_keys || excluded.form_keys,
        saved_on = excluded.saved_on`)
}

/** What is sent, without anything of how or when it came. */
export interface Sent extends Draft {
  surveyId: string
  today: Day
  /** Who answered, where the survey is asked by name; else null. */
  respondent: string | null
}

export async function enqueueAnswer(tx: WriteTx, sent: Sent): Promise<void> {
  await tx.run(sql`
    insert into followup.answer_queue (municipality_id, survey_id, answered_on, administration_id, role, respondent, contents)
    values (${tx.municipality}, ${sent.surveyId}::uuid, ${sent.today}::date, ${sent.administration}::uuid, ${sent.role},
      ${sent.respondent}, ${JSON.stringify(sent.answers)}::jsonb)`)
}

/** Notes that it was answered, and takes the draft away. Never in one statement with the answer, which a log could keep. */
export async function setAnswered(tx: WriteTx, invitationId: string): Promise<void> {
  await tx.run(sql`
    with gone as (
      delete from followup.answer_draft where municipality_id = ${tx.municipality} and invitation_id = ${invitationId}::uuid)
    update followup.invitation set answered = true, mail_due = null
    where municipality_id = ${tx.municipality} and id = ${invitationId}::uuid`)
}

/**
 * Moves a survey's waiting answers, when there are enough of them, in an order drawn by lot and under new ids. Gives how many; a second
 * process that comes at the same moment finds none.
 */
export function moveAnswers(tx: WriteTx, surveyId: string, least: number): Promise<number> {
  return countingAnswers(tx, surveyId, async () => {
    const waiting = await tx.row<{ count: number }>(sql`
      select count(*)::int as count from followup.answer_queue
      where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid`)
    if ((waiting?.count ?? 0) < least) return 0
    const moved = await tx.rows(sql`
      with taken as (
        delete from followup.answer_queue where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid returning *)
      insert into followup.answer (municipality_id, survey_id, answered_on, administration_id, role, respondent, contents)
      select municipality_id, survey_id, answered_on, administration_id, role, respondent, contents from taken order by random()
      returning 1`)
    return moved.length
  })
}

/** Deletes all answers of a survey, sent and moved, and writes in the ledger that they are to stay deleted. */
export async function deleteAnswers(tx: WriteTx, surveyId: string): Promise<void> {
  const here = sql`municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid`
  await countingAnswers(tx, surveyId, async () => {
    await tx.run(sql`delete from followup.answer where ${here}`)
    await tx.run(sql`delete from followup.answer_queue where ${here}`)
  })
  await tx.run(sql`
    insert into platform.deletion (municipality_id, table_schema, table_name, key)
    select ${tx.municipality}, 'followup', kept,
      jsonb_build_object('municipality_id', ${tx.municipality}::text, 'survey_id', ${surveyId}::text)
    from unnest(array['answer', 'answer_queue']) as kept`)
}

export async function insertOpenLink(
  tx: WriteTx,
  link: { surveyId: string; code: string; seats: number },
): Promise<void> {
  await tx.run(sql`
    insert into followup.survey_link (municipality_id, survey_id, code, seats)
    values (${tx.municipality}, ${link.surveyId}::uuid, ${link.code}, ${link.seats})
    on conflict (municipality_id, survey_id) do update set seats = excluded.seats`)
}
