import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestHouse, testDay, testHouse } from '../../../tests/support/house.ts'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { nationalLevel } from '../../platform/auth/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { sentenceOf } from '../../values/refusal.ts'
import { revisingImports, revisions } from '../indicators/index.ts'
import type { Fetching } from './actions-answers.ts'
import { cook, keptKitchen, rehearse } from './actions-refresh.ts'
import { askForRun, runNow } from './actions-runs.ts'
import { refreshWhatWaits } from './jobs.ts'
import { findSource, lastRuns, runsOf } from './reads.ts'
import { revisedUses, usesOf } from './reads-ledger.ts'
import { population, tableinfo } from './testing/folk1a.ts'
import { answered, type ReplayServer, replayServer, status } from './testing/replay-server.ts'

const anne = { accountId: null, name: 'Anne Kjær' }
const havby = '9901' as MunicipalityCode
let here: TestHouse
let server: ReplayServer
let clock = testDay

const fetching = (changes: Partial<Fetching> = {}): Fetching => ({
  database: here.house.database,
  policy: { hosts: [server.host], loopback: true, wait: async () => {} },
  addresses: { statbank: `${server.address}/v1` },
  offline: false,
  keeps: true,
  now: () => clock,
  ...changes,
})
const later = (hours: number) => {
  clock = new Date(clock.getTime() + hours * 3_600_000)
}
const read = <T>(work: Parameters<typeof reading<T>>[2], place = nationalLevel) =>
  reading(here.house.database, place, work)
const stored = () =>
  read((tx) =>
    tx.rows<{ area: string; period: string; value: number | null }>(
      sql`select area, period, value from knowledge.observation where indicator = 'folketal' order by 1, 2`,
    ),
  )
const answers = (...values: (number | null)[][]) => {
  server.reply('/v1/tableinfo', answered(tableinfo))
  server.reply('/v1/data', ...values.map((each) => answered(population(each))))
}

beforeAll(async () => {
  here = await testHouse()
  server = await replayServer()
})
beforeEach(async () => {
  clock = testDay
  await here.fresh.superuser.pool.query(`truncate knowledge.source_run, knowledge.source_answer, knowledge.observation,
    knowledge.observation_change, knowledge.observation_import, followup.committee_item cascade`)
})
afterEach(() => server.forget())
afterAll(async () => {
  await server.close()
  await here.close()
})

describe('a refresh', () => {
  test('fetches a table, follows the recipe and stores the figures; again, it changes nothing', async () => {
    answers([660, 670, 360, 367])
    expect(await runNow(fetching(), anne, 'folketal')).toMatchObject({
      added: 4,
      changed: 0,
      figures: 4,
      leftOut: 0,
    })
    expect(await stored()).toEqual([
      { area: '0101', period: '2024', value: 660 },
      { area: '0101', period: '2025', value: 670 },
      { area: '0751', period: '2024', value: 360 },
      { area: '0751', period: '2025', value: 367 },
    ])
    const asked = JSON.parse(server.asked.find(({ path }) => path === '/v1/data')?.body ?? '')
    expect(asked).toMatchObject({ table: 'FOLK1A', format: 'JSONSTAT' })
    expect(asked.variables).toContainEqual({ code: 'Tid', values: ['2024K1', '2025K1'] })
    later(24)
    expect(await runNow(fetching(), anne, 'folketal')).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 4,
      importId: null,
    })
    expect(await read((tx) => tx.rows(sql`select 1 from knowledge.observation_import`))).toHaveLength(1)
  })

  test('writes down what the source revised, with before and after, and which frozen report stands on it', async () => {
    answers([660, 670, 360, 367], [660, 671, 360, 367])
    await runNow(fetching(), anne, 'folketal')
    const [first] = await read((tx) => lastRuns(tx))
    await reportOn('national~folketal~0101~all~2025~')
    later(24)
    const result = await runNow(fetching(), anne, 'folketal')
    expect(result).toMatchObject({ added: 0, changed: 1, unchanged: 3 })
    expect(first?.importId).not.toBeNull()
    const [changed, ...others] = await read((tx) => revisions(tx, { most: 10 }))
    expect(others).toEqual([])
    expect(changed).toMatchObject({
      area: '0101',
      period: '2025',
      before: 670,
      after: 671,
      set: 'national',
      source: 'Danmarks Statistik · FOLK1A · 2026-11-11T08:00:00',
    })
    expect(await read((tx) => revisingImports(tx, { most: 10 }))).toMatchObject([
      { revised: 1, byName: 'Anne Kjær' },
    ])
    const uses = await read((tx) => revisedUses(tx), havby)
    expect(uses).toMatchObject([
      { title: 'Status 2026', written: '670', now: 671, revision: { period: '2025' } },
    ])
    const inThis = await read((tx) => usesOf(tx, changed ? [changed] : []), havby)
    expect([...inThis.values()].flat()).toMatchObject([{ title: 'Status 2026' }])
    expect(await read((tx) => revisedUses(tx), '9902' as MunicipalityCode)).toEqual([])
  })

  test('without network uses what is kept, and says so when nothing is', async () => {
    const nothing = await runNow(fetching({ offline: true }), anne, 'folketal')
    expect(nothing).toMatchObject({ message: 'sources.notKept' })
    answers([660, 670, 360, 367])
    await rehearse(fetching(), 'folketal')
    server.forget()
    expect(await stored()).toEqual([])
    expect(await runNow(fetching({ offline: true }), anne, 'folketal')).toMatchObject({ added: 4 })
    expect(server.asked).toEqual([])
    const given = await read((tx) =>
      cook({ ...keptKitchen(tx, () => clock), addresses: fetching().addresses }, 'folketal'),
    )
    expect(given.outcome.observations).toHaveLength(4)
  })

  test('on trial leaves nothing behind when it is told so', async () => {
    answers([660, 670, 360, 367])
    expect(await rehearse(fetching({ keeps: false }), 'folketal')).toMatchObject({ added: 4, importId: null })
    expect(await stored()).toEqual([])
    expect(await read((tx) => tx.rows(sql`select 1 from knowledge.source_answer`))).toEqual([])
  })

  test('of a recipe with its own indicator makes the indicator, once', async () => {
    const info = structuredClone(tableinfo)
    server.reply('/v1/tableinfo', answered(info))
    server.reply(
      '/v1/data',
      answered({
        dataset: {
          dimension: {
            OMRÅDE: { category: { label: { '101': 'København' } } },
            KØN: { category: { index: ['TOT', '1', '2'] } },
            ALDER: { category: { index: ['IALT', '65'] } },
            CIVILSTAND: { category: { index: ['TOT'] } },
            Tid: { category: { index: ['2025K1'] } },
            id: ['OMRÅDE', 'KØN', 'ALDER', 'CIVILSTAND', 'Tid'],
            size: [1, 3, 2, 1, 1],
          },
          value: [200, 30, 90, 12, 110, 18],
        },
      }),
    )
    expect(await runNow(fetching(), anne, 'borgere-65-plus')).toMatchObject({ added: 3 })
    const rows = await read((tx) =>
      tx.rows(
        sql`select grp, round(value::numeric, 4)::float8 as value, n from knowledge.observation order by grp`,
      ),
    )
    // 30 of 200, 18 of 110, 12 of 90
    expect(rows).toEqual([
      { grp: 'all', value: 15, n: 200 },
      { grp: 'sex:female', value: 16.3636, n: 110 },
      { grp: 'sex:male', value: 13.3333, n: 90 },
    ])
    expect(
      await read((tx) =>
        tx.rows(sql`select name->>'da' as name from knowledge.indicator where id = 'borgere_65_plus'`),
      ),
    ).toEqual([{ name: 'Borgere på 65 år og derover' }])
  })
})

describe('a refresh that does not work stores nothing and says why', () => {
  test.each([
    [
      'an answer that does not fit the recipe',
      {
        dataset: {
          dimension: { Sted: { category: { index: ['101'] } }, id: ['Sted'], size: [1] },
          value: [1],
        },
      },
      'sources.doesNotFit',
    ],
    ['a figure that cannot be', population([-5, 670, 360, 367]), 'sources.doesNotFit'],
    ['something that is no table', { hello: 'world' }, 'json-stat'],
  ])('%s', async (_, body, reason) => {
    server.reply('/v1/tableinfo', answered(tableinfo))
    server.reply('/v1/data', answered(body))
    const refusal = await runNow(fetching(), anne, 'folketal')
    expect(String((refusal as Error).message)).toContain(reason)
    expect(await stored()).toEqual([])
    const [run] = await read((tx) => runsOf(tx, 'folketal'))
    expect(run).toMatchObject({
      state: 'failed',
      importId: null,
      problem: { da: expect.any(String), en: expect.any(String) },
    })
  })

  test('a host nobody has allowed', async () => {
    const refusal = await refusalOf(rehearse(fetching({ policy: { hosts: [] } }), 'folketal'))
    expect(sentenceOf(refusal, 'da')).toContain(`SOURCE_HOSTS=${server.host}`)
  })
})

describe('the job', () => {
  test('runs what somebody asked for and what is due, and asks no host that is not allowed', async () => {
    answers([660, 670, 360, 367])
    await changing(here.house.database, nationalLevel, (tx) =>
      askForRun(tx, anne, { recipeId: 'beskaeftigede-16-64', kind: 'refresh' }),
    )
    const house = { now: () => clock }
    await refreshWhatWaits(house, fetching({ policy: { hosts: [] } }))
    expect(server.asked).toEqual([])
    expect(await read((tx) => lastRuns(tx))).toMatchObject([
      { recipeId: 'beskaeftigede-16-64', state: 'failed', askedByName: 'Anne Kjær' },
    ])
    await refreshWhatWaits(house, fetching())
    const runs = await read((tx) => lastRuns(tx))
    expect(runs.find(({ recipeId }) => recipeId === 'folketal')).toMatchObject({
      state: 'done',
      added: 4,
      askedByName: 'job:refresh-sources',
    })
    const before = server.asked.length
    await refreshWhatWaits(house, fetching())
    expect(server.asked).toHaveLength(before)
  })

  test('lets a source be asked for once at a time', async () => {
    const ask = () =>
      changing(here.house.database, nationalLevel, (tx) =>
        askForRun(tx, anne, { recipeId: 'folketal', kind: 'refresh' }),
      )
    await ask()
    expect((await refusalOf(ask())).message).toBe('sources.alreadyWaiting')
  })

  test('goes on with the next when a source is down', async () => {
    server.reply('/v1/tableinfo', status(503))
    await refreshWhatWaits({ now: () => clock }, fetching())
    const runs = await read((tx) => lastRuns(tx))
    expect(runs.map(({ state }) => state)).toEqual(['failed', 'failed'])
  })
})

test('a source that is not there is refused with those there are', async () => {
  const refusal = await refusalOf(read((tx) => findSource(tx, 'nej')))
  expect(sentenceOf(refusal, 'en')).toContain('folketal')
})

/** A frozen report of Havby that used the figure as it stands now. */
async function reportOn(start: string): Promise<void> {
  const { figureIdOf } = await import('../figures/index.ts')
  const figureId = figureIdOf({
    set: 'national',
    indicator: 'folketal',
    area: '0101',
    group: 'all',
    period: '2025',
    value: 670,
    missing: null,
    low: null,
    high: null,
    n: null,
  })
  expect(figureId.startsWith(start)).toBe(true)
  await here.fresh.superuser.pool.query(
    `with report as (
       insert into followup.committee_item (municipality_id, kind, title, created_by_name, changed_by_name, frozen_at, frozen_by_name, frozen_document, frozen_sha256)
       values ('9901', 'brief', 'Status 2026', 'A', 'A', now(), 'A', '{}', repeat('0', 64)) returning id)
     insert into followup.committee_item_figure (municipality_id, item_id, number, key, figure_id, label, written, value, period, source, definition, method, uncertainty, retrieved_on)
     select '9901', id, 1, 'folketal', $1, 'Folketal', '670', 670, '2025', '', '', '', '', current_date from report`,
    [figureId],
  )
}
