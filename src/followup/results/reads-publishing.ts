import { sql } from 'kysely'
import { inOrderOfTime } from '../../knowledge/figures/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Published } from './publishing.ts'

const columns = sql`
  p.id, p.survey_id as "surveyId", p.measure, p.counted_answers as "countedAnswers", p.indicator, i.name, p.period, p.import_id as "importId"`

const standing = sql`
  from followup.published_result p
  join knowledge.public_own_indicator i on i.municipality_id = p.municipality_id and i.id = p.indicator
  where p.taken_back_at is null`

/** What of a survey has been made figures of indicators, and not taken back. */
export function publishedOf(tx: ReadTx, surveyId: string): Promise<Published[]> {
  return tx.rows<Published>(sql`
    select ${columns} ${standing} and p.municipality_id = ${tx.municipality} and p.survey_id = ${surveyId}::uuid
    order by p.published_at`)
}

/** The results an indicator's series is made of, oldest first. */
export async function publishedIn(tx: ReadTx, indicator: string): Promise<Published[]> {
  const rows = await tx.rows<Published>(sql`
    select ${columns} ${standing} and p.municipality_id = ${tx.municipality} and p.indicator = ${indicator}`)
  return inOrderOfTime(rows)
}

/** Each series of other surveys that this measure may go on with: what was published last of it. */
export async function seriesFor(
  tx: ReadTx,
  { surveyId, measures }: { surveyId: string; measures: string[] },
): Promise<Published[]> {
  const rows = await tx.rows<Published>(sql`
    select ${columns} ${standing} and p.municipality_id = ${tx.municipality}
      and p.measure = any(${measures}) and p.survey_id <> ${surveyId}::uuid`)
  const series = Map.groupBy(inOrderOfTime(rows), ({ indicator }) => indicator)
  return [...series.values()].flatMap((rounds) => rounds.at(-1) ?? [])
}
