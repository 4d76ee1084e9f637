import { createHash, createHmac, randomBytes } from 'node:crypto'
import { type MunicipalityCode, parseMunicipalityCode } from '../../values/municipality-code.ts'

/**
 * A secret handed out once: the municipality and 256 random bits. The municipality stands in it so that the row can be looked up
 * under row-level security; changing it only finds nothing.
 */
export interface Secret {
  text: string
  municipality: MunicipalityCode
  hash: Buffer
}

export function newSecret(municipality: MunicipalityCode): Secret {
  const random = randomBytes(32).toString('base64url')
  return { text: `${municipality}.${random}`, municipality, hash: hashOf(random) }
}

/** Reads a secret that somebody presents; null when it cannot be one. */
export function readSecret(text: string): Secret | null {
  const parts = /^(\d{4})\.([A-Za-z0-9_-]{43})$/.exec(text)
  const municipality = parts && parseMunicipalityCode(parts[1] ?? '')
  return parts && municipality ? { text, municipality, hash: hashOf(parts[2] ?? '') } : null
}

/** The keyed hash under which a sign-in name is found before its municipality is known. */
export function signInNameHash(name: string, key: string): Buffer {
  return createHmac('sha256', key).update(name.trim().toLowerCase()).digest()
}

function hashOf(random: string): Buffer {
  return createHash('sha256').update(random).digest()
}
