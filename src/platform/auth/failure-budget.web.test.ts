import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { changing } from '../tenancy/index.ts'
import { demoPassword } from './demo-logins.ts'
import { countFailure, failureBudget, forgetFailures, mayTryPassword } from './failure-budget.ts'
import { peopleOf } from './testing/people.ts'

// a password costs 64 MB and a while, which adds up on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const mette = 'mette.bak@havby.example'

describe('failed sign-ins', () => {
  let here: TestHouse
  beforeAll(async () => {
    here = await testHouse()
    await peopleOf(here, '9901' as MunicipalityCode)
  }, 60_000)
  afterEach(() => here.fresh.superuser.pool.query('delete from platform.failed_sign_in'))
  afterAll(() => here.close())

  const fail = (address: string, times: number) =>
    changing(here.house.database, null, async (tx) => {
      for (let count = 0; count < times; count++) await countFailure(tx, address, here.house.secret)
    })
  const mayTry = (address: string) =>
    changing(here.house.database, null, (tx) => mayTryPassword(tx, address, here.house.secret))

  test('are counted for known and unknown names alike, and close the door on that address even to the right password', async () => {
    await fail('', failureBudget.address - 2)
    for (const email of [mette, 'nobody@havby.example'])
      expect((await here.post('/log-ind', { email, password: 'not-the-password' })).status).toBe(200)
    const answer = await here.post('/log-ind', { email: mette, password: demoPassword })
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([429, []])
    expect(await answer.text()).toContain('for mange forkerte forsøg')
    const elsewhere = await mayTry('192.0.2.7')
    expect(elsewhere).toBe(true)
  })

  test('spread over many addresses leave each a few tries, so that people are not shut out by a guesser', async () => {
    await fail('192.0.2.1', failureBudget.installation)
    expect(await mayTry('198.51.100.2')).toBe(true)
    await fail('198.51.100.2', failureBudget.addressUnderSiege)
    expect(await mayTry('198.51.100.2')).toBe(false)
  })

  test('are forgotten after a quarter of an hour, and no address stands in the table', async () => {
    await fail('192.0.2.1', failureBudget.address)
    expect(await mayTry('192.0.2.1')).toBe(false)
    const pool = here.fresh.superuser.pool
    const { rows } = await pool.query('select bucket from platform.failed_sign_in')
    expect(rows.map(({ bucket }) => Buffer.from(bucket).includes('192.0.2.1'))).toEqual([false, false])
    await pool.query(`update platform.failed_sign_in set since = now() - interval '15 minutes'`)
    expect(await mayTry('192.0.2.1')).toBe(true)
    await changing(here.house.database, null, forgetFailures)
    expect((await pool.query('select from platform.failed_sign_in')).rowCount).toBe(0)
  })
})
