import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import {
  type Connection,
  migrate,
  startEmbedded,
  toDatabase,
  withClient,
} from '../../src/platform/db/index.ts'
import { livingHolder } from '../../src/platform/db/lock.ts'

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
    /** A folder that is there as long as the run. */
    scratch: string
  }
}

/** Nothing here is worth keeping, so nothing waits for the disk. Only tests may do this. */
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
const template = 'pejling'
const prefix = 'pejling-test-'

/** Starts one embedded server in a temporary folder and migrates the template; the oldest PostgreSQL we support when PEJLING_TEST_NATIVE names its folder. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const base = await quickFolder()
  await clearAfterKilled(base)
  const folder = await mkdtemp(join(base, prefix))
  process.env.TMPDIR = folder
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
  project.provide('scratch', folder)
  return stop
}

/** Memory, where there is enough of it and programs may run from it: the dozens of databases of a run wait for no disk there. */
async function quickFolder(): Promise<string> {
  const gigabyte = 1024 ** 3
  const memory = '/dev/shm'
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  )
  if (Math.min(free, freemem() / 2) < 3 * gigabyte) return tmpdir()
  const folder = await mkdtemp(join(memory, 'pejling-try-'))
  const program = join(folder, 'program')
  await writeFile(program, '#!/bin/sh\n', { mode: 0o755 })
  const { status } = spawnSync(program)
  await rm(folder, { recursive: true })
  return status === 0 ? memory : tmpdir()
}

/** Takes away what a run that was killed left behind; somebody else's, or what is just going, is left alone. */
async function clearAfterKilled(base: string): Promise<void> {
  const left = (await readdir(base)).filter((name) => name.startsWith(prefix))
  await Promise.allSettled(
    left.map(async (name) => {
      const folder = join(base, name)
      // one that has only just begun has no lock yet
      if (Date.now() - (await stat(folder)).mtimeMs < 60_000) return
      if (!(await livingHolder(join(folder, 'running.json')))) await rm(folder, { recursive: true })
    }),
  )
}

/** A database that somebody visits cannot be cloned. */
async function closeToVisitors(superuser: Connection): Promise<void> {
  await withClient(toDatabase(superuser, 'postgres'), async (client) => {
    await client.query(`alter database ${template} with allow_connections false`)
  })
}
