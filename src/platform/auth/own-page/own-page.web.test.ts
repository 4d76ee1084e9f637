import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts'
import type { MunicipalityCode } from '../../../values/municipality-code.ts'
import { demoPassword } from '../demo-logins.ts'
import { peopleOf } from '../testing/people.ts'
import { deviceOf } from './device.ts'

// a password costs 64 MB and a while, which adds up on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const anne = 'anne.kjaer@havby.example'

describe('my page', () => {
  let here: TestHouse
  let people: Record<string, string>
  beforeAll(async () => {
    here = await testHouse()
    people = await peopleOf(here, '9901' as MunicipalityCode)
  }, 60_000)
  afterAll(() => here.close())
  const behind = async (text: string, values: unknown[] = []) =>
    (await here.fresh.superuser.pool.query(text, values)).rows
  const isOpen = async (cookie: string) => (await here.get('/min-side', cookie)).status === 200

  test('keeps my name and my language, also for the pages before I sign in', async () => {
    const cookie = await here.signIn(anne)
    const answer = await here.post('/min-side', { name: 'Anne K. Kjær', locale: 'en' }, cookie)
    expect(answer.headers.getSetCookie().join()).toContain('sprog=en')
    expect(await (await here.get('/min-side', cookie)).text()).toContain('Where you are signed in')
    expect((await here.post('/min-side', { name: '', locale: 'en' }, cookie)).status).toBe(422)
    expect(
      (await here.post('/min-side', { name: 'Anne', locale: 'da', role: 'administrator' }, cookie)).status,
    ).toBe(422)
    await here.post('/min-side', { name: 'Anne Kjær', locale: 'da' }, cookie)
  })

  test('shows where I am signed in, and ends one place or all others, but nobody else’s', async () => {
    const [mine, phone, office] = [await here.signIn(anne), await here.signIn(anne), await here.signIn(anne)]
    const mette = await here.signIn('mette.bak@havby.example')
    const [theirs] = await behind(`select id from platform.session where account_id = $1`, [people.mette])
    expect((await here.post(`/min-side/sessioner/${theirs.id}/lukning`, {}, mine)).status).toBe(404)
    expect(await (await here.get('/min-side', mine)).text()).not.toContain(theirs.id)
    const sessions = await behind(
      `select id from platform.session where account_id = $1 order by created_at`,
      [people.anne],
    )
    expect((await here.post(`/min-side/sessioner/${sessions.at(-1).id}/lukning`, {}, mine)).status).toBe(303)
    expect([await isOpen(mine), await isOpen(phone), await isOpen(office)]).toEqual([true, true, false])
    await here.post('/min-side/sessioner/lukning', {}, mine)
    expect([await isOpen(mine), await isOpen(phone), await isOpen(mette)]).toEqual([true, false, true])
  })

  test('changes my password when I know the old one, ends all other places, and locks who guesses', async () => {
    const [cookie, other] = [await here.signIn(anne), await here.signIn(anne)]
    const change = (old: string, fresh: string) =>
      here.post('/min-side/adgangskode', { old, new: fresh }, cookie)
    expect(await (await change('wrong', 'fire-helt-tilfældige-ord')).text()).toContain(
      'Den nuværende adgangskode passer ikke',
    )
    expect((await change(demoPassword, 'kort')).status).toBe(422)
    expect((await change(demoPassword, 'fire-helt-tilfældige-ord')).status).toBe(303)
    expect([await isOpen(cookie), await isOpen(other)]).toEqual([true, false])
    expect(await behind('select recipient, subject from platform.mail')).toEqual([
      { recipient: anne, subject: 'Dit login til Pejling er ændret' },
    ])
    await expect(here.signIn(anne)).rejects.toThrow()
    for (let tries = 0; tries < 5; tries++) await change('wrong', 'fire-andre-tilfældige-ord')
    expect(await (await change('fire-helt-tilfældige-ord', 'fire-andre-tilfældige-ord')).text()).toContain(
      'For mange forkerte forsøg',
    )
  })

  test('takes no passkey that does not answer a challenge of ours', async () => {
    const cookie = await here.signIn('mette.bak@havby.example')
    for (const credential of [
      '',
      '{}',
      'x',
      JSON.stringify({
        id: 'a',
        rawId: 'a',
        type: 'public-key',
        response: { clientDataJSON: 'e30', attestationObject: 'oA' },
      }),
    ]) {
      const answer = await here.post('/min-side/adgangsnoegler', { credential, label: 'Falsk' }, cookie)
      expect(answer.status).toBe(422)
    }
    expect(await behind('select 1 from platform.passkey')).toEqual([])
    expect((await here.post('/log-ind/adgangsnoegle', { credential: '{}' })).status).toBe(422)
  })

  test('keeps the last passkey of a role that requires one', async () => {
    const strict = await testHouse({ PASSKEY_ROLES: 'administrator' })
    const cast = await peopleOf(strict, '9901' as MunicipalityCode)
    const cookie = await strict.signIn('per.dahl@havby.example')
    for (const id of ['one', 'two'])
      await strict.fresh.superuser.pool.query(
        `insert into platform.passkey (municipality_id, id, account_id, public_key, label) values ('9901', $1, $2, '', $1)`,
        [id, cast.per],
      )
    await strict.fresh.superuser.pool.query(`update platform.session set method = 'passkey'`)
    expect((await strict.post('/min-side/adgangsnoegler/sletning', { id: 'one' }, cookie)).status).toBe(303)
    expect((await strict.post('/min-side/adgangsnoegler/sletning', { id: 'two' }, cookie)).status).toBe(422)
    expect((await strict.post('/min-side/adgangsnoegler/sletning', { id: 'three' }, cookie)).status).toBe(404)
    await strict.close()
  })

  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox', 'Linux'],
  ])('calls a device what people call it: %s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system })
    expect(deviceOf('curl/8')).toBeNull()
  })
})
