import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import {
  type Connection,
  migrate,
  startEmbedded,
  toDatabase,
  withClient,
} from '../../src/platform/db/index.ts'

/** The server the tests share, and the migrated database they clone. */
export interface TestServer {
  template: string
  superuser: Connection
  owner: Connection
  application: Connection
}

declare module 'vitest' {
  interface ProvidedContext {
    database: TestServer
  }
}

/** Nothing here is worth keeping, so nothing waits for the disk. Only tests may do this. */
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
const template = 'pejling'

/** Starts one embedded server in a temporary folder and migrates the template; the oldest PostgreSQL we support when PEJLING_TEST_NATIVE names its folder. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'pejling-test-'))
  const { PEJLING_TEST_NATIVE: native } = process.env
  const server = await startEmbedded({ folder, settings: forgetful, ...(native ? { native } : {}) })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await migrate(server.owner)
    await closeToVisitors(server.superuser)
  } catch (error) {
    await stop()
    throw error
  }
  const { superuser, owner, application } = server
  project.provide('database', { template, superuser, owner, application })
  return stop
}

/** A database that somebody visits cannot be cloned. */
async function closeToVisitors(superuser: Connection): Promise<void> {
  await withClient(toDatabase(superuser, 'postgres'), async (client) => {
    await client.query(`alter database ${template} with allow_connections false`)
  })
}
