import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { type Entry, type Options, open as openZip, type ZipFile as ReadZip } from 'yauzl'
import { ZipFile } from 'yazl'
import { Refusal } from '../../../values/refusal.ts'
import { formatVersionOf, type Manifest, parseManifest } from './manifest.ts'
import { backupRefusals } from './texts.ts'

const manifestName = 'manifest.json'
/** A manifest is a few hundred bytes per table; a longer one is not ours. */
const longestManifest = 10_000_000

/** A backup being written: tables one after another, then the manifest. */
export interface ArchiveWriter {
  addTable(name: string, rows: Readable): Promise<void>
  finish(manifest: Manifest): Promise<void>
  abandon(): Promise<void>
}

/** A backup being read. */
export interface ArchiveReader {
  manifest: Manifest
  openTable(name: string): Promise<Readable>
  close(): void
}

/**
 * Starts a backup file that takes its name only when it is whole and on the disk, and that only its writer may read.
 * Refuses (alreadyThere, notWritable).
 */
export async function writeArchive(path: string): Promise<ArchiveWriter> {
  if (await stat(path).catch(() => null)) throw new Refusal(backupRefusals.alreadyThere, { path })
  const unfinished = `${path}.unfinished`
  await rm(unfinished, { force: true })
  const file = await open(unfinished, 'wx', 0o600).catch(() => {
    throw new Refusal(backupRefusals.notWritable, { path })
  })
  const zip = new ZipFile()
  const stopped = new AbortController()
  const written = pipeline(zip.outputStream, createWriteStream('', { fd: file, flush: true }), stopped)
  // Looked at only when finishing; a fault before that is thrown where it happens.
  written.catch(() => {})
  return {
    async addTable(name, rows) {
      const taken = new Promise<void>((resolve, reject) => {
        rows.once('end', resolve).once('error', reject)
        written.catch(reject)
      })
      zip.addReadStreamLazy(entryName(name), (give) => give(null, rows))
      await taken
    },
    async finish(manifest) {
      zip.addBuffer(Buffer.from(JSON.stringify(manifest)), manifestName)
      zip.end()
      await written
      await rename(unfinished, path)
      await flushFolder(dirname(path))
    },
    async abandon() {
      stopped.abort()
      await written.catch(() => {})
      await rm(unfinished, { force: true })
    },
  }
}

/** Opens a backup and reads its manifest; refuses (missing, empty, damaged, otherFormat) what is not a whole backup of ours. */
export async function readArchive(path: string): Promise<ArchiveReader> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new Refusal(backupRefusals.missing, { path })
  if (found.size === 0) throw new Refusal(backupRefusals.empty, { path })
  const zip = await refusing(path, () => openLazily(path))
  try {
    const entries = await refusing(path, () => entriesOf(zip))
    const manifest = await refusing(path, () => manifestIn(zip, entries, path))
    mustHoldExactly(path, manifest, entries)
    return {
      manifest,
      openTable: (name) => refusing(path, () => openEntry(zip, entries.get(entryName(name)))),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Whatever is wrong with a file that was damaged, the person who restores needs to know only that it is. */
export async function refusing<Answer>(path: string, read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(backupRefusals.damaged, { path })
  }
}

function entryName(table: string): string {
  return `tables/${table}.copy`
}

async function openLazily(path: string): Promise<ReadZip> {
  const opened = promisify<string, Options, ReadZip>(openZip)
  return await opened(path, { lazyEntries: true, autoClose: false })
}

async function entriesOf(zip: ReadZip): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject).on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
  return entries
}

async function manifestIn(zip: ReadZip, entries: Map<string, Entry>, path: string): Promise<Manifest> {
  const entry = entries.get(manifestName)
  if (!entry || entry.uncompressedSize > longestManifest) throw new Refusal(backupRefusals.damaged, { path })
  const text = (await buffer(await openEntry(zip, entry))).toString('utf8')
  const manifest = parseManifest(text)
  if (manifest) return manifest
  const version = formatVersionOf(text)
  if (version !== null && version !== 1) throw new Refusal(backupRefusals.otherFormat, { path, version })
  throw new Refusal(backupRefusals.damaged, { path })
}

function mustHoldExactly(path: string, manifest: Manifest, entries: Map<string, Entry>): void {
  const promised = [manifestName, ...manifest.tables.map(({ name }) => entryName(name))].sort()
  const held = [...entries.keys()].sort()
  if (promised.join('\n') !== held.join('\n')) throw new Refusal(backupRefusals.damaged, { path })
}

async function openEntry(zip: ReadZip, entry: Entry | undefined): Promise<Readable> {
  if (!entry) throw new Error('no such entry')
  return await new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}

/** A new name is safe against a power cut only when its folder is on the disk too. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync()
  await folder.close()
}
