import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hardHouse, hardRows } from '../../../../tests/support/backup-house.ts'
import { bareDatabase, freshDatabase } from '../../../../tests/support/database.ts'
import { migrationsOf } from '../../../../tests/support/migrations.ts'
import { refusalOf } from '../../../../tests/support/refusal.ts'
import { withClient } from '../connection.ts'
import { migrate } from '../migrate.ts'
import { backup, backupDeletions, verify } from './backup.ts'
import { restore } from './restore.ts'
import { storedTables } from './tables.ts'

type Bare = Awaited<ReturnType<typeof bareDatabase>>
let folder: string
let migrations: string
let source: Bare
let taken: string
const made: Bare[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pejling-restore-'))
  migrations = await migrationsOf(hardHouse)
  source = await migrated()
  await run(source, hardRows)
  taken = join(folder, 'taken.pejling')
  await backup(source.connections.owner, taken)
})

afterAll(async () => {
  for (const database of made) await database.drop()
  for (const path of [folder, migrations]) await rm(path, { recursive: true })
})

describe('restoring', () => {
  test('gives every table back byte for byte, circles, odd text and numbered rows included', async () => {
    const target = await migrated()
    await restore(target.connections.owner, taken)
    const again = await backup(target.connections.owner, join(folder, 'again.pejling'))
    const before = await verify(taken)
    expect(again.tables).toEqual(before.tables)
    expect(await ask(target, 'select title_length as answer from policy.goal where share = 0.1')).toBe(20)
  })

  test('sets nothing off: a restored goal writes no second note, and a new one does again', async () => {
    const target = await migrated()
    await restore(target.connections.owner, taken)
    expect(await ask(target, 'select count(*) as answer from policy.note')).toBe(3)
    const added = await ask(
      target,
      `insert into policy.goal (municipality_id, id, title) values ('9901', gen_random_uuid(), 'New') returning number as answer`,
    )
    expect(added).toBe(4)
    expect(await ask(target, 'select count(*) as answer from policy.note')).toBe(4)
  })

  test('leaves the wall and the circle as they were', async () => {
    const target = await migrated()
    await restore(target.connections.owner, taken)
    const circle = `select condeferrable as answer from pg_constraint where conname = 'goal_adopted_by'`
    expect(await ask(target, circle)).toBe(false)
    const seen = await withClient(target.connections.owner, async (client) => {
      const { rows } = await client.query('select count(*) as rows, current_user as account from policy.goal')
      return rows[0]
    })
    expect(seen).toEqual({ rows: 0, account: 'pejling_owner' })
  })

  test('into a database with rows is refused, and changes nothing', async () => {
    const target = await migrated()
    await run(target, `insert into platform.municipality values ('9901', 'Another Havby')`)
    const refusal = await refusalOf(restore(target.connections.owner, taken))
    expect(refusal.details).toEqual({ table: 'platform.municipality' })
    expect(await ask(target, 'select count(*) as answer from policy.goal')).toBe(0)
  })

  test('into a database that is migrated otherwise is refused', async () => {
    const target = await bareDatabase()
    made.push(target)
    const other = await migrationsOf(hardHouse, 'create schema followup')
    await migrate(target.connections.owner, other)
    expect((await refusalOf(restore(target.connections.owner, taken))).reason.key).toBe('otherMigrations')
    await rm(other, { recursive: true })
  })

  test('as the app is refused', async () => {
    const target = await migrated()
    expect((await refusalOf(restore(target.connections.application, taken))).reason.key).toBe(
      'boundByTheWall',
    )
  })
})

test("the project's own migrations leave every table empty, so that a backup can be restored into them", async () => {
  const fresh = await freshDatabase()
  const filled = await withClient(fresh.connections.superuser, async (client) => {
    const names: string[] = []
    for (const { name } of await storedTables(client)) {
      if ((await client.query(`select from ${name} limit 1`)).rowCount) names.push(name)
    }
    return names
  })
  await fresh.drop()
  expect(filled).toEqual([])
})

describe('what was deleted after the backup', () => {
  test('stays deleted after a restore with a later ledger, in whatever order rows refer to each other', async () => {
    const live = await migrated()
    await restore(live.connections.owner, taken)
    await run(
      live,
      `update policy.goal set adopted_by = null;
       delete from policy.goal where id = '00000000-0000-0000-0000-000000000002';
       delete from policy.goal where id = '00000000-0000-0000-0000-000000000003';
       insert into platform.deletion (municipality_id, table_schema, table_name, key) values
         ('9902', 'policy', 'goal', '{"municipality_id": "9902", "id": "00000000-0000-0000-0000-000000000002"}'),
         ('9902', 'policy', 'goal', '{"municipality_id": "9902", "id": "00000000-0000-0000-0000-000000000003"}'),
         ('9902', 'policy', 'gone_since', '{"id": "1"}')`,
    )
    const ledger = join(folder, 'ledger.pejling')
    await backupDeletions(live.connections.owner, ledger)

    const target = await migrated()
    const { replay } = await restore(target.connections.owner, taken, ledger)
    expect(replay).toEqual({ entries: 3, rows: 2 })
    expect(await ask(target, 'select string_agg(municipality_id, $$ $$) as answer from policy.goal')).toBe(
      '9901',
    )
    expect(await ask(target, 'select count(*) as answer from platform.deletion')).toBe(3)
  })

  test('a row that others still refer to stops the restore, and nothing is stored', async () => {
    const live = await migrated()
    await restore(live.connections.owner, taken)
    await run(
      live,
      `insert into platform.deletion (municipality_id, table_schema, table_name, key)
       values ('9901', 'policy', 'goal', '{"municipality_id": "9901"}')`,
    )
    const ledger = join(folder, 'impossible.pejling')
    await backupDeletions(live.connections.owner, ledger)
    const target = await migrated()
    const refusal = await refusalOf(restore(target.connections.owner, taken, ledger))
    expect(refusal.details).toEqual({ table: 'policy.goal', count: 1 })
    expect(await ask(target, 'select count(*) as answer from platform.municipality')).toBe(0)
  })
})

async function migrated(): Promise<Bare> {
  const database = await bareDatabase()
  made.push(database)
  await migrate(database.connections.owner, migrations)
  return database
}

async function run(database: Bare, sql: string): Promise<void> {
  await withClient(database.connections.superuser, (client) => client.query(sql))
}

async function ask(database: Bare, question: string): Promise<unknown> {
  return await withClient(
    database.connections.superuser,
    async (client) => (await client.query(question)).rows[0].answer,
  )
}
