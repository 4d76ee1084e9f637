import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import { readXlsx } from '../../formats/xlsx.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import { dayIn, daysAfter } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { retireDots } from './jobs.ts'
import { dotDays, noteDays } from './summary.ts'

const havby = '9901' as MunicipalityCode
const six = ['focus', 'resources', 'staff', 'leadership', 'working-across', 'target-group']
let house: TestHouse
let anne: string
let soeren: string

beforeAll(async () => {
  house = await havbyHouse()
  anne = await house.signIn('anne.kjaer@havby.example')
  soeren = await house.signIn('soeren.aagaard@havby.example')
}, 120_000)
afterAll(() => house?.close())

const row = <Row>(query: ReturnType<typeof sql>) =>
  reading(house.house.database, havby, (tx) => tx.row<Row>(query))
const text = async (path: string, cookie?: string) => (await house.get(path, cookie)).text()
/** All dots of an assessment, as only the machine that counts may read them. */
const placed = (id: string) =>
  changing(house.house.database, havby, async (tx) => {
    await tx.row(sql`select set_config('app.counting', ${id}, true)`)
    return tx.rows<{ role: string; scores: object }>(
      sql`select role, scores from implementation.capacity_rating where assessment_id = ${id}`,
    )
  })
const walking = async () =>
  (await row<{ id: string }>(sql`select id from implementation.effort where title like 'Gå-%'`))?.id as string
const dots = (height: number) => Object.fromEntries(six.map((id) => [`dot-${id}`, String(height)]))

const team = { about: 'team', team: 'Sundhedsteamet', set: 'circle-of-six' }

async function opened(way: string, more: Record<string, string> = {}) {
  const asked = { ...team, moment: 'before', heldOn: '2026-11-26', seats: '60', way, ...more }
  const answer = await house.post('/kapacitet', asked, anne)
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
    expect(await text(`${path}/tal.csv`, anne)).toContain('Fokus;3;2;3,5')
    const file = await (await house.get(`${path}/tal.xlsx`, anne)).arrayBuffer()
    const { sheets } = await readXlsx(new Uint8Array(file))
    expect(sheets[0]?.table.rows[0]?.cells.slice(0, 4)).toEqual(['Fokus', '3', '2', '3.5'])
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
    expect(await placed(id)).toEqual([
      { role: 'staff', scores: Object.fromEntries(six.map((each) => [each, 4])) },
    ])
  })

  it('dots cannot be read one by one by a query that does not count', async () => {
    expect(await row(sql`select 1 from implementation.capacity_rating`)).toBeNull()
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

it('notes of a pair interview are one’s own, and the focus becomes an action in the plan, once; the action stays when the notes go after 180 days', async () => {
  const effort = await walking()
  const { path } = await opened('each', { about: effort })
  const notes = { works: 'Folk kommer', hard: 'Tiden', focus: 'Tage det op på personalemødet' }
  expect((await house.post(`${path}/samtale`, { ...notes, _version: '0' }, anne)).status).toBe(303)
  expect(await text(`${path}/samtale`, soeren)).not.toContain('Tage det op')
  const action = await house.post(`${path}/samtale/handling`, {}, anne)
  expect(action.status).toBe(303)
  expect(await text(`/indsatser/${effort}/handleplan`, anne)).toContain('Tage det op på personalemødet')
  expect((await house.post(`${path}/samtale/handling`, {}, anne)).status).toBe(409)

  const until = (days: number) => daysAfter(dayIn(house.house.now()), days)
  await retireDots(house.house, havby, until(noteDays))
  expect(await text(`${path}/samtale`, anne)).toContain('Folk kommer')
  await retireDots(house.house, havby, until(noteDays + 1))
  expect(await text(`${path}/samtale`, anne)).not.toContain('Folk kommer')
  expect(await text(`/indsatser/${effort}/handleplan`, anne)).toContain('Tage det op på personalemødet')
})

it('a focus from talking about a team becomes an action in the effort one chooses, and a new focus another', async () => {
  const effort = await walking()
  const { path } = await opened('shared')
  const focus = (text: string, version: string) =>
    house.post(`${path}/samtale`, { works: '', hard: '', focus: text, _version: version }, anne)
  await focus('Ringe til formanden', '0')
  expect((await house.post(`${path}/samtale/handling`, { effort: '' }, anne)).status).toBe(422)
  expect((await house.post(`${path}/samtale/handling`, { effort: effort }, anne)).status).toBe(303)
  expect((await focus('Skrive referatet', '1')).status).toBe(303)
  expect((await house.post(`${path}/samtale/handling`, { effort: effort }, anne)).status).toBe(303)
  const plan = await text(`/indsatser/${effort}/handleplan`, anne)
  expect(plan).toContain('Ringe til formanden')
  expect(plan).toContain('Skrive referatet')
})

it('an effort’s own page tells its capacity, and the way goes back again', async () => {
  const effort = await walking()
  const page = await text(`/indsatser/${effort}`, anne)
  expect(page).toContain('Ressourcer trænger mest til at blive styrket')
  const [, assessment] = /href="(\/kapacitet\/[0-9a-f-]{36})"/.exec(page) ?? []
  expect(await text(assessment as string, anne)).toContain(`/indsatser/${effort}#kapacitet`)
  const ali = await house.signIn('ali.yilmaz@havby-if.example')
  expect(await text(`/indsatser/${effort}`, ali)).not.toContain('/kapacitet')
})

describe('areas of one’s own', () => {
  const areas = (second: string, more: Record<string, string> = {}) => ({
    nameDa: 'Vores tre',
    'nameDa-1': 'Mod',
    'questionDa-1': 'Tør vi?',
    'nameDa-2': 'Hjælp',
    'questionDa-2': second,
    'nameDa-3': 'Glæde',
    'questionDa-3': 'Er det sjovt?',
    ...more,
  })

  it('are written in the browser, used, and changed without changing what was placed', async () => {
    expect((await house.post('/kapacitet/omraader', areas('Er der nogen at spørge?'), anne)).status).toBe(303)
    const own = await row<{ id: string }>(
      sql`select id from implementation.capacity_own_set where name ->> 'da' = 'Vores tre'`,
    )
    const path = `/kapacitet/omraader/${own?.id}`
    const before = await opened('shared', { set: own?.id as string })
    const three = { 'dot-area-1': '4', 'dot-area-2': '2', 'dot-area-3': '5', _version: '1' }
    expect((await house.post(`${before.path}/svar`, three, anne)).status).toBe(303)
    const changed = areas('Hvem spørger vi?', {
      _version: '1',
      'id-1': 'area-1',
      'id-2': 'area-2',
      'id-3': 'area-3',
    })
    expect((await house.post(path, changed, anne)).status).toBe(303)
    const kept = await text(before.path, anne)
    expect(kept).toContain('Er der nogen at spørge?')
    expect(kept).toContain('Områderne er ændret')
    const after = await opened('shared', { set: own?.id as string, heldOn: '2026-11-27' })
    await house.post(`${after.path}/svar`, { ...three, 'dot-area-1': '5' }, anne)
    // what is asked otherwise now is not compared with what was asked then
    expect(await text(`${after.path}/tal.csv`, anne)).toMatch(/Mod;5;4\r\nHjælp;2;vises ikke/)
    const stale = await house.post(path, areas('En tredje?', { _version: '1' }), anne)
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Hvem spørger vi?')
    expect((await house.post(path, areas('Min?', { _version: '2' }), soeren)).status).toBe(403)
    await house.post(`${path}/henlaeggelse`, {}, anne)
    expect(await text('/kapacitet/ny', anne)).not.toContain('Vores tre')
  })

  it('are refused with a word to each field when one is without question and they are too few', async () => {
    const answer = await house.post('/kapacitet/omraader', { nameDa: 'Vores', 'nameDa-1': 'Mod' }, anne)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Skriv det spørgsmål')
    expect(page).toContain('mindst 3 områder')
    expect(page).toContain('value="Mod"')
  })
})

describe('the dots of single people', () => {
  // the database closes by its own clock
  const night = (days: number) => retireDots(house.house, havby, daysAfter(dayIn(new Date()), days))

  it('are deleted for good ninety days after closing, and the picture of all stays', async () => {
    const { id, path, link } = await opened('each')
    for (const height of [1, 2, 2, 3, 3, 4, 5]) await house.post(link, { role: 'staff', ...dots(height) })
    await house.post(`${path}/lukning`, {}, anne)
    await night(dotDays - 1)
    expect(await placed(id)).toHaveLength(7)
    await night(dotDays)
    expect(await placed(id)).toEqual([])
    const page = await text(path, anne)
    expect(page).toContain('Alle: midten')
    expect(page).toContain('De enkelte prikker blev slettet')
    const ledger = await row<{ count: number }>(
      sql`select count(*)::int as count from platform.deletion where key ->> 'assessment_id' = ${id}`,
    )
    expect(ledger?.count).toBe(1)
    await night(dotDays + 1)
  })

  it('an assessment nobody has touched for as long is closed by itself, its picture kept', async () => {
    const { id, path, link } = await opened('each')
    for (const height of [4, 4, 4, 4, 4, 4, 4]) await house.post(link, { role: 'leader', ...dots(height) })
    await night(dotDays + 10)
    expect(await text(path, anne)).toContain('Alle: midten')
    expect(await placed(id)).toHaveLength(7)
  })
})

it('the list is searched by what an assessment is about, how it was made and when', async () => {
  const found = await text('/kapacitet?soeg=r%C3%B8gfri+f%C3%A6llesskab', anne)
  expect(found).toContain('Røgfri skoletid')
  expect(found).not.toContain('Gå-fællesskaber')
  expect(await text('/kapacitet?soeg=findes-ikke', anne)).toContain('Ingen vurderinger passer')
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
