import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTypesetter, type Typesetter } from './pdf-process.ts'

// Stands in for the typesetter: it hangs, dies or answers with its process id, as the content says.
const script = `process.on('disconnect', () => process.exit(0))
process.on('message', ({ ticket, content }) => {
  if (content === 'hang') for (;;);
  if (content === 'die') process.kill(process.pid, 'SIGKILL')
  if (content === 'fault') return process.send({ ticket, fault: 'no such font' })
  const told = content === 'environment' ? Object.keys(process.env).filter((name) => /DATABASE|SECRET/.test(name)).join() : String(process.pid)
  process.send({ ticket, pdf: Buffer.from(told) })
})`
let folder: string
let typesetter: Typesetter

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'typesetter-test-'))
  writeFileSync(join(folder, 'worker.mjs'), script)
  vi.stubEnv('DATABASE_URL', 'postgres://somewhere')
  typesetter = openTypesetter({
    script: join(folder, 'worker.mjs'),
    template: '',
    root: folder,
    fonts: folder,
    workspace: folder,
  })
})
afterAll(() => {
  vi.unstubAllEnvs()
  typesetter.close()
  rmSync(folder, { recursive: true })
})

async function answer(content: string, seconds = 10): Promise<string> {
  const pdf = await typesetter.set(content, seconds)
  return pdf === 'too-slow' ? pdf : Buffer.from(pdf).toString()
}

test('one process serves document after document', async () => {
  expect(await answer('x')).toBe(await answer('y'))
})

test('a document that hangs is given up in time, and the next gets a new process', async () => {
  const before = await answer('x')
  expect(await answer('hang', 0.3)).toBe('too-slow')
  const after = await answer('x')
  expect(after).toMatch(/^\d+$/)
  expect(after).not.toBe(before)
})

test('a process that dies fails its own document only', async () => {
  await expect(answer('die')).rejects.toThrow('The typesetting process ended (SIGKILL)')
  expect(await answer('x')).toMatch(/^\d+$/)
})

test('what the typesetter complains of is a fault with its words', async () => {
  await expect(answer('fault')).rejects.toThrow('no such font')
})

test('the process does not get the address of the database', async () => {
  expect(await answer('environment')).toBe('')
})
