import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Published } from './publishing.ts'

export async function insertPublished(
  tx: WriteTx,
  by: string,
  said: Omit<Published, 'id' | 'name'> & { releaseId: string },
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into followup.published_result (municipality_id, survey_id, measure, counted_answers, indicator, period, import_id, release_id,
      published_by_name)
    values (${tx.municipality}, ${said.surveyId}::uuid, ${said.measure}, ${said.countedAnswers}::text[], ${said.indicator}, ${said.period},
      ${said.importId}::uuid, ${said.releaseId}::uuid, ${by})
    returning id`)
  return row?.id as string
}

/** Notes that a published result is taken back; null where there is none that stands. */
export function saveTakenBack(
  tx: WriteTx,
  id: string,
  by: string,
): Promise<Pick<Published, 'surveyId' | 'indicator' | 'period' | 'importId'> | null> {
  return tx.row(sql`
    update followup.published_result set taken_back_at = now(), taken_back_by_name = ${by}
    where municipality_id = ${tx.municipality} and id = ${id}::uuid and taken_back_at is null
    returning survey_id as "surveyId", indicator, period, import_id as "importId"`)
}
