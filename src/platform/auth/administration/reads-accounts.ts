import { sql } from 'kysely'
import type { Day } from '../../../values/day.ts'
import type { ReadTx } from '../../tenancy/index.ts'
import type { Role } from '../person.ts'

export const accountStatuses = ['active', 'invited', 'waiting', 'locked', 'closed'] as const
export type AccountStatus = (typeof accountStatuses)[number]

export interface Account {
  id: string
  name: string
  email: string
  role: Role | null
  administrationId: string | null
  administration: string | null
  status: AccountStatus
  hasPassword: boolean
  hasSignOn: boolean
  passkeys: number
  lastSeenOn: Day | null
  closedAt: Date | null
  isForgotten: boolean
  version: number
}

export const accountsOnAPage = 25

const status = sql`case
  when account.disabled_at is not null then 'closed'
  when account.locked_until > now() then 'locked'
  when account.last_seen_on is null and account.password_hash is null then 'invited'
  when account.role is null then 'waiting'
  else 'active' end`

const accounts = sql`
  select account.id, account.name, account.email, account.role, account.administration_id as "administrationId",
         administration.name as administration, ${status} as status, account.password_hash is not null as "hasPassword",
         account.oidc_subject is not null as "hasSignOn", account.last_seen_on as "lastSeenOn", account.disabled_at as "closedAt",
         account.forgotten_at is not null as "isForgotten", account.version,
         (select count(*)::int from platform.passkey
          where passkey.municipality_id = account.municipality_id and passkey.account_id = account.id) as passkeys
  from platform.account account
  left join platform.administration administration
    on administration.municipality_id = account.municipality_id and administration.id = account.administration_id`

export interface AccountSearch {
  words: string
  status: AccountStatus | null
  page: number
}

/** One page of accounts by name, and how many there are in all. */
export async function searchAccounts(
  tx: ReadTx,
  search: AccountSearch,
): Promise<{ accounts: Account[]; count: number }> {
  const matches = sql`
    account.municipality_id = ${tx.municipality}
    and (${search.words} = '' or account.name ilike ${like(search.words)} or account.email ilike ${like(search.words)})
    and (${search.status}::text is null or ${status} = ${search.status})`
  const found = await tx.rows<Account>(sql`
    ${accounts} where ${matches}
    order by account.disabled_at is not null, account.name collate "da-x-icu", account.id
    limit ${accountsOnAPage} offset ${(search.page - 1) * accountsOnAPage}`)
  const total = await tx.row<{ count: number }>(
    sql`select count(*)::int as count from platform.account account where ${matches}`,
  )
  return { accounts: found, count: total?.count ?? 0 }
}

export function findAccountById(tx: ReadTx, id: string): Promise<Account | null> {
  return tx.row<Account>(
    sql`${accounts} where account.municipality_id = ${tx.municipality} and account.id = ${id}`,
  )
}

export interface AdministrationChoice {
  id: string
  name: string
}

/** The administrations an account can belong to. */
export function openAdministrations(tx: ReadTx): Promise<AdministrationChoice[]> {
  return tx.rows<AdministrationChoice>(sql`
    select id, name from platform.administration
    where municipality_id = ${tx.municipality} and closed_on is null order by position, name collate "da-x-icu"`)
}

/** A pattern that finds the words anywhere; what means something to LIKE is taken literally. */
export function like(words: string): string {
  return `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
