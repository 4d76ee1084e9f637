import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale } from '../../platform/web/index.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import type { StateRequest } from './linked.ts'
import { findRecommendation } from './reads.ts'
import { findStateRequest } from './reads-linked.ts'
import { catalogueRefusals } from './refusals.ts'
import { texts } from './texts.ts'
import { deleteStateRequest, insertStateRequest, updateStateRequest } from './writes-state.ts'

/** What a form says about a request: with whom, when, and the answer when there is one. */
export type RequestContent = Pick<StateRequest, 'raisedWith' | 'raisedOn' | 'answer' | 'answeredOn'>

/** Notes that a recommendation to the state has been raised. Refuses (notToTheState) those addressed to the municipality itself. */
export async function noteStateRequest(
  tx: WriteTx,
  by: Actor,
  { recommendationId, ...content }: RequestContent & { recommendationId: string },
): Promise<string> {
  const recommendation = await findRecommendation(tx, recommendationId)
  if (recommendation.addressee !== 'state') throw new Refusal(catalogueRefusals.notToTheState)
  mustBeInOrder(content)
  const id = await insertStateRequest(tx, recommendationId, content)
  await record(tx, by, {
    kind: 'state-request-noted',
    subjectKind: 'recommendation',
    subjectId: recommendationId,
    details: { request: id },
  })
  return id
}

/** Corrects a request or writes its answer. */
export async function amendStateRequest(
  tx: WriteTx,
  by: Actor,
  { id, version, content, locale }: { id: string; version: number; content: RequestContent; locale: Locale },
): Promise<StateRequest> {
  const before = await findStateRequest(tx, id)
  mustBeInOrder(content)
  const touched = await updateStateRequest(tx, id, version, content)
  if (touched === 0) throw new Stale(before.version, differences(before, content, locale))
  await record(tx, by, {
    kind: 'state-request-amended',
    subjectKind: 'recommendation',
    subjectId: before.recommendationId,
    details: { request: id },
  })
  return before
}

export async function removeStateRequest(tx: WriteTx, by: Actor, id: string): Promise<StateRequest> {
  const before = await findStateRequest(tx, id)
  await deleteStateRequest(tx, id)
  await record(tx, by, {
    kind: 'state-request-removed',
    subjectKind: 'recommendation',
    subjectId: before.recommendationId,
    details: { request: id },
  })
  return before
}

/** An answer cannot be older than the question. */
function mustBeInOrder({ raisedOn, answeredOn }: RequestContent): void {
  if (answeredOn !== null && answeredOn < raisedOn) throw new Refusal(catalogueRefusals.answeredTooEarly)
}

function differences(saved: RequestContent, mine: RequestContent, locale: Locale) {
  const t = texts[locale].state
  return (['raisedWith', 'raisedOn', 'answer', 'answeredOn'] as const).map((field) => ({
    label: t[field],
    theirs: saved[field] ?? '',
    mine: mine[field] ?? '',
  }))
}
