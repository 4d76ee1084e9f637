import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import { tellStory } from '../../demo/havby.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'

const havby = '9901' as MunicipalityCode
const six = ['focus', 'resources', 'staff', 'leadership', 'working-across', 'target-group']
let house: TestHouse
let anne: string
let soeren: string

beforeAll(async () => {
  house = await testHouse()
  await tellStory({ house: house.house, owner: house.owner, municipality: havby, mark: '' })
  anne = await house.signIn('anne.kjaer@havby.example')
  soeren = await house.signIn('soeren.aagaard@havby.example')
}, 120_000)
afterAll(() => house?.close())

const row = <Row>(query: ReturnType<typeof sql>) =>
  reading(house.house.database, havby, (tx) => tx.row<Row>(query))
const text = async (path: string, cookie?: string) => (await house.get(path, cookie)).text()
const dots = (height: number) => Object.fromEntries(six.map((id) => [`dot-${id}`, String(height)]))

async function opened(way: string, more: Record<string, string> = {}) {
  const answer = await house.post(
    '/kapacitet',
    {
      about: 'team',
      team: 'Sundhedsteamet',
      moment: 'before',
      heldOn: '2026-11-26',
      way,
      set: 'circle-of-six',
      seats: '60',
      ...more,
    },
    anne,
  )
  const path = answer.headers.get('location') ?? ''
  const id = path.split('/')[2] as string
  const found = await row<{ code: string }>(
    sql`select code from implementation.capacity_assessment where id = ${id}`,
  )
  return { id, path, link: `/k/9901-${found?.code}` }
}

describe('each for themselves', () => {
  it('nobody sees anybody else’s dots, and the picture of all comes when it is closed', async () => {
    const { path, link } = await opened('each')
    expect((await house.post(`${path}/svar`, { role: 'leader', ...dots(5) }, soeren)).status).toBe(303)
    for (const height of [1, 2, 2, 3, 3, 4])
      expect((await house.post(link, { role: 'staff', ...dots(height) })).status).toBe(303)
    expect(await text(path, soeren)).toContain('Dine prikker')
    const open = await text(path, anne)
    expect(open).not.toContain('Dine prikker')
    expect(open).not.toContain('Alle: midten')
    expect((await house.post(`${path}/lukning`, {}, anne)).status).toBe(303)
    const closed = await text(path, anne)
    // 1 2 2 3 3 4 5: the middle is 3
    expect(closed).toContain('Alle: midten')
    expect(closed).not.toContain('Ledere: midten')
    expect(await text(`${path}/tal.csv`, anne)).toContain('Fokus;3;')
    expect((await house.post(link, { role: 'staff', ...dots(1) })).status).toBe(409)
    expect((await house.post(`${path}/aabning`, {}, anne)).status).toBe(409)
  })

  it('with too few dots it is closed without a picture, and can be opened again', async () => {
    const { path, link } = await opened('each')
    for (const height of [1, 2, 3, 4, 5, 5]) await house.post(link, { role: 'staff', ...dots(height) })
    await house.post(`${path}/lukning`, {}, anne)
    const closed = await text(path, anne)
    expect(closed).toContain('Færre end 7')
    expect(closed).not.toContain('Alle: midten')
    expect((await house.post(`${path}/aabning`, {}, anne)).status).toBe(303)
    expect((await house.post(link, { role: 'staff', ...dots(3) })).status).toBe(303)
  })

  it('a person who saves twice has one set of dots, the last', async () => {
    const { id, path } = await opened('each')
    await house.post(`${path}/svar`, { role: 'leader', ...dots(2) }, soeren)
    await house.post(`${path}/svar`, { role: 'staff', ...dots(4) }, soeren)
    const stored = await changing(house.house.database, havby, async (tx) => {
      await tx.row(sql`select set_config('app.counting', ${id}, true)`)
      return tx.rows<{ role: string; scores: object }>(
        sql`select role, scores from implementation.capacity_rating where assessment_id = ${id}`,
      )
    })
    expect(stored).toEqual([{ role: 'staff', scores: Object.fromEntries(six.map((each) => [each, 4])) }])
  })

  it('dots cannot be read one by one by a query that does not count', async () => {
    const found = await row<{ count: number }>(
      sql`select count(*)::int as count from implementation.capacity_rating`,
    )
    expect(found?.count).toBe(0)
  })

  it('a missing dot is asked for beside its area, and what was placed is kept', async () => {
    const { link } = await opened('each')
    const { 'dot-focus': _, ...five } = dots(4)
    const answer = await house.post(link, { role: 'leader', ...five })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Sæt en prik ved Fokus')
    expect(page.match(/value="4" checked/g)).toHaveLength(5)
  })
})

describe('a room', () => {
  it('shows nothing until five have answered, and then changes for every fifth', async () => {
    const { path, link } = await opened('room')
    const seen = async () => /data-batch="(\d+)"/.exec(await text(`${link}/billede`))?.[1]
    for (const [count, expected] of [
      [4, '0'],
      [1, '5'],
      [4, '5'],
      [1, '10'],
      [2, '10'],
    ] as const) {
      for (let phone = 0; phone < count; phone += 1) await house.post(link, dots(3))
      expect(await seen()).toBe(expected)
    }
    expect(await text(`${path}/skaerm`, anne)).toContain('10 svar er med i billedet')
    await house.post(`${path}/lukning`, {}, anne)
    expect(await text(path, anne)).toContain('Alle: midten')
    expect(await text(link)).toContain('Vurderingen er lukket')
  })

  it('takes no more answers than it has seats, and one form once', async () => {
    const { link } = await opened('room', { seats: '2' })
    const form = { ...dots(3), _key: 'a-key-of-one-phone-1' }
    expect((await house.post(link, form)).status).toBe(303)
    expect((await house.post(link, form)).status).toBe(303)
    expect((await house.post(link, dots(3))).status).toBe(303)
    expect((await house.post(link, dots(3))).status).toBe(409)
  })
})

it('dots people agree on are seen at once, and a later save shows what was stored first', async () => {
  const { path } = await opened('shared')
  expect((await house.post(`${path}/svar`, { ...dots(4), _version: '1' }, anne)).status).toBe(303)
  expect(await text(path, anne)).toContain('Fælles prikker')
  const stale = await house.post(`${path}/svar`, { ...dots(2), _version: '1' }, anne)
  expect(stale.status).toBe(409)
  expect((await house.get(path.replace('/kapacitet', '/k'))).status).toBe(404)
})

it('notes of a pair interview are one’s own, and the focus becomes an action in the plan, once', async () => {
  const effort = await row<{ id: string }>(sql`select id from implementation.effort where title like 'Gå-%'`)
  const { path } = await opened('each', { about: effort?.id as string })
  const notes = { works: 'Folk kommer', hard: 'Tiden', focus: 'Tage det op på personalemødet' }
  expect((await house.post(`${path}/samtale`, { ...notes, _version: '0' }, anne)).status).toBe(303)
  expect(await text(`${path}/samtale`, soeren)).not.toContain('Tage det op')
  const action = await house.post(`${path}/samtale/handling`, {}, anne)
  expect(action.status).toBe(303)
  expect(await text(`/indsatser/${effort?.id}/handleplan`, anne)).toContain('Tage det op på personalemødet')
  expect((await house.post(`${path}/samtale/handling`, {}, anne)).status).toBe(409)
})

it('several stand side by side by name, and only those whose result can be seen', async () => {
  const page = await text('/kapacitet/side-om-side', anne)
  const labels = [...page.matchAll(/<span>([^<]+): (?:før|undervejs)/g)].map(([, name]) => name as string)
  expect(labels.length).toBeGreaterThan(2)
  expect(labels).toEqual([...labels].sort((one, other) => one.localeCompare(other, 'da')))
  expect(labels).not.toContain('Havby')
})

it('somebody from outside does not see capacity, and a politician does not place dots', async () => {
  const ali = await house.signIn('ali.yilmaz@havby-if.example')
  const birgit = await house.signIn('birgit.holm@havby.example')
  const { path } = await opened('each')
  expect((await house.get('/kapacitet', ali)).status).toBe(403)
  expect((await house.get(path, birgit)).status).toBe(200)
  expect((await house.post(`${path}/svar`, { role: 'leader', ...dots(3) }, birgit)).status).toBe(403)
})
