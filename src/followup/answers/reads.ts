import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Answers } from '../surveys/index.ts'
import { type Draft, emptyDraft } from './draft.ts'

export interface Invitation {
  id: string
  surveyId: string
  address: string | null
  answered: boolean
}

/**
 * The invitation behind a link, and from here on its draft can be seen. Locked, two devices that send at once come one after the other.
 */
export function findInvitation(
  tx: ReadTx,
  hash: Buffer,
  { locked }: { locked: boolean } = { locked: false },
): Promise<Invitation | null> {
  return tx.row<Invitation>(sql`
    select id, survey_id as "surveyId", address, answered, set_config('app.invitation', id::text, true) as seen
    from followup.invitation
    where municipality_id = ${tx.municipality} and token_hash = ${hash} ${locked ? sql`for update` : sql``}`)
}

/** Names the invitation of the transaction: the database shows its draft and no other. */
export async function seeAs(tx: ReadTx, invitationId: string): Promise<void> {
  await tx.row(sql`select set_config('app.invitation', ${invitationId}, true)`)
}

/** What was answered by the link of the invitation that was found, and the keys of the forms it came by. */
export async function draftOf(
  tx: ReadTx,
  invitationId: string,
): Promise<{ draft: Draft; savedOn: Day | null; formKeys: string[] }> {
  const row = await tx.row<{ contents: Draft; savedOn: Day; formKeys: string[] }>(sql`
    select contents, saved_on::text as "savedOn", form_keys as "formKeys" from followup.answer_draft
    where municipality_id = ${tx.municipality} and invitation_id = ${invitationId}::uuid`)
  return { draft: row?.contents ?? emptyDraft, savedOn: row?.savedOn ?? null, formKeys: row?.formKeys ?? [] }
}

/**
 * How far an asking has come, those who were deleted since among them. `invited` counts those with an address; `begun` those who came by
 * the open link; `listed` those whose address is on the list now.
 */
export interface ResponseRate {
  invited: number
  listed: number
  mailed: number
  /** On the list, and no mail ordered yet. */
  unsent: number
  waiting: number
  answered: number
  begun: number
}

/** The response rate as it is now; it counts invitations and looks at no answer. */
export async function responseRate(tx: ReadTx, surveyId: string): Promise<ResponseRate> {
  const row = await tx.row<ResponseRate>(sql`
    with gone as (
      select asked, answered, begun from followup.invitation_count
      where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid
      union all select 0, 0, 0 limit 1)
    select (count(id) filter (where address is not null))::int as listed,
      (gone.asked + count(id) filter (where address is not null))::int as invited,
      (gone.asked + count(id) filter (where mailed_on is not null))::int as mailed,
      (count(id) filter (where address is not null and mailed_on is null and mail_due is null))::int as unsent,
      (count(id) filter (where mail_due is not null))::int as waiting,
      (gone.answered + count(id) filter (where invitation.answered))::int as answered,
      (gone.begun + count(id) filter (where id is not null and address is null))::int as begun
    from gone left join followup.invitation
      on municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid
    group by gone.asked, gone.answered, gone.begun`)
  return row as ResponseRate
}

export interface Named {
  id: string
  name: string
}

export function administrationsNamed(tx: ReadTx, ids: readonly string[]): Promise<Named[]> {
  return tx.rows<Named>(sql`
    select id, name from platform.administration
    where municipality_id = ${tx.municipality} and id = any(${[...ids]}::uuid[]) order by name collate "da-x-icu"`)
}

export function administrationsToInvite(tx: ReadTx): Promise<Named[]> {
  return tx.rows<Named>(sql`
    select id, name from platform.administration
    where municipality_id = ${tx.municipality} and closed_on is null order by position, name collate "da-x-icu"`)
}

/** Addresses of the people with an account in these administrations or roles; both given, those who are in both. */
export async function addressesOf(
  tx: ReadTx,
  group: { administrations: readonly string[]; roles: readonly string[] },
): Promise<string[]> {
  if (group.administrations.length + group.roles.length === 0) return []
  const rows = await tx.rows<{ email: string }>(sql`
    select email from platform.account
    where municipality_id = ${tx.municipality} and disabled_at is null and role is not null
      and (${group.administrations.length === 0} or administration_id = any(${[...group.administrations]}::uuid[]))
      and (${group.roles.length === 0} or role = any(${[...group.roles]}::text[]))
    order by email`)
  return rows.map(({ email }) => email)
}

/** Whether anybody was written to before today; whether they have answered is not asked. */
export async function isAnybodyToRemind(tx: ReadTx, surveyId: string, today: Day): Promise<boolean> {
  const found = await tx.row(sql`
    select 1 from followup.invitation
    where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid and mailed_on < ${today}::date limit 1`)
  return found !== null
}

/** Surveys with mails to send, or with answers to move. */
export function surveysWithMailDue(tx: ReadTx): Promise<{ surveyId: string }[]> {
  return tx.rows(sql`
    select distinct survey_id as "surveyId" from followup.invitation
    where municipality_id = ${tx.municipality} and (mail_due is not null or again_due)`)
}

/** One answer, as it is counted. */
export interface SentAnswer {
  administrationId: string | null
  role: string | null
  respondent: string | null
  answeredOn: string
  answers: Answers
}

/** Lets the transaction see one survey's answers while it counts them; pages get what a release lets them say. */
export async function countingAnswers<T>(tx: ReadTx, surveyId: string, work: () => Promise<T>): Promise<T> {
  await tx.row(sql`select set_config('app.counting', ${surveyId}, true)`)
  const counted = await work()
  await tx.row(sql`select set_config('app.counting', '', true)`)
  return counted
}

/** All answers of a survey that have been moved out of the queue, in an order that says nothing. */
export function answersToCount(tx: ReadTx, surveyId: string): Promise<SentAnswer[]> {
  return countingAnswers(tx, surveyId, () =>
    tx.rows<SentAnswer>(sql`
      select administration_id as "administrationId", role, respondent, answered_on::text as "answeredOn", contents as answers
      from followup.answer where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid order by id`),
  )
}

const answersAtATime = 500

/** Lets each answer that has been moved pass by once, in no order, with few of them in memory at a time. */
export function eachAnswer(tx: ReadTx, surveyId: string, see: (answer: SentAnswer) => void): Promise<void> {
  return countingAnswers(tx, surveyId, async () => {
    await tx.rows(sql`
      declare passing_answers no scroll cursor for
      select administration_id as "administrationId", role, respondent, answered_on::text as "answeredOn", contents as answers
      from followup.answer where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid`)
    for (;;) {
      const some = await tx.rows<SentAnswer>(sql`fetch 500 from passing_answers`)
      for (const answer of some) see(answer)
      if (some.length < answersAtATime) break
    }
    await tx.rows(sql`close passing_answers`)
  })
}

/** How many answers have been moved, by what those who answered said they belong to. */
export function answerGroups(
  tx: ReadTx,
  surveyId: string,
): Promise<{ administrationId: string | null; role: string | null; count: number }[]> {
  return countingAnswers(tx, surveyId, () =>
    tx.rows(sql`
      select administration_id as "administrationId", role, count(*)::int as count
      from followup.answer where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid group by 1, 2`),
  )
}

/** What was written at a question, in an order that says nothing. */
export async function textsWritten(tx: ReadTx, surveyId: string, question: string): Promise<string[]> {
  const rows = await countingAnswers(tx, surveyId, () =>
    tx.rows<{ text: string }>(sql`
      select btrim(contents #>> array[${question}, 'text']) as text from followup.answer
      where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid
        and btrim(coalesce(contents #>> array[${question}, 'text'], '')) <> '' order by 1`),
  )
  return rows.map(({ text }) => text)
}
