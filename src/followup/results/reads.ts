import { sql } from 'kysely'
import { newestUnder, type Release } from '../../knowledge/releases/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Survey } from '../surveys/index.ts'
import type { Background, MeanFigure } from './counting.ts'

/** The subject of a measure's releases; with an empty measure, what all of the survey's subjects begin with. */
export function subjectOf(surveyId: string, measure: string): string {
  return `survey:${surveyId}:${measure}`
}

/** The newest release of each measure, by subject. */
export type ReleasesBySubject = Map<string, Release>

/** The newest release of each measure of these surveys. */
export async function newestReleases(tx: ReadTx, surveyIds: readonly string[]): Promise<ReleasesBySubject> {
  const found = await newestUnder(
    tx,
    surveyIds.map((id) => subjectOf(id, '')),
  )
  return new Map(found.map((release) => [release.subject, release]))
}

/** The means that have been told of these surveys, by subject. */
export async function meansOf(tx: ReadTx, surveyIds: readonly string[]): Promise<Map<string, MeanFigure>> {
  const rows = await tx.rows<MeanFigure & { surveyId: string; measure: string }>(sql`
    select survey_id as "surveyId", measure, mean, low, high from followup.survey_mean
    where municipality_id = ${tx.municipality} and survey_id = any(${[...surveyIds]}::uuid[])`)
  return new Map(rows.map(({ surveyId, measure, ...mean }) => [subjectOf(surveyId, measure), mean]))
}

/** What the respondents of a survey could say they belong to, the administration before the role. */
export async function backgroundsOf(
  tx: ReadTx,
  survey: Pick<Survey, 'administrations' | 'roles'>,
): Promise<Background[]> {
  const administrations = await tx.rows<{ id: string; name: string }>(sql`
    select id, name from platform.administration
    where municipality_id = ${tx.municipality} and id = any(${survey.administrations}::uuid[])
    order by position, name collate "da-x-icu"`)
  const roles = survey.roles.map((name, at) => ({ id: `role-${at + 1}`, name }))
  return [
    { kind: 'administration' as const, groups: administrations },
    { kind: 'role' as const, groups: roles },
  ].filter(({ groups }) => groups.length > 1)
}

export interface ReleasedText {
  question: string
  text: string
}

/** The free text a person has read and let others read, in an order that says nothing. */
export function releasedTexts(tx: ReadTx, surveyId: string): Promise<ReleasedText[]> {
  return tx.rows<ReleasedText>(sql`
    select question, text from followup.released_text
    where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid
    order by question, text collate "da-x-icu"`)
}
