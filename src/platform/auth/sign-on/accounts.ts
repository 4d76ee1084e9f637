import { sql } from 'kysely'
import { Refusal } from '../../../values/refusal.ts'
import { type Actor, record } from '../../audit/index.ts'
import type { WriteTx } from '../../tenancy/index.ts'
import { openAccount } from '../accounts.ts'
import type { Role } from '../person.ts'
import { signInNameHash } from '../secrets.ts'
import { closeSessionsOf } from '../sessions.ts'
import type { SignOnPerson } from './claims.ts'
import { signOnRefusals } from './texts.ts'

interface SignOnAccount {
  id: string
  name: string
  email: string
  role: Role | null
  roleFrom: 'here' | 'sign-on'
  administrationId: string | null
  disabled: boolean
}

/**
 * The account of a person who comes from the municipality's sign-on: found by issuer and subject, else the invitation nobody has used
 * yet, else a new one. Role and administration follow the sign-on where it says them; a role it once gave and no longer says is taken
 * away, one an administrator gave here stays.
 */
export async function accountOfSignOn(
  tx: WriteTx,
  person: SignOnPerson,
  key: string,
): Promise<{ id: string; name: string }> {
  const account =
    (await findByIdentity(tx, person)) ??
    (await takeInvitation(tx, person)) ??
    (await openFor(tx, person, key))
  if (account.disabled) throw new Refusal(signOnRefusals.closed)
  const actor: Actor = { accountId: account.id, name: account.name }
  await followRole(tx, actor, account, person)
  await followAdministration(tx, account, person.administration)
  await followEmail(tx, actor, account, person.email, key)
  return account
}

/** Refuses (unknownMunicipality) where nobody works here, before anything is written. */
export async function mustBeJoined(tx: WriteTx): Promise<void> {
  const joined = await tx.row(
    sql`select 1 from platform.municipality where id = ${tx.municipality} and joined_at is not null`,
  )
  if (!joined) throw new Refusal(signOnRefusals.unknownMunicipality)
}

const columns = sql`id, name, email, role, role_from as "roleFrom", administration_id as "administrationId", disabled_at is not null as disabled`

function findByIdentity(tx: WriteTx, { issuer, subject }: SignOnPerson): Promise<SignOnAccount | null> {
  return tx.row<SignOnAccount>(sql`
    select ${columns} from platform.account
    where municipality_id = ${tx.municipality} and oidc_issuer = ${issuer} and oidc_subject = ${subject} for update`)
}

/** Only an account that nobody has ever signed in to: an e-mail alone must not open somebody's account. */
function takeInvitation(
  tx: WriteTx,
  { issuer, subject, email }: SignOnPerson,
): Promise<SignOnAccount | null> {
  return tx.row<SignOnAccount>(sql`
    update platform.account account set oidc_issuer = ${issuer}, oidc_subject = ${subject}
    where municipality_id = ${tx.municipality} and email = ${email} and oidc_subject is null and password_hash is null
      and last_seen_on is null
      and not exists (select from platform.passkey where municipality_id = ${tx.municipality} and account_id = account.id)
    returning ${columns}`)
}

async function openFor(tx: WriteTx, person: SignOnPerson, key: string): Promise<SignOnAccount> {
  if (!person.email) throw new Refusal(signOnRefusals.noEmail)
  const taken = await tx.row(
    sql`select 1 from platform.account where municipality_id = ${tx.municipality} and email = ${person.email}`,
  )
  if (taken) throw new Refusal(signOnRefusals.emailTaken)
  const newcomer = { email: person.email, name: person.name, role: person.role }
  const id = await openAccount(tx, { accountId: null, name: 'sign-on' }, newcomer, key)
  await tx.run(sql`
    update platform.account set oidc_issuer = ${person.issuer}, oidc_subject = ${person.subject}, role_from = 'sign-on'
    where municipality_id = ${tx.municipality} and id = ${id}`)
  return {
    id,
    name: person.name,
    email: person.email,
    role: person.role,
    roleFrom: 'sign-on',
    administrationId: null,
    disabled: false,
  }
}

async function followRole(
  tx: WriteTx,
  actor: Actor,
  account: SignOnAccount,
  { role }: SignOnPerson,
): Promise<void> {
  if (role === null && account.roleFrom === 'here') return
  if (role === account.role) return
  await tx.run(sql`
    update platform.account set role = ${role}, role_from = 'sign-on', version = version + 1
    where municipality_id = ${tx.municipality} and id = ${account.id}`)
  await closeSessionsOf(tx, account.id)
  await record(tx, actor, {
    kind: 'role-changed',
    subjectKind: 'account',
    subjectId: account.id,
    details: { from: account.role, to: role },
  })
}

async function followAdministration(tx: WriteTx, account: SignOnAccount, name: string | null): Promise<void> {
  if (!name) return
  await tx.run(sql`
    update platform.account set administration_id = administration.id
    from platform.administration administration
    where account.municipality_id = ${tx.municipality} and account.id = ${account.id}
      and administration.municipality_id = ${tx.municipality} and lower(administration.name) = lower(${name})
      and administration.closed_on is null and account.administration_id is distinct from administration.id`)
}

/** A new e-mail is taken over unless somebody else has it; then the old one stays, and the person still gets in. */
async function followEmail(
  tx: WriteTx,
  actor: Actor,
  account: SignOnAccount,
  email: string | null,
  key: string,
): Promise<void> {
  if (!email || email === account.email) return
  const changed = await tx.run(sql`
    update platform.account set email = ${email}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${account.id}
      and not exists (select from platform.account other where other.municipality_id = ${tx.municipality} and other.email = ${email})`)
  if (changed === 0) return
  await tx.run(sql`
    update platform.sign_in_name set name_hash = ${signInNameHash(email, key)}
    where municipality_id = ${tx.municipality} and account_id = ${account.id}`)
  await record(tx, actor, { kind: 'account-changed', subjectKind: 'account', subjectId: account.id })
}
