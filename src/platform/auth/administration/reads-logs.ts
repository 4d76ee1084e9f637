import { sql } from 'kysely'
import type { Day } from '../../../values/day.ts'
import type { ReadTx } from '../../tenancy/index.ts'
import { like } from './reads-accounts.ts'

/** A line of the audit trail or of the access log: who did what, when, to which thing. */
export interface LogLine {
  id: string
  at: Date
  byName: string
  /** The event's kind, or the purpose of a look. */
  what: string
  subjectKind: string
  subjectId: string
  /** The person's name, where it is about an account. */
  subjectName: string | null
}

export interface LogSearch {
  who: string
  what: string
  /** The id of what it is about; empty for everything. */
  about: string
  from: Day | null
  to: Day | null
  page: number
}

export const linesOnAPage = 50
/** More than fits in a spreadsheet one would want to read. */
export const linesInAFile = 50_000

/** An id that is an account's, whatever the row calls it. */
const subjectName = sql`
  case when log.subject_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then
    (select name from platform.account where account.municipality_id = log.municipality_id and account.id = log.subject_id::uuid) end`

export function searchEvents(tx: ReadTx, search: LogSearch, most = linesOnAPage + 1): Promise<LogLine[]> {
  return tx.rows<LogLine>(sql`
    select id, at, by_name as "byName", kind as what, subject_kind as "subjectKind", subject_id as "subjectId", ${subjectName} as "subjectName"
    from platform.event log
    where municipality_id = ${tx.municipality} and ${matching(search, sql`kind`)} ${paged(search, most)}`)
}

export function searchLooks(tx: ReadTx, search: LogSearch, most = linesOnAPage + 1): Promise<LogLine[]> {
  return tx.rows<LogLine>(sql`
    select id, at, by_name as "byName", purpose as what, subject_kind as "subjectKind", subject_id as "subjectId", ${subjectName} as "subjectName"
    from platform.access_log log
    where municipality_id = ${tx.municipality} and ${matching(search, sql`purpose`)} ${paged(search, most)}`)
}

/** Days are Danish days. */
function matching(search: LogSearch, what: ReturnType<typeof sql>) {
  return sql`
    (${search.who} = '' or by_name ilike ${like(search.who)})
    and (${search.what} = '' or ${what} ilike ${like(search.what)})
    and (${search.about} = '' or subject_id = ${search.about})
    and (${search.from}::date is null or at >= ${search.from}::date::timestamp at time zone 'Europe/Copenhagen')
    and (${search.to}::date is null or at < (${search.to}::date + 1)::timestamp at time zone 'Europe/Copenhagen')`
}

function paged(search: LogSearch, most: number) {
  return sql`order by at desc, id limit ${most} offset ${(search.page - 1) * linesOnAPage}`
}
