import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { SetName } from '../figures/index.ts'

/** A file that was read and waits for a yes. */
export interface Draft {
  id: string
  set: SetName
  source: string
  fileName: string
  content: Buffer
}

/** The person's own draft, a day old at most; null when there is none. */
export function findDraft(tx: ReadTx, accountId: string, id: string): Promise<Draft | null> {
  return tx.row<Draft>(sql`
    select id, set_name as "set", source, file_name as "fileName", content from knowledge.observation_draft
    where municipality_id = ${tx.municipality} and account_id = ${accountId} and id = ${id}
      and created_at > now() - interval '1 day'`)
}

/** One import, as the list of imports shows it. */
export interface PastImport {
  id: string
  set: SetName
  at: Date
  source: string
  fileName: string | null
  byName: string
  added: number
  changed: number
  unchanged: number
  undoneAt: Date | null
}

/** The newest imports into the sets a person may write. */
export function pastImports(tx: ReadTx, sets: readonly SetName[]): Promise<PastImport[]> {
  return tx.rows<PastImport>(sql`
    select * from (
      select id, 'own' as "set", at, source, file_name as "fileName", by_name as "byName", added, changed, unchanged,
             undone_at as "undoneAt"
      from knowledge.own_observation_import
      where municipality_id = ${tx.municipality} and ${sets.includes('own')}
      union all
      select id, 'national', at, source, file_name, by_name, added, changed, unchanged, undone_at
      from knowledge.observation_import where ${sets.includes('national')}
    ) import
    order by at desc limit 20`)
}

export async function findImport(tx: ReadTx, id: string): Promise<PastImport | null> {
  return (await pastImportsById(tx, id))[0] ?? null
}

function pastImportsById(tx: ReadTx, id: string): Promise<PastImport[]> {
  return tx.rows<PastImport>(sql`
    select id, 'own' as "set", at, source, file_name as "fileName", by_name as "byName", added, changed, unchanged,
           undone_at as "undoneAt"
    from knowledge.own_observation_import where municipality_id = ${tx.municipality} and id = ${id}
    union all
    select id, 'national', at, source, file_name, by_name, added, changed, unchanged, undone_at
    from knowledge.observation_import where id = ${id}`)
}
