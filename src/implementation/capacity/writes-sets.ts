import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { OwnSetFields } from './own-set.ts'

export async function insertOwnSet(tx: WriteTx, set: OwnSetFields & { createdBy: string }): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into implementation.capacity_own_set (municipality_id, name, source, dimensions, created_by)
    values (${tx.municipality}, ${JSON.stringify(set.name)}::jsonb, ${JSON.stringify(set.source)}::jsonb,
      ${JSON.stringify(set.dimensions)}::jsonb, ${set.createdBy})
    returning id`)
  return row?.id as string
}

/** Saves a set; 0 when somebody has saved it since. */
export function updateOwnSet(
  tx: WriteTx,
  { id, version }: { id: string; version: number },
  set: OwnSetFields,
): Promise<number> {
  return tx.run(sql`
    update implementation.capacity_own_set
    set name = ${JSON.stringify(set.name)}::jsonb, source = ${JSON.stringify(set.source)}::jsonb,
      dimensions = ${JSON.stringify(set.dimensions)}::jsonb, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id} and version = ${version}`)
}

export async function setRetired(tx: WriteTx, id: string, retiredOn: Day | null): Promise<void> {
  await tx.run(sql`
    update implementation.capacity_own_set set retired_on = ${retiredOn}
    where municipality_id = ${tx.municipality} and id = ${id}`)
}
