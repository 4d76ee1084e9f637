import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../../tests/support/house.ts'
import { begin, houseWith } from './testing/house-with.ts'
import { type RealIssuer, realIssuer } from './testing/real-issuer.ts'

describe('the municipality’s sign-on', () => {
  let here: TestHouse
  let real: RealIssuer
  beforeAll(async () => {
    real = await realIssuer()
    here = await houseWith(real.issuer)
  }, 60_000)
  afterAll(async () => {
    await real.close()
    await here.close()
  })
  const accountOf = async (email: string) =>
    (
      await here.fresh.superuser.pool.query(
        `
    select account.*, administration.name as administration from platform.account account
    left join platform.administration administration on administration.id = account.administration_id where email = $1`,
        [email],
      )
    ).rows[0]
  const come = async (person: RealIssuer['person']) => {
    real.person = person
    const { cookie, location } = await begin(here)
    const back = new URL(await real.visit(location))
    return here.get(back.pathname + back.search, cookie)
  }
  const sessionIn = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .find((one) => one.startsWith('pejling='))
      ?.split(';')[0] ?? ''
  const ida = {
    sub: 'ida-1',
    name: 'Ida Holt',
    email: 'ida.holt@havby.example',
    municipality: '9901',
    administration: 'Kultur og fritid',
    role: 'editor',
  }

  test('is asked with code, PKCE, state and nonce, and what the browser keeps is out of reach of script', async () => {
    const { location, whole } = await begin(here)
    const asked = new URL(location).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      client_id: 'pejling',
      scope: 'openid profile email',
    })
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect((asked.get(name) ?? '').length).toBeGreaterThanOrEqual(43)
    expect(whole).toMatch(/HttpOnly; SameSite=Lax/)
    const { rows } = await here.fresh.superuser.pool.query(
      'select count(*)::int as count from platform.token',
    )
    expect(rows[0].count).toBe(0)
  })

  test('opens an account with the role and the administration it says, and leads to where the person was going', async () => {
    const answer = await come(ida)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/min-side'])
    expect(await accountOf(ida.email)).toMatchObject({
      name: 'Ida Holt',
      role: 'editor',
      administration: 'Kultur og fritid',
      oidc_subject: 'ida-1',
      oidc_issuer: real.issuer,
      password_hash: null,
    })
    expect(await (await here.get('/min-side', sessionIn(answer))).text()).toContain('Kommunens login')
  })

  test.each([[undefined], [''], ['mayor'], ['adviser']])(
    'opens an account without a role when it says %s',
    async (role) => {
      const email = `ny.${role ?? 'ingen'}@havby.example`
      const answer = await come({ sub: `new-${role}`, name: 'Ny', email, municipality: '9901', role })
      expect(answer.status).toBe(303)
      expect(await accountOf(email)).toMatchObject({ role: null })
      expect((await here.get('/administration', sessionIn(answer))).status).toBe(403)
    },
  )

  test('knows a person by issuer and subject: a new e-mail is taken over, and the role it takes away is gone with its sessions', async () => {
    const before = sessionIn(await come(ida))
    await come({ ...ida, email: 'ida.holt.berg@havby.example', role: undefined })
    expect(await accountOf(ida.email)).toBeUndefined()
    expect(await accountOf('ida.holt.berg@havby.example')).toMatchObject({
      oidc_subject: 'ida-1',
      role: null,
    })
    expect((await here.get('/min-side', before)).status).toBe(303)
  })

  test('does not open somebody’s account by their e-mail, but takes up an invitation nobody has used', async () => {
    const taken = await come({
      sub: 'thief',
      name: 'Anne',
      email: 'anne.kjaer@havby.example',
      municipality: '9901',
      role: 'administrator',
    })
    expect([taken.status, sessionIn(taken)]).toEqual([403, ''])
    expect(await accountOf('anne.kjaer@havby.example')).toMatchObject({
      role: 'coordinator',
      oidc_subject: null,
    })
    const administrator = await here.signIn('per.dahl@havby.example')
    await here.post(
      '/administration/konti',
      { email: 'bo@havby.example', name: 'Bo Bech', role: 'leader', administrationId: '' },
      administrator,
    )
    expect(
      (await come({ sub: 'bo-1', name: 'Bo', email: 'bo@havby.example', municipality: '9901' })).status,
    ).toBe(303)
    expect(await accountOf('bo@havby.example')).toMatchObject({
      name: 'Bo Bech',
      role: 'leader',
      oidc_subject: 'bo-1',
    })
  })

  test.each([['0326'], ['0000'], ['9999'], ['Havby'], [undefined], [9901]])(
    'lets nobody in from the municipality %s, and stores nothing',
    async (municipality) => {
      const answer = await come({
        sub: 'elsewhere',
        name: 'Else',
        email: 'else@elsewhere.example',
        municipality,
      })
      expect([answer.status, sessionIn(answer)]).toEqual([403, ''])
      expect(await accountOf('else@elsewhere.example')).toBeUndefined()
    },
  )

  test('lets nobody into a closed account', async () => {
    await here.fresh.superuser.pool.query(
      `update platform.account set disabled_at = now() where email = 'bo@havby.example'`,
    )
    const answer = await come({ sub: 'bo-1', name: 'Bo', email: 'bo@havby.example', municipality: '9901' })
    expect([answer.status, sessionIn(answer)]).toEqual([403, ''])
    expect(await answer.text()).toContain('Din konto er lukket')
  })

  test('comes back once: the same address opens nothing a second time, even with the cookie kept', async () => {
    real.person = { ...ida, email: 'ida.holt.berg@havby.example' }
    const { cookie, location } = await begin(here)
    const back = new URL(await real.visit(location))
    expect((await here.get(back.pathname + back.search, cookie)).status).toBe(303)
    const again = await here.get(back.pathname + back.search, cookie)
    expect([again.status, sessionIn(again)]).toEqual([403, ''])
  })

  test('comes back to the browser that began it, and to no other', async () => {
    real.person = ida
    const mine = await begin(here)
    const theirs = await begin(here)
    const back = new URL(await real.visit(mine.location))
    for (const cookie of [undefined, theirs.cookie, `${mine.cookie.slice(0, -2)}AA`, 'kommunelogin=']) {
      const answer = await here.get(back.pathname + back.search, cookie)
      expect([answer.status, sessionIn(answer)]).toEqual([403, ''])
    }
  })
})
