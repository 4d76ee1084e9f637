import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, readFile, readlink, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../../values/refusal.ts'
import type { Binaries } from './binaries.ts'
import { type DataFolder, makePrivate } from './data-folder.ts'
import { isAlive } from './process-identity.ts'
import { databaseRefusals } from './texts.ts'

/** The passwords of the three roles that an embedded database has from birth. */
export interface Passwords {
  superuser: string
  owner: string
  application: string
}

/** Nothing of the caller's environment (PGDATA, PGOPTIONS, LD_PRELOAD) reaches the database. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', TZ: 'UTC' }

/** Makes the cluster the first time; refuses (otherMajor) when it was made by another major version. */
export async function makeCluster(
  folder: DataFolder,
  binaries: Binaries,
  passwords: Passwords,
): Promise<void> {
  const stored = await storedMajor(folder)
  if (stored === null) return await createCluster(folder, binaries, passwords)
  if (stored !== binaries.major) {
    throw new Refusal(databaseRefusals.otherMajor, { folder: folder.root, stored, brought: binaries.major })
  }
}

/** The passwords, made the first time and kept for whoever started Pejling alone. */
export async function keepPasswords(folder: DataFolder): Promise<Passwords> {
  if ((await storedMajor(folder)) === null) {
    const fresh = { superuser: password(), owner: password(), application: password() }
    const unfinished = `${folder.passwords}.unfinished`
    await writeFile(unfinished, JSON.stringify(fresh), { mode: 0o600, flush: true })
    await rename(unfinished, folder.passwords)
  }
  return await readPasswords(folder)
}

export async function readPasswords({ passwords: file }: DataFolder): Promise<Passwords> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Passwords
  } catch {
    throw new Refusal(databaseRefusals.passwordsMissing, { file })
  }
}

/**
 * Closes a database whose app and keeper were both killed, and waits for one that is closing by itself.
 * To be called by the holder of the folder only; refuses (stillClosing) after the patience, in milliseconds.
 */
export async function closeLeftOver(folder: DataFolder, patience: number): Promise<void> {
  const began = Date.now()
  const pid = await runningServer(folder)
  if (pid === null) return
  let told = false
  while ((await runningServer(folder)) === pid) {
    const waited = Date.now() - began
    if (waited > patience) {
      const seconds = Math.round(patience / 1000)
      throw new Refusal(databaseRefusals.stillClosing, { folder: folder.root, seconds })
    }
    if (waited > 1000 && !told) {
      process.kill(pid, 'SIGINT')
      told = true
    }
    await pause(20)
  }
}

async function createCluster(folder: DataFolder, binaries: Binaries, passwords: Passwords): Promise<void> {
  // Under another name first, so that an initdb cut short is never taken for a database.
  const unfinished = `${folder.database}.unfinished`
  const passwordFile = join(folder.socket, 'first-password')
  await rm(unfinished, { recursive: true, force: true })
  await makePrivate(unfinished, folder.runAs)
  await writeFile(passwordFile, passwords.superuser, { mode: 0o600 })
  if (folder.runAs) await chown(passwordFile, folder.runAs.uid, folder.runAs.gid)
  try {
    await runInitdb(folder, binaries.initdb, [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`])
  } finally {
    await rm(passwordFile, { force: true })
  }
  await chmod(unfinished, 0o700)
  await rename(unfinished, folder.database)
}

async function runInitdb(folder: DataFolder, initdb: string, where: string[]): Promise<void> {
  const account = folder.runAs ? { uid: folder.runAs.uid, gid: folder.runAs.gid } : {}
  const run = spawn(
    initdb,
    [
      ...where,
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--locale-provider=icu',
      '--icu-locale=da-DK',
      '--auth=scram-sha-256',
      '--no-instructions',
    ],
    { ...account, cwd: '/', env: serverEnvironment, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said: string[] = []
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (words) => said.push(String(words)))
  const code = await new Promise((resolve, reject) => run.on('error', reject).on('close', resolve))
  if (code === 0) return
  await writeFile(folder.log, said.join(''), { flag: 'a', mode: 0o600 })
  const reason = said.join('').trim().split('\n').at(-1) ?? ''
  throw new Refusal(databaseRefusals.didNotStart, { log: folder.log, reason })
}

/** The process that serves this cluster now, or null. */
async function runningServer({ database }: DataFolder): Promise<number | null> {
  const file = await readFile(join(database, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(file.split('\n')[0])
  if (!pid || !isAlive(pid)) return null
  // The number may have gone to another process since a power cut; the server works in its cluster's folder.
  const hasProc = await stat('/proc/self/cwd').catch(() => null)
  if (!hasProc) return pid
  return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === database ? pid : null
}

async function storedMajor({ database }: DataFolder): Promise<number | null> {
  const version = await readFile(join(database, 'PG_VERSION'), 'utf8').catch(() => null)
  return version === null ? null : Number.parseInt(version, 10)
}

function password(): string {
  return randomBytes(24).toString('base64url')
}
