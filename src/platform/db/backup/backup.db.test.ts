import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hardHouse, hardRows } from '../../../../tests/support/backup-house.ts'
import { bareDatabase } from '../../../../tests/support/database.ts'
import { migrationsOf } from '../../../../tests/support/migrations.ts'
import { refusalOf } from '../../../../tests/support/refusal.ts'
import { sentenceOf } from '../../../values/refusal.ts'
import { withClient } from '../connection.ts'
import { migrate } from '../migrate.ts'
import { backup, verify } from './backup.ts'

let folder: string
let migrations: string
let full: Awaited<ReturnType<typeof bareDatabase>>
let taken: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pejling-backup-'))
  migrations = await migrationsOf(hardHouse)
  full = await bareDatabase()
  await migrate(full.connections.owner, migrations)
  await asSuperuser(hardRows)
  taken = join(folder, 'taken.pejling')
  await backup(full.connections.owner, taken)
})

afterEach(async () => {
  await rm(join(folder, 'other.pejling'), { force: true })
})

afterAll(async () => {
  await full.drop()
  for (const path of [folder, migrations]) await rm(path, { recursive: true })
})

describe('a backup', () => {
  test('holds the rows of every municipality, and says how many', async () => {
    const manifest = await verify(taken)
    const rows = Object.fromEntries(manifest.tables.map((table) => [table.name, table.rows]))
    expect(rows).toEqual({
      'knowledge.observation': 40,
      'platform.deletion': 0,
      'platform.municipality': 2,
      'policy.decision': 1,
      'policy.goal': 3,
      'policy.note': 3,
    })
    expect(manifest.rows).toBe(49)
  })

  test('of the same rows has the same bytes in every table', async () => {
    const again = await backup(full.connections.owner, join(folder, 'other.pejling'))
    expect(again.tables).toEqual((await verify(taken)).tables)
  })

  test('leaves out what must not come back to life, and can be read by nobody but its owner', async () => {
    const { tables } = await verify(taken)
    expect(tables.map(({ name }) => name)).not.toContain('platform.session')
    expect((await stat(taken)).mode & 0o777).toBe(0o600)
  })

  test('is what the database was at one moment, whatever is written meanwhile', async () => {
    const writing = new AbortController()
    const writer = writeUntil(writing.signal)
    await expect.poll(() => countDecisions()).toBeGreaterThan(1)
    const manifest = await backup(full.connections.owner, join(folder, 'other.pejling'))
    writing.abort()
    expect(await writer).toBeGreaterThan(0)
    const [pairs, notes] = ['policy.decision', 'policy.note'].map(
      (name) => manifest.tables.find((table) => table.name === name)?.rows as number,
    )
    // Each transaction adds one decision and one note.
    expect((notes as number) - (pairs as number)).toBe(2)
  })

  test('by a role that sees one municipality alone is refused, and leaves no file', async () => {
    const path = join(folder, 'other.pejling')
    const refusal = await refusalOf(backup(full.connections.application, path))
    expect(refusal.reason.key).toBe('boundByTheWall')
    expect(sentenceOf(refusal, 'da')).toContain('pejling_app')
    for (const name of [path, `${path}.unfinished`]) await expect(stat(name)).rejects.toThrow('ENOENT')
  })

  test('of a database without rows is refused', async () => {
    const empty = await bareDatabase()
    await migrate(empty.connections.owner, migrations)
    const refusal = await refusalOf(backup(empty.connections.owner, join(folder, 'other.pejling')))
    expect(refusal.reason.key).toBe('nothingToBackUp')
    await empty.drop()
  })

  test('never overwrites another, and a folder that is not there is refused', async () => {
    expect((await refusalOf(backup(full.connections.owner, taken))).reason.key).toBe('alreadyThere')
    const nowhere = join(folder, 'nowhere', 'a.pejling')
    expect((await refusalOf(backup(full.connections.owner, nowhere))).reason.key).toBe('notWritable')
  })
})

describe('a file that is not a whole backup', () => {
  test('because it is missing or empty is refused', async () => {
    const path = join(folder, 'other.pejling')
    expect((await refusalOf(verify(path))).reason.key).toBe('missing')
    await writeFile(path, '')
    expect((await refusalOf(verify(path))).reason.key).toBe('empty')
  })

  test('because it is something else is refused', async () => {
    const path = join(folder, 'other.pejling')
    await writeFile(path, 'COPY policy.goal FROM stdin;\n')
    expect((await refusalOf(verify(path))).reason.key).toBe('damaged')
  })

  test('because it was cut off anywhere is refused', async () => {
    const path = join(folder, 'other.pejling')
    const whole = await readFile(taken)
    for (const length of [1, 100, whole.length >> 1, whole.length - 1]) {
      await writeFile(path, whole)
      await truncate(path, length)
      expect((await refusalOf(verify(path))).reason.key).toBe('damaged')
    }
  })

  test('because a byte was altered either is refused or holds the very same rows', async () => {
    const path = join(folder, 'other.pejling')
    const whole = await readFile(taken)
    const tables = (await verify(taken)).tables
    let refused = 0
    for (let at = 0; at < whole.length; at += 7) {
      const altered = Buffer.from(whole)
      altered[at] = (altered[at] as number) ^ 0x11
      await writeFile(path, altered)
      const outcome = await verify(path).catch((error) => error)
      if (outcome?.reason) refused++
      else expect(outcome.tables).toEqual(tables)
    }
    expect(refused).toBeGreaterThan(100)
  })
})

/** Pairs of rows, each pair in a transaction of its own, until told to stop. */
async function writeUntil(signal: AbortSignal): Promise<number> {
  return await withClient(full.connections.superuser, async (client) => {
    let written = 0
    while (!signal.aborted) {
      await client.query(
        `begin;
         insert into policy.decision values ('9901', gen_random_uuid(), '00000000-0000-0000-0000-000000000001');
         insert into policy.note values ('pair');
         commit`,
      )
      written++
    }
    await client.query(`begin; delete from policy.note where text = 'pair';
      delete from policy.decision where id <> '00000000-0000-0000-0000-00000000000a'; commit`)
    return written
  })
}

async function countDecisions(): Promise<number> {
  return await withClient(full.connections.superuser, async (client) => {
    return (await client.query('select count(*) as rows from policy.decision')).rows[0].rows
  })
}

async function asSuperuser(sql: string): Promise<void> {
  await withClient(full.connections.superuser, (client) => client.query(sql))
}
