import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../../values/refusal.ts'
import { type Binaries, copyBinaries } from './binaries.ts'
import { closeLeftOver, keepPasswords, makeCluster, type Passwords, readPasswords } from './cluster.ts'
import type { Connection } from './connection.ts'
import { type DataFolder, makeDataFolder, placesIn } from './data-folder.ts'
import { type Lock, livingHolder, takeLock } from './lock.ts'
import { applicationRole, makeRoles, ownerRole } from './roles.ts'
import { answers, lengthOf, type ServerProcess, startServer, whenReady } from './server-process.ts'
import { databaseRefusals } from './texts.ts'

/** How to enter a running embedded database. The superuser is for making roles and for tests, never for the app. */
export interface EmbeddedConnections {
  application: Connection
  owner: Connection
  superuser: Connection
}

export interface EmbeddedDatabase extends EmbeddedConnections {
  /** Resolves when the server has ended, asked to or not. */
  ended: Promise<void>
  /** Closes the server cleanly and frees the folder; a second call waits for the first. */
  stop(): Promise<void>
}

export interface EmbeddedChoices {
  folder: string
  /** Server settings on top of ours, for tests alone. */
  settings?: Record<string, string>
  /** A folder with other database programs than those npm brought, to test the oldest version we support. */
  native?: string
  /** How long to wait for a database that is closing, in milliseconds. */
  patience?: number
}

const databaseName = 'pejling'

/**
 * Starts the database in a data folder, making it the first time. Refuses with a cure when the folder will not do,
 * is in use, or when the server does not start.
 */
export async function startEmbedded(choices: EmbeddedChoices): Promise<EmbeddedDatabase> {
  const patience = choices.patience ?? 30_000
  const folder = await makeDataFolder(choices.folder)
  const lock = await takeLock(folder.lock, patience)
  try {
    const binaries = await copyBinaries(folder.root, choices.native)
    const passwords = await keepPasswords(folder)
    await closeLeftOver(folder, patience)
    await makeCluster(folder, binaries, passwords)
    const superuser = connectionAs('postgres', passwords.superuser, folder, 'postgres')
    const server = await openServer(folder, binaries, superuser, {
      patience,
      settings: choices.settings ?? {},
    })
    return await openFor(folder, lock, passwords, server)
  } catch (error) {
    await removeTemporarySocket(folder)
    await lock.release()
    throw error
  }
}

/** The connections of a database that runs in this folder, so that a command joins it; null when none does. */
export async function joinRunning(root: string): Promise<EmbeddedConnections | null> {
  const places = placesIn(root)
  const deadline = Date.now() + 30_000
  for (;;) {
    const holder = await livingHolder(places.lock)
    if (!holder || holder.state === 'closing') return null
    if (holder.state === 'open' && holder.socket) {
      const found = connectionsOf({ ...places, socket: holder.socket }, await readPasswords(places))
      if (await answers(found.application)) return found
    }
    if (Date.now() > deadline) {
      throw new Refusal(databaseRefusals.alreadyRunning, { folder: root, holder: holder.pid })
    }
    await pause(50)
  }
}

async function openFor(
  folder: DataFolder,
  lock: Lock,
  passwords: Passwords,
  server: ServerProcess,
): Promise<EmbeddedDatabase> {
  try {
    const connections = connectionsOf(folder, passwords)
    await makeRoles(connections.superuser, databaseName, passwords)
    await lock.tell({ state: 'open', socket: folder.socket })
    let stopping: Promise<void> | undefined
    const stop = () => (stopping ??= close(folder, lock, server))
    return { ...connections, ended: server.ended, stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function close(folder: DataFolder, lock: Lock, server: ServerProcess): Promise<void> {
  await lock.tell({ state: 'closing' })
  await server.stop()
  await removeTemporarySocket(folder)
  await lock.release()
}

/**
 * Workers of a server that was killed may live a moment longer than it, and PostgreSQL refuses a second one beside
 * them; so a start that fails for that reason is tried again until the patience is used up.
 */
async function openServer(
  folder: DataFolder,
  binaries: Binaries,
  superuser: Connection,
  { patience, settings }: { patience: number; settings: Record<string, string> },
): Promise<ServerProcess> {
  const deadline = Date.now() + patience
  for (;;) {
    const since = await lengthOf(folder.log)
    const server = await startServer(folder, binaries, settings)
    try {
      await whenReady(folder, server, superuser, since)
      return server
    } catch (error) {
      await server.stop()
      const reason = error instanceof Refusal ? String(error.details.reason) : ''
      const isStillHeld = /lock file|shared memory block/.test(reason)
      if (!isStillHeld || Date.now() > deadline) throw error
      await pause(100)
    }
  }
}

function connectionsOf(folder: DataFolder, passwords: Passwords): EmbeddedConnections {
  return {
    application: connectionAs(applicationRole, passwords.application, folder),
    owner: connectionAs(ownerRole, passwords.owner, folder),
    superuser: connectionAs('postgres', passwords.superuser, folder, 'postgres'),
  }
}

function connectionAs(
  user: string,
  password: string,
  folder: DataFolder,
  database = databaseName,
): Connection {
  return { host: folder.socket, port: 5432, user, password, database }
}

async function removeTemporarySocket({ root, socket }: DataFolder): Promise<void> {
  if (socket !== placesIn(root).socket) await rm(socket, { recursive: true, force: true })
}
