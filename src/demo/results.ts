import { sql } from 'kysely'
import { makeOpenLink } from '../followup/answers/index.ts'
import { countLive, countSurvey, showLive } from '../followup/results/index.ts'
import { closeSurvey, findSurvey, type Survey, surveys } from '../followup/surveys/index.ts'
import { changing, type WriteTx } from '../platform/tenancy/index.ts'
import { dayIn } from '../values/day.ts'
import { answersOf } from './answers.ts'
import type { Demo } from './cast.ts'

/** The poll of the spring is closed and counted; a course is evaluated as it ends, with its results on the screen. */
export async function addResults(demo: Demo): Promise<void> {
  const { house, municipality } = demo
  const today = dayIn(house.now())
  const anne = demo.actor('anne')
  await changing(house.database, municipality, async (tx) => {
    const all = await surveys(tx)
    const spring = all.find(
      ({ state, closesOn }) => state === 'open' && closesOn !== null && closesOn < today,
    )
    const course = all.find(({ state, opensOn }) => state === 'open' && opensOn === today)
    if (!spring || !course) return
    const before = await findSurvey(tx, spring.id)
    await makeOpenLink(tx, anne, before, 200)
    await answer(tx, before, 96)
    await closeSurvey(tx, anne, before.id)
    await countSurvey(tx, anne, { survey: await findSurvey(tx, before.id), today })
    const survey = await findSurvey(tx, course.id)
    await makeOpenLink(tx, anne, survey, 60)
    await answer(tx, survey, 17)
    await showLive(tx, anne, { survey, isShown: true })
    await countLive(tx, anne, { survey: { ...survey, showsLive: true }, today })
  })
}

/** So many answer by the open link, a few of them each day. */
async function answer(tx: WriteTx, survey: Survey, people: number): Promise<void> {
  const { administrations } = survey
  const said = Array.from({ length: people }, (_, person) => ({
    contents: JSON.stringify(answersOf(survey, person + 1)),
    administration: administrations[(person * person) % Math.max(1, administrations.length)] ?? null,
  }))
  await tx.run(sql`
    insert into followup.answer_queue (municipality_id, survey_id, answered_on, administration_id, contents)
    select ${tx.municipality}, ${survey.id}::uuid, ${survey.opensOn}::date, administration, contents
    from unnest(${said.map(({ administration }) => administration)}::uuid[], ${said.map(({ contents }) => contents)}::jsonb[])
      as given (administration, contents)`)
  await tx.run(sql`
    insert into followup.invitation (municipality_id, survey_id, token_hash, answered)
    select ${tx.municipality}, ${survey.id}::uuid, sha256(gen_random_uuid()::text::bytea), true from generate_series(1, ${people}::int)`)
}
