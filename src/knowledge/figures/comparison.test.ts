import { describe, expect, test } from 'vitest'
import { membersOn, regionOn } from './area.ts'
import { meanOf } from './comparison.ts'
import { labelOf, whyNone } from './comparison-words.ts'
import { type Comparison, figureIdOf, gapOf, readFigureId } from './figure.ts'
import { placeIn, spreadOf } from './spread.ts'

const people = new Map([
  [
    '2026',
    new Map([
      ['A', 90_000],
      ['B', 9_000],
      ['C', 1_000],
    ]),
  ],
])
const weights = { populations: people, period: '2025' }

describe('a joint figure', () => {
  test('is the mean weighted by the population of the nearest year, which is named', () => {
    const mean = meanOf(
      ['A', 'B'],
      new Map([
        ['A', 10],
        ['B', 21],
      ]),
      weights,
      'nearly-all',
    )
    expect(mean).toEqual({ kind: 'value', value: 11, counted: 2, members: 2, populationPeriod: '2026' })
    expect(mean.kind === 'value' && labelOf(mean).da).toBe(
      'vægtet med folketal 2026, ikke instituttets eget tal',
    )
  })

  test('is a reason and no number without a population, for all or for one', () => {
    const figures = new Map([
      ['A', 10],
      ['D', 20],
    ])
    const none = { kind: 'none', reason: 'no-population' }
    expect(
      meanOf(['A', 'D'], figures, { populations: new Map(), period: '2025' }, 'nearly-all'),
    ).toMatchObject(none)
    expect(meanOf(['A', 'D'], figures, weights, 'nearly-all')).toMatchObject(none)
    expect(
      whyNone(
        { kind: 'none', reason: 'no-population', counted: 2, members: 2 },
        { da: 'hele landet', en: 'the country' },
      ).da,
    ).toContain('Folketallet mangler')
  })

  test('takes the nearest year that all have, not the nearest that some have', () => {
    const populations = new Map([...people, ['2025', new Map([['A', 1]])]])
    const mean = meanOf(
      ['A', 'B'],
      new Map([
        ['A', 10],
        ['B', 21],
      ]),
      { populations, period: '2025' },
      'nearly-all',
    )
    expect(mean).toMatchObject({ kind: 'value', populationPeriod: '2026' })
  })

  test('of a region needs figures for 95 per cent of its people; of a group those there are', () => {
    const small = new Map([
      ['B', 21],
      ['C', 10],
    ])
    expect(meanOf(['A', 'B', 'C'], small, weights, 'nearly-all')).toEqual({
      kind: 'none',
      reason: 'too-few-figures',
      counted: 2,
      members: 3,
    })
    expect(meanOf(['A', 'B', 'C'], small, weights, 'those-with-figures')).toMatchObject({
      kind: 'value',
      counted: 2,
      value: expect.closeTo(19.9, 9),
    })
    const nearlyAll = new Map([
      ['A', 10],
      ['B', 21],
    ])
    expect(meanOf(['A', 'B', 'C'], nearlyAll, weights, 'nearly-all')).toMatchObject({
      kind: 'value',
      counted: 2,
      members: 3,
    })
  })
})

describe('the regions', () => {
  const memberships = [
    { municipality: '0326', region: '1085', validFrom: '-infinity', validTo: '2026-12-31' },
    { municipality: '0326', region: 'oestdanmark', validFrom: '2027-01-01', validTo: null },
    { municipality: '0101', region: '1084', validFrom: '-infinity', validTo: '2026-12-31' },
    { municipality: '0101', region: 'oestdanmark', validFrom: '2027-01-01', validTo: null },
    { municipality: '0849', region: '1081', validFrom: '-infinity', validTo: null },
  ]

  test('change on 1 January 2027 and not a day before', () => {
    expect(regionOn(memberships, '0326', '2010-12-31')).toBe('1085')
    expect(regionOn(memberships, '0326', '2026-12-31')).toBe('1085')
    expect(regionOn(memberships, '0326', '2027-01-01')).toBe('oestdanmark')
    expect(membersOn(memberships, 'oestdanmark', '2026-12-31')).toEqual([])
    expect(membersOn(memberships, 'oestdanmark', '2027-01-01')).toEqual(['0326', '0101'])
    expect(regionOn(memberships, '0849', '2030-01-01')).toBe('1081')
    expect(regionOn(memberships, '9901', '2025-12-31')).toBeNull()
  })
})

describe('the spread', () => {
  test('says quarters in words, and nothing with fewer than eight', () => {
    expect(spreadOf([1, 2, 3, 4, 5, 6, 7])).toBeNull()
    const spread = spreadOf([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(spread).toEqual({ municipalities: 9, lowest: 1, lower: 3, median: 5, upper: 7, highest: 9 })
    if (spread)
      expect([2, 3, 5, 7, 8].map((value) => placeIn(spread, value))).toEqual([
        'lowest-quarter',
        'middle-half',
        'middle-half',
        'middle-half',
        'highest-quarter',
      ])
  })
})

describe('a figure', () => {
  const observation = {
    set: 'own',
    indicator: 'rygning',
    area: '9901',
    group: 'all',
    period: '2024/2025',
    value: 12.4,
    low: null,
    high: null,
    n: null,
    missing: null,
  } as const

  test('has an id that says where it stands and changes with its value', () => {
    const id = figureIdOf(observation)
    expect(readFigureId(id)).toMatchObject({
      set: 'own',
      indicator: 'rygning',
      area: '9901',
      group: 'all',
      period: '2024/2025',
    })
    expect(figureIdOf({ ...observation })).toBe(id)
    expect(figureIdOf({ ...observation, value: 12.5 })).not.toBe(id)
    for (const wrong of [
      '',
      'own~rygning',
      `${id}~x`,
      'theirs~a~b~all~2025~00000000',
      'own~%E0~b~all~2025~00000000',
    ])
      expect(readFigureId(wrong)).toBeNull()
  })

  test('has a gap to the country that is positive when it is better, whichever way is better', () => {
    const country = { kind: 'value', value: 10 } as Extract<Comparison, { kind: 'value' }>
    expect(gapOf({ value: 12, direction: 'lower-is-better', country })).toMatchObject({ gap: -2 })
    expect(gapOf({ value: 12, direction: 'higher-is-better', country })).toMatchObject({ gap: 2 })
    expect(gapOf({ value: null, direction: 'higher-is-better', country })).toEqual({
      kind: 'none',
      reason: 'no-own-figure',
    })
    const none = { kind: 'none', reason: 'no-population' } as Extract<Comparison, { kind: 'none' }>
    expect(gapOf({ value: 12, direction: 'higher-is-better', country: none })).toEqual({
      kind: 'none',
      reason: 'no-population',
    })
  })
})
