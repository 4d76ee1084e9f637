import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Survey } from './survey.ts'

/** What is decided when a survey is made. */
export type SurveyFields = Pick<
  Survey,
  | 'title'
  | 'mode'
  | 'opensOn'
  | 'closesOn'
  | 'administrations'
  | 'roles'
  | 'instrumentId'
  | 'versionNumber'
  | 'predecessorId'
>

export async function insertSurvey(tx: WriteTx, said: SurveyFields, by: string): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into followup.survey (municipality_id, instrument_id, version_number, title, mode, opens_on, closes_on, administrations,
      roles, predecessor_id, created_by_name)
    values (${tx.municipality}, ${said.instrumentId}::uuid, ${said.versionNumber}, ${said.title}, ${said.mode}, ${said.opensOn}::date,
      ${said.closesOn}::date, ${said.administrations}::uuid[], ${said.roles}::text[], ${said.predecessorId}::uuid, ${by})
    returning id`)
  return row?.id as string
}

export async function insertState(
  tx: WriteTx,
  id: string,
  { state, by }: { state: 'open' | 'closed'; by: string },
): Promise<void> {
  await tx.run(sql`
    insert into followup.survey_state (municipality_id, survey_id, state, by_name)
    values (${tx.municipality}, ${id}::uuid, ${state}, ${by})`)
}

export function updatePeriod(
  tx: WriteTx,
  survey: Pick<Survey, 'id' | 'version'>,
  { opensOn, closesOn }: Pick<Survey, 'opensOn' | 'closesOn'>,
): Promise<number> {
  return tx.run(sql`
    update followup.survey set opens_on = ${opensOn}::date, closes_on = ${closesOn}::date, version = version + 1
    where municipality_id = ${tx.municipality} and id = ${survey.id}::uuid and version = ${survey.version}`)
}

export async function noteAnswersDeleted(tx: WriteTx, id: string, today: Day): Promise<void> {
  await tx.run(sql`
    update followup.survey set answers_deleted_on = ${today}::date
    where municipality_id = ${tx.municipality} and id = ${id}::uuid`)
}
