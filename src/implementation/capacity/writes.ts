import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { AssessmentFields, Dimension, RaterRole, Scores, Summary } from './assessment.ts'

export async function insertAssessment(
  tx: WriteTx,
  fields: AssessmentFields,
  made: { dimensions: Dimension[]; code: string; openedBy: string },
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into implementation.capacity_assessment (municipality_id, subject, effort_id, team, moment, held_on, way, set_id, dimensions,
      code, seats, opened_by)
    values (${tx.municipality}, ${fields.subject}, ${fields.effortId}, ${fields.team}, ${fields.moment}, ${fields.heldOn}, ${fields.way},
      ${fields.setId}, ${JSON.stringify(made.dimensions)}::jsonb, ${made.code}, ${fields.seats}, ${made.openedBy})
    returning id`)
  return row?.id as string
}

/** One change of an assessment at a time: closing waits for the dots that are on their way, and the next batch for the last. */
export async function lockAssessment(tx: WriteTx, id: string): Promise<{ isOpen: boolean } | null> {
  return tx.row(sql`
    select closed_at is null and removed_at is null as "isOpen" from implementation.capacity_assessment
    where municipality_id = ${tx.municipality} and id = ${id} for update`)
}

export async function saveOwnRating(
  tx: WriteTx,
  rating: { assessmentId: string; accountId: string; role: RaterRole; scores: Scores; today: Day },
): Promise<void> {
  const scores = JSON.stringify(rating.scores)
  await tx.run(sql`
    insert into implementation.capacity_rating (municipality_id, assessment_id, account_id, role, scores, answered_on)
    values (${tx.municipality}, ${rating.assessmentId}, ${rating.accountId}, ${rating.role}, ${scores}::jsonb, ${rating.today})
    on conflict (municipality_id, assessment_id, account_id)
      do update set role = excluded.role, scores = excluded.scores, answered_on = excluded.answered_on`)
}

/** Dots that came by a link or a phone. */
export async function insertRating(
  tx: WriteTx,
  rating: { assessmentId: string; role: RaterRole | null; scores: Scores; today: Day },
): Promise<void> {
  await tx.run(sql`
    insert into implementation.capacity_rating (municipality_id, assessment_id, role, scores, answered_on)
    values (${tx.municipality}, ${rating.assessmentId}, ${rating.role}, ${JSON.stringify(rating.scores)}::jsonb, ${rating.today})`)
}

export function saveSharedScores(tx: WriteTx, id: string, version: number, scores: Scores): Promise<number> {
  return tx.run(sql`
    update implementation.capacity_assessment set shared_scores = ${JSON.stringify(scores)}::jsonb, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id} and version = ${version}`)
}

export async function setClosed(tx: WriteTx, id: string, closed: 'closed' | 'open'): Promise<void> {
  await tx.run(sql`
    update implementation.capacity_assessment
    set closed_at = ${closed === 'closed' ? sql`now()` : sql`null`}, ratings_deleted_on = null, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}`)
}

export async function setRemoved(tx: WriteTx, id: string, removed: 'removed' | 'restored'): Promise<void> {
  await tx.run(sql`
    update implementation.capacity_assessment set removed_at = ${removed === 'removed' ? sql`now()` : sql`null`}
    where municipality_id = ${tx.municipality} and id = ${id}`)
}

export async function insertResult(
  tx: WriteTx,
  result: { assessmentId: string; releaseId: string; summary: Summary },
): Promise<void> {
  await tx.run(sql`
    insert into implementation.capacity_result (municipality_id, assessment_id, release_id, summary)
    values (${tx.municipality}, ${result.assessmentId}, ${result.releaseId}, ${JSON.stringify(result.summary)}::jsonb)`)
}

/** Deletes all dots of an assessment, and writes in the ledger that they are to stay deleted. Gives how many. */
export async function deleteRatings(tx: WriteTx, assessmentId: string, today: Day): Promise<number> {
  const here = sql`municipality_id = ${tx.municipality} and assessment_id = ${assessmentId}`
  await tx.row(sql`select set_config('app.counting', ${assessmentId}, true)`)
  const deleted = await tx.run(sql`delete from implementation.capacity_rating where ${here}`)
  await tx.row(sql`select set_config('app.counting', '', true)`)
  await tx.run(sql`
    insert into platform.deletion (municipality_id, table_schema, table_name, key)
    values (${tx.municipality}, 'implementation', 'capacity_rating',
      jsonb_build_object('municipality_id', ${tx.municipality}::text, 'assessment_id', ${assessmentId}::text))`)
  await tx.run(sql`
    update implementation.capacity_assessment set ratings_deleted_on = ${today}
    where municipality_id = ${tx.municipality} and id = ${assessmentId}`)
  return deleted
}

export interface NoteFields {
  works: string
  hard: string
  focus: string
}

/** Saves a person's own note; 0 when they have saved it since in another window. A new focus may become an action of its own. */
export function saveNote(
  tx: WriteTx,
  whose: { assessmentId: string; accountId: string; version: number; today: Day },
  { works, hard, focus }: NoteFields,
): Promise<number> {
  return tx.run(sql`
    insert into implementation.capacity_note as note (municipality_id, assessment_id, account_id, works, hard, focus, saved_on)
    values (${tx.municipality}, ${whose.assessmentId}, ${whose.accountId}, ${works}, ${hard}, ${focus}, ${whose.today})
    on conflict (municipality_id, assessment_id, account_id)
      do update set works = excluded.works, hard = excluded.hard, focus = excluded.focus, saved_on = excluded.saved_on,
        version = note.version + 1,
        action_id = case when note.focus = excluded.focus then note.action_id end
      where note.version = ${whose.version}`)
}

export async function setActionOfNote(
  tx: WriteTx,
  assessmentId: string,
  accountId: string,
  actionId: string,
): Promise<void> {
  await tx.run(sql`
    update implementation.capacity_note set action_id = ${actionId}
    where municipality_id = ${tx.municipality} and assessment_id = ${assessmentId} and account_id = ${accountId}`)
}

/** Deletes notes last saved before a day. No row is named: row-level security lets this transaction delete those, and see none. */
export async function deleteOldNotes(tx: WriteTx, before: Day): Promise<void> {
  await tx.row(sql`select set_config('app.forgetting', ${before}, true)`)
  await tx.run(sql`delete from implementation.capacity_note`)
  await tx.row(sql`select set_config('app.forgetting', '', true)`)
}
