import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { proofDays } from '../settings/index.ts'
import { type About, mustBeAllowed } from './actions.ts'
import { type Proof, type ProofFields, validUntilOf } from './proof.ts'
import { findProof } from './reads-recommendation.ts'
import { insertProof, saveProofRemoval } from './writes.ts'

export async function addProof(
  tx: WriteTx,
  by: Actor,
  about: About,
  fields: ProofFields,
  today: Day,
): Promise<string> {
  await mustBeAllowed(tx, by, about.administrationId)
  const validUntil = validUntilOf(fields, await proofDays(tx), today)
  const id = await insertProof(tx, about, { ...fields, validUntil, byName: by.name })
  await record(tx, by, {
    kind: 'proof-added',
    subjectKind: 'recommendation',
    subjectId: about.recommendationId,
    details: { administration: about.administrationId, kind: fields.kind, seenOn: fields.seenOn },
  })
  return id
}

/** Takes a proof away, or puts it back. */
export async function setProofAside(tx: WriteTx, by: Actor, id: string, removed: boolean): Promise<Proof> {
  const proof = await findProof(tx, id)
  if (!proof) throw new Refusal(webRefusals.notFound)
  await mustBeAllowed(tx, by, proof.administrationId)
  if ((await saveProofRemoval(tx, id, removed)) === 0) throw new Refusal(webRefusals.notFound)
  const kind = removed ? 'proof-removed' : 'proof-restored'
  await record(tx, by, {
    kind,
    subjectKind: 'recommendation',
    subjectId: proof.recommendationId,
    details: { administration: proof.administrationId },
  })
  return proof
}
