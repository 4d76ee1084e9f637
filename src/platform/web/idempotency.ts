import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '../../values/refusal.ts'
import type { Form } from '../forms/index.ts'
import { webRefusals } from '../forms/index.ts'
import type { WriteTx } from '../tenancy/index.ts'

/**
 * Claims a form's one-time key in the transaction of the change itself. Gives the earlier answer's address when the same form was
 * already stored; refuses the key with another content. A second post at the same moment waits for the first.
 */
export async function claimKey(
  tx: WriteTx,
  accountId: string | null,
  route: string,
  form: Form,
): Promise<string | null> {
  const key = form.text('_key')
  if (key.length < 16 || key.length > 64) throw new Refusal(webRefusals.keyMissing)
  const bodyHash = hashOf(form)
  const claimed = await tx.run(sql`
    insert into platform.idempotency (municipality_id, key, account_id, route, body_hash)
    values (${tx.municipality}, ${key}, ${accountId}, ${route}, ${bodyHash})
    on conflict do nothing`)
  if (claimed === 1) return null
  const earlier = await tx.row<{ location: string; same: boolean }>(sql`
    select location, body_hash = ${bodyHash} and route = ${route} and account_id is not distinct from ${accountId} as same
    from platform.idempotency where municipality_id = ${tx.municipality} and key = ${key}`)
  if (!earlier?.same) throw new Refusal(webRefusals.keyReused)
  return earlier.location || '/'
}

export async function keepLocation(tx: WriteTx, form: Form, location: string): Promise<void> {
  await tx.run(sql`
    update platform.idempotency set location = ${location}
    where municipality_id = ${tx.municipality} and key = ${form.text('_key')}`)
}

/** Takes away what is kept of forms: where the forms were anonymous, their hashes could be guessed from. */
export async function forgetKeys(tx: WriteTx, keys: readonly string[]): Promise<void> {
  if (keys.length > 0)
    await tx.run(sql`
      delete from platform.idempotency where municipality_id = ${tx.municipality} and key = any(${[...keys]}::text[])`)
}

function hashOf(form: Form): Buffer {
  const hash = createHash('sha256')
  for (const [name, values] of [...form.values].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name !== '_key') hash.update(JSON.stringify([name, values]))
  }
  for (const [name, file] of form.files) hash.update(name).update(file.bytes)
  return hash.digest()
}
