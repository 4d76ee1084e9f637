import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bareDatabase } from '../../../tests/support/database.ts'
import { migrationName, migrationsOf } from '../../../tests/support/migrations.ts'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { sentenceOf } from '../../values/refusal.ts'
import { withClient } from './connection.ts'
import { migrate, mustBeMigrated } from './migrate.ts'

let bare: Awaited<ReturnType<typeof bareDatabase>>
const folders: string[] = []

beforeEach(async () => {
  bare = await bareDatabase()
})

afterEach(async () => {
  await bare.drop()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

describe('migrating', () => {
  test('each file is applied once, in the order of their names', async () => {
    const folder = await folderOf('create schema policy', 'create table policy.goal (id int primary key)')
    expect(await migrate(bare.connections.owner, folder)).toEqual([migrationName(0), migrationName(1)])
    expect(await migrate(bare.connections.owner, folder)).toEqual([])
    await mustBeMigrated(bare.connections.application, folder)
  })

  test('two processes that migrate at once apply each file once between them', async () => {
    const folder = await folderOf('create schema policy', 'create table policy.goal (id int primary key)')
    const both = await Promise.all([1, 2].map(() => migrate(bare.connections.owner, folder)))
    expect(both.flat().sort()).toEqual([migrationName(0), migrationName(1)])
  })

  test('a file that stops half-way leaves nothing of itself, keeps those before it, and is named with its line', async () => {
    const folder = await folderOf(
      'create schema policy',
      'create table policy.goal (id int);\nselect nonsense;',
    )
    await expect(migrate(bare.connections.owner, folder)).rejects.toThrow(`${migrationName(1)}:2`)
    expect(await seen(`select to_regclass('policy.goal') is null as answer`)).toBe(true)
    expect(await seen(`select count(*) as answer from platform.migration`)).toBe(1)
  })

  test('a file that was edited after it was applied is refused, and nothing after it is applied', async () => {
    const folder = await folderOf('create schema policy')
    await migrate(bare.connections.owner, folder)
    await writeFile(join(folder, migrationName(0)), 'create schema policy -- better')
    await writeFile(join(folder, migrationName(1)), 'create schema knowledge')
    const refusal = await refusalOf(migrate(bare.connections.owner, folder))
    expect(refusal.reason.key).toBe('migrationChanged')
    expect(sentenceOf(refusal, 'da')).toContain(migrationName(0))
    expect(await seen(`select to_regnamespace('knowledge') is null as answer`)).toBe(true)
  })

  test('other line endings make no other migration', async () => {
    const folder = await folderOf('create schema policy;\nselect 1;\n')
    await migrate(bare.connections.owner, folder)
    await writeFile(join(folder, migrationName(0)), 'create schema policy;\r\nselect 1;\r\n')
    expect(await migrate(bare.connections.owner, folder)).toEqual([])
  })

  test('a file that is gone is refused: the database is newer than the program', async () => {
    const folder = await folderOf('create schema policy', 'create schema knowledge')
    await migrate(bare.connections.owner, folder)
    await rm(join(folder, migrationName(1)))
    const refusal = await refusalOf(migrate(bare.connections.owner, folder))
    expect(refusal.reason.key).toBe('migrationMissing')
  })

  test('a file without day and hour in its name is refused', async () => {
    const folder = await folderOf()
    await writeFile(join(folder, 'goal.sql'), 'create schema policy')
    expect((await refusalOf(migrate(bare.connections.owner, folder))).reason.key).toBe('migrationNameUnknown')
  })

  test('an app that is newer than its database is told how many migrations are lacking', async () => {
    const folder = await folderOf('create schema policy')
    const before = await refusalOf(mustBeMigrated(bare.connections.application, folder))
    expect(before.details).toEqual({ count: 1 })
    await migrate(bare.connections.owner, folder)
    await writeFile(join(folder, migrationName(1)), 'create schema knowledge')
    await writeFile(join(folder, migrationName(2)), 'create schema followup')
    const after = await refusalOf(mustBeMigrated(bare.connections.application, folder))
    expect(after.details).toEqual({ count: 2 })
  })
})

describe("the app's rights", () => {
  test.each([
    { comment: 'Goals', rights: 'select insert update delete' },
    { comment: 'Audit [app: select, insert]', rights: 'select insert' },
    { comment: 'National [app: select]', rights: 'select' },
    { comment: 'Keys [app: none]', rights: '' },
  ])('a table with the comment "$comment" gives the app: $rights', async ({ comment, rights }) => {
    const folder = await folderOf(
      `create schema policy; create table policy.goal (id int); comment on table policy.goal is '${comment}'`,
    )
    await migrate(bare.connections.owner, folder)
    expect(await rightsOn('policy.goal')).toBe(rights)
  })

  test('rights that a migration gave too freely are taken away again', async () => {
    const folder = await folderOf(
      `create schema policy; create table policy.goal (id serial); comment on table policy.goal is '[app: select]';
       grant all on policy.goal to pejling_app; grant all on all sequences in schema policy to pejling_app`,
    )
    await migrate(bare.connections.owner, folder)
    expect(await rightsOn('policy.goal')).toBe('select')
    const reads = `select has_sequence_privilege('pejling_app', 'policy.goal_id_seq', 'select, usage, update') as answer`
    expect(await seen(reads)).toBe(false)
  })

  test('a partition is closed, since row-level security on the whole does not guard it', async () => {
    const folder = await folderOf(
      `create schema policy; create table policy.goal (id int) partition by range (id);
       create table policy.goal_early partition of policy.goal for values from (0) to (100)`,
    )
    await migrate(bare.connections.owner, folder)
    expect(await rightsOn('policy.goal')).toBe('select insert update delete')
    expect(await rightsOn('policy.goal_early')).toBe('')
  })

  test('a view may be read, a materialised view only where its comment says so', async () => {
    const folder = await folderOf(
      `create schema policy; create view policy.public_goal as select 1 as id;
       create materialized view policy.spread as select 1 as id; create materialized view policy.open as select 1 as id;
       comment on materialized view policy.open is 'Suppressed aggregates [app: select]'`,
    )
    await migrate(bare.connections.owner, folder)
    expect(await rightsOn('policy.public_goal')).toBe('select')
    expect(await rightsOn('policy.spread')).toBe('')
    expect(await rightsOn('policy.open')).toBe('select')
  })

  test('a marker that is misspelt is refused, with the table it stands on', async () => {
    const folder = await folderOf(
      `create schema policy; create table policy.goal (id int); comment on table policy.goal is '[app: slect]'`,
    )
    const refusal = await refusalOf(migrate(bare.connections.owner, folder))
    expect(refusal.details).toEqual({ table: 'policy.goal', marker: 'slect' })
  })
})

async function folderOf(...statements: string[]): Promise<string> {
  const folder = await migrationsOf(...statements)
  folders.push(folder)
  return folder
}

async function seen(question: string): Promise<unknown> {
  return await withClient(
    bare.connections.superuser,
    async (client) => (await client.query(question)).rows[0].answer,
  )
}

async function rightsOn(table: string): Promise<unknown> {
  return await seen(
    `select coalesce(string_agg(r, ' ' order by place), '') as answer
     from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'])
          with ordinality as rights (r, place)
     where has_table_privilege('pejling_app', '${table}', r)`,
  )
}
