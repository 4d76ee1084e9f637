import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import { changing } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { Observation } from '../figures/index.ts'
import { importFigures } from './actions-import.ts'

let house: TestHouse
let anne: string

beforeAll(async () => {
  house = await havbyHouse()
  await changing(house.owner, '0000' as MunicipalityCode, (tx) =>
    importFigures(
      tx,
      { accountId: null, name: 'cli:test' },
      {
        set: 'national',
        source: 'Prøve',
        fileName: 'prove.csv',
        figures: {
          observations: [
            figure('0101', '2021', 14.5),
            figure('0101', '2025', 11.25),
            figure('0147', '2021', null),
            figure('0147', '2025', 9),
          ],
          problems: [],
          leftOut: [],
        } as never,
      },
    ),
  )
  anne = await house.signIn('anne.kjaer@havby.example')
})
afterAll(() => house?.close())

function figure(area: string, period: string, value: number | null): Observation {
  const missing = value === null ? 'not-given' : null
  return { indicator: 'rygning', area, group: 'all', period, value, low: null, high: null, n: null, missing }
}

const json = async (path: string, cookie?: string) => (await house.get(path, cookie)).json()

describe('the programming interface', () => {
  test('gives the national figures to anyone, as JSON, CSV and JSON-stat', async () => {
    const { observations } = await json('/api/v1/observations?indicator=rygning&area=0101')
    expect(observations.map(({ period, value }: Observation) => [period, value])).toEqual([
      ['2021', 14.5],
      ['2025', 11.25],
    ])
    const csv = await (
      await house.get('/api/v1/observations?indicator=rygning&period=2025&format=csv')
    ).text()
    expect(csv).toBe(
      'indicator,area,group,period,value,low,high,n,missing\r\nrygning,0101,all,2025,11.25,,,,\r\nrygning,0147,all,2025,9,,,,\r\n',
    )
    const cube = await json('/api/v1/observations?indicator=rygning&format=json-stat&sprog=en')
    expect(cube).toMatchObject({
      version: '2.0',
      class: 'dataset',
      size: [1, 2, 1, 2],
      value: [14.5, 11.25, null, 9],
      status: { 2: 'not-given' },
      role: { geo: ['area'], time: ['period'], metric: ['indicator'] },
    })
    expect(cube.dimension.area.category.label['0101']).toBe('København')
    expect(cube.dimension.group.category.label.all).toBe('Everybody')
  })

  test('gives a municipality’s own figures to its people only, and lets no shared cache keep them', async () => {
    const stranger = await house.get('/api/v1/observations?set=own')
    expect(stranger.status).toBe(403)
    expect(stranger.headers.get('content-type')).toBe('application/problem+json')
    const own = await house.get('/api/v1/observations?set=own&indicator=rygning&area=9901', anne)
    expect(own.headers.get('cache-control')).toBe('private, no-cache')
    expect(own.headers.get('access-control-allow-origin')).toBeNull()
    expect((await own.json()).observations).toHaveLength(5)
  })

  test('says 304 to the tag of the same figures, and sends them again when they changed', async () => {
    const first = await house.get('/api/v1/observations?indicator=rygning')
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toContain('public')
    const again = await house.get('/api/v1/observations?indicator=rygning', undefined, {
      'If-None-Match': tag,
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await house.get('/api/v1/observations?indicator=kost', undefined, { 'If-None-Match': tag })
    expect(other.status).toBe(200)
  })

  test('says which parameter is wrong, in the reader’s language', async () => {
    const danish = await house.get('/api/v1/observations?indikator=rygning')
    expect(danish.status).toBe(400)
    expect(await danish.json()).toMatchObject({
      title: 'Forespørgslen kan ikke læses',
      errors: [{ parameter: 'indikator' }],
    })
    expect(await json('/api/v1/observations?period=snart&sprog=en')).toMatchObject({
      status: 422,
      detail: 'snart is not a period. Write for example 2025, 2025K1, 2025M04 or 2024/2025.',
    })
    expect((await json('/api/v1/areas?kind=landsby')).errors).toEqual([
      { parameter: 'kind', detail: 'Vælg et af disse: municipality, region, country.' },
    ])
    expect((await json('/api/v1/areas?sprog=de')).errors[0].detail).toBe('Vælg et af disse: da, en.')
    expect(
      await json('/api/v1/observations?indicator=rygning,rygnin&area=101&group=koen&sprog=en'),
    ).toMatchObject({
      status: 422,
      detail: expect.stringContaining('not known here: rygnin, 101, koen.'),
    })
    expect(await json('/api/v1/observations?indicator=%00')).toMatchObject({ status: 404 })
    expect(await json('/api/v1/indicators/%00')).toMatchObject({ status: 404 })
    expect(await json('/api/v1/indicators/ingen')).toMatchObject({ status: 404 })
    expect(await json('/api/v1/ingenting')).toMatchObject({ status: 404 })
  })

  test('lets a program of another site ask first, and says that to nobody about pages', async () => {
    const fromElsewhere = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }
    const asked = await house.options('/api/v1/observations', fromElsewhere)
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-origin')).toBe('*')
    expect(asked.headers.get('access-control-allow-methods')).toContain('GET')
    const page = await house.options('/sundhedsprofil', fromElsewhere)
    expect(page.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('describes itself as OpenAPI 3.1, and every answer has the shape it says', async () => {
    const document = await json('/api/openapi.json')
    expect(document.openapi).toBe('3.1.1')
    expect(Object.keys(document.paths)).toEqual([
      '/api/v1/areas',
      '/api/v1/indicators',
      '/api/v1/indicators/{id}',
      '/api/v1/observations',
    ])
    const parameters = document.paths['/api/v1/observations'].get.parameters
    for (const { name, description, schema } of parameters)
      expect([name, description, schema]).not.toContain(undefined)
    expect((await json('/api/v1/areas?kind=municipality')).areas.length).toBeGreaterThanOrEqual(98)
    expect((await json('/api/v1/indicators')).indicators[0]).toHaveProperty('caveats')
  })

  test('has a page for people, in both languages', async () => {
    const page = await (await house.get('/api')).text()
    expect(page).toContain('<h1>Tal til programmer</h1>')
    expect(page).toContain('/api/v1/observations')
    expect(await (await house.get('/api?sprog=en')).text()).toContain('<h1>Figures for programs</h1>')
  })
})
