import { sql } from 'kysely'
import { type Actor, record } from '../audit/index.ts'
import type { WriteTx } from '../tenancy/index.ts'
import type { Role } from './person.ts'
import { signInNameHash } from './secrets.ts'

export interface NewAccount {
  email: string
  name: string
  role: Role | null
  administrationId?: string | null
  passwordHash?: string | null
  locale?: 'da' | 'en'
}

/** Opens an account in the municipality of the transaction and makes its sign-in name findable. */
export async function openAccount(tx: WriteTx, by: Actor, account: NewAccount, key: string): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into platform.account (municipality_id, email, name, role, administration_id, password_hash, locale)
    values (${tx.municipality}, ${account.email.toLowerCase()}, ${account.name}, ${account.role},
            ${account.administrationId ?? null}, ${account.passwordHash ?? null}, ${account.locale ?? 'da'})
    returning id`)
  const id = row?.id as string
  await tx.run(sql`
    insert into platform.sign_in_name (name_hash, municipality_id, account_id)
    values (${signInNameHash(account.email, key)}, ${tx.municipality}, ${id})`)
  await record(tx, by, {
    kind: 'account-opened',
    subjectKind: 'account',
    subjectId: id,
    details: { role: account.role },
  })
  return id
}

/** Sets a password; every session the account had is closed. */
export async function setPassword(
  tx: WriteTx,
  by: Actor,
  accountId: string,
  passwordHash: string,
): Promise<void> {
  await tx.run(sql`
    update platform.account set password_hash = ${passwordHash}, failed_attempts = 0, locked_until = null
    where municipality_id = ${tx.municipality} and id = ${accountId}`)
  await tx.run(
    sql`delete from platform.session where municipality_id = ${tx.municipality} and account_id = ${accountId}`,
  )
  await record(tx, by, { kind: 'password-set', subjectKind: 'account', subjectId: accountId })
}
