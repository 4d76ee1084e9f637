import { hasCapability, type Person } from '../../platform/auth/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { mayWorkOn } from '../plans/index.ts'
import type { Assessment, DimensionSet } from './assessment.ts'
import { capacityRefusals } from './refusals.ts'

/** Who may close an assessment, write its shared dots or take it away: the coordinator, whoever opened it, and those who may work on its effort. */
export function mayRun(by: Person, { openedBy, effort }: Pick<Assessment, 'openedBy' | 'effort'>): boolean {
  if (by.role === 'coordinator') return true
  if (by.role !== 'editor' && by.role !== 'leader') return false
  return openedBy === by.accountId || (effort !== null && mayWorkOn(by, effort))
}

export function mustBeAllowedToRun(by: Person, assessment: Assessment): void {
  if (!mayRun(by, assessment)) throw new Refusal(capacityRefusals.notYours)
}

/** Who may write areas of the municipality's own. */
export function mayWriteSets(by: Person): boolean {
  return hasCapability(by.role, 'run-capacity')
}

/** Who may change a set the municipality has written: the coordinator, and whoever wrote it. */
export function mayChangeSet(by: Person, { own }: Pick<DimensionSet, 'own'>): boolean {
  return own !== null && (by.role === 'coordinator' || (mayWriteSets(by) && own.createdBy === by.accountId))
}
