import { type Job, jobActor } from '../../platform/jobs/index.ts'
import { changing, reading, type WriteTx } from '../../platform/tenancy/index.ts'
import type { House } from '../../platform/web/index.ts'
import { type Day, dayIn, daysAfter } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { closeAssessment, deleteDots } from './actions.ts'
import { findAssessment, forgottenAssessments, withOldDots } from './reads.ts'
import { noteDays } from './summary.ts'
import { deleteOldNotes } from './writes.ts'

const name = 'delete-capacity-dots'

/** Single people's dots and notes go when they have served their purpose; what a release let us say, and what became an action, stays. */
export const capacityJobs: Job[] = [
  {
    name,
    cron: '50 3 * * *',
    run: (house, municipality) => retireDots(house, municipality, dayIn(house.now())),
  },
]

/** Closes assessments nobody has touched for long, and deletes old notes and the dots of those long closed or taken away, one at a time. */
export async function retireDots(house: House, municipality: MunicipalityCode, today: Day): Promise<void> {
  const by = jobActor(name)
  const change = (work: (tx: WriteTx) => Promise<void>) => changing(house.database, municipality, work)
  await change((tx) => deleteOldNotes(tx, daysAfter(today, -noteDays)))
  const old = await reading(house.database, municipality, (tx) => withOldDots(tx, today))
  for (const id of old) await change((tx) => deleteDots(tx, by, id, today))
  const forgotten = await reading(house.database, municipality, (tx) => forgottenAssessments(tx, today))
  for (const id of forgotten) {
    await change(async (tx) => closeAssessment(tx, by, await findAssessment(tx, id)))
  }
}
