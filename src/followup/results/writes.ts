import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { MeanFigure } from './counting.ts'

/** Keeps a mean as it is told the first time: a second one would tell what the few people between them answered. */
export async function insertMean(
  tx: WriteTx,
  surveyId: string,
  told: { measure: string; figure: MeanFigure; releaseNumber: number },
): Promise<void> {
  const { mean, low, high } = told.figure
  await tx.run(sql`
    insert into followup.survey_mean (municipality_id, survey_id, measure, mean, low, high, release_number)
    values (${tx.municipality}, ${surveyId}::uuid, ${told.measure}, ${mean}, ${low}, ${high}, ${told.releaseNumber})
    on conflict (municipality_id, survey_id, measure) do nothing`)
}

/** One counting of a survey at a time. */
export async function lockCounting(tx: WriteTx, surveyId: string): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.municipality} ${surveyId}`}, 440))`)
}

/** Puts the texts others may read in place of those they could read before. */
export async function replaceReleasedTexts(
  tx: WriteTx,
  at: { surveyId: string; question: string },
  released: { texts: string[]; on: Day; by: string },
): Promise<void> {
  await tx.run(sql`
    delete from followup.released_text
    where municipality_id = ${tx.municipality} and survey_id = ${at.surveyId}::uuid and question = ${at.question}`)
  await tx.run(sql`
    insert into followup.released_text (municipality_id, survey_id, question, text, released_on, released_by_name)
    select ${tx.municipality}, ${at.surveyId}::uuid, ${at.question}, text, ${released.on}::date, ${released.by}
    from unnest(${released.texts}::text[]) as given (text)`)
}

export async function saveShowsLive(tx: WriteTx, surveyId: string, isShown: boolean): Promise<void> {
  await tx.run(sql`
    update followup.survey set shows_live = ${isShown}
    where municipality_id = ${tx.municipality} and id = ${surveyId}::uuid`)
}

/** Notes that the answers of a survey that is over have been counted, so that the machine does not count them again. */
export async function noteCounted(tx: WriteTx, surveyId: string): Promise<void> {
  await tx.run(sql`
    update followup.survey set counted_at = now() where municipality_id = ${tx.municipality} and id = ${surveyId}::uuid`)
}
