import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../../tenancy/index.ts'

/** A passkey of an account: the public half, and what the person calls it. */
export interface Passkey {
  id: string
  accountId: string
  publicKey: Buffer
  counter: number
  transports: string[]
  label: string
  createdAt: Date
  lastUsedAt: Date | null
}

const columns = sql`
  id, account_id as "accountId", public_key as "publicKey", counter, transports, label, created_at as "createdAt",
  last_used_at as "lastUsedAt"`

export async function hasPasskey(tx: ReadTx, accountId: string): Promise<boolean> {
  const found = await tx.row(sql`
    select 1 from platform.passkey where municipality_id = ${tx.municipality} and account_id = ${accountId} limit 1`)
  return found !== null
}

export function passkeysOf(tx: ReadTx, accountId: string): Promise<Passkey[]> {
  return tx.rows<Passkey>(sql`
    select ${columns} from platform.passkey
    where municipality_id = ${tx.municipality} and account_id = ${accountId} order by created_at`)
}

export function findPasskey(tx: WriteTx, id: string): Promise<Passkey | null> {
  return tx.row<Passkey>(sql`
    select ${columns} from platform.passkey where municipality_id = ${tx.municipality} and id = ${id} for update`)
}

/** False when the key is registered already. */
export async function savePasskey(
  tx: WriteTx,
  key: Pick<Passkey, 'id' | 'accountId' | 'counter' | 'transports' | 'label'> & { publicKey: Uint8Array },
): Promise<boolean> {
  const saved = await tx.run(sql`
    insert into platform.passkey (municipality_id, id, account_id, public_key, counter, transports, label)
    values (${tx.municipality}, ${key.id}, ${key.accountId}, ${Buffer.from(key.publicKey)}, ${key.counter},
            ${key.transports}::text[], ${key.label})
    on conflict do nothing`)
  return saved === 1
}

export async function notePasskeyUse(tx: WriteTx, id: string, counter: number): Promise<void> {
  await tx.run(sql`
    update platform.passkey set counter = ${counter}, last_used_at = now()
    where municipality_id = ${tx.municipality} and id = ${id}`)
}

/**
 * Takes away one passkey of an account, or all of them, and says how many. They go into the ledger of deletions, so that a restored
 * backup does not let a lost key in again.
 */
export async function removePasskeys(
  tx: WriteTx,
  accountId: string,
  id: string | null = null,
): Promise<number> {
  return tx.run(sql`
    with gone as (
      delete from platform.passkey
      where municipality_id = ${tx.municipality} and account_id = ${accountId} and (${id}::text is null or id = ${id})
      returning municipality_id, id)
    insert into platform.deletion (municipality_id, table_schema, table_name, key)
    select municipality_id, 'platform', 'passkey', jsonb_build_object('municipality_id', municipality_id, 'id', id) from gone`)
}
