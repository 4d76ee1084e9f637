import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'

let house: TestHouse
let anne: string

beforeAll(async () => {
  house = await havbyHouse()
  anne = await house.signIn('anne.kjaer@havby.example')
})
afterAll(() => house?.close())

const text = async (path: string) => {
  const answer = await house.get(path, anne)
  return {
    status: answer.status,
    page: (await answer.text()).replaceAll('\u00a0', ' ').replaceAll('&quot;', '"'),
  }
}
const words = (page: string) => page.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<[^>]+>/g, ' ')

describe('the list of indicators with groups', () => {
  test('counts the gaps that the intervals carry, and stands level and gap as pairs', async () => {
    const { status, page } = await text('/ulighed')
    expect(status).toBe(200)
    expect(page).toContain('<h1>Havby: der er forskel efter uddannelse i 4 af 4 sammenligninger</h1>')
    for (const said of ['Daglig rygning', 'Grundskole', 'Lang videregående', '/ulighed/9901/rygning/tal?'])
      expect(page).toContain(said)
    expect(page).not.toMatch(/nummer \d|nr\. \d|signifikant|placering/i)
  })

  test('is chosen by dimension, and sårbare and udsatte stand on a line each', async () => {
    const { page } = await text('/ulighed/9901?efter=livssituation')
    expect(page).toContain('Sårbare er omkring 15–20 % af befolkningen, udsatte omkring 2–5 %')
    const csv = (await text('/ulighed/9901/ender.csv?efter=livssituation')).page
    expect(csv).toMatch(/Daglig rygning;2025;12,4;Udsatte;[\d,]+;Øvrige;/)
    expect(csv).toMatch(/Daglig rygning;2025;12,4;Sårbare;[\d,]+;Øvrige;/)
  })

  test('says what would be there, and how to get it, where there is nothing', async () => {
    const { page } = await text('/ulighed/0101')
    expect(page).toContain('Der er endnu ingen tal delt på grupper for København')
    expect(page).toContain('href="/sundhedsprofil/indlaes"')
    expect((await text('/ulighed/9999')).status).toBe(404)
    expect((await text('/ulighed/9901/tobak')).status).toBe(404)
    expect((await text('/ulighed/9901/alkohol')).page).toContain('er ikke delt på grupper her')
  })
})

describe('the page of an indicator', () => {
  test('states how level and gap have moved, the ladder over education, and its interval', async () => {
    const { page } = await text('/ulighed/9901/rygning')
    expect(page).toMatch(/<h1>Daglig rygning i Havby: niveauet er bedre end i 2017, men det kan ikke afgøres/)
    expect(page).toMatch(/Hældningsindekset er [\d,]+ procentpoint \(95 % interval [\d,]+ til [\d,]+\)/)
    expect(page).toContain('Grupperne er vægtet med folketal 2026.')
    expect(page).toContain('Vær varsom med 2021')
    expect(page).toContain('Koncentrationsindeks')
  })

  test('keeps udsatte and sårbare apart, each with a way through level and gap of its own', async () => {
    const { page } = await text('/ulighed/9901/rygning?efter=livssituation')
    expect(page).toContain('Niveau og forskel over tid: udsatte mod øvrige')
    expect(page).toContain('Niveau og forskel over tid: sårbare mod øvrige')
    expect(words(page)).not.toMatch(/sårbare og udsatte (?:samlet|i alt)/i)
  })

  test('can be fetched as pictures and tables, and every figure opens', async () => {
    for (const name of ['grupper', 'gradient', 'niveau-og-forskel']) {
      const svg = await house.get(`/ulighed/9901/rygning/${name}.svg`, anne)
      expect(svg.headers.get('content-type'), name).toBe('image/svg+xml')
      expect(await svg.text()).toMatch(/^<\?xml[\s\S]*<svg xmlns/)
      const csv = await house.get(`/ulighed/9901/rygning/${name}.csv`, anne)
      expect((await csv.text()).split('\r\n').length, name).toBeGreaterThan(3)
    }
    const { page } = await text('/ulighed/9901/rygning/tal?gruppe=education:basic&runde=2025')
    for (const said of [
      '<h1>Grundskole: ',
      'Antal svar',
      'Opdigtede tal til Havby',
      'Hvor mange der ryger hver dag',
    ])
      expect(page).toContain(said)
    expect((await text('/ulighed/9901/rygning/tal?gruppe=sex:other')).status).toBe(404)
  })
})

describe('a goal with a clause', () => {
  const check = (query: string) => text(`/ulighed/9901/rygning/maalcheck?${query}`)

  test('is told whether level and gap can be followed, and what would fulfil both', async () => {
    const { page } = await check('maal=9&aar=2033&klausul=mindskes&forskel=8')
    for (const said of [
      'Udgangspunktet er 12,4 % (2025)',
      'Går det jævnt frem, kan ændringen ses i runden 2033',
      'En runde som den seneste kan kun vise, at forskellen har flyttet sig',
      'Fx et niveau på 9,0 % og en forskel på 8,0 procentpoint',
    ])
      expect(page).toContain(said)
  })

  test('that is not written so that it can be read is sent back with what is wrong', async () => {
    const { status, page } = await check('maal=mange&aar=29&klausul=mindskes&forskel=')
    expect(status).toBe(422)
    for (const field of ['maal', 'aar', 'forskel']) expect(page).toContain(`href="#${field}"`)
    expect(page).toContain('value="mange"')
    expect((await check('')).page).toContain('forskellen mellem kort og lang uddannelse må ikke vokse')
  })

  test('on an indicator without groups says plainly that the gap cannot be followed', async () => {
    const { page } = await text('/ulighed/9901/alkohol/maalcheck?maal=10&aar=2033&klausul=ikke-vokse')
    expect(page).toContain('Forskellen kan ikke følges')
  })
})

test('figures without intervals are shown side by side, and nothing is claimed of them', async () => {
  const lines = ['2017', '2025'].flatMap((year, at) =>
    [
      ['Grundskole', 24],
      ['Gymnasial', 15],
      ['Kort videregående', 11],
      ['Mellemlang videregående', 9],
      ['Lang videregående', 5],
    ].map(([group, value]) => `326;rygning;${year};${group};${Number(value) + 3 * (1 - at)}`),
  )
  const file = new File([`kode;indikator;aar;uddannelse;værdi\n${lines.join('\n')}\n`], 'grupper.csv')
  const sent = await house.post('/sundhedsprofil/indlaes', { saet: 'own', kilde: 'Prøve', fil: file }, anne)
  const draft = sent.headers.get('location') ?? ''
  const k = ['area', 'indicator', 'period', 'group', 'value']
  expect((await house.post(draft, { k, indikator: '', periode: '' }, anne)).status).toBe(303)
  const { page } = await text('/ulighed/0326/rygning')
  expect(page).toContain(
    '<h1>Daglig rygning i Kalundborg 2025: grundskole 24,0 %, lang videregående 5,0 %</h1>',
  )
  expect(page).toContain('Usikkerheden kendes ikke')
  expect(page).toContain('Vi ved ikke, hvor mange borgere der er i hver gruppe')
  expect(words(page)).not.toMatch(/forskellen er |niveauet er |er steget|er faldet|ligger (?:over|under)/i)
})
