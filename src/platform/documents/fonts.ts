import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

const otherCuts = ['Italic', 'SemiBold', 'Bold']

/**
 * Writes IBM Plex Sans as OpenType files into a folder and answers with their paths, the regular cut first; files already there are kept.
 * The package only carries WOFF, and a typesetter that is given WOFF takes another font without a word.
 */
export async function prepareFonts(root: string, folder: string): Promise<[string, ...string[]]> {
  await mkdir(folder, { recursive: true })
  const prepare = (cut: string) => prepareCut(root, folder, `IBMPlexSans-${cut}`)
  const [regular, ...others] = await Promise.all([prepare('Regular'), ...otherCuts.map(prepare)])
  return [regular, ...others]
}

async function prepareCut(root: string, folder: string, name: string): Promise<string> {
  const woff = await readFile(
    join(root, 'node_modules', '@ibm', 'plex-sans', 'fonts', 'complete', 'woff', `${name}.woff`),
  )
  const edition = createHash('sha256').update(woff).digest('hex').slice(0, 12)
  const path = join(folder, `${name}-${edition}.otf`)
  if (await exists(path)) return path
  // Written beside and renamed, so that two starting processes never read half a font.
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, sfntFromWoff(woff))
  await rename(draft, path)
  return path
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Unpacks a WOFF 1 font to the OpenType file it was made from (W3C Recommendation 'WOFF File Format 1.0', 2012). */
export function sfntFromWoff(woff: Uint8Array): Uint8Array {
  const source = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (woff.byteLength < 44 || source.getUint32(0) !== 0x774f4646)
    throw new Error('The file is not a WOFF 1 font')
  const count = source.getUint16(12)
  const sfnt = new Uint8Array(source.getUint32(16))
  const target = new DataView(sfnt.buffer)
  writeHeader(target, source.getUint32(4), count)
  let end = 12 + count * 16
  for (let table = 0; table < count; table++) {
    const entry = 44 + table * 20
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((at) =>
      source.getUint32(entry + at),
    ) as [number, number, number, number, number]
    const stored = woff.subarray(offset, offset + packed)
    const bytes = packed < length ? inflateSync(stored, { maxOutputLength: length }) : stored
    if (bytes.byteLength !== length) throw new Error('A table of the font is shorter than it says')
    const values = [tag, checksum, end, length]
    for (const [index, value] of values.entries()) target.setUint32(12 + table * 16 + index * 4, value)
    sfnt.set(bytes, end)
    end += Math.ceil(length / 4) * 4
  }
  return sfnt
}

function writeHeader(target: DataView, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count))
  target.setUint32(0, flavour)
  target.setUint16(4, count)
  target.setUint16(6, 2 ** power * 16)
  target.setUint16(8, power)
  target.setUint16(10, count * 16 - 2 ** power * 16)
}
