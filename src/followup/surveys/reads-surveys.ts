import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Survey } from './survey.ts'

/** A survey as it stands in a list. */
export type SurveySummary = Pick<
  Survey,
  'id' | 'title' | 'mode' | 'opensOn' | 'closesOn' | 'state' | 'showsLive' | 'countedAt'
> & {
  instrumentTitle: { da: string; en: string }
}

const state = sql`
  coalesce((select state from followup.survey_state s where s.municipality_id = survey.municipality_id and s.survey_id = survey.id
            order by at desc limit 1), 'draft')`

export function surveys(tx: ReadTx): Promise<SurveySummary[]> {
  return tx.rows<SurveySummary>(sql`
    select survey.id, survey.title, mode, opens_on::text as "opensOn", closes_on::text as "closesOn", ${state} as state,
      shows_live as "showsLive", counted_at as "countedAt", v.contents -> 'title' as "instrumentTitle"
    from followup.survey join followup.instrument_version v on v.municipality_id = survey.municipality_id
      and v.instrument_id = survey.instrument_id and v.number = survey.version_number
    where survey.municipality_id = ${tx.municipality}
    order by opens_on desc, survey.title collate "da-x-icu"`)
}

/** Refuses an id that is none, or is another municipality's. */
export async function findSurvey(tx: ReadTx, id: string): Promise<Survey> {
  if (!z.uuid().safeParse(id).success) throw new Refusal(webRefusals.notFound)
  const survey = await tx.row<Survey>(sql`
    select survey.id, survey.title, mode, opens_on::text as "opensOn", closes_on::text as "closesOn", administrations, roles,
      survey.instrument_id as "instrumentId", version_number as "versionNumber", v.contents as instrument, ${state} as state,
      predecessor_id as "predecessorId", shows_live as "showsLive", counted_at as "countedAt",
      answers_deleted_on::text as "answersDeletedOn", version
    from followup.survey join followup.instrument_version v on v.municipality_id = survey.municipality_id
      and v.instrument_id = survey.instrument_id and v.number = survey.version_number
    where survey.municipality_id = ${tx.municipality} and survey.id = ${id}::uuid`)
  if (!survey) throw new Refusal(webRefusals.notFound)
  return survey
}

/** The administrations there are, to choose between. */
export function administrationNames(tx: ReadTx): Promise<{ id: string; name: string }[]> {
  return tx.rows(sql`
    select id, name from platform.administration
    where municipality_id = ${tx.municipality} and closed_on is null order by position, name collate "da-x-icu"`)
}
