import { releasesUnder } from '../../knowledge/releases/index.ts'
import { type Job, jobActor } from '../../platform/jobs/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { House } from '../../platform/web/index.ts'
import { dayIn } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { Refusal } from '../../values/refusal.ts'
import { responseRate } from '../answers/index.ts'
import { findSurvey, surveys } from '../surveys/index.ts'
import { countSurvey, isOver } from './actions.ts'
import { fewestFor } from './counting.ts'
import { subjectOf } from './reads.ts'

/** What results do by themselves: a survey that is over is counted, once. */
export const resultJobs: Job[] = [{ name: 'count-surveys', everyMinutes: 5, run: countWhatIsOver }]

/** Counts every survey that is over, has enough answers, and has no result yet. */
export async function countWhatIsOver(house: House, municipality: MunicipalityCode): Promise<void> {
  const today = dayIn(house.now())
  const due = await reading(house.database, municipality, async (tx) => {
    const found: string[] = []
    for (const survey of await surveys(tx)) {
      if (!isOver(survey, today)) continue
      if ((await responseRate(tx, survey.id)).answered < fewestFor('ordinary')) continue
      if ((await releasesUnder(tx, subjectOf(survey.id, ''))).length === 0) found.push(survey.id)
    }
    return found
  })
  for (const id of due) {
    try {
      await changing(house.database, municipality, async (tx) =>
        countSurvey(tx, jobActor('count-surveys'), { survey: await findSurvey(tx, id), today }),
      )
    } catch (fault) {
      // a survey whose questions are all told of more people than have answered
      if (!(fault instanceof Refusal)) throw fault
    }
  }
}
