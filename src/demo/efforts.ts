import { sql } from 'kysely'
import { createEffort, moveEffort, setEffortLimit } from '../implementation/efforts/actions.ts'
import { type Answers, findEffort, type Part } from '../implementation/efforts/index.ts'
import { changing, type WriteTx } from '../platform/tenancy/index.ts'
import { type Day, dayIn, daysAfter } from '../values/day.ts'
import type { Demo } from './cast.ts'
import { type StoryEffort, storyEfforts } from './efforts-story.ts'
import { moreStoryEfforts } from './efforts-story-more.ts'

/** What Havby works on: frames first, one large programme, one that is routine, one stopped, and an administration with too much at once. */
export async function addEfforts(demo: Demo): Promise<void> {
  const today = dayIn(demo.house.now())
  await changing(demo.house.database, demo.municipality, async (tx) => {
    await setEffortLimit(tx, demo.actor('anne'), 3)
    for (const effort of [...storyEfforts, ...moreStoryEfforts]) await tell(tx, demo, effort, today)
  })
}

async function tell(tx: WriteTx, demo: Demo, story: StoryEffort, today: Day): Promise<void> {
  const { about, hard, title } = story.fields
  const fields = {
    ...story.fields,
    title: demo.say(title),
    about: about && demo.say(about),
    hard: hard && demo.say(hard),
    ownerAccount: story.owner && demo.people[story.owner],
    administrationIds: story.administrations.map((field) => demo.administrations[field] as string),
  }
  const actor = demo.actor(story.by)
  const parts = Object.fromEntries(
    Object.entries(story.parts).map(([part, answers]) => [part, said(demo, answers, today)]),
  ) as Partial<Record<Part, Answers>>
  const id = await createEffort(tx, actor, { fields, origin: story.origin, parts })
  for (const move of story.moves) {
    await moveEffort(tx, actor, await findEffort(tx, id), {
      to: move.to,
      reason: move.reason ? demo.say(move.reason) : null,
      today: daysAfter(today, -move.daysAgo),
    })
  }
  const days = Math.max(4, story.moves.at(-1)?.daysAgo ?? 18)
  await tx.run(sql`
    update implementation.effort set changed_at = now() - make_interval(days => ${days}), created_at = now() - make_interval(days => ${days + 200})
    where municipality_id = ${tx.municipality} and id = ${id}`)
}

const codes = new Set(['yes', 'partly', 'no', 'unknown', ''])

/** Sentences marked as this municipality's; judgements and numbers as they are; `+75` is a day so many days from now. */
function said(demo: Demo, answers: Answers, today: Day): Answers {
  const one = (answer: Answers[string]) => {
    if (typeof answer !== 'string' || codes.has(answer)) return answer
    return answer.startsWith('+') ? daysAfter(today, Number(answer)) : demo.say(answer)
  }
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, one(answer)]))
}
