import { sql } from 'kysely'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { record } from '../audit/index.ts'
import { type Choices, choicesOf } from '../auth/choices.ts'
import { forgetFailures } from '../auth/failure-budget.ts'
import { removePasskeys } from '../auth/passkeys/keys.ts'
import { changing, type WriteTx } from '../tenancy/index.ts'
import type { House } from '../web/index.ts'
import { type Job, jobActor } from './job.ts'

/** How many rows went, by what they were. */
export interface Retired {
  sessions: number
  tokens: number
  forms: number
  mails: number
  looks: number
  people: number
}

const by = jobActor('retention')

/** Takes away what has served its purpose, every night. What is not personal, and the audit trail, stays. */
export const retentionJob: Job = {
  name: 'retention',
  cron: '20 3 * * *',
  run: async (house, municipality) => void (await retire(house, municipality)),
}

/**
 * Deletes on time in one municipality. Sessions, links, forms and mails are in no backup, so nothing can bring them back. Rows of the
 * access log go by age alone, and so go again by themselves after a restore; a ledger of each would keep what it is to forget.
 */
export function retire(house: House, municipality: MunicipalityCode): Promise<Retired> {
  return changing(house.database, municipality, async (tx) => {
    const choices = await choicesOf(tx)
    await forgetFailures(tx)
    const here = sql`municipality_id = ${tx.municipality}`
    const retired: Retired = {
      sessions: await tx.run(sql`delete from platform.session where ${here} and expires_at <= now()`),
      tokens: await tx.run(
        sql`delete from platform.token where ${here} and expires_at <= now() - interval '30 days'`,
      ),
      forms: await tx.run(
        sql`delete from platform.idempotency where ${here} and at <= now() - interval '7 days'`,
      ),
      mails: await tx.run(sql`
        delete from platform.mail
        where ${here} and coalesce(sent_at, created_at) <= now() - make_interval(days => ${choices['mail-days']})`),
      looks: await expireLooks(tx, choices['access-log-months']),
      people: await forgetPeople(tx, choices),
    }
    if (Object.values(retired).some((count) => count > 0)) {
      await record(tx, by, {
        kind: 'retention-done',
        subjectKind: 'municipality',
        subjectId: municipality,
        details: { ...retired },
      })
    }
    return retired
  })
}

/** Whole sealed batches only, so that those that stay still fit their seals. */
async function expireLooks(tx: WriteTx, months: number): Promise<number> {
  const row = await tx.row<{ gone: number | null }>(sql`
    select platform.expire_access_log(max(to_at)) as gone from platform.access_seal
    where municipality_id = ${tx.municipality} and to_at < now() - make_interval(months => ${months})`)
  return row?.gone ?? 0
}

/**
 * Takes name, address and every way in from accounts that were closed long ago. The account itself stays without them, as what it did
 * must still be somebody's; the audit trail keeps the name an act was done in, since it shows who answered for it.
 */
async function forgetPeople(tx: WriteTx, choices: Choices): Promise<number> {
  const people = await tx.rows<{ id: string }>(sql`
    update platform.account set email = id || '@forgotten.invalid', name = 'Tidligere bruger', password_hash = null,
      oidc_issuer = null, oidc_subject = null, last_seen_on = null, forgotten_at = now(), version = version + 1
    where municipality_id = ${tx.municipality} and forgotten_at is null
      and disabled_at <= now() - make_interval(months => ${choices['forget-months']})
    returning id`)
  for (const { id } of people) {
    await removePasskeys(tx, id)
    await tx.run(
      sql`delete from platform.session where municipality_id = ${tx.municipality} and account_id = ${id}`,
    )
    await tx.run(
      sql`delete from platform.token where municipality_id = ${tx.municipality} and account_id = ${id}`,
    )
    await forgetSignInName(tx, id)
    await record(tx, by, { kind: 'account-forgotten', subjectKind: 'account', subjectId: id })
  }
  return people.length
}

async function forgetSignInName(tx: WriteTx, accountId: string): Promise<void> {
  await tx.run(sql`
    with gone as (
      delete from platform.sign_in_name
      where municipality_id = ${tx.municipality} and account_id = ${accountId}
      returning municipality_id, name_hash)
    insert into platform.deletion (municipality_id, table_schema, table_name, key)
    select municipality_id, 'platform', 'sign_in_name', jsonb_build_object('municipality_id', municipality_id, 'name_hash', name_hash) from gone`)
}
