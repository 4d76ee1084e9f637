import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { fjordbyMark, neighboursHouse } from '../../../tests/support/told.ts'
import { writeXlsx } from '../../formats/xlsx.ts'

let house: TestHouse
let anne: string
let fjordbyAnne: string

beforeAll(async () => {
  house = await neighboursHouse()
  anne = await house.signIn('anne.kjaer@havby.example')
  fjordbyAnne = await house.signIn('anne.kjaer@fjordby.example')
})
afterAll(() => house?.close())

const text = async (path: string, cookie = anne) => {
  const answer = await house.get(path, cookie)
  return { status: answer.status, page: plain(await answer.text()) }
}
const plain = (html: string) => html.replaceAll('\u00a0', ' ').replaceAll('&quot;', '"')

async function upload(
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
  cookie = anne,
  fields: Record<string, string> = {},
) {
  return house.post(
    '/sundhedsprofil/indlaes',
    { saet: 'own', kilde: 'Prøve', ...fields, fil: new File([content], name) },
    cookie,
  )
}

describe('the profile of Havby', () => {
  test('states findings, and no difference from a group whose uncertainty nobody knows, and says why region and country are missing', async () => {
    const { status, page } = await text('/sundhedsprofil')
    expect(status).toBe(200)
    expect(page).toContain('<h1>Havby 2025: 12,4 % ryger dagligt og 13,1 % viser tegn på ensomhed</h1>')
    expect(page).toContain('Gruppens usikkerhed kendes ikke, så figuren viser ikke, om en forskel er reel.')
    expect(page).toContain('10,8 %–14,2 %')
    expect(page).toContain('Tal for regionen og hele landet mangler')
    expect(page).toContain('i 2021: 15,1 %')
    expect(page).toContain('De opdigtede naboer')
    expect(page).not.toMatch(/nummer \d|nr\. \d|signifikant|placering/i)
  })

  test('has a page for each figure with trend, spread, source and downloads', async () => {
    const { page } = await text('/sundhedsprofil/9901/rygning')
    for (const said of [
      'Havby: 12,4 % ryger dagligt (2025)',
      'Tallet er faldet siden 2021 (15,1 %), og det er bedre.',
      'Usikkerheden for gruppen »De opdigtede naboer« kendes ikke',
      'Testet over 4 runder siden 2010',
      'Med 1.900 svar kan næste runde vise en ændring på mindst 3,7 procentpoint.',
      'href="/ulighed/9901/rygning?runde=2025"',
      'href="/sundhedsprofil/9901/rygning/tal?runde=2017"',
      '2021: Samlet ind under coronarestriktionerne',
      'Fordelingen i gruppen',
      'Lavere er bedre',
    ])
      expect(page).toContain(said)
    const svg = await house.get('/sundhedsprofil/9901/rygning/udvikling.svg', anne)
    expect(svg.headers.get('content-type')).toBe('image/svg+xml')
    expect(await svg.text()).toMatch(/^<\?xml[\s\S]*<svg xmlns/)
    const csv = await (await house.get('/sundhedsprofil/9901/rygning/udvikling.csv', anne)).text()
    expect(csv).toContain('9901;Havby;Daglig rygning;2025;12,4;10,')
    expect(csv).toContain(';Samlet ind under coronarestriktionerne')
    for (const path of ['profil.csv', 'profil.svg', 'rygning/fordeling.svg', 'rygning/fordeling.csv']) {
      expect((await house.get(`/sundhedsprofil/9901/${path}`, anne)).status, path).toBe(200)
    }
    expect((await text('/sundhedsprofil/9999')).status).toBe(404)
    expect((await text('/sundhedsprofil/9901/tobak')).status).toBe(404)
    expect((await text('/sundhedsprofil/0101/rygning')).page).toContain(
      'Der er endnu ingen tal for København',
    )
  })
})

describe('a file', () => {
  test('is shown before it is stored, stored when confirmed, and taken back', async () => {
    const bytes = await writeXlsx([
      {
        name: 'Tal',
        headers: ['Kommune', 'År', 'Daglig rygning'],
        rows: [
          ['Havby', 2025, 11.9],
          ['Kalundborg', 2025, 14.2],
        ],
      },
    ])
    const sent = await upload(bytes as Uint8Array<ArrayBuffer>, 'tal.xlsx')
    expect(sent.status).toBe(303)
    const draft = sent.headers.get('location') ?? ''
    const { page } = await text(draft)
    for (const said of [
      'Gemmes i kommunens eget sæt',
      'Gem 2 tal',
      '<dt>Nye</dt><dd>1</dd>',
      '<dt>Ændrede</dt><dd>1</dd>',
    ])
      expect(page).toContain(said)
    expect((await text('/sundhedsprofil/9901/rygning')).page).toContain('Havby: 12,4 %')
    const confirmed = await house.post(
      draft,
      { k: ['area', 'period', 'figures-of:rygning'], indikator: '', periode: '' },
      anne,
    )
    expect(confirmed.headers.get('location')).toBe('/sundhedsprofil')
    expect((await text('/sundhedsprofil/9901/rygning')).page).toContain('Havby: 11,9 %')
    expect((await text('/sundhedsprofil/0326/rygning')).page).toContain('Kalundborg: 14,2 %')
    const undo =
      /action="(\/sundhedsprofil\/indlaesninger\/[^"]+)"/.exec(
        (await text('/sundhedsprofil/indlaes')).page,
      )?.[1] ?? ''
    expect((await house.post(undo, {}, fjordbyAnne)).status).toBe(404)
    expect((await house.post(undo, {}, anne)).status).toBe(303)
    expect((await text('/sundhedsprofil/9901/rygning')).page).toContain('Havby: 12,4 %')
  })

  test('with mistakes is answered line by line and cannot be stored', async () => {
    const draft =
      (
        await upload(
          'kommune_kode;indikator;aar;vaerdi\n411;rygning;2025;9\n0326;rygning;2025;120\n',
          'fejl.csv',
        )
      ).headers.get('location') ?? ''
    const { page } = await text(draft)
    for (const said of [
      '2 linjer skal rettes',
      'Linje 2',
      'Christiansø',
      'Linje 3',
      'skal være fra 0 til 100',
    ])
      expect(page).toContain(said)
    expect(page).not.toContain('Gem 0 tal')
    const forced = await house.post(
      draft,
      { k: ['area', 'indicator', 'period', 'value'], indikator: '', periode: '' },
      anne,
    )
    expect(forced.status).toBe(422)
    expect((await text('/sundhedsprofil/0326/rygning')).page).toContain(
      'Der er endnu ingen tal for Kalundborg',
    )
  })

  test('whose columns were guessed wrong is read again as the person says', async () => {
    const draft =
      (await upload('sted;aarstal;a;b\n0326;2025;12,4;77\n', 'gaet.csv')).headers.get('location') ?? ''
    expect((await text(draft)).page).toContain('Vælg den kolonne, tallene står i.')
    const { page } = await text(`${draft}?k=area&k=period&k=figures-of%3Arygning&k=ignored`)
    expect(page).toContain('Gem 1 tal')
  })

  test('that is no table is refused beside its field, and nobody else sees a draft', async () => {
    const refused = await upload(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0]), 'rapport.pdf')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('hverken et Excel-ark eller en CSV-fil')
    const draft =
      (await upload('kommune_kode;folketal;aar\n0326;48123;2026\n', 'folk.csv')).headers.get('location') ?? ''
    expect((await house.get(draft, fjordbyAnne)).status).toBe(404)
  })

  test('goes into the national set only by those who may', async () => {
    expect(
      (await upload('kommune_kode;folketal;aar\n0326;48123;2026\n', 'folk.csv', anne, { saet: 'national' }))
        .status,
    ).toBe(403)
    const mette = await house.signIn('mette.bak@havby.example')
    expect((await house.get('/sundhedsprofil/indlaes', mette)).status).toBe(403)
    const per = await house.signIn('per.dahl@havby.example')
    const sent = await upload('kommune_kode;folketal;aar\n0326;48123;2026\n', 'folk.csv', per, {
      saet: 'national',
    })
    expect((await text(sent.headers.get('location') ?? '', per)).page).toContain('Gemmes i det nationale sæt')
    const done = await house.post(
      sent.headers.get('location') ?? '',
      { k: ['area', 'figures-of:folketal', 'period'], indikator: '', periode: '' },
      per,
    )
    expect(done.status).toBe(303)
  })
})

describe('the wall', () => {
  test('keeps a municipality’s own figures, groups and imports from its neighbour', async () => {
    const draft =
      (await upload('kommune;aar;rygning\nHavby;2029;7,7\n', 'kun-havby.csv')).headers.get('location') ?? ''
    await house.post(draft, { k: ['area', 'period', 'figures-of:rygning'], indikator: '', periode: '' }, anne)
    expect((await text('/sundhedsprofil/9901/rygning')).page).toContain('Havby: 7,7 %')
    const { page } = await text('/sundhedsprofil/9901/rygning', fjordbyAnne)
    expect(page).not.toContain('7,7 %')
    for (const path of ['/sundhedsprofil', '/sundhedsprofil/grupper', '/sundhedsprofil/indlaes']) {
      expect((await text(path)).page, path).not.toContain(fjordbyMark)
      expect((await text(path, fjordbyAnne)).page, path).not.toContain('kun-havby')
    }
  })
})

describe('a peer group', () => {
  test('is made, shown in the profile, deleted and brought back', async () => {
    const empty = await house.post('/sundhedsprofil/grupper', { navn: 'Naboer', kommuner: ['9905'] }, anne)
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Vælg mindst to kommuner.')
    const made = await house.post(
      '/sundhedsprofil/grupper',
      { navn: 'Kystbyer', kommuner: ['9905', '9907', '9910'] },
      anne,
    )
    const id = /gruppe=(.+)$/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
    expect((await text(`/sundhedsprofil/9901/kost?gruppe=${id}`)).page).toContain('Kystbyer: ')
    expect(
      (await house.post('/sundhedsprofil/grupper', { navn: 'kystbyer', kommuner: ['9905', '9907'] }, anne))
        .status,
    ).toBe(422)
    expect((await house.get(`/sundhedsprofil/grupper/${id}`, fjordbyAnne)).status).toBe(404)
    await house.post(`/sundhedsprofil/grupper/${id}/sletning`, {}, anne)
    expect((await text('/sundhedsprofil/grupper')).page).not.toContain('Kystbyer')
    await house.post(`/sundhedsprofil/grupper/${id}/genoprettelse`, {}, anne)
    expect((await text('/sundhedsprofil/grupper')).page).toContain('Kystbyer')
    const stale = await house.post(
      `/sundhedsprofil/grupper/${id}`,
      { navn: 'Havnebyer', kommuner: ['9905', '9907'], _version: '1' },
      anne,
    )
    expect(stale.status).toBe(409)
  })
})

describe('searching the profile', () => {
  test.each([
    ['ryger', true],
    ['rygnig', true],
    ['ryg', false],
  ])('%s finds smoking: %s', async (question, found) => {
    const { page } = await text(`/soeg?q=${question}`)
    expect(page.includes('href="/sundhedsprofil/9901/rygning"')).toBe(found)
  })
})
