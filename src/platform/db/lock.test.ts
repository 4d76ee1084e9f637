import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { livingHolder, takeLock } from './lock.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pejling-lock-'))
  file = join(folder, 'running.json')
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a lock that is given back can be taken again, and leaves nothing behind', async () => {
  const lock = await takeLock(file, 0)
  expect((await livingHolder(file))?.pid).toBe(process.pid)
  await lock.release()
  expect(await readdir(folder)).toEqual([])
  await (await takeLock(file, 0)).release()
})

test('of eight who take over from a dead holder at once, one gets the folder', async () => {
  await heldBy({ pid: deadProcess() })
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(file, 0)))
  const taken = outcomes.filter(({ status }) => status === 'fulfilled')
  expect(taken.length).toBe(1)
  expect(await livingHolder(file)).toMatchObject({ pid: process.pid, state: 'starting' })
  expect((await readdir(folder)).length).toBe(1)
})

test('a number that has gone to another process since is not the holder', async () => {
  await heldBy({ pid: process.pid, birth: 'an earlier boot:1' })
  expect(await livingHolder(file)).toBeNull()
})

test('a holder that is closing is waited for, and refused when the patience is used up', async () => {
  const lock = await takeLock(file, 0)
  await lock.tell({ state: 'closing' })
  expect((await refusalOf(takeLock(file, 100))).reason.key).toBe('stillClosing')
  const waiting = takeLock(file, 10_000)
  await lock.release()
  await (await waiting).release()
})

test('a holder on another machine counts as alive while it touches its lock, and no longer', async () => {
  await heldBy({ machine: 'elsewhere' })
  expect((await refusalOf(takeLock(file, 0))).reason.key).toBe('alreadyRunning')
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(file, longAgo, longAgo)
  await (await takeLock(file, 0)).release()
})

async function heldBy(holder: { pid?: number; birth?: string; machine?: string }): Promise<void> {
  const open = { token: 't', pid: 1, birth: null, machine: hostname(), state: 'open', socket: null }
  await writeFile(file, JSON.stringify({ ...open, ...holder }))
}

/** A number that was a process until a moment ago. */
function deadProcess(): number {
  return spawnSync('true').pid
}
