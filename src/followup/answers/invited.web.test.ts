import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { closeSurvey } from '../surveys/index.ts'
import { forgetAllInvited, moveAllAnswers, writeInvitations } from './jobs.ts'
import { responseRate } from './reads.ts'
import { askSomething } from './testing/asked-survey.ts'

const havby = '9901' as MunicipalityCode
let place: TestHouse
let anne: string

beforeAll(async () => {
  place = await havbyHouse()
  anne = await place.signIn('anne.kjaer@havby.example')
}, 180_000)
afterAll(() => place?.close())

const eight = Array.from({ length: 8 }, (_, at) => `person${at}@havby.example`)
const pool = () => place.fresh.superuser.pool
const rate = (survey: string) => reading(place.house.database, havby, (tx) => responseRate(tx, survey))

/** The house so many days from now. */
const later = (days: number, now = place.house.now()) => ({
  ...place.house,
  now: () => new Date(now.getTime() + days * 86_400_000),
})
/** By the later of our clock and the one the database writes its events by. */
const night = (days: number) => later(days, new Date(Math.max(Date.now(), place.house.now().getTime())))
const countOf = async (table: string, survey: string) =>
  (await pool().query(`select 1 from followup.${table} where survey_id = $1`, [survey])).rows.length

/** A survey eight are invited to, and their links, in the order of their addresses. */
async function invitedTo(
  mode: 'anonymous' | 'named' | 'personal-link',
): Promise<{ survey: string; links: string[] }> {
  await mailed()
  const survey = await askSomething(place.house, havby, { mode })
  await place.post(`/undersoegelser/${survey}/invitationer`, { addresses: eight.join('\n') }, anne)
  await place.post(`/undersoegelser/${survey}/udsendelse`, {}, anne)
  return { survey, links: await mailed() }
}

/** Writes the mails that are due, and gives the links in them by address. */
async function mailed(): Promise<string[]> {
  await pool().query('delete from platform.mail')
  await writeInvitations(place.house, havby)
  const { rows } = await pool().query<{ body: string }>('select body from platform.mail order by recipient')
  return rows.map(({ body }) => /\/s\/[\w.-]+/.exec(body)?.[0] as string)
}

async function answer(link: string): Promise<void> {
  await place.post(`${link}/1`, { 'q.ofte': 'altid', _go: 'next' })
  expect((await place.post(`${link}/afsendelse`, {})).status).toBe(303)
}

async function idOf(survey: string, address: string): Promise<string> {
  const { rows } = await pool().query(
    'select id from followup.invitation where survey_id = $1 and address = $2',
    [survey, address],
  )
  return rows[0]?.id
}

/** Everything the one who runs a survey can see of who has answered, but for the one-time keys of forms. */
async function seen(survey: string): Promise<string> {
  const base = `/undersoegelser/${survey}`
  const pages = [`${base}/invitationer`, `${base}/inviterede`, base]
  const pageAt = async (path: string) =>
    /<main[\s\S]*<\/main>/.exec(await (await place.get(path, anne)).text())?.[0] ?? ''
  const texts = await Promise.all(pages.map(pageAt))
  const { rows } = await pool().query(
    `select kind, details from platform.event where subject_id = $1 and kind not like 'answer-%' order by at`,
    [survey],
  )
  const bare = (text: string) => text.replace(/name="_key" value="[^"]*"/g, '').replaceAll(survey, 'survey')
  const nameless = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
  return nameless(bare(texts.join('\n')) + JSON.stringify(rows))
}

describe('the list of those invited', () => {
  test('is searched, and looked at under a log', async () => {
    const { survey } = await invitedTo('anonymous')
    const list = `/undersoegelser/${survey}/inviterede`
    const all = await (await place.get(list, anne)).text()
    for (const address of eight) expect(all).toContain(address)
    const found = await (await place.get(`${list}?q=ON3%40`, anne)).text()
    expect(found).toContain('person3@havby.example')
    expect(found).not.toContain('person4@havby.example')
    const { rows } = await pool().query(
      `select count(*)::int as count from platform.access_log where subject_kind like '%/inviterede'`,
    )
    expect(rows[0].count).toBe(2)
    const jonas = await place.signIn('jonas.oest@havby.example')
    expect((await place.get(list, jonas)).status).toBe(403)
  })

  test('never tells who has answered: whoever it was, all that can be seen is the same, also after a new link, a removal and a reminder', async () => {
    const whoAnswered = async (mode: 'anonymous' | 'named', who: number) => {
      const { survey, links } = await invitedTo(mode)
      const story: string[] = []
      const act = async (path: string) => {
        const done = await place.post(`/undersoegelser/${survey}/${path}`, {}, anne)
        story.push(
          `${path.split('/').at(-1)} ${done.status} ${done.headers.getSetCookie()}`,
          await seen(survey),
        )
      }
      const person = await idOf(survey, 'person0@havby.example')
      await answer(links[who] as string)
      await act(`inviterede/${person}/gensendelse`)
      await act(`inviterede/${person}/gensendelse`)
      expect(await mailed()).toEqual([links[0]])
      await pool().query('update followup.invitation set mailed_on = mailed_on - 1 where survey_id = $1', [
        survey,
      ])
      await act('paamindelse')
      await act(`inviterede/${person}/fjernelse`)
      await pool().query(
        'update followup.survey_mail set reminded_on = reminded_on - 1 where survey_id = $1',
        [survey],
      )
      await act('paamindelse')
      await act('paamindelse')
      await act(`inviterede/${await idOf(survey, 'person2@havby.example')}/fjernelse`)
      return story
    }
    const stories = [await whoAnswered('anonymous', 0), await whoAnswered('anonymous', 1)]
    expect(stories[0]).toEqual(stories[1])
    expect(stories[0]?.map((line) => line.slice(0, 15))).toEqual(
      expect.arrayContaining([
        'gensendelse 303',
        'gensendelse 409',
        'fjernelse 303 b',
        'paamindelse 409',
        'fjernelse 422 ',
      ]),
    )
    // the same eyes do see it where the survey is asked by name
    expect(await whoAnswered('named', 0)).not.toEqual(await whoAnswered('named', 1))
  })

  test('loses the address, the link and the draft of who is taken off, and keeps their answer', async () => {
    const { survey, links } = await invitedTo('named')
    await answer(links[0] as string)
    await place.post(`${links[1]}/1`, { 'q.ofte': 'altid', _go: 'next' })
    for (const at of [0, 1]) {
      const path = `/undersoegelser/${survey}/inviterede/${await idOf(survey, eight[at] as string)}/fjernelse`
      expect(await (await place.get(path, anne)).text()).toContain('Det kan ikke fortrydes')
      expect((await place.post(path, {}, anne)).status).toBe(303)
      const gone = await place.get(links[at] as string)
      expect(gone.status).toBe(404)
      expect(await gone.text()).toContain('Linket fører ikke til noget')
    }
    expect(await rate(survey)).toMatchObject({ listed: 6, invited: 8, mailed: 8, answered: 1 })
    const left = await pool().query(
      `select (select count(*) from followup.answer_queue where survey_id = $1)::int as answers,
         (select count(*) from followup.answer_draft d left join followup.invitation i on i.id = d.invitation_id
          where i.id is null)::int as drafts`,
      [survey],
    )
    expect(left.rows[0]).toEqual({ answers: 1, drafts: 0 })
  })
})

test('drafts, addresses and links go 30 days after a survey is closed, not before, and the response rate stays', async () => {
  const { survey, links } = await invitedTo('anonymous')
  const { links: running } = await invitedTo('anonymous')
  await answer(links[0] as string)
  await place.post(`${links[1]}/1`, { 'q.ofte': 'altid', _go: 'next' })
  await changing(place.house.database, havby, (tx) =>
    closeSurvey(tx, { accountId: null, name: 'test' }, survey),
  )
  await pool().query('update followup.survey_state set at = $2 where survey_id = $1 and state = $3', [
    survey,
    place.house.now(),
    'closed',
  ])
  const before = await rate(survey)
  await forgetAllInvited(later(30), havby)
  expect(await countOf('invitation', survey)).toBe(8)
  expect(await forgetAllInvited(later(31), havby)).toBeGreaterThanOrEqual(8)
  expect(await countOf('invitation', survey)).toBe(0)
  expect(await rate(survey)).toEqual({ ...before, listed: 0 })
  expect((await place.get(links[1] as string)).status).toBe(404)
  expect((await place.get(running[1] as string)).status).toBe(200)
  const ledger = await pool().query(
    `select count(*)::int as count from platform.deletion where table_name = 'invitation' and key::text like '%@%'`,
  )
  expect(ledger.rows[0].count).toBe(0)
  await forgetAllInvited(later(32), havby)
  expect(await rate(survey)).toEqual({ ...before, listed: 0 })
})

test('answers given by name are seen by who runs the survey, logged, and go for good 180 days after it is over', async () => {
  const { survey, links } = await invitedTo('named')
  const path = `/undersoegelser/${survey}`
  expect(await (await place.get(links[0] as string)).text()).toContain('Det slettes 180 dage efter')
  await answer(links[0] as string)
  const looks = () => pool().query(`select 1 from platform.access_log where subject_kind like '%/svar'`)
  const page = await (await place.get(`${path}/svar`, anne)).text()
  expect(page).toContain(eight[0])
  expect(page).not.toContain(eight[1])
  expect(page).toMatch(/Spørgsmål ofte\?<\/dt><dd>altid/)
  expect((await looks()).rows.length).toBe(1)
  const { survey: anonymous } = await invitedTo('anonymous')
  expect((await place.get(`/undersoegelser/${anonymous}/svar`, anne)).status).toBe(404)
  const leader = await place.signIn('birgit.holm@havby.example')
  expect((await place.get(`${path}/svar`, leader)).status).toBe(403)

  await place.post(`${path}/lukning`, {}, anne)
  await moveAllAnswers(place.house, havby)
  await forgetAllInvited(later(179, new Date()), havby)
  expect(await countOf('answer', survey)).toBe(1)
  await forgetAllInvited(night(182), havby)
  expect(await countOf('answer', survey)).toBe(0)
  expect(await (await place.get(`${path}/svar`, anne)).text()).toContain('Svarene er slettet')
  expect((await place.post(`${path}/aabning`, {}, anne)).status).toBe(409)
  const ledger = await pool().query(
    `select table_name from platform.deletion where key = jsonb_build_object('municipality_id', $1::text, 'survey_id', $2::text) order by 1`,
    [havby, survey],
  )
  expect(ledger.rows).toEqual([{ table_name: 'answer' }, { table_name: 'answer_queue' }])
})

test('a survey without a last day closes after ninety days in which nothing happened, and what nobody opened is forgotten', async () => {
  const { survey, links } = await invitedTo('anonymous')
  const never = await askSomething(place.house, havby, { isOpen: false })
  await place.post(`/undersoegelser/${never}/invitationer`, { addresses: eight.join('\n') }, anne)
  expect(await (await place.get(`/undersoegelser/${survey}/invitationer`, anne)).text()).toContain(
    'lukker af sig selv',
  )
  await forgetAllInvited(night(89), havby)
  expect((await place.get(links[0] as string)).status).toBe(200)
  expect(await countOf('invitation', never)).toBe(8)
  await forgetAllInvited(night(92), havby)
  expect((await place.get(links[0] as string)).status).toBe(410)
  expect(await countOf('invitation', never)).toBe(0)
})

test('a draft goes ninety days after it was last touched, unseen, and one that was touched since stays', async () => {
  const { survey, links } = await invitedTo('personal-link')
  for (const at of [0, 1]) await place.post(`${links[at]}/1`, { 'q.ofte': 'altid', _go: 'next' })
  await pool().query(
    `update followup.answer_draft set saved_on = saved_on - case when invitation_id = $1 then 91 else 90 end`,
    [await idOf(survey, eight[0] as string)],
  )
  const seen = await changing(place.house.database, havby, async (tx) => {
    await tx.row(sql`select set_config('app.forgetting', '9999-01-01', true)`)
    return tx.rows(sql`select 1 from followup.answer_draft`)
  })
  expect(seen).toEqual([])
  await forgetAllInvited(place.house, havby)
  expect(await (await place.get(links[0] as string)).text()).toContain('>Begynd<')
  expect(await (await place.get(links[1] as string)).text()).toContain('>Fortsæt<')
})

test('mails are sent as they were shown, in both languages, and two who word them at once see each other’s', async () => {
  const survey = await askSomething(place.house, havby)
  const base = `/undersoegelser/${survey}`
  const own = {
    language: 'both',
    'invitation-da-words': 'Kære kollega <3',
    'reminder-en-subject': 'Still time',
  }
  expect((await place.post(`${base}/mails`, { ...own, _version: '0' }, anne)).status).toBe(303)
  const shown = await (await place.get(`${base}/mails`, anne)).text()
  for (const words of ['Kære kollega &lt;3', 'Still time', 'You are invited']) expect(shown).toContain(words)
  const stale = await place.post(`${base}/mails`, { language: 'en', _version: '0' }, anne)
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain('Kære kollega &lt;3')
  await place.post(`${base}/invitationer`, { addresses: eight.join('\n') }, anne)
  await place.post(`${base}/udsendelse`, {}, anne)
  await writeInvitations(place.house, havby)
  const { rows } = await pool().query(`select body from platform.mail where body like 'English below.%'`)
  expect(rows).toHaveLength(8)
  const english = /(\/s\/\S+\?sprog=en)/.exec(rows[0].body)?.[1] as string
  expect(await (await place.get(english)).text()).toContain('Begin')
  const reminder = await place.post(`${base}/mails`, { language: 'fr', _version: '1' }, anne)
  expect(reminder.status).toBe(422)
})

test('the open link is printed as a poster and as eight slips with the same code', async () => {
  const survey = await askSomething(place.house, havby, { mode: 'open-link' })
  const base = `/undersoegelser/${survey}`
  expect((await place.get(`${base}/plakat`, anne)).status).toBe(404)
  await place.post(`${base}/link`, { seats: '20' }, anne)
  const poster = await (await place.get(`${base}/plakat`, anne)).text()
  const slips = await (await place.get(`${base}/sedler`, anne)).text()
  const address = /localhost:3000\/s\/9901-\w{4}-\w{4}/.exec(poster)?.[0] as string
  expect(poster).toContain('Havby')
  expect(slips.split(address)).toHaveLength(9)
  const codes = (html: string) =>
    [...html.matchAll(/<path d="(M[^"]+)" fill="#000"/g)].map(([, path]) => path)
  expect(new Set([...codes(poster), ...codes(slips)]).size).toBe(1)
})
