import type { Person } from '../../platform/auth/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { mayWorkOn } from '../plans/index.ts'
import type { Assessment } from './assessment.ts'
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
