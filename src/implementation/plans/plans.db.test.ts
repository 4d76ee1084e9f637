import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDay } from '../../../tests/support/house.ts'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { fjordbyMark, type NeighboursHouse, neighboursHouse } from '../../../tests/support/told.ts'
import type { Demo } from '../../demo/cast.ts'
import type { Person } from '../../platform/auth/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import { webRefusals } from '../../platform/web/index.ts'
import { dayIn, daysAfter } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { efforts, findEffort, portfolioLoad } from '../efforts/index.ts'
import { finishPersonalAction } from './actions-personal.ts'
import { reportStatus } from './actions-status.ts'
import { lateActions, myActions, planSummary, unknownActions } from './index.ts'
import { remindOwners } from './jobs.ts'
import { plannedActions } from './reads.ts'
import { personalPlan } from './reads-personal.ts'
import { planRefusals } from './refusals.ts'

const today = dayIn(testDay)
const havbyCode = '9901' as MunicipalityCode
const fjordbyCode = '9902' as MunicipalityCode
let house: NeighboursHouse
let havby: Demo
let fjordby: Demo

beforeAll(async () => {
  house = await neighboursHouse()
  havby = house.havby
  fjordby = house.fjordby
}, 120_000)
afterAll(() => house?.close())

function person(
  demo: Demo,
  key: keyof Demo['people'],
  role: Person['role'],
  field: string | null = null,
): Person {
  return {
    accountId: demo.people[key],
    name: demo.actor(key).name,
    municipality: demo.municipality,
    municipalityName: '',
    role,
    administrationId: field ? (demo.administrations[field] ?? null) : null,
    locale: 'da',
    awaitsPasskey: false,
  }
}
const inHavby = <T>(work: Parameters<typeof reading<T>>[2]) => reading(house.house.database, havbyCode, work)
const changeHavby = <T>(work: Parameters<typeof changing<T>>[2]) =>
  changing(house.house.database, havbyCode, work)

describe('the walls', () => {
  it('shows a municipality nothing of another’s efforts, actions, reports and own plans', async () => {
    const texts = await inHavby((tx) =>
      tx.rows<{ text: string }>(sql`
      select title as text from implementation.effort union all select what from implementation.action
      union all select coalesce(note, '') from implementation.action_status union all select what from implementation.personal_action`),
    )
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.filter(({ text }) => text.includes(fjordbyMark))).toEqual([])
    const [theirs] = await reading(house.house.database, fjordbyCode, (tx) => efforts(tx))
    expect((await refusalOf(inHavby((tx) => findEffort(tx, theirs?.id as string)))).reason).toBe(
      webRefusals.notFound,
    )
  })

  it('lets the view for other areas see no more than the reader may', async () => {
    const titles = await reading(house.house.database, fjordbyCode, (tx) =>
      tx.rows<{ title: string }>(sql`select title from implementation.public_effort_recommendation`),
    )
    expect(titles.length).toBeGreaterThan(5)
    expect(titles.every(({ title }) => title.includes(fjordbyMark))).toBe(true)
    expect(
      await reading(house.house.database, null, (tx) =>
        tx.rows(sql`select 1 from implementation.public_effort_recommendation`),
      ),
    ).toEqual([])
  })
})

describe('somebody outside the house', () => {
  it('sees the actions they said yes to and the efforts those belong to, and nothing else', async () => {
    const ali = person(havby, 'ali', 'partner')
    const seen = await inHavby(async (tx) => ({
      actions: await plannedActions(tx, today, { by: ali }),
      efforts: await efforts(tx, { by: ali }),
    }))
    expect(seen.actions.map(({ what }) => what)).toEqual(['Find turledere i seks bydele'])
    expect(seen.efforts.map(({ title }) => title)).toEqual(['Gå-fællesskaber i alle bydele'])
    const [other] = (await inHavby((tx) => plannedActions(tx, today))).filter(
      ({ ownerName }) => ownerName !== 'Ali Yilmaz',
    )
    const refusal = await refusalOf(
      changeHavby((tx) =>
        reportStatus(tx, ali, { actionId: other?.id as string, status: 'done', note: null, today }),
      ),
    )
    expect(refusal.reason).toBe(webRefusals.notFound)
  })

  it('reports on their own', async () => {
    const ali = person(havby, 'ali', 'partner')
    const [own] = await inHavby((tx) => plannedActions(tx, today, { by: ali }))
    await changeHavby((tx) =>
      reportStatus(tx, ali, {
        actionId: own?.id as string,
        status: 'delayed',
        note: 'To bydele mangler',
        today,
      }),
    )
    const [after] = await inHavby((tx) => plannedActions(tx, today, { actionId: own?.id as string }))
    expect(after).toMatchObject({
      lastStatus: 'delayed',
      lastReportedOn: today,
      lastNote: 'To bydele mangler',
    })
  })
})

it('front-line staff see the plans, and report on their own actions only', async () => {
  const jonas = person(havby, 'jonas', 'frontline', 'elderly')
  const [own] = await inHavby((tx) => myActions(tx, havby.people.jonas, today))
  const other = (await inHavby((tx) => plannedActions(tx, today, { by: jonas }))).find(({ isOwn }) => !isOwn)
  await changeHavby((tx) =>
    reportStatus(tx, jonas, { actionId: own?.id as string, status: 'under-way', note: null, today }),
  )
  const refusal = await refusalOf(
    changeHavby((tx) =>
      reportStatus(tx, jonas, { actionId: other?.id as string, status: 'done', note: null, today }),
    ),
  )
  expect(refusal.reason).toBe(planRefusals.notYourAction)
})

it('a person’s own plan is read and changed by that person alone', async () => {
  const [line] = await inHavby((tx) => personalPlan(tx, havby.people.anne))
  expect(line).toBeDefined()
  for (const key of ['soeren', 'per', 'mette'] as const)
    expect(await inHavby((tx) => personalPlan(tx, havby.people[key]))).toEqual([])
  expect(
    await inHavby((tx) =>
      tx.rows(sql`select 1 from implementation.personal_action where account_id = ${havby.people.anne}`),
    ),
  ).toEqual([])
  const per = person(havby, 'per', 'administrator')
  expect(
    (await refusalOf(changeHavby((tx) => finishPersonalAction(tx, per, line?.id as string, today)))).reason,
  ).toBe(webRefusals.notFound)
})

it('the story has a finished plan, a late one and one that went silent', async () => {
  const known = await inHavby((tx) => efforts(tx))
  const id = (title: string) => known.find((effort) => effort.title === title)?.id as string
  const { school, walks, food, late, unknown } = await inHavby(async (tx) => ({
    school: await planSummary(tx, id('Røgfri skoletid på alle skoler'), today),
    walks: await planSummary(tx, id('Gå-fællesskaber i alle bydele'), today),
    food: await planSummary(tx, id('Mad og måltider på kommunens botilbud'), today),
    late: await lateActions(tx, today),
    unknown: await unknownActions(tx, today),
  }))
  expect(school.counts.done).toBe(school.total)
  expect(walks.counts.late).toBeGreaterThan(0)
  expect(food.counts.unknown).toBeGreaterThan(0)
  expect(late.every(({ effortTitle }) => effortTitle !== 'Røgfri skoletid på alle skoler')).toBe(true)
  expect(unknown.map(({ ownerName }) => ownerName)).toContain('Nadia Haddad')
})

it('the health administration carries more than the limit Havby has set', async () => {
  const load = await inHavby((tx) => portfolioLoad(tx))
  expect(load.filter(({ isOver }) => isOver).map(({ id }) => id)).toEqual([havby.administrations.health])
})

it('the reminder asks each silent owner once, writes the mail in the same transaction, and says nothing about anybody', async () => {
  const asked = await changing(house.house.database, fjordbyCode, (tx) =>
    remindOwners(tx, today, 'https://pejling.example'),
  )
  expect(asked).toBeGreaterThan(0)
  expect(
    await changing(house.house.database, fjordbyCode, (tx) =>
      remindOwners(tx, daysAfter(today, 1), 'https://pejling.example'),
    ),
  ).toBe(0)
  const mails = await reading(house.house.database, fjordbyCode, (tx) =>
    tx.rows<{ subject: string; body: string }>(
      sql`select subject, body from platform.mail where body like '%/svar/%'`,
    ),
  )
  expect(mails).toHaveLength(asked)
  for (const name of Object.keys(fjordby.people)) {
    const { name: full } = fjordby.actor(name as keyof Demo['people'])
    expect(mails.filter(({ subject, body }) => `${subject}${body}`.includes(full))).toEqual([])
  }
})
