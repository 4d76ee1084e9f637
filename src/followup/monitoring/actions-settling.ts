import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { answerFault } from '../surveys/index.ts'
import { tellStanding } from './actions-response.ts'
import type { GapReason, Place } from './monitoring.ts'
import type { StandingPlace } from './place-standing.ts'
import { keyOf, together } from './places.ts'
import type { Work } from './reads-answering.ts'
import { monitoringRefusals } from './refusals.ts'
import { seenMark } from './seen-mark.ts'
import { insertSettlements, type NewSettlement } from './writes-answering.ts'

/** Settles one place: the municipality's answer, or why it has none. Refuses where answers have come since they were looked at. */
export async function settle(
  tx: WriteTx,
  by: Actor,
  { work, settlement, seen, today }: { work: Work; settlement: NewSettlement; seen: string; today: Day },
): Promise<void> {
  const place = mustFindPlace(work, settlement)
  if (seenMark(place) !== seen) throw new Refusal(monitoringRefusals.answersChanged)
  if (settlement.answer) {
    const whole = together(place.question, new Map([[place.rowId, settlement.answer]]))
    if (!whole || answerFault(place.question, whole)) throw new Refusal(monitoringRefusals.notWhole)
  }
  await save(tx, by, { work, settlements: [settlement], today })
}

/** Gives several unanswered places the same reason; a place somebody has answered meanwhile is left alone. Gives how many. */
export async function giveReason(
  tx: WriteTx,
  by: Actor,
  about: { work: Work; places: Place[]; gapReason: GapReason; reason: string; today: Day },
): Promise<number> {
  const { work, gapReason, reason, today } = about
  const open = about.places.filter((place) => mustFindPlace(work, place).state === 'missing')
  const settlements = open.map(({ questionId, rowId, administrationId }) => ({
    questionId,
    rowId,
    administrationId,
    answer: null,
    gapReason,
    reason,
  }))
  await save(tx, by, { work, settlements, today })
  return settlements.length
}

function mustFindPlace({ places }: Work, place: Place): StandingPlace {
  const found = places.find((each) => keyOf(each) === keyOf(place))
  if (!found) throw new Refusal(monitoringRefusals.notWhole)
  return found
}

async function save(
  tx: WriteTx,
  by: Actor,
  { work, settlements, today }: { work: Work; settlements: NewSettlement[]; today: Day },
): Promise<void> {
  if (settlements.length > 0) await insertSettlements(tx, work.response.id, { by: by.name, settlements })
  await tellStanding(tx, work.round, today)
  await record(tx, by, {
    kind: 'monitoring-settled',
    subjectKind: 'monitoring-round',
    subjectId: work.round.id,
    details: { places: settlements.length },
  })
}
