import { sql } from 'kysely'
import { seeds } from '../src/app.ts'
import { invitationSecret, invite } from '../src/followup/answers/index.ts'
import { askSomething } from '../src/followup/answers/testing/asked-survey.ts'
import { findSurvey } from '../src/followup/surveys/index.ts'
import { openAccount } from '../src/platform/auth/accounts.ts'
import { openSession } from '../src/platform/auth/index.ts'
import { readConfig } from '../src/platform/config/index.ts'
import { loadOnce, type OpenHouse, openHouse } from '../src/platform/house/index.ts'
import { changing } from '../src/platform/tenancy/index.ts'
import type { House } from '../src/platform/web/index.ts'
import type { MunicipalityCode } from '../src/values/municipality-code.ts'

export const place = '9901' as MunicipalityCode

/** Where everything happens: a municipality with a coordinator who is signed in on two screens. */
export interface Place {
  accountId: string
  cookies: [string, string]
  database: string
}

/** An open anonymous survey and the links of those who are invited. */
export interface Asking {
  surveyId: string
  secrets: string[]
}

/** Opens the house on a data folder, beside the app when it runs, does something in it, and closes it again. */
export async function inHouse<T>(folder: string, work: (open: OpenHouse) => Promise<T>): Promise<T> {
  const settings = { PEJLING_VAR: folder, PORT: '4320', METRICS_PORT: '0', LOG_LEVEL: 'silent' }
  const open = await openHouse(readConfig(settings), { join: true })
  try {
    return await work(open)
  } finally {
    await open.close()
  }
}

export async function makePlace({ house, owner }: OpenHouse): Promise<Place> {
  await loadOnce(owner, seeds)
  await changing(owner, null, (tx) =>
    tx.run(sql`update platform.municipality set joined_at = now() where id = ${place}`),
  )
  return changing(house.database, place, async (tx) => {
    const coordinator = { email: 'bench@havby.example', name: 'Bench', role: 'coordinator' } as const
    const accountId = await openAccount(tx, by, coordinator, house.secret)
    const cookie = async () => `pejling=${await openSession(tx, accountId, 'bench', 'password')}`
    const row = await tx.row<{ version: string }>(sql`select split_part(version(), ' on ', 1) as version`)
    return { accountId, cookies: [await cookie(), await cookie()], database: row?.version ?? '' }
  })
}

/** Asks so many people by personal links; the links come in the order of the respondents' numbers. */
export async function askPeople(house: House, size: number): Promise<Asking> {
  const surveyId = await askSomething(house, place)
  const addresses = Array.from({ length: size }, (_, at) => `p${String(at).padStart(7, '0')}@havby.example`)
  return changing(house.database, place, async (tx) => {
    await invite(tx, by, await findSurvey(tx, surveyId), { addresses, key: house.secret })
    const rows = await tx.rows<{ id: string }>(sql`
      select id from followup.invitation
      where municipality_id = ${place} and survey_id = ${surveyId}::uuid order by address`)
    return { surveyId, secrets: rows.map(({ id }) => invitationSecret(place, id, house.secret).text) }
  })
}

const by = { accountId: null, name: 'bench' }
