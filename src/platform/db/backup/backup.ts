import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { Refusal } from '../../../values/refusal.ts'
import { type Connection, withClient } from '../connection.ts'
import { appliedMigrations } from '../migrate.ts'
import { backupRole } from '../roles.ts'
import { type ArchiveWriter, readArchive, refusing, writeArchive } from './archive.ts'
import { type BackedUpTable, type Manifest, Measure, seal } from './manifest.ts'
import { copyOut, quoted, type StoredTable, sameTextEverywhere, storedTables } from './tables.ts'
import { backupRefusals } from './texts.ts'

/** The one table that a ledger of deletions holds. */
export const deletionLedger = 'platform.deletion'

/**
 * Takes all rows of all municipalities into one file, as they were at one moment, while others go on working; then reads
 * the file again as `verify` does. Refuses when the connection sees only some rows (boundByTheWall), when a count
 * differs (rowsDiffer), and when there is nothing to take (nothingToBackUp).
 */
export async function backup(owner: Connection, path: string): Promise<Manifest> {
  const written = await backUp(owner, path, ({ isLeftOut }) => !isLeftOut)
  if (written.rows === 0) throw new Refusal(backupRefusals.nothingToBackUp)
  return written
}

/**
 * Takes the ledger of deletions alone: small enough to be copied to another machine after every deletion, so that a
 * restore of last night's backup does not bring back whom today's deletion took away.
 */
export async function backupDeletions(owner: Connection, path: string): Promise<Manifest> {
  return await backUp(owner, path, ({ name }) => name === deletionLedger)
}

/** Counts and hashes every row of a backup again; refuses (missing, empty, damaged, otherFormat) unless all agrees. */
export async function verify(path: string): Promise<Manifest> {
  const archive = await readArchive(path)
  try {
    for (const table of archive.manifest.tables) {
      const rows = await archive.openTable(table.name)
      const measured = await refusing(path, () => measure(rows))
      if (!measured.agreesWith(table)) throw new Refusal(backupRefusals.damaged, { path })
    }
    return archive.manifest
  } finally {
    archive.close()
  }
}

/** Steps into the role that no wall binds, for this transaction; refuses (boundByTheWall) when the connection may not. */
export async function seeAllRows(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select current_user as account,
            exists (select from pg_roles where rolname = $1 and pg_has_role(current_user, oid, 'member')) as may_step
    `,
    [backupRole],
  )
  const { account, may_step } = rows[0]
  if (may_step) await client.query(`set local role ${backupRole}`)
  const { rows: now } = await client.query(
    'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  )
  if (!now[0]?.free) throw new Refusal(backupRefusals.boundByTheWall, { account })
  // From here a row that a policy would hide is an error instead of a gap.
  await client.query('set local row_security = off')
}

/** Reads a table as the backup does, and says what was read. */
export async function measureTable(client: pg.Client, table: StoredTable): Promise<Measure> {
  return await measure(client.query(copyTo(copyOut(client, table))))
}

async function backUp(
  owner: Connection,
  path: string,
  isWanted: (table: StoredTable) => boolean,
): Promise<Manifest> {
  const archive = await writeArchive(path)
  try {
    const manifest = await withClient(owner, (client) => writeTables(client, archive, isWanted))
    await archive.finish(manifest)
  } catch (error) {
    await archive.abandon()
    throw error
  }
  return await verify(path)
}

async function writeTables(
  client: pg.Client,
  archive: ArchiveWriter,
  isWanted: (table: StoredTable) => boolean,
): Promise<Manifest> {
  await client.query('begin isolation level repeatable read read only')
  await seeAllRows(client)
  await client.query(sameTextEverywhere)
  const migrations = await appliedMigrations(client)
  const tables: BackedUpTable[] = []
  for (const table of (await storedTables(client)).filter(isWanted)) {
    tables.push(await writeTable(client, archive, table))
  }
  const { rows } = await client.query(`select current_setting('server_version') as version`)
  await client.query('commit')
  return seal({
    format: 'pejling-backup',
    version: 1,
    madeAt: new Date().toISOString(),
    server: rows[0].version,
    migrations,
    tables,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
  })
}

async function writeTable(
  client: pg.Client,
  archive: ArchiveWriter,
  table: StoredTable,
): Promise<BackedUpTable> {
  const measured = new Measure()
  const passed = new PassThrough()
  const read = pipeline(client.query(copyTo(copyOut(client, table))), measured, passed)
  await Promise.all([read, archive.addTable(table.name, passed)])
  const { rows } = await client.query(`select count(*) as rows from ${quoted(client, table.name)}`)
  if (rows[0].rows !== measured.rows) {
    throw new Refusal(backupRefusals.rowsDiffer, {
      table: table.name,
      expected: rows[0].rows,
      found: measured.rows,
    })
  }
  const { name, columns } = table
  return { name, columns, rows: measured.rows, bytes: measured.bytes, sha256: measured.sha256 }
}

async function measure(rows: Readable): Promise<Measure> {
  const measured = new Measure()
  await pipeline(rows, measured, async (chunks) => {
    for await (const _chunk of chunks) {
      // Only counted and hashed.
    }
  })
  return measured
}
