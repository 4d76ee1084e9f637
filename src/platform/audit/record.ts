import { sql } from 'kysely'
import type { WriteTx } from '../tenancy/index.ts'

/** Who acts: a signed-in person, a command (`cli:<user>`), a link from a mail, or a job. */
export interface Actor {
  accountId: string | null
  name: string
}

export interface EventRecord {
  kind: string
  subjectKind: string
  subjectId: string
  /** Ids, statuses, numbers: never free text about people. */
  details?: Record<string, unknown>
}

/** Writes what happened in the same transaction as the change itself. If this fails, so does the change. */
export async function record(tx: WriteTx, by: Actor, event: EventRecord): Promise<void> {
  await tx.run(sql`
    insert into platform.event (municipality_id, by_account, by_name, kind, subject_kind, subject_id, details)
    values (${tx.municipality}, ${by.accountId}, ${by.name}, ${event.kind}, ${event.subjectKind},
            ${event.subjectId}, ${JSON.stringify(event.details ?? {})}::jsonb)`)
  tx.recorded.add(event.kind)
}

/** Logs that somebody looked at personal data, and for what purpose. If this fails, nothing is shown. */
export async function logAccess(
  tx: WriteTx,
  by: Actor,
  access: { purpose: string; subjectKind: string; subjectId: string; requestId: string },
): Promise<void> {
  await tx.run(sql`
    insert into platform.access_log (municipality_id, by_account, by_name, purpose, subject_kind, subject_id, request_id)
    values (${tx.municipality}, ${by.accountId}, ${by.name}, ${access.purpose}, ${access.subjectKind},
            ${access.subjectId}, ${access.requestId})`)
}
