import { sql } from 'kysely'
import type { Locale } from '../../../values/locale.ts'
import { Refusal } from '../../../values/refusal.ts'
import { type Actor, record } from '../../audit/index.ts'
import { webRefusals } from '../../forms/index.ts'
import { queueMail } from '../../mail/index.ts'
import type { WriteTx } from '../../tenancy/index.ts'
import type { House } from '../../web/index.ts'
import { openAccount } from '../accounts.ts'
import { removePasskeys } from '../passkeys/keys.ts'
import type { Role } from '../person.ts'
import { closeSessionsOf } from '../sessions.ts'
import { cancelTokensOf, issueToken } from '../tokens.ts'
import type { Account } from './reads-accounts.ts'
import { findAccountById } from './reads-accounts.ts'
import { accountRefusals, accountTexts } from './texts-accounts.ts'

const daysALinkLasts = 7

export interface Invitation {
  email: string
  name: string
  role: Role
  administrationId: string | null
}

/** Opens an account and sends its owner a link to set it up. Refuses an e-mail that has one (emailTaken). */
export async function inviteAccount(
  tx: WriteTx,
  by: Actor,
  house: House,
  invitation: Invitation,
  locale: Locale,
): Promise<string> {
  const taken = await tx.row(
    sql`select 1 from platform.account where municipality_id = ${tx.municipality} and email = ${invitation.email}`,
  )
  if (taken) throw new Refusal(accountRefusals.emailTaken, { email: invitation.email })
  const id = await openAccount(tx, by, { ...invitation, locale }, house.secret)
  await sendLink(tx, by, house, { id, email: invitation.email, name: invitation.name }, locale)
  return id
}

/**
 * Changes who somebody is here. A new role or administration ends their sessions at once; the last administrator keeps the role
 * (lastAdministrator). False when somebody else saved first.
 */
export async function changeAccount(
  tx: WriteTx,
  by: Actor,
  account: Account,
  changed: { name: string; role: Role | null; administrationId: string | null; version: number },
): Promise<boolean> {
  if (account.closedAt) throw new Refusal(accountRefusals.closed)
  if (account.role === 'administrator' && changed.role !== 'administrator')
    await mustKeepAnAdministrator(tx, account.id)
  const isNewRole = changed.role !== account.role
  const saved = await tx.run(sql`
    update platform.account set name = ${changed.name}, role = ${changed.role}, administration_id = ${changed.administrationId},
      role_from = case when ${isNewRole} then 'here' else role_from end, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${account.id} and version = ${changed.version}`)
  if (saved === 0) return false
  if (isNewRole || changed.administrationId !== account.administrationId)
    await closeSessionsOf(tx, account.id)
  const about = { subjectKind: 'account', subjectId: account.id }
  if (isNewRole)
    await record(tx, by, {
      kind: 'role-changed',
      ...about,
      details: { from: account.role, to: changed.role },
    })
  else await record(tx, by, { kind: 'account-changed', ...about })
  return true
}

/** Closes an account: its sessions and links end in the same moment. The last administrator stays (lastAdministrator). */
export async function closeAccount(tx: WriteTx, by: Actor, id: string): Promise<void> {
  const account = await mustFind(tx, id)
  if (account.closedAt) throw new Refusal(accountRefusals.closed)
  if (account.role === 'administrator') await mustKeepAnAdministrator(tx, id)
  await tx.run(sql`
    update platform.account set disabled_at = now(), version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}`)
  await closeSessionsOf(tx, id)
  await cancelTokensOf(tx, id)
  await record(tx, by, { kind: 'account-closed', subjectKind: 'account', subjectId: id })
}

/** Opens a closed account again, unless its name has been taken away meanwhile (forgotten). */
export async function reopenAccount(tx: WriteTx, by: Actor, id: string): Promise<void> {
  const account = await mustFind(tx, id)
  if (account.isForgotten) throw new Refusal(accountRefusals.forgotten)
  await tx.run(sql`
    update platform.account set disabled_at = null, failed_attempts = 0, locked_until = null, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}`)
  await record(tx, by, { kind: 'account-reopened', subjectKind: 'account', subjectId: id })
}

export async function unlockAccount(tx: WriteTx, by: Actor, id: string): Promise<void> {
  await mustFind(tx, id)
  await tx.run(sql`
    update platform.account set failed_attempts = 0, locked_until = null
    where municipality_id = ${tx.municipality} and id = ${id}`)
  await record(tx, by, { kind: 'account-unlocked', subjectKind: 'account', subjectId: id })
}

/** A way back in for somebody who lost theirs: password, passkeys, sessions and older links go, and a new link is sent. */
export async function renewAccess(tx: WriteTx, by: Actor, house: House, id: string): Promise<Account> {
  const account = await mustFind(tx, id)
  if (account.closedAt) throw new Refusal(accountRefusals.closed)
  await tx.run(sql`
    update platform.account set password_hash = null, failed_attempts = 0, locked_until = null
    where municipality_id = ${tx.municipality} and id = ${id}`)
  await removePasskeys(tx, id)
  await closeSessionsOf(tx, id)
  await cancelTokensOf(tx, id, 'set-up-account')
  const own = await tx.row<{ locale: Locale }>(
    sql`select locale from platform.account where municipality_id = ${tx.municipality} and id = ${id}`,
  )
  await sendLink(tx, by, house, account, own?.locale ?? 'da')
  await record(tx, by, { kind: 'access-renewed', subjectKind: 'account', subjectId: id })
  return account
}

async function sendLink(
  tx: WriteTx,
  by: Actor,
  house: House,
  to: { id: string; email: string; name: string },
  locale: Locale,
): Promise<void> {
  const t = accountTexts[locale]
  const secret = await issueToken(tx, {
    purpose: 'set-up-account',
    subjectId: to.id,
    accountId: to.id,
    days: daysALinkLasts,
  })
  const body = t.mailBody(to.name, by.name, `${house.config.publicUrl}/konto/${secret}`)
  await queueMail(tx, { recipient: to.email, subject: t.mailSubject, body })
}

/** All administrators are locked while one is taken away, so that two cannot take each other away at the same moment. */
async function mustKeepAnAdministrator(tx: WriteTx, leaving: string): Promise<void> {
  const administrators = await tx.rows<{ id: string }>(sql`
    select id from platform.account
    where municipality_id = ${tx.municipality} and role = 'administrator' and disabled_at is null order by id for update`)
  if (!administrators.some(({ id }) => id !== leaving)) throw new Refusal(accountRefusals.lastAdministrator)
}

async function mustFind(tx: WriteTx, id: string): Promise<Account> {
  const account = await findAccountById(tx, id)
  if (!account) throw new Refusal(webRefusals.notFound)
  return account
}
