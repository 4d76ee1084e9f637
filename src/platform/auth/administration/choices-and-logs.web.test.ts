import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts'
import type { MunicipalityCode } from '../../../values/municipality-code.ts'
import { sealAccessLog } from '../../jobs/access-seals.ts'
import { changing } from '../../tenancy/index.ts'
import { peopleOf } from '../testing/people.ts'

const havby = '9901' as MunicipalityCode

describe('running the rest of a municipality', () => {
  let here: TestHouse
  let people: Record<string, string>
  let per: string
  beforeAll(async () => {
    here = await testHouse()
    people = await peopleOf(here, havby)
    per = await here.signIn('per.dahl@havby.example')
  }, 60_000)
  afterAll(() => here.close())
  const behind = async (text: string, values: unknown[] = []) =>
    (await here.fresh.superuser.pool.query(text, values)).rows
  const read = async (path: string, cookie = per) => (await here.get(path, cookie)).text()
  const konto = (key: string) => `/administration/konti/${people[key]}`

  test('names, orders, closes and reopens its administrations', async () => {
    const list = async () =>
      [
        ...(await read('/administration/forvaltninger')).matchAll(
          /<th scope="row"><a href="\/administration\/forvaltninger\/([\w-]+)">([^<]+)/g,
        ),
      ].map(([, id, name]) => ({ id, name }))
    const [first, second] = await list()
    expect(first?.name).toBe('Sundhed og forebyggelse')
    const path = `/administration/forvaltninger/${second?.id}`
    await here.post(`${path}/flytning`, { retning: 'op' }, per)
    expect((await list()).map(({ name }) => name).slice(0, 2)).toEqual([second?.name, first?.name])
    expect(
      (await here.post(path, { name: 'SUNDHED OG FOREBYGGELSE', fields: [], _version: '1' }, per)).status,
    ).toBe(422)
    expect(
      (await here.post(path, { name: 'Ældre og sundhed', fields: ['health', 'elderly'], _version: '1' }, per))
        .status,
    ).toBe(303)
    expect((await here.post(`${path}/lukning`, {}, per)).status).toBe(303)
    expect((await list()).at(-1)?.name).toBe('Ældre og sundhed')
    expect(await read('/administration/konti/ny')).not.toContain('Ældre og sundhed')
    expect((await here.post(`${path}/aabning`, {}, per)).status).toBe(303)
    expect(
      (await here.post('/administration/forvaltninger', { name: 'Beredskab', fields: [] }, per)).status,
    ).toBe(303)
    expect((await list()).at(-1)?.name).toBe('Beredskab')
  })

  test('makes its own choices within bounds, and leaves the rest as shipped', async () => {
    const form = {
      'proof-days': '180',
      'effort-limit': '5',
      'access-log-months': '13',
      'forget-months': '12',
      'mail-days': '30',
      'was-link': '',
      _version: '1',
    }
    expect((await here.post('/administration/valg', { ...form, 'access-log-months': '3' }, per)).status).toBe(
      422,
    )
    expect(
      (await here.post('/administration/valg', { ...form, 'was-link': 'javascript:alert(1)' }, per)).status,
    ).toBe(422)
    expect((await here.get('/was/9901')).status).toBe(200)
    expect(
      (await here.post('/administration/valg', { ...form, 'was-link': 'https://was.example/havby' }, per))
        .status,
    ).toBe(303)
    expect(await behind(`select key, value from platform.choice order by key`)).toEqual([
      { key: 'proof-days', value: 180 },
      { key: 'was-link', value: 'https://was.example/havby' },
    ])
    expect((await here.get('/was/9901')).headers.get('location')).toBe('https://was.example/havby')
    expect((await here.get('/was', per)).headers.get('location')).toBe('/was/9901')
    expect((await here.post('/administration/valg', { ...form, 'effort-limit': '9' }, per)).status).toBe(409)
  })

  test('writes down each look at people, once, and shows them when and why, but not who', async () => {
    await behind('delete from platform.access_log')
    await read(konto('mette'))
    expect(
      await behind('select by_name, purpose, subject_kind, subject_id from platform.access_log'),
    ).toEqual([
      {
        by_name: 'Per Dahl',
        purpose: 'Administration af konti',
        subject_kind: '/administration/konti/:id',
        subject_id: people.mette,
      },
    ])
    const own = await read('/min-side', await here.signIn('mette.bak@havby.example'))
    expect(own).toContain('Administration af konti')
    expect(own).not.toContain('Per Dahl')
    expect(await read('/administration/opslag?hvem=per')).toContain('Administration af konti')
    expect(await read('/administration/opslag?hvem=anne')).toContain('Intet passer')
  })

  test('shows what has been done, by whom and when, in words, and as a file that no spreadsheet runs', async () => {
    await behind(
      `insert into platform.event (municipality_id, by_name, kind, subject_kind, subject_id) values ('9901', '=HYPERLINK("evil")', 'effort-created', 'effort', 'x')`,
    )
    const page = await read('/administration/haendelser?hvad=effort')
    expect(page).toContain('Indsats oprettet')
    expect(await read('/administration/haendelser?fra=2020-01-01&til=2020-12-31')).toContain('Intet passer')
    const answer = await here.get('/administration/haendelser.csv?hvad=effort-created', per)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(await answer.text()).toContain("'=HYPERLINK")
  })

  test('says whether the log of looks is untouched', async () => {
    await behind('delete from platform.access_seal')
    expect(await read('/administration/opslag/kontrol')).toContain('Der er ikke forseglet noget endnu')
    await behind(`update platform.access_log set at = at - interval '10 minutes'`)
    await changing(here.house.database, havby, (tx) => sealAccessLog(tx, here.house.secret))
    expect(await read('/administration/opslag/kontrol')).toContain('i 1 forsegling')
    await behind(`update platform.access_log set by_name = 'Ingen'`)
    expect(await read('/administration/opslag/kontrol')).toContain('Nej. Forsegling nr. 1 passer ikke')
  })
})
