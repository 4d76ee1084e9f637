import type { Day } from '../../values/day.ts'
import type { PlanSummary } from '../plans/index.ts'
import type { Stage } from './stage.ts'

/** What an effort needs next; the sentence stands in the texts, the day only for what is due. */
export type NextStep =
  | {
      step:
        | 'name-owner'
        | 'first-action'
        | 'write-test'
        | 'decide'
        | 'ask'
        | 'follow-up-late'
        | 'try-it'
        | 'none'
        | 'over'
    }
  | { step: 'due'; what: string; on: Day; actionId: string }

/** The one thing that helps most now: somebody to own it, a first action, a question to those who are silent, a decision that is due. */
export function nextStepOf(
  effort: { stage: Stage; ownerAccount: string | null; decides: string; decidesOn: string },
  plan: PlanSummary,
  today: Day,
): NextStep {
  const { stage } = effort
  if (stage === 'stopped') return { step: 'over' }
  if (!effort.ownerAccount) return { step: 'name-owner' }
  if (stage === 'routine') return { step: 'none' }
  if (plan.total === 0) return { step: 'first-action' }
  if (effort.decidesOn && effort.decidesOn <= today) return { step: 'decide' }
  if (plan.counts.late > 0) return { step: 'follow-up-late' }
  if (plan.counts.unknown + plan.counts.unconfirmed > 0) return { step: 'ask' }
  if (plan.nextDue)
    return { step: 'due', what: plan.nextDue.what, on: plan.nextDue.dueOn, actionId: plan.nextDue.id }
  if (!effort.decides) return { step: 'write-test' }
  return { step: stage === 'idea' ? 'try-it' : 'none' }
}
