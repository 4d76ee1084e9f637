import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { z } from 'zod'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

const tableSchema = z.strictObject({
  name: z.string(),
  columns: z.array(z.string()),
  rows: count,
  bytes: count,
  sha256: digest,
})

const contentSchema = z.strictObject({
  format: z.literal('pejling-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  server: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), sha256: digest })),
  tables: z.array(tableSchema),
  rows: count,
})

const manifestSchema = contentSchema.extend({ total: digest })

export type BackedUpTable = z.infer<typeof tableSchema>
export type ManifestContent = z.infer<typeof contentSchema>
/** What a backup says it holds. `total` covers the manifest, and the manifest every table. */
export type Manifest = z.infer<typeof manifestSchema>

/** Closes a manifest with the hash of all it says. */
export function seal(content: ManifestContent): Manifest {
  return { ...content, total: sealOf(content) }
}

/** Reads a manifest; null when it is none, or says something else than when it was sealed. */
export function parseManifest(text: string): Manifest | null {
  const parsed = manifestSchema.safeParse(parseJson(text))
  if (!parsed.success) return null
  const { total, ...content } = parsed.data
  const rows = content.tables.reduce((sum, table) => sum + table.rows, 0)
  return total === sealOf(content) && rows === content.rows ? parsed.data : null
}

/** The format's version when the text is a manifest of ours at all, so that a newer one can be named. */
export function formatVersionOf(text: string): number | null {
  const parsed = z
    .looseObject({ format: z.literal('pejling-backup'), version: z.number() })
    .safeParse(parseJson(text))
  return parsed.success ? parsed.data.version : null
}

/** Passes a table's COPY text on unchanged, and counts its rows and bytes and hashes them on the way. */
export class Measure extends Transform {
  rows = 0
  bytes = 0
  readonly #hash = createHash('sha256')
  #sha256: string | null = null

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length
    this.#hash.update(chunk)
    // In COPY text a line break within a value is written \n, so every real one ends a row.
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.rows++
    done(null, chunk)
  }

  get sha256(): string {
    this.#sha256 ??= this.#hash.digest('hex')
    return this.#sha256
  }

  /** Whether what passed is what the manifest says of the table. */
  agreesWith({ rows, bytes, sha256 }: BackedUpTable): boolean {
    return this.rows === rows && this.bytes === bytes && this.sha256 === sha256
  }
}

function sealOf(content: ManifestContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
