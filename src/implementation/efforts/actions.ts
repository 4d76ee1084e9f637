import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import type { EffortFields, Origin } from './effort.ts'
import type { Answers, Part } from './parts.ts'
import type { Effort } from './reads.ts'
import type { SavedPart } from './reads-parts.ts'
import { effortRefusals } from './refusals.ts'
import { obstacleTo, type Stage } from './stage.ts'
import {
  insertEffort,
  insertMove,
  markUndone,
  saveLimit,
  savePart,
  setRemoved,
  setStage,
  touch,
  updateEffort,
} from './writes.ts'

/** Creates an effort as an idea, with the parts that follow along from where it came. Gives its id. */
export async function createEffort(
  tx: WriteTx,
  by: Actor,
  effort: { fields: EffortFields; origin: Origin; parts?: Partial<Record<Part, Answers>> },
): Promise<string> {
  const id = await insertEffort(tx, by, effort.fields, effort.origin)
  for (const [part, answers] of Object.entries(effort.parts ?? {}))
    await savePart(tx, by, id, { part: part as Part, answers, version: 0 })
  await record(tx, by, {
    kind: 'effort-created',
    subjectKind: 'effort',
    subjectId: id,
    details: { origin: effort.origin.kind },
  })
  return id
}

/** Changes the basics of an effort; shows both versions when somebody else saved first. */
export async function changeEffort(
  tx: WriteTx,
  by: Actor,
  change: { before: Effort; version: number; fields: EffortFields; differences: Stale['fields'] },
): Promise<void> {
  const { before, version, fields, differences } = change
  if ((await updateEffort(tx, by, before.id, version, fields)) === 0)
    throw new Stale(before.version, differences)
  await record(tx, by, { kind: 'effort-changed', subjectKind: 'effort', subjectId: before.id })
}

/** Saves one part of an effort; the other parts may be saved by others meanwhile. */
export async function writePart(
  tx: WriteTx,
  by: Actor,
  change: {
    effortId: string
    part: Part
    before: SavedPart | undefined
    version: number
    answers: Answers
    differences: Stale['fields']
  },
): Promise<void> {
  const { effortId, part, answers, version } = change
  if ((await savePart(tx, by, effortId, { part, answers, version })) === 0)
    throw new Stale(change.before?.version ?? 0, change.differences)
  await touch(tx, by, effortId)
  await record(tx, by, {
    kind: 'effort-part-saved',
    subjectKind: 'effort',
    subjectId: effortId,
    details: { part },
  })
}

/** Moves an effort along its life and gives the move's id, by which it can be undone. Refuses a move that does not exist or lacks what it needs. */
export async function moveEffort(
  tx: WriteTx,
  by: Actor,
  effort: Effort,
  move: { to: Stage; reason: string | null; today: Day },
): Promise<string> {
  const obstacle = obstacleTo(effort, move.to, move.reason)
  if (obstacle) throw new Refusal(obstacle)
  const { stage: from } = effort
  if ((await setStage(tx, by, effort.id, { from, to: move.to })) === 0)
    throw new Refusal(effortRefusals.noSuchMove)
  const id = await insertMove(tx, by, {
    effortId: effort.id,
    from,
    to: move.to,
    on: move.today,
    reason: move.reason,
  })
  await record(tx, by, {
    kind: 'effort-moved',
    subjectKind: 'effort',
    subjectId: effort.id,
    details: { from, to: move.to },
  })
  return id
}

/** Takes the latest move back, as long as nobody moved the effort again. */
export async function undoMove(tx: WriteTx, by: Actor, effortId: string, moveId: string): Promise<void> {
  const move = await markUndone(tx, effortId, moveId)
  if (!move || (await setStage(tx, by, effortId, { from: move.toStage, to: move.fromStage })) === 0)
    throw new Refusal(effortRefusals.movedSince)
  await record(tx, by, {
    kind: 'effort-move-undone',
    subjectKind: 'effort',
    subjectId: effortId,
    details: { to: move.fromStage },
  })
}

/** Removes an idea that nobody has planned anything for; what has a history is closed instead. */
export async function removeEffort(
  tx: WriteTx,
  by: Actor,
  effort: Effort,
  actionCount: number,
): Promise<void> {
  if (effort.stage !== 'idea' || actionCount > 0) throw new Refusal(effortRefusals.hasActions)
  await setRemoved(tx, effort.id, 'removed')
  await record(tx, by, { kind: 'effort-removed', subjectKind: 'effort', subjectId: effort.id })
}

export async function restoreEffort(tx: WriteTx, by: Actor, effortId: string): Promise<void> {
  await setRemoved(tx, effortId, 'restored')
  await record(tx, by, { kind: 'effort-restored', subjectKind: 'effort', subjectId: effortId })
}

/** Sets how many efforts an administration should carry at once. */
export async function setEffortLimit(tx: WriteTx, by: Actor, limit: number): Promise<void> {
  await saveLimit(tx, limit)
  await record(tx, by, {
    kind: 'effort-limit-set',
    subjectKind: 'choice',
    subjectId: 'effort-limit',
    details: { limit },
  })
}
