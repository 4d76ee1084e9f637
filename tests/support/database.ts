import { randomUUID } from 'node:crypto'
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
  /** Closes the pools and removes the database. */
  drop(): Promise<void>
}

/** Clones the migrated template; to be called in `beforeAll`, with `drop` in `afterAll`. */
export async function freshDatabase<Tables>(): Promise<FreshDatabase<Tables>> {
  const server = inject('database')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const administration = toDatabase(server.superuser, 'postgres')
  await cloneTemplate(administration, name, server.template)
  const connections = {
    application: toDatabase(server.application, name),
    owner: toDatabase(server.owner, name),
    superuser: toDatabase(server.superuser, name),
  }
  const application = createPool<Tables>(connections.application, { size: 4 })
  const owner = createPool<Tables>(connections.owner, { size: 2 })
  const superuser = createPool<Tables>(connections.superuser, { size: 2 })
  const drop = async () => {
    await Promise.all([application.end(), owner.end(), superuser.end()])
    await withClient(administration, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { name, application, owner, superuser, connections, drop }
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
