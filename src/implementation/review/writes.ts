import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { AnswerFields } from './answer.ts'
import type { ProofFields } from './proof.ts'

interface Place {
  roundId: string
  recommendationId: string
  administrationId: string
}

interface Given extends AnswerFields {
  byId: string | null
  byName: string
  /** Null for now; a day when a story or an import tells what was answered earlier. */
  on: Day | null
}

const answeredAt = (on: Day | null) =>
  on ? sql`((${on}::date + time '10:00') at time zone 'Europe/Copenhagen')` : sql`now()`

/** A first answer; 0 rows when there already is one. */
export function insertAnswer(tx: WriteTx, place: Place, given: Given): Promise<number> {
  return tx.run(sql`
    insert into implementation.review_answer (municipality_id, round_id, recommendation_id, administration_id, status, reason, review_on,
      reach_count, reach_total, complexity, note, answered_at, answered_by, answered_by_name)
    values (${tx.municipality}, ${place.roundId}, ${place.recommendationId}, ${place.administrationId}, ${given.status}, ${given.reason},
      ${given.reviewOn}, ${given.reachCount}, ${given.reachTotal}, ${given.complexity}, ${given.note}, ${answeredAt(given.on)},
      ${given.byId}, ${given.byName})
    on conflict do nothing`)
}

/** Answers again over the version that was read, keeping what it said before; 0 rows when somebody else came first. */
export function updateAnswer(tx: WriteTx, place: Place, version: number, given: Given): Promise<number> {
  return tx.run(sql`
    with earlier as (
      insert into implementation.review_answer_history (municipality_id, round_id, recommendation_id, administration_id, status, reason,
        review_on, reach_count, reach_total, note, answered_at, answered_by_name, replaced_at)
      select municipality_id, round_id, recommendation_id, administration_id, status, reason, review_on, reach_count, reach_total, note,
        answered_at, answered_by_name, ${answeredAt(given.on)}
      from implementation.review_answer
      where municipality_id = ${tx.municipality} and round_id = ${place.roundId}::uuid and version = ${version}
        and recommendation_id = ${place.recommendationId} and administration_id = ${place.administrationId}::uuid
        and carried_from is null
    )
    update implementation.review_answer set status = ${given.status}, reason = ${given.reason}, review_on = ${given.reviewOn},
      reach_count = ${given.reachCount}, reach_total = ${given.reachTotal}, complexity = ${given.complexity}, note = ${given.note},
      answered_at = ${answeredAt(given.on)}, answered_by = ${given.byId}::uuid, answered_by_name = ${given.byName}, carried_from = null,
      version = version + 1
    where municipality_id = ${tx.municipality} and round_id = ${place.roundId}::uuid and version = ${version}
      and recommendation_id = ${place.recommendationId} and administration_id = ${place.administrationId}::uuid`)
}

export async function insertProof(
  tx: WriteTx,
  about: { recommendationId: string; administrationId: string },
  proof: ProofFields & { validUntil: Day; byName: string },
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into implementation.proof (municipality_id, recommendation_id, administration_id, kind, title, link, note, seen_on, valid_until,
      added_by_name)
    values (${tx.municipality}, ${about.recommendationId}, ${about.administrationId}, ${proof.kind}, ${proof.title}, ${proof.link},
      ${proof.note}, ${proof.seenOn}, ${proof.validUntil}, ${proof.byName})
    returning id`)
  return row?.id as string
}

export function saveProofRemoval(tx: WriteTx, id: string, removed: boolean): Promise<number> {
  return tx.run(sql`
    update implementation.proof set removed_at = case when ${removed} then now() end
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and (removed_at is null) = ${removed}`)
}

export async function insertRound(
  tx: WriteTx,
  round: { name: string; editions: string[]; startedOn: Day },
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into implementation.review_round (municipality_id, name, editions, started_on)
    values (${tx.municipality}, ${round.name}, ${round.editions}, ${round.startedOn}) returning id`)
  return row?.id as string
}

/** Copies a round's answers into a new one, each marked as carried over. */
export function carryAnswers(tx: WriteTx, from: string, into: string): Promise<number> {
  return tx.run(sql`
    insert into implementation.review_answer (municipality_id, round_id, recommendation_id, administration_id, status, reason, review_on,
      reach_count, reach_total, complexity, note, answered_at, answered_by, answered_by_name, carried_from)
    select municipality_id, ${into}::uuid, recommendation_id, administration_id, status, reason, review_on, reach_count, reach_total,
      complexity, note, answered_at, answered_by, answered_by_name, round_id
    from implementation.review_answer where municipality_id = ${tx.municipality} and round_id = ${from}::uuid`)
}

export function saveRoundClosing(tx: WriteTx, id: string, closedOn: Day | null): Promise<number> {
  return tx.run(sql`
    update implementation.review_round set closed_on = ${closedOn}::date, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and (closed_on is null) = ${closedOn !== null}`)
}
