import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Draft } from './draft.ts'
import { countingAnswers } from './reads.ts'

/** What somebody has sent under their own name. */
export interface NamedAnswer extends Draft {
  respondent: string
  answeredOn: Day
}

/** Answers of a survey asked by name, some at a time by address, those not moved yet among them; and how many there are. */
export async function namedAnswers(
  tx: ReadTx,
  surveyId: string,
  { from, most }: { from: number; most: number },
): Promise<{ answers: NamedAnswer[]; count: number }> {
  const part = (table: 'answer' | 'answer_queue') => sql`
    select respondent, answered_on, administration_id, role, contents from ${sql.table(`followup.${table}`)}
    where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid and respondent is not null`
  const rows = await countingAnswers(tx, surveyId, () =>
    tx.rows<NamedAnswer & { count: number }>(sql`
      select respondent, answered_on::text as "answeredOn", administration_id as administration, role, contents as answers,
        count(*) over ()::int as count
      from (${part('answer')} union all ${part('answer_queue')}) each
      order by respondent limit ${most} offset ${from}`),
  )
  return { answers: rows.map(({ count: _, ...answer }) => answer), count: rows[0]?.count ?? 0 }
}
