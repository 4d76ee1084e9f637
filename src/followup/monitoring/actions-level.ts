import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { showByName } from './actions-sharing.ts'
import type { Level, MonitoringRound } from './monitoring.ts'
import { pooledAnswers } from './pooling.ts'
import { ownAnswers } from './reads-results.ts'
import { findResponse } from './reads-rounds.ts'
import { resultRefusals } from './refusals-results.ts'
import { lockPool, saveLevel } from './writes-pool.ts'

/** Chooses who sees the municipality's signed answers by name. Taken back, they are shown to nobody any more. */
export async function chooseLevel(
  tx: WriteTx,
  by: Actor,
  round: MonitoringRound,
  choice: { level: Level; version: number },
): Promise<void> {
  const response = await findResponse(tx, round.id, { locked: true })
  if (!response?.signedOn) throw new Refusal(resultRefusals.notSigned)
  await lockPool(tx, round.id)
  if (!(await saveLevel(tx, { id: response.id, ...choice })))
    throw new Refusal(resultRefusals.changedMeanwhile)
  const { contributor } = response
  const answers = pooledAnswers(round.instrument, await ownAnswers(tx, round.id))
  await showByName(tx, round, { contributor, level: choice.level }, answers)
  await record(tx, by, {
    kind: 'monitoring-level-chosen',
    subjectKind: 'monitoring-round',
    subjectId: round.id,
    details: { level: choice.level },
  })
}
