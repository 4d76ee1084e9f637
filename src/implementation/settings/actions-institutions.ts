import { sql } from 'kysely'
import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import type { InstitutionFields } from './institution.ts'
import { settingRefusals } from './texts.ts'
import { insertInstitution, saveClosing, updateInstitution } from './writes.ts'

export async function recordInstitution(tx: WriteTx, by: Actor, said: InstitutionFields): Promise<string> {
  await mustBeFree(tx, said.name, null)
  const id = await insertInstitution(tx, said)
  await record(tx, by, {
    kind: 'institution-recorded',
    subjectKind: 'institution',
    subjectId: id,
    details: { arena: said.arena },
  })
  return id
}

/** Whether the change was stored; false when somebody else saved first and nothing was. */
export async function changeInstitution(
  tx: WriteTx,
  by: Actor,
  edited: { id: string; version: number },
  said: InstitutionFields,
): Promise<boolean> {
  await mustBeFree(tx, said.name, edited.id)
  if ((await updateInstitution(tx, edited.id, edited.version, said)) === 0) return false
  await record(tx, by, { kind: 'institution-changed', subjectKind: 'institution', subjectId: edited.id })
  return true
}

export async function closeInstitution(tx: WriteTx, by: Actor, id: string, closedOn: Day): Promise<void> {
  if ((await saveClosing(tx, id, closedOn)) === 0) throw new Refusal(webRefusals.notFound)
  await record(tx, by, {
    kind: 'institution-closed',
    subjectKind: 'institution',
    subjectId: id,
    details: { closedOn },
  })
}

export async function reopenInstitution(tx: WriteTx, by: Actor, id: string): Promise<void> {
  if ((await saveClosing(tx, id, null)) === 0) throw new Refusal(webRefusals.notFound)
  await record(tx, by, { kind: 'institution-reopened', subjectKind: 'institution', subjectId: id })
}

async function mustBeFree(tx: WriteTx, name: string, exceptId: string | null): Promise<void> {
  const taken = await tx.row(sql`
    select 1 from implementation.institution
    where municipality_id = ${tx.municipality} and lower(name) = lower(${name}) and id is distinct from ${exceptId}::uuid`)
  if (taken) throw new Refusal(settingRefusals.nameTaken, { name })
}
