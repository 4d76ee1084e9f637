import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import type { SettingFields } from './setting.ts'
import { settingRefusals } from './texts.ts'
import {
  insertSetting,
  linkSetting,
  saveRemoval,
  saveSighting,
  saveSightingAt,
  updateSetting,
} from './writes.ts'

/** Writes a setting down, with the institutions and recommendations it belongs to. */
export async function recordSetting(tx: WriteTx, by: Actor, said: SettingFields): Promise<string> {
  mustReachWithin(said)
  const id = await insertSetting(tx, said)
  await linkSetting(tx, id, said)
  await record(tx, by, {
    kind: 'setting-recorded',
    subjectKind: 'setting',
    subjectId: id,
    details: { sort: said.sort },
  })
  return id
}

/** Whether the change was stored; false when somebody else saved first and nothing was. */
export async function changeSetting(
  tx: WriteTx,
  by: Actor,
  edited: { id: string; version: number },
  said: SettingFields,
): Promise<boolean> {
  mustReachWithin(said)
  if ((await updateSetting(tx, edited.id, edited.version, said)) === 0) return false
  await linkSetting(tx, edited.id, said)
  await record(tx, by, { kind: 'setting-changed', subjectKind: 'setting', subjectId: edited.id })
  return true
}

/** Somebody has seen the setting in force. */
export async function confirmSetting(tx: WriteTx, by: Actor, id: string, seenOn: Day): Promise<void> {
  mustBeThere(await saveSighting(tx, id, seenOn))
  await record(tx, by, {
    kind: 'setting-confirmed',
    subjectKind: 'setting',
    subjectId: id,
    details: { seenOn },
  })
}

/** Takes a sighting back: the setting was last seen when it was before. */
export async function undoConfirmation(
  tx: WriteTx,
  by: Actor,
  id: string,
  earlier: Day | null,
): Promise<void> {
  mustBeThere(await saveSighting(tx, id, earlier))
  await record(tx, by, { kind: 'setting-confirmation-undone', subjectKind: 'setting', subjectId: id })
}

/** An institution's own "this is how we do it here". */
export async function confirmAtInstitution(
  tx: WriteTx,
  by: Actor,
  at: { id: string; institutionId: string },
  seenOn: Day,
): Promise<void> {
  mustBeThere(await saveSightingAt(tx, at.id, at.institutionId, seenOn))
  const details = { institution: at.institutionId, seenOn }
  await record(tx, by, {
    kind: 'setting-confirmed-at-institution',
    subjectKind: 'setting',
    subjectId: at.id,
    details,
  })
}

export async function removeSetting(tx: WriteTx, by: Actor, id: string): Promise<void> {
  mustBeThere(await saveRemoval(tx, id, true))
  await record(tx, by, { kind: 'setting-removed', subjectKind: 'setting', subjectId: id })
}

export async function restoreSetting(tx: WriteTx, by: Actor, id: string): Promise<void> {
  mustBeThere(await saveRemoval(tx, id, false))
  await record(tx, by, { kind: 'setting-restored', subjectKind: 'setting', subjectId: id })
}

function mustBeThere(rows: number): void {
  if (rows === 0) throw new Refusal(webRefusals.notFound)
}

function mustReachWithin({ reachCount, reachTotal }: SettingFields): void {
  if (reachCount !== null && reachTotal !== null && reachCount > reachTotal)
    throw new Refusal(settingRefusals.reachTooFar)
}
