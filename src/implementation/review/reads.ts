import { sql } from 'kysely'
import { type Recommendation, recommendations } from '../../knowledge/catalogue/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import { administrations } from '../settings/index.ts'
import type { Answer } from './answer.ts'
import { currentOf, type Round, roundBefore } from './round.ts'
import { type Standing, standingOf, standingThen } from './standing.ts'

/** Every round, the newest first. */
export function rounds(tx: ReadTx): Promise<Round[]> {
  return tx.rows<Round>(sql`
    select round.id, round.name, round.editions, round.started_on as "startedOn", round.closed_on as "closedOn",
           count(answer.recommendation_id)::int as answers,
           (count(answer.recommendation_id) filter (where answer.carried_from is null))::int as touched,
           implementation.proof_days() as "proofDays"
    from implementation.review_round round
    left join implementation.review_answer answer
      on answer.municipality_id = round.municipality_id and answer.round_id = round.id
    where round.municipality_id = ${tx.municipality}
    group by round.municipality_id, round.id
    order by round.started_on desc, round.created_at desc`)
}

/** A round's answers with the day until which their newest proof holds. */
export function answersOf(
  tx: ReadTx,
  roundId: string,
  recommendationId: string | null = null,
): Promise<Answer[]> {
  return tx.rows<Answer>(sql`
    select answer.round_id as "roundId", answer.recommendation_id as "recommendationId", answer.administration_id as "administrationId",
           answer.status, answer.reason, answer.review_on as "reviewOn", answer.reach_count as "reachCount",
           answer.reach_total as "reachTotal", answer.complexity, answer.note,
           (answer.answered_at at time zone 'Europe/Copenhagen')::date as "answeredOn", answer.answered_by_name as "answeredByName",
           answer.carried_from as "carriedFrom", proof.valid_until as "proofUntil", answer.version
    from implementation.review_answer answer
    left join implementation.review_proof proof
      on proof.municipality_id = answer.municipality_id and proof.recommendation_id = answer.recommendation_id
     and proof.administration_id = answer.administration_id
    where answer.municipality_id = ${tx.municipality} and answer.round_id = ${roundId}::uuid
      and (${recommendationId}::text is null or answer.recommendation_id = ${recommendationId})`)
}

export interface StandingWithHistory {
  standing: Standing
  rounds: Round[]
}

/** Where the newest round stands today; null before the first. Five queries. */
export async function currentStanding(tx: ReadTx, today: Day): Promise<StandingWithHistory | null> {
  const known = await rounds(tx)
  const round = currentOf(known)
  if (!round) return null
  const parts = {
    round,
    administrations: await administrations(tx),
    recommendations: await recommendations(tx, { addressees: ['municipality'] }),
    answers: await answersOf(tx, round.id),
  }
  return { standing: standingOf(parts, today), rounds: known }
}

/** The round before the present one as it was answered; null when there is none. One query more. */
export async function earlierStanding(
  tx: ReadTx,
  { standing, rounds: known }: StandingWithHistory,
  all: readonly Recommendation[] = standing.recommendations,
): Promise<Standing | null> {
  const round = roundBefore(known, standing.round)
  if (!round) return null
  const { administrations: asked } = standing
  return standingThen({
    round,
    administrations: asked,
    recommendations: all,
    answers: await answersOf(tx, round.id),
  })
}
