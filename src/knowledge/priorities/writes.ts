import { sql } from 'kysely'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Judgement } from './judgement.ts'
import type { Choices } from './weights.ts'

/** Says how many rows were touched: 0 when somebody else has saved since `version`. Version 0 is "nothing saved yet". */
export function saveJudgement(
  tx: WriteTx,
  line: string,
  judged: Judgement,
  by: { name: string; version: number },
): Promise<number> {
  return tx.run(sql`
    insert into knowledge.priority_judgement as judgement
      (municipality_id, line, mandate, mandate_reference, readiness, readiness_note, judged_by_name)
    values (${tx.municipality}, ${line}, ${judged.mandate}, ${judged.mandateReference}, ${judged.readiness}, ${judged.readinessNote}, ${by.name})
    on conflict (municipality_id, line) do update set
      mandate = excluded.mandate, mandate_reference = excluded.mandate_reference, readiness = excluded.readiness,
      readiness_note = excluded.readiness_note, judged_at = now(), judged_by_name = excluded.judged_by_name, version = judgement.version + 1
    where judgement.version = ${by.version}`)
}

/** Weights are small and always seen whole when they are saved, so the latest ones simply hold. */
export function saveChoices(
  tx: WriteTx,
  { weights, measure, comparedWith }: Choices,
  byName: string,
): Promise<number> {
  return tx.run(sql`
    insert into knowledge.priority_weights as saved
      (municipality_id, burden, gap, coverage, mandate, readiness, measure, compared_with, saved_by_name)
    values (${tx.municipality}, ${weights.burden}, ${weights.gap}, ${weights.coverage}, ${weights.mandate}, ${weights.readiness},
            ${measure}, ${comparedWith}, ${byName})
    on conflict (municipality_id) do update set
      burden = excluded.burden, gap = excluded.gap, coverage = excluded.coverage, mandate = excluded.mandate,
      readiness = excluded.readiness, measure = excluded.measure, compared_with = excluded.compared_with,
      saved_at = now(), saved_by_name = excluded.saved_by_name, version = saved.version + 1`)
}
