import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { closeSurvey } from '../surveys/index.ts'
import { moveAllAnswers, writeInvitations } from './jobs.ts'
import { answersToCount, responseRate } from './reads.ts'
import { askSomething } from './testing/asked-survey.ts'

const havby = '9901' as MunicipalityCode
let place: TestHouse
let anne: string

beforeAll(async () => {
  place = await havbyHouse()
  anne = await place.signIn('anne.kjaer@havby.example')
}, 180_000)
afterAll(() => place?.close())

const seven = Array.from({ length: 7 }, (_, at) => `person${at}@havby.example`)

/** Invites people by the page, sends, and gives the links in their mails. */
async function linksTo(survey: string, people: string[]): Promise<string[]> {
  const base = `/undersoegelser/${survey}`
  expect((await place.post(`${base}/invitationer`, { addresses: people.join('\n') }, anne)).status).toBe(303)
  expect((await place.post(`${base}/udsendelse`, {}, anne)).status).toBe(303)
  expect(await writeInvitations(place.house, havby)).toBe(people.length)
  const { rows } = await place.fresh.superuser.pool.query<{ body: string }>(
    `select body from platform.mail where recipient = any($1) order by created_at desc, recipient limit $2`,
    [people, people.length],
  )
  return rows.map(({ body }) => /\/s\/\S+/.exec(body)?.[0] as string)
}

async function answer(link: string, word = 'ord'): Promise<Response> {
  await place.post(`${link}/1`, { 'q.ofte': 'altid', _go: 'next' })
  await place.post(`${link}/2`, { 'q.antal': '3', 'q.ord': word, _go: 'next' })
  return place.post(`${link}/afsendelse`, {})
}

async function stored(survey: string) {
  return reading(place.house.database, havby, (tx) => answersToCount(tx, survey))
}
const close = (survey: string) =>
  changing(place.house.database, havby, (tx) => closeSurvey(tx, { accountId: null, name: 'test' }, survey))
const rate = (survey: string) => reading(place.house.database, havby, (tx) => responseRate(tx, survey))

describe('answering by a personal link', () => {
  test('goes a section at a time, is kept on the way, and is sent once', async () => {
    const survey = await askSomething(place.house, havby)
    const [link = ''] = await linksTo(survey, seven)
    expect(await (await place.get(link)).text()).toContain('Begynd')
    const unanswered = await place.post(`${link}/1`, { _go: 'next' })
    expect(unanswered.status).toBe(422)
    expect(await unanswered.text()).toContain('Svar på: Spørgsmål ofte?')

    const opens = await place.post(`${link}/1`, { 'q.ofte': 'aldrig', _go: 'next' })
    expect(opens.headers.get('location')).toBe(`${link}/1`)
    expect(await (await place.get(`${link}/1`)).text()).toContain('Spørgsmål hvorfor?')
    const onward = await place.post(`${link}/1`, { 'q.ofte': 'altid', _go: 'next' })
    expect(onward.headers.get('location')).toBe(`${link}/2`)

    const wrong = await place.post(`${link}/2`, { 'q.antal': 'tolv', 'q.ord': 'æøå', _go: 'next' })
    expect(wrong.status).toBe(422)
    const again = await wrong.text()
    expect(again).toContain('value="tolv"')
    expect(again).toContain('value="æøå"')
    const later = await place.post(`${link}/2`, { 'q.antal': '12', 'q.ord': 'æøå', _go: 'later' })
    expect(later.headers.get('location')).toBe(link)
    expect(await (await place.get(link)).text()).toContain('Du er begyndt')
    const review = await (await place.get(`${link}/gennemse`)).text()
    for (const said of ['altid', '12', 'æøå']) expect(review).toContain(said)

    const key = { _key: crypto.randomUUID() }
    const sent = await Promise.all([1, 2, 3].map(() => place.post(`${link}/afsendelse`, key)))
    const receipts = new Set(sent.map(({ headers }) => headers.get('location')))
    expect([...receipts]).toEqual([`/kvittering/9901/${survey}`])
    expect(await (await place.get([...receipts][0] as string)).text()).toContain('Dit svar er gemt')
    expect((await place.post(`${link}/afsendelse`, {})).status).toBe(409)
    expect((await place.post(`${link}/1`, { 'q.ofte': 'aldrig' })).status).toBe(409)
    expect(await (await place.get(link)).text()).toContain('Dit svar er gemt')

    await close(survey)
    await moveAllAnswers(place.house, havby)
    expect(await stored(survey)).toEqual([
      {
        administrationId: null,
        role: null,
        respondent: null,
        answeredOn: '2026-11-26',
        answers: {
          ofte: { kind: 'choice', choice: 'altid' },
          antal: { kind: 'number', number: 12 },
          ord: { kind: 'text', text: 'æøå' },
        },
      },
    ])
  })

  test('of two devices that send at the same moment, one is taken', async () => {
    const survey = await askSomething(place.house, havby)
    const [link = ''] = await linksTo(survey, seven)
    await place.post(`${link}/1`, { 'q.ofte': 'altid', _go: 'next' })
    const both = await Promise.all([1, 2].map(() => place.post(`${link}/afsendelse`, {})))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await rate(survey)).toMatchObject({ invited: 7, mailed: 7, answered: 1 })
  })

  test('comes too late when the survey is closed, is kept, and can be sent when it opens again', async () => {
    const survey = await askSomething(place.house, havby)
    const [link = ''] = await linksTo(survey, seven)
    await place.post(`${link}/1`, { 'q.ofte': 'altid', _go: 'next' })
    await close(survey)
    const late = await place.post(`${link}/afsendelse`, {})
    expect(late.status).toBe(410)
    expect(await late.text()).toContain('Undersøgelsen er lukket')
    const typed = await place.post(`${link}/2`, { 'q.antal': '7', _go: 'next' })
    expect(typed.headers.get('location')).toBe(link)
    const told = await place.get(link)
    expect(told.status).toBe(410)
    expect(await told.text()).toMatch(/som kladde.* igen senest \d+\. \w+ \d{4}/)
    expect((await rate(survey)).answered).toBe(0)
    await place.post(`/undersoegelser/${survey}/aabning`, {}, anne)
    expect(await (await place.get(`${link}/2`)).text()).toContain('value="7"')
    expect((await place.post(`${link}/afsendelse`, {})).status).toBe(303)
  })

  test('shows both answers where another device has answered otherwise, and lets the one who sees them choose', async () => {
    const survey = await askSomething(place.house, havby)
    const [link = ''] = await linksTo(survey, seven)
    const markOn = async (path: string) =>
      /name="_seen" value="([^"]+)"/.exec(await (await place.get(path)).text())?.[1] as string
    const telephone = await markOn(`${link}/1`)
    await place.post(`${link}/1`, { 'q.ofte': 'altid', _seen: telephone, _go: 'next' })
    const behind = { 'q.ofte': 'nogle-gange', _seen: telephone }
    const both = await place.post(`${link}/1`, { ...behind, _go: 'next' })
    expect(both.status).toBe(422)
    const page = await both.text()
    expect(page).toContain('På en anden enhed er der svaret &quot;altid&quot;')
    expect(page).toMatch(/value="nogle-gange" checked/)
    expect((await place.post(`${link}/1`, { ...behind, _go: 'stay' })).status).toBe(422)
    expect(await (await place.get(`${link}/1`)).text()).toMatch(/value="altid" checked/)
    const silent = await place.post(`${link}/1`, { _seen: telephone, _go: 'next' })
    expect(silent.headers.get('location')).toBe(`${link}/2`)
    const looked = await markOn(`${link}/gennemse`)
    const _seen = /name="_seen" value="([^"]+)"/.exec(page)?.[1] as string
    const chosen = await place.post(`${link}/1`, { 'q.ofte': 'nogle-gange', _seen, _go: 'next' })
    expect(chosen.status).toBe(303)
    expect((await place.post(`${link}/afsendelse`, { _seen: looked })).status).toBe(422)
    expect((await rate(survey)).answered).toBe(0)
    const seenNow = await markOn(`${link}/gennemse`)
    expect((await place.post(`${link}/afsendelse`, { _seen: seenNow })).status).toBe(303)
  })

  test('says in the section what is missing when it is sent too early', async () => {
    const survey = await askSomething(place.house, havby)
    const [link = ''] = await linksTo(survey, seven)
    const early = await place.post(`${link}/afsendelse`, {})
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Svar på: Spørgsmål ofte?')
    expect((await rate(survey)).answered).toBe(0)
  })

  test('leads nowhere when it is guessed', async () => {
    for (const guess of [`9901.${'a'.repeat(43)}`, '9901-abcd-2345', 'x', crypto.randomUUID()])
      for (const path of [`/s/${guess}`, `/s/${guess}/1`, `/s/${guess}/gennemse`])
        expect((await place.get(path)).status).toBe(404)
  })
})

describe('inviting', () => {
  test('refuses to call six people anonymous, before anything is sent', async () => {
    const survey = await askSomething(place.house, havby)
    const base = `/undersoegelser/${survey}`
    await place.post(`${base}/invitationer`, { addresses: seven.slice(0, 6).join(', ') }, anne)
    expect(await (await place.get(`${base}/invitationer`, anne)).text()).toContain('Kun 6 er inviteret')
    const refused = await place.post(`${base}/udsendelse`, {}, anne)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('kan ikke være anonyme')
    expect(await rate(survey)).toMatchObject({ invited: 6, mailed: 0, waiting: 0 })
  })

  test('invites each address once, by group too, and reminds those who have not answered with the same link', async () => {
    const survey = await askSomething(place.house, havby, { mode: 'personal-link' })
    const base = `/undersoegelser/${survey}`
    const links = await linksTo(survey, seven)
    await place.post(`${base}/invitationer`, { addresses: seven.join(';'), roles: ['leader'] }, anne)
    expect((await rate(survey)).invited).toBe(9)
    await answer(links[0] as string)
    expect((await place.post(`${base}/paamindelse`, {}, anne)).status).toBe(409)
    await place.fresh.superuser.pool.query(
      `update followup.invitation set mailed_on = mailed_on - 1 where survey_id = $1`,
      [survey],
    )
    expect((await place.post(`${base}/paamindelse`, {}, anne)).status).toBe(303)
    expect(await writeInvitations(place.house, havby)).toBe(6)
    const { rows } = await place.fresh.superuser.pool.query(
      `select body from platform.mail where subject like 'Påmindelse%'`,
    )
    expect(rows).toHaveLength(6)
    for (const { body } of rows) expect(links.slice(1)).toContain(/\/s\/\S+/.exec(body)?.[0])
    const page = await (await place.get(`${base}/invitationer`, anne)).text()
    expect(page).toContain('1 af 9 inviterede')
    for (const person of seven) expect(page).not.toContain(person)
  })

  test('keeps what was pasted when something in it is no address', async () => {
    const survey = await askSomething(place.house, havby)
    const bad = await place.post(`/undersoegelser/${survey}/invitationer`, { addresses: 'bo@x.dk\nbo' }, anne)
    expect(bad.status).toBe(422)
    expect(await bad.text()).toMatch(/bo@x\.dk\s+bo</)
  })
})

describe('the open link', () => {
  test('lets each begin a place of their own until the seats are used', async () => {
    const survey = await askSomething(place.house, havby, {
      mode: 'open-link',
      roles: ['Leder', 'Medarbejder'],
    })
    await place.post(`/undersoegelser/${survey}/link`, { seats: '2' }, anne)
    const page = await (await place.get(`/undersoegelser/${survey}/invitationer`, anne)).text()
    const link = /\/s\/9901-\w{4}-\w{4}/.exec(page)?.[0] as string
    expect(page).toContain('aria-label="QR-kode til undersøgelsen"')
    expect(await (await place.get(link)).text()).toContain('Begynd')
    const own = (await place.post(link, {})).headers.get('location') as string
    expect(own).toMatch(/^\/s\/9901\.[\w-]{43}\/0$/)
    await place.post(own, { role: 'Leder', _go: 'next' })
    await answer(own.replace(/\/0$/, ''))
    expect((await place.post(link, {})).status).toBe(303)
    expect((await place.post(link, {})).status).toBe(409)
    await close(survey)
    await moveAllAnswers(place.house, havby)
    expect(await stored(survey)).toMatchObject([{ role: 'Leder', respondent: null }])
    const left = await place.fresh.superuser.pool.query(
      `select count(*)::int as count from platform.idempotency where location like $1`,
      [`${own.replace(/\/0$/, '')}%`],
    )
    expect(left.rows[0].count).toBe(0)
  })
})

test('by name, the answer carries the person and nobody else’s does', async () => {
  const survey = await askSomething(place.house, havby, { mode: 'named' })
  const [link = ''] = await linksTo(survey, ['ida@havby.example'])
  await answer(link)
  await close(survey)
  await moveAllAnswers(place.house, havby)
  expect(await stored(survey)).toMatchObject([{ respondent: 'ida@havby.example' }])
  const others = await changing(place.house.database, havby, (tx) =>
    tx.rows(sql`select 1 from followup.answer where municipality_id = ${havby}`),
  )
  expect(others).toEqual([])
})
