import { sql } from 'kysely'
import type { TestHouse } from '../../../../tests/support/house.ts'
import { openAccount } from '../../../platform/auth/accounts.ts'
import type { Role } from '../../../platform/auth/index.ts'
import { quickHash } from '../../../platform/auth/testing/quick-hash.ts'
import { changing } from '../../../platform/tenancy/index.ts'
import { randomSource } from '../../../statistics/index.ts'
import type { MunicipalityCode } from '../../../values/municipality-code.ts'
import type { Answer, Instrument } from '../../surveys/index.ts'
import { shareSigned } from '../actions-sharing.ts'
import type { FinalAnswer, Level, MonitoringRound } from '../monitoring.ts'
import { partsOf, questionsOf } from '../places.ts'
import { findResponse, findRound, regionOf } from '../reads-rounds.ts'
import { type FiledAnswer, writeRoundFile } from '../round-file.ts'
import { insertFinals, insertResponse, saveSignature, saveStanding } from '../writes.ts'

export const fieldsAsked = [
  'health',
  'elderly',
  'children',
  'social',
  'employment',
  'culture',
  'technical',
  'central',
]

/** What the story asks about: eleven packages, and who knows them. */
const questionsAsked = ['kendskab_ledere', 'kendskab_medarbejdere', 'gennemfoert']

/** Invented answers of one municipality: like others of its leaning, and further along in later rounds. */
export function inventedAnswers(
  round: Pick<MonitoringRound, 'instrument'>,
  municipality: string,
  { advance, fields }: { advance: number; fields: readonly string[] },
): FiledAnswer[] {
  const random = randomSource(Number(municipality) * 10 + advance)
  const leaning = random.uniform() * 0.6
  return questionsOf(round.instrument).flatMap(({ question }) => {
    if (!questionsAsked.includes(question.id)) return []
    const ids = 'steps' in question ? question.steps : []
    return partsOf(question).flatMap((rowId) =>
      fields.flatMap((field): FiledAnswer[] => {
        const drawn = random.uniform()
        if (drawn < 0.02) return []
        const towards = Math.min(0.999, Math.max(0, drawn * 1.1 - leaning * 0.4 - advance * 0.12))
        const chosen = ids[Math.floor(towards * ids.length)]?.id ?? ''
        const answer: Answer = { kind: 'choice', choice: chosen }
        return [{ municipality, questionId: question.id, rowId, field, answer }]
      }),
    )
  })
}

/** The file of an earlier round: every municipality with the answers it is given. */
export function roundFile(answers: FiledAnswer[]): File {
  return new File([writeRoundFile(answers)], 'runde.csv', { type: 'text/csv' })
}

/** A municipality takes a round on and signs it, with the answers it is given. Says how many milliseconds the signature took. */
export async function signWith(
  place: TestHouse,
  municipality: MunicipalityCode,
  signing: { roundId: string; answers: FiledAnswer[]; level?: Level },
): Promise<number> {
  const by = { accountId: null, name: `Leder i ${municipality}` }
  return changing(place.house.database, municipality, async (tx) => {
    const round = await findRound(tx, signing.roundId)
    await insertResponse(tx, { roundId: round.id, coordinatorId: null, coordinatorName: by.name })
    const administrations = await tx.rows<{ id: string; field: string }>(sql`
      select id, fields[1] as field from platform.administration where municipality_id = ${municipality}`)
    const finals = signing.answers.flatMap(({ questionId, rowId, field, answer }): FinalAnswer[] => {
      const administrationId = administrations.find((each) => each.field === field)?.id
      if (!administrationId) return []
      return [{ questionId, rowId, administrationId, field, answer, gapReason: null, origin: 'typed' }]
    })
    const region = await regionOf(tx, round.opensOn)
    const response = await findResponse(tx, round.id)
    if (!response) throw new Error('the response is not there')
    const begun = performance.now()
    await insertFinals(tx, response.id, finals)
    await saveSignature(tx, response.id, { name: by.name, title: 'Direktør' })
    const told = { typed: finals.length, confirmed: 0, corrected: 0, minutes: 12, reason: '', gaps: {} }
    await saveStanding(tx, round.id, {
      state: 'signed',
      asked: finals.length,
      answered: finals.length,
      ...told,
    })
    await shareSigned(tx, by, {
      round,
      response: { ...response, level: signing.level ?? 'self' },
      finals,
      region,
    })
    if (signing.level)
      await tx.run(
        sql`update followup.monitoring_response set level = ${signing.level} where id = ${response.id}::uuid`,
      )
    return performance.now() - begun
  })
}

/** Lets municipalities work here, with an administration for each field of work. */
export async function joinAll(place: TestHouse, codes: readonly string[]): Promise<void> {
  await changing(place.owner, null, (tx) =>
    tx.run(sql`update platform.municipality set joined_at = now() where id = any(${[...codes]}::text[])`),
  )
  for (const code of codes)
    await changing(place.house.database, code as MunicipalityCode, (tx) =>
      tx.run(sql`
        insert into platform.administration (municipality_id, name, fields, position)
        select ${code}, field, array[field], position from unnest(${fieldsAsked}::text[]) with ordinality as asked (field, position)`),
    )
}

/** A question asked in other words than before. */
export function reworded(asked: Instrument, id: string): Instrument {
  const sections = asked.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.id === id ? { ...question, wording: `${id}-2` } : question,
    ),
  }))
  return { ...asked, sections }
}

/** Opens an account and signs in with it. Gives the cookie. */
export async function signedIn(
  place: TestHouse,
  municipality: MunicipalityCode,
  { email, role }: { email: string; role: Role },
): Promise<string> {
  const by = { accountId: null, name: 'test' }
  const person = { email, name: `${role} i ${municipality}`, role, passwordHash: quickHash() }
  await changing(place.house.database, municipality, (tx) => openAccount(tx, by, person, place.house.secret))
  return place.signIn(email)
}
