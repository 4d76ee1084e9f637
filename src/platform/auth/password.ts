import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
// RFC 9106, second recommended option: 64 MiB, 3 passes, here with one lane
const cost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 }

/** argon2id with the parameters of RFC 9106 section 4, written as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFC'), nonce, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(tag)}`
}

/** Compares in constant time. A missing hash costs as much as a wrong password, so that nobody can tell the two apart. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const parts = (stored ?? decoy).split('$')
  const parameters = /^m=(\d+),t=(\d+),p=(\d+)$/.exec(parts[3] ?? '')
  if (!parameters) return false
  const expected = Buffer.from(parts[5] ?? '', 'base64')
  const tag = await derive('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(parts[4] ?? '', 'base64'),
    memory: Number(parameters[1]),
    passes: Number(parameters[2]),
    parallelism: Number(parameters[3]),
    tagLength: expected.length,
  })
  return stored !== null && timingSafeEqual(tag, expected)
}

const decoy = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(Buffer.alloc(16, 1))}$${base64(Buffer.alloc(32, 1))}`

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
