import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { amendOwnRecommendation, writeOwnRecommendation } from './actions.ts'
import { branchOf } from './edition.ts'
import type { OwnContent } from './own-recommendation.ts'
import { facets, findRecommendation, recommendationGroups, recommendations } from './reads.ts'
import { earlierVersions } from './reads-linked.ts'
import { findIds, searchCatalogue } from './reads-search.ts'
import { counts } from './recommendation.ts'
import { aRecommendation } from './testing/builders.ts'

const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode
const anne = { accountId: null, name: 'Anne Kjær' }

describe('the catalogue', () => {
  let house: TestHouse
  const read = <T>(work: Parameters<typeof reading<T>>[2], place = havby) =>
    reading(house.house.database, place, work)
  const write = <T>(work: Parameters<typeof changing<T>>[2], place = havby) =>
    changing(house.house.database, place, work)
  const own = (statement: string, change: Partial<OwnContent> = {}): OwnContent => ({
    ...aRecommendation({ statement: { da: statement, en: statement } }),
    explanation: { da: '', en: '' },
    sourceHeading: '',
    riskFactors: [],
    ...change,
  })
  beforeAll(async () => {
    house = await testHouse()
  })
  afterAll(() => house.close())

  it('comes with KL’s 38 recommendations to the municipality and 7 to the state', async () => {
    const all = await read((tx) => recommendations(tx, { editions: ['kl-2024'] }))
    expect(all).toHaveLength(45)
    expect(all.filter(counts)).toHaveLength(38)
    expect(all.filter(({ addressee }) => addressee === 'state')).toHaveLength(7)
  })

  it('has 8, 8, 13 and 9 of them under the four guiding marks', async () => {
    const groups = await read(recommendationGroups)
    const all = (await read((tx) => recommendations(tx, { editions: ['kl-2024'] }))).filter(counts)
    const marks = groups.filter(({ sort }) => sort === 'mark')
    expect(
      marks.map(({ id }) => all.filter(({ group }) => branchOf(groups, id).includes(group)).length),
    ).toEqual([8, 8, 13, 9])
    expect(groups.filter(({ sort }) => sort === 'sub-theme')).toHaveLength(13)
  })

  it('has the eleven packages, all marked as incomplete, and the lists of facets', async () => {
    const packages = (await read(recommendationGroups)).filter(({ sort }) => sort === 'package')
    expect(packages).toHaveLength(11)
    expect(packages.some(({ complete }) => complete)).toBe(false)
    const lists = await read(facets)
    expect([lists.arenas.length, lists.riskFactors.length, lists.protectiveFactors.length]).toEqual([
      18, 11, 8,
    ])
  })

  it('names only facets that exist', async () => {
    const lists = await read(facets)
    const known = new Set(
      Object.values(lists)
        .flat()
        .map(({ code }) => code),
    )
    const all = await read((tx) => recommendations(tx))
    const used = all.flatMap(({ arenas, riskFactors, protectiveFactors }) => [
      ...arenas,
      ...riskFactors,
      ...protectiveFactors,
    ])
    expect(used.filter((code) => !known.has(code))).toEqual([])
  })

  it('finds smoking by the word for smokers, and never a back', async () => {
    const back = await write((tx) =>
      writeOwnRecommendation(tx, anne, own('Lær medarbejderne at løfte med ret ryg')),
    )
    const smokers = await read((tx) => findIds(tx, 'rygere', 'da'))
    expect(smokers.rows).toContain('kl-2024-1-3-2')
    expect(smokers.rows).not.toContain(back)
    for (const word of ['ryger', 'rygning', 'ryge', 'cigaretter']) {
      const found = await read((tx) => findIds(tx, word, 'da'))
      expect([word, found.rows.includes('sst-2018-tobak-1'), found.rows.includes(back)]).toEqual([
        word,
        true,
        false,
      ])
    }
    const backs = await read((tx) => findIds(tx, 'ryg', 'da'))
    expect(backs.rows).toEqual([back])
  })

  it('finds a smoker in what a municipality wrote itself', async () => {
    const id = await write((tx) =>
      writeOwnRecommendation(tx, anne, own('Tal med alle, der ryger, når de møder op')),
    )
    expect((await read((tx) => findIds(tx, 'rygning', 'da'))).rows).toContain(id)
    expect((await read((tx) => findIds(tx, 'ryg', 'da'))).rows).not.toContain(id)
  })

  it.each([
    ['rygnig', 'rygning'],
    ['ensomhet', 'ensomhed'],
  ])('reads the slip %s as %s', async (slip, meant) => {
    const found = await read((tx) => findIds(tx, slip, 'da'))
    expect(found.corrected).toBe(meant)
    expect(found.rows.length).toBeGreaterThan(0)
  })

  it('finds by the beginning of a word from five letters, and by English words', async () => {
    expect((await read((tx) => findIds(tx, 'ensom', 'da'))).rows).toEqual(
      expect.arrayContaining((await read((tx) => findIds(tx, 'ensomhed', 'da'))).rows),
    )
    const hits = await read((tx) => searchCatalogue(tx, 'loneliness', 'en'))
    expect(hits.length).toBeGreaterThan(3)
    expect(hits[0]?.note).toContain('KL')
  })

  it('keeps what an own recommendation said before, and lets no second hand write over the first', async () => {
    const id = await write((tx) => writeOwnRecommendation(tx, anne, own('Giv alle klasser en gåtur')))
    const amended = {
      id,
      version: 1,
      content: own('Giv alle klasser en gåtur hver dag'),
      locale: 'da' as const,
    }
    await write((tx) => amendOwnRecommendation(tx, anne, amended))
    await expect(write((tx) => amendOwnRecommendation(tx, anne, amended))).rejects.toThrow('stale')
    const now = await read((tx) => findRecommendation(tx, id))
    expect([now.statement.da, now.version]).toEqual(['Giv alle klasser en gåtur hver dag', 2])
    expect((await read((tx) => earlierVersions(tx, id))).map(({ statement }) => statement.da)).toEqual([
      'Giv alle klasser en gåtur',
    ])
  })

  it('shows a municipality’s own recommendations to nobody else', async () => {
    const id = await write((tx) => writeOwnRecommendation(tx, anne, own('Hold hemmelige svømmetider')))
    expect(await read((tx) => recommendations(tx, { own: true }), fjordby)).toEqual([])
    expect((await read((tx) => findIds(tx, 'svømmetider', 'da'), fjordby)).rows).toEqual([])
    await expect(read((tx) => findRecommendation(tx, id), fjordby)).rejects.toThrow('web.notFound')
    const stolen = await reading(house.house.database, fjordby, (tx) =>
      tx.rows(sql`select 1 from knowledge.own_recommendation_version`),
    )
    expect(stolen).toEqual([])
  })
})
