import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { EarlierAnswer } from './answer.ts'
import type { Proof } from './proof.ts'

/** An answer that has been replaced, in this round or an earlier one. */
export type EarlierInRound = EarlierAnswer & { round: string }

/** What is kept about a recommendation: its proofs, and what was answered before in every round; newest first, in one query. */
export async function keptAbout(
  tx: ReadTx,
  recommendationId: string,
  roundId: string | null,
): Promise<{ proofs: Proof[]; earlier: EarlierInRound[] }> {
  const row = await tx.row<{ proofs: Proof[]; earlier: EarlierInRound[] }>(sql`
    select coalesce((select jsonb_agg(to_jsonb(proof)) from (${proofsOf(tx, recommendationId)}) proof), '[]') as proofs,
           coalesce((select jsonb_agg(to_jsonb(earlier)) from (${answeredBefore(tx, recommendationId, roundId)}) earlier), '[]') as earlier`)
  return row ?? { proofs: [], earlier: [] }
}

function answeredBefore(tx: ReadTx, recommendationId: string, roundId: string | null) {
  return sql`
    select earlier.recommendation_id as "recommendationId", earlier.administration_id as "administrationId", earlier.status,
           earlier.note, earlier.reason, earlier.reach_count as "reachCount", earlier.reach_total as "reachTotal",
           (earlier.answered_at at time zone 'Europe/Copenhagen')::date as "answeredOn",
           earlier.answered_by_name as "answeredByName", round.name as round
    from (
      select municipality_id, round_id, recommendation_id, administration_id, status, note, reason, reach_count, reach_total,
             answered_at, answered_by_name
      from implementation.review_answer_history
      union
      select municipality_id, round_id, recommendation_id, administration_id, status, note, reason, reach_count, reach_total,
             answered_at, answered_by_name
      from implementation.review_answer where round_id is distinct from ${roundId}::uuid and carried_from is null
    ) as earlier
    join implementation.review_round round on round.municipality_id = earlier.municipality_id and round.id = earlier.round_id
    where earlier.municipality_id = ${tx.municipality} and earlier.recommendation_id = ${recommendationId}
    order by earlier.answered_at desc limit 100`
}

function proofsOf(tx: ReadTx, recommendationId: string) {
  return sql`
    select id, recommendation_id as "recommendationId", administration_id as "administrationId", kind, title, link, note,
           seen_on as "seenOn", valid_until as "validUntil", added_by_name as "addedByName"
    from implementation.proof
    where municipality_id = ${tx.municipality} and recommendation_id = ${recommendationId} and removed_at is null
    order by seen_on desc, added_at desc limit 200`
}

/** One proof, also when it has been removed. */
export function findProof(tx: ReadTx, id: string): Promise<(Proof & { removed: boolean }) | null> {
  return tx.row(sql`
    select id, recommendation_id as "recommendationId", administration_id as "administrationId", kind, title, link, note,
           seen_on as "seenOn", valid_until as "validUntil", added_by_name as "addedByName", removed_at is not null as removed
    from implementation.proof where municipality_id = ${tx.municipality} and id = ${id}::uuid`)
}

/** How lately anything in the review was touched, for the head of a page. */
export function lastTouched(tx: ReadTx, roundId: string): Promise<{ on: Day; byName: string } | null> {
  return tx.row(sql`
    select (answered_at at time zone 'Europe/Copenhagen')::date as on, answered_by_name as "byName" from implementation.review_answer
    where municipality_id = ${tx.municipality} and round_id = ${roundId}::uuid and carried_from is null
    order by answered_at desc limit 1`)
}
