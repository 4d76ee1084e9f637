import { ZipFile } from 'yazl'

export interface ZippedFile {
  /** May have folders: `mål/oversigt.csv`. */
  name: string
  bytes: Uint8Array | string
}

const noDate = new Date(1980, 0, 1)

/**
 * A ZIP archive of files, texts being written as UTF-8. Names are made safe for every system, and no two are alike.
 * The files' date is `at`, or the earliest a ZIP can hold, so that the same content gives the same archive.
 */
export function writeZip(files: readonly ZippedFile[], at: Date = noDate): Promise<Uint8Array> {
  const zip = new ZipFile()
  const names = safeNames(files.map(({ name }) => name))
  for (const [index, { bytes }] of files.entries()) {
    const content = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : Buffer.from(bytes)
    zip.addBuffer(content, names[index] ?? '', { mtime: at, mode: 0o100644 })
  }
  return finished(zip)
}

/** The bytes of an archive nothing more will be added to. */
export function finished(zip: ZipFile): Promise<Uint8Array> {
  zip.end()
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    zip.on('error', reject)
    zip.outputStream.on('data', (piece: Buffer) => pieces.push(piece))
    zip.outputStream.on('error', reject)
    zip.outputStream.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))))
  })
}

function safeNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const safe = safeFileName(name)
    const [, stem = safe, extension = ''] = /^(.*[^/])(\.[^./]+)$/.exec(safe) ?? []
    let unique = safe
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++) unique = `${stem} (${copy})${extension}`
    taken.add(unique.toLowerCase())
    return unique
  })
}

/** Names Windows keeps for its devices, whatever follows the first point. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A file name no system unpacks outside its folder or refuses: no drive, no leading slash, no `..`, no characters Windows forbids,
 * no hidden or device names, and no part longer than 100 characters.
 */
export function safeFileName(name: string): string {
  const parts = name
    .normalize('NFC')
    .split(/[/\\]/)
    .map((part) =>
      part
        .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '_')
        .replace(/^[\s.]+|[\s.]+$/g, '')
        .replace(deviceName, '_$&'),
    )
    .map(shortened)
    .filter((part) => part !== '')
  return parts.join('/') || 'fil'
}

function shortened(part: string): string {
  const characters = [...part]
  if (characters.length <= 100) return part
  const extension = /\.[^.]{1,10}$/.exec(part)?.[0] ?? ''
  return (
    characters
      .slice(0, 100 - extension.length)
      .join('')
      .trimEnd() + extension
  )
}
