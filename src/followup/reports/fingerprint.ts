/** What makes a frozen document recognisable. Pure. */

import { createHash } from 'node:crypto'

/**
 * JSON with the keys of every object in the order of their code units (as RFC 8785, JSON Canonicalization Scheme, section 3.2.3), so
 * that the same document gives the same text however the database has kept it.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`
}

/** The SHA-256 (FIPS 180-4) of a document in canonical JSON, 64 hexadecimal digits. */
export function fingerprintOf(document: unknown): string {
  return createHash('sha256').update(canonicalJson(document)).digest('hex')
}
