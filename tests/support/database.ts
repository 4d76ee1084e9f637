import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import {
  type Connection,
  createPool,
  type DatabasePool,
  toDatabase,
  withClient,
} from '../../src/platform/db/index.ts'

/** A database of a test file's own, migrated and without rows. */
export interface FreshDatabase<Tables = Record<string, never>> {
  name: string
  /** As the app: one municipality at a time. */
  application: DatabasePool<Tables>
  /** As the owner: migrates, backs up, restores; bound by row-level security too. */
  owner: DatabasePool<Tables>
  /** As the superuser: sees all rows, to look behind the wall. */
  superuser: DatabasePool<Tables>
  connections: { application: Connection; owner: Connection; superuser: Connection }
  /** Closes the pools. */
  close(): Promise<void>
  /** Closes the pools and removes the database. */
  drop(): Promise<void>
}

/** Clones a template, the migrated one when none is named; to be called in `beforeAll`, with `drop` in `afterAll`. */
export async function freshDatabase<Tables>(template?: string): Promise<FreshDatabase<Tables>> {
  const server = inject('database')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const administration = toDatabase(server.superuser, 'postgres')
  await cloneTemplate(administration, name, template ?? server.template)
  const connections = {
    application: toDatabase(server.application, name),
    owner: toDatabase(server.owner, name),
    superuser: toDatabase(server.superuser, name),
  }
  const application = createPool<Tables>(connections.application, { size: 4 })
  const owner = createPool<Tables>(connections.owner, { size: 2 })
  const superuser = createPool<Tables>(connections.superuser, { size: 2 })
  const close = async () => {
    await Promise.all([application.end(), owner.end(), superuser.end()])
  }
  const drop = async () => {
    await close()
    await withClient(administration, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { name, application, owner, superuser, connections, close, drop }
}

/** Makes a template once in a run, by filling a clone of another one: the first file that asks makes it, the others wait. */
export async function madeTemplate(
  name: string,
  from: string | undefined,
  fill: (fresh: FreshDatabase<unknown>) => Promise<void>,
): Promise<string> {
  await oneAtATime(name, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    const fresh = await freshDatabase<unknown>(from)
    await fill(fresh).catch(async (fault) => {
      await fresh.drop()
      throw fault
    })
    await fresh.close()
    await client.query(`alter database ${fresh.name} rename to ${name}`)
    await client.query(`alter database ${name} with allow_connections false`)
  })
  return name
}

/** Lets one test file at a time do something, whatever process it runs in. */
export function oneAtATime(name: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  return withClient(toDatabase(inject('database').superuser, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    await work(client)
  })
}

/** An empty database with the roles and no migrations, for tests of migrating itself. */
export async function bareDatabase(): Promise<Pick<FreshDatabase, 'name' | 'connections' | 'drop'>> {
  const server = inject('database')
  const name = `bare_${randomUUID().replaceAll('-', '')}`
  const administration = toDatabase(server.superuser, 'postgres')
  await withClient(administration, (client) => client.query(`create database ${name} owner pejling_owner`))
  return {
    name,
    connections: {
      application: toDatabase(server.application, name),
      owner: toDatabase(server.owner, name),
      superuser: toDatabase(server.superuser, name),
    },
    drop: async () => {
      await withClient(administration, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      )
    },
  }
}

/** Two files that clone at the same moment wait for each other: PostgreSQL lets only one read a template at a time. */
async function cloneTemplate(administration: Connection, name: string, template: string): Promise<void> {
  await withClient(administration, async (client) => {
    await client.query('select pg_advisory_lock(41)')
    await client.query(`create database ${name} template ${template} owner pejling_owner`)
    await client.query(`grant connect on database ${name} to pejling_app, pejling_backup`)
  })
}
