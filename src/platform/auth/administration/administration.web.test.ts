import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts'
import type { MunicipalityCode } from '../../../values/municipality-code.ts'
import { changing } from '../../tenancy/index.ts'
import { openAccount } from '../accounts.ts'
import { peopleOf } from '../testing/people.ts'
import { closeAccount } from './actions-accounts.ts'

// a password costs 64 MB and a while, which adds up on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode

describe('running the accounts of a municipality', () => {
  let here: TestHouse
  let people: Record<string, string>
  let neighbours: Record<string, string>
  let per: string
  beforeAll(async () => {
    here = await testHouse()
    people = await peopleOf(here, havby)
    neighbours = await peopleOf(here, fjordby, ' i Fjordby')
    per = await here.signIn('per.dahl@havby.example')
  }, 60_000)
  afterAll(() => here.close())
  const behind = async (text: string, values: unknown[] = []) =>
    (await here.fresh.superuser.pool.query(text, values)).rows
  const read = async (path: string, cookie = per) => (await here.get(path, cookie)).text()
  const konto = (key: string) => `/administration/konti/${people[key]}`
  const versionOf = async (id: string | undefined) =>
    String((await behind('select version from platform.account where id = $1', [id]))[0].version)

  test('is for administrators only', async () => {
    const anne = await here.signIn('anne.kjaer@havby.example')
    for (const path of [
      '',
      '/konti',
      '/konti/ny',
      '/forvaltninger',
      '/valg',
      '/haendelser',
      '/opslag',
      '/opslag/kontrol',
      '/haendelser.csv',
      '/opslag.csv',
    ]) {
      expect((await here.get(`/administration${path}`, anne)).status, path).toBe(403)
      expect((await here.get(`/administration${path}`, per)).status, path).toBe(200)
    }
  })

  test('invites by a mail whose link works once, and the mail says nothing else', async () => {
    const form = { email: 'Ulla.Krag@havby.example', name: 'Ulla Krag', role: 'leader', administrationId: '' }
    expect((await here.post('/administration/konti', form, per)).status).toBe(303)
    const [mail] = await behind(`select recipient, subject, body from platform.mail`)
    expect(mail).toMatchObject({ recipient: 'ulla.krag@havby.example', subject: 'Din adgang til Pejling' })
    const link = /http:\/\/localhost:3000(\/konto\/\S+)/.exec(mail.body)?.[1] ?? ''
    expect(await read('/administration/konti?vis=invited')).toContain('Ulla Krag')
    expect((await here.post(link, { password: 'fire-helt-tilfældige-ord' })).headers.get('location')).toBe(
      '/',
    )
    expect((await here.post(link, { password: 'fire-helt-tilfældige-ord' })).status).toBe(410)
    expect((await here.post('/administration/konti', form, per)).status).toBe(422)
    expect(
      (await here.post('/administration/konti', { ...form, email: 'a@b.dk', role: 'adviser' }, per)).status,
    ).toBe(422)
    expect(
      (await here.post('/administration/konti', { ...form, email: 'a@b.dk', municipality_id: fjordby }, per))
        .status,
    ).toBe(422)
  })

  test('finds accounts by name or e-mail, takes the signs of a search literally, and pages', async () => {
    expect(await read('/administration/konti?ord=%C3%98ST')).toContain('Jonas Øst')
    expect(await read('/administration/konti?ord=mette.bak')).toContain('Mette Bak')
    expect(await read('/administration/konti?ord=%25')).toContain('Ingen konti passer')
    await changing(here.house.database, havby, async (tx) => {
      for (let number = 10; number < 30; number++)
        await openAccount(
          tx,
          { accountId: null, name: 'test' },
          { email: `vikar${number}@havby.example`, name: `Vikar ${number}`, role: 'frontline' },
          here.house.secret,
        )
    })
    expect(await read('/administration/konti')).toMatch(/1–25 af 3\d/)
    const second = await read('/administration/konti?side=2')
    expect(second).toContain('Vikar 29')
    expect(second).not.toContain('Anne Kjær')
  })

  test('shows nothing of the neighbour, and a neighbour’s account looks as if it were not there', async () => {
    expect(await read('/administration/konti')).not.toContain('i Fjordby')
    const id = neighbours.anne
    for (const path of [
      `/administration/konti/${id}`,
      `/administration/konti/${crypto.randomUUID()}`,
      '/administration/konti/9901',
    ])
      expect((await here.get(path, per)).status).toBe(404)
    for (const step of ['', '/lukning', '/aabning', '/oplaasning', '/nyt-link']) {
      const form = step === '' ? { name: 'x', role: 'leader', administrationId: '', _version: '1' } : {}
      expect(
        (await here.post(`/administration/konti/${id}${step}`, form as Record<string, string>, per)).status,
        step,
      ).toBe(404)
    }
    const [place] = await behind(
      `select id from platform.administration where municipality_id = '9902' limit 1`,
    )
    expect(
      (
        await here.post(
          konto('mette'),
          {
            name: 'Mette Bak',
            role: 'editor',
            administrationId: place.id,
            _version: await versionOf(people.mette),
          },
          per,
        )
      ).status,
    ).toBe(404)
  })

  test('gives a new role, which ends the person’s sessions at once', async () => {
    const karen = await here.signIn('karen.moos@havby.example')
    const form = { name: 'Karen Moos', role: 'leader', administrationId: '' }
    expect(
      (await here.post(konto('karen'), { ...form, _version: await versionOf(people.karen) }, per)).status,
    ).toBe(303)
    expect((await here.get('/min-side', karen)).status).toBe(303)
    expect(await behind(`select details from platform.event where kind = 'role-changed'`)).toEqual([
      { details: { from: 'editor', to: 'leader' } },
    ])
  })

  test('shows both versions when two save at once, and loses neither', async () => {
    const version = await versionOf(people.nadia)
    const form = { role: 'editor', administrationId: '', _version: version }
    expect((await here.post(konto('nadia'), { ...form, name: 'Nadia El Haddad' }, per)).status).toBe(303)
    const late = await here.post(konto('nadia'), { ...form, name: 'Nadia Hadad' }, per)
    expect(late.status).toBe(409)
    const words = await late.text()
    expect(words).toContain('Nadia El Haddad')
    expect(words).toContain('Nadia Hadad')
  })

  test('closes an account: out at once everywhere, links dead, and back again when it is reopened', async () => {
    const tom = await here.signIn('tom.ravn@havby.example')
    await here.post(`${konto('tom')}/nyt-link`, {}, per)
    expect((await here.get('/min-side', tom)).status).toBe(303)
    const [mail] = await behind(`select body from platform.mail where recipient = 'tom.ravn@havby.example'`)
    const link = /(\/konto\/\S+)/.exec(mail.body)?.[1] ?? ''
    expect((await here.post(`${konto('tom')}/lukning`, {}, per)).status).toBe(303)
    expect((await here.post(link, { password: 'fire-helt-tilfældige-ord' })).status).toBe(410)
    expect(await read(konto('tom'))).toContain('Genåbn konto')
    expect((await here.post(`${konto('tom')}/nyt-link`, {}, per)).status).toBe(422)
    expect((await here.post(`${konto('tom')}/aabning`, {}, per)).status).toBe(303)
    expect((await here.post(`${konto('tom')}/nyt-link`, {}, per)).status).toBe(303)
  })

  test('unlocks an account that wrong tries have locked', async () => {
    for (let tries = 0; tries < 5; tries++)
      await here.post('/log-ind', { email: 'jonas.oest@havby.example', password: 'wrong' })
    await expect(here.signIn('jonas.oest@havby.example')).rejects.toThrow()
    expect((await here.post(`${konto('jonas')}/oplaasning`, {}, per)).status).toBe(303)
    await expect(here.signIn('jonas.oest@havby.example')).resolves.toContain('pejling=')
  })

  test('never loses its last administrator, neither by closing, by another role, nor by two at the same moment', async () => {
    expect((await here.post(`${konto('per')}/lukning`, {}, per)).status).toBe(422)
    const demoted = await here.post(
      konto('per'),
      { name: 'Per Dahl', role: 'leader', administrationId: '', _version: await versionOf(people.per) },
      per,
    )
    expect([demoted.status, (await demoted.text()).includes('Det er den sidste administrator')]).toEqual([
      422,
      true,
    ])
    await behind(`update platform.account set role = 'administrator' where id = $1`, [people.anne])
    const close = (id: string | undefined) =>
      changing(here.house.database, havby, (tx) =>
        closeAccount(tx, { accountId: null, name: 'test' }, id as string),
      )
    const outcomes = await Promise.allSettled([close(people.per), close(people.anne)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [left] = await behind(
      `select count(*)::int as count from platform.account where municipality_id = '9901' and role = 'administrator' and disabled_at is null`,
    )
    expect(left.count).toBe(1)
    await behind(
      `update platform.account set disabled_at = null, role = case when id = $1 then 'administrator' else 'coordinator' end where id = any($2)`,
      [people.per, [people.per, people.anne]],
    )
    per = await here.signIn('per.dahl@havby.example')
  })
})

describe('the national level', () => {
  test('has advisers and administrators, and nobody else', async () => {
    const here = await testHouse()
    await peopleOf(here, havby)
    const [{ hash }] = (
      await here.fresh.superuser.pool.query(`select password_hash as hash from platform.account limit 1`)
    ).rows
    await changing(here.house.database, '0000' as MunicipalityCode, (tx) =>
      openAccount(
        tx,
        { accountId: null, name: 'test' },
        { email: 'chef@national.example', name: 'Chefen', role: 'administrator', passwordHash: hash },
        here.house.secret,
      ),
    )
    const chief = await here.signIn('chef@national.example')
    const invite = (role: string) =>
      here.post(
        '/administration/konti',
        { email: `${role}@national.example`, name: role, role, administrationId: '' },
        chief,
      )
    expect((await invite('adviser')).status).toBe(303)
    expect((await invite('coordinator')).status).toBe(422)
    await here.close()
  })
})
