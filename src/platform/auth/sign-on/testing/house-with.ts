import { type TestHouse, testHouse } from '../../../../../tests/support/house.ts'
import type { MunicipalityCode } from '../../../../values/municipality-code.ts'
import { peopleOf } from '../../testing/people.ts'

/** Havby with its people, where one signs in by this issuer. */
export async function houseWith(issuer: string): Promise<TestHouse> {
  const here = await testHouse({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'pejling',
    OIDC_CLIENT_SECRET: 'a-secret-between-us',
  })
  await peopleOf(here, '9901' as MunicipalityCode)
  return here
}

/** The first step: the cookie the browser keeps, and where it is sent. */
export async function begin(here: TestHouse, to = '/min-side') {
  const answer = await here.get(`/log-ind/kommune?til=${encodeURIComponent(to)}`)
  const [whole = ''] = answer.headers.getSetCookie()
  return { cookie: whole.split(';')[0] ?? '', whole, location: answer.headers.get('location') ?? '' }
}
