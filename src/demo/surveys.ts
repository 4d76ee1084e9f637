import { createSurvey, openSurvey, takeIntoUse } from '../followup/surveys/index.ts'
import { changing } from '../platform/tenancy/index.ts'
import { dayIn, daysAfter } from '../values/day.ts'
import type { Demo } from './cast.ts'

/** Two instruments in use: a poll among leaders and staff, asked in the spring and again now, and the evaluation of a course. */
export async function addSurveys(demo: Demo): Promise<void> {
  const anne = demo.actor('anne')
  const today = dayIn(demo.house.now())
  await changing(demo.house.database, demo.municipality, async (tx) => {
    const poll = await takeIntoUse(tx, anne, 'kendskab-holdninger-og-rollemodeller')
    const evaluation = await takeIntoUse(tx, anne, 'evaluering-af-kursus')
    const { social, children, elderly } = demo.administrations
    const administrations = [social, children, elderly].filter((id) => id !== undefined)
    const asked = { versionNumber: 1, administrations, roles: [], predecessorId: null }
    const spring = await createSurvey(tx, anne, {
      ...asked,
      instrumentId: poll,
      title: demo.say('Sundhed i vores hverdag, foråret'),
      mode: 'open-link',
      opensOn: daysAfter(today, -200),
      closesOn: daysAfter(today, -180),
    })
    const autumn = await createSurvey(tx, anne, {
      ...asked,
      instrumentId: poll,
      title: demo.say('Sundhed i vores hverdag'),
      mode: 'anonymous',
      opensOn: daysAfter(today, -12),
      closesOn: daysAfter(today, 16),
      predecessorId: spring,
    })
    const course = await createSurvey(tx, anne, {
      ...asked,
      administrations: [],
      instrumentId: evaluation,
      title: demo.say('Kursus i den korte samtale om sundhed'),
      mode: 'open-link',
      opensOn: today,
      closesOn: daysAfter(today, 1),
    })
    for (const survey of [spring, autumn, course]) await openSurvey(tx, anne, survey)
  })
}
