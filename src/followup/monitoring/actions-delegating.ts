import { type Actor, record } from '../../platform/audit/index.ts'
import { issueToken } from '../../platform/auth/index.ts'
import { queueMail } from '../../platform/mail/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { type Day, daysBetween } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { tellStanding } from './actions-response.ts'
import { askedSections } from './asked.ts'
import { monitoringMail } from './letters.ts'
import type { Delegation, Work } from './reads-answering.ts'
import { monitoringRefusals } from './refusals.ts'
import { insertDelegation, noteReminder, saveWithdrawal } from './writes-answering.ts'

/** A section for an administration. */
export interface Part {
  sectionId: string
  administrationId: string
}

export interface Sending {
  today: Day
  publicUrl: string
}

/** Asks one person about some parts, in one mail with one link; parts they already have are left alone. Gives how many were new. */
export async function delegate(
  tx: WriteTx,
  by: Actor,
  {
    work,
    person,
    sending,
  }: { work: Work; person: { name: string; email: string; note: string; parts: Part[] }; sending: Sending },
): Promise<number> {
  const { round, response, administrations, delegations } = work
  const asked = askedSections(round, administrations)
  const isAsked = ({ sectionId, administrationId }: Part) =>
    asked.some(
      ({ section, administration }) => section.id === sectionId && administration.id === administrationId,
    )
  if (!person.parts.every(isAsked)) throw new Refusal(monitoringRefusals.notWhole)
  const fresh = person.parts.filter(
    (part) => !delegations.some((known) => known.email === person.email && isSamePart(known, part)),
  )
  let first: string | null = null
  for (const part of fresh) {
    const { name, email, note } = person
    const id = await insertDelegation(tx, {
      responseId: response.id,
      ...part,
      name,
      email,
      note,
      isMailed: true,
    })
    first ??= id
  }
  if (first) await sendMail(tx, { sort: 'asking', work, person, delegationId: first, sending })
  await noteOn(tx, by, { work, kind: 'monitoring-delegated', details: { parts: fresh.length } })
  return fresh.length
}

/** Writes to one person once more, with a new link. Refuses a second mail the same day, and where all is done. */
export async function remind(
  tx: WriteTx,
  by: Actor,
  { work, email, sending }: { work: Work; email: string; sending: Sending },
): Promise<void> {
  const open = work.delegations.filter((delegation) => delegation.email === email && !delegation.isDone)
  const [first] = open
  if (!first || open.some(({ sentOn, remindedOn }) => (remindedOn ?? sentOn) === sending.today))
    throw new Refusal(monitoringRefusals.remindedToday)
  await sendMail(tx, { sort: 'reminder', work, person: first, delegationId: first.id, sending })
  await noteReminder(tx, work.response.id, email)
  await noteOn(tx, by, { work, kind: 'monitoring-reminded' })
}

/** Makes a link for somebody whose mail did not come; the coordinator hands it over. */
export async function makeLink(
  tx: WriteTx,
  by: Actor,
  { work, delegationId, today }: { work: Work; delegationId: string; today: Day },
): Promise<string> {
  const delegation = mustFind(work, delegationId)
  const secret = await issueLink(tx, { work, delegationId: delegation.id, today })
  await noteOn(tx, by, { work, kind: 'monitoring-delegated', details: { parts: 0 } })
  return secret
}

/** Lets somebody off: what they answered no longer counts, and comes back if it is undone. */
export async function withdraw(
  tx: WriteTx,
  by: Actor,
  { work, delegationId, isUndone }: { work: Work; delegationId: string; isUndone: boolean },
  today: Day,
): Promise<void> {
  const touched = await saveWithdrawal(tx, delegationId, !isUndone)
  if (touched === 0) throw new Refusal(webRefusals.notFound)
  await tellStanding(tx, work.round, today)
  const kind = isUndone ? 'monitoring-delegation-restored' : 'monitoring-delegation-withdrawn'
  await noteOn(tx, by, { work, kind })
}

function mustFind({ delegations }: Work, id: string): Delegation {
  const delegation = delegations.find((each) => each.id === id)
  if (!delegation) throw new Refusal(webRefusals.notFound)
  return delegation
}

export function isSamePart(one: Part, other: Part): boolean {
  return one.sectionId === other.sectionId && one.administrationId === other.administrationId
}

interface Letter {
  sort: 'asking' | 'reminder'
  work: Work
  person: { name: string; email: string; note: string }
  delegationId: string
  sending: Sending
}

async function sendMail(tx: WriteTx, { sort, work, person, delegationId, sending }: Letter): Promise<void> {
  const secret = await issueLink(tx, { work, delegationId, today: sending.today })
  const link = `${sending.publicUrl}/m/${secret}`
  const letter = monitoringMail(sort, {
    round: work.round,
    coordinator: work.response.coordinatorName,
    person,
    link,
  })
  await queueMail(tx, { recipient: person.email, ...letter })
}

/** One link holds to the round's last day, and may be used as often as one likes until then. */
function issueLink(
  tx: WriteTx,
  { work, delegationId, today }: { work: Work; delegationId: string; today: Day },
) {
  const days = daysBetween(today, work.round.answersBy) + 1
  return issueToken(tx, { purpose: 'answer-monitoring', subjectId: delegationId, days })
}

function noteOn(
  tx: WriteTx,
  by: Actor,
  { work, kind, details = {} }: { work: Work; kind: string; details?: Record<string, number> },
): Promise<void> {
  return record(tx, by, { kind, subjectKind: 'monitoring-round', subjectId: work.round.id, details })
}
