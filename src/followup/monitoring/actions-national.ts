import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { tellWhatIsLeft } from './actions-sharing.ts'
import type { MonitoringRound } from './monitoring.ts'
import { resultRefusals } from './refusals-results.ts'
import { deleteAbsence, saveAbsence } from './writes-national.ts'
import { closeRound } from './writes-pool.ts'

/** Closes a round for all: nobody signs any more, and what waits is told as far as the rules allow. */
export async function close(
  tx: WriteTx,
  by: Actor,
  round: MonitoringRound,
  { version }: { version: number },
): Promise<void> {
  if (round.closed) throw new Refusal(resultRefusals.closed)
  if (!(await closeRound(tx, { id: round.id, version }))) throw new Refusal(resultRefusals.changedMeanwhile)
  await tellWhatIsLeft(tx, by, round)
  await record(tx, by, {
    kind: 'monitoring-round-closed',
    subjectKind: 'monitoring-round',
    subjectId: round.id,
  })
}

/** Writes why a municipality is missing; an empty reason takes it away again. */
export async function tellAbsence(
  tx: WriteTx,
  by: Actor,
  round: MonitoringRound,
  absence: { areaId: string; reason: string },
): Promise<void> {
  const isKnown =
    absence.reason === ''
      ? await deleteAbsence(tx, { roundId: round.id, areaId: absence.areaId })
      : await saveAbsence(tx, { roundId: round.id, ...absence, byName: by.name })
  if (!isKnown) throw new Refusal(webRefusals.notFound)
  await record(tx, by, {
    kind: 'monitoring-absence-told',
    subjectKind: 'monitoring-round',
    subjectId: round.id,
    details: { area: absence.areaId },
  })
}
