import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { rounds } from './reads.ts'
import { currentOf } from './round.ts'
import { reviewRefusals } from './texts-refusals.ts'
import { carryAnswers, insertRound, saveRoundClosing } from './writes.ts'

/** Starts a round with the last one's answers carried over; refuses while another is open. */
export async function startRound(
  tx: WriteTx,
  by: Actor,
  round: { name: string; editions: string[]; startedOn: Day },
): Promise<string> {
  const last = currentOf(await rounds(tx))
  if (last && last.closedOn === null) throw new Refusal(reviewRefusals.roundOpen, { name: last.name })
  const id = await insertRound(tx, round)
  const carried = last ? await carryAnswers(tx, last.id, id) : 0
  await record(tx, by, {
    kind: 'round-started',
    subjectKind: 'review-round',
    subjectId: id,
    details: { carried },
  })
  return id
}

export async function closeRound(tx: WriteTx, by: Actor, id: string, closedOn: Day): Promise<void> {
  if ((await saveRoundClosing(tx, id, closedOn)) === 0) throw new Refusal(webRefusals.notFound)
  await record(tx, by, {
    kind: 'round-closed',
    subjectKind: 'review-round',
    subjectId: id,
    details: { closedOn },
  })
}

/** Opens the newest round again; the older ones are history. */
export async function reopenRound(tx: WriteTx, by: Actor, id: string): Promise<void> {
  const known = await rounds(tx)
  if (!known.some((round) => round.id === id)) throw new Refusal(webRefusals.notFound)
  if (currentOf(known)?.id !== id) throw new Refusal(reviewRefusals.notNewest)
  if ((await saveRoundClosing(tx, id, null)) === 0) throw new Refusal(webRefusals.notFound)
  await record(tx, by, { kind: 'round-reopened', subjectKind: 'review-round', subjectId: id })
}
