import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { Refusal } from '../../values/refusal.ts'
import { type Connection, withClient } from './connection.ts'
import { grantRights } from './grants.ts'
import { migrationsFolder } from './schemas.ts'
import { databaseRefusals } from './texts.ts'

export interface Migration {
  name: string
  sha256: string
}

interface MigrationFile extends Migration {
  sql: string
}

const namePattern = /^\d{8}_\d{4}_[a-z0-9_]+\.sql$/
/** Any number that nobody else on the server uses. */
const advisoryLock = 7_035_116_476

/**
 * Brings the database up to the files: each new one in a transaction of its own, in the order of their names, then the
 * app's rights. Returns the names it applied. Refuses when a file that was applied has changed or is gone
 * (migrationChanged, migrationMissing). Two processes that migrate at once wait for each other.
 */
export async function migrate(owner: Connection, folder: string = migrationsFolder()): Promise<string[]> {
  const files = await readMigrations(folder)
  return await withClient(owner, async (client) => {
    await client.query('select pg_advisory_lock($1)', [advisoryLock])
    await makeLedger(client)
    const pending = pendingOf(files, await appliedMigrations(client))
    for (const file of pending) await apply(client, file)
    await inTransaction(client, () => grantRights(client))
    return pending.map(({ name }) => name)
  })
}

/** Refuses (notMigrated, migrationChanged, migrationMissing) when the database is not what this version was written for. */
export async function mustBeMigrated(
  connection: Connection,
  folder: string = migrationsFolder(),
): Promise<void> {
  const files = await readMigrations(folder)
  const pending = pendingOf(files, await withClient(connection, appliedMigrations))
  if (pending.length > 0) throw new Refusal(databaseRefusals.notMigrated, { count: pending.length })
}

/** What the database has taken in, oldest first; empty when it was never migrated. */
export async function appliedMigrations(client: pg.Client): Promise<Migration[]> {
  const { rows: ledger } = await client.query(`select to_regclass('platform.migration') is not null as made`)
  if (!ledger[0].made) return []
  const { rows } = await client.query<Migration>(
    'select name, sha256 from platform.migration order by name collate "C"',
  )
  return rows
}

async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return await Promise.all(names.map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<MigrationFile> {
  if (!namePattern.test(name)) throw new Refusal(databaseRefusals.migrationNameUnknown, { name })
  // A checkout on another system may end its lines otherwise; it is the same migration.
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

function pendingOf(files: MigrationFile[], applied: Migration[]): MigrationFile[] {
  const present = new Map(files.map((file) => [file.name, file]))
  for (const { name, sha256 } of applied) {
    const file = present.get(name)
    if (!file) throw new Refusal(databaseRefusals.migrationMissing, { name })
    if (file.sha256 !== sha256) throw new Refusal(databaseRefusals.migrationChanged, { name })
    present.delete(name)
  }
  return [...present.values()]
}

async function makeLedger(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select to_regclass('platform.migration') is not null as made`)
  if (rows[0].made) return
  await client.query(`
    create schema if not exists platform;
    create table platform.migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    );
    comment on table platform.migration is 'Which migrations this database has taken in. National. [app: select]';
  `)
}

async function apply(client: pg.Client, { name, sha256, sql }: MigrationFile): Promise<void> {
  try {
    await inTransaction(client, async () => {
      await client.query(sql)
      await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [name, sha256])
    })
  } catch (error) {
    throw new Error(`${name}${lineOf(error, sql)}: ${(error as Error).message}`, { cause: error })
  }
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function lineOf(error: unknown, sql: string): string {
  const position = Number((error as pg.DatabaseError).position)
  return position > 0 ? `:${sql.slice(0, position).split('\n').length}` : ''
}
