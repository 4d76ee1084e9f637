import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { Answer } from '../surveys/index.ts'
import type { Place } from './monitoring.ts'
import type { Verdict } from './reliability.ts'

/** A signed answer drawn for a check, and what was found. */
export interface ProofCheck extends Place {
  administration: string
  answer: Answer
  verdict: Verdict | null
  note: string
  checkedByName: string | null
  checkedOn: Day | null
  /** Mail addresses and names of those who answered here: they do not check themselves. */
  answeredBy: { email: string; name: string }[]
  version: number
}

/** The sample that was drawn, in a fixed order. */
export function proofChecks(tx: ReadTx, responseId: string): Promise<ProofCheck[]> {
  return tx.rows<ProofCheck>(sql`
    select checked.question_id as "questionId", checked.row_id as "rowId", checked.administration_id as "administrationId",
      administration.name as administration, final.answer, checked.verdict, checked.note,
      checked.checked_by_name as "checkedByName", (checked.checked_at at time zone 'Europe/Copenhagen')::date::text as "checkedOn",
      checked.version,
      (select coalesce(jsonb_agg(jsonb_build_object('email', lower(asked.email), 'name', asked.name)), '[]')
        from followup.monitoring_delegation asked join followup.monitoring_answer given
          on given.municipality_id = asked.municipality_id and given.delegation_id = asked.id
        where asked.municipality_id = checked.municipality_id and asked.response_id = checked.response_id
          and asked.administration_id = checked.administration_id and given.question_id = checked.question_id
          and given.row_id = checked.row_id and asked.withdrawn_at is null) as "answeredBy"
    from followup.monitoring_proof_check checked
    join followup.monitoring_final final on final.municipality_id = checked.municipality_id
      and final.response_id = checked.response_id and final.question_id = checked.question_id and final.row_id = checked.row_id
      and final.administration_id = checked.administration_id
    join platform.administration administration
      on administration.municipality_id = checked.municipality_id and administration.id = checked.administration_id
    where checked.municipality_id = ${tx.municipality} and checked.response_id = ${responseId}::uuid
    order by administration.position, checked.question_id, checked.row_id`)
}
