import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { Actor } from '../audit/index.ts'
import type { Capability, Person, Secret } from '../auth/index.ts'
import type { Form } from '../forms/index.ts'
import type { ReadTx, WriteTx } from '../tenancy/index.ts'
import type { Answer } from './answer.ts'
import type { ApiRoute } from './api/api-route.ts'
import type { Asked, House } from './asked.ts'

export interface Visit extends Asked {
  tx: ReadTx
  by: Person
  /** The session the person asks in: one's own list of sessions tells it from the others. */
  session: Secret
}

export interface OpenVisit extends Asked {
  tx: ReadTx
  by: Person | null
}

export interface Change extends Asked {
  tx: WriteTx
  by: Person
  session: Secret
  /** The person as the audit trail names them. */
  actor: Actor
  form: Form
}

export interface OpenChange extends Asked {
  tx: WriteTx
  by: Person | null
  form: Form
  userAgent: string
  /** Where the request comes from, for limits; empty when it came by no connection. */
  address: string
}

/** What the municipality's sign-on said about a person, once it has been checked. */
export interface Returned {
  municipality: MunicipalityCode
  claims: Record<string, unknown>
  /** The address on this site the person was on the way to. */
  to: string
  /** Names this one return, so that it can be used once. */
  state: string
}

export interface SignInReturn extends Asked {
  tx: WriteTx
  returned: Returned
  userAgent: string
}

interface Path {
  path: string
}

/** Finds the municipality of an open page from its address: `/o/9901`, or the secret of a mailed link. */
type MunicipalityOf = (params: Record<string, string>, query: URLSearchParams) => MunicipalityCode | null

export interface PageRoute extends Path {
  method: 'GET'
  open: false
  may: Capability
  /** Set where personal data is shown: why, for the access log. */
  personal: string | null
  answer(visit: Visit): Promise<Answer>
}

export interface OpenPageRoute extends Path {
  method: 'GET'
  open: true
  may: 'anyone'
  municipalityOf: MunicipalityOf
  answer(visit: OpenVisit): Promise<Answer>
}

export interface ChangeRoute extends Path {
  method: 'POST'
  open: false
  may: Capability
  /** The events one of which the change must record; else it is rolled back. */
  audit: string[]
  answer(change: Change): Promise<Answer>
}

export interface OpenChangeRoute extends Path {
  method: 'POST'
  open: true
  may: 'anyone'
  audit: string[]
  municipalityOf: (
    params: Record<string, string>,
    form: Form,
    house: House,
  ) => Promise<MunicipalityCode | null>
  answer(change: OpenChange): Promise<Answer>
}

/**
 * The way back from the municipality's sign-on: the one GET that changes something, as the browser comes back by a redirect. It is safe
 * because the state in its cookie was made for this browser and is used once. What the sign-on is asked, is asked before the
 * transaction opens.
 */
export interface SignInReturnRoute extends Path {
  method: 'GET'
  open: true
  signInReturn: true
  may: 'anyone'
  audit: string[]
  exchange(asked: Asked, cookies: Record<string, string>): Promise<Returned>
  answer(back: SignInReturn): Promise<Answer>
}

export type Route = PageRoute | OpenPageRoute | ChangeRoute | OpenChangeRoute | SignInReturnRoute | ApiRoute

/** A page for signed-in people with a capability; reads only. */
export function page(
  route: Path & { may: Capability; personal?: string; answer: PageRoute['answer'] },
): PageRoute {
  return { personal: null, ...route, method: 'GET', open: false }
}

/** A change by a signed-in person: says who may and what is audited, or does not compile. */
export function change(
  route: Path & { may: Capability; audit: string[]; answer: ChangeRoute['answer'] },
): ChangeRoute {
  return { ...route, method: 'POST', open: false }
}

/** A page for anyone. */
export function openPage(
  route: Path & { municipalityOf?: MunicipalityOf; answer: OpenPageRoute['answer'] },
): OpenPageRoute {
  return { municipalityOf: () => null, ...route, method: 'GET', open: true, may: 'anyone' }
}

/** A change without sign-in: signing in itself, or one tap on a mailed link. */
export function openChange(
  route: Path & Pick<OpenChangeRoute, 'audit' | 'municipalityOf' | 'answer'>,
): OpenChangeRoute {
  return { ...route, method: 'POST', open: true, may: 'anyone' }
}

/** The way back from the municipality's sign-on. */
export function signInReturn(
  route: Path & Pick<SignInReturnRoute, 'audit' | 'exchange' | 'answer'>,
): SignInReturnRoute {
  return { ...route, method: 'GET', open: true, signInReturn: true, may: 'anyone' }
}
