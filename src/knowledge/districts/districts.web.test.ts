import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { havbyHouse } from '../../../tests/support/told.ts'
import { peopleOf } from '../../platform/auth/testing/people.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { narrowestSecret, toldIn } from './testing/attacker.ts'

let house: TestHouse
let anne: string
let fjordbyAnne: string
let birgit: string

beforeAll(async () => {
  house = await havbyHouse()
  await peopleOf(house, '9902' as MunicipalityCode)
  anne = await house.signIn('anne.kjaer@havby.example')
  fjordbyAnne = await house.signIn('anne.kjaer@fjordby.example')
  birgit = await house.signIn('birgit.holm@havby.example')
}, 120_000)
afterAll(() => house?.close())

async function bytes(path: string, cookie = anne): Promise<string> {
  return (await (await house.get(path, cookie)).text()).replaceAll('\u00a0', ' ')
}

function upload(text: string, fields: Record<string, string> = {}, cookie = anne): Promise<Response> {
  const file = new File([text], 'tal.csv')
  const form = {
    indikator: 'fysisk_aktivitet',
    periode: '',
    kilde: 'Prøve',
    foelsomhed: 'ordinary',
    ...fields,
  }
  return house.post('/omraader/indlaes', { ...form, fil: file }, cookie)
}

async function releaseSeen(indicator: string): Promise<Response> {
  const page = await bytes(`/omraader/${indicator}/frigivelse`)
  const form = page.slice(page.indexOf(`action="/omraader/${indicator}/frigivelse"`))
  const seen = [...form.matchAll(/name="optaelling" value="([^"]+)"/g)].map((found) => found[1] as string)
  return house.post(`/omraader/${indicator}/frigivelse`, { optaelling: seen }, anne)
}

describe('the districts of Havby', () => {
  test('are told with what can be told apart and no more, and with what is hidden', async () => {
    const page = await bytes('/omraader/rygning')
    for (const said of [
      '<h1>Daglig rygning 2025: Havnekvarteret ligger over hele Havby</h1>',
      'Havnekvarteret: 25,5 % ryger dagligt (2025). Tallet ligger over hele Havby (12,8 %), og det er dårligere.',
      'Nordbyen: 11,6 % ryger dagligt (2025). Tallet kan ikke skelnes fra hele Havby',
      'Skjult: Strandkvarteret, Havø.',
    ])
      expect(page).toContain(said)
    expect(page).not.toMatch(/skjult, for få|beskytte et andet tal<|nummer \d|placering/)
    expect(await bytes('/omraader/rygning?runde=2021')).toContain('Daglig rygning 2021: ')
    expect(await bytes('/omraader/rygning/omraade/02')).toContain(
      'Ændringen siden 2021 (25,9 %) kan ikke skelnes',
    )
    expect(await bytes('/omraader/rygning/omraade/06')).toContain('Skjult: Havø.')
  })

  test('stand in English, as a table and as a picture too', async () => {
    expect(await bytes('/omraader/rygning?sprog=en')).toContain('Havnekvarteret above all of Havby')
    expect(await bytes('/omraader/rygning/tal.csv')).toContain(
      '02;Havnekvarteret;Alle;Daglig rygning;2025;25,5;21,2;30,4;86;337;;',
    )
    expect(await bytes('/omraader/rygning/tal.csv')).toContain(
      '06;Havø;Alle;Daglig rygning;2025;;;;;52;skjult;',
    )
    for (const path of ['tal.svg', 'omraade/02/udvikling.svg', 'omraade/06/udvikling.svg'])
      expect(await bytes(`/omraader/rygning/${path}`)).toMatch(/^<\?xml[\s\S]*<svg xmlns/)
    expect(await bytes('/omraader/rygning/omraade/02/udvikling.csv')).toContain(';2021;25,9;')
  })

  test('are seen by those who may read figures, and not by a neighbour, who has none', async () => {
    expect((await house.get('/omraader/rygning', birgit)).status).toBe(200)
    expect((await house.get('/omraader/indlaes', birgit)).status).toBe(403)
    expect((await house.get('/omraader/ensomhed/frigivelse', birgit)).status).toBe(403)
    expect(await bytes('/omraader', birgit)).not.toContain('Venter på at blive frigivet')
    expect(await bytes('/omraader', fjordbyAnne)).toContain('Ingen tal for lokalområder endnu')
    expect((await house.get('/omraader/rygning', fjordbyAnne)).status).toBe(404)
    for (const path of ['ensomhed', 'findes-ikke', 'rygning?runde=1999', 'rygning/omraade/99'])
      expect((await house.get(`/omraader/${path}`, anne)).status, path).toBe(404)
  })
})

describe('a file', () => {
  test('with faults is refused with its lines, and nothing is stored', async () => {
    const answer = await upload('kode;område;år;antal;svar\n01;Nord;2025;50;40\n02;Syd;2025;3;x\n')
    const page = await answer.text()
    expect(answer.status).toBe(422)
    for (const said of [
      '2 linjer skal rettes',
      'Linje 2',
      'Flere har sagt ja, end der har svaret',
      'Linje 3',
    ])
      expect(page).toContain(said)
    expect((await house.get('/omraader/fysisk_aktivitet/frigivelse', anne)).status).toBe(404)
    expect((await upload('navn;antal\nNord;3\n')).status).toBe(422)
    expect((await upload('kode;område;år;antal;svar\n')).status).toBe(422)
    expect((await upload('kode;område;år;antal;svar\n01;Nord;2025;5;40\n', { indikator: '' })).status).toBe(
      422,
    )
    expect((await upload('kode;område;år;antal;svar\n', {}, birgit)).status).toBe(403)
  })

  test('can be thrown away again, its raw counts with it', async () => {
    expect((await upload('kode;område;år;antal;svar\n01;Nord;2025;15;40\n02;Syd;2025;22;50\n')).status).toBe(
      303,
    )
    const page = await bytes('/omraader/fysisk_aktivitet/frigivelse')
    const counts = /name="optaelling" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const answer = await house.post('/omraader/fysisk_aktivitet/kassering', { optaelling: counts }, anne)
    expect(answer.headers.get('location')).toBe('/omraader')
    const { rows } = await house.fresh.superuser.pool.query(
      'select count(*)::int as left from knowledge.protected_count where id = $1',
      [counts],
    )
    expect(rows[0]).toEqual({ left: 0 })
    expect(
      (await house.post('/omraader/fysisk_aktivitet/kassering', { optaelling: counts }, anne)).status,
    ).toBe(404)
  })

  test('that has been replaced since one looked is not released', async () => {
    await upload('kode;område;år;antal;svar\n01;Nord;2023;15;40\n02;Syd;2023;22;50\n')
    const old = /name="optaelling" value="([^"]+)"/.exec(
      await bytes('/omraader/fysisk_aktivitet/frigivelse'),
    )?.[1]
    await upload('kode;område;år;antal;svar\n01;Nord;2023;16;40\n02;Syd;2023;22;50\n')
    const answer = await house.post('/omraader/fysisk_aktivitet/frigivelse', { optaelling: old ?? '' }, anne)
    expect(answer.status).toBe(404)
    expect((await releaseSeen('fysisk_aktivitet')).status).toBe(303)
  })

  test('about what hurts to be known for is told from ten people and up, whatever was ticked', async () => {
    expect(await bytes('/omraader/ensomhed/frigivelse')).toContain('Antal under 10 skjules')
  })
})

const people: [district: string, sex: string, yes: number, answered: number][] = [
  ['Nord', 'Kvinder', 1427, 9811],
  ['Nord', 'Mænd', 1583, 9643],
  ['Syd', 'Kvinder', 1319, 8713],
  ['Syd', 'Mænd', 1621, 8837],
  ['Øst', 'Kvinder', 1733, 9127],
  ['Øst', 'Mænd', 1871, 9341],
  ['Holmen', 'Kvinder', 3, 61],
  ['Holmen', 'Mænd', 12, 73],
]
const late: [number, number][] = [
  [40, 61],
  [22, 33],
  [31, 52],
  [8, 19],
  [27, 38],
  [19, 41],
  [1, 2],
  [1, 3],
]
const fileOf = (lines: typeof people) =>
  `område;år;køn;antal;svar\n${lines.map(([place, sex, yes, of]) => `${place};2025;${sex};${yes};${of}`).join('\n')}\n`

describe('somebody who has the page, its files and the releases before', () => {
  test('cannot narrow a small count, finds no raw count in any bytes, and is not helped by late answers', async () => {
    const told: ReturnType<typeof toldIn>[] = []
    const rounds = [
      people,
      people.map(([place, sex, yes, of], index): (typeof people)[number] => {
        const [more, answers] = late[index] ?? [0, 0]
        return [place, sex, yes + more, of + answers]
      }),
    ]
    for (const lines of rounds) {
      await upload(fileOf(lines), { indikator: 'kost' })
      expect((await releaseSeen('kost')).status).toBe(303)
      const page = await bytes('/omraader/kost')
      const release = /\/offentliggoerelser\/([0-9a-f-]{36})/.exec(page)?.[1] ?? ''
      told.push(toldIn(lines, await bytes(`/offentliggoerelser/${release}/hent`)))
      const outputs = [page]
      for (const path of [
        '/omraader/kost?sprog=en',
        '/omraader/kost/tal.csv',
        '/omraader/kost/tal.svg',
        '/omraader',
      ])
        outputs.push(await bytes(path))
      for (const path of ['holmen', 'syd']) outputs.push(await bytes(`/omraader/kost/omraade/${path}`))
      outputs.push(await bytes(`/offentliggoerelser/${release}`), await bytes('/administration/eksport'))
      const canaries = (told.at(-1)?.hidden ?? []).filter((count) => count > 1000)
      expect(canaries.length).toBeGreaterThan(3)
      for (const count of canaries) {
        const written = new RegExp(`(?<![\\d.,])${String(count).replace(/(\d{3})$/, '[.,]?$1')}(?!\\d)`)
        for (const output of outputs) expect(output).not.toMatch(written)
      }
    }
    expect(told[1]?.hidden.length).toBeLessThan((told[1]?.lattice.cells.length ?? 0) / 2)
    expect(narrowestSecret(told)).toBeGreaterThanOrEqual(5 - 1e-6)
    expect(narrowestSecret(told.map((each) => ({ ...each, isTold: () => true })))).toBe(0)
  })
})
