import { sql } from 'kysely'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import type { Day } from '../../values/day.ts'
import { dayIn } from '../../values/day.ts'
import { Refusal } from '../../values/refusal.ts'
import { isOpen, type Survey } from '../surveys/index.ts'
import { type Letters, usualLetters } from './letters.ts'

/** Somebody on the list. */
export interface Invited {
  id: string
  address: string
  mailedOn: Day | null
  isWaiting: boolean
  sentAgainOn: Day | null
  /** Whether they have answered; null where that is nobody's business: in every survey but those asked by name. */
  answered: boolean | null
}

const invited = (survey: Pick<Survey, 'mode'>) => sql`
  select id, address, mailed_on::text as "mailedOn", coalesce(mail_due = 'invitation', false) as "isWaiting",
    sent_again_on::text as "sentAgainOn", ${survey.mode === 'named' ? sql`answered` : sql`null::boolean`} as answered
  from followup.invitation`

/** Those on the list whose address holds what is searched for, some at a time, and how many there are. */
export async function invitedPeople(
  tx: ReadTx,
  survey: Pick<Survey, 'id' | 'mode'>,
  { search, from, most }: { search: string; from: number; most: number },
): Promise<{ people: Invited[]; count: number }> {
  const here = sql`
    municipality_id = ${tx.municipality} and survey_id = ${survey.id}::uuid and address is not null
      and strpos(address, ${search.toLowerCase()}) > 0`
  const count = await tx.row<{ count: number }>(
    sql`select count(*)::int as count from followup.invitation where ${here}`,
  )
  const people = await tx.rows<Invited>(sql`
    ${invited(survey)} where ${here} order by address limit ${most} offset ${from}`)
  return { people, count: count?.count ?? 0 }
}

/** One on the list; refuses an id that is none. */
export async function findInvited(
  tx: ReadTx,
  survey: Pick<Survey, 'id' | 'mode'>,
  id: string,
): Promise<Invited> {
  const found = /^[0-9a-f-]{36}$/.test(id)
    ? await tx.row<Invited>(sql`
        ${invited(survey)} where municipality_id = ${tx.municipality} and survey_id = ${survey.id}::uuid
          and id = ${id}::uuid and address is not null`)
    : null
  if (!found) throw new Refusal(webRefusals.notFound)
  return found
}

export async function lettersOf(tx: ReadTx, surveyId: string): Promise<Letters> {
  const row = await tx.row<Omit<Letters, 'own'> & { own: Letters['own'] | null }>(sql`
    select language, letters as own, version from followup.survey_mail
    where municipality_id = ${tx.municipality} and survey_id = ${surveyId}::uuid`)
  return row ? { ...row, own: row.own ?? usualLetters.own } : usualLetters
}

/** Who asks: what the municipality is called. */
export async function askerOf(tx: ReadTx): Promise<string> {
  const row = await tx.row<{ name: string }>(sql`
    select name from platform.municipality where id = ${tx.municipality}`)
  return row?.name ?? ''
}

/** The day from which a survey takes no more answers, or null while it does or has not begun. */
export async function endedOn(tx: ReadTx, survey: Survey, today: Day): Promise<Day | null> {
  if (survey.state === 'draft' || survey.opensOn > today || isOpen(survey, today)) return null
  if (survey.state === 'open') return survey.closesOn
  const row = await tx.row<{ at: Date }>(sql`
    select at from followup.survey_state
    where municipality_id = ${tx.municipality} and survey_id = ${survey.id}::uuid order by at desc limit 1`)
  const closed = row ? dayIn(row.at) : today
  return survey.closesOn !== null && survey.closesOn < closed ? survey.closesOn : closed
}
