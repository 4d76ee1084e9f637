import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import { changing } from '../tenancy/index.ts'
import type { Job } from './job.ts'
import { cronOf } from './rhythm.ts'
import { runRound } from './round.ts'
import { startJobs } from './start-jobs.ts'

describe('jobs', () => {
  let here: TestHouse
  beforeAll(async () => {
    here = await testHouse()
    await changing(here.owner, null, (tx) =>
      tx.run(sql`update platform.municipality set joined_at = now() where id in ('9901', '9902')`),
    )
  })
  afterAll(() => here.close())

  test('a round goes through the national level and every municipality that works here, and a fault in one does not stop the others', async () => {
    const seen: string[] = []
    const faults = await runRound(here.house, {
      name: 'look-around',
      everyMinutes: 5,
      run: async (_, municipality) => {
        seen.push(municipality)
        if (municipality === '9901') throw new Error('no luck in Havby')
      },
    })
    expect(seen).toEqual(['0000', '9901', '9902'])
    expect(faults.map(({ municipality, fault }) => [municipality, fault.message])).toEqual([
      ['9901', 'no luck in Havby'],
    ])
  })

  test('a job comes round by itself for a role that owns nothing, runs in one of two processes, and a job that is gone is forgotten', async () => {
    let rounds = 0
    const ran = Promise.withResolvers<void>()
    const job: Job = {
      name: 'count-rounds',
      cron: '* * * * *',
      run: async (_, municipality) => {
        if (municipality !== '9902') return
        rounds++
        ran.resolve()
      },
    }
    const retired: Job = { name: 'old-work', cron: '0 4 * * *', run: async () => {} }
    const stopFirst = await startJobs(here.house, [job, retired])
    await stopFirst()
    const stops = [await startJobs(here.house, [job]), await startJobs(here.house, [job])]
    // the schedule's own minute may be far off: a round is put in the queue the way the schedule does it
    await here.fresh.superuser.pool.query(
      `insert into jobs.job (name, policy) values ('count-rounds', 'exclusive')`,
    )
    await ran.promise
    await Promise.all(stops.map((stop) => stop()))
    const { rows } = await here.fresh.superuser.pool.query(`select name from jobs.schedule`)
    const { rows: done } = await here.fresh.superuser.pool.query(
      `select data, state from jobs.job where name = 'count-rounds'`,
    )
    expect(rows).toEqual([{ name: 'count-rounds' }])
    expect(rounds).toBeGreaterThanOrEqual(1)
    expect(rounds).toBeLessThanOrEqual(done.length)
    expect(done.every(({ data }) => data === null)).toBe(true)
  }, 40_000)

  test('a rhythm that would be uneven is refused', () => {
    expect(cronOf({ everyMinutes: 1 })).toBe('* * * * *')
    expect(cronOf({ everyMinutes: 15 })).toBe('*/15 * * * *')
    expect(cronOf({ everyMinutes: 120 })).toBe('0 */2 * * *')
    expect(cronOf({ everyMinutes: 1440 })).toBe('0 0 * * *')
    for (const everyMinutes of [0, 45, 90, 1.5, 2880])
      expect(() => cronOf({ everyMinutes })).toThrow('does not divide')
  })
})
