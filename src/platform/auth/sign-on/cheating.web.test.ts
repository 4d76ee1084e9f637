import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../../tests/support/house.ts'
import { type FalseIssuer, falseIssuer, type Token } from './testing/false-issuer.ts'
import { begin, houseWith } from './testing/house-with.ts'

describe('a sign-on that cheats', () => {
  let here: TestHouse
  let issuer: FalseIssuer
  beforeAll(async () => {
    issuer = await falseIssuer()
    here = await houseWith(issuer.issuer)
  }, 60_000)
  afterAll(async () => {
    await issuer.close()
    await here.close()
  })
  beforeEach(() => {
    issuer.spoil = (token) => token
  })
  const come = async (spoilQuery: (query: URLSearchParams) => void = () => {}) => {
    const { cookie, location } = await begin(here)
    const asked = new URL(location).searchParams
    issuer.nonce = asked.get('nonce') ?? ''
    const query = new URLSearchParams({ code: 'a-code', state: asked.get('state') ?? '' })
    spoilQuery(query)
    return here.get(`/log-ind/kommune/svar?${query}`, cookie)
  }
  const mustRefuse = async (answer: Response) => {
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie().filter((one) => one.startsWith('pejling='))).toEqual([])
    const { rows } = await here.fresh.superuser.pool.query(
      `select count(*)::int as count from platform.session`,
    )
    expect(rows[0].count).toBe(0)
  }
  const now = Math.floor(Date.now() / 1000)
  const attacks: [string, (token: Token) => Token | null][] = [
    [
      'says another issuer',
      (token) => ({ ...token, claims: { ...token.claims, iss: 'https://evil.example' } }),
    ],
    [
      'says its issuer almost right',
      (token) => ({ ...token, claims: { ...token.claims, iss: `${token.claims.iss}/` } }),
    ],
    ['is meant for another client', (token) => ({ ...token, claims: { ...token.claims, aud: 'another' } })],
    [
      'is meant for several and says another holds it',
      (token) => ({ ...token, claims: { ...token.claims, aud: ['pejling', 'another'], azp: 'another' } }),
    ],
    [
      'answers another question (nonce)',
      (token) => ({ ...token, claims: { ...token.claims, nonce: 'another' } }),
    ],
    [
      'answers no question (nonce missing)',
      (token) => ({ ...token, claims: { ...token.claims, nonce: undefined } }),
    ],
    [
      'is out of date',
      (token) => ({ ...token, claims: { ...token.claims, iat: now - 7200, exp: now - 3600 } }),
    ],
    ['never ends', (token) => ({ ...token, claims: { ...token.claims, exp: undefined } })],
    ['is not signed (alg none)', (token) => ({ ...token, header: { alg: 'none' }, signedBy: 'nobody' })],
    ['is signed by another key', (token) => ({ ...token, signedBy: 'another key' })],
    [
      'is signed with the public key as a secret',
      (token) => ({ ...token, header: { alg: 'HS256', kid: 'one' }, signedBy: 'public key' }),
    ],
    [
      'is altered after it was signed',
      (token) => ({ ...token, signedBy: 'another key', claims: { ...token.claims, role: 'administrator' } }),
    ],
    ['says nobody (sub missing)', (token) => ({ ...token, claims: { ...token.claims, sub: undefined } })],
    ['is not there', () => null],
  ]

  test.each(attacks)('is turned away when its token %s', async (_, spoil) => {
    issuer.spoil = spoil
    await mustRefuse(await come())
  })

  test.each<[string, (query: URLSearchParams) => void]>([
    ['another state', (query) => query.set('state', 'another')],
    ['no state', (query) => query.delete('state')],
    ['two states', (query) => query.append('state', 'another')],
    ['an error', (query) => query.set('error', 'access_denied')],
    ['no code', (query) => query.delete('code')],
    ['another issuer’s name', (query) => query.set('iss', 'https://evil.example')],
  ])('is turned away when it sends the browser back with %s', async (_, spoil) => {
    await mustRefuse(await come(spoil))
  })

  test('is let in when it does not cheat, or these tests would prove nothing', async () => {
    const answer = await come()
    expect(answer.headers.getSetCookie().some((one) => one.startsWith('pejling=9901.'))).toBe(true)
  })

  test('is not even asked when it says of itself that it is somebody else', async () => {
    const liar = await falseIssuer()
    liar.discovery = { issuer: 'https://evil.example' }
    const there = await testHouse({
      OIDC_ISSUER: liar.issuer,
      OIDC_CLIENT_ID: 'pejling',
      OIDC_CLIENT_SECRET: 'x',
    })
    expect((await there.get('/log-ind/kommune')).status).toBe(403)
    await liar.close()
    await there.close()
  })

  test('must be encrypted, unless it is on this machine', async () => {
    const environment = {
      OIDC_ISSUER: 'http://login.havby.example',
      OIDC_CLIENT_ID: 'pejling',
      OIDC_CLIENT_SECRET: 'x',
    }
    await expect(testHouse(environment)).rejects.toThrow('config.insecureIssuer')
  })
})
