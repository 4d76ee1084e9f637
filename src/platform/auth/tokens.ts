import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { ReadTx, WriteTx } from '../tenancy/index.ts'
import { newSecret, type Secret } from './secrets.ts'

/** What a link may be used for. A link for one purpose is worth nothing for another. */
export type TokenPurpose = 'set-up-account' | 'report-status' | 'calendar' | 'answer-monitoring'

export interface Token {
  subjectId: string
  accountId: string | null
  details: Record<string, unknown>
  usedAt: Date | null
}

/** Hands out a link's secret: one purpose, one subject, until a time; only its hash is stored. */
export async function issueToken(
  tx: WriteTx,
  token: {
    purpose: TokenPurpose
    subjectId: string
    accountId?: string | null
    details?: Record<string, unknown>
    days: number
  },
): Promise<string> {
  const secret = newSecret(tx.municipality as MunicipalityCode)
  await tx.run(sql`
    insert into platform.token (municipality_id, token_hash, purpose, subject_id, account_id, details, expires_at)
    values (${tx.municipality}, ${secret.hash}, ${token.purpose}, ${token.subjectId}, ${token.accountId ?? null},
            ${JSON.stringify(token.details ?? {})}::jsonb, now() + make_interval(days => ${token.days}))`)
  return secret.text
}

/** The token behind a link, when it is meant for this purpose and has not expired. */
export function findToken(tx: ReadTx, secret: Secret, purpose: TokenPurpose): Promise<Token | null> {
  return tx.row<Token>(sql`
    select subject_id as "subjectId", account_id as "accountId", details, used_at as "usedAt" from platform.token
    where municipality_id = ${secret.municipality} and token_hash = ${secret.hash}
      and purpose = ${purpose} and expires_at > now()`)
}

/** Uses a single-use link. False when somebody already has: of two at the same time, one wins. */
export async function useToken(tx: WriteTx, secret: Secret, purpose: TokenPurpose): Promise<boolean> {
  const used = await tx.run(sql`
    update platform.token set used_at = now()
    where municipality_id = ${secret.municipality} and token_hash = ${secret.hash}
      and purpose = ${purpose} and expires_at > now() and used_at is null`)
  return used === 1
}

/** Takes back every link an account still has: at a new link, and when the account is closed. */
export async function cancelTokensOf(
  tx: WriteTx,
  accountId: string,
  purpose: TokenPurpose | null = null,
): Promise<void> {
  await tx.run(sql`
    update platform.token set used_at = now()
    where municipality_id = ${tx.municipality} and account_id = ${accountId} and used_at is null
      and (${purpose}::text is null or purpose = ${purpose})`)
}

/** Notes that a signed text has been used. False when it was used before: a copy of it is worth nothing. */
export async function spendOnce(tx: WriteTx, text: string): Promise<boolean> {
  const spent = await tx.run(sql`
    insert into platform.token (municipality_id, token_hash, purpose, subject_id, expires_at, used_at)
    values (${tx.municipality}, ${createHash('sha256').update(text).digest()}, 'spent', '', now() + interval '1 day', now())
    on conflict do nothing`)
  return spent === 1
}
