import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import { seedDemo } from '../../demo/havby.ts'
import { projectRoot } from '../../platform/house/project-root.ts'

let house: TestHouse
const cookies: Record<string, string> = {}

beforeAll(async () => {
  house = await testHouse()
  await seedDemo(house.house, house.owner)
  cookies.anne = await house.signIn('anne.kjaer@havby.example')
  cookies.fjordby = await house.signIn('anne.kjaer@fjordby.example')
  cookies.lise = await house.signIn('lise.lund@raadgiver.example')
  cookies.birgit = await house.signIn('birgit.holm@havby.example')
}, 120_000)
afterAll(() => house?.close())

async function seen(path: string, who = 'anne') {
  const answer = await house.get(path, cookies[who])
  const page = (await answer.text()).replaceAll('\u00a0', ' ').replaceAll('&quot;', '"')
  return { status: answer.status, page, type: answer.headers.get('content-type') ?? '' }
}

/** A place in a row must not be told anywhere. */
const rank = /nummer \d|nr\. \d|placering|rangliste|bedst af|\d+\. plads/i

describe('the comparison of areas', () => {
  test('shows the invented municipalities among themselves, by name, with what the intervals carry', async () => {
    const { status, page } = await seen('/sammenligning')
    expect(status).toBe(200)
    expect(page).toContain('Mange tal på én gang: De opdigtede naboer')
    expect(page).toContain('Kommunerne her er opdigtede.')
    expect(page).toContain('Kan ikke skelnes fra de opdigtede kommuner samlet')
    expect(page).not.toContain('København')
    expect(page).not.toMatch(rank)
    const order = [...page.matchAll(/<th scope="row">([^<]+)<\/th>/g)].map(([, name]) => name ?? '').slice(1)
    expect(order).toContain('Havby')
    expect(order).toEqual(order.toSorted((a, b) => a.localeCompare(b, 'da')))
    expect(page).toContain('href="/sundhedsprofil/9901/rygning?runde=2025"')
  })

  test('is a table, a picture and a file with the same figures', async () => {
    const csv = await seen('/sammenligning/tal.csv?tal=rygning&omraader=opdigtede')
    expect(csv.type).toContain('text/csv')
    expect(csv.page.trim().split('\r\n')).toHaveLength(13)
    expect(csv.page).toMatch(/9901;Havby;;Daglig rygning;2025;12,4;/)
    const svg = await seen('/sammenligning/figur.svg?tal=rygning')
    expect(svg.page).toMatch(/^<\?xml[\s\S]*<svg xmlns/)
    expect(svg.page).not.toContain('<a ')
    expect((await seen('/sammenligning?omraader=land')).page).toContain(
      'Der er ingen tal at sammenligne endnu',
    )
    expect((await seen('/sammenligning?kommune=9999')).status).toBe(404)
    expect((await seen('/sammenligning?runde=x&tal=findes-ikke&omraader=0&ved=1')).status).toBe(200)
  })
})

describe('all spreads on one page', () => {
  test('show every figure’s municipalities, say what the interval carries, and have table, picture and file', async () => {
    const { status, page } = await seen('/sammenligning/fordelinger')
    expect(status).toBe(200)
    expect(page.match(/id="fordeling-[a-z_]+"/g)).toHaveLength(9)
    expect(page).toContain('Havby: 12,4 %. Kan ikke skelnes fra de opdigtede kommuner samlet.')
    expect(page).not.toContain('København')
    expect(page).not.toMatch(rank)
    const [, picture = ''] =
      /href="(\/sammenligning\/fordelinger\/figur\.svg\?[^"]*rygning)"/.exec(page) ?? []
    expect((await seen(picture.replaceAll('&amp;', '&'))).page).toContain('Daglig rygning i kommunerne, 2025')
    expect(page).toMatch(/href="\/sammenligning\/tal\.csv\?[^"]+"/)
    const unknown = await seen('/sammenligning/fordelinger?omraader=x&runde=y&tal=z&ved=w')
    expect(unknown.status).toBe(200)
  })
})

describe('the map', () => {
  test('says from when there are figures, when a round before them was asked for', async () => {
    const { page } = await seen('/kort/rygning?runde=1999')
    expect(page).toMatch(/Der er ingen tal fra 1999 eller før\. Den første runde er \d{4}/)
    expect(page).toContain('<option value="1999" selected')
  })

  test('leads from an indicator to every municipality, and keeps invented ones for themselves', async () => {
    const first = await house.get('/kort', cookies.anne)
    expect(first.status).toBe(303)
    const { page } = await seen('/kort/rygning')
    expect(page).toContain('Daglig rygning i kommunerne, 2025')
    expect(page).toContain('De opdigtede kommuner står for sig i vandet')
    expect(page).toContain('Intet tal er indlæst')
    expect(page).not.toMatch(rank)
    expect((await seen('/kort/rygning/kort.svg')).page).toContain('<svg xmlns')
    expect((await seen('/kort/rygning/kort.csv?runde=2021')).page).toContain(';2021;15,1;')
    expect((await seen('/kort/findes-ikke')).status).toBe(404)
  })

  test('refuses a file that is no map with a sentence, and stores nothing', async () => {
    const post = (content: string, fields: Record<string, string> = {}) =>
      house.post(
        '/kort/geometri',
        { saet: 'own', kilde: 'Prøve', felt: '', ...fields, fil: new File([content], 'kort.geojson') },
        cookies.anne,
      )
    const broken = await post('{"type":')
    expect(broken.status).toBe(422)
    expect(await broken.text()).toContain('Filen er ikke gyldig GeoJSON')
    const city = await post(
      JSON.stringify({ type: 'FeatureCollection', features: [{ properties: { bydel: 1 } }] }),
    )
    expect(await city.text()).toContain('Felterne i filen hedder: bydel.')
    expect((await post('{}', { kilde: '' })).status).toBe(422)
    expect((await post('{}', { saet: 'national' })).status).toBe(403)
    expect((await seen('/kort/geometri')).page).toContain('Der er ikke indlæst omrids endnu')
    expect((await seen('/kort/geometri', 'birgit')).status).toBe(403)
  })
})

describe('the nearest municipalities', () => {
  test('are found on chosen figures, explained, and say that it is these figures they are alike on', async () => {
    const { page } = await seen('/naermeste')
    expect(page).toContain('Kommuner, der ligner Havby på disse tal')
    expect(page).toContain('Havby er opdigtet og ligner kun andre opdigtede kommuner.')
    expect(page).toContain('Bortset fra folketallet er alle tallene sundhedstal')
    expect(page).toMatch(/ligger \d,\d\d fra Havby; mest på grund af/)
    expect(page).not.toMatch(rank)
    expect(page).not.toContain('value="0101" selected')
    const none = await seen('/naermeste?v.rygning=0')
    expect(none.status).toBe(200)
    expect((await seen('/naermeste/tal.csv?v.rygning=3&antal=5')).page.trim().split('\r\n')).toHaveLength(6)
  })

  test('are saved as a group that remembers how it was found, and that it was changed by hand since', async () => {
    const saved = await house.post(
      '/naermeste',
      { navn: 'Ligner os', valg: 'v.rygning=2&v.folketal=1&runder=2&antal=5' },
      cookies.anne,
    )
    expect(saved.status).toBe(303)
    const place = saved.headers.get('location') ?? ''
    expect(place).toMatch(/^\/sammenligning\?omraader=[0-9a-f-]{36}$/)
    expect((await seen(place)).page).toContain('Mange tal på én gang: Ligner os')
    const groups = (await seen('/sundhedsprofil/grupper')).page
    expect(groups).toContain(
      'Fundet som de nærmeste kommuner på disse tal: Folketal (tæller lidt), Daglig rygning (tæller noget).',
    )
    expect(groups).toContain('Runder: 2025, 2021.')
    expect((await seen(place, 'fjordby')).page).not.toContain('Ligner os')
    const id = place.slice(-36)
    await house.post(
      `/sundhedsprofil/grupper/${id}`,
      { _version: '1', navn: 'Ligner os', kommuner: ['9902', '9903'] },
      cookies.anne,
    )
    expect((await seen('/sundhedsprofil/grupper')).page).toContain('Rettet i hånden siden.')
    const nameless = await house.post('/naermeste', { navn: '', valg: 'v.rygning=2' }, cookies.anne)
    expect(nameless.status).toBe(422)
    expect((await house.post('/naermeste', { navn: 'X', valg: 'v.rygning=2' }, cookies.birgit)).status).toBe(
      403,
    )
  })
})

const shared = join(projectRoot, '../shared/data')
const isThere = existsSync(join(shared, 'sundhedsprofil/sundhedsprofil_historik.csv'))
if (!isThere) process.stderr.write('Skipped: the real health profile is not beside this checkout (1 test)\n')

describe('with the real health profile', () => {
  async function importFile(name: string) {
    const file = new File([readFileSync(join(shared, 'sundhedsprofil', name))], name)
    const read = await house.post(
      '/sundhedsprofil/indlaes',
      { saet: 'national', kilde: name, fil: file },
      cookies.lise,
    )
    const stored = await house.post(read.headers.get('location') ?? '', {}, cookies.lise)
    expect(stored.status).toBe(303)
  }

  test.runIf(isThere)(
    'all 98 are compared, mapped and found near, the invented ones left out',
    async () => {
      await importFile('sundhedsprofil_historik.csv')
      await importFile('folketal.csv')
      const heat = await seen('/sammenligning?omraader=land&orden=region&kommune=0360', 'lise')
      expect(heat.page).toContain('Kilden giver ingen usikkerhed for disse tal')
      expect(heat.page).not.toMatch(/>Ligger (over|under) hele landet/)
      expect(heat.page.match(/href="\/sundhedsprofil\/0360\/rygning\?runde=2025"/g)?.length).toBeGreaterThan(
        0,
      )
      const csv = await seen('/kort/rygning/kort.csv', 'anne')
      expect(csv.page.trim().split('\r\n')).toHaveLength(99)
      expect(csv.page).not.toContain('Havby')
      expect((await seen('/kort/rygning')).page).toContain(
        'Havby er opdigtet og står ikke mellem de rigtige kommuner.',
      )
      const near = await seen('/naermeste?kommune=0360', 'lise')
      expect(near.page).toContain('Kommuner, der ligner Lolland på disse tal')
      expect(near.page).not.toContain('>Havby<')
      const outlines = new File(
        [readFileSync(join(shared, 'geo/municipalities.geojson'))],
        'kommuner.geojson',
      )
      const stored = await house.post(
        '/kort/geometri',
        { saet: 'national', kilde: 'Geodatastyrelsen', felt: '', fil: outlines },
        cookies.lise,
      )
      expect(stored.status).toBe(303)
      const drawn = await seen('/kort/rygning?tegning=omrids')
      expect(drawn.page).toContain('Omrids: Geodatastyrelsen.')
      expect(drawn.page.match(/<path d="M[^"]*Z"/g)?.length).toBe(2 * 98)
      const [, id] =
        /geometri\/([0-9a-f-]{36})\/sletning/.exec((await seen('/kort/geometri', 'lise')).page) ?? []
      expect((await house.post(`/kort/geometri/${id}/sletning`, {}, cookies.anne)).status).toBe(403)
      expect((await house.post(`/kort/geometri/${id}/sletning`, {}, cookies.lise)).status).toBe(303)
      expect((await seen('/kort/rygning?tegning=omrids')).page).toContain('Der er ikke indlæst omrids endnu')
      expect((await house.post(`/kort/geometri/${id}/genoprettelse`, {}, cookies.lise)).status).toBe(303)
    },
    60_000,
  )
})
