import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../../values/refusal.ts'
import { birthOf, isAlive } from './process-identity.ts'
import { databaseRefusals } from './texts.ts'

/** Who has the data folder. */
export interface Holder {
  token: string
  pid: number
  birth: string | null
  machine: string
  state: 'starting' | 'open' | 'closing'
  socket: string | null
}

export interface Lock {
  tell(change: Pick<Holder, 'state'> & Partial<Pick<Holder, 'socket'>>): Promise<void>
  release(): Promise<void>
}

/** A holder on another machine cannot be asked whether it lives, so it touches the file this often. */
const heartbeat = 5_000
const silence = 4 * heartbeat

/**
 * Takes the folder for this process. Waits until the deadline for a holder that is closing, takes over from one that
 * is dead, and refuses (alreadyRunning, stillClosing) otherwise. Two processes that both take over from the same dead
 * one are told apart by PostgreSQL's own lock on the cluster.
 */
export async function takeLock(file: string, patience: number): Promise<Lock> {
  const deadline = Date.now() + patience
  const mine: Holder = {
    token: randomUUID(),
    pid: process.pid,
    birth: birthOf(process.pid),
    machine: hostname(),
    state: 'starting',
    socket: null,
  }
  while (!(await claim(file, mine))) {
    const holder = await readHolder(file)
    if (!holder) continue
    if (!(await isLiving(file, holder))) {
      await takeAway(file, holder)
    } else if (holder.state !== 'closing') {
      throw new Refusal(databaseRefusals.alreadyRunning, { folder: dirname(file), holder: holder.pid })
    } else if (Date.now() > deadline) {
      const seconds = Math.round(patience / 1000)
      throw new Refusal(databaseRefusals.stillClosing, { folder: dirname(file), seconds })
    } else {
      await pause(50)
    }
  }
  return keep(file, mine)
}

/** The living holder of a folder, or null. */
export async function livingHolder(file: string): Promise<Holder | null> {
  const holder = await readHolder(file)
  return holder && (await isLiving(file, holder)) ? holder : null
}

function keep(file: string, mine: Holder): Lock {
  const beat = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), heartbeat)
  beat.unref()
  return {
    async tell(change) {
      Object.assign(mine, change)
      const next = await writeAside(file, mine)
      await rename(next, file)
    },
    async release() {
      clearInterval(beat)
      if ((await readHolder(file))?.token === mine.token) await rm(file, { force: true })
    },
  }
}

/** A hard link is made whole or not at all, so nobody reads half a lock. */
async function claim(file: string, mine: Holder): Promise<boolean> {
  const aside = await writeAside(file, mine)
  try {
    await link(aside, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(aside, { force: true })
  }
}

async function writeAside(file: string, holder: Holder): Promise<string> {
  const aside = `${file}.${holder.token}`
  await writeFile(aside, JSON.stringify(holder), { mode: 0o600 })
  return aside
}

/** Moves a dead holder's lock aside, and puts it back when somebody else's came between. */
async function takeAway(file: string, dead: Holder): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
    if ((await readHolder(aside))?.token !== dead.token) await link(aside, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  } finally {
    await rm(aside, { force: true })
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    if (code === 'EACCES') {
      throw new Refusal(databaseRefusals.folderOfAnotherUser, { folder: dirname(file) })
    }
    // Written by nobody we know, or by a disk that ran full: there is no holder to ask.
    if (error instanceof SyntaxError) return nobody
    throw error
  }
}

const nobody: Holder = { token: '', pid: 0, birth: null, machine: '', state: 'closing', socket: null }

async function isLiving(file: string, holder: Holder): Promise<boolean> {
  if (holder === nobody) return false
  if (holder.machine !== hostname()) {
    const touched = await stat(file).catch(() => null)
    return touched !== null && Date.now() - touched.mtimeMs < silence
  }
  return isAlive(holder.pid) && birthOf(holder.pid) === holder.birth
}
