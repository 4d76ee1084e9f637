import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { MonitoringRound } from './monitoring.ts'
import { insertRound, type NewRound, saveRoundDays } from './writes.ts'

/** Opens a round for every municipality, with the questionnaire as it is now. Gives its id. */
export async function openRound(
  tx: WriteTx,
  by: Actor,
  round: Omit<NewRound, 'origin' | 'openedByName'>,
): Promise<string> {
  const id = await insertRound(tx, { ...round, origin: 'asked', openedByName: by.name })
  await record(tx, by, { kind: 'monitoring-round-opened', subjectKind: 'monitoring-round', subjectId: id })
  return id
}

/** Moves the last day, or sets proof checks on or off. False when somebody else saved first. */
export async function changeRound(
  tx: WriteTx,
  by: Actor,
  round: Pick<MonitoringRound, 'id' | 'proofShare' | 'version'> & { answersBy: Day },
): Promise<boolean> {
  const isSaved = await saveRoundDays(tx, round)
  if (isSaved)
    await record(tx, by, {
      kind: 'monitoring-round-changed',
      subjectKind: 'monitoring-round',
      subjectId: round.id,
    })
  return isSaved
}
