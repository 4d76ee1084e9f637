import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { MonitoringRound, Place } from './monitoring.ts'
import { signedAnswers } from './reads-answering.ts'
import { type ProofCheck, proofChecks } from './reads-proof.ts'
import { findResponse } from './reads-rounds.ts'
import { resultRefusals } from './refusals-results.ts'
import { drawSample, type Verdict } from './reliability.ts'

/** Draws the sample of a signed response, once: it cannot be drawn until it suits. */
export async function drawProof(tx: WriteTx, by: Actor, round: MonitoringRound): Promise<void> {
  if (round.proofShare === null) throw new Refusal(resultRefusals.noProof)
  const response = await findResponse(tx, round.id, { locked: true })
  if (!response?.signedOn) throw new Refusal(resultRefusals.notSigned)
  if ((await proofChecks(tx, response.id)).length > 0) throw new Refusal(resultRefusals.drawn)
  const answered = (await signedAnswers(tx, response.id)).filter(({ answer }) => answer !== null)
  if (answered.length === 0) throw new Refusal(resultRefusals.nothingToDraw)
  const range = 2 ** 47
  const drawn = drawSample(answered, round.proofShare, { uniform: () => randomInt(range) / range })
  await tx.run(sql`
    insert into followup.monitoring_proof_check (municipality_id, response_id, question_id, row_id, administration_id)
    select ${tx.municipality}, ${response.id}::uuid, "questionId", "rowId", "administrationId"
    from jsonb_to_recordset(${JSON.stringify(drawn)}::jsonb) as drawn ("questionId" text, "rowId" text, "administrationId" uuid)`)
  await record(tx, by, {
    kind: 'monitoring-proof-drawn',
    subjectKind: 'monitoring-round',
    subjectId: round.id,
    details: { drawn: drawn.length, of: answered.length },
  })
}

/** Writes down what was found, by somebody else than who answered. */
export async function saveVerdict(
  tx: WriteTx,
  by: Actor & { email: string },
  round: MonitoringRound,
  found: Place & { verdict: Verdict; note: string; version: number },
): Promise<void> {
  const response = await findResponse(tx, round.id)
  const checks = response ? await proofChecks(tx, response.id) : []
  const check = checks.find(
    ({ questionId, rowId, administrationId }) =>
      questionId === found.questionId && rowId === found.rowId && administrationId === found.administrationId,
  )
  if (!response || !check) throw new Refusal(webRefusals.notFound)
  if (hasAnswered(check, by)) throw new Refusal(resultRefusals.ownAnswer)
  const saved = await tx.run(sql`
    update followup.monitoring_proof_check set verdict = ${found.verdict}, note = ${found.note}, checked_by_name = ${by.name},
      checked_at = now(), version = version + 1
    where municipality_id = ${tx.municipality} and response_id = ${response.id}::uuid and question_id = ${found.questionId}
      and row_id = ${found.rowId} and administration_id = ${found.administrationId}::uuid and version = ${found.version}`)
  if (saved === 0) throw new Refusal(resultRefusals.changedMeanwhile)
  await record(tx, by, {
    kind: 'monitoring-proof-checked',
    subjectKind: 'monitoring-round',
    subjectId: round.id,
  })
}

/** Whether a person answered here; by mail address, as those asked need no account. */
export function hasAnswered(
  { answeredBy }: Pick<ProofCheck, 'answeredBy'>,
  person: { email: string; name: string },
): boolean {
  return answeredBy.some(({ email, name }) => email === person.email.toLowerCase() || name === person.name)
}
