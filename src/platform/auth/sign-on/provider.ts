import * as client from 'openid-client'
import { Refusal } from '../../../values/refusal.ts'
import { webRefusals } from '../../forms/index.ts'
import type { House, Returned } from '../../web/index.ts'
import { readSigned, sign } from '../signed.ts'
import { readClaims } from './claims.ts'
import { signOnRefusals } from './texts.ts'

const minutesToSignOn = 10
const purpose = 'sign-on'
/** The path the municipality's sign-on sends the browser back to; registered there as the redirect address. */
export const returnPath = '/log-ind/kommune/svar'

/** What the browser keeps, signed, while it is away: only this browser can complete this sign-on, and only once. */
interface Errand {
  state: string
  nonce: string
  verifier: string
  to: string
}

/** The address to send the browser to, and the cookie that keeps what belongs to it. Nothing is written here. */
export async function startSignOn(house: House, to: string): Promise<{ location: string; cookie: string }> {
  const configuration = await configurationOf(house)
  const errand: Errand = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    to,
  }
  const location = client.buildAuthorizationUrl(configuration, {
    redirect_uri: house.config.publicUrl + returnPath,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
    code_challenge_method: 'S256',
    state: errand.state,
    nonce: errand.nonce,
  })
  const until = new Date(house.now().getTime() + minutesToSignOn * 60_000)
  return {
    location: location.href,
    cookie: cookieOf(house, sign(JSON.stringify(errand), purpose, until, house.secret), minutesToSignOn * 60),
  }
}

/** Takes the cookie away again: a return is completed once. */
export function forgetErrand(house: House): string {
  return cookieOf(house, '', 0)
}

/**
 * Exchanges the code the browser came back with for what the sign-on says about the person. Refuses when the browser did not begin it
 * here, and when issuer, audience, signature, nonce, state, time or code is not right; it does not say which.
 */
export async function exchange(
  house: House,
  query: URLSearchParams,
  cookies: Record<string, string>,
): Promise<Returned> {
  const errandText = readSigned(cookies[cookieNameOf(house)] ?? '', purpose, house.now(), house.secret)
  if (!errandText) throw new Refusal(signOnRefusals.notBegunHere)
  const errand = JSON.parse(errandText) as Errand
  const claims = await claimsOf(house, query, errand)
  const { municipality } = readClaims(claims, namesOf(house))
  if (!municipality) throw new Refusal(signOnRefusals.unknownMunicipality)
  return { municipality, claims, to: errand.to, state: errand.state }
}

async function claimsOf(
  house: House,
  query: URLSearchParams,
  errand: Errand,
): Promise<Record<string, unknown>> {
  const configuration = await configurationOf(house)
  const address = new URL(`${house.config.publicUrl}${returnPath}?${query}`)
  try {
    const tokens = await client.authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: errand.verifier,
      expectedState: errand.state,
      expectedNonce: errand.nonce,
      idTokenExpected: true,
    })
    const claims = { ...tokens.claims() } as Record<string, unknown>
    const mayKnowMore =
      !(namesOf(house).municipalityClaim in claims) && configuration.serverMetadata().userinfo_endpoint
    if (!mayKnowMore) return claims
    return {
      ...(await client.fetchUserInfo(configuration, tokens.access_token, String(claims.sub))),
      ...claims,
    }
  } catch {
    throw new Refusal(signOnRefusals.notConfirmed)
  }
}

/** Asked for once in a house's life; asked again after a failure. */
const configurations = new WeakMap<House, Promise<client.Configuration>>()

async function configurationOf(house: House): Promise<client.Configuration> {
  const { oidc } = house.config
  if (!oidc) throw new Refusal(webRefusals.notFound)
  const known = configurations.get(house) ?? discover(oidc.issuer, oidc.clientId, oidc.clientSecret)
  configurations.set(house, known)
  try {
    return await known
  } catch {
    configurations.delete(house)
    throw new Refusal(signOnRefusals.notReached)
  }
}

/** The signature of the ID token is checked too, though it comes straight from the issuer: a key mix-up must not pass. */
async function discover(
  issuer: string,
  clientId: string,
  clientSecret: string,
): Promise<client.Configuration> {
  const address = new URL(issuer)
  const execute = [
    client.enableNonRepudiationChecks,
    ...(isOnLoopback(address) ? [client.allowInsecureRequests] : []),
  ]
  return client.discovery(address, clientId, clientSecret, undefined, { execute, timeout: 10 })
}

/** Only for a provider on this very machine may the way be unencrypted. */
function isOnLoopback(address: URL): boolean {
  return address.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname)
}

export function namesOf(house: House) {
  if (!house.config.oidc) throw new Refusal(webRefusals.notFound)
  return house.config.oidc
}

function cookieNameOf(house: House): string {
  return house.config.publicUrl.startsWith('https://') ? '__Host-kommunelogin' : 'kommunelogin'
}

/** Lax, not Strict: the browser comes back by a link from another site. */
function cookieOf(house: House, value: string, seconds: number): string {
  const secure = house.config.publicUrl.startsWith('https://') ? '; Secure' : ''
  return `${cookieNameOf(house)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}
