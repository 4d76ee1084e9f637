import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { StateRequest } from './linked.ts'

type Content = Pick<StateRequest, 'raisedWith' | 'raisedOn' | 'answer' | 'answeredOn'>

export async function insertStateRequest(
  tx: WriteTx,
  recommendationId: string,
  content: Content,
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into knowledge.state_request (municipality_id, recommendation_id, raised_with, raised_on, answer, answered_on)
    values (${tx.municipality}, ${recommendationId}, ${content.raisedWith}, ${content.raisedOn}, ${content.answer}, ${content.answeredOn})
    returning id`)
  return row?.id as string
}

export function updateStateRequest(
  tx: WriteTx,
  id: string,
  version: number,
  content: Content,
): Promise<number> {
  return tx.run(sql`
    update knowledge.state_request set raised_with = ${content.raisedWith}, raised_on = ${content.raisedOn},
      answer = ${content.answer}, answered_on = ${content.answeredOn}, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${id} and version = ${version}`)
}

export function deleteStateRequest(tx: WriteTx, id: string): Promise<number> {
  return tx.run(sql`
    with gone as (
      delete from knowledge.state_request where municipality_id = ${tx.municipality} and id = ${id} returning municipality_id, id)
    insert into platform.deletion (municipality_id, table_schema, table_name, key)
    select municipality_id, 'knowledge', 'state_request', jsonb_build_object('municipality_id', municipality_id, 'id', id) from gone`)
}
