import { sql } from 'kysely'
import type { ReadTx } from '../tenancy/index.ts'

export interface TimelineEvent {
  at: Date
  byName: string
  kind: string
  details: Record<string, unknown>
}

/** The history of one thing, newest first. */
export function eventsAbout(
  tx: ReadTx,
  subjectKind: string,
  subjectId: string,
  most = 50,
): Promise<TimelineEvent[]> {
  return tx.rows<TimelineEvent>(sql`
    select at, by_name as "byName", kind, details from platform.event
    where municipality_id = ${tx.municipality} and subject_kind = ${subjectKind} and subject_id = ${subjectId}
    order by at desc limit ${most}`)
}
