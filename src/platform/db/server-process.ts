import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, open, readFile, rename, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '../../values/refusal.ts'
import type { Binaries } from './binaries.ts'
import { serverEnvironment } from './cluster.ts'
import type { Connection } from './connection.ts'
import type { DataFolder } from './data-folder.ts'
import { databaseRefusals } from './texts.ts'

/** A database server held by this process: it closes when this process ends, however that happens. */
export interface ServerProcess {
  /** Resolves when the server has ended, asked to or not. */
  ended: Promise<void>
  stop(): Promise<void>
}

/**
 * The keeper is detached, so Ctrl-C at the terminal reaches the app alone. Its standard input is a pipe from the app:
 * when the app dies, by kill -9 too, the pipe ends and the server is told to close (INT: at once, but cleanly).
 * The listener is killed when the server ends first, so that it never signals a number that has gone to another.
 */
const keeper = `
exec 3<&0
"$0" "$@" </dev/null 3<&- & server=$!
trap "" INT TERM HUP
{ cat <&3 >/dev/null; kill -INT $server; } 2>/dev/null & listener=$!
exec 3<&-
wait $server; ended=$?
kill -KILL $listener 2>/dev/null
exit $ended`

/** What an acknowledged write rests on; given on the command line, where no edited file can weaken it. */
const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }

const calm = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Short queries only: compiling them costs more than running them.
  jit: 'off',
}

/** Starts the server; `whenReady` says when it answers. */
export async function startServer(
  folder: DataFolder,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<ServerProcess> {
  const choices = Object.entries({ ...calm, ...durable, ...settings, unix_socket_directories: folder.socket })
  const server = [
    binaries.postgres,
    '-D',
    folder.database,
    ...choices.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const account = folder.runAs ? { uid: folder.runAs.uid, gid: folder.runAs.gid } : {}
  const log = await openLog(folder.log)
  const keeping = spawn('/bin/sh', ['-c', keeper, ...server], {
    ...account,
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['pipe', log.fd, log.fd],
  })
  await once(keeping, 'spawn')
  await log.close()
  const ended = once(keeping, 'exit').then(() => {})
  letGo(keeping)
  return {
    ended,
    async stop() {
      // Held again while it closes, else Node would end here with the promise open.
      keeping.ref()
      keeping.stdin?.end()
      await ended
    },
  }
}

/** Waits until the server takes connections; refuses (didNotStart) with the log's last complaint when it ends instead. */
export async function whenReady(
  folder: DataFolder,
  server: ServerProcess,
  connection: Connection,
  since: number,
): Promise<void> {
  let ended = false
  server.ended.then(() => {
    ended = true
  })
  while (!(await answers(connection))) {
    if (ended) {
      const reason = await lastComplaint(folder.log, since)
      throw new Refusal(databaseRefusals.didNotStart, { log: folder.log, reason })
    }
    await pause(10)
  }
}

/** Whether a database takes connections as this role now. */
export async function answers(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    // Wrong password, no such database: waiting does not help.
    if (['28P01', '3D000', '28000'].includes((error as pg.DatabaseError).code ?? '')) throw error
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** How long the log is now, in bytes: what comes after is the next start's. */
export async function lengthOf(log: string): Promise<number> {
  return await stat(log).then(
    ({ size }) => size,
    () => 0,
  )
}

/** One earlier log is kept; a server that complains for years must not fill the disk. */
async function openLog(file: string) {
  if ((await lengthOf(file)) > 10_000_000) await rename(file, `${file}.earlier`)
  const log = await open(file, 'a', 0o600)
  await chmod(file, 0o600)
  return log
}

async function lastComplaint(log: string, since: number): Promise<string> {
  const said = (await readFile(log)).subarray(since).toString('utf8')
  const complaints = said.split('\n').filter((line) => /FATAL|PANIC|ERROR|error/.test(line))
  return complaints.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? 'no reason given'
}

/** A forgotten database must not keep a finished command from ending. */
function letGo(keeping: ChildProcess): void {
  keeping.unref()
  const pipe = keeping.stdin as unknown as { unref?: () => void } | null
  pipe?.unref?.()
  keeping.stdin?.on('error', () => {})
}
