import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Refusal } from '../../../values/refusal.ts'
import { ownSchemas } from '../schemas.ts'
import { readArchive } from './archive.ts'
import { deletionLedger } from './backup.ts'
import { Measure } from './manifest.ts'
import { quoted, quotedColumns } from './tables.ts'
import { backupRefusals } from './texts.ts'

/** What was deleted again after a restore: entries that the backup did not know, and the rows they took away. */
export interface Replay {
  entries: number
  rows: number
}

/** Rows of one table, named in the ledger by the same columns. */
interface Deleted {
  table: string
  columns: string[]
}

/**
 * Deletes again what was deleted after the backup was taken, as a later ledger tells, so that nobody comes back
 * with it (Datatilsynet's own advice on backups). Entries the backup holds itself are not replayed: their rows were gone when
 * it was taken, and a row with the same key since then is a new one. Refuses (deletionStands) when a row cannot go.
 */
export async function replayDeletions(client: pg.Client, laterLedger: string): Promise<Replay> {
  const entries = await readLater(client, laterLedger)
  return { entries, rows: await deleteAll(client, await deletedGroups(client)) }
}

/** Takes the entries that this database lacks into its ledger and into a table of their own for the replay. */
async function readLater(client: pg.Client, path: string): Promise<number> {
  const archive = await readArchive(path)
  try {
    const ledger = archive.manifest.tables.find(({ name }) => name === deletionLedger)
    if (!ledger) throw new Refusal(backupRefusals.damaged, { path })
    await client.query(`create temporary table later_deletion (like ${deletionLedger}) on commit drop`)
    const columns = quotedColumns(client, ledger.columns)
    const measured = new Measure()
    const into = client.query(copyFrom(`copy later_deletion (${columns}) from stdin`))
    await pipeline(await archive.openTable(ledger.name), measured, into)
    if (!measured.agreesWith(ledger)) throw new Refusal(backupRefusals.damaged, { path })
  } finally {
    archive.close()
  }
  await client.query(`delete from later_deletion where id in (select id from ${deletionLedger})`)
  const { rowCount } = await client.query(`insert into ${deletionLedger} select * from later_deletion`)
  return rowCount ?? 0
}

/** Goes round until nothing more gives way: a row may be deleted only after those that refer to it. */
async function deleteAll(client: pg.Client, groups: Deleted[]): Promise<number> {
  let rows = 0
  let standing = groups
  while (standing.length > 0) {
    const next: Deleted[] = []
    for (const group of standing) {
      const deleted = await tryDelete(client, group)
      if (deleted === null) next.push(group)
      else rows += deleted
    }
    const [first] = next
    if (first && next.length === standing.length) await refuseStanding(client, first)
    standing = next
  }
  return rows
}

/** Tables that are gone since have nothing to delete. */
async function deletedGroups(client: pg.Client): Promise<Deleted[]> {
  const { rows } = await client.query<Deleted>(
    `select distinct table_schema || '.' || table_name as table,
            array(select jsonb_object_keys(key) order by 1) as columns
     from later_deletion
     where table_schema = any($1)
       and to_regclass(quote_ident(table_schema) || '.' || quote_ident(table_name)) is not null
     order by 1`,
    [ownSchemas],
  )
  return rows.filter(({ columns }) => columns.length > 0)
}

/** Null when other rows still refer to these. */
async function tryDelete(client: pg.Client, group: Deleted): Promise<number | null> {
  await client.query('savepoint deletion')
  try {
    const { rowCount } = await client.query(`delete from ${matching(client, group)}`, keyOf(group))
    await client.query('release savepoint deletion')
    return rowCount ?? 0
  } catch (error) {
    await client.query('rollback to savepoint deletion')
    if (['23503', '23001'].includes((error as pg.DatabaseError).code ?? '')) return null
    throw error
  }
}

async function refuseStanding(client: pg.Client, group: Deleted): Promise<never> {
  const { rows } = await client.query(`select count(*) as rows from ${matching(client, group)}`, keyOf(group))
  throw new Refusal(backupRefusals.deletionStands, { table: group.table, count: rows[0].rows })
}

function matching(client: pg.Client, { table, columns }: Deleted): string {
  const whole = quoted(client, table)
  const same = columns
    .map((column) => `stored.${client.escapeIdentifier(column)} = gone.${client.escapeIdentifier(column)}`)
    .join(' and ')
  return `${whole} stored where exists (
    select from later_deletion ledger, jsonb_populate_record(null::${whole}, ledger.key) gone
    where ledger.table_schema || '.' || ledger.table_name = $1
      and array(select jsonb_object_keys(ledger.key) order by 1) = $2::text[] and ${same})`
}

function keyOf({ table, columns }: Deleted): [string, string[]] {
  return [table, columns]
}
