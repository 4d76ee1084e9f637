import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import type { Survey } from '../surveys/index.ts'
import { newestReleases } from './reads.ts'
import { resultRefusals } from './refusals.ts'
import { replaceReleasedTexts, saveShowsLive } from './writes.ts'

/** Lets others read the texts a person has read and chosen; those chosen before are replaced. */
export async function releaseTexts(
  tx: WriteTx,
  by: Actor,
  chosen: { surveyId: string; question: string; texts: string[]; today: Day },
): Promise<void> {
  const { surveyId, question, texts, today } = chosen
  await replaceReleasedTexts(tx, { surveyId, question }, { texts, on: today, by: by.name })
  await record(tx, by, {
    kind: 'survey-texts-released',
    subjectKind: 'survey',
    subjectId: surveyId,
    details: { question, texts: texts.length },
  })
}

/**
 * Shows results in batches while a survey is open, or no more of them. Refuses a survey whose answers have been counted by the rules of a
 * closed one: the two could be subtracted.
 */
export async function showLive(
  tx: WriteTx,
  by: Actor,
  { survey, isShown }: { survey: Survey; isShown: boolean },
): Promise<void> {
  const releases = await newestReleases(tx, [survey.id])
  if (isShown && [...releases.values()].some(({ layer }) => layer !== 'L4'))
    throw new Refusal(resultRefusals.countedAlready)
  await saveShowsLive(tx, survey.id, isShown)
  await record(tx, by, {
    kind: isShown ? 'survey-shown-live' : 'survey-not-shown-live',
    subjectKind: 'survey',
    subjectId: survey.id,
  })
}
