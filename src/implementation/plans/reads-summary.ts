import type { Person } from '../../platform/auth/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import { type PlanSummary, summaryOf } from './action.ts'
import { type ActionFilter, type PlannedAction, plannedActions } from './reads.ts'

/** Whose actions are meant: one account's, one administration's, or what a person may see. */
export type ForWhom = Pick<ActionFilter, 'ownedBy' | 'administrationId'> & { by?: Person }

/** What is late, latest first: past its day and somebody has said so, or reported as delayed. */
export async function lateActions(tx: ReadTx, today: Day, who: ForWhom = {}): Promise<PlannedAction[]> {
  const late = (await plannedActions(tx, today, who)).filter(({ standing }) => standing.state === 'late')
  return late.sort((a, b) => b.standing.daysLate - a.standing.daysLate)
}

/** What nobody knows anything about: past its day, or long begun, without a word. */
export async function unknownActions(tx: ReadTx, today: Day, who: ForWhom = {}): Promise<PlannedAction[]> {
  return (await plannedActions(tx, today, who)).filter(({ standing }) => standing.state === 'unknown')
}

/** What an account answers for and has not finished, in the order of its days. */
export async function myActions(tx: ReadTx, accountId: string, today: Day): Promise<PlannedAction[]> {
  return (await plannedActions(tx, today, { ownedBy: accountId })).filter(
    ({ standing }) => standing.state !== 'done',
  )
}

/** How many actions of an effort's plan stand where, and what is due next. */
export async function planSummary(tx: ReadTx, effortId: string, today: Day): Promise<PlanSummary> {
  return summaryOf(await plannedActions(tx, today, { effortId }), today)
}

/** The same for every effort that has a plan, in one query. Stopped efforts are left out. */
export async function planSummaries(
  tx: ReadTx,
  today: Day,
  who: ForWhom = {},
): Promise<Map<string, PlanSummary>> {
  const byEffort = Map.groupBy(await plannedActions(tx, today, who), ({ effortId }) => effortId)
  return new Map([...byEffort].map(([effortId, actions]) => [effortId, summaryOf(actions, today)]))
}
