import { randomBytes } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { type MunicipalityCode, parseMunicipalityCode } from '../../../values/municipality-code.ts'
import type { House } from '../../web/index.ts'
import { readSigned, sign } from '../signed.ts'
import type { Passkey } from './keys.ts'

const minutesAChallengeLasts = 10
/** EdDSA, ES256 and RS256, by their COSE numbers: what phones, computers and security keys have. */
const supportedAlgorithmIDs = [-8, -7, -257]

/** A passkey that has been checked; the challenge it answered may be used once. */
export interface Proven<T> {
  challenge: string
  key: T
}

/**
 * What the browser is asked to make a passkey from. The person's handle in the key is municipality and account, so that signing in
 * needs no name; it says nothing else about them.
 */
export function askForNewPasskey(
  house: House,
  person: { municipality: MunicipalityCode; accountId: string; email: string; name: string },
  known: Passkey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: 'Pejling',
    rpID: siteOf(house).hostname,
    userName: person.email,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(`${person.municipality}.${person.accountId}`),
    challenge: challengeFor(house, `register:${person.accountId}`),
    attestationType: 'none',
    supportedAlgorithmIDs,
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** The new passkey, when it answers a challenge made for this account on this site; else null. */
export async function checkNewPasskey(
  house: House,
  accountId: string,
  answered: string,
): Promise<Proven<{ id: string; publicKey: Uint8Array; counter: number; transports: string[] }> | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: JSON.parse(answered) as RegistrationResponseJSON,
      expectedChallenge: (given) => isOurs(house, `register:${accountId}`, given),
      expectedOrigin: siteOf(house).origin,
      expectedRPID: siteOf(house).hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs,
    })
    if (!verified) return null
    const { id, publicKey, counter, transports } = registrationInfo.credential
    return { challenge: challengeIn(answered), key: { id, publicKey, counter, transports: transports ?? [] } }
  } catch {
    return null
  }
}

/** What the browser is asked to sign in with: any passkey for this site, chosen by the person. */
export function askForPasskey(house: House): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: siteOf(house).hostname,
    challenge: challengeFor(house, 'sign-in'),
    userVerification: 'required',
  })
}

/** The municipality and passkey an answer speaks of, before anything is believed; null when it is no answer. */
export function readPasskeyAnswer(
  answered: string,
): { municipality: MunicipalityCode; accountId: string; keyId: string } | null {
  try {
    const { id, response } = JSON.parse(answered) as AuthenticationResponseJSON
    const handle = /^(\d{4})\.([0-9a-f-]{36})$/.exec(
      Buffer.from(response.userHandle ?? '', 'base64url').toString('utf8'),
    )
    const municipality = parseMunicipalityCode(handle?.[1] ?? '')
    return municipality && handle?.[2] && typeof id === 'string'
      ? { municipality, accountId: handle[2], keyId: id }
      : null
  } catch {
    return null
  }
}

/** The counter the key has reached, when it signed a challenge made for signing in here; else null. */
export async function checkPasskey(
  house: House,
  key: Passkey,
  answered: string,
): Promise<Proven<{ counter: number }> | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: JSON.parse(answered) as AuthenticationResponseJSON,
      expectedChallenge: (given) => isOurs(house, 'sign-in', given),
      expectedOrigin: siteOf(house).origin,
      expectedRPID: siteOf(house).hostname,
      requireUserVerification: true,
      credential: { id: key.id, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
    })
    return verified
      ? { challenge: challengeIn(answered), key: { counter: authenticationInfo.newCounter } }
      : null
  } catch {
    return null
  }
}

/** A challenge carries its own proof, so that a page that only reads can hand it out; it is noted as spent when it is answered. */
function challengeFor(house: House, purpose: string): string {
  const until = new Date(house.now().getTime() + minutesAChallengeLasts * 60_000)
  return sign(randomBytes(16).toString('base64url'), `passkey ${purpose}`, until, house.secret)
}

function isOurs(house: House, purpose: string, given: string): boolean {
  const challenge = Buffer.from(given, 'base64url').toString('utf8')
  return readSigned(challenge, `passkey ${purpose}`, house.now(), house.secret) !== null
}

/** The challenge an answer was given to; asked for after the answer has been checked. */
function challengeIn(answered: string): string {
  const { response } = JSON.parse(answered) as AuthenticationResponseJSON | RegistrationResponseJSON
  return (
    JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8')) as { challenge: string }
  ).challenge
}

function siteOf(house: House): URL {
  return new URL(house.config.publicUrl)
}
