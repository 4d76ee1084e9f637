import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import { charts, emptyCharts } from '../../ui/charts/every-chart.tsx'
import { chartName } from './texts.ts'

let place: TestHouse

beforeAll(async () => {
  place = await havbyHouse()
}, 120_000)
afterAll(() => place?.close())

it.each(['da', 'en'] as const)(
  'shows a politician every chart by its name, with ids of its own (%s)',
  async (locale) => {
    const cookie = await place.signIn('birgit.holm@havby.example')
    const answer = await place.get(`/kit?sprog=${locale}`, `${cookie}; sprog=${locale}`)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    for (const { name } of charts) {
      expect(chartName(name, locale)).not.toBe(name)
      expect(html).toContain(`<h3>${chartName(name, locale)}</h3>`)
    }
    expect(html.match(/<figure class="chart"/g)).toHaveLength(charts.length + emptyCharts.length)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  },
)

it('stands in no navigation and is closed to those who are not signed in', async () => {
  const cookie = await place.signIn('anne.kjaer@havby.example')
  expect(await (await place.get('/', cookie)).text()).not.toContain('href="/kit"')
  expect((await place.get('/kit')).status).not.toBe(200)
})
