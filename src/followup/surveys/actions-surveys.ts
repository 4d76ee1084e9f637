import { type Actor, record } from '../../platform/audit/index.ts'
import type { WriteTx } from '../../platform/tenancy/index.ts'
import { Stale } from '../../platform/web/index.ts'
import { Refusal } from '../../values/refusal.ts'
import { versionsOf } from './reads.ts'
import { findSurvey } from './reads-surveys.ts'
import { surveyRefusals } from './refusals.ts'
import { modesFor, type Survey } from './survey.ts'
import { insertState, insertSurvey, type SurveyFields, updatePeriod } from './writes-surveys.ts'

/** Makes a survey of a published version; nobody can answer until it is opened. */
export async function createSurvey(tx: WriteTx, by: Actor, said: SurveyFields): Promise<string> {
  const versions = await versionsOf(tx, said.instrumentId)
  const asked = versions.find(({ number }) => number === said.versionNumber)
  if (!asked) throw new Refusal(surveyRefusals.notPublished)
  if (!modesFor(asked.contents).includes(said.mode)) throw new Refusal(surveyRefusals.modeTooOpen)
  if (said.closesOn !== null && said.closesOn < said.opensOn)
    throw new Refusal(surveyRefusals.closesBeforeOpening)
  const id = await insertSurvey(tx, said, by.name)
  await record(tx, by, {
    kind: 'survey-created',
    subjectKind: 'survey',
    subjectId: id,
    details: { mode: said.mode },
  })
  return id
}

/** Opens a survey for answers, or opens it again. */
export function openSurvey(tx: WriteTx, by: Actor, id: string): Promise<void> {
  return turn(tx, by, { id, state: 'open' })
}

/** Closes a survey: from now on no answer is taken. */
export function closeSurvey(tx: WriteTx, by: Actor, id: string): Promise<void> {
  return turn(tx, by, { id, state: 'closed' })
}

/** Moves the first or last day; answers given stay. */
export async function changePeriod(
  tx: WriteTx,
  by: Actor,
  { survey, ...period }: { survey: Survey } & Pick<Survey, 'opensOn' | 'closesOn'>,
): Promise<void> {
  if (survey.answersDeletedOn !== null) throw new Refusal(surveyRefusals.answersGone)
  if ((await updatePeriod(tx, survey, period)) === 0) throw new Stale(survey.version, [])
  await record(tx, by, {
    kind: 'survey-changed',
    subjectKind: 'survey',
    subjectId: survey.id,
    details: period,
  })
}

async function turn(
  tx: WriteTx,
  by: Actor,
  { id, state }: { id: string; state: 'open' | 'closed' },
): Promise<void> {
  const survey = await findSurvey(tx, id)
  if (survey.state === state || (survey.state === 'draft' && state === 'closed'))
    throw new Refusal(surveyRefusals.stateAlready)
  if (state === 'open' && survey.answersDeletedOn !== null) throw new Refusal(surveyRefusals.answersGone)
  await insertState(tx, id, { state, by: by.name })
  await record(tx, by, {
    kind: state === 'open' ? 'survey-opened' : 'survey-closed',
    subjectKind: 'survey',
    subjectId: id,
  })
}
