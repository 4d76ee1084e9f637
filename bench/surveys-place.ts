import { sql } from 'kysely'
import { seeds } from '../src/app.ts'
import { invitationSecret, invite } from '../src/followup/answers/index.ts'
import { askSomething } from '../src/followup/answers/testing/asked-survey.ts'
import { findSurvey } from '../src/followup/surveys/index.ts'
import { readConfig } from '../src/platform/config/index.ts'
import { loadOnce, openHouse } from '../src/platform/house/index.ts'
import { changing } from '../src/platform/tenancy/index.ts'
import type { MunicipalityCode } from '../src/values/municipality-code.ts'

const place = '9901' as MunicipalityCode

/** Makes a municipality with an open anonymous survey and so many invited; gives their links in order. */
export async function openPlace(
  folder: string,
  size: number,
): Promise<{ surveyId: string; secrets: string[]; database: string }> {
  const { house, owner, close } = await openHouse(readConfig(settingsOf(folder)), { join: false })
  try {
    await loadOnce(owner, seeds)
    await changing(owner, null, (tx) =>
      tx.run(sql`update platform.municipality set joined_at = now() where id = ${place}`),
    )
    const surveyId = await askSomething(house, place)
    const by = { accountId: null, name: 'bench' }
    const addresses = Array.from({ length: size }, (_, at) => `p${String(at).padStart(7, '0')}@havby.example`)
    return await changing(house.database, place, async (tx) => {
      await invite(tx, by, await findSurvey(tx, surveyId), { addresses, key: house.secret })
      const rows = await tx.rows<{ id: string }>(sql`
        select id from followup.invitation
        where municipality_id = ${place} and survey_id = ${surveyId}::uuid order by address`)
      const version = await tx.row<{ version: string }>(
        sql`select split_part(version(), ' on ', 1) as version`,
      )
      return {
        surveyId,
        secrets: rows.map(({ id }) => invitationSecret(place, id, house.secret).text),
        database: version?.version ?? '',
      }
    })
  } finally {
    await close()
  }
}

export function settingsOf(folder: string): Record<string, string> {
  return { PEJLING_VAR: folder, PORT: '4320', METRICS_PORT: '0', LOG_LEVEL: 'silent' }
}
