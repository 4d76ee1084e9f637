import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { CountTable, ReleasedTable } from '../../statistics/disclosure/index.ts'
import type { Wording } from '../../values/locale.ts'

/** One release of a subject at a time, so that two at once cannot both believe to be the next. */
export async function lockSubject(tx: WriteTx, subject: string): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.municipality} ${subject}`}, 320))`)
}

export async function insertCounts(
  tx: WriteTx,
  counts: { subject: string; source: string; table: CountTable; by: string },
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into knowledge.protected_count (municipality_id, subject, source, contents, stored_by)
    values (${tx.municipality}, ${counts.subject}, ${counts.source}, ${JSON.stringify(counts.table)}::jsonb, ${counts.by})
    returning id`)
  return (row as { id: string }).id
}

export interface NewRelease {
  subject: string
  number: number
  title: Wording
  source: string
  table: ReleasedTable
  countsId: string
  by: string
}

export async function insertRelease(tx: WriteTx, release: NewRelease): Promise<string> {
  const { layer, sensitivity, threshold, rules, dimensions, cells } = release.table
  const row = await tx.row<{ id: string }>(sql`
    insert into knowledge.release (municipality_id, subject, number, layer, sensitivity, threshold, rules, title, source, menu,
      contents, counts_id, released_by)
    values (${tx.municipality}, ${release.subject}, ${release.number}, ${layer}, ${sensitivity}, ${threshold}, ${rules},
      ${JSON.stringify(release.title)}::jsonb, ${release.source}, ${JSON.stringify(dimensions)}::jsonb,
      ${JSON.stringify(cells)}::jsonb, ${release.countsId}, ${release.by})
    returning id`)
  return (row as { id: string }).id
}

/** Deletes raw counts nothing was released from; the ledger keeps them deleted after a restore. */
export function deleteUnreleased(tx: WriteTx, id: string): Promise<number> {
  return tx.run(sql`
    with gone as (
      delete from knowledge.protected_count counted
      where counted.municipality_id = ${tx.municipality} and counted.id = ${id}
        and not exists (select from knowledge.release
          where release.municipality_id = counted.municipality_id and release.counts_id = counted.id)
      returning counted.municipality_id, counted.id)
    insert into platform.deletion (municipality_id, table_schema, table_name, key)
    select municipality_id, 'knowledge', 'protected_count', jsonb_build_object('municipality_id', municipality_id, 'id', id) from gone`)
}

/** Deletes raw counts that were stored, and last released, more than so many days ago; the ledger keeps them deleted after a restore. */
export function deleteOldCounts(tx: WriteTx, days: number): Promise<number> {
  return tx.run(sql`
    with gone as (
      delete from knowledge.protected_count counted
      where counted.municipality_id = ${tx.municipality} and counted.stored_at <= now() - make_interval(days => ${days})
        and not exists (select from knowledge.release
          where release.municipality_id = counted.municipality_id and release.counts_id = counted.id
            and release.released_at > now() - make_interval(days => ${days}))
      returning counted.municipality_id, counted.id)
    insert into platform.deletion (municipality_id, table_schema, table_name, key)
    select municipality_id, 'knowledge', 'protected_count', jsonb_build_object('municipality_id', municipality_id, 'id', id) from gone`)
}
