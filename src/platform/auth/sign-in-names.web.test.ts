import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { municipalityOfName } from './sign-in.ts'
import { adoptSecret, mustBeOwnSecret } from './sign-in-names.ts'
import { peopleOf } from './testing/people.ts'

vi.setConfig({ testTimeout: 60_000 })

const mette = 'mette.bak@havby.example'
const otherSecret = 'the-secret-of-the-house-the-backup-came-from'

describe('sign-in names', () => {
  let here: TestHouse
  beforeAll(async () => {
    here = await testHouse()
    await peopleOf(here, '9901' as MunicipalityCode)
  }, 60_000)
  afterAll(() => here.close())

  test('are found again under this house’s secret after a restore from another house', async () => {
    const { house, owner } = here
    await adoptSecret(owner, otherSecret)
    expect(await municipalityOfName(house.database, mette, house.secret)).toBeNull()
    await expect(here.signIn(mette)).rejects.toThrow('could not sign in')
    expect(await adoptSecret(owner, house.secret)).toBe(true)
    await expect(here.signIn(mette)).resolves.toContain('pejling=')
    expect(await adoptSecret(owner, house.secret)).toBe(false)
  })

  test('are not written by a command that has another secret than the house', async () => {
    await adoptSecret(here.owner, here.house.secret)
    await expect(mustBeOwnSecret(here.owner, otherSecret)).rejects.toThrow('auth.otherSecret')
    await expect(mustBeOwnSecret(here.owner, here.house.secret)).resolves.toBeUndefined()
  })
})
