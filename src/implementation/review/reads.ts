import { type RawBuilder, sql } from 'kysely'
import { type Recommendation, recommendations } from '../../knowledge/catalogue/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import { type Administration, administrationsIn } from '../settings/index.ts'
import type { Answer } from './answer.ts'
import { currentOf, type Round, roundBefore } from './round.ts'
import { type Standing, standingOf, standingThen } from './standing.ts'

/** Every round, the newest first. */
export function rounds(tx: ReadTx): Promise<Round[]> {
  return tx.rows<Round>(roundsIn(tx))
}

function roundsIn(tx: ReadTx): RawBuilder<unknown> {
  return sql`
    select round.id, round.name, round.editions, round.started_on as "startedOn", round.closed_on as "closedOn",
           count(answer.recommendation_id)::int as answers,
           (count(answer.recommendation_id) filter (where answer.carried_from is null))::int as touched,
           implementation.proof_days() as "proofDays"
    from implementation.review_round round
    left join implementation.review_answer answer
      on answer.municipality_id = round.municipality_id and answer.round_id = round.id
    where round.municipality_id = ${tx.municipality}
    group by round.municipality_id, round.id
    order by round.started_on desc, round.created_at desc`
}

/** A round's answers with the day until which their newest proof holds. */
export function answersOf(
  tx: ReadTx,
  roundId: string,
  recommendationId: string | null = null,
): Promise<Answer[]> {
  return tx.rows<Answer>(sql`
    ${answersIn(tx)}
      and answer.round_id = ${roundId}::uuid
      and (${recommendationId}::text is null or answer.recommendation_id = ${recommendationId})`)
}

function answersIn(tx: ReadTx): RawBuilder<unknown> {
  return sql`
    select answer.round_id as "roundId", answer.recommendation_id as "recommendationId", answer.administration_id as "administrationId",
           answer.status, answer.reason, answer.review_on as "reviewOn", answer.reach_count as "reachCount",
           answer.reach_total as "reachTotal", answer.complexity, answer.note,
           (answer.answered_at at time zone 'Europe/Copenhagen')::date as "answeredOn", answer.answered_by_name as "answeredByName",
           answer.carried_from as "carriedFrom", proof.valid_until as "proofUntil", answer.version
    from implementation.review_answer answer
    left join implementation.review_proof proof
      on proof.municipality_id = answer.municipality_id and proof.recommendation_id = answer.recommendation_id
     and proof.administration_id = answer.administration_id
    where answer.municipality_id = ${tx.municipality}`
}

export interface StandingWithHistory {
  standing: Standing
  rounds: Round[]
  /** The answers of the rounds that were read. */
  answers: Answer[]
}

interface ReviewRow {
  rounds: Round[]
  administrations: Administration[]
  answers: Answer[]
}

/**
 * Where the newest round stands today, with its answers or those of the round before as well; null before the first. The review in one
 * read, the recommendations in another.
 */
export async function currentStanding(
  tx: ReadTx,
  today: Day,
  { answersOfRounds = 1 }: { answersOfRounds?: 1 | 2 } = {},
): Promise<StandingWithHistory | null> {
  const row = await tx.row<ReviewRow>(sql`
    with round as materialized (${roundsIn(tx)})
    select (select coalesce(json_agg(round), '[]') from round) as rounds,
           (select coalesce(json_agg(administration), '[]') from (${administrationsIn(tx)}) administration) as administrations,
           (select coalesce(json_agg(said), '[]') from (
              ${answersIn(tx)} and answer.round_id in (select id from round limit ${answersOfRounds})) said) as answers`)
  const { rounds: known, administrations, answers } = row as ReviewRow
  const round = currentOf(known)
  if (!round) return null
  const parts = {
    round,
    administrations,
    recommendations: await recommendations(tx, { addressees: ['municipality'] }),
    answers: answers.filter(({ roundId }) => roundId === round.id),
  }
  return { standing: standingOf(parts, today), rounds: known, answers }
}

/** The round before the present one as it was answered; null when there is none. Its answers must have been read with the present. */
export function earlierStanding(
  { standing, rounds: known, answers }: StandingWithHistory,
  all: readonly Recommendation[] = standing.recommendations,
): Standing | null {
  const round = roundBefore(known, standing.round)
  if (!round) return null
  const { administrations: asked } = standing
  return standingThen({
    round,
    administrations: asked,
    recommendations: all,
    answers: answers.filter(({ roundId }) => roundId === round.id),
  })
}
