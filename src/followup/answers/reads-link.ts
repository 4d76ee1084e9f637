import { sql } from 'kysely'
import { shortAddress } from '../../implementation/capacity/index.ts'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { Survey } from '../surveys/index.ts'

interface OpenLink {
  surveyId: string
  code: string
  seats: number
}

function openLinkOf(tx: ReadTx, surveyId: string): Promise<OpenLink | null> {
  return tx.row<OpenLink>(sql`
    select survey_id as "surveyId", code, seats from followup.survey_link
    where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid`)
}

/** The open link of a code; locked, the last seat is given to one. */
export function findOpenLink(
  tx: ReadTx,
  code: string,
  { locked }: { locked: boolean } = { locked: false },
): Promise<OpenLink | null> {
  return tx.row<OpenLink>(sql`
    select survey_id as "surveyId", code, seats from followup.survey_link
    where municipality_id = ${tx.municipality} and code = ${code} ${locked ? sql`for update` : sql``}`)
}

/** An open link as it is shown and printed: whole, and as people would write it. */
export interface LinkShown {
  href: string
  short: string
  seats: number
}

export async function linkShown(tx: ReadTx, survey: Survey, publicUrl: string): Promise<LinkShown | null> {
  const found = survey.mode === 'open-link' ? await openLinkOf(tx, survey.id) : null
  if (!found) return null
  const href = `${publicUrl}/s/${shortAddress(tx.municipality as string, found.code)}`
  return { href, short: href.replace(/^https?:\/\//, ''), seats: found.seats }
}
