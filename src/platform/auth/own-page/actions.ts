import { sql } from 'kysely'
import type { Locale } from '../../../values/locale.ts'
import { Refusal } from '../../../values/refusal.ts'
import { type Actor, record } from '../../audit/index.ts'
import { webRefusals } from '../../forms/index.ts'
import type { WriteTx } from '../../tenancy/index.ts'
import { removePasskeys, savePasskey } from '../passkeys/keys.ts'
import { passkeyRefusals } from '../passkeys/texts.ts'
import type { Secret } from '../secrets.ts'
import { tellOwner } from './tell-owner.ts'

/** Everything here is by a person about themselves: `by` is both who acts and whom it is about. */
export interface Self extends Actor {
  accountId: string
}

export async function changeOwnDetails(
  tx: WriteTx,
  by: Self,
  details: { name: string; locale: Locale },
): Promise<void> {
  await tx.run(sql`
    update platform.account set name = ${details.name}, locale = ${details.locale}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${by.accountId}`)
  await record(tx, by, { kind: 'own-details-changed', subjectKind: 'account', subjectId: by.accountId })
}

/** Ends one of the person's other sessions; somebody else's is not found. */
export async function endSession(tx: WriteTx, by: Self, sessionId: string): Promise<void> {
  const ended = await tx.run(sql`
    delete from platform.session
    where municipality_id = ${tx.municipality} and account_id = ${by.accountId} and id = ${sessionId}`)
  if (ended === 0) throw new Refusal(webRefusals.notFound)
  await record(tx, by, {
    kind: 'session-ended',
    subjectKind: 'account',
    subjectId: by.accountId,
    details: { count: ended },
  })
}

export async function endOtherSessions(tx: WriteTx, by: Self, present: Secret): Promise<void> {
  const ended = await tx.run(sql`
    delete from platform.session
    where municipality_id = ${tx.municipality} and account_id = ${by.accountId} and token_hash <> ${present.hash}`)
  await record(tx, by, {
    kind: 'session-ended',
    subjectKind: 'account',
    subjectId: by.accountId,
    details: { count: ended },
  })
}

/** A new password ends every session but this one: whoever knew the old one is out. */
export async function changeOwnPassword(
  tx: WriteTx,
  by: Self,
  passwordHash: string,
  present: Secret,
): Promise<void> {
  await tx.run(sql`
    update platform.account set password_hash = ${passwordHash}, failed_attempts = 0, locked_until = null
    where municipality_id = ${tx.municipality} and id = ${by.accountId}`)
  await endOtherSessions(tx, by, present)
  await tellOwner(tx, by.accountId, 'passwordChanged')
  await record(tx, by, { kind: 'password-set', subjectKind: 'account', subjectId: by.accountId })
}

/** Saves a passkey; the session it was made in counts as opened with it from now on. Others of the person, by password, end. */
export async function addPasskey(
  tx: WriteTx,
  by: Self,
  key: { id: string; publicKey: Uint8Array; counter: number; transports: string[]; label: string },
  present: Secret,
): Promise<boolean> {
  if (!(await savePasskey(tx, { ...key, accountId: by.accountId }))) return false
  await tx.run(sql`
    delete from platform.session
    where municipality_id = ${tx.municipality} and account_id = ${by.accountId} and method = 'password'
      and token_hash <> ${present.hash}`)
  await tx.run(sql`
    update platform.session set method = 'passkey'
    where municipality_id = ${tx.municipality} and token_hash = ${present.hash} and method = 'password'`)
  await tellOwner(tx, by.accountId, 'passkeyAdded')
  await record(tx, by, { kind: 'passkey-added', subjectKind: 'account', subjectId: by.accountId })
  return true
}

/** Removes one passkey; the last one stays when the role requires one. */
export async function removeOwnPasskey(
  tx: WriteTx,
  by: Self,
  id: string,
  isRequired: boolean,
): Promise<void> {
  const keys = await tx.rows<{ id: string }>(sql`
    select id from platform.passkey
    where municipality_id = ${tx.municipality} and account_id = ${by.accountId} for update`)
  if (!keys.some((key) => key.id === id)) throw new Refusal(webRefusals.notFound)
  if (isRequired && keys.length === 1) throw new Refusal(passkeyRefusals.lastOne)
  await removePasskeys(tx, by.accountId, id)
  await tellOwner(tx, by.accountId, 'passkeyRemoved')
  await record(tx, by, { kind: 'passkey-removed', subjectKind: 'account', subjectId: by.accountId })
}
