import { sql } from 'kysely'
import type { Recommendation } from '../../knowledge/catalogue/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Answers, Part } from './parts.ts'
import type { Stage } from './stage.ts'

/** A part of an effort as it was last saved. */
export interface SavedPart {
  part: Part
  answers: Answers
  changedOn: Day
  changedBy: string
  version: number
}

/** The parts of an effort that somebody has written in, by name. */
export async function partsOf(tx: ReadTx, effortId: string): Promise<Partial<Record<Part, SavedPart>>> {
  const rows = await tx.rows<SavedPart>(sql`
    select part, answers, (changed_at at time zone 'Europe/Copenhagen')::date as "changedOn", changed_by as "changedBy", version
    from implementation.effort_part where municipality_id = ${tx.municipality} and effort_id = ${effortId}`)
  return Object.fromEntries(rows.map((row) => [row.part, row]))
}

/** The resources of every effort, for the spreadsheet. */
export async function resourcesByEffort(tx: ReadTx): Promise<Map<string, Answers>> {
  const rows = await tx.rows<{ id: string; answers: Answers }>(sql`
    select effort_id as id, answers from implementation.effort_part
    where municipality_id = ${tx.municipality} and part = 'resources'`)
  return new Map(rows.map(({ id, answers }) => [id, answers]))
}

/** One move along the life cycle. */
export interface EffortMove {
  id: string
  fromStage: Stage
  toStage: Stage
  movedOn: Day
  reason: string | null
  byName: string
  undone: boolean
}

/** The moves of an effort, newest first; one that was undone stays, marked. */
export function effortTimeline(tx: ReadTx, effortId: string): Promise<EffortMove[]> {
  return tx.rows<EffortMove>(sql`
    select id, from_stage as "fromStage", to_stage as "toStage", moved_on as "movedOn", reason, by_name as "byName", undone_at is not null as undone
    from implementation.effort_move where municipality_id = ${tx.municipality} and effort_id = ${effortId} order by at desc`)
}

/** A removed effort with what decides who may bring it back. */
export function findRemoved(
  tx: ReadTx,
  effortId: string,
): Promise<{ id: string; ownerAccount: string | null; administrationIds: string[] } | null> {
  return tx.row(sql`
    select id, owner_account as "ownerAccount",
           array(select administration_id from implementation.effort_administration taking
                 where taking.municipality_id = effort.municipality_id and taking.effort_id = effort.id) as "administrationIds"
    from implementation.effort effort
    where municipality_id = ${tx.municipality} and id = ${effortId} and removed_at is not null`)
}

/** The recommendations an effort follows, as links need them; withdrawn ones too, since the effort once followed them. */
export function linkedRecommendations(
  tx: ReadTx,
  ids: readonly string[],
): Promise<Pick<Recommendation, 'id' | 'statement' | 'kind'>[]> {
  return tx.rows(sql`
    select id::text as id, statement, kind from knowledge.public_recommendation where id::text = any(${[...ids]}::text[]) order by id`)
}
