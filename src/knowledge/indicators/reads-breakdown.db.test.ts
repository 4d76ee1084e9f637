import { describe, expect, test } from 'vitest'
import type { MunicipalityCode } from '../../values/municipality-code.ts'
import type { Observation } from '../figures/index.ts'
import { recordObservations } from './actions-import.ts'
import { recordNationalObservations } from './actions-national.ts'
import { breakdownOf, dimensionsOf, groupsBeside } from './reads-breakdown.ts'
import { profileFrame } from './reads-frame.ts'
import { anne, figureDatabase, smoking } from './testing/figures.ts'

const { as, asOwner, read } = figureDatabase()
const havby = '9901' as MunicipalityCode
const fjordby = '9902' as MunicipalityCode

const schooled = (
  area: string,
  group: string,
  value: number,
  more: Partial<Observation> = {},
): Observation => ({
  ...smoking(area, value),
  group: `education:${group}`,
  ...more,
})
const counted = (area: string, group: string, value: number): Observation =>
  schooled(area, group, value, { indicator: 'folketal', period: '2026' })

const keep = (municipality: MunicipalityCode, observations: Observation[]) =>
  as(municipality, (tx) => recordObservations(tx, anne, { source: 'Prøve', observations }))
const keepNational = (observations: Observation[]) =>
  asOwner('0000' as MunicipalityCode, (tx) =>
    recordNationalObservations(tx, anne, { source: 'Landet', observations }),
  )

describe('a breakdown', () => {
  test('has the figures of every group and round, own before national, and the people of the groups', async () => {
    await keepNational([schooled('0326', 'basic', 25), schooled('0326', 'long', 6), smoking('0326', 14)])
    await keep(havby, [
      schooled('0326', 'basic', 21, { low: 18, high: 24, n: 300 }),
      schooled('0326', 'basic', 28, { period: '2017' }),
      counted('0326', 'basic', 9000),
    ])
    const { figures, people } = await read(havby, (tx) => breakdownOf(tx, '0326', 'rygning'))
    expect(figures.map(({ group, period, value, set }) => [group, period, value, set])).toEqual([
      ['all', '2025', 14, 'national'],
      ['education:basic', '2017', 28, 'own'],
      ['education:basic', '2025', 21, 'own'],
      ['education:long', '2025', 6, 'national'],
    ])
    expect(figures[2]).toMatchObject({ low: 18, high: 24, n: 300, source: 'Prøve' })
    expect(people.get('2026')?.get('education:basic')).toBe(9000)
    const one = await read(havby, (tx) => breakdownOf(tx, '0326', 'rygning', { period: '2017' }))
    expect(one.figures.map(({ value }) => value)).toEqual([28])
    const others = await read(fjordby, (tx) => breakdownOf(tx, '0326', 'rygning'))
    expect(others.figures.map(({ value }) => value)).toEqual([14, 25, 6])
    expect(others.people.size).toBe(0)
  })

  test('says by which dimensions an indicator is known', async () => {
    await keep(havby, [
      schooled('9901', 'basic', 21),
      { ...smoking('9901', 12), group: 'sex:female' },
      counted('9901', 'basic', 9000),
      smoking('9901', 13, '2025', 'kost'),
    ])
    const known = await read(havby, (tx) => dimensionsOf(tx, '9901'))
    expect([...known.keys()]).toEqual(['rygning'])
    expect(known.get('rygning')?.toSorted()).toEqual(['education', 'sex'])
    expect((await read(fjordby, (tx) => dimensionsOf(tx, '9901'))).size).toBe(0)
  })
})

describe('the groups elsewhere', () => {
  const beside = (group: { id: string; name: string; members: string[] }) =>
    read(havby, async (tx) =>
      groupsBeside(
        tx,
        { municipality: '9901', indicatorId: 'rygning', period: '2025', dimension: 'education' },
        { ...(await profileFrame(tx)), groups: [group] },
      ),
    )
  const neighbours = { id: 'g', name: 'Naboerne', members: ['9901', '0329', '0336'] }

  test('are weighted by the people of each group, and leave the municipality itself out', async () => {
    await keep(havby, [
      ...[schooled('9901', 'basic', 90), schooled('0329', 'basic', 20), schooled('0336', 'basic', 30)],
      ...[counted('9901', 'basic', 50), counted('0329', 'basic', 300), counted('0336', 'basic', 100)],
    ])
    // (20·300 + 30·100) / 400
    expect(await beside(neighbours)).toEqual([
      {
        id: 'g',
        name: 'Naboerne',
        kind: 'group',
        values: new Map([['education:basic', 22.5]]),
        isReckoned: true,
      },
    ])
  })

  test('are left out where nobody has counted the people', async () => {
    await keep(havby, [schooled('0329', 'basic', 20), schooled('0336', 'basic', 30)])
    expect(await beside(neighbours)).toEqual([])
  })
})
