import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Refusal } from '../../../values/refusal.ts'
import { type Connection, withClient } from '../connection.ts'
import { appliedMigrations } from '../migrate.ts'
import { type ArchiveReader, readArchive } from './archive.ts'
import { measureTable, seeAllRows, verify } from './backup.ts'
import { pauseConstraints, resumeConstraints } from './constraints.ts'
import { type Replay, replayDeletions } from './deletions.ts'
import { type BackedUpTable, type Manifest, Measure } from './manifest.ts'
import { orderByReference } from './reference-order.ts'
import {
  quoted,
  quotedColumns,
  referencesBetween,
  type StoredTable,
  sameTextEverywhere,
  storedTables,
} from './tables.ts'
import { backupRefusals } from './texts.ts'

export interface Restored {
  manifest: Manifest
  /** Null when no later ledger of deletions was at hand. */
  replay: Replay | null
}

/**
 * Fills a migrated database without rows from a backup, in one transaction: either all of it, each table byte for byte
 * as it was, or nothing. `laterLedger` is a later backup, or a later ledger of deletions, whose deletions are then done again.
 * Refuses a file that `verify` refuses, other migrations (otherMigrations) and a database with rows (databaseNotEmpty).
 */
export async function restore(owner: Connection, path: string, laterLedger?: string): Promise<Restored> {
  const manifest = await verify(path)
  if (laterLedger) await verify(laterLedger)
  const archive = await readArchive(path)
  try {
    return await withClient(owner, async (client) => {
      await client.query('begin')
      try {
        await fill(client, archive)
        const replay = laterLedger ? await replayDeletions(client, laterLedger) : null
        await client.query('commit')
        // The planner knows nothing yet of what came in.
        await client.query('analyze')
        return { manifest, replay }
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    })
  } finally {
    archive.close()
  }
}

async function fill(client: pg.Client, archive: ArchiveReader): Promise<void> {
  await client.query(sameTextEverywhere)
  await mustHaveSameMigrations(client, archive.manifest)
  const tables = await storedTables(client)
  const references = await referencesBetween(client)
  const order = orderByReference(
    tables.map(({ name }) => name),
    references,
  )
  await mustBeEmpty(client, tables)
  const paused = await pauseConstraints(client, tables, order.postponed)
  await seeAllRows(client)
  const backedUp = new Map(archive.manifest.tables.map((table) => [table.name, table]))
  for (const name of order.tables) {
    const table = backedUp.get(name)
    if (table) await fillTable(client, archive, table)
  }
  await client.query('set constraints all immediate')
  await continueCounting(client, tables)
  await resumeConstraints(client, paused)
  await seeAllRows(client)
  for (const table of tables) await mustBeAsItWas(client, table, backedUp.get(table.name))
}

async function mustHaveSameMigrations(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const lines = (list: typeof migrations) => list.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n')
  if (lines(await appliedMigrations(client)) === lines(migrations)) return
  throw new Refusal(backupRefusals.otherMigrations, { last: migrations.at(-1)?.name ?? '-' })
}

async function mustBeEmpty(client: pg.Client, tables: StoredTable[]): Promise<void> {
  await client.query('savepoint looking')
  await seeAllRows(client)
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from ${quoted(client, name)} limit 1`)
    if (rowCount) throw new Refusal(backupRefusals.databaseNotEmpty, { table: name })
  }
  await client.query('rollback to savepoint looking')
}

async function fillTable(client: pg.Client, archive: ArchiveReader, table: BackedUpTable): Promise<void> {
  const columns = quotedColumns(client, table.columns)
  const into = client.query(copyFrom(`copy ${quoted(client, table.name)} (${columns}) from stdin`))
  const measured = new Measure()
  await pipeline(await archive.openTable(table.name), measured, into)
  if (!measured.agreesWith(table)) throw new Refusal(backupRefusals.restoredOtherwise, { table: table.name })
}

/** A column that numbers its rows goes on after the highest number; the sequence is the owner's, the rows the backup role's. */
async function continueCounting(client: pg.Client, tables: StoredTable[]): Promise<void> {
  for (const { name, columns } of tables) {
    for (const column of columns) {
      const { rows } = await client.query('select pg_get_serial_sequence($1, $2) as sequence', [
        quoted(client, name),
        column,
      ])
      const sequence = rows[0].sequence as string | null
      if (!sequence) continue
      const highest = `select max(${client.escapeIdentifier(column)}) as highest from ${quoted(client, name)}`
      const { rows: found } = await client.query(highest)
      if (found[0].highest === null) continue
      await client.query('reset role')
      await client.query('select setval($1, $2)', [sequence, found[0].highest])
      await seeAllRows(client)
    }
  }
  await client.query('reset role')
}

/** Read back with the same words as it was taken; a table that was left out must still be empty. */
async function mustBeAsItWas(
  client: pg.Client,
  table: StoredTable,
  was: BackedUpTable | undefined,
): Promise<void> {
  const now = await measureTable(client, table)
  const isSame = was ? now.agreesWith(was) : now.rows === 0
  if (!isSame) throw new Refusal(backupRefusals.restoredOtherwise, { table: table.name })
}
