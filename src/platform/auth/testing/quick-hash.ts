import { argon2Sync, randomBytes } from 'node:crypto'
import { demoPassword } from '../demo-logins.ts'

/**
 * A hash of the demo's password that is compared at once. Hundreds sign in during the tests, and each comparison with a real hash takes
 * 64 MB and a while; what tests signing in itself has the real one.
 */
export function quickHash(): string {
  const nonce = randomBytes(16)
  const cost = { memory: 8, passes: 1, parallelism: 1, tagLength: 32 }
  const tag = argon2Sync('argon2id', { message: demoPassword, nonce, ...cost })
  const [salt, hash] = [nonce, tag].map((bytes) => bytes.toString('base64').replace(/=+$/, ''))
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${salt}$${hash}`
}
