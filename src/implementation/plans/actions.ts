import { type Actor, record } from '../../platform/audit/index.ts'
import type { Person } from '../../platform/auth/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale, webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { type ActionFields, problemsOf } from './action-fields.ts'
import type { Waiting } from './dependencies.ts'
import { mayWorkOn } from './may.ts'
import { type ExtraColumn, knownColumns } from './plan.ts'
import { findPlanSubject, type PlannedAction, type PlanSubject } from './reads.ts'
import { findRemovedAction } from './reads-history.ts'
import { planRefusals } from './refusals.ts'
import { insertAction, replaceDependencies, savePlan, setRemoved, updateAction } from './writes.ts'

/** The plan's effort, when the person may change it. What they may not see looks like nothing. */
export async function planToChange(tx: WriteTx, by: Person, effortId: string): Promise<PlanSubject> {
  const subject = await findPlanSubject(tx, effortId, by)
  if (!subject) throw new Refusal(webRefusals.notFound)
  if (!mayWorkOn(by, subject)) throw new Refusal(planRefusals.notYourPlan)
  return subject
}

/** Writes a new action into a plan, and gives its id. */
export async function addAction(
  tx: WriteTx,
  by: Actor,
  effortId: string,
  fields: ActionFields,
): Promise<string> {
  mustMakeSense(fields, null, [])
  const id = await insertAction(tx, effortId, fields)
  await replaceDependencies(tx, effortId, id, fields.waitsFor)
  await record(tx, by, {
    kind: 'action-added',
    subjectKind: 'action',
    subjectId: id,
    details: { effort: effortId },
  })
  return id
}

/** Changes an action; refuses what would make it wait for itself, and shows both versions when somebody else saved first. */
export async function changeAction(
  tx: WriteTx,
  by: Actor,
  change: {
    before: PlannedAction
    version: number
    fields: ActionFields
    others: readonly Waiting[]
    differences: Stale['fields']
  },
): Promise<void> {
  const { before, version, fields, others, differences } = change
  mustMakeSense(fields, before.id, others)
  const saved = await updateAction(tx, before.id, version, fields)
  if (saved === 0) throw new Stale(before.version, differences)
  await replaceDependencies(tx, before.effortId, before.id, fields.waitsFor)
  await record(tx, by, {
    kind: 'action-changed',
    subjectKind: 'action',
    subjectId: before.id,
    details: { effort: before.effortId },
  })
}

export async function removeAction(tx: WriteTx, by: Actor, action: PlannedAction): Promise<void> {
  await setRemoved(tx, action.id, 'removed')
  await record(tx, by, {
    kind: 'action-removed',
    subjectKind: 'action',
    subjectId: action.id,
    details: { effort: action.effortId },
  })
}

/** Brings a removed action back as it was. */
export async function restoreAction(
  tx: WriteTx,
  by: Person,
  actor: Actor,
  actionId: string,
): Promise<{ id: string; effortId: string }> {
  const removed = await findRemovedAction(tx, actionId)
  if (!removed) throw new Refusal(webRefusals.notFound)
  await planToChange(tx, by, removed.effortId)
  await setRemoved(tx, actionId, 'restored')
  await record(tx, actor, {
    kind: 'action-restored',
    subjectKind: 'action',
    subjectId: actionId,
    details: { effort: removed.effortId },
  })
  return removed
}

/** Chooses what a plan shows and how many days a report holds in it. */
export async function shapePlan(
  tx: WriteTx,
  by: Actor,
  subject: PlanSubject,
  shape: { columns: ExtraColumn[]; followUpDays: number; version: number; differences: Stale['fields'] },
): Promise<void> {
  const saved = await savePlan(tx, subject.effortId, shape.version, {
    columns: knownColumns(shape.columns),
    followUpDays: shape.followUpDays,
  })
  if (saved === 0) throw new Stale(subject.planVersion, shape.differences)
  await record(tx, by, {
    kind: 'plan-shaped',
    subjectKind: 'effort',
    subjectId: subject.effortId,
    details: { columns: shape.columns.length, followUpDays: shape.followUpDays },
  })
}

function mustMakeSense(fields: ActionFields, id: string | null, others: readonly Waiting[]): void {
  const [problem] = problemsOf(fields, id, others)
  if (problem) throw new Refusal(problem.reason)
}
