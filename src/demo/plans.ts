import { sql } from 'kysely'
import { efforts } from '../implementation/efforts/index.ts'
import { addAction, shapePlan } from '../implementation/plans/actions.ts'
import { addPersonalAction } from '../implementation/plans/actions-personal.ts'
import { storeReport } from '../implementation/plans/actions-status.ts'
import { findPlanSubject } from '../implementation/plans/reads.ts'
import { insertRequest } from '../implementation/plans/writes.ts'
import type { Person } from '../platform/auth/index.ts'
import { changing, type WriteTx } from '../platform/tenancy/index.ts'
import { type Day, dayIn, daysAfter } from '../values/day.ts'
import type { Demo } from './cast.ts'
import { type StoryAction, type StoryPlan, storyPlans } from './plans-story.ts'

/** The action plans of Havby, and the three lines Anne has written for herself. */
export async function addPlans(demo: Demo): Promise<void> {
  const today = dayIn(demo.house.now())
  await changing(demo.house.database, demo.municipality, async (tx) => {
    const known = await efforts(tx)
    for (const plan of storyPlans) {
      const effort = known.find(({ title }) => title === demo.say(plan.effort))
      if (effort) await tellPlan(tx, demo, plan, { effortId: effort.id, today })
    }
    await tellPersonalPlan(tx, demo, today)
  })
}

async function tellPlan(
  tx: WriteTx,
  demo: Demo,
  plan: StoryPlan,
  { effortId, today }: { effortId: string; today: Day },
): Promise<void> {
  const subject = await findPlanSubject(tx, effortId)
  if (subject && plan.columns.length)
    await shapePlan(tx, demo.actor('anne'), subject, {
      columns: plan.columns,
      followUpDays: 30,
      version: 0,
      differences: [],
    })
  const ids: string[] = []
  for (const action of plan.actions) {
    const id = await addAction(tx, demo.actor('anne'), effortId, fieldsOf(demo, action, ids, today))
    ids.push(id)
    for (const report of action.reports ?? []) {
      const by = ownerOf(demo, action)
      await storeReport(tx, by, {
        actionId: id,
        status: report.status,
        note: report.note ? demo.say(report.note) : null,
        today: daysAfter(today, -report.daysAgo),
        via: report.via ?? 'page',
      })
    }
    if (action.askedDaysAgo !== undefined)
      await insertRequest(
        tx,
        { accountId: null, name: 'job:plan-reminders' },
        id,
        daysAfter(today, -action.askedDaysAgo),
      )
  }
  await tx.run(sql`
    update implementation.action set created_at = now() - interval '200 days'
    where municipality_id = ${tx.municipality} and effort_id = ${effortId}`)
}

function ownerOf(demo: Demo, { owner }: StoryAction) {
  if (owner === null) return demo.actor('anne')
  return typeof owner === 'string' ? demo.actor(owner) : { accountId: null, name: owner.name }
}

function fieldsOf(demo: Demo, action: StoryAction, ids: string[], today: Day) {
  const { owner, days, columns: { goal, ...columns } = {} } = action
  const outside = owner !== null && typeof owner !== 'string' ? owner : null
  return {
    what: demo.say(action.what),
    how: demo.say(action.how),
    ownerAccount: typeof owner === 'string' ? demo.people[owner] : null,
    ownerName: outside?.name ?? null,
    ownerEmail: outside?.email ?? null,
    administrationId: null,
    startsOn: daysAfter(today, days[0]),
    dueOn: daysAfter(today, days[1]),
    goal: goal ? demo.say(goal) : null,
    columns: Object.fromEntries(Object.entries(columns).map(([name, text]) => [name, demo.say(text)])),
    waitsFor: (action.waitsFor ?? []).map((index) => ids[index] as string),
  }
}

async function tellPersonalPlan(tx: WriteTx, demo: Demo, today: Day): Promise<void> {
  const anne = { accountId: demo.people.anne, name: demo.actor('anne').name } as Person
  const lines = [
    {
      prompt: 'work-on',
      what: 'Læse de andre forvaltningers politikker',
      how: 'To ad gangen, og skrive ned, hvor der er plads til sundhed',
      withWhom: null,
      dueOn: daysAfter(today, 20),
    },
    {
      prompt: 'curious',
      what: 'Hvorfor virkede det på skolerne?',
      how: 'Spørge elevrådene, ikke lederne',
      withWhom: 'Mette',
      dueOn: null,
    },
    {
      prompt: 'talk-to',
      what: 'Økonomichefen',
      how: 'Hvad koster sygefraværet os, og hvem mærker det?',
      withWhom: 'Per',
      dueOn: daysAfter(today, 12),
    },
  ] as const
  for (const line of lines)
    await addPersonalAction(tx, anne, { ...line, what: demo.say(line.what), how: demo.say(line.how) })
}
