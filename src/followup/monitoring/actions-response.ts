import { type Actor, record } from '../../platform/audit/index.ts'
import { queueMail } from '../../platform/mail/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { shareSigned, takeBackSigned } from './actions-sharing.ts'
import { monitoringMail } from './letters.ts'
import type { MonitoringResponse, MonitoringRound } from './monitoring.ts'
import { countsOf, finalsOf, unsettled } from './place-standing.ts'
import { leaders, type Work, workOf } from './reads-answering.ts'
import { findResponse, ownDecline, regionOf } from './reads-rounds.ts'
import { monitoringRefusals } from './refusals.ts'
import {
  deleteFinals,
  deleteStanding,
  insertFinals,
  insertResponse,
  saveSignature,
  saveStanding,
} from './writes.ts'

/** Refuses a round in which nothing can be done today. */
export function mustRun(round: MonitoringRound, today: Day): void {
  if (round.origin === 'imported') throw new Refusal(monitoringRefusals.imported)
  if (round.closed || round.answersBy < today) throw new Refusal(monitoringRefusals.over)
  if (round.opensOn > today) throw new Refusal(monitoringRefusals.notOpenYet)
}

/** The response that is worked on, locked: of two who change it, one comes after the other. Refuses one that is signed or not there. */
export async function responseToChange(
  tx: WriteTx,
  round: MonitoringRound,
  today: Day,
): Promise<MonitoringResponse> {
  mustRun(round, today)
  const response = await findResponse(tx, round.id, { locked: true })
  if (!response) throw new Refusal(webRefusals.notFound)
  if (response.signedOn) throw new Refusal(monitoringRefusals.signed)
  return response
}

/** Takes a round on for the municipality; who does is its coordinator there. */
export async function takeOn(tx: WriteTx, by: Actor, round: MonitoringRound, today: Day): Promise<void> {
  mustRun(round, today)
  const isNew = await insertResponse(tx, {
    roundId: round.id,
    coordinatorId: by.accountId,
    coordinatorName: by.name,
  })
  if (!isNew) throw new Refusal(monitoringRefusals.takenOn)
  await tellStanding(tx, round, today)
  await note(tx, by, round, 'monitoring-taken-on')
}

/** Says that the municipality does not take part, and why. */
export async function decline(
  tx: WriteTx,
  by: Actor,
  round: MonitoringRound,
  { reason, today }: { reason: string; today: Day },
): Promise<void> {
  mustRun(round, today)
  if (await findResponse(tx, round.id)) throw new Refusal(monitoringRefusals.takenOn)
  await saveStanding(tx, round.id, { ...noWork, state: 'declined', reason })
  await note(tx, by, round, 'monitoring-declined')
}

/** Takes part after all: what was said of not doing so is forgotten. */
export async function undecline(tx: WriteTx, by: Actor, round: MonitoringRound, today: Day): Promise<void> {
  mustRun(round, today)
  if ((await ownDecline(tx, round.id)) === null) throw new Refusal(webRefusals.notFound)
  await deleteStanding(tx, round.id)
  await note(tx, by, round, 'monitoring-reopened')
}

/** Asks a leader by mail to sign. Refuses while something is not settled, and anybody who may not sign. */
export async function askForSignature(
  tx: WriteTx,
  by: Actor,
  round: MonitoringRound,
  { leaderId, today, publicUrl }: { leaderId: string; today: Day; publicUrl: string },
): Promise<string> {
  const response = await responseToChange(tx, round, today)
  const open = unsettled((await workOf(tx, round, response)).places)
  if (open.length > 0) throw new Refusal(monitoringRefusals.unsettled, { count: open.length })
  const leader = (await leaders(tx)).find(({ id }) => id === leaderId)
  if (!leader) throw new Refusal(webRefusals.notFound)
  const link = `${publicUrl}/monitorering/${round.id}/underskrift`
  const letter = monitoringMail('signing', {
    round,
    coordinator: response.coordinatorName,
    person: { name: leader.name },
    link,
  })
  await queueMail(tx, { recipient: leader.email, ...letter })
  await note(tx, by, round, 'monitoring-signature-asked')
  return leader.name
}

/** Signs for the municipality: what is answered is frozen, counted with the others without its name, and compared when it is due. */
export async function sign(
  tx: WriteTx,
  by: Actor,
  round: MonitoringRound,
  signature: { title: string; today: Day },
): Promise<void> {
  const response = await responseToChange(tx, round, signature.today)
  const work = await workOf(tx, round, response)
  const open = unsettled(work.places)
  if (open.length > 0) throw new Refusal(monitoringRefusals.unsettled, { count: open.length })
  const finals = finalsOf(work.places)
  await insertFinals(tx, response.id, finals)
  await saveSignature(tx, response.id, { name: by.name, title: signature.title })
  await saveStanding(tx, round.id, standingIn(work, 'signed'))
  await shareSigned(tx, by, { round, response, finals, region: await regionOf(tx, round.opensOn) })
  await note(tx, by, round, 'monitoring-signed')
}

/** Opens signed answers again, with a reason: until they are signed anew they count nowhere. */
export async function reopen(
  tx: WriteTx,
  by: Actor,
  round: MonitoringRound,
  { reason, today }: { reason: string; today: Day },
): Promise<void> {
  mustRun(round, today)
  const response = await findResponse(tx, round.id, { locked: true })
  if (!response?.signedOn) throw new Refusal(monitoringRefusals.notSigned)
  await takeBackSigned(tx, round, response)
  await deleteFinals(tx, response.id)
  await saveSignature(tx, response.id, null)
  const work = await workOf(tx, round, response)
  await saveStanding(tx, round.id, { ...standingIn(work, 'answering'), reason })
  await note(tx, by, round, 'monitoring-reopened')
}

/** Tells the national level how far the municipality is: counts and minutes, no answers. */
export async function tellStanding(tx: WriteTx, round: MonitoringRound, today: Day): Promise<void> {
  const response = await responseToChange(tx, round, today)
  await saveStanding(tx, round.id, standingIn(await workOf(tx, round, response), 'answering'))
}

const noWork = { asked: 0, answered: 0, gaps: {}, typed: 0, confirmed: 0, corrected: 0, minutes: 0 }

/** A response as the national level and the burden meter see it. */
export function standingIn({ places, given, delegations }: Work, state: 'answering' | 'signed') {
  const gaps: Record<string, number> = {}
  for (const place of places)
    if (place.state === 'gap' && place.settlement?.gapReason)
      gaps[place.settlement.gapReason] = (gaps[place.settlement.gapReason] ?? 0) + 1
  const are = (origin: string) => given.filter((answer) => answer.origin === origin).length
  const seconds = delegations.reduce((all, { activeSeconds }) => all + activeSeconds, 0)
  const { asked, answered } = countsOf(places)
  return {
    state,
    reason: '',
    asked,
    answered,
    gaps,
    typed: are('typed'),
    confirmed: are('confirmed'),
    corrected: are('corrected'),
    minutes: Math.round(seconds / 60),
  }
}

function note(tx: WriteTx, by: Actor, round: MonitoringRound, kind: string): Promise<void> {
  return record(tx, by, { kind, subjectKind: 'monitoring-round', subjectId: round.id })
}
