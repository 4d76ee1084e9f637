import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../../tests/support/refusal.ts'
import type { Day } from '../../values/day.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { figureIdOf } from '../figures/index.ts'
import { importFigures, undoImport } from './actions-import.ts'
import { figureById, latestFigures, recordObservations, trendChartsOf } from './index.ts'
import { findImport } from './reads-imports.ts'
import { anne, figureDatabase, file, smoking, wholeCountry } from './testing/figures.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode
const kalundborg = '0326' as MunicipalityCode
const copenhagen = '0101' as MunicipalityCode
const { as, read, asOwner } = figureDatabase()

describe('figures', () => {
  test('of the own set are read before the national ones, and only by their municipality', async () => {
    const country = await asOwner(null, (tx) => wholeCountry(tx, 10, { area: kalundborg, value: 14.2 }))
    await asOwner('0000' as MunicipalityCode, (tx) => importFigures(tx, anne, file('national', country)))
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
    const country = await asOwner(null, (tx) => wholeCountry(tx, 10, { area: kalundborg, value: 14.2 }))
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
        observations: await asOwner(null, (tx) => wholeCountry(tx, 10, { area: kalundborg, value: 27 })),
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
    const figures = (
      await asOwner(null, (tx) => wholeCountry(tx, 10, { area: copenhagen, value: 9 }))
    ).filter(({ indicator }) => indicator === 'rygning')
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
    const trends = await read(havby, (tx) => trendChartsOf(tx, havby, ['rygning'], 'da'))
    const trend = trends.get('rygning')
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
