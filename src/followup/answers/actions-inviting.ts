import { randomBytes, randomUUID } from 'node:crypto'
import { codeFrom } from '../../implementation/capacity/index.ts'
import { type Actor, record } from '../../platform/audit/index.ts'
import { queueMail } from '../../platform/mail/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { House } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { type Reason, Refusal } from '../../values/refusal.ts'
import { isOpen, type Survey } from '../surveys/index.ts'
import { fewestAnonymous } from './anonymity.ts'
import { invitationMail } from './letters.ts'
import { isAnybodyToRemind, responseRate } from './reads.ts'
import { askerOf, lettersOf } from './reads-invited.ts'
import { answerRefusals } from './refusals.ts'
import { invitationSecret } from './secret.ts'
import { insertInvitations, insertOpenLink } from './writes.ts'
import { noteReminding, orderInvitations, orderReminders, takeDueMails } from './writes-invited.ts'

/** Puts addresses on the list of those to be asked; nothing is sent yet. Gives how many were new. */
export async function invite(
  tx: WriteTx,
  by: Actor,
  survey: Survey,
  { addresses, key }: { addresses: readonly string[]; key: string },
): Promise<number> {
  if (survey.mode === 'open-link') throw new Refusal(answerRefusals.byOpenLink)
  const invited = addresses.map((address) => {
    const id = randomUUID()
    return { id, address, tokenHash: invitationSecret(tx.municipality as MunicipalityCode, id, key).hash }
  })
  const added = invited.length > 0 ? await insertInvitations(tx, survey.id, invited) : 0
  await note(tx, by, survey, { kind: 'invitations-added', count: added })
  return added
}

/** Refuses to call an asking anonymous when so few are asked that no result could be shown. */
export function mustBeEnough(survey: Survey, invited: number, reason: Reason = answerRefusals.tooFew): void {
  const fewest = fewestAnonymous(survey)
  if (survey.mode === 'anonymous' && invited < fewest) throw new Refusal(reason, { count: invited, fewest })
}

/** Orders the first mail to all who have had none; a job sends them. Gives how many. */
export async function sendInvitations(tx: WriteTx, by: Actor, survey: Survey, today: Day): Promise<number> {
  mustBeMailable(survey, today)
  mustBeEnough(survey, (await responseRate(tx, survey.id)).listed)
  const count = await orderInvitations(tx, survey.id)
  if (count === 0) throw new Refusal(answerRefusals.nobodyToMail)
  await note(tx, by, survey, { kind: 'invitations-sent', count })
  return count
}

/**
 * Orders a reminder to those who have not answered, at most once a day and three times in all. Nothing in what happens depends on who
 * has answered, and how many were written to is not told: somebody taken off the list in between would be known by the difference.
 */
export async function sendReminders(tx: WriteTx, by: Actor, survey: Survey, today: Day): Promise<void> {
  mustBeMailable(survey, today)
  if (!(await isAnybodyToRemind(tx, survey.id, today))) throw new Refusal(answerRefusals.nobodyToMail)
  if (!(await noteReminding(tx, survey.id, today))) throw new Refusal(answerRefusals.remindedEnough)
  await orderReminders(tx, survey.id, today)
  await note(tx, by, survey, { kind: 'reminders-sent' })
}

function mustBeMailable(survey: Survey, today: Day): void {
  if (survey.mode === 'open-link') throw new Refusal(answerRefusals.byOpenLink)
  if (!isOpen(survey, today)) throw new Refusal(answerRefusals.notOpen)
}

/** Makes the open link, or gives it more or fewer seats; the address stays. */
export async function makeOpenLink(tx: WriteTx, by: Actor, survey: Survey, seats: number): Promise<void> {
  if (survey.mode !== 'open-link') throw new Refusal(answerRefusals.notByOpenLink)
  await insertOpenLink(tx, { surveyId: survey.id, code: codeFrom(randomBytes(32)), seats })
  await note(tx, by, survey, { kind: 'survey-link-made', count: seats })
}

/** Puts up to so many due mails of a survey in the outbox, and says how many. */
export async function writeDueMails(
  tx: WriteTx,
  survey: Survey,
  { house, today, most }: { house: House; today: Day; most: number },
): Promise<number> {
  const due = await takeDueMails(tx, survey.id, { today, most })
  if (due.length === 0) return 0
  const [letters, asker] = [await lettersOf(tx, survey.id), await askerOf(tx)]
  for (const { id, address, sort } of due) {
    const secret = invitationSecret(tx.municipality as MunicipalityCode, id, house.secret)
    const link = `${house.config.publicUrl}/s/${secret.text}`
    await queueMail(tx, { recipient: address, ...invitationMail(sort, survey, { letters, link, asker }) })
  }
  return due.length
}

function note(
  tx: WriteTx,
  by: Actor,
  survey: Survey,
  { kind, ...details }: { kind: string; count?: number },
): Promise<void> {
  return record(tx, by, { kind, subjectKind: 'survey', subjectId: survey.id, details })
}
