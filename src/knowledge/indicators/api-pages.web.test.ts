import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import { readJsonStat } from '../../formats/json-stat/index.ts'
import { changing } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { Observation } from '../figures/index.ts'
import { importFigures } from './actions-import.ts'
import { indicators } from './reads.ts'
import { file, smoking } from './testing/figures.ts'

let house: TestHouse
let figures: Observation[]

/** Every real municipality, nine indicators and twelve years: more than one page of ten thousand, and some of them missing. */
beforeAll(async () => {
  house = await testHouse()
  await changing(house.owner, '0000' as MunicipalityCode, async (tx) => {
    const measured = (await indicators(tx)).map(({ id }) => id)
    const places = await tx.rows<{ id: string }>(
      sql`select id from knowledge.area where kind = 'municipality' and not invented order by id`,
    )
    figures = places.flatMap(({ id }, row) =>
      measured.flatMap((indicator, column) =>
        Array.from({ length: 12 }, (_, year) => {
          const value = (row + column + year) % 17 === 0 ? null : (row + column * 3 + year) / 4
          return smoking(id, value, String(2014 + year), indicator)
        }),
      ),
    )
    await importFigures(tx, { accountId: null, name: 'cli:test' }, file('national', figures))
  })
})
afterAll(() => house?.close())

const all = '/api/v1/observations'

describe('an extract longer than a page', () => {
  test('holds every figure once, in the order of its key, in JSON and in CSV', async () => {
    const { observations } = (await (await house.get(all)).json()) as { observations: Observation[] }
    const keys = observations.map(({ indicator, area, period }) => `${indicator} ${area} ${period}`)
    expect(keys).toHaveLength(figures.length)
    expect(keys).toEqual([...new Set(keys)].sort())
    const csv = await (await house.get(`${all}?format=csv`)).text()
    expect(csv.trimEnd().split('\r\n').slice(1)).toEqual(
      observations.map(
        ({ indicator, area, period, value, missing }) =>
          `${indicator},${area},all,${period},${value ?? ''},,,,${missing ?? ''}`,
      ),
    )
  })

  test('is a JSON-stat document our own reader has nothing to say about, figure for figure', async () => {
    const answer = await house.get(`${all}?format=json-stat`)
    const { datasets, warnings } = readJsonStat(new Uint8Array(await answer.arrayBuffer()))
    expect(warnings).toEqual([])
    const [cube] = datasets.map((each) => each.cube)
    if (!cube) throw new Error('there is no dataset')
    const [measured, places, groups, years] = cube.dimensions.map(({ categories }) => categories)
    const read = (measured ?? []).flatMap(({ id: indicator }) =>
      (places ?? []).flatMap(({ id: area }) => (years ?? []).map(({ id }) => `${indicator} ${area} ${id}`)),
    )
    expect(groups?.map(({ id }) => id)).toEqual(['all'])
    const stored = new Map(figures.map((each) => [`${each.indicator} ${each.area} ${each.period}`, each]))
    expect(cube.values).toEqual(read.map((key) => stored.get(key)?.value))
    expect(read.map((_, cell) => cube.status.get(cell) ?? null)).toEqual(
      read.map((key) => stored.get(key)?.missing),
    )
    expect(measured?.[0]).toMatchObject({ unit: 'percent', decimals: 1 })
  })

  test('with groups of one municipality, or with nothing in it, is read without a warning as well', async () => {
    await changing(house.owner, '0000' as MunicipalityCode, (tx) =>
      importFigures(
        tx,
        { accountId: null, name: 'cli:test' },
        file('national', [
          { ...smoking('0101', 12.5, '2025'), group: 'sex:female', low: 11, high: 14, n: 900 },
          { ...smoking('0101', null, '2025'), group: 'age:16-24' },
        ]),
      ),
    )
    for (const path of ['?indicator=rygning&area=0101&group=*', '?period=1990', '?group=sex:other']) {
      const answer = await house.get(`${all}${path}&format=json-stat`)
      const { datasets, warnings } = readJsonStat(new Uint8Array(await answer.arrayBuffer()))
      expect([path, warnings, datasets.length]).toEqual([path, [], 1])
    }
  })
})
