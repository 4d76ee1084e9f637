import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Judgement } from './judgement.ts'
import { priorityRefusals } from './refusals.ts'
import { type Choices, columns } from './weights.ts'
import { saveChoices, saveJudgement } from './writes.ts'

/** Says what the municipality finds of a line. Whether it was stored; false when somebody else saved since `version`. */
export async function judgeLine(
  tx: WriteTx,
  by: Actor,
  subject: { line: string; version: number },
  judged: Judgement,
): Promise<boolean> {
  if (judged.mandate === 'stated' && judged.mandateReference === '')
    throw new Refusal(priorityRefusals.referenceMissing)
  const saved = await saveJudgement(tx, subject.line, judged, { name: by.name, version: subject.version })
  if (saved === 0) return false
  const details = { mandate: judged.mandate, readiness: judged.readiness }
  await record(tx, by, { kind: 'priority-judged', subjectKind: 'priority', subjectId: subject.line, details })
  return true
}

/** Chooses how much each column counts from now on. */
export async function weighColumns(tx: WriteTx, by: Actor, choices: Choices): Promise<void> {
  if (columns.every((column) => choices.weights[column] === 0))
    throw new Refusal(priorityRefusals.nothingCounts)
  await saveChoices(tx, choices, by.name)
  const { weights, measure, comparedWith } = choices
  await record(tx, by, {
    kind: 'priority-weights-saved',
    subjectKind: 'priority-weights',
    subjectId: 'weights',
    details: { ...weights, measure, comparedWith },
  })
}
