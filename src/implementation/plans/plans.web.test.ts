import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import { readCsv } from '../../formats/csv.ts'
import { readXlsx } from '../../formats/xlsx.ts'
import { reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'

const havby = '9901' as MunicipalityCode
let house: TestHouse
let anne: string
let plan: string

beforeAll(async () => {
  house = await havbyHouse()
  anne = await house.signIn('anne.kjaer@havby.example')
  const effort = await row<{ id: string }>(sql`select id from implementation.effort where title like 'Gå-%'`)
  plan = `/indsatser/${effort?.id}/handleplan`
}, 120_000)
afterAll(() => house?.close())

const row = <Row>(query: ReturnType<typeof sql>) =>
  reading(house.house.database, havby, (tx) => tx.row<Row>(query))
const text = async (path: string, cookie = anne) => (await house.get(path, cookie)).text()
const bytes = async (path: string) => new Uint8Array(await (await house.get(path, anne)).arrayBuffer())

it('a plan shows the columns it has chosen, on the page and in the spreadsheet', async () => {
  const shaped = await house.post(
    `${plan}/kolonner`,
    { columns: ['partners', 'committee'], followUpDays: '45', _version: '1' },
    anne,
  )
  expect(shaped.status).toBe(303)
  const page = await text(plan)
  expect(page).toContain('Politisk udvalg')
  expect(page).not.toContain('>Tegn på, at det virker</th>')
  const csv = readCsv(await bytes(`${plan}/regneark.csv`))
  expect(csv.headers.slice(0, 7)).toEqual([
    'Hvad',
    'Hvordan',
    'Hvem',
    'Fra',
    'Til',
    'Samarbejdspartnere',
    'Politisk udvalg',
  ])
  expect(csv.rows.map(({ cells }) => cells[0])).toContain('Find turledere i seks bydele')
  const { sheets } = await readXlsx(await bytes(`${plan}/regneark.xlsx`))
  expect(sheets[0]?.table.rows).toHaveLength(csv.rows.length)
})

it('a column that is taken away keeps what was written in it', async () => {
  const action = await row<{ id: string; version: number }>(
    sql`select id, version from implementation.action where what like 'Find turledere%'`,
  )
  const saved = await house.post(
    `/handlinger/${action?.id}`,
    {
      what: 'Find turledere i seks bydele',
      how: '',
      ownerAccount: '',
      startsOn: '',
      dueOn: '',
      'column-partners': 'Havby IF',
      _version: String(action?.version),
    },
    anne,
  )
  expect(saved.status).toBe(303)
  const kept = await row<{ sign: string }>(
    sql`select columns->>'sign' as sign from implementation.action where id = ${action?.id}`,
  )
  expect(kept?.sign).toBe('To navne i hver bydel')
})

it('a deleted action comes back by undoing, with its reports', async () => {
  const action = await row<{ id: string }>(
    sql`select id from implementation.action where what like 'Læg ruterne%'`,
  )
  await house.post(`/handlinger/${action?.id}/sletning`, {}, anne)
  expect((await house.get(`/handlinger/${action?.id}`, anne)).status).toBe(404)
  expect(await text(plan)).not.toContain('Læg ruterne')
  await house.post(`/handlinger/${action?.id}/gendannelse`, {}, anne)
  expect(await text(`/handlinger/${action?.id}`)).toContain('I gang, som planlagt')
})

it('a report can be taken back at once, and the one before it speaks again', async () => {
  const action = await row<{ id: string }>(
    sql`select id from implementation.action where what like 'Fortæl om turene%'`,
  )
  const path = `/handlinger/${action?.id}`
  const said = await house.post(`${path}/status`, { status: 'done', note: '' }, anne)
  expect(said.status).toBe(303)
  const report = await row<{ id: string }>(
    sql`select id from implementation.action_status where action_id = ${action?.id} order by at desc limit 1`,
  )
  expect((await house.post(`${path}/status/fortrydelse`, { report: report?.id ?? '' }, anne)).status).toBe(
    303,
  )
  const latest = await row<{ status: string }>(
    sql`select status from implementation.action_status where action_id = ${action?.id} and withdrawn_at is null order by at desc limit 1`,
  )
  expect(latest?.status).toBe('under-way')
})

it('the lists of what is late and unknown can be searched and linked to', async () => {
  expect(await text('/handleplaner?vis=forsinket')).toContain('Find turledere')
  expect(await text('/handleplaner?vis=ukendt&q=køkkenet')).toContain('Åbn køkkenet om aftenen')
  expect(await text('/handleplaner?vis=ukendt&q=findes-ikke')).toContain('Ingen handlinger her')
})

it('an address that cannot be one is not found', async () => {
  for (const path of [
    '/handlinger/1',
    '/indsatser/x/handleplan',
    '/min-plan/0',
    '/svar/x',
    '/kalender/x.ics',
  ]) {
    expect((await house.get(path, anne)).status, path).toBe(path.startsWith('/svar') ? 410 : 404)
  }
})
