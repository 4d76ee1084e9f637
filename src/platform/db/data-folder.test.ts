import { chmod, chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { sentenceOf } from '../../values/refusal.ts'
import { chooseDataFolder, isShortEnoughForSocket, makeDataFolder } from './data-folder.ts'

const isRoot = process.getuid?.() === 0
let playground: string

beforeAll(async () => {
  playground = await mkdtemp(join(tmpdir(), 'pejling-folder-'))
  await chmod(playground, 0o755)
})

afterAll(async () => {
  await rm(playground, { recursive: true, force: true })
})

describe('where the data folder is', () => {
  const cases = [
    { environment: { PEJLING_VAR: '/srv/p' }, isRoot: true, home: '/root', folder: '/srv/p' },
    { environment: { PEJLING_VAR: '' }, isRoot: true, home: '/root', folder: '/var/lib/pejling' },
    { environment: { XDG_DATA_HOME: '/x' }, isRoot: true, home: '/root', folder: '/var/lib/pejling' },
    { environment: { XDG_DATA_HOME: '/x' }, isRoot: false, home: '/home/mette', folder: '/x/pejling' },
    { environment: {}, isRoot: false, home: '/home/mette', folder: '/home/mette/.local/share/pejling' },
  ]
  test.each(cases)('with %o it is in the place people expect', ({ folder, ...who }) => {
    expect(chooseDataFolder(who)).toBe(folder)
  })
})

describe('making the data folder', () => {
  test('the database and its socket are for their own user alone', async () => {
    const made = await makeDataFolder(join(playground, 'fresh'))
    const socket = await stat(made.socket)
    expect(socket.mode & 0o777).toBe(0o700)
    expect(socket.uid).toBe(made.runAs?.uid ?? process.getuid?.())
  })

  test.runIf(isRoot)(
    'root makes a closed folder passable, and does not run the database itself',
    async () => {
      const closed = join(playground, 'closed')
      await mkdir(closed, { mode: 0o700 })
      const made = await makeDataFolder(closed)
      expect((await stat(closed)).mode & 0o777).toBe(0o711)
      expect(made.runAs?.name).toBe('nobody')
    },
  )

  test.runIf(isRoot)(
    'a parent the database cannot pass is refused, and the sentence names it and the cure',
    async () => {
      const home = join(playground, 'home')
      await mkdir(home, { mode: 0o700 })
      const refusal = await refusalOf(makeDataFolder(join(home, 'deep', 'data')))
      expect(refusal.reason.key).toBe('folderNotPassable')
      expect(sentenceOf(refusal, 'da')).toContain(`chmod o+x ${home}`)
      expect(sentenceOf(refusal, 'en')).toContain('PEJLING_VAR')
    },
  )

  test.runIf(isRoot)("root leaves another user's folder as it is", async () => {
    const refusal = await refusalOf(makeDataFolder(await folderOf(65534)))
    expect(refusal.reason.key).toBe('folderOfAnotherUser')
  })

  test('a folder that cannot be made is refused', async () => {
    const refusal = await refusalOf(makeDataFolder('/proc/pejling'))
    expect(refusal.reason.key).toBe('folderNotWritable')
  })

  test('a path too long for a socket gets a short folder for it', async () => {
    const long = join(playground, 'l'.repeat(120))
    const made = await makeDataFolder(long)
    expect(isShortEnoughForSocket(join(long, 'socket'))).toBe(false)
    expect(isShortEnoughForSocket(made.socket)).toBe(true)
    expect((await stat(made.socket)).mode & 0o777).toBe(0o700)
    await rm(made.socket, { recursive: true })
  })
})

test('a socket path of 107 bytes is taken and one of 108 is not, counted in bytes', () => {
  const name = '/.s.PGSQL.5432'.length
  expect(isShortEnoughForSocket(`/${'a'.repeat(106 - name)}`)).toBe(true)
  expect(isShortEnoughForSocket(`/${'a'.repeat(107 - name)}`)).toBe(false)
  expect(isShortEnoughForSocket(`/${'å'.repeat(54)}`)).toBe(false)
})

async function folderOf(uid: number): Promise<string> {
  const folder = await mkdtemp(join(playground, 'theirs-'))
  await chown(folder, uid, uid)
  return folder
}
