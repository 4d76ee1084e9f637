import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../tests/support/house.ts'
import type { MunicipalityCode } from '../values/municipality-code.ts'
import { tellStory } from './havby.ts'
import { forgetStory } from './start-over.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode

describe('a story that was cut short', () => {
  let here: TestHouse
  beforeAll(async () => {
    here = await testHouse()
  }, 60_000)
  afterAll(() => here.close())

  /** Rows of one municipality in every table that has them, seen by one whom no wall binds. */
  async function rowsOf(municipality: string): Promise<Record<string, number>> {
    const { pool } = here.fresh.superuser
    const { rows: tables } = await pool.query<{ name: string }>(`
      select a.attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'municipality_id' and c.relkind = 'r'`)
    const counts: Record<string, number> = {}
    for (const { name } of tables) {
      const { rows } = await pool.query(
        `select count(*)::int as count from ${name} where municipality_id = $1`,
        [municipality],
      )
      if (rows[0].count > 0) counts[name] = rows[0].count
    }
    return counts
  }

  test('is forgotten whole, leaves the neighbour alone, and can be told again', async () => {
    const { house, owner } = here
    await tellStory({ house, owner, municipality: havby, mark: '' })
    await tellStory({ house, owner, municipality: fjordby, mark: '' })
    const [before, neighbour] = [await rowsOf(havby), await rowsOf(fjordby)]
    expect(Object.keys(before).length).toBeGreaterThan(25)
    await forgetStory(owner, havby)
    expect(await rowsOf(havby)).toEqual({})
    expect(await rowsOf(fjordby)).toEqual(neighbour)
    await tellStory({ house, owner, municipality: havby, mark: '' })
    expect(await rowsOf(havby)).toEqual(before)
  }, 120_000)
})
