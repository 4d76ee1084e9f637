import { createSurvey, openSurvey, takeIntoUse } from '../followup/surveys/index.ts'
import { changing } from '../platform/tenancy/index.ts'
import { dayIn, daysAfter } from '../values/day.ts'
import type { Demo } from './cast.ts'

/** Two instruments in use: a poll among leaders and staff that is open now, and an evaluation ready for the next course. */
export async function addSurveys(demo: Demo): Promise<void> {
  const anne = demo.actor('anne')
  const today = dayIn(demo.house.now())
  await changing(demo.house.database, demo.municipality, async (tx) => {
    const poll = await takeIntoUse(tx, anne, 'kendskab-holdninger-og-rollemodeller')
    await takeIntoUse(tx, anne, 'evaluering-af-kursus')
    const { social, children, elderly } = demo.administrations
    const survey = await createSurvey(tx, anne, {
      instrumentId: poll,
      versionNumber: 1,
      title: demo.say('Sundhed i vores hverdag'),
      mode: 'anonymous',
      opensOn: daysAfter(today, -12),
      closesOn: daysAfter(today, 16),
      administrations: [social, children, elderly].filter((id) => id !== undefined),
      roles: [],
      predecessorId: null,
    })
    await openSurvey(tx, anne, survey)
  })
}
