import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { GroupOrigin } from './group-origin.ts'

/** Municipalities somebody chose to compare with. */
export interface PeerGroup {
  id: string
  name: string
  members: string[]
  /** How it was found; null when its members were chosen by hand. */
  foundBy: GroupOrigin | null
  version: number
}

export function peerGroups(tx: ReadTx): Promise<PeerGroup[]> {
  return tx.rows<PeerGroup>(sql`
    select g.id, g.name, g.version, g.found_by as "foundBy",
           array(select m.area from knowledge.peer_group_member m
                 where m.municipality_id = g.municipality_id and m.group_id = g.id order by m.area) as members
    from knowledge.peer_group g
    where g.municipality_id = ${tx.municipality} and g.deleted_at is null
    order by g.created_at, g.name collate "da-x-icu"`)
}

export async function findPeerGroup(tx: ReadTx, id: string): Promise<PeerGroup | null> {
  return (await peerGroups(tx)).find((group) => group.id === id) ?? null
}
