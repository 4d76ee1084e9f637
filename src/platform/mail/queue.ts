import { sql } from 'kysely'
import type { ReadTx, WriteTx } from '../tenancy/index.ts'

/** A mail as plain text. It holds no personal data but the reader's own, and its links are used once. */
export interface Mail {
  recipient: string
  subject: string
  body: string
}

/** Puts a mail in the queue, in the transaction that wants it sent: it goes out after commit, or not at all. Gives its id. */
export async function queueMail(tx: WriteTx, mail: Mail): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into platform.mail (municipality_id, recipient, subject, body)
    values (${tx.municipality}, ${mail.recipient}, ${oneLine(mail.subject)}, ${mail.body}) returning id`)
  return row?.id as string
}

export interface ClaimedMail extends Mail {
  id: string
}

export const triesAtMost = 10

/**
 * Takes the next mail that is due, so that no other process takes it too. Claiming counts as a try and puts the mail off, twice as long
 * for each try (1, 2, 4 … minutes, at most six hours): one that was neither sent nor put back comes round again by itself.
 */
export function claimMail(tx: WriteTx): Promise<ClaimedMail | null> {
  return tx.row<ClaimedMail>(sql`
    update platform.mail set attempts = attempts + 1,
      not_before = now() + least(interval '1 minute' * power(2, attempts), interval '6 hours')
    where municipality_id = ${tx.municipality} and id = (
      select id from platform.mail
      where municipality_id = ${tx.municipality} and sent_at is null and not_before <= now() and attempts < ${triesAtMost}
      order by created_at limit 1 for update skip locked)
    returning id, recipient, subject, body`)
}

/** Notes that a mail is sent, and empties it: a link in it is nobody's but the reader's. */
export async function markSent(tx: WriteTx, id: string): Promise<void> {
  await tx.run(sql`
    update platform.mail set sent_at = now(), body = ''
    where municipality_id = ${tx.municipality} and id = ${id} and sent_at is null`)
}

/** Mails that were tried so often that nobody tries any more. */
export async function countUndeliverable(tx: ReadTx): Promise<number> {
  const row = await tx.row<{ count: number }>(sql`
    select count(*)::int as count from platform.mail
    where municipality_id = ${tx.municipality} and sent_at is null and attempts >= ${triesAtMost}`)
  return row?.count ?? 0
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim()
}
