import { sql } from 'kysely'
import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale, webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { GroupOrigin } from './group-origin.ts'
import { findPeerGroup } from './reads-groups.ts'
import { indicatorRefusals } from './texts-refusals.ts'

export interface ChosenGroup {
  name: string
  members: readonly string[]
  /** How they were found, when nobody chose them by hand. */
  foundBy?: GroupOrigin
}

/** Makes a group to compare with. Refuses a name the municipality uses already. */
export async function createPeerGroup(tx: WriteTx, by: Actor, chosen: ChosenGroup): Promise<string> {
  await mustHaveFreeName(tx, chosen.name, null)
  const row = await tx.row<{ id: string }>(sql`
    insert into knowledge.peer_group (municipality_id, name, found_by)
    values (${tx.municipality}, ${chosen.name}, ${chosen.foundBy ? JSON.stringify(chosen.foundBy) : null}::jsonb) returning id`)
  const id = row?.id as string
  await saveMembers(tx, id, chosen.members)
  await record(tx, by, {
    kind: 'peer-group-created',
    subjectKind: 'peer-group',
    subjectId: id,
    details: { members: chosen.members.length },
  })
  return id
}

/** Gives a group another name or other members. Refuses a name in use; a stale version shows both. */
export async function changePeerGroup(
  tx: WriteTx,
  by: Actor,
  group: { id: string; version: number; chosen: ChosenGroup; labels: { name: string; members: string } },
): Promise<void> {
  const { id, version, chosen, labels } = group
  const present = await findPeerGroup(tx, id)
  if (!present) throw new Refusal(webRefusals.notFound)
  await mustHaveFreeName(tx, chosen.name, id)
  const saved = await tx.run(sql`
    update knowledge.peer_group set name = ${chosen.name}, version = version + 1,
      found_by = case when ${areSame(present.members, chosen.members)}::boolean then found_by
                      else found_by || '{"isChanged": true}' end
    where municipality_id = ${tx.municipality} and id = ${id} and version = ${version} and deleted_at is null`)
  if (saved === 0) {
    throw new Stale(present.version, [
      { label: labels.name, theirs: present.name, mine: chosen.name },
      {
        label: labels.members,
        theirs: present.members.join(', '),
        mine: [...chosen.members].sort().join(', '),
      },
    ])
  }
  await tx.run(
    sql`delete from knowledge.peer_group_member where municipality_id = ${tx.municipality} and group_id = ${id}`,
  )
  await saveMembers(tx, id, chosen.members)
  await record(tx, by, {
    kind: 'peer-group-changed',
    subjectKind: 'peer-group',
    subjectId: id,
    details: { members: chosen.members.length },
  })
}

export async function deletePeerGroup(tx: WriteTx, by: Actor, id: string): Promise<void> {
  const done = await tx.run(sql`
    update knowledge.peer_group set deleted_at = now(), version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id} and deleted_at is null`)
  if (done === 0) throw new Refusal(webRefusals.notFound)
  await record(tx, by, { kind: 'peer-group-deleted', subjectKind: 'peer-group', subjectId: id })
}

/** Brings a deleted group back. Refuses when its name has been taken since. */
export async function restorePeerGroup(tx: WriteTx, by: Actor, id: string): Promise<void> {
  const gone = await tx.row<{ name: string }>(sql`
    select name from knowledge.peer_group
    where municipality_id = ${tx.municipality} and id = ${id} and deleted_at is not null for update`)
  if (!gone) throw new Refusal(webRefusals.notFound)
  await mustHaveFreeName(tx, gone.name, id)
  await tx.run(sql`
    update knowledge.peer_group set deleted_at = null, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id}`)
  await record(tx, by, { kind: 'peer-group-restored', subjectKind: 'peer-group', subjectId: id })
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join() === [...others].sort().join()
}

async function mustHaveFreeName(tx: WriteTx, name: string, except: string | null): Promise<void> {
  const taken = await tx.row(sql`
    select 1 from knowledge.peer_group
    where municipality_id = ${tx.municipality} and lower(name) = lower(${name}) and deleted_at is null
      and id is distinct from ${except}::uuid`)
  if (taken) throw new Refusal(indicatorRefusals.groupNameTaken, { name })
}

async function saveMembers(tx: WriteTx, id: string, members: readonly string[]): Promise<void> {
  await tx.run(sql`
    insert into knowledge.peer_group_member (municipality_id, group_id, area)
    select ${tx.municipality}, ${id}::uuid, a.id from knowledge.area a
    where a.kind = 'municipality' and a.id = any(${[...members]})`)
}
