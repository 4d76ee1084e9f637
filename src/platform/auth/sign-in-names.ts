import { sql } from 'kysely'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { changing, type Database, type ReadTx, reading, type WriteTx } from '../tenancy/index.ts'
import { signInNameHash } from './secrets.ts'
import { authRefusals } from './texts.ts'

/**
 * Makes every sign-in name findable under this installation's secret; says whether the secret was another before. A backup holds the
 * names hashed by the secret of the house it was taken in, so that after a restore elsewhere nobody could sign in.
 */
export async function adoptSecret(owner: Database, key: string): Promise<boolean> {
  const known = await reading(owner, null, fingerprintOf)
  if (known === fingerprint(key)) return false
  const places = await reading(owner, null, (tx) =>
    tx.rows<{ id: MunicipalityCode }>(sql`select id from platform.municipality where joined_at is not null`),
  )
  for (const { id } of places) await changing(owner, id, (tx) => renewNames(tx, key))
  await changing(owner, null, (tx) =>
    tx.run(sql`
      insert into platform.seed (name, fingerprint) values ('secret', ${fingerprint(key)})
      on conflict (name) do update set fingerprint = excluded.fingerprint`),
  )
  return known !== null
}

/** Refuses (otherSecret) a command that would hash names otherwise than the house that serves the pages. */
export async function mustBeOwnSecret(owner: Database, key: string): Promise<void> {
  const known = await reading(owner, null, fingerprintOf)
  if (known !== null && known !== fingerprint(key)) throw new Refusal(authRefusals.otherSecret)
}

async function renewNames(tx: WriteTx, key: string): Promise<void> {
  const accounts = await tx.rows<{ id: string; email: string }>(sql`
    select id, email from platform.account where municipality_id = ${tx.municipality} and forgotten_at is null`)
  for (const { id, email } of accounts) {
    await tx.run(sql`
      update platform.sign_in_name set name_hash = ${signInNameHash(email, key)}
      where municipality_id = ${tx.municipality} and account_id = ${id}`)
  }
}

/** Kept beside what is loaded, as it too says what the rows were made with. */
async function fingerprintOf(tx: ReadTx): Promise<string | null> {
  const row = await tx.row<{ fingerprint: string }>(sql`
    select fingerprint from platform.seed where name = 'secret'`)
  return row?.fingerprint ?? null
}

function fingerprint(key: string): string {
  return signInNameHash('fingerprint', key).toString('hex')
}
