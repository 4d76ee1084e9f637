import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../platform/house/project-root.ts'
import type { Area } from '../figures/index.ts'
import { askSource } from './actions-http.ts'
import { applyRecipe } from './apply-recipe.ts'
import { readAnswer } from './read-answer.ts'
import { readyRecipes } from './ready-recipes.ts'
import type { Recipe } from './recipe.ts'
import { readShape, wantedOf } from './table-shape.ts'
import { aRecipe } from './testing/cubes.ts'
import { answered, replayServer } from './testing/replay-server.ts'

const folder = join(projectRoot, '../shared/data/stat')
const isThere = existsSync(join(folder, 'dst/HISB3.json'))
if (!isThere)
  process.stderr.write('Skipped: the stored answers of statistics are not beside this checkout (5 tests)\n')

const places: Area[] = [
  { id: 'DK', kind: 'country', name: 'Hele landet', invented: false },
  { id: '0101', kind: 'municipality', name: 'København', invented: false },
]
const known = { areas: places, bounds: { minimum: 0, maximum: 10_000_000 } }
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
const sum = (recipe: Record<string, unknown>): Recipe =>
  aRecipe({
    figure: { kind: 'value', of: {} },
    multiplier: 1,
    places: ['country', 'municipality'],
    indicator: 'folketal',
    ...recipe,
  })
const table = (changes: Record<string, unknown>) => ({
  tables: [{ origin: { kind: 'file' }, place: 'OMRÅDE', time: 'TID', ...changes }],
})

describe.runIf(isThere)('real answers, replayed', () => {
  const server = replayServer()
  afterAll(async () => (await server).close())

  /** The stored answer as a source sends it. */
  async function replayed(name: string, contentType = 'application/json') {
    const place = await server
    place.reply('/data', answered(readFileSync(join(folder, name)), { 'Content-Type': contentType }))
    const question = { method: 'POST' as const, url: `${place.address}/data`, body: '{}' }
    const answer = await askSource(question, { hosts: [place.host], loopback: true })
    return readAnswer(answer?.bytes ?? new Uint8Array())
  }

  test('Statistikbanken’s JSONSTAT of the population through history comes whole', async () => {
    const [cube] = await replayed('dst/HISB3.json')
    expect(cube?.dimensions.map(({ id }) => id)).toEqual(['BEVÆGELSE', 'ContentsCode', 'Tid'])
    // HISB3.csv beside it: 5873, 5933 on its first two lines
    expect(cube?.values.slice(0, 2)).toEqual([5873, 5933])
  })

  test('FOLK1A by marital status gives the population of the country, with labels and no codes', async () => {
    const cubes = await replayed('dst/FOLK1A_civilstand.csv', 'text/csv')
    const recipe = {
      ...(readyRecipes.folketal as Recipe),
      places: ['country' as const],
      periods: { asYear: true, only: 'K1' },
    }
    const outcome = applyRecipe([cubes], recipe, known)
    expect(outcome.problems).toEqual([])
    expect(outcome.observations[0]).toMatchObject({ area: 'DK', period: '2008', value: 5_475_791 })
  })

  test('FOLK1A of København gives the share of the married, quarter by quarter', async () => {
    const cubes = await replayed('dst/FOLK1A_kobenhavn_civilstand.csv', 'text/csv')
    const share = {
      kind: 'share',
      numerator: { of: [{ variable: 'CIVILSTAND', values: ['Gift/separeret'] }] },
      denominator: { of: [{ variable: 'CIVILSTAND', values: ['I alt'] }] },
    }
    const { observations } = applyRecipe(
      [cubes],
      sum({ ...table({}), figure: share, multiplier: 100 }),
      known,
    )
    // first lines of the file: 128,556 of 509,861
    expect(observations[0]).toMatchObject({ period: '2008K1', n: 509_861, value: (128_556 / 509_861) * 100 })
  })

  test('Statistikbanken’s Excel with years across gives the employment of the country, year by year', async () => {
    const cubes = await readAnswer(bytesOf('dst/RAS200.xlsx'))
    const filters = [
      { variable: 'frequency', values: ['Employment rate'] },
      { variable: 'sex', values: ['Total'] },
      { variable: 'age', values: ['Age, total'] },
      { variable: 'ancestry', values: ['Total'] },
    ]
    const recipe = sum(table({ place: 'region', time: 'time', filters }))
    const { observations, problems } = applyRecipe([cubes], recipe, known)
    expect(problems).toEqual([])
    // first line of the sheet: 76, 72.8, 72.1
    expect(observations).toHaveLength(20)
    expect(observations.slice(10, 13).map(({ area, period, value }) => [area, period, value])).toEqual([
      ['DK', '2008', 76],
      ['DK', '2009', 72.8],
      ['DK', '2010', 72.1],
    ])
  })

  test('PxWeb’s description of a Swedish table says what can be asked of it', () => {
    const shape = readShape(
      { kind: 'pxweb', api: 'v2', url: 'https://px.example/api/v2', table: 'TAB6471' },
      bytesOf('jsonstat/other/scb_TAB6471_metadata.json'),
    )
    expect(shape?.variables.map(({ id, categories }) => [id, categories.length])).toEqual([
      ['Region', 312],
      ['Alder', 134],
      ['Kon', 3],
      ['ContentsCode', 1],
      ['Tid', 16],
    ])
    const recipe = sum(table({ place: 'Region', time: 'Tid', filters: [{ variable: 'Kon', values: ['1'] }] }))
    const wanted =
      shape && wantedOf(shape, recipe, { table: 0, findPlace: ({ id }) => (id === '00' ? id : null) })
    const leftOut = shape?.variables.filter(({ canBeLeftOut }) => canBeLeftOut).map(({ id }) => id)
    expect(leftOut).toEqual(['Region', 'Kon'])
    // ages may not be left out there, so the recipe must say which
    expect(wanted).toMatchObject({ kind: 'variable-open', categories: 134 })
    const whole = sum(
      table({
        place: 'Region',
        time: 'Tid',
        filters: [{ variable: 'ålder', values: ['totalt ålder|tot16-64|0 år'] }],
      }),
    )
    const asked =
      shape && wantedOf(shape, whole, { table: 0, findPlace: ({ id }) => (id === '00' ? id : null) })
    expect(Array.isArray(asked) && asked.map(({ variable, codes }) => [variable, codes.length])).toEqual([
      ['Region', 1],
      ['Alder', 1],
      ['ContentsCode', 1],
      ['Tid', 16],
    ])
  })
})
