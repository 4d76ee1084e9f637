import { sql } from 'kysely'
import type { Locale } from '../../../values/locale.ts'
import { queueMail } from '../../mail/index.ts'
import type { WriteTx } from '../../tenancy/index.ts'
import { ownPageTexts } from './texts.ts'

/** What a person is written to about, so that they hear of it when it was not them. */
export type ChangeOfAccess = 'passwordChanged' | 'passkeyAdded' | 'passkeyRemoved'

/** Writes to the owner of an account that the way in has changed. */
export async function tellOwner(tx: WriteTx, accountId: string, what: ChangeOfAccess): Promise<void> {
  const owner = await tx.row<{ email: string; name: string; locale: Locale }>(sql`
    select email, name, locale from platform.account where municipality_id = ${tx.municipality} and id = ${accountId}`)
  if (!owner) return
  const t = ownPageTexts[owner.locale]
  await queueMail(tx, {
    recipient: owner.email,
    subject: t.mailSubject,
    body: t.mailBody(owner.name, t.mailSays[what]),
  })
}
