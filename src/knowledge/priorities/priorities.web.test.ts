import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { fjordbyMark, neighboursHouse } from '../../../tests/support/told.ts'

let house: TestHouse
let anne: string
let birgit: string

beforeAll(async () => {
  house = await neighboursHouse()
  anne = await house.signIn('anne.kjaer@havby.example')
  birgit = await house.signIn('birgit.holm@havby.example')
}, 120_000)
afterAll(() => house.close())

const text = async (path: string, cookie: string) => (await house.get(path, cookie)).text()
const onlyMandate = {
  byrde: '0',
  afstand: '0',
  daekning: '0',
  mandat: '3',
  klarhed: '0',
  maal: 'heaviest',
  sammenlign: 'country',
}

/** The part of the page under a band's heading. */
function band(html: string, name: string): string {
  const [, below = ''] = html.split(`<h2>${name}</h2>`)
  return below.split('class="band-head"')[0] ?? ''
}

describe('the priorities', () => {
  it('show every line with its five columns, its reason, and no figure of superseded editions', async () => {
    const html = await text('/prioritering', anne)
    expect(band(html, 'Se på først')).toContain('Rygning og nikotin')
    expect(html).toContain('15.920 ekstra dødsfald om året')
    expect(html).not.toContain('13.638')
    expect(html.match(/Hvorfor her: /g)?.length).toBe(9)
  })

  it('never claim a difference while the uncertainty is unknown', async () => {
    for (const path of ['/prioritering', '/prioritering/smoking', '/prioritering/loneliness']) {
      const said = (await text(path, anne)).split('id="vaegte"')[0] ?? ''
      expect(said).not.toMatch(/højere end|lavere end|dårligere end|bedre end/)
    }
  })

  it('can be tried with other weights by anyone, which changes nothing for others', async () => {
    const tried = await text(`/prioritering?${new URLSearchParams(onlyMandate)}`, birgit)
    expect(tried).toContain('Du prøver andre vægte')
    expect(band(tried, 'Se på først')).toContain('Ensomhed')
    expect(tried).not.toContain('Gem disse vægte')
    expect(await text('/prioritering', birgit)).not.toContain('Du prøver andre vægte')
  })

  it('are weighed for the whole municipality by the coordinator alone, and not by nothing', async () => {
    expect((await house.post('/prioritering/vaegte', onlyMandate, birgit)).status).toBe(403)
    expect((await house.post('/prioritering/vaegte', { ...onlyMandate, mandat: '0' }, anne)).status).toBe(422)
    expect((await house.post('/prioritering/vaegte', onlyMandate, anne)).status).toBe(303)
    expect(band(await text('/prioritering', birgit), 'Se på først')).toContain('Ensomhed')
    const usual = {
      byrde: '3',
      afstand: '2',
      daekning: '2',
      mandat: '1',
      klarhed: '1',
      maal: 'heaviest',
      sammenlign: 'country',
    }
    expect((await house.post('/prioritering/vaegte', usual, anne)).status).toBe(303)
  })

  it('are set beside the municipality’s own group, and beside the country when the group is none of theirs', async () => {
    const form = await text('/prioritering', birgit)
    const [, group] = /<option value="([0-9a-f-]{36})"[^>]*>De opdigtede naboer</.exec(form) ?? []
    const beside = async (id: string) =>
      (await text(`/prioritering?sammenlign=${id}`, birgit)).split('id="vaegte"')[0]
    expect(await beside(group ?? '')).toContain('I gruppen »De opdigtede naboer« er det')
    expect(await beside('00000000-0000-4000-8000-000000000000')).not.toContain('gruppen »')
    expect(await beside('country')).not.toContain('gruppen »')
  })

  it('say nothing of another municipality', async () => {
    for (const path of ['/prioritering', '/prioritering/smoking'])
      expect(await text(path, anne)).not.toContain(fjordbyMark)
  })

  it('come as a spreadsheet with a row for each line', async () => {
    const csv = await text('/prioritering/hent', birgit)
    expect(csv.trim().split('\r\n')).toHaveLength(10)
    expect(csv).toContain('Rygning og nikotin')
  })

  it('open a figure at its source with how to read it, and hide what is not there', async () => {
    expect(await text('/prioritering/byrde/deaths-smoking-2022', birgit)).toContain(
      'Det viser en sammenhæng og beviser ikke en årsag',
    )
    expect((await house.get('/prioritering/byrde/deaths-cheese-2022', birgit)).status).toBe(404)
    expect((await house.get('/prioritering/cheese', birgit)).status).toBe(404)
  })
})

describe('a judgement', () => {
  const judged = {
    _version: '0',
    mandate: 'stated',
    mandateReference: 'Rusmiddelplan 2026, side 3',
    readiness: '3',
    readinessNote: '',
  }
  const path = '/prioritering/drugs/vurdering'

  it('that a policy speaks of it must say which one', async () => {
    const answer = await house.post(path, { ...judged, mandateReference: '' }, anne)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Skriv, hvilken politik det er')
    expect(await text('/prioritering/drugs', anne)).not.toContain('Rusmiddelplan')
  })

  it('stands on the line once it is saved, and shows both versions to the one who comes second', async () => {
    expect((await house.post(path, judged, anne)).status).toBe(303)
    expect(await text('/prioritering/drugs', birgit)).toContain('Rusmiddelplan 2026, side 3')
    const second = await house.post(path, { ...judged, mandateReference: 'Ungepolitik' }, anne)
    expect(second.status).toBe(409)
    const both = await second.text()
    expect(both).toContain('Rusmiddelplan 2026, side 3')
    expect(both).toContain('Ungepolitik')
  })

  it('is not for those who only read', async () => {
    expect((await house.get(path, birgit)).status).toBe(403)
    expect((await house.post(path, judged, birgit)).status).toBe(403)
  })
})
