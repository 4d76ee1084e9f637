import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import { formsIn } from '../../../tests/walls/forms.ts'
import { tellStory } from '../../demo/havby.ts'
import { openAccount } from '../../platform/auth/accounts.ts'
import { demoPassword } from '../../platform/auth/demo-logins.ts'
import { hashPassword } from '../../platform/auth/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import { type Day, dayIn } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { remindAsked } from './jobs.ts'
import { signedAnswers, type Work, workOf } from './reads-answering.ts'
import { burdens, findResponse, findRound, rounds } from './reads-rounds.ts'

const havby = '9901' as MunicipalityCode
let place: TestHouse
let anne: string
let soeren: string
let round: string
let base: string

beforeAll(async () => {
  place = await testHouse()
  await tellStory({ house: place.house, owner: place.owner, municipality: havby, mark: '' })
  anne = await place.signIn('anne.kjaer@havby.example')
  soeren = await place.signIn('soeren.aagaard@havby.example')
  const open = (await reading(place.house.database, havby, rounds)).find(({ state }) => state === 'answering')
  round = open?.id ?? ''
  base = `/monitorering/${round}`
}, 180_000)
afterAll(() => place?.close())

function workNow(): Promise<Work> {
  return reading(place.house.database, havby, async (tx) => {
    const response = await findResponse(tx, round)
    if (!response) throw new Error('the round is not taken on')
    return workOf(tx, await findRound(tx, round), response)
  })
}

async function html(path: string, cookie?: string): Promise<string> {
  const answer = await place.get(path, cookie)
  expect({ path, status: answer.status }).toEqual({ path, status: 200 })
  return answer.text()
}

/** Asks somebody about parts by the page, and gives the link in the mail they get. */
async function linkTo(person: { name: string; email: string }, parts: string[]): Promise<string> {
  const sent = await place.post(
    `${base}/uddelegering`,
    { ...person, colleague: '', note: 'Kære du', parts },
    anne,
  )
  expect(sent.status).toBe(303)
  const { rows } = await place.fresh.superuser.pool.query<{ body: string }>(
    `select body from platform.mail where recipient = $1 order by created_at desc limit 1`,
    [person.email],
  )
  expect(rows[0]?.body).toContain('Kære du')
  expect(rows[0]?.body).toContain('Hello')
  return /\/m\/[\w.-]+/.exec(rows[0]?.body ?? '')?.[0] ?? ''
}

/** The form of a page as a browser would send it, with some fields changed. */
async function fill(
  path: string,
  changes: Record<string, string | string[]>,
  cookie?: string,
): Promise<Response> {
  const form = formsIn(await html(path, cookie)).find(({ action }) => action === path)
  if (!form) throw new Error(`no form on ${path}`)
  return place.post(path, { ...form.fields, _key: crypto.randomUUID(), ...changes }, cookie)
}

describe('opening a round', () => {
  test('is for the national adviser, who says who answers what; the questionnaire is frozen in it', async () => {
    const national = '0000' as MunicipalityCode
    await changing(place.house.database, national, async (tx) => {
      const account = { email: 'lise@raadgiver.example', name: 'Lise Lund', role: 'adviser' as const }
      const passwordHash = await hashPassword(demoPassword)
      await openAccount(
        tx,
        { accountId: null, name: 'test' },
        { ...account, passwordHash },
        place.house.secret,
      )
    })
    expect((await place.get('/monitorering/runder/ny', anne)).status).toBe(403)
    const lise = await place.signIn('lise@raadgiver.example')
    const [, form] = formsIn(await html('/monitorering/runder/ny', lise)).filter(({ fields }) => fields._key)
    expect(form?.fields['link.gennemfoert.tobak']).toEqual(['sst-tobak'])
    const sent = { ...form?.fields, _key: crypto.randomUUID() }
    const wrong = await place.post(
      '/monitorering/runder',
      { ...sent, answersBy: '2026-01-01', 'fields.plan': [] },
      lise,
    )
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Sidste dag må ikke ligge før den første')
    const opened = await place.post(
      '/monitorering/runder',
      { ...sent, _key: crypto.randomUUID(), titleDa: 'Ny runde' },
      lise,
    )
    expect(opened.status).toBe(303)
    const list = await html('/monitorering', anne)
    expect(list).toContain('Ny runde')
    await expect(
      changing(place.house.database, havby, (tx) =>
        tx.run(sql`update followup.monitoring_round set closed_at = now()`),
      ),
    ).rejects.toThrow('only the national level')
    const id = opened.headers.get('location')?.split('/')[2]
    expect((await place.post(`/monitorering/${id}/afslag`, { reason: '' }, anne)).status).toBe(422)
    await place.post(`/monitorering/${id}/afslag`, { reason: 'Vi lægger forvaltninger sammen' }, anne)
    expect(await html(`/monitorering/${id}`, anne)).toContain('Vi lægger forvaltninger sammen')
    expect((await place.post(`/monitorering/${id}/alligevel`, {}, anne)).status).toBe(303)
    expect((await place.post(`/monitorering/${id}/deltagelse`, {}, soeren)).status).toBe(403)
    expect((await place.post(`/monitorering/${id}/deltagelse`, {}, anne)).status).toBe(303)
    expect((await place.post(`/monitorering/${id}/deltagelse`, {}, anne)).status).toBe(409)
  })
})

describe('the municipality’s work', () => {
  test('shows each part with who answers, what differs, and the next step', async () => {
    const page = await html(base, anne)
    for (const word of [
      'Næste skridt',
      'ikke fordelt til nogen',
      '2 forskellige',
      'Nadia Haddad, Søren Aagaard',
      'bekræftet',
    ])
      expect(page).toContain(word)
    expect((await place.get(`${base}/uddelegering`, soeren)).status).toBe(403)
  })

  test('somebody outside answers by a link of their own: most is filled in, and what they confirm and correct is counted', async () => {
    const { administrations } = await workNow()
    const employment = administrations.find(({ fields }) => fields.includes('employment'))?.id ?? ''
    const ida = { name: 'Ida Friis', email: 'ida@havby.example' }
    const link = await linkTo(ida, [`kendskab:${employment}`, `gennemfoert:${employment}`])
    const intro = await html(link)
    expect(intro).toContain('Kære du')
    const [first = '', second = ''] = [...intro.matchAll(/href="(\/m\/[^"]+\/[0-9a-f-]{36})"/g)]
      .map(([, href]) => href as string)
      .filter((href, at, all) => all.indexOf(href) === at)
    const page = await html(first)
    expect(page).toContain('Fra sidste runde')
    expect(page).not.toContain('name="_version"')

    const aside = await fill(first, { _go: 'later', 'q.kendskab_ledere': 'not', _active: '50' })
    expect(aside.headers.get('location')).toBe(link)
    const own = async () => {
      const work = await workNow()
      const ids = work.delegations.filter(({ email }) => email === ida.email).map(({ id }) => id)
      return work.given.filter(({ delegationId }) => ids.includes(delegationId))
    }
    expect((await own()).map(({ questionId, origin }) => [questionId, origin])).toEqual([
      ['kendskab_ledere', 'corrected'],
    ])

    const onward = await fill(first, {
      _go: 'next',
      'bem.kendskab_ledere': 'Kun centerchefen',
      _active: '40',
    })
    expect(onward.headers.get('location')).toBe(second)
    const answers = await own()
    expect(answers.filter(({ origin }) => origin === 'confirmed')).toHaveLength(2)
    expect(answers.find(({ questionId }) => questionId === 'kendskab_ledere')).toMatchObject({
      comment: 'Kun centerchefen',
      answer: { kind: 'choice', choice: 'not' },
    })
    const work = await workNow()
    const part = work.delegations.find(
      ({ email, sectionId }) => email === ida.email && sectionId === 'kendskab',
    )
    expect(part).toMatchObject({ isDone: true, activeSeconds: 90 })
    expect((await place.post(second, { 'q.gennemfoert.tobak': 'aldrig', _go: 'next' })).status).toBe(422)
    await fill(second, { _go: 'next' })
    const finished = await place.post(`${link}/afslutning`, {})
    expect(finished.headers.get('location')).toBe(link)
    expect(await html(link)).toContain('Tak. Dine svar er hos koordinatoren')
  })

  test('two pages of the same person: the same again is one answer, and another answer shows both', async () => {
    const { administrations } = await workNow()
    const culture = administrations.find(({ fields }) => fields.includes('culture'))?.id ?? ''
    const link = await linkTo({ name: 'Eva Lind', email: 'eva@havby.example' }, [`kendskab:${culture}`])
    const [part = ''] = /\/m\/[^"]+\/[0-9a-f-]{36}/.exec(await html(link)) ?? []
    const old = formsIn(await html(part)).find(({ action }) => action === part)?.fields ?? {}
    const send = (answer: string) =>
      place.post(part, { ...old, _key: crypto.randomUUID(), 'q.kendskab_ledere': answer, _go: 'next' })
    expect((await send('some')).status).toBe(303)
    expect((await send('some')).status).toBe(303)
    const stale = await send('not')
    expect(stale.status).toBe(409)
    const both = await stale.text()
    for (const said of ['I nogen grad', 'Slet ikke']) expect(both).toContain(said)
    for (const guess of [`9901.${'a'.repeat(43)}`, 'x', crypto.randomUUID()])
      expect([404, 410]).toContain((await place.get(`/m/${guess}`)).status)
    const other = (await workNow()).delegations.find(({ email }) => email !== 'eva@havby.example')?.id
    expect((await place.get(`${link}/${other}`)).status).toBe(404)
    const mine = (await workNow()).delegations.find(({ email }) => email === 'eva@havby.example')?.id
    expect((await place.post(`${base}/uddelegering/${mine}/tilbagetagning`, {}, anne)).status).toBe(303)
    expect((await place.get(link)).status).toBe(410)
    expect((await place.post(`${base}/uddelegering/${mine}/genindsaettelse`, {}, anne)).status).toBe(303)
    expect((await place.get(link)).status).toBe(200)
  })

  test('those who have not answered are reminded once, and again only after some days', async () => {
    const sending = { today: dayIn(place.house.now()), publicUrl: 'http://localhost:3000' }
    const remind = () => changing(place.house.database, havby, (tx) => remindAsked(tx, sending))
    await place.fresh.superuser.pool.query(
      `update followup.monitoring_delegation set sent_at = $1::date - 9 where sent_at is not null`,
      [sending.today],
    )
    expect(await remind()).toBeGreaterThan(2)
    await place.fresh.superuser.pool.query(
      `update followup.monitoring_delegation set reminded_at = $1::date where reminded_at is not null`,
      [sending.today],
    )
    expect(await remind()).toBe(0)
    expect(
      (await place.post(`${base}/paamindelse`, { email: 'jonas.oest@havby.example' }, anne)).status,
    ).toBe(409)
  })
})

test('what differs is settled with a reason, what is missing gets one, a leader signs, and it can be opened again', async () => {
  const early = await place.post(`${base}/underskrift`, { title: 'Direktør' }, soeren)
  expect(early.status).toBe(422)
  for (const differing of (await workNow()).places.filter(({ state }) => state === 'differing')) {
    const key = `${differing.questionId} ${differing.rowId} ${differing.administrationId}`
    const form = formsIn(await html(`${base}/afstemning`, anne)).find(
      ({ fields }) => fields.place?.[0] === key,
    )
    const settle = (more: Record<string, string>) =>
      place.post(`${base}/afstemning`, { ...form?.fields, _key: crypto.randomUUID(), ...more }, anne)
    expect((await settle({ chosen: '0', reason: '' })).status).toBe(422)
    expect((await settle({ chosen: '0', reason: 'Søren leder området', seen: 'gammel' })).status).toBe(409)
    expect((await settle({ chosen: '0', reason: 'Søren leder området' })).status).toBe(303)
  }
  for (const form of formsIn(await html(`${base}/afstemning`, anne)).filter(
    ({ fields }) => fields.administration,
  )) {
    const none = { ...form.fields, _key: crypto.randomUUID(), gapReason: 'no-time', places: [] }
    expect((await place.post(form.action, none, anne)).status).toBe(422)
    const all = { ...none, _key: crypto.randomUUID(), places: form.choices.places ?? [] }
    expect((await place.post(form.action, all, anne)).status).toBe(303)
  }
  const before = await workNow()
  expect(before.places.filter(({ state }) => state === 'missing' || state === 'differing')).toEqual([])
  expect(before.given.filter(({ questionId }) => questionId === 'kendskab_ledere').length).toBeGreaterThan(5)
  expect((await place.post(`${base}/underskriver`, { leader: '' }, anne)).status).toBe(422)
  expect((await place.post(`${base}/underskriver`, { leader: crypto.randomUUID() }, anne)).status).toBe(404)
  const asking = formsIn(await html(`${base}/underskrift`, anne)).find(({ action }) =>
    action.endsWith('/underskriver'),
  )
  const leader = asking?.choices.leader?.find((id) => id !== '') ?? ''
  expect((await place.post(`${base}/underskriver`, { leader }, anne)).status).toBe(303)
  expect((await place.post(`${base}/underskrift`, { title: 'Koordinator' }, anne)).status).toBe(403)
  expect((await place.post(`${base}/underskrift`, { title: '' }, soeren)).status).toBe(422)
  // counted where the municipality lay when the round opened, as its page compares, though regions have been drawn anew since
  const sql = place.fresh.superuser.pool
  await sql.query(`insert into knowledge.region_membership (municipality, region, valid_from)
    select '9901', '1082', opens_on + 1 from followup.monitoring_round where id = '${round}'`)
  expect((await place.post(`${base}/underskrift`, { title: 'Direktør' }, soeren)).status).toBe(303)
  const pooled = await sql.query(
    'select distinct region from followup.monitoring_pooled where contributor = $1',
    [before.response.contributor],
  )
  expect(pooled.rows).toEqual([{ region: '9980' }])
  const finals = await reading(place.house.database, havby, (tx) => signedAnswers(tx, before.response.id))
  expect(finals).toHaveLength(before.places.length)
  expect(finals.some(({ origin }) => origin === 'settled')).toBe(true)
  expect(finals.some(({ gapReason }) => gapReason === 'no-time')).toBe(true)
  const cost = await reading(place.house.database, havby, (tx) => burdens(tx, round))
  expect(cost.find(({ isOwn }) => isOwn)).toMatchObject({ state: 'signed' })
  expect((await place.post(`${base}/uddelegering`, { parts: [], note: '' }, anne)).status).toBe(409)
  expect((await place.post(`${base}/genaabning`, { reason: '' }, anne)).status).toBe(422)
  expect((await place.post(`${base}/genaabning`, { reason: 'En fejl' }, anne)).status).toBe(303)
  const after = await workNow()
  expect(after.response.signedOn).toBeNull()
  expect(await reading(place.house.database, havby, (tx) => signedAnswers(tx, after.response.id))).toEqual([])
  expect(after.given).toEqual(before.given)
}, 60_000)

test('after the last day nothing is taken, and nothing is lost', async () => {
  const before = await workNow()
  const late = '2026-11-25' as Day
  await place.fresh.superuser.pool.query(
    `update followup.monitoring_round set opens_on = $1::date - 40, answers_by = $1 where id = $2`,
    [late, round],
  )
  expect((await place.post(`${base}/underskrift`, { title: 'Direktør' }, soeren)).status).toBe(410)
  expect((await workNow()).given).toEqual(before.given)
})
