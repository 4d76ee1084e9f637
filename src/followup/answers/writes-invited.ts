import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { LetterSort, Letters } from './letters.ts'

/**
 * Deletes invitations with their drafts and links, and keeps that so many were asked and so many answered. Who was never written to was
 * not asked. The ledger keeps them deleted after a restore. Gives how many.
 */
export async function deleteInvitations(
  tx: WriteTx,
  surveyId: string,
  only: { id: string } | 'all',
): Promise<number> {
  const row = await tx.row<{ count: number }>(sql`
    with gone as (
      delete from followup.invitation
      where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid
        ${only === 'all' ? sql`` : sql`and id = ${only.id}::uuid`}
      returning municipality_id, id, address, mailed_on, answered),
    counted as (
      insert into followup.invitation_count as known (municipality_id, survey_id, asked, answered, begun)
      select ${tx.municipality}, ${surveyId}::uuid, count(*) filter (where address is not null and mailed_on is not null),
        count(*) filter (where answered), count(*) filter (where address is null) from gone
      on conflict (municipality_id, survey_id) do update set asked = known.asked + excluded.asked,
        answered = known.answered + excluded.answered, begun = known.begun + excluded.begun),
    noted as (
      insert into platform.deletion (municipality_id, table_schema, table_name, key)
      select municipality_id, 'followup', 'invitation',
        jsonb_build_object('municipality_id', municipality_id, 'id', id) from gone)
    select count(*)::int as count from gone`)
  return row?.count ?? 0
}

/**
 * Deletes drafts last saved before a day. No row is named: row-level security lets this transaction delete those, and see none.
 */
export async function deleteOldDrafts(tx: WriteTx, before: Day): Promise<void> {
  await tx.row(sql`select set_config('app.forgetting', ${before}, true)`)
  await tx.run(sql`delete from followup.answer_draft`)
  await tx.row(sql`select set_config('app.forgetting', '', true)`)
}

/** Lets one change of a survey's list be done after the other. */
export async function lockList(tx: WriteTx, surveyId: string): Promise<void> {
  await tx.row(sql`select pg_advisory_xact_lock(hashtext('invitations'), hashtext(${surveyId}))`)
}

/** Asks for the link to be sent again to one, whether they have answered or not, at most once a day; gives whether it will be. */
export async function orderAgain(tx: WriteTx, id: string, today: Day): Promise<boolean> {
  const ordered = await tx.run(sql`
    update followup.invitation set again_due = true, sent_again_on = ${today}::date
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and mailed_on is not null
      and (sent_again_on is null or sent_again_on < ${today}::date)`)
  return ordered === 1
}

/** Saves how mails read; 0 when somebody else has saved since that version. */
export function upsertLetters(tx: WriteTx, surveyId: string, letters: Letters): Promise<number> {
  return tx.run(sql`
    insert into followup.survey_mail as known (municipality_id, survey_id, language, letters, version)
    values (${tx.municipality}, ${surveyId}::uuid, ${letters.language}, ${JSON.stringify(letters.own)}::jsonb, 1)
    on conflict (municipality_id, survey_id) do update
      set language = excluded.language, letters = excluded.letters, version = known.version + 1
      where known.version = ${letters.version}`)
}

const mostReminders = 3

/** Notes that all who have not answered are reminded today; gives whether they may be, which nobody's answer decides. */
export async function noteReminding(tx: WriteTx, surveyId: string, today: Day): Promise<boolean> {
  const noted = await tx.run(sql`
    insert into followup.survey_mail as known (municipality_id, survey_id, reminded_on, reminders)
    values (${tx.municipality}, ${surveyId}::uuid, ${today}::date, 1)
    on conflict (municipality_id, survey_id) do update set reminded_on = excluded.reminded_on, reminders = known.reminders + 1
      where (known.reminded_on is null or known.reminded_on < ${today}::date) and known.reminders < ${mostReminders}`)
  return noted === 1
}

/** Asks for a reminder to those written to before today who have not answered. */
export async function orderReminders(tx: WriteTx, surveyId: string, today: Day): Promise<void> {
  await tx.run(sql`
    update followup.invitation set mail_due = 'reminder'
    where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid and not answered and mail_due is null
      and mailed_on < ${today}::date`)
}

/** Asks for the first mail to everybody who has had none, and gives how many. */
export function orderInvitations(tx: WriteTx, surveyId: string): Promise<number> {
  return tx.run(sql`
    update followup.invitation set mail_due = 'invitation'
    where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid
      and address is not null and mailed_on is null and mail_due is null and not answered`)
}

export interface DueMail {
  id: string
  address: string
  sort: LetterSort | 'again'
}

/** Takes up to so many mails that are due, so that no other process takes them too. */
export function takeDueMails(
  tx: WriteTx,
  surveyId: string,
  { today, most }: { today: Day; most: number },
): Promise<DueMail[]> {
  return tx.rows<DueMail>(sql`
    with due as (
      select id, coalesce(mail_due, 'again') as sort from followup.invitation
      where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid and (mail_due is not null or again_due)
      limit ${most} for update skip locked)
    update followup.invitation set mail_due = null, again_due = false, mailed_on = coalesce(mailed_on, ${today}::date)
    from due where invitation.municipality_id = ${tx.municipality} and invitation.id = due.id
    returning invitation.id, address, due.sort`)
}
