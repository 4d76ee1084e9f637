import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestHouse } from '../../../tests/support/house.ts'
import { neighboursHouse } from '../../../tests/support/told.ts'
import { reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { examples, examplesFor, findExample, searchExamples } from './reads.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode

describe('practice examples', () => {
  let house: TestHouse
  let anne: string
  beforeAll(async () => {
    house = await neighboursHouse()
    anne = await house.signIn('anne.kjaer@havby.example')
  }, 120_000)
  afterAll(() => house.close())
  const read = <T>(work: Parameters<typeof reading<T>>[2], place = havby) =>
    reading(house.house.database, place, work)
  const page = async (path: string) => (await house.get(path, anne)).text()

  it('come with at least eighteen from published sources, and say nothing the source does not', async () => {
    const published = await read((tx) => examples(tx, { origins: ['published'] }))
    expect(published.length).toBeGreaterThanOrEqual(18)
    const silent = published.find(({ outcome }) => outcome === null)
    expect(await page(`/eksempler/${silent?.id}`)).toContain('Ikke oplyst')
  })

  it('are found from the recommendation they show and by words that mean the same', async () => {
    const shown = await read((tx) => examplesFor(tx, 'kl-2024-2-2-3'))
    expect(shown.map(({ title }) => title.da)).toContain('Bænke på vejen til lægehuset i Nørreby')
    expect(await page('/anbefalinger/kl-2024-2-2-3')).toContain('Bænke på vejen til lægehuset i Nørreby')
    const hits = await read((tx) => searchExamples(tx, 'rygere', 'da'))
    expect(hits.map(({ title }) => title)).toContain('Flere veje ud af tobak og nikotin')
  })

  it('are the municipality’s own until it shares them, and again when it takes them back', async () => {
    const form = {
      title: 'Frokost sammen på Åskolen',
      what: 'Klasserne spiser ved langborde.',
      kind: 'settings',
      recommendations: ['kl-2024-3-2-1'],
    }
    const written = await house.post('/eksempler/ny', form, anne)
    expect(written.status).toBe(303)
    const address = written.headers.get('location') ?? ''
    const id = address.split('/').at(-1) ?? ''
    await expect(read((tx) => findExample(tx, id), fjordby)).rejects.toThrow('web.notFound')
    expect(
      (
        await house.post(
          `${address}/rediger`,
          { ...form, outcome: 'Der bliver spist op.', share: 'yes', _version: '1' },
          anne,
        )
      ).status,
    ).toBe(303)
    const seen = await read((tx) => findExample(tx, id), fjordby)
    expect([seen.origin, seen.municipalityName, seen.outcome?.da]).toEqual([
      'shared',
      'Havby',
      'Der bliver spist op.',
    ])
    expect(
      (await read((tx) => searchExamples(tx, 'langborde', 'da'), fjordby)).map(({ href }) => href),
    ).toEqual([address])
    expect((await house.post(`${address}/tilbagetagelse`, {}, anne)).status).toBe(303)
    await expect(read((tx) => findExample(tx, id), fjordby)).rejects.toThrow('web.notFound')
    expect((await house.post(`${address}/sletning`, {}, anne)).status).toBe(303)
    expect((await house.get(address, anne)).status).toBe(404)
  })

  it('of other municipalities can be read and not changed', async () => {
    const [theirs] = await read((tx) => examples(tx, { origins: ['shared'] }))
    expect(theirs?.municipalityName).toBe('Fjordby')
    expect((await house.get(`/eksempler/${theirs?.id}`, anne)).status).toBe(200)
    expect((await house.post(`/eksempler/${theirs?.id}/tilbagetagelse`, {}, anne)).status).toBe(404)
    expect((await house.post(`/eksempler/${theirs?.id}/sletning`, {}, anne)).status).toBe(404)
    expect(await read((tx) => examples(tx, { origins: ['shared'] }))).toHaveLength(1)
  })

  it('can be taken along as a file of what is shown', async () => {
    const answer = await house.get('/eksempler/eksport?format=csv&fra=own', anne)
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('Bænke på vejen til lægehuset i Nørreby')
    expect(lines[1]).toContain('Ikke oplyst')
  })

  it('say beside the field what is missing', async () => {
    const answer = await house.post('/eksempler/ny', { title: '', what: 'Noget', kind: 'settings' }, anne)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('href="#title"')
  })
})
