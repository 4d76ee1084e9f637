import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { sentenceOf } from '../../values/refusal.ts'
import { withClient } from './connection.ts'
import { type EmbeddedDatabase, joinRunning, startEmbedded } from './embedded.ts'

let folder: string
let open: EmbeddedDatabase[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pejling-embedded-'))
  await (await start()).stop()
})

afterEach(async () => {
  await Promise.all(open.map((database) => database.stop()))
  open = []
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('one app at a time', () => {
  test('a second start on the same folder is refused with who has it, and a command joins it instead', async () => {
    const first = await start()
    const refusal = await refusalOf(startEmbedded({ folder }))
    expect(refusal.reason.key).toBe('alreadyRunning')
    expect(sentenceOf(refusal, 'da')).toContain(`proces ${process.pid}`)
    const joined = await joinRunning(folder)
    expect(joined?.application).toEqual(first.application)
    expect(await ask(joined?.application, 'select current_user as answer')).toBe('pejling_app')
  })

  test('nobody runs, so there is nothing to join, before the first start and after the last stop', async () => {
    expect(await joinRunning(join(folder, 'never-made'))).toBeNull()
    await (await start()).stop()
    expect(await joinRunning(folder)).toBeNull()
  })

  test('a start waits for a database that is closing', async () => {
    const closing = (await start()).stop()
    const second = await start()
    await closing
    expect(await ask(second.application, 'select 1 as answer')).toBe(1)
  })

  test('a lock that a power cut left behind, whole or half, hinders nobody', async () => {
    await (await start()).stop()
    const before = {
      token: 'x',
      pid: process.pid,
      birth: 'another boot:1',
      machine: hostname(),
      state: 'open',
    }
    await writeFile(join(folder, 'running.json'), JSON.stringify({ ...before, socket: null }))
    await (await start()).stop()
    await writeFile(join(folder, 'running.json'), '{"tok')
    expect(await ask((await start()).application, 'select 1 as answer')).toBe(1)
  })
})

describe('what an acknowledged write rests on', () => {
  test('every commit waits for the disk', async () => {
    const { application } = await start()
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      expect(await ask(application, `select current_setting('${setting}') as answer`)).toBe('on')
    }
  })

  test('the database sorts as Danish does and listens on no network', async () => {
    const { application } = await start()
    const sorted = `select string_agg(name, ' ' order by name) as answer from unnest(array['Åse', 'Øre', 'Ære', 'Zoo', 'Aase']) name`
    expect(await ask(application, sorted)).toBe('Zoo Ære Øre Åse Aase')
    expect(await ask(application, `select current_setting('listen_addresses') as answer`)).toBe('')
  })

  test('after kill -9 of the app every acknowledged write is there, and the start needs no help', async () => {
    const child = await startApp()
    const last = await killAfter(child, 50, () => child.kill('SIGKILL'))
    const { owner } = await start()
    const kept = (await ask(owner, 'select max(number) as answer from acknowledged')) as number
    expect(kept).toBeGreaterThanOrEqual(last)
    expect(await ask(owner, 'select count(*) as answer from acknowledged')).toBe(kept)
  })

  test('after kill -9 of app, keeper and server together every acknowledged write is there', async () => {
    const child = await startApp()
    const server = await serverOf(folder)
    const keeper = await parentOf(server)
    const last = await killAfter(child, 50, () => {
      for (const pid of [server, keeper]) process.kill(pid, 'SIGKILL')
      child.kill('SIGKILL')
    })
    const { owner } = await start()
    expect(await ask(owner, 'select max(number) as answer from acknowledged')).toBeGreaterThanOrEqual(last)
    expect(await log()).toContain('automatic recovery in progress')
  })

  test('a server left alone by app and keeper is closed by the next start', async () => {
    const child = await startApp()
    const server = await serverOf(folder)
    const keeper = await parentOf(server)
    await killAfter(child, 5, () => {
      process.kill(keeper, 'SIGKILL')
      child.kill('SIGKILL')
    })
    await start()
    expect(await serverOf(folder)).not.toBe(server)
  })

  test('Ctrl-C at the terminal reaches the app alone, and the database closes cleanly', async () => {
    const child = await startApp()
    const before = (await log()).length
    await killAfter(child, 5, () => process.kill(-(child.pid as number), 'SIGINT'))
    await start()
    const since = (await log()).slice(before)
    expect(since).toContain('database system is shut down')
    expect(since).not.toContain('automatic recovery')
  })
})

describe('a folder that is not as it was', () => {
  test('a database of another major version is refused, and stays as it is', async () => {
    const version = join(folder, 'database', 'PG_VERSION')
    const brought = await readFile(version, 'utf8')
    await writeFile(version, '15\n')
    const refusal = await refusalOf(startEmbedded({ folder }))
    await writeFile(version, brought)
    expect(sentenceOf(refusal, 'en')).toContain('made with PostgreSQL 15')
    expect(await joinRunning(folder)).toBeNull()
  })

  test('lost passwords are refused by the name of their file', async () => {
    const [file, elsewhere] = [join(folder, 'passwords.json'), join(folder, 'elsewhere.json')]
    await rename(file, elsewhere)
    const refusal = await refusalOf(startEmbedded({ folder }))
    await rename(elsewhere, file)
    expect(sentenceOf(refusal, 'da')).toContain(file)
  })

  test('a first start that was cut short is begun again', async () => {
    const fresh = join(folder, 'fresh')
    await mkdir(join(fresh, 'database.unfinished', 'base'), { recursive: true })
    const database = await startEmbedded({ folder: fresh })
    open.push(database)
    expect(await ask(database.application, 'select 1 as answer')).toBe(1)
  })

  test('a server that cannot start says why at once, and frees the folder', async () => {
    const refusal = await refusalOf(startEmbedded({ folder, settings: { shared_buffers: 'many' } }))
    expect(refusal.reason.key).toBe('didNotStart')
    expect(sentenceOf(refusal, 'da')).toContain('shared_buffers')
    expect(await joinRunning(folder)).toBeNull()
  })
})

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ folder })
  open.push(database)
  return database
}

async function ask(connection: EmbeddedDatabase['owner'] | undefined, question: string): Promise<unknown> {
  if (!connection) throw new Error('no connection')
  return await withClient(connection, async (client) => (await client.query(question)).rows[0].answer)
}

async function log(): Promise<string> {
  return await readFile(join(folder, 'database.log'), 'utf8')
}

/** In a process group of its own, as a terminal gives it. */
async function startApp(): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '../../../tests/support/embedded-app.ts')
  const child = spawn(process.execPath, [script, folder], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    if (line === 'open') break
  }
  return child
}

/** Lets the app write a number of times, kills it, and says the last number it acknowledged. */
async function killAfter(child: ChildProcess, writes: number, kill: () => void): Promise<number> {
  const ended = once(child, 'exit')
  let last = 0
  let seen = 0
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    if (/^\d+$/.test(line)) last = Number(line)
    if (++seen === writes) kill()
  }
  await ended
  return last
}

async function serverOf(where: string): Promise<number> {
  return Number((await readFile(join(where, 'database', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

async function parentOf(pid: number): Promise<number> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8')
  return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1])
}
