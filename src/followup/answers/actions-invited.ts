import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import type { Locale } from '../../values/locale.ts'
import { Refusal } from '../../values/refusal.ts'
import { isOpen, type Survey } from '../surveys/index.ts'
import { mustBeEnough } from './actions-inviting.ts'
import { type Letters, lettersThatDiffer } from './letters.ts'
import { responseRate } from './reads.ts'
import { findInvited, lettersOf } from './reads-invited.ts'
import { answerRefusals } from './refusals.ts'
import { deleteInvitations, lockList, orderAgain, upsertLetters } from './writes-invited.ts'

/**
 * Takes somebody off the list: address, link and draft are deleted, and an answer they sent stays. Refused where mails have gone out and
 * too few would be left to be anonymous.
 */
export async function removeInvited(tx: WriteTx, by: Actor, survey: Survey, id: string): Promise<void> {
  await lockList(tx, survey.id)
  await findInvited(tx, survey, id)
  const { listed, mailed, waiting } = await responseRate(tx, survey.id)
  if (mailed + waiting > 0) mustBeEnough(survey, listed - 1, answerRefusals.tooFewLeft)
  await deleteInvitations(tx, survey.id, { id })
  await note(tx, by, survey.id, 'invitation-removed')
}

/** Sends somebody their link again. It is the same for who has answered, so that nobody learns by it who has. */
export async function sendAgain(
  tx: WriteTx,
  by: Actor,
  survey: Survey,
  { id, today }: { id: string; today: Day },
): Promise<void> {
  await findInvited(tx, survey, id)
  if (!isOpen(survey, today)) throw new Refusal(answerRefusals.notOpen)
  if (!(await orderAgain(tx, id, today))) throw new Refusal(answerRefusals.sentAgainToday)
  await note(tx, by, survey.id, 'invitation-sent-again')
}

/** Saves how a survey's mails read; refuses, with both, where somebody else has saved since. */
export async function saveLetters(
  tx: WriteTx,
  by: Actor,
  { survey, letters, locale }: { survey: Survey; letters: Letters; locale: Locale },
): Promise<void> {
  if ((await upsertLetters(tx, survey.id, letters)) === 0) {
    const theirs = await lettersOf(tx, survey.id)
    throw new Stale(theirs.version, lettersThatDiffer(theirs, letters, locale))
  }
  await note(tx, by, survey.id, 'survey-mails-changed')
}

function note(tx: WriteTx, by: Actor, surveyId: string, kind: string): Promise<void> {
  return record(tx, by, { kind, subjectKind: 'survey', subjectId: surveyId })
}
