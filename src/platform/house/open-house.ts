import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../config/index.ts'
import {
  type Connection,
  chooseDataFolder,
  createPool,
  joinRunning,
  makeFolder,
  migrate,
  mustBeSafelyServed,
  startEmbedded,
} from '../db/index.ts'
import type { Database } from '../tenancy/index.ts'
import type { House } from '../web/index.ts'

/** An opened house: its database runs, is up to date, and is closed again by `close`. */
export interface OpenHouse {
  house: House
  /** As the owner: writes what is national. Bound by row-level security like everybody. */
  owner: Database
  connections: { application: Connection; owner: Connection; superuser?: Connection }
  close(): Promise<void>
}

interface Connections {
  application: Connection
  owner: Connection
  superuser?: Connection
  stop(): Promise<void>
}

/** Opens the database by the settings and brings it up to date. A command joins an app that runs; the app itself never joins. */
export async function openHouse(
  config: Config,
  options: { join: boolean; now?: () => Date },
): Promise<OpenHouse> {
  const dataFolder = chooseDataFolder({
    environment: { ...process.env, PEJLING_VAR: config.dataFolder || undefined },
    isRoot: process.getuid?.() === 0,
    home: homedir(),
  })
  if (config.databaseUrl) await makeFolder(dataFolder)
  const connections = config.databaseUrl ? await served(config) : await embedded(dataFolder, options.join)
  try {
    await migrate(connections.owner)
    const application = createPool<unknown>(connections.application, {
      size: 20,
      isDirect: !config.databaseUrl,
    })
    const owner = createPool<unknown>(connections.owner, { size: 2, name: 'pejling-owner' })
    const house: House = {
      config,
      database: application.kysely as Database,
      dataFolder,
      secret: config.secret || keptSecret(dataFolder),
      now: options.now ?? (() => new Date()),
    }
    const { stop, ...rest } = connections
    return {
      house,
      owner: owner.kysely as Database,
      connections: rest,
      close: async () => {
        await Promise.all([application.end(), owner.end()])
        await stop()
      },
    }
  } catch (fault) {
    await connections.stop()
    throw fault
  }
}

async function served(config: Config): Promise<Connections> {
  const application = { connectionString: config.databaseUrl }
  const owner = { connectionString: config.databaseOwnerUrl }
  await mustBeSafelyServed(application, owner)
  return { application, owner, stop: async () => {} }
}

async function embedded(folder: string, join: boolean): Promise<Connections> {
  const running = join ? await joinRunning(folder) : null
  if (running) return { ...running, stop: async () => {} }
  const started = await startEmbedded({ folder })
  return {
    application: started.application,
    owner: started.owner,
    superuser: started.superuser,
    stop: () => started.stop(),
  }
}

/** The installation's own secret, made once and kept beside the database, readable by its owner alone. */
function keptSecret(folder: string): string {
  const path = join(folder, 'secret')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  const secret = randomBytes(48).toString('base64url')
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}
