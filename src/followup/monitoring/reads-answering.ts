import { type RawBuilder, sql } from 'kysely'
import { groupStandings } from '../../implementation/review/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Instrument } from '../surveys/index.ts'
import type { AskedAdministration } from './asked.ts'
import type { FinalAnswer, MonitoringResponse, MonitoringRound } from './monitoring.ts'
import { type GivenAnswer, type Settlement, type StandingPlace, standingPlaces } from './place-standing.ts'
import type { LastAnswer, PrefillSources } from './prefill.ts'
import { administrationsIn } from './reads-rounds.ts'

/** A section for one administration, asked of one person. */
export interface Delegation {
  id: string
  sectionId: string
  administrationId: string
  name: string
  email: string
  note: string
  sentOn: Day | null
  remindedOn: Day | null
  isSeen: boolean
  isDone: boolean
  activeSeconds: number
  version: number
}

const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Copenhagen')::date::text`

/** A response with all that has been done on it. */
export interface Work {
  round: MonitoringRound
  response: MonitoringResponse
  administrations: AskedAdministration[]
  /** Who has been asked about what, and has not been let off again. */
  delegations: Delegation[]
  given: GivenAnswer[]
  settlements: Settlement[]
  places: StandingPlace[]
}

/** Everything about a response in one read, and how every place in it stands. */
export async function workOf(
  tx: ReadTx,
  round: MonitoringRound,
  response: MonitoringResponse,
): Promise<Work> {
  const row = await tx.row<Pick<Work, 'administrations' | 'delegations' | 'given' | 'settlements'>>(sql`
    select
      (select coalesce(jsonb_agg(asked), '[]') from (${administrationsIn(tx)}) asked) as administrations,
      (select coalesce(jsonb_agg(delegated), '[]') from (${delegationsIn(tx, response.id)}) delegated) as delegations,
      (select coalesce(jsonb_agg(given), '[]') from (${givenIn(tx, response.id)}) given) as given,
      (select coalesce(jsonb_agg(settled), '[]') from (${settledIn(tx, response.id)}) settled) as settlements`)
  const parts = row ?? { administrations: [], delegations: [], given: [], settlements: [] }
  return { round, response, ...parts, places: standingPlaces({ round, ...parts }) }
}

function delegationsIn(tx: ReadTx, responseId: string): RawBuilder<unknown> {
  return sql`
    select id, section_id as "sectionId", administration_id as "administrationId", name, email, note, ${dayOf('sent_at')} as "sentOn",
      ${dayOf('reminded_at')} as "remindedOn", first_seen_at is not null as "isSeen", done_at is not null as "isDone",
      active_seconds as "activeSeconds", version
    from followup.monitoring_delegation
    where municipality_id = ${tx.municipality} and response_id = ${responseId}::uuid and withdrawn_at is null
    order by name collate "da-x-icu", email, id`
}

function givenIn(tx: ReadTx, responseId: string): RawBuilder<unknown> {
  return sql`
    select given.delegation_id as "delegationId", delegation.name, delegation.administration_id as "administrationId",
      given.question_id as "questionId", given.row_id as "rowId", given.answer, given.comment, given.origin,
      given.prefilled_from as "prefilledFrom", given.answered_at as "answeredAt"
    from followup.monitoring_answer given
    join followup.monitoring_delegation delegation
      on delegation.municipality_id = given.municipality_id and delegation.id = given.delegation_id
    where given.municipality_id = ${tx.municipality} and delegation.response_id = ${responseId}::uuid
      and delegation.withdrawn_at is null
    order by given.answered_at, delegation.name collate "da-x-icu", delegation.id`
}

function settledIn(tx: ReadTx, responseId: string): RawBuilder<unknown> {
  return sql`
    select question_id as "questionId", row_id as "rowId", administration_id as "administrationId", answer, gap_reason as "gapReason",
      reason, settled_by_name as "settledByName", settled_at as "settledAt"
    from followup.monitoring_settlement
    where municipality_id = ${tx.municipality} and response_id = ${responseId}::uuid order by settled_at, id`
}

/** Which response a delegation belongs to and whom it asks, withdrawn or not; null when it is not there. */
export function delegationBehind(
  tx: ReadTx,
  id: string,
): Promise<{ responseId: string; roundId: string; email: string } | null> {
  return tx.row(sql`
    select response.id as "responseId", response.round_id as "roundId", delegation.email
    from followup.monitoring_delegation delegation
    join followup.monitoring_response response
      on response.municipality_id = delegation.municipality_id and response.id = delegation.response_id
    where delegation.municipality_id = ${tx.municipality} and delegation.id = ${id}::uuid`)
}

/** What was signed; empty until it is. */
export function signedAnswers(tx: ReadTx, responseId: string): Promise<FinalAnswer[]> {
  return tx.rows<FinalAnswer>(sql`
    select question_id as "questionId", row_id as "rowId", administration_id as "administrationId", field, answer,
      gap_reason as "gapReason", origin
    from followup.monitoring_final
    where municipality_id = ${tx.municipality} and response_id = ${responseId}::uuid`)
}

/** What questions are filled in with beforehand: the round before, and the review where the round is linked to it. */
export async function prefillSources(
  tx: ReadTx,
  round: MonitoringRound,
  today: Day,
): Promise<PrefillSources> {
  const last = round.predecessorId ? await lastRound(tx, round.predecessorId) : null
  return {
    round,
    predecessor: last && { instrument: last.instrument },
    lastAnswers: last?.answers ?? [],
    review: round.reviewLinks.length > 0 ? await groupStandings(tx, today) : [],
  }
}

function lastRound(
  tx: ReadTx,
  roundId: string,
): Promise<{ instrument: Instrument; answers: LastAnswer[] } | null> {
  return tx.row(sql`
    select round.instrument, (select coalesce(jsonb_agg(last), '[]') from (
      select final.question_id as "questionId", final.row_id as "rowId", final.administration_id as "administrationId", final.field,
        final.answer
      from followup.monitoring_final final
      join followup.monitoring_response response
        on response.municipality_id = final.municipality_id and response.id = final.response_id
      where final.municipality_id = ${tx.municipality} and response.round_id = round.id and final.answer is not null
      union all
      select question_id, row_id, null, field, answer from followup.monitoring_imported imported
      where imported.municipality_id = ${tx.municipality} and imported.round_id = round.id) last) as answers
    from followup.monitoring_round round where round.id = ${roundId}::uuid`)
}

/** The mail address of a person with an account here. */
export async function addressOf(tx: ReadTx, accountId: string): Promise<string> {
  const row = await tx.row<{ email: string }>(sql`
    select email from platform.account where municipality_id = ${tx.municipality} and id = ${accountId}::uuid`)
  return row?.email ?? ''
}

export interface Colleague {
  name: string
  email: string
  administrationId: string | null
}

/** Leaders with an account: one of them signs. */
export function leaders(tx: ReadTx): Promise<{ id: string; name: string; email: string }[]> {
  return tx.rows(sql`
    select id, name, email from platform.account
    where municipality_id = ${tx.municipality} and disabled_at is null and role = 'leader'
    order by name collate "da-x-icu"`)
}

/** People with an account who may be asked. */
export function colleagues(tx: ReadTx): Promise<Colleague[]> {
  return tx.rows<Colleague>(sql`
    select name, email, administration_id as "administrationId" from platform.account
    where municipality_id = ${tx.municipality} and disabled_at is null and role in ('coordinator', 'editor', 'leader', 'frontline')
    order by name collate "da-x-icu"`)
}
