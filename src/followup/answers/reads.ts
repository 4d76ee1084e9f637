import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Answers } from '../surveys/index.ts'
import { type Draft, emptyDraft } from './draft.ts'

export interface Invitation {
  id: string
  surveyId: string
  address: string | null
  answered: boolean
}

/** The invitation behind a link. Locked, two devices that send at once come one after the other. */
export function findInvitation(
  tx: ReadTx,
  hash: Buffer,
  { locked }: { locked: boolean } = { locked: false },
): Promise<Invitation | null> {
  return tx.row<Invitation>(sql`
    select id, survey_id as "surveyId", address, answered from followup.invitation
    where municipality_id = ${tx.municipality} and token_hash = ${hash} ${locked ? sql`for update` : sql``}`)
}

/** Names the invitation of the transaction: the database shows its draft and no other. */
export async function seeAs(tx: ReadTx, invitationId: string): Promise<void> {
  await tx.row(sql`select set_config('app.invitation', ${invitationId}, true)`)
}

/** What was answered by this link until now, and the keys of the forms it came by. */
export async function draftOf(
  tx: ReadTx,
  invitationId: string,
): Promise<{ draft: Draft; formKeys: string[] }> {
  await seeAs(tx, invitationId)
  const row = await tx.row<{ contents: Draft; formKeys: string[] }>(sql`
    select contents, form_keys as "formKeys" from followup.answer_draft
    where municipality_id = ${tx.municipality} and invitation_id = ${invitationId}::uuid`)
  return { draft: row?.contents ?? emptyDraft, formKeys: row?.formKeys ?? [] }
}

/** How far an asking has come. `invited` counts those with an address; `begun` those who came by the open link. */
export interface ResponseRate {
  invited: number
  mailed: number
  waiting: number
  answered: number
  begun: number
}

/** The response rate as it is now; it counts invitations and looks at no answer. */
export async function responseRate(tx: ReadTx, surveyId: string): Promise<ResponseRate> {
  const row = await tx.row<ResponseRate>(sql`
    select count(*) filter (where address is not null)::int as invited,
      count(*) filter (where mailed_on is not null)::int as mailed,
      count(*) filter (where mail_due is not null)::int as waiting,
      count(*) filter (where answered)::int as answered,
      count(*) filter (where address is null)::int as begun
    from followup.invitation where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid`)
  return row as ResponseRate
}

export interface OpenLink {
  surveyId: string
  code: string
  seats: number
}

export function openLinkOf(tx: ReadTx, surveyId: string): Promise<OpenLink | null> {
  return tx.row<OpenLink>(sql`
    select survey_id as "surveyId", code, seats from followup.survey_link
    where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid`)
}

/** The open link of a code; locked, the last seat is given to one. */
export function findOpenLink(
  tx: ReadTx,
  code: string,
  { locked }: { locked: boolean } = { locked: false },
): Promise<OpenLink | null> {
  return tx.row<OpenLink>(sql`
    select survey_id as "surveyId", code, seats from followup.survey_link
    where municipality_id = ${tx.municipality} and code = ${code} ${locked ? sql`for update` : sql``}`)
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

/** Surveys with mails to send, or with answers to move. */
export function surveysWithMailDue(tx: ReadTx): Promise<{ surveyId: string }[]> {
  return tx.rows(sql`
    select distinct survey_id as "surveyId" from followup.invitation
    where municipality_id = ${tx.municipality} and mail_due is not null`)
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
