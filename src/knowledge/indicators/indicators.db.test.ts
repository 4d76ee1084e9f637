import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { municipalitySeed } from '../../platform/auth/municipalities.ts'
import { loadOnce } from '../../platform/house/index.ts'
import { changing, type Database, type ReadTx, reading, type WriteTx } from '../../platform/tenancy/index.ts'
import type { Day } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { importFigures, undoImport } from './actions-import.ts'
import type { SetName } from './figure.ts'
import {
  figureById,
  figureIdOf,
  latestFigures,
  type Observation,
  recordObservations,
  trendChartOf,
} from './index.ts'
import { findImport } from './reads-imports.ts'
import { indicatorSeed } from './writes-seed.ts'

const anne = { accountId: null, name: 'Anne Kjær' }
const [havby, fjordby, kalundborg, copenhagen] = ['9901', '9902', '0326', '0101'] as MunicipalityCode[] as [
  MunicipalityCode,
  MunicipalityCode,
  MunicipalityCode,
  MunicipalityCode,
]
let fresh: FreshDatabase<unknown>
let database: Database
let owner: Database

beforeAll(async () => {
  fresh = await freshDatabase<unknown>()
  database = fresh.application.kysely as unknown as Database
  owner = fresh.owner.kysely as unknown as Database
  await loadOnce(owner, [municipalitySeed, indicatorSeed])
})
afterAll(() => fresh?.drop())
beforeEach(async () => {
  await fresh.superuser.pool.query(`truncate knowledge.observation, knowledge.observation_change, knowledge.observation_import,
    knowledge.own_observation, knowledge.own_observation_change, knowledge.own_observation_import`)
})

const as = <T>(municipality: MunicipalityCode, work: (tx: WriteTx) => Promise<T>) =>
  changing(database, municipality, work)
const read = <T>(municipality: MunicipalityCode, work: (tx: ReadTx) => Promise<T>) =>
  reading(database, municipality, work)

function smoking(area: string, value: number | null, period = '2025', indicator = 'rygning'): Observation {
  return {
    indicator,
    area,
    group: 'all',
    period,
    value,
    low: null,
    high: null,
    n: null,
    missing: value === null ? 'not-given' : null,
  }
}

/** Every real municipality with the same figure but one, each with the same number of people. */
async function wholeCountry(value: number, odd: { area: string; value: number }): Promise<Observation[]> {
  const rows = await reading(owner, null, (tx) =>
    tx.rows<{ id: string }>(sql`select id from knowledge.area where kind = 'municipality' and not invented`),
  )
  return rows.flatMap(({ id }) => [
    smoking(id, id === odd.area ? odd.value : value),
    smoking(id, 1000, '2026', 'folketal'),
  ])
}

function file(set: SetName, observations: Observation[]) {
  return {
    set,
    source: 'Prøve',
    fileName: 'prøve.csv',
    figures: { observations, problems: [], empty: 0, leftOut: 0 },
  }
}

describe('figures', () => {
  test('of the own set are read before the national ones, and only by their municipality', async () => {
    const country = await wholeCountry(10, { area: kalundborg, value: 14.2 })
    await changing(owner, '0000' as MunicipalityCode, (tx) =>
      importFigures(tx, anne, file('national', country)),
    )
    await as(kalundborg, (tx) =>
      recordObservations(tx, anne, {
        source: 'Egen undersøgelse',
        observations: [smoking(kalundborg, 13.1)],
      }),
    )
    const [own] = await read(kalundborg, (tx) => latestFigures(tx, kalundborg))
    expect(own).toMatchObject({
      value: 13.1,
      set: 'own',
      source: 'Egen undersøgelse',
      uncertaintyKnown: false,
    })
    const [theirs] = await read(havby, (tx) => latestFigures(tx, kalundborg))
    expect(theirs).toMatchObject({ value: 14.2, set: 'national' })
  })

  test('of invented municipalities never enter spread, region or country', async () => {
    const country = await wholeCountry(10, { area: kalundborg, value: 14.2 })
    const invented = [smoking(havby, 99), smoking(fjordby, 98), smoking(havby, 50_000_0, '2026', 'folketal')]
    await as(havby, (tx) =>
      recordObservations(tx, anne, { source: 's', observations: [...country, ...invented] }),
    )
    const [figure] = await read(havby, (tx) => latestFigures(tx, havby))
    expect(figure?.spread).toMatchObject({ municipalities: 98, highest: 14.2, lowest: 10 })
    expect(figure?.country).toMatchObject({
      kind: 'value',
      members: 98,
      counted: 98,
      value: expect.closeTo(10 + 4.2 / 98, 9),
    })
    expect(figure?.region).toMatchObject({ kind: 'none', reason: 'no-region' })
    expect(figure?.place).toBeNull()
  })

  test('are compared with the region of their time, or of another day when one is asked for', async () => {
    await as(havby, async (tx) =>
      recordObservations(tx, anne, {
        source: 's',
        observations: await wholeCountry(10, { area: kalundborg, value: 27 }),
      }),
    )
    const [then] = await read(havby, (tx) => latestFigures(tx, kalundborg))
    expect(then?.region).toMatchObject({
      areaName: 'Region Sjælland',
      members: 17,
      value: expect.closeTo(11, 9),
    })
    const [now] = await read(havby, (tx) => latestFigures(tx, kalundborg, { on: '2027-01-01' as Day }))
    expect(now?.region).toMatchObject({
      areaName: 'Region Østdanmark',
      members: 46,
      value: expect.closeTo(10 + 17 / 46, 9),
    })
    expect(now?.country).toEqual(then?.country)
  })

  test('without a population have a reason beside them and no number', async () => {
    const figures = (await wholeCountry(10, { area: copenhagen, value: 9 })).filter(
      ({ indicator }) => indicator === 'rygning',
    )
    await as(havby, (tx) => recordObservations(tx, anne, { source: 's', observations: figures }))
    const [figure] = await read(havby, (tx) => latestFigures(tx, copenhagen))
    expect(figure).toMatchObject({
      value: 9,
      country: { kind: 'none', reason: 'no-population' },
      place: 'lowest-quarter',
    })
    expect(figure?.country).not.toHaveProperty('value')
  })

  test('outside their bounds are refused, whoever records them', async () => {
    const refusal = await refusalOf(
      as(havby, (tx) => recordObservations(tx, anne, { source: 's', observations: [smoking(havby, 101)] })),
    )
    expect(refusal.reason.key).toBe('impossibleObservation')
  })

  test('are known by their id after they were revised, and after they were taken back', async () => {
    const id = figureIdOf({ ...smoking(havby, 12), set: 'own' })
    expect(await read(havby, (tx) => figureById(tx, id))).toBeNull()
    const { importId } = await as(havby, (tx) =>
      recordObservations(tx, anne, { source: 's', observations: [smoking(havby, 12)] }),
    )
    expect(await read(havby, (tx) => figureById(tx, id))).toMatchObject({
      state: 'current',
      value: 12,
      now: 12,
      areaName: 'Havby',
    })
    const newer = await as(havby, (tx) =>
      recordObservations(tx, anne, { source: 's', observations: [smoking(havby, 12.4)] }),
    )
    expect(await read(havby, (tx) => figureById(tx, id))).toMatchObject({
      state: 'revised',
      value: 12,
      now: 12.4,
    })
    expect(await read(fjordby, (tx) => figureById(tx, id))).toBeNull()
    for (const each of [newer.importId, importId])
      await as(havby, async (tx) => undoImport(tx, anne, (await findImport(tx, each)) ?? never()))
    expect(await read(havby, (tx) => figureById(tx, id))).toMatchObject({
      state: 'withdrawn',
      value: 12,
      now: null,
    })
  })

  test('become a trend with the break of 2021 marked, for a page or a report', async () => {
    const rounds = [
      ['2017', 16.9],
      ['2021', 14.8],
      ['2025', 12.4],
    ] as const
    await as(havby, (tx) =>
      recordObservations(tx, anne, {
        source: 's',
        observations: rounds.map(([period, value]) => smoking(havby, value, period)),
      }),
    )
    const trend = await read(havby, (tx) => trendChartOf(tx, havby, 'rygning', 'da'))
    expect(trend?.own.points.map(({ label, value }) => [label, value])).toEqual(
      rounds.map((round) => [...round]),
    )
    expect(trend?.breaks).toEqual([
      { at: 2021, label: '2021: Samlet ind under coronarestriktionerne', goesOn: true },
    ])
    expect(trend?.country).toBeUndefined()
  })
})

function never(): never {
  throw new Error('there is no such import')
}
