import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { type Day, daysAfter } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Assessment, DimensionSet, RaterRole, Rating, Scores } from './assessment.ts'
import { dotDays } from './summary.ts'

/** All sets of dimensions: those Pejling comes with, the usual one first, then the municipality's own. */
export function dimensionSets(tx: ReadTx): Promise<DimensionSet[]> {
  return tx.rows<DimensionSet>(sql`
    select each.id, each.name, each.source, each.dimensions, each.own,
           (select count(*)::int from implementation.capacity_assessment assessment
            where assessment.municipality_id = ${tx.municipality} and assessment.set_id = each.id
              and assessment.removed_at is null) as used
    from (
      select id, name, source, dimensions, null::jsonb as own, position from implementation.capacity_set
      union all
      select id::text, name, source, dimensions,
             jsonb_build_object('createdBy', created_by, 'retiredOn', retired_on, 'version', version), 1000
      from implementation.capacity_own_set where municipality_id = ${tx.municipality}
    ) each
    order by each.position, each.name ->> 'da' collate "da-x-icu", each.id`)
}

/** Assessments, newest first; removed ones never. */
export async function assessments(
  tx: ReadTx,
  filter: { ids?: readonly string[]; effortId?: string } = {},
): Promise<Assessment[]> {
  return await matching(
    tx,
    sql`${filter.ids ? sql`assessment.id = any(${[...filter.ids]}::uuid[])` : sql`true`}
      and ${filter.effortId ? sql`assessment.effort_id = ${filter.effortId}` : sql`true`}`,
  )
}

export async function findAssessment(tx: ReadTx, id: string): Promise<Assessment> {
  const [found] = await matching(tx, sql`assessment.id = ${id}`)
  if (!found) throw new Refusal(webRefusals.notFound)
  return found
}

/** The assessment behind a short address, open or closed. */
export async function findByCode(tx: ReadTx, code: string): Promise<Assessment> {
  const [found] = await matching(tx, sql`assessment.code = ${code}`)
  if (!found) throw new Refusal(webRefusals.notFound)
  return found
}

function matching(tx: ReadTx, condition: RawBuilder<unknown>): Promise<Assessment[]> {
  return tx.rows<Assessment>(sql`
    select assessment.id, assessment.subject, assessment.effort_id as "effortId", assessment.team, assessment.moment,
           assessment.held_on as "heldOn", assessment.way, assessment.set_id as "setId", assessment.dimensions,
           assessment.shared_scores as "sharedScores", assessment.code, assessment.seats, assessment.opened_by as "openedBy",
           (assessment.closed_at at time zone 'Europe/Copenhagen')::date as "closedOn",
           assessment.ratings_deleted_on as "ratingsDeletedOn", assessment.version,
           coalesce(effort.title, assessment.team, place.name) as "subjectName",
           result.summary as result, result.release_id as "releaseId",
           case when effort.id is not null then jsonb_build_object(
             'ownerAccount', effort.owner_account, 'targetGroups', effort.target_groups, 'arenas', effort.arenas,
             'administrationIds', (select coalesce(jsonb_agg(taking.administration_id), '[]') from implementation.effort_administration taking
               where taking.municipality_id = effort.municipality_id and taking.effort_id = effort.id)) end as effort
    from implementation.capacity_assessment assessment
    join platform.municipality place on place.id = assessment.municipality_id
    left join implementation.effort effort on effort.municipality_id = assessment.municipality_id and effort.id = assessment.effort_id
    left join implementation.capacity_result result
      on result.municipality_id = assessment.municipality_id and result.assessment_id = assessment.id
    where assessment.municipality_id = ${tx.municipality} and assessment.removed_at is null
      and (effort.id is null or effort.removed_at is null) and ${condition}
    order by assessment.held_on desc, assessment.opened_at desc, assessment.id`)
}

/** The removed assessment's id and who opened it, so that it can be brought back. */
export function findRemoved(tx: ReadTx, id: string): Promise<{ id: string; openedBy: string } | null> {
  return tx.row(sql`
    select id, opened_by as "openedBy" from implementation.capacity_assessment
    where municipality_id = ${tx.municipality} and id = ${id} and removed_at is not null`)
}

/** Assessments whose dots have been kept as long as they may: long closed, or long taken away. */
export async function withOldDots(tx: ReadTx, today: Day): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from implementation.capacity_assessment
    where municipality_id = ${tx.municipality} and way <> 'shared' and ratings_deleted_on is null
      and (least(closed_at, removed_at) at time zone 'Europe/Copenhagen')::date <= ${daysAfter(today, -dotDays)}
    order by id`)
  return rows.map(({ id }) => id)
}

/** Open assessments in which nobody has placed a dot for as long as dots are kept. */
export async function forgottenAssessments(tx: ReadTx, today: Day): Promise<string[]> {
  const before = daysAfter(today, -dotDays)
  const open = await tx.rows<{ id: string }>(sql`
    select id from implementation.capacity_assessment
    where municipality_id = ${tx.municipality} and way <> 'shared' and closed_at is null and removed_at is null
      and held_on <= ${before} and (opened_at at time zone 'Europe/Copenhagen')::date <= ${before}
    order by id`)
  const forgotten: string[] = []
  for (const { id } of open) {
    const last = await counting(tx, id, () =>
      tx.row<{ on: Day | null }>(sql`
        select max(answered_on) as on from implementation.capacity_rating
        where municipality_id = ${tx.municipality} and assessment_id = ${id}`),
    )
    if (!last?.on || last.on <= before) forgotten.push(id)
  }
  return forgotten
}

/** A person's own dots; nobody else reads them one by one. */
export async function ownRating(
  tx: ReadTx,
  accountId: string,
  assessmentId: string,
): Promise<{ role: RaterRole | null; scores: Scores } | null> {
  await seeAs(tx, accountId)
  return tx.row(sql`
    select role, scores from implementation.capacity_rating
    where municipality_id = ${tx.municipality} and assessment_id = ${assessmentId} and account_id = ${accountId}`)
}

/** All dots of one assessment without names, for the machine that counts them. Pages get what a release lets them say. */
export async function ratingsToCount(tx: ReadTx, assessmentId: string): Promise<Rating[]> {
  return await counting(tx, assessmentId, () =>
    tx.rows<Rating>(sql`
      select role, scores from implementation.capacity_rating
      where municipality_id = ${tx.municipality} and assessment_id = ${assessmentId} order by id`),
  )
}

/** How many have placed dots. */
export async function countRatings(tx: ReadTx, assessmentId: string): Promise<number> {
  return await counting(tx, assessmentId, async () => {
    const row = await tx.row<{ count: number }>(sql`
      select count(*)::int as count from implementation.capacity_rating
      where municipality_id = ${tx.municipality} and assessment_id = ${assessmentId}`)
    return row?.count ?? 0
  })
}

/** Names the account of the transaction: the database shows and takes dots and notes for that account alone. */
export async function seeAs(tx: ReadTx, accountId: string): Promise<void> {
  await tx.row(sql`select set_config('app.account', ${accountId}, true)`)
}

async function counting<T>(tx: ReadTx, assessmentId: string, work: () => Promise<T>): Promise<T> {
  await tx.row(sql`select set_config('app.counting', ${assessmentId}, true)`)
  const counted = await work()
  await tx.row(sql`select set_config('app.counting', '', true)`)
  return counted
}

export interface InterviewNote {
  works: string
  hard: string
  focus: string
  actionId: string | null
  savedOn: Day
  version: number
}

/** What a person wrote in their own pair interview. */
export async function ownNote(
  tx: ReadTx,
  accountId: string,
  assessmentId: string,
): Promise<InterviewNote | null> {
  await seeAs(tx, accountId)
  return tx.row(sql`
    select works, hard, focus, action_id as "actionId", saved_on as "savedOn", version from implementation.capacity_note
    where municipality_id = ${tx.municipality} and assessment_id = ${assessmentId} and account_id = ${accountId}`)
}
