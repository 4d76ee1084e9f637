import { sql } from 'kysely'
import type { Locale } from '../../../values/locale.ts'
import type { ReadTx } from '../../tenancy/index.ts'
import type { Role } from '../person.ts'
import type { Secret } from '../secrets.ts'
import type { SignInMethod } from '../sessions.ts'

export interface OwnAccount {
  id: string
  name: string
  email: string
  role: Role | null
  administration: string | null
  locale: Locale
  hasPassword: boolean
}

export interface OwnSession {
  id: string
  userAgent: string
  method: SignInMethod
  createdAt: Date
  isThisOne: boolean
}

/** Somebody saw more about me than my name: when and why, not who, as Danish practice on access logs has it. */
export interface Look {
  id: string
  at: Date
  purpose: string
}

export async function findOwnAccount(tx: ReadTx, accountId: string): Promise<OwnAccount> {
  const found = await tx.row<OwnAccount>(sql`
    select account.id, account.name, account.email, account.role, administration.name as administration, account.locale,
           account.password_hash is not null as "hasPassword"
    from platform.account account
    left join platform.administration administration
      on administration.municipality_id = account.municipality_id and administration.id = account.administration_id
    where account.municipality_id = ${tx.municipality} and account.id = ${accountId}`)
  if (!found) throw new Error('a session without its account')
  return found
}

export function sessionsOf(tx: ReadTx, accountId: string, present: Secret): Promise<OwnSession[]> {
  return tx.rows<OwnSession>(sql`
    select id, user_agent as "userAgent", method, created_at as "createdAt", token_hash = ${present.hash} as "isThisOne"
    from platform.session
    where municipality_id = ${tx.municipality} and account_id = ${accountId} and expires_at > now()
    order by token_hash = ${present.hash} desc, created_at desc`)
}

export function looksAt(tx: ReadTx, accountId: string): Promise<Look[]> {
  return tx.rows<Look>(sql`
    select id, at, purpose from platform.access_log
    where municipality_id = ${tx.municipality} and subject_id = ${accountId} and by_account is distinct from ${accountId}
    order by at desc limit 20`)
}
