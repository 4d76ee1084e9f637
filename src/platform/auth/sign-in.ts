import { sql } from 'kysely'
import { type MunicipalityCode, parseMunicipalityCode } from '../../values/municipality-code.ts'
import { record } from '../audit/index.ts'
import { type Database, reading, type WriteTx } from '../tenancy/index.ts'
import { isPassword } from './password.ts'
import type { Role } from './person.ts'
import { signInNameHash } from './secrets.ts'

const triesBeforeLock = 5
const minutesLocked = 15

export interface SignInAccount {
  id: string
  name: string
  role: Role | null
  passwordHash: string | null
  locked: boolean
  disabled: boolean
}

/** The municipality where a sign-in name is known; null when it is nowhere. Asked before any municipality is set. */
export async function municipalityOfName(
  database: Database,
  name: string,
  key: string,
): Promise<MunicipalityCode | null> {
  const known = await reading(database, null, (tx) =>
    tx.row<{ code: string }>(sql`
      select municipality_id as code from platform.sign_in_name
      where name_hash = ${signInNameHash(name, key)} order by municipality_id limit 1`),
  )
  return known ? parseMunicipalityCode(known.code) : null
}

export function findAccount(tx: WriteTx, email: string): Promise<SignInAccount | null> {
  return tx.row<SignInAccount>(sql`
    select id, name, role, password_hash as "passwordHash", coalesce(locked_until > now(), false) as locked,
           disabled_at is not null as disabled
    from platform.account where municipality_id = ${tx.municipality} and email = ${email.trim().toLowerCase()}
    for update`)
}

/**
 * Whether name and password belong together. Five wrong tries lock the account for 15 minutes; an unknown name, a locked and a closed
 * account cost the same time and say the same.
 */
export async function checkPassword(
  tx: WriteTx,
  account: SignInAccount | null,
  password: string,
): Promise<boolean> {
  const usable = account !== null && !account.locked && !account.disabled
  const right = await isPassword(password, usable ? account.passwordHash : null)
  if (right) return true
  if (account && !account.locked) await countFailedTry(tx, account.id)
  const actor = { accountId: account?.id ?? null, name: account?.name ?? 'unknown' }
  await record(tx, actor, {
    kind: 'sign-in-failed',
    subjectKind: 'account',
    subjectId: account?.id ?? 'unknown',
  })
  return false
}

async function countFailedTry(tx: WriteTx, accountId: string): Promise<void> {
  await tx.run(sql`
      update platform.account set
        failed_attempts = case when failed_attempts + 1 >= ${triesBeforeLock} then 0 else failed_attempts + 1 end,
        locked_until = case when failed_attempts + 1 >= ${triesBeforeLock}
                            then now() + make_interval(mins => ${minutesLocked}) else locked_until end
      where municipality_id = ${tx.municipality} and id = ${accountId}`)
}
