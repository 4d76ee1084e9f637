import { type Job, jobActor } from '../../platform/jobs/index.ts'
import { changing, type WriteTx } from '../../platform/tenancy/index.ts'
import { type Day, dayIn } from '../../values/day.ts'
import { askForStatus } from './actions-status.ts'
import { plannedActions } from './reads.ts'
import { isTimeToAsk } from './reminder.ts'

const name = 'plan-reminders'

/** What the plans do by themselves: on weekday mornings they ask those who have something due and have not said how far it is. */
export const planJobs: Job[] = [
  {
    name,
    cron: '0 7 * * 1-5',
    run: async (house, municipality) => {
      await changing(house.database, municipality, (tx) =>
        remindOwners(tx, dayIn(house.now()), house.config.publicUrl),
      )
    },
  },
]

/** Asks each owner it is time to ask, once; run again the same day it asks nobody. Gives how many were asked. */
export async function remindOwners(tx: WriteTx, today: Day, publicUrl: string): Promise<number> {
  const actions = await plannedActions(tx, today)
  const due = actions.filter(({ dueOn, standing, lastReportedOn, askedOn, followUpDays, hasMail }) => {
    const trace = {
      dueOn,
      isDone: standing.state === 'done',
      reportedOn: lastReportedOn,
      askedOn,
      followUpDays,
    }
    return hasMail && isTimeToAsk(trace, today)
  })
  for (const action of due) await askForStatus(tx, jobActor(name), { action, today, publicUrl })
  return due.length
}
