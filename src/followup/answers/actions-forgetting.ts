import { type Actor, eventsAbout, record } from '../../platform/audit/index.ts'
import type { ReadTx, WriteTx } from '../../platform/tenancy/index.ts'
import { type Day, dayIn, daysAfter } from '../../values/day.ts'
import {
  closeSurvey,
  daysKeptByName,
  daysUntouched,
  isOpen,
  lastDayKept,
  noteAnswersDeleted,
  type Survey,
} from '../surveys/index.ts'
import { endedOn } from './reads-invited.ts'
import { deleteAnswers } from './writes.ts'
import { deleteInvitations, deleteOldDrafts } from './writes-invited.ts'

interface Forgetting {
  survey: Survey
  today: Day
}

/** Closes a survey without a last day in which nothing has happened for so long; the rest follows as after any closing. */
export async function closeUntouched(
  tx: WriteTx,
  by: Actor,
  { survey, today }: Forgetting,
): Promise<boolean> {
  if (survey.closesOn !== null || !isOpen(survey, today) || !(await isUntouched(tx, survey, today)))
    return false
  await closeSurvey(tx, by, survey.id)
  return true
}

/**
 * Deletes what is left of an asking that has been over for so long, or was never begun: drafts, addresses and links. Gives how many
 * invitations.
 */
export async function forgetInvited(tx: WriteTx, by: Actor, { survey, today }: Forgetting): Promise<number> {
  const ended = await endedOn(tx, survey, today)
  const isDue =
    survey.state === 'draft'
      ? await isUntouched(tx, survey, today)
      : ended !== null && today > lastDayKept(ended)
  const forgotten = isDue ? await deleteInvitations(tx, survey.id, 'all') : 0
  if (forgotten > 0) await note(tx, by, survey.id, 'invitations-forgotten')
  return forgotten
}

/** Deletes the answers of a survey asked by name that has been over for so long. What was released of them stays. */
export async function forgetNamed(tx: WriteTx, by: Actor, { survey, today }: Forgetting): Promise<void> {
  if (survey.mode !== 'named' || survey.answersDeletedOn !== null) return
  const ended = await endedOn(tx, survey, today)
  if (ended === null || today <= daysAfter(ended, daysKeptByName)) return
  await deleteAnswers(tx, survey.id)
  await noteAnswersDeleted(tx, survey.id, today)
  await note(tx, by, survey.id, 'named-answers-deleted')
}

/** Deletes drafts nobody has come back to, without seeing them. */
export async function forgetDrafts(tx: WriteTx, today: Day): Promise<void> {
  await deleteOldDrafts(tx, daysAfter(today, -daysUntouched))
}

/** Whether nothing has happened in a survey for so long: nobody invited, nobody answering, nothing changed. */
async function isUntouched(tx: ReadTx, survey: Survey, today: Day): Promise<boolean> {
  const before = daysAfter(today, -daysUntouched)
  const [newest] = await eventsAbout(tx, 'survey', survey.id, 1)
  return survey.opensOn < before && (newest === undefined || dayIn(newest.at) < before)
}

function note(tx: WriteTx, by: Actor, surveyId: string, kind: string): Promise<void> {
  return record(tx, by, { kind, subjectKind: 'survey', subjectId: surveyId })
}
