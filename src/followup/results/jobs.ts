import { type Job, jobActor } from '../../platform/jobs/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { House } from '../../platform/web/index.ts'
import { dayIn } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { responseRate } from '../answers/index.ts'
import { findSurvey, isOpen, isOver, surveys } from '../surveys/index.ts'
import { countLive, countSurvey } from './actions-counting.ts'
import { fewestFor } from './counting.ts'
import { newestReleases } from './reads.ts'
import { noteCounted } from './writes.ts'

/** What results do by themselves: a survey that is over is counted, once, and an open one in batches where its maker has chosen it. */
export const resultJobs: Job[] = [
  { name: 'count-surveys', everyMinutes: 5, run: countWhatIsOver },
  { name: 'count-live-surveys', everyMinutes: 1, run: countWhatIsLive },
]

/** Counts every survey that is over, has enough answers, and has not been counted since. */
export async function countWhatIsOver(house: House, municipality: MunicipalityCode): Promise<void> {
  const today = dayIn(house.now())
  const due = await reading(house.database, municipality, async (tx) => {
    const found: string[] = []
    for (const survey of await surveys(tx)) {
      if (!isOver(survey, today) || survey.countedAt !== null) continue
      if ((await responseRate(tx, survey.id)).answered < fewestFor('ordinary')) continue
      // one that was counted before countings were noted has releases, and none from while it was open
      const releases = [...(await newestReleases(tx, [survey.id])).values()]
      if (releases.every(({ layer }) => layer === 'L4')) found.push(survey.id)
    }
    return found
  })
  for (const id of due) {
    try {
      await changing(house.database, municipality, async (tx) =>
        countSurvey(tx, jobActor('count-surveys'), { survey: await findSurvey(tx, id), today }),
      )
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      // nothing may be told of it, and nothing more comes: it need not be looked at again
      await changing(house.database, municipality, (tx) => noteCounted(tx, id))
    }
  }
}

/** Shows the next batch of every open survey whose maker has chosen it, where enough more have answered. */
export async function countWhatIsLive(house: House, municipality: MunicipalityCode): Promise<void> {
  const today = dayIn(house.now())
  const live = await reading(house.database, municipality, async (tx) =>
    (await surveys(tx)).filter((survey) => survey.showsLive && isOpen(survey, today)),
  )
  for (const { id } of live)
    await changing(house.database, municipality, async (tx) =>
      countLive(tx, jobActor('count-live-surveys'), { survey: await findSurvey(tx, id), today }),
    )
}
