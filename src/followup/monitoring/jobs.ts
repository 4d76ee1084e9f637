import { type Job, jobActor } from '../../platform/jobs/index.ts'
import { changing, type WriteTx } from '../../platform/tenancy/index.ts'
import { type Day, dayIn } from '../../values/day.ts'
import { remind } from './actions-delegating.ts'
import { workOf } from './reads-answering.ts'
import { findResponse, findRound, rounds } from './reads-rounds.ts'
import { isTimeToRemind } from './reminder.ts'

const name = 'monitoring-reminders'

/** On weekday mornings those who are asked and have not answered are reminded, a week apart and in the last days. */
export const monitoringJobs: Job[] = [
  {
    name,
    cron: '10 7 * * 1-5',
    run: async (house, municipality) => {
      const sending = { today: dayIn(house.now()), publicUrl: house.config.publicUrl }
      await changing(house.database, municipality, (tx) => remindAsked(tx, sending))
    },
  },
]

/** Reminds each person it is time to remind, once; run again the same day it reminds nobody. Gives how many. */
export async function remindAsked(tx: WriteTx, sending: { today: Day; publicUrl: string }): Promise<number> {
  const { today } = sending
  const running = (await rounds(tx)).filter(
    ({ state, closed, answersBy }) => state === 'answering' && !closed && answersBy >= today,
  )
  let reminded = 0
  for (const { id } of running) {
    const round = await findRound(tx, id)
    const response = await findResponse(tx, id)
    if (!response) continue
    const work = await workOf(tx, round, response)
    const due = work.delegations.filter((each) =>
      isTimeToRemind({ ...each, answersBy: round.answersBy }, today),
    )
    for (const email of new Set(due.map((each) => each.email))) {
      await remind(tx, jobActor(name), { work, email, sending })
      reminded += 1
    }
  }
  return reminded
}
