import { sql } from 'kysely'
import type { Locale } from '../../values/locale.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { ReadTx, WriteTx } from '../tenancy/index.ts'
import type { Person, Role } from './person.ts'
import { newSecret, type Secret } from './secrets.ts'

const hoursASessionLasts = 10

/** How somebody showed who they are. */
export type SignInMethod = 'password' | 'passkey' | 'sign-on'

/** Opens a session for an account and gives the secret its cookie holds. Older sessions of the same browser are not reused. */
export async function openSession(
  tx: WriteTx,
  accountId: string,
  userAgent: string,
  method: SignInMethod,
): Promise<string> {
  const secret = newSecret(tx.municipality as MunicipalityCode)
  await tx.run(sql`
    insert into platform.session (municipality_id, token_hash, account_id, expires_at, user_agent, method)
    values (${tx.municipality}, ${secret.hash}, ${accountId}, now() + make_interval(hours => ${hoursASessionLasts}),
            ${userAgent.slice(0, 200)}, ${method})`)
  await tx.run(sql`
    update platform.account set last_seen_on = current_date, failed_attempts = 0, locked_until = null
    where municipality_id = ${tx.municipality} and id = ${accountId}`)
  return secret.text
}

/**
 * Who a session belongs to, asked anew for every request: a disabled account or a new role counts at once. A role that requires a
 * passkey counts only in a session that was opened with one, or by the municipality's sign-on, which answers for its own strength.
 */
export async function personOf(
  tx: ReadTx,
  secret: Secret,
  passkeyRoles: readonly string[],
): Promise<Person | null> {
  const found = await tx.row<Person & { role: Role | null; locale: Locale; method: SignInMethod }>(sql`
    select account.id as "accountId", account.name, account.municipality_id as municipality,
           municipality.name as "municipalityName", account.role, account.administration_id as "administrationId", account.locale, session.method
    from platform.session session
    join platform.account account
      on account.municipality_id = session.municipality_id and account.id = session.account_id
    join platform.municipality municipality on municipality.id = account.municipality_id
    where session.municipality_id = ${secret.municipality} and session.token_hash = ${secret.hash}
      and session.expires_at > now() and account.disabled_at is null`)
  if (!found) return null
  const { method, ...person } = found
  const awaitsPasskey = method === 'password' && person.role !== null && passkeyRoles.includes(person.role)
  return { ...person, role: awaitsPasskey ? null : person.role, awaitsPasskey }
}

export async function closeSession(tx: WriteTx, secret: Secret): Promise<void> {
  await tx.run(sql`
    delete from platform.session
    where municipality_id = ${secret.municipality} and token_hash = ${secret.hash}`)
}

/** Ends every session of an account: at a new password, a new role, or when it is closed. */
export async function closeSessionsOf(tx: WriteTx, accountId: string): Promise<void> {
  await tx.run(
    sql`delete from platform.session where municipality_id = ${tx.municipality} and account_id = ${accountId}`,
  )
}
