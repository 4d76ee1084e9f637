import { record } from '../../platform/audit/index.ts'
import type { Person } from '../../platform/auth/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale, webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import type { DimensionSet } from './assessment.ts'
import { mayChangeSet } from './may.ts'
import type { OwnSetFields } from './own-set.ts'
import { dimensionSets } from './reads.ts'
import { capacityRefusals } from './refusals.ts'
import { insertOwnSet, setRetired, updateOwnSet } from './writes-sets.ts'

/** Keeps areas the municipality has written, and gives their id. */
export async function createSet(tx: WriteTx, by: Person, fields: OwnSetFields): Promise<string> {
  const id = await insertOwnSet(tx, { ...fields, createdBy: by.accountId })
  await note(tx, by, id, 'capacity-set-created')
  return id
}

/** Changes areas for the assessments to come; shows both when somebody else changed them first. */
export async function changeSet(
  tx: WriteTx,
  by: Person,
  set: DimensionSet,
  change: { fields: OwnSetFields; version: number; differences: Stale['fields'] },
): Promise<void> {
  const saved = await updateOwnSet(tx, { id: set.id, version: change.version }, change.fields)
  if (saved === 0) throw new Stale(set.own?.version ?? 0, change.differences)
  await note(tx, by, set.id, 'capacity-set-changed')
}

/** Puts areas away, so that no new assessment uses them. */
export async function retireSet(tx: WriteTx, by: Person, id: string, today: Day): Promise<void> {
  await setRetired(tx, id, today)
  await note(tx, by, id, 'capacity-set-retired')
}

export async function restoreSet(tx: WriteTx, by: Person, id: string): Promise<void> {
  await setRetired(tx, id, null)
  await note(tx, by, id, 'capacity-set-restored')
}

/** The municipality's own set, when the person may change it. */
export async function setToChange(tx: WriteTx, by: Person, id: string): Promise<DimensionSet> {
  const set = (await dimensionSets(tx)).find((each) => each.own && each.id === id)
  if (!set) throw new Refusal(webRefusals.notFound)
  if (!mayChangeSet(by, set)) throw new Refusal(capacityRefusals.notYourSet)
  return set
}

function note(tx: WriteTx, by: Person, id: string, kind: string): Promise<void> {
  const actor = { accountId: by.accountId, name: by.name }
  return record(tx, actor, { kind, subjectKind: 'capacity-set', subjectId: id })
}
