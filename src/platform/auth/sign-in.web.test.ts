import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { changing } from '../tenancy/index.ts'
import { demoPassword } from './demo-logins.ts'
import { hashPassword } from './password.ts'
import { peopleOf } from './testing/people.ts'
import { issueToken } from './tokens.ts'

// a password costs 64 MB and a while, which adds up on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const havby = '9901' as MunicipalityCode
const anne = 'anne.kjaer@havby.example'
const mette = 'mette.bak@havby.example'
const jonas = 'jonas.oest@havby.example'

describe('signing in', () => {
  let here: TestHouse
  let people: Record<string, string>
  beforeAll(async () => {
    here = await testHouse({ PASSKEY_ROLES: 'leader' })
    people = await peopleOf(here, havby)
    // here the real hash, which costs 64 MB and a while
    await behind('update platform.account set password_hash = $1', [await hashPassword(demoPassword)])
  }, 60_000)
  afterAll(() => here.close())
  const tryPassword = (email: string, password: string) => here.post('/log-ind', { email, password })
  const behind = async (text: string, values: unknown[] = []) =>
    (await here.fresh.superuser.pool.query(text, values)).rows

  test('says the same to an unknown name, a wrong password, a closed account and one without a password', async () => {
    await behind(`update platform.account set disabled_at = now() where id = $1`, [people.tom])
    await behind(`update platform.account set password_hash = null where id = $1`, [people.karen])
    const answers = await Promise.all(
      ['nobody@havby.example', mette, 'tom.ravn@havby.example', 'karen.moos@havby.example'].map(
        async (email) => {
          const answer = await tryPassword(email, 'not-the-password')
          const page = (await answer.text()).replaceAll(/value="[\w-]{20,}"/g, '')
          // the demo's list of logins names them all
          const words = page.slice(0, page.indexOf('Prøv Havby')).replaceAll(email, '')
          return { status: answer.status, cookies: answer.headers.getSetCookie(), words }
        },
      ),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ status: 200, cookies: [] })
    expect(answers[0]?.words).toContain('E-mail eller adgangskode passer ikke')
    await behind(`update platform.account set failed_attempts = 0`)
  })

  test('takes as long for an unknown name as for a known one, since both cost a password', async () => {
    const fastest: Record<string, number> = {}
    for (let round = 0; round < 4; round++) {
      for (const email of [mette, 'nobody@havby.example']) {
        // processor time, since a busy machine has a clock of its own
        const before = process.cpuUsage()
        await tryPassword(email, 'not-the-password')
        const { user, system } = process.cpuUsage(before)
        fastest[email] = Math.min(fastest[email] ?? Infinity, user + system)
      }
      await behind(`update platform.account set failed_attempts = 0`)
    }
    const [known, unknown] = Object.values(fastest) as [number, number]
    expect(unknown / known).toBeGreaterThan(0.5)
    expect(unknown / known).toBeLessThan(2)
  })

  test('tells nobody whether a name is known by how it takes the same form twice', async () => {
    const twice = async (email: string) => {
      const fields = { email, password: 'not-the-password', _key: crypto.randomUUID() }
      await here.post('/log-ind', fields)
      const second = await here.post('/log-ind', fields)
      return [second.status, second.headers.get('location')]
    }
    expect(await twice(mette)).toEqual(await twice('nobody@havby.example'))
    await behind(`update platform.account set failed_attempts = 0`)
  })

  test('locks an account after five wrong tries, even for the right password, for a quarter of an hour', async () => {
    for (let tries = 0; tries < 4; tries++) await tryPassword(jonas, 'wrong-password')
    await expect(here.signIn(jonas)).resolves.toContain('pejling=')
    for (let tries = 0; tries < 5; tries++) await tryPassword(jonas, 'wrong-password')
    await expect(here.signIn(jonas)).rejects.toThrow('could not sign in: 200')
    const [account] = await behind(
      `select locked_until > now() + interval '14 minutes' and locked_until < now() + interval '16 minutes' as locked from platform.account where id = $1`,
      [people.jonas],
    )
    expect(account).toEqual({ locked: true })
    await behind(`update platform.account set locked_until = now() where id = $1`, [people.jonas])
    await expect(here.signIn(jonas)).resolves.toContain('pejling=')
  })

  test('in two browsers makes two sessions, and signing out ends only one', async () => {
    const [first, second] = [await here.signIn(anne), await here.signIn(anne)]
    expect(first).not.toBe(second)
    const answer = await here.post('/log-ud', {}, first)
    expect(answer.headers.getSetCookie().join()).toContain('pejling=; Max-Age=0')
    expect((await here.get('/min-side', first)).headers.get('location')).toMatch(/^\/log-ind/)
    expect((await here.get('/min-side', second)).status).toBe(200)
  })

  test('never takes over a session secret that somebody else planted', async () => {
    const planted = `pejling=9901.${'A'.repeat(43)}`
    const answer = await here.post('/log-ind', { email: anne, password: demoPassword }, planted)
    expect(answer.headers.getSetCookie().join()).not.toContain('A'.repeat(43))
    expect((await here.get('/min-side', planted)).status).toBe(303)
  })

  test('ends at once when the account is closed, and the next request is turned away', async () => {
    const cookie = await here.signIn(mette)
    expect((await here.get('/min-side', cookie)).status).toBe(200)
    await behind(`update platform.account set disabled_at = now() where id = $1`, [people.mette])
    expect((await here.get('/min-side', cookie)).status).toBe(303)
    await behind(`update platform.account set disabled_at = null where id = $1`, [people.mette])
  })

  test('with a password gives a role that requires a passkey its own page only, until it has one', async () => {
    const answer = await tryPassword('soeren.aagaard@havby.example', demoPassword)
    expect(answer.headers.get('location')).toBe('/min-side')
    const cookie =
      answer.headers
        .getSetCookie()
        .find((each) => each.startsWith('pejling='))
        ?.split(';')[0] ?? ''
    expect(await (await here.get('/min-side', cookie)).text()).toContain('Du mangler en adgangsnøgle')
    const elsewhere = await here.get('/administration/konti', cookie)
    expect(elsewhere.status).toBe(403)
    expect(await elsewhere.text()).toContain('Din rolle kræver en adgangsnøgle')
    await behind(`update platform.session set method = 'passkey' where account_id = $1`, [people.soeren])
    expect(await (await here.get('/min-side', cookie)).text()).not.toContain('Du mangler en adgangsnøgle')
  })

  test('with a password stops when the account has a passkey, and says so only to who knows the password', async () => {
    await behind(
      `insert into platform.passkey (municipality_id, id, account_id, public_key, label) values ('9901', 'k', $1, '', 'Telefon')`,
      [people.anne],
    )
    expect(await (await tryPassword(anne, demoPassword)).text()).toContain('Log ind med den i stedet')
    expect(await (await tryPassword(anne, 'not-the-password')).text()).not.toContain(
      'Log ind med den i stedet',
    )
    await behind(`delete from platform.passkey`)
  })

  test('for the first time is by a link that works once', async () => {
    const secret = await changing(here.house.database, havby, (tx) =>
      issueToken(tx, {
        purpose: 'set-up-account',
        subjectId: people.karen as string,
        accountId: people.karen as string,
        days: 7,
      }),
    )
    expect(await (await here.get(`/konto/${secret}`)).text()).toContain('Velkommen, Karen Moos')
    expect((await here.post(`/konto/${secret}`, { password: 'kort' })).status).toBe(422)
    expect((await here.post(`/konto/${secret}`, { password: 'adgangskode123' })).status).toBe(422)
    const answer = await here.post(`/konto/${secret}`, { password: 'fire-helt-tilfældige-ord' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect((await here.post(`/konto/${secret}`, { password: 'fire-andre-tilfældige-ord' })).status).toBe(410)
    expect((await here.get(`/konto/${secret}`)).status).toBe(410)
  })

  test('leads back to a page of ours, never to another site', async () => {
    for (const [asked, given] of [
      ['/min-side', '/min-side'],
      ['//evil.example', '/'],
      ['/\\evil.example', '/'],
      ['https://evil.example', '/'],
    ]) {
      const answer = await here.post('/log-ind', {
        email: anne,
        password: demoPassword,
        til: asked as string,
      })
      expect(answer.headers.get('location')).toBe(given)
    }
  })

  test('by somebody without a role shows their own page, and lets them out again', async () => {
    await changing(here.house.database, havby, (tx) =>
      tx.run(
        sql`update platform.account set role = null where municipality_id = ${havby} and email = ${mette}`,
      ),
    )
    const cookie = await here.signIn(mette)
    expect(await (await here.get('/min-side', cookie)).text()).toContain('Du har endnu ingen rolle')
    expect((await here.get('/administration', cookie)).status).toBe(403)
    expect((await here.post('/log-ud', {}, cookie)).headers.get('location')).toBe('/log-ind')
  })
})
