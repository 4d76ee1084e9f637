import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../../tests/support/house.ts'
import { refusalOf } from '../../../tests/support/refusal.ts'
import { nationalLevel } from '../../platform/auth/index.ts'
import { changing, reading } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { sentenceOf } from '../../values/refusal.ts'
import { importCatalogue } from './actions-import.ts'
import { writeContent } from './content-file.ts'
import { compareEditions } from './edition-diff.ts'
import { recommendations } from './reads.ts'
import { nationalContent, ownContent } from './reads-content.ts'
import { catalogueLoads, changesOf, usesOf } from './reads-editions.ts'
import { catalogueSeed } from './writes-seed.ts'

const havby = '9901' as MunicipalityCode
const lise = { accountId: null, name: 'Lise Lund' }
const bytesOf = (written: Uint8Array | string) =>
  typeof written === 'string' ? new TextEncoder().encode(written) : written

describe('taking recommendations in', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await testHouse()
  })
  afterAll(() => house.close())
  const national = () => reading(house.owner, nationalLevel, nationalContent)
  const takeIn = (name: string, text: Uint8Array | string) =>
    changing(house.owner, nationalLevel, (tx) =>
      importCatalogue(tx, lise, { name, bytes: bytesOf(text), place: 'national' }),
    )

  it.each(['json', 'csv', 'xlsx'] as const)(
    'brings the whole catalogue back as it was from %s',
    async (format) => {
      const before = await national()
      const file = await writeContent(before, format)
      await changing(house.owner, null, (tx) =>
        tx.run(
          sql`update knowledge.recommendation set statement = '{"da":"Ødelagt","en":"Broken"}', arenas = '{}', sentences = '[]', number = 99`,
        ),
      )
      expect(await national()).not.toEqual(before)
      const { comparison } = await takeIn(`katalog.${format}`, file)
      expect(comparison.changed).toHaveLength(before.recommendations.length)
      expect(await national()).toEqual(before)
    },
  )

  it('changes nothing when one row of the file is wrong, and names its line', async () => {
    const before = await national()
    const [first, second] = before.recommendations
    const broken = {
      recommendations: [
        { ...first, statement: { da: 'Nyt', en: 'New' } },
        { ...second, kind: 'magic' },
      ],
    }
    const refusal = await refusalOf(takeIn('katalog.json', JSON.stringify(broken, null, 1)))
    expect(refusal.reason.key).toBe('rowsWrong')
    expect(sentenceOf(refusal, 'da')).toContain(`(${second?.id}): »magic« kan ikke stå i »kind«`)
    expect(await national()).toEqual(before)
  })

  it('tells a new edition’s changes, and what of the municipality’s own points at them', async () => {
    const before = await national()
    const old = before.recommendations.filter(({ edition }) => edition === 'kl-2024')
    const edition = { ...before.editions[0], id: 'kl-2028', published: '2028', replaces: 'kl-2024' }
    const groups = before.groups
      .filter(({ id }) => id === 'kl-2024-1-2')
      .map((group) => ({ ...group, editions: ['kl-2024', 'kl-2028'] }))
    const recent = old.slice(0, 3).map((each, index) => ({
      ...each,
      id: `kl-2028-${index}`,
      edition: 'kl-2028',
      supersedes: each.id,
      strength: index === 0 ? 'urges' : each.strength,
    }))
    await takeIn('kl-2028.json', JSON.stringify({ editions: [edition], groups, recommendations: recent }))
    const all = await reading(house.owner, nationalLevel, (tx) => recommendations(tx))
    const diff = compareEditions(
      old,
      all.filter((each) => each.edition === 'kl-2028'),
    )
    expect(diff.superseded.map(({ before: one, fields }) => [one.id, fields])).toEqual([
      [old[0]?.id, ['strength']],
    ])
    expect([diff.kept.length, diff.added.length, diff.removed.length]).toEqual([2, 0, old.length - 3])
    expect(await reading(house.house.database, havby, (tx) => usesOf(tx, [old[0]?.id ?? '']))).toEqual([])
  })

  it('writes down what each import did', async () => {
    const [latest] = await reading(house.owner, null, catalogueLoads)
    expect(latest).toMatchObject({
      source: 'kl-2028.json',
      byName: 'Lise Lund',
      added: 3,
      changed: 0,
      withdrawn: 0,
    })
    const { changes } = await reading(house.owner, null, (tx) => changesOf(tx, latest?.id ?? ''))
    expect(changes.map(({ change }) => change)).toEqual(['added', 'added', 'added'])
  })

  it('leaves what was imported when the shipped content is loaded again', async () => {
    await changing(house.owner, null, (tx) => catalogueSeed.load(tx))
    const all = await national()
    expect(all.recommendations.filter(({ edition }) => edition === 'kl-2028')).toHaveLength(3)
  })

  it('takes a municipality’s own recommendations in and out again behind its wall', async () => {
    const csv =
      'statement_da;kind;fields\nHold cykelværksted i Pakhuset;Tilbud;culture\nSlå stier en gang om ugen;settings;technical\n'
    const take = (text: string) =>
      changing(house.house.database, havby, (tx) =>
        importCatalogue(tx, lise, { name: 'egne.csv', bytes: bytesOf(text), place: 'own' }),
      )
    await take(csv)
    const own = await reading(house.house.database, havby, ownContent)
    expect(own.map(({ statement, kind }) => [statement.da, kind])).toEqual([
      ['Hold cykelværksted i Pakhuset', 'offer'],
      ['Slå stier en gang om ugen', 'settings'],
    ])
    const file = await writeContent({ editions: [], groups: [], recommendations: own }, 'csv')
    const again = await take(String(file).replace('cykelværksted', 'cykelklub'))
    expect([
      again.comparison.added.length,
      again.comparison.changed.length,
      again.comparison.unchanged.length,
    ]).toEqual([0, 1, 1])
    expect((await reading(house.house.database, '9902' as MunicipalityCode, ownContent)).length).toBe(0)
  })

  it('keeps the two sorts apart: a national row cannot be taken in as a municipality’s own', async () => {
    const file = await writeContent(await national(), 'csv')
    const refusal = await refusalOf(
      changing(house.house.database, havby, (tx) =>
        importCatalogue(tx, lise, { name: 'x.csv', bytes: bytesOf(file), place: 'own' }),
      ),
    )
    expect(refusal.reason.key).toBe('rowsWrong')
  })
})
