import { sql } from 'kysely'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { nationalLevel } from '../auth/person.ts'
import { reading } from '../tenancy/index.ts'
import type { House } from '../web/index.ts'
import type { Job } from './job.ts'

/** What went wrong in one municipality; the others had their turn. */
export interface RoundFault {
  municipality: MunicipalityCode
  fault: Error
}

/** Runs a job once for every municipality that works here and for the national level, one after the other, and gives what went wrong. */
export async function runRound(
  house: House,
  job: Job,
  isStopping: () => boolean = () => false,
): Promise<RoundFault[]> {
  const faults: RoundFault[] = []
  for (const municipality of await joinedMunicipalities(house)) {
    if (isStopping()) break
    try {
      await job.run(house, municipality)
    } catch (thrown) {
      faults.push({ municipality, fault: thrown instanceof Error ? thrown : new Error(String(thrown)) })
    }
  }
  return faults
}

async function joinedMunicipalities(house: House): Promise<MunicipalityCode[]> {
  const rows = await reading(house.database, null, (tx) =>
    tx.rows<{ id: MunicipalityCode }>(
      sql`select id from platform.municipality where joined_at is not null or id = ${nationalLevel} order by id`,
    ),
  )
  return rows.map(({ id }) => id)
}
