import { randomUUID } from 'node:crypto'
import { type Actor, record } from '../../platform/audit/index.ts'
import { newSecret, type Secret } from '../../platform/auth/index.ts'
import type { ReadTx, WriteTx } from '../../platform/tenancy/index.ts'
import { forgetKeys } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { findSurvey, isOpen, type Survey } from '../surveys/index.ts'
import { type Draft, emptyDraft, firstUnfinished, ownSide, sidesOf, toSend } from './draft.ts'
import { draftOf, findInvitation, type Invitation, responseRate, seeAs } from './reads.ts'
import { findOpenLink } from './reads-link.ts'
import { answerRefusals } from './refusals.ts'
import { enqueueAnswer, insertInvitation, saveDraft, setAnswered } from './writes.ts'

/** Who acts when an answer comes: nobody in particular, also where the survey is asked by name. */
const respondent: Actor = { accountId: null, name: 'link' }

/** Somebody who came by an invitation's link: what they are asked, and what they have said until now. */
export interface Sitting {
  invitation: Invitation
  survey: Survey
  draft: Draft
  /** The day it was last saved; null when there is none. */
  savedOn: Day | null
  formKeys: string[]
}

/** What a link leads to; what cannot be one is not there. */
export async function sittingBehind(
  tx: ReadTx,
  secret: Secret | null,
  lock: { locked: boolean } = { locked: false },
): Promise<Sitting> {
  const invitation = secret && (await findInvitation(tx, secret.hash, lock))
  if (!invitation) throw new Refusal(answerRefusals.noSuchLink)
  const survey = await findSurvey(tx, invitation.surveyId)
  return { invitation, survey, ...(await draftOf(tx, invitation.id)) }
}

/** Refuses where no answer can be taken today, and where one has been. */
export function mustTakeAnswer(
  { invitation, survey }: Pick<Sitting, 'invitation' | 'survey'>,
  today: Day,
): void {
  if (invitation.answered) throw new Refusal(answerRefusals.answered)
  mustBeOpen(survey, today)
}

/** Whether a draft is kept to be sent, or comes too late and is kept in case the survey opens again; refuses before it opens. */
export function mustTakeDraft(
  sitting: Pick<Sitting, 'invitation' | 'survey'>,
  today: Day,
): 'in-time' | 'late' {
  try {
    mustTakeAnswer(sitting, today)
    return 'in-time'
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.reason === answerRefusals.closed) return 'late'
    throw thrown
  }
}

/** Refuses a survey that takes no answers today, and says whether it will. */
export function mustBeOpen(survey: Survey, today: Day): void {
  if (isOpen(survey, today)) return
  const isBefore = survey.state === 'draft' || (survey.state === 'open' && survey.opensOn > today)
  throw new Refusal(isBefore ? answerRefusals.notOpenYet : answerRefusals.closed)
}

/** Begins an answer by the open link: a place of its own to keep a draft in, as long as there are seats. Gives its secret and its first side. */
export async function beginByOpenLink(
  tx: WriteTx,
  code: string,
  { today, formKey }: { today: Day; formKey: string },
): Promise<{ secret: Secret; side: number }> {
  const link = await findOpenLink(tx, code, { locked: true })
  if (!link) throw new Refusal(answerRefusals.noSuchLink)
  const survey = await findSurvey(tx, link.surveyId)
  mustBeOpen(survey, today)
  const { begun } = await responseRate(tx, link.surveyId)
  if (begun >= link.seats) throw new Refusal(answerRefusals.full)
  const secret = newSecret(tx.municipality as MunicipalityCode)
  const id = randomUUID()
  await insertInvitation(tx, { id, surveyId: link.surveyId, tokenHash: secret.hash })
  await seeAs(tx, id)
  await saveDraft(tx, id, { draft: emptyDraft, formKey, today })
  await note(tx, link.surveyId, 'answer-begun')
  return { secret, side: sidesOf(survey, emptyDraft)[0] ?? ownSide }
}

/** Keeps what has been answered until now with the invitation. */
export async function keepDraft(
  tx: WriteTx,
  { invitation, survey }: Sitting,
  kept: { draft: Draft; formKey: string; today: Day },
): Promise<void> {
  await saveDraft(tx, invitation.id, kept)
  await note(tx, survey.id, 'answer-draft-saved')
}

/**
 * Sends the draft, in one transaction: the answer goes to the queue under a random key, the invitation is marked, and the draft goes,
 * with the keys of its forms, whose hashes could be guessed from. Gives the side where something is missing, or null when it is sent.
 */
export async function sendAnswer(
  tx: WriteTx,
  secret: Secret | null,
  today: Day,
): Promise<Sitting & { missing: number | null }> {
  const sitting = await sittingBehind(tx, secret, { locked: true })
  const { invitation, survey, draft, formKeys } = sitting
  mustTakeAnswer(sitting, today)
  const missing = firstUnfinished(survey, draft)
  if (missing !== null) return { ...sitting, missing }
  await enqueueAnswer(tx, {
    ...toSend(survey, draft),
    surveyId: survey.id,
    today,
    respondent: survey.mode === 'named' ? invitation.address : null,
  })
  await setAnswered(tx, invitation.id)
  await forgetKeys(tx, formKeys)
  await note(tx, survey.id, 'answer-sent')
  return { ...sitting, missing: null }
}

/** Names the survey and nobody: the trail shows that somebody answered, not who. */
function note(tx: WriteTx, surveyId: string, kind: string): Promise<void> {
  return record(tx, respondent, { kind, subjectKind: 'survey', subjectId: surveyId })
}
