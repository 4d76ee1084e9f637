import type { Reason } from '../../values/refusal.ts'
import { effortRefusals } from './refusals.ts'

/** Where an effort is in its life. */
export const stages = ['idea', 'test', 'running', 'routine', 'stopped'] as const
export type Stage = (typeof stages)[number]

/** The moves there are. An effort that is routine can be taken up again, and one that was stopped begins anew as an idea. */
export const allowedMoves: Record<Stage, readonly Stage[]> = {
  idea: ['test', 'running', 'stopped'],
  test: ['running', 'stopped'],
  running: ['routine', 'test', 'stopped'],
  routine: ['running', 'stopped'],
  stopped: ['idea'],
}

/** The stages that take hours from people: these count towards an administration's limit. */
export const busyStages: readonly Stage[] = ['test', 'running']

/** The noun in the address under which a stage is moved to. What ends an effort has one of its own, since it asks what was learned. */
export const moveNouns = { test: 'afproevning', running: 'igangsaettelse', idea: 'genoptagelse' } as const

/**
 * Why an effort may not move, or null when it may: the move must exist; nothing starts without an owner and an administration;
 * and nobody closes an effort without a word on what was learned.
 */
export function obstacleTo(
  effort: { stage: Stage; ownerAccount: string | null; administrationIds: readonly string[] },
  to: Stage,
  reason: string | null,
): Reason | null {
  if (!allowedMoves[effort.stage].includes(to)) return effortRefusals.noSuchMove
  if (busyStages.includes(to) && !effort.ownerAccount) return effortRefusals.needsOwner
  if (busyStages.includes(to) && effort.administrationIds.length === 0)
    return effortRefusals.needsAdministration
  if ((to === 'stopped' || to === 'routine') && !reason) return effortRefusals.needsReason
  return null
}
