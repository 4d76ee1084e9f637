import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { ReadTx } from '../../platform/tenancy/index.ts'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import { missingReasons, type Observation } from '../figures/index.ts'
import { importCopied, importFigures } from './actions-import.ts'
import { copyText } from './copy-text.ts'
import { latestValues, trendChartsOf } from './index.ts'
import { figuresOf, roundsOf } from './reads-rounds.ts'
import { anne, figureDatabase, file, smoking } from './testing/figures.ts'

const havby = '9901' as MunicipalityCode
const nation = '0000' as MunicipalityCode
const { as, read, asOwner } = figureDatabase()
const periods = ['2017', '2021', '2024/2025', '2025K3', '2025']
const measured = ['rygning', 'ensomhed', 'kost']

/** Numbers that are the same in every run (Numerical Recipes' linear congruential generator). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Figures of all kinds of areas: with intervals, with numbers that have no short decimal form, missing for every reason. */
function someFigures(areas: readonly string[], seed: number): Observation[] {
  const next = numbersFrom(seed)
  return areas.flatMap((area) =>
    measured.flatMap((indicator) =>
      periods.flatMap((period): Observation[] => {
        if (next() < 0.2) return []
        const missing = next() < 0.2 ? (missingReasons[Math.floor(next() * 6)] ?? null) : null
        const value = missing ? null : next() * 100
        const interval =
          value !== null && next() < 0.5 ? { low: value / 2, high: Math.min(100, value * 2), n: 120 } : {}
        return [{ ...smoking(area, value, period, indicator), ...interval, missing }]
      }),
    ),
  )
}

/** One row for each figure, and own before national: the rule as it is said. */
async function rowByRow(tx: ReadTx): Promise<Observation[]> {
  const columns = sql`indicator, area, grp as "group", period, value, low, high, n, missing_reason as missing`
  const own = await tx.rows<Observation>(
    sql`select ${columns} from knowledge.own_observation where municipality_id = ${tx.municipality}`,
  )
  const national = await tx.rows<Observation>(sql`select ${columns} from knowledge.observation`)
  const isSame = (a: Observation) => (b: Observation) =>
    a.indicator === b.indicator && a.area === b.area && a.group === b.group && a.period === b.period
  return [...own, ...national.filter((each) => !own.some(isSame(each)))].filter(
    ({ group }) => group === 'all',
  )
}

const areasOfAllKinds = ['0101', '0326', '0751', '9901', '9902', '1085', 'DK']

async function fill(): Promise<void> {
  const national = [...someFigures(areasOfAllKinds, 1), { ...smoking('0101', 5), group: 'sex:male' }]
  await asOwner(nation, (tx) => importFigures(tx, anne, file('national', national)))
  await as(havby, (tx) => importFigures(tx, anne, file('own', someFigures(['0326', '9901'], 2))))
}

describe('figures fetched many at a time', () => {
  test('are the same, round by round and area by area, as figures fetched one by one', async () => {
    await fill()
    await read(havby, async (tx) => {
      const rows = await rowByRow(tx)
      for (const area of ['0101', '0326', '9901']) {
        const rounds = [...(await roundsOf(tx, area)).values()].flat()
        const plain = rounds.map(
          ({ set: _, importId: __, importedAt: ___, source: ____, ...figure }) => figure,
        )
        const expected = rows.filter((each) => each.area === area)
        expect(plain.length).toBeGreaterThan(8)
        expect(plain).toHaveLength(expected.length)
        expect(plain).toEqual(expect.arrayContaining(expected))
      }
      const others = await figuresOf(tx, { indicators: [...measured, 'rygning'] })
      const municipal = rows.filter(
        ({ area, value }) => /^\d{4}$/.test(area) && area !== '1085' && value !== null,
      )
      const found = [...others].flatMap(([indicator, byPeriod]) =>
        [...byPeriod].flatMap(([period, byArea]) =>
          [...byArea].map(([area, value]) => ({ indicator, period, area, value })),
        ),
      )
      const expected = municipal.map(({ indicator, period, area, value }) => ({
        indicator,
        period,
        area,
        value,
      }))
      expect(found).toHaveLength(expected.length)
      expect(found).toEqual(expect.arrayContaining(expected))
      const one = await figuresOf(tx, {
        indicators: ['rygning'],
        at: [{ indicator: 'rygning', period: '2021' }],
      })
      expect(one).toEqual(new Map([['rygning', new Map([['2021', others.get('rygning')?.get('2021')]])]]))
    })
  })

  test('make the same trend charts together as alone, and a list of the newest', async () => {
    await fill()
    await read(havby, async (tx) => {
      const charts = await trendChartsOf(tx, '0101', measured, 'da')
      expect([...charts.keys()]).toEqual(measured)
      for (const id of measured) {
        const alone = await trendChartsOf(tx, '0101', [id], 'da')
        expect(JSON.stringify(charts.get(id))).toBe(JSON.stringify(alone.get(id)))
      }
      const rows = await rowByRow(tx)
      for (const { indicator, period, value } of await latestValues(tx, '0326')) {
        const known = rows.filter(
          (each) => each.area === '0326' && each.indicator === indicator.id && each.value !== null,
        )
        expect(known).toContainEqual(expect.objectContaining({ period, value }))
      }
    })
  })
})

describe('a file too long for memory', () => {
  const all = someFigures(['0101', '0326', '0751'], 3)
  const long = (observations: Observation[]) => ({
    set: 'national' as const,
    source: 's',
    fileName: 'f.csv',
    text: copyText(observations),
  })

  test('is stored like a short one: first straight into the empty set, then beside what is there', async () => {
    const first = await asOwner(nation, (tx) => importCopied(tx, anne, long(all.slice(10))))
    expect(first).toMatchObject({ added: all.length - 10, changed: 0, unchanged: 0 })
    const revised = all.map((each, at) =>
      at === 20 ? { ...smoking(each.area, 1, each.period, each.indicator) } : each,
    )
    const second = await asOwner(nation, (tx) => importCopied(tx, anne, long(revised)))
    expect(second).toMatchObject({ added: 10, changed: 1, unchanged: all.length - 11 })
    await read(havby, async (tx) => {
      const rows = await rowByRow(tx)
      expect(rows).toHaveLength(all.length)
      expect(rows).toEqual(expect.arrayContaining(revised))
    })
  })

  test('that breaks off stores nothing', async () => {
    async function* breaking() {
      yield* copyText(all)
      throw new Error('line 7 is wrong')
    }
    for (const set of ['national', 'own'] as const) {
      const half = { set, source: 's', fileName: 'f.csv', text: breaking() }
      const storing =
        set === 'own'
          ? as(havby, (tx) => importCopied(tx, anne, half))
          : asOwner(nation, (tx) => importCopied(tx, anne, half))
      await expect(storing).rejects.toThrow('line 7 is wrong')
    }
    expect(await read(havby, rowByRow)).toEqual([])
  })
})
