import { spawnSync } from 'node:child_process'
import { access, chmod, chown, constants, mkdir, mkdtemp, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Refusal } from '../../values/refusal.ts'
import { databaseRefusals } from './texts.ts'

/** A plain user of the machine, under whom the database runs when Pejling is started by root. */
export interface Account {
  name: string
  uid: number
  gid: number
}

/** The places in the data folder. `runAs` is null when the database runs as whoever started Pejling. */
export interface DataFolder {
  root: string
  database: string
  socket: string
  passwords: string
  lock: string
  log: string
  runAs: Account | null
}

/** The kernel keeps a socket's path in 108 bytes with a closing zero. */
const longestSocketPath = 107
const socketName = '.s.PGSQL.5432'

/** Where everything Pejling stores lies: `PEJLING_VAR`, else /var/lib/pejling for root, else the user's own data folder. */
export function chooseDataFolder(who: {
  environment: Record<string, string | undefined>
  isRoot: boolean
  home: string
}): string {
  const { PEJLING_VAR: chosen, XDG_DATA_HOME: shared } = who.environment
  if (chosen) return resolve(chosen)
  if (who.isRoot) return '/var/lib/pejling'
  return shared ? join(resolve(shared), 'pejling') : join(who.home, '.local', 'share', 'pejling')
}

/**
 * Makes the data folder and, inside it, `database` and `socket` for the database's user alone; refuses
 * (folderNotWritable, folderNotPassable, folderOfAnotherUser, noPlainAccount) when that cannot work.
 */
export async function makeDataFolder(chosen: string): Promise<DataFolder> {
  const folder = placesIn(resolve(chosen))
  const isRoot = process.getuid?.() === 0
  const made = await makeFolder(folder.root)
  if (isRoot) {
    await mustBelongToRoot(folder.root)
    folder.runAs = await plainAccount()
    // The database's user must pass through to its own two folders, and see nothing else.
    await chmod(folder.root, 0o711)
  } else if (made) {
    await chmod(folder.root, 0o700)
  }
  mustBePassable(folder)
  await mustBeWritable(folder.root)
  folder.socket = await socketFolder(folder)
  await makePrivate(folder.socket, folder.runAs)
  return folder
}

/** The places in a data folder that exists or shall exist. */
export function placesIn(root: string): DataFolder {
  return {
    root,
    database: join(root, 'database'),
    socket: join(root, 'socket'),
    passwords: join(root, 'passwords.json'),
    lock: join(root, 'running.json'),
    log: join(root, 'database.log'),
    runAs: null,
  }
}

/** Whether the kernel takes a socket in this folder. */
export function isShortEnoughForSocket(folder: string): boolean {
  return Buffer.byteLength(join(folder, socketName)) <= longestSocketPath
}

/** Makes a folder that only the database's user may enter. */
export async function makePrivate(path: string, owner: Account | null): Promise<void> {
  await makeOne(path, 0o700)
  await chmod(path, 0o700)
  if (owner) await chown(path, owner.uid, owner.gid)
}

/** Parent by parent: what lies above is made for all to pass, and Node's own way never ends where a parent takes no folders. */
export async function makeFolder(path: string): Promise<boolean> {
  try {
    for (const parent of parentsOf(dirname(path))) await makeOne(parent, 0o755)
    return await makeOne(path, 0o700)
  } catch {
    throw new Refusal(databaseRefusals.folderNotWritable, { folder: path })
  }
}

/** Whether it had to be made. */
async function makeOne(path: string, mode: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (found) {
    if (!found.isDirectory()) throw new Error(`${path} is a file`)
    return false
  }
  await mkdir(path, { mode })
  // Again, since a strict umask takes from the mode of a new folder.
  await chmod(path, mode)
  return true
}

/** Root must not change the rights of a folder that somebody else made, nor trust what lies in it. */
async function mustBelongToRoot(path: string): Promise<void> {
  if ((await stat(path)).uid !== 0) throw new Refusal(databaseRefusals.folderOfAnotherUser, { folder: path })
}

async function mustBeWritable(path: string): Promise<void> {
  try {
    await access(path, constants.W_OK | constants.X_OK)
  } catch {
    const { uid } = await stat(path)
    const reason = uid === process.getuid?.() ? 'folderNotWritable' : 'folderOfAnotherUser'
    throw new Refusal(databaseRefusals[reason], { folder: path })
  }
}

async function plainAccount(): Promise<Account> {
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  for (const line of accounts.split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name === 'nobody' && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) }
  }
  throw new Refusal(databaseRefusals.noPlainAccount)
}

function mustBePassable({ root, runAs }: DataFolder): void {
  if (!runAs || canPass(root, runAs)) return
  const parent = parentsOf(root).find((path) => !canPass(path, runAs)) ?? root
  throw new Refusal(databaseRefusals.folderNotPassable, { parent, account: runAs.name, folder: root })
}

/** Asked as that user, because only the kernel knows about access lists, mounts and read-only parents. */
function canPass(path: string, { uid, gid }: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', path], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}

/** From the outermost to the folder itself. */
function parentsOf(path: string): string[] {
  return path === dirname(path) ? [path] : [...parentsOf(dirname(path)), path]
}

/** Random rather than derived from the folder's name: in a shared temporary folder a name that can be guessed can be taken first. */
async function socketFolder({ socket }: DataFolder): Promise<string> {
  if (isShortEnoughForSocket(socket)) return socket
  const shared = isShortEnoughForSocket(join(tmpdir(), 'pejling-XXXXXX')) ? tmpdir() : '/tmp'
  return await mkdtemp(join(shared, 'pejling-'))
}
