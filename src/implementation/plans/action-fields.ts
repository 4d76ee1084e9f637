import type { Day } from '../../values/day.ts'
import type { Reason } from '../../values/refusal.ts'
import { isCircular, type Waiting } from './dependencies.ts'
import { planRefusals } from './refusals.ts'

/** What is written about an action: the four H's, the columns the plan has chosen, and what it waits for. */
export interface ActionFields {
  what: string
  how: string | null
  ownerAccount: string | null
  ownerName: string | null
  ownerEmail: string | null
  administrationId: string | null
  startsOn: Day | null
  dueOn: Day | null
  goal: string | null
  columns: Record<string, string>
  waitsFor: string[]
}

/** What does not hang together in an action, each with the field it is said beside. `id` is null for a new action. */
export function problemsOf(
  fields: ActionFields,
  id: string | null,
  others: readonly Waiting[],
): { field: string; reason: Reason }[] {
  const { startsOn, dueOn, ownerAccount, ownerName, ownerEmail, waitsFor } = fields
  const problems: { field: string; reason: Reason }[] = []
  if (startsOn && dueOn && dueOn < startsOn)
    problems.push({ field: 'dueOn', reason: planRefusals.dueBeforeStart })
  if (ownerAccount && (ownerName || ownerEmail))
    problems.push({ field: 'ownerName', reason: planRefusals.twoOwners })
  if (ownerEmail && !ownerName) problems.push({ field: 'ownerName', reason: planRefusals.ownerWithoutName })
  if (id && isCircular(others, { id, waitsFor }))
    problems.push({ field: 'waitsFor', reason: planRefusals.circular })
  return problems
}
