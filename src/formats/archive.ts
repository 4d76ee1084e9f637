import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { Refusal } from '../values/refusal.ts'
import type { Limits } from './limits.ts'
import { formatRefusals } from './refusals.ts'

/** A ZIP archive whose list of files has been found honest enough to open. */
export interface Archive {
  has(name: string): boolean
  /** The bytes of one file, piece by piece. Refuses a file that is missing or damaged, and more bytes in all than the limits allow. */
  read(name: string): AsyncGenerator<Uint8Array>
}

/** Whether bytes start as a ZIP archive does, an empty one included. */
export function isArchive(bytes: Uint8Array): boolean {
  const signature = String.fromCharCode(...bytes.subarray(0, 4))
  return signature === 'PK\x03\x04' || signature === 'PK\x05\x06'
}

/**
 * Opens an archive after weighing what its list of files says: how many, how large, how tightly packed.
 * What the list says is held against what comes out while reading, so a list that lies is refused too.
 */
export async function openArchive(bytes: Uint8Array, limits: Limits): Promise<Archive> {
  if (bytes.length > limits.bytes) {
    throw new Refusal(formatRefusals.fileTooLarge, { megabytes: Math.round(limits.bytes / 1024 / 1024) })
  }
  const zip = await orDamaged(openZip(bytes))
  if (zip.entryCount > limits.entries) {
    throw new Refusal(formatRefusals.tooManyEntries, { entries: limits.entries })
  }
  const entries = new Map((await orDamaged(listEntries(zip))).map((entry) => [entry.fileName, entry]))
  mustBeHonestlyPacked([...entries.values()], limits)

  let inflated = 0
  async function* read(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name)
    if (!entry) throw new Refusal(formatRefusals.damagedWorkbook)
    for await (const piece of piecesOf(await orDamaged(openStream(zip, entry)))) {
      inflated += piece.length
      if (inflated > limits.inflatedBytes) throw new Refusal(formatRefusals.inflatesTooMuch)
      yield piece
    }
  }
  return { has: (name) => entries.has(name), read }
}

/** Under this size tight packing harms nobody, and short repetitive files are packed very tightly. */
const harmlessBytes = 1024 * 1024

function mustBeHonestlyPacked(entries: Entry[], limits: Limits): void {
  let total = 0
  for (const { uncompressedSize, compressedSize } of entries) {
    total += uncompressedSize
    const isTight = uncompressedSize > compressedSize * limits.ratio && uncompressedSize > harmlessBytes
    if (isTight || total > limits.inflatedBytes) throw new Refusal(formatRefusals.inflatesTooMuch)
  }
}

async function* piecesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of stream) yield piece
  } catch {
    // Only the stream's own faults land here: a reader that throws ends this generator without passing through it.
    throw new Refusal(formatRefusals.damagedWorkbook)
  }
}

async function orDamaged<T>(opening: Promise<T>): Promise<T> {
  try {
    return await opening
  } catch {
    throw new Refusal(formatRefusals.damagedWorkbook)
  }
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function openStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}
