import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { changing } from '../tenancy/index.ts'
import { readSecret, type Secret } from './secrets.ts'
import { findToken, issueToken, spendOnce, type TokenPurpose, useToken } from './tokens.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode
const purposes = [
  'set-up-account',
  'report-status',
  'calendar',
  'answer-monitoring',
] as const satisfies TokenPurpose[]
const states = ['fresh', 'used', 'expired', 'of the neighbour', 'altered'] as const

describe('a link', () => {
  let here: TestHouse
  beforeAll(async () => {
    here = await testHouse()
  })
  afterAll(() => here.close())

  const cases = purposes.flatMap((issued) =>
    purposes.flatMap((asked) => states.map((state) => ({ issued, asked, state }))),
  )

  test.each(cases)('for $issued that is $state, asked for $asked', async ({ issued, asked, state }) => {
    const text = await changing(here.house.database, havby, (tx) =>
      issueToken(tx, { purpose: issued, subjectId: 'x', days: state === 'expired' ? -1 : 7 }),
    )
    const secret = presented(text, state)
    if (state === 'used') await changing(here.house.database, havby, (tx) => useToken(tx, secret, issued))
    const place = state === 'of the neighbour' ? fjordby : havby
    const isDiagonal = issued === asked && state === 'fresh'
    const found = await changing(here.house.database, place, (tx) => findToken(tx, secret, asked))
    const used = await changing(here.house.database, place, (tx) => useToken(tx, secret, asked))
    expect(used).toBe(isDiagonal)
    // a link that was used is still found, as used: its page says so
    expect(found !== null && found.usedAt === null).toBe(isDiagonal)
  })

  function presented(text: string, state: (typeof states)[number]): Secret {
    if (state === 'of the neighbour') return readSecret(text.replace(havby, fjordby)) as Secret
    if (state === 'altered') return readSecret(text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A')) as Secret
    return readSecret(text) as Secret
  }

  test('that many use at the same moment works for one of them', async () => {
    const text = await changing(here.house.database, havby, (tx) =>
      issueToken(tx, { purpose: 'set-up-account', subjectId: 'x', days: 1 }),
    )
    const secret = readSecret(text) as Secret
    const wins = await Promise.all(
      Array.from({ length: 20 }, () =>
        changing(here.house.database, havby, (tx) => useToken(tx, secret, 'set-up-account')),
      ),
    )
    expect(wins.filter(Boolean)).toHaveLength(1)
  })

  test('keeps only its hash in the database', async () => {
    const text = await changing(here.house.database, havby, (tx) =>
      issueToken(tx, { purpose: 'calendar', subjectId: 'x', days: 1 }),
    )
    const { rows } = await here.fresh.superuser.pool.query(
      `select token::text as text from platform.token token`,
    )
    expect(rows.some((row) => row.text.includes(text.slice(5)))).toBe(false)
  })

  test('that is signed is spent once, in each municipality for itself', async () => {
    const spend = (code: MunicipalityCode) =>
      changing(here.house.database, code, (tx) => spendOnce(tx, 'a challenge'))
    expect([await spend(havby), await spend(havby), await spend(fjordby)]).toEqual([true, false, true])
  })
})
