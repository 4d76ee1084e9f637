import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import { changing } from '../../platform/tenancy/index.ts'
import { type CountTable, type ReleasedCell, total } from '../../statistics/disclosure/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { release, storeCounts } from './index.ts'
import type { Release } from './release.ts'

const havby = '9901' as MunicipalityCode
const by = { accountId: null, name: 'Anne Kjær' }
const word = (da: string, en = da) => ({ da, en })

/** Every count is a number that stands nowhere else on the page. */
const table: CountTable = {
  dimensions: [
    {
      id: 'district',
      label: word('Distrikt', 'District'),
      categories: ['Havnen', 'Bakken', 'Engen'].map((id) => ({ id, label: word(id) })),
    },
    {
      id: 'smokes',
      label: word('Ryger dagligt', 'Smokes daily'),
      categories: [
        { id: 'yes', label: word('Ja', 'Yes') },
        { id: 'no', label: word('Nej', 'No') },
      ],
    },
  ],
  cells: [
    { at: ['Havnen', 'yes'], count: 4 },
    { at: ['Havnen', 'no'], count: 1613 },
    { at: ['Bakken', 'yes'], count: 1327 },
    { at: ['Bakken', 'no'], count: 1811 },
    { at: ['Engen', 'yes'], count: 1439 },
    { at: ['Engen', 'no'], count: 1907 },
  ],
}

describe('the pages of releases', () => {
  let place: TestHouse
  let cookie: string
  let made: Release

  beforeAll(async () => {
    place = await havbyHouse()
    made = await changing(place.house.database, havby, async (tx) => {
      const subject = 'small-area:smoking:2025'
      await storeCounts(tx, by, { subject, source: 'Havby Kommune', table })
      const title = word('Rygning i Havbys distrikter', 'Smoking in the districts of Havby')
      return release(tx, by, { subject, layer: 'L1', sensitivity: 'ordinary', title })
    })
    cookie = await place.signIn('anne.kjaer@havby.example')
  }, 60_000)
  afterAll(() => place?.close())

  const read = async (path: string) => (await place.get(path, cookie)).text()

  test('list what was released, for whom, when and by whom', async () => {
    const html = await read('/offentliggoerelser')
    expect(html).toContain(`href="/offentliggoerelser/${made.id}"`)
    for (const words of ['Rygning i Havbys distrikter', 'Kommunens egne rapporter om borgere', 'Anne Kjær'])
      expect(html).toContain(words)
  })

  test('show the same in the table and in the file: told figures, and "skjult" for the rest', async () => {
    const html = await read(`/offentliggoerelser/${made.id}`)
    const file = await read(`/offentliggoerelser/${made.id}/hent`)
    const told = made.table.cells.filter((cell) => cell.kind !== 'hidden')
    expect(told.length).toBeGreaterThan(3)
    for (const cell of told as Extract<ReleasedCell, { count: number }>[]) {
      const figure = cell.count.toLocaleString('da-DK')
      expect(html).toContain(figure)
      expect(file).toContain(figure)
    }
    const isHidden = (cell: ReleasedCell) => cell.kind === 'hidden'
    expect(file.match(/skjult/g)).toHaveLength(made.table.cells.filter(isHidden).length)
    expect(html).toContain('>skjult<')
  })

  test('hold no trace of a hidden count, in no language, format or header', async () => {
    const hidden = table.cells.filter(({ at }) =>
      made.table.cells.some((cell) => cell.kind === 'hidden' && cell.at.join() === at.join()),
    )
    expect(hidden.length).toBeGreaterThan(2)
    for (const path of ['', '/hent', '?sprog=en', '/hent?sprog=en']) {
      const answer = await place.get(`/offentliggoerelser/${made.id}${path}`, cookie)
      const everything = `${[...answer.headers].join()} ${await answer.text()}`
      for (const { count } of hidden.filter((each) => each.count > 1000))
        for (const written of [String(count), count.toLocaleString('da-DK'), count.toLocaleString('en-GB')])
          expect({ path, written, found: everything.includes(written) }).toEqual({
            path,
            written,
            found: false,
          })
    }
  })

  test('are not there for an id that is none, or another’s', async () => {
    for (const id of ['x', crypto.randomUUID(), total])
      expect((await place.get(`/offentliggoerelser/${encodeURIComponent(id)}`, cookie)).status).toBe(404)
    expect((await place.get(`/offentliggoerelser/${made.id}`)).status).not.toBe(200)
  })
})
