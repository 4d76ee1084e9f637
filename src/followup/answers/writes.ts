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
  { draft, formKey }: { draft: Draft; formKey: string },
): Promise<void> {
  await tx.run(sql`
    insert into followup.answer_draft as known (municipality_id, invitation_id, contents, form_keys)
    values (${tx.municipality}, ${invitationId}::uuid, ${JSON.stringify(draft)}::jsonb, array[${formKey}])
    on conflict (municipality_id, invitation_id)
      do update set contents = excluded.contents, form_keys = known.form_keys || excluded.form_keys`)
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

/** Notes that it was answered, and takes the draft away. */
export async function setAnswered(tx: WriteTx, invitationId: string): Promise<void> {
  await tx.run(sql`
    update followup.invitation set answered = true, mail_due = null
    where municipality_id = ${tx.municipality} and id = ${invitationId}::uuid`)
  await tx.run(sql`
    delete from followup.answer_draft
    where municipality_id = ${tx.municipality} and invitation_id = ${invitationId}::uuid`)
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

export async function insertOpenLink(
  tx: WriteTx,
  link: { surveyId: string; code: string; seats: number },
): Promise<void> {
  await tx.run(sql`
    insert into followup.survey_link (municipality_id, survey_id, code, seats)
    values (${tx.municipality}, ${link.surveyId}::uuid, ${link.code}, ${link.seats})
    on conflict (municipality_id, survey_id) do update set seats = excluded.seats`)
}

/** Asks for the first mail to everybody who has had none, and gives how many. */
export function orderInvitations(tx: WriteTx, surveyId: string): Promise<number> {
  return tx.run(sql`
    update followup.invitation set mail_due = 'invitation'
    where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid
      and address is not null and mailed_on is null and mail_due is null and not answered`)
}

export const mostReminders = 3

/** Asks for a reminder to those who were written to, not today, and have not answered; gives how many. */
export function orderReminders(tx: WriteTx, surveyId: string, today: Day): Promise<number> {
  return tx.run(sql`
    update followup.invitation set mail_due = 'reminder'
    where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid and not answered and mail_due is null
      and mailed_on < ${today}::date and (reminded_on is null or reminded_on < ${today}::date) and reminders < ${mostReminders}`)
}

export interface DueMail {
  id: string
  address: string
  sort: 'invitation' | 'reminder'
}

/** Takes up to so many mails that are due, so that no other process takes them too. */
export function takeDueMails(
  tx: WriteTx,
  surveyId: string,
  { today, most }: { today: Day; most: number },
): Promise<DueMail[]> {
  return tx.rows<DueMail>(sql`
    with due as (
      select id, mail_due from followup.invitation
      where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid and mail_due is not null
      limit ${most} for update skip locked)
    update followup.invitation set mail_due = null, mailed_on = coalesce(mailed_on, ${today}::date),
      reminded_on = case when due.mail_due = 'reminder' then ${today}::date else reminded_on end,
      reminders = reminders + case when due.mail_due = 'reminder' then 1 else 0 end
    from due where invitation.municipality_id = ${tx.municipality} and invitation.id = due.id
    returning invitation.id, address, due.mail_due as sort`)
}
