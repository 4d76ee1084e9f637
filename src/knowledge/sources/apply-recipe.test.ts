import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyRecipe } from './apply-recipe.ts'
import { problemSentence } from './problem.ts'
import { aCube, aRecipe, percent, someAreas } from './testing/cubes.ts'

const known = { areas: someAreas, bounds: percent }

/** København 30 of 120 (25 %) and 40 of 100 (40 %); Aarhus 1 of 50 (2 %) and 0 of 80 (0 %). */
const smokers = () =>
  aCube(
    { OMRÅDE: ['101=København', '751=Aarhus'], STATUS: ['A=Ja', 'B=Nej'], TID: ['2023', '2024'] },
    [30, 40, 90, 60, 1, 0, 49, 80],
  )

const valuesOf = (outcome: ReturnType<typeof applyRecipe>) =>
  outcome.observations.map(({ area, group, period, value, n, missing }) => [
    area,
    group,
    period,
    value,
    n,
    missing,
  ])

describe('a recipe', () => {
  test('gives the share of what it calls numerator in what it calls denominator, with the number behind it', () => {
    const outcome = applyRecipe([[smokers()]], aRecipe(), known)
    expect(outcome.problems).toEqual([])
    expect(valuesOf(outcome)).toEqual([
      ['0101', 'all', '2023', 25, 120, null],
      ['0101', 'all', '2024', 40, 100, null],
      ['0751', 'all', '2023', 2, 50, null],
      ['0751', 'all', '2024', 0, 80, null],
    ])
  })

  test('gives the same when the table came in parts', () => {
    const parts = ['2023', '2024'].map((year, at) =>
      aCube(
        { OMRÅDE: ['101', '751'], STATUS: ['A', 'B'], TID: [year] },
        [
          [30, 90, 1, 49],
          [40, 60, 0, 80],
        ][at] as number[],
      ),
    )
    expect(applyRecipe([parts], aRecipe(), known)).toEqual(applyRecipe([[smokers()]], aRecipe(), known))
  })

  test('takes numerator and denominator from two tables, and gives nothing for a place only one of them has', () => {
    const recipe = aRecipe({
      tables: [
        { origin: { kind: 'file' }, place: 'KOM', time: 'ÅR' },
        { origin: { kind: 'statbank', table: 'FOLK1A' }, place: 'OMRÅDE', time: 'Tid' },
      ],
      figure: { kind: 'share', numerator: { table: 0 }, denominator: { table: 1 } },
    })
    const above = aCube({ KOM: ['København', 'Aarhus'], ÅR: ['2024'] }, [5, 7])
    const below = aCube({ Tid: ['2024'], OMRÅDE: ['101'] }, [20])
    expect(valuesOf(applyRecipe([[above], [below]], recipe, known))).toEqual([
      ['0101', 'all', '2024', 25, 20, null],
    ])
  })

  test('gives figures for groups beside those for all', () => {
    const cube = aCube(
      { OMRÅDE: ['101'], KØN: ['TOT=I alt', 'M=Mænd', 'K=Kvinder'], TID: ['2024'] },
      [100, 45, 55],
    )
    const recipe = aRecipe({
      tables: [
        {
          origin: { kind: 'file' },
          place: 'område',
          time: 'tid',
          filters: [{ variable: 'køn', values: ['i alt'] }],
        },
      ],
      figure: { kind: 'value', of: {} },
      multiplier: 1,
      groups: [{ group: 'sex:female', of: [{ variable: 'KØN', values: ['2|K|Kvinder'] }] }],
    })
    expect(valuesOf(applyRecipe([[cube]], recipe, known))).toEqual([
      ['0101', 'all', '2024', 100, null, null],
      ['0101', 'sex:female', '2024', 55, null, null],
    ])
  })

  test('adds up ages by their numbers', () => {
    const ages = ['IALT', ...Array.from({ length: 126 }, (_, age) => `${age}=${age} år`)]
    const cube = aCube({ OMRÅDE: ['101'], ALDER: ages, TID: ['2024K1', '2024K2'] }, [
      126,
      126,
      ...Array.from({ length: 252 }, () => 1),
    ])
    const recipe = aRecipe({
      figure: {
        kind: 'share',
        numerator: { of: [{ variable: 'ALDER', values: [{ from: 65, to: 125 }] }] },
        denominator: { of: [{ variable: 'ALDER', values: ['IALT'] }] },
      },
      periods: { only: 'K1', asYear: true },
    })
    // 61 ages from 65 to 125 of 126: 48.4126984…
    expect(valuesOf(applyRecipe([[cube]], recipe, known))).toEqual([
      ['0101', 'all', '2024', (61 / 126) * 100, 126, null],
    ])
  })

  test('knows regions and the country by the digits of Statistics Denmark, when they are wanted', () => {
    const cube = aCube(
      { OMRÅDE: ['000=Hele landet', '084=Region Hovedstaden', '101', '411=Christiansø'], TID: ['2024'] },
      [9, 8, 7, 6],
    )
    const value = { figure: { kind: 'value', of: {} }, multiplier: 1 }
    const all = applyRecipe(
      [[cube]],
      aRecipe({ ...value, places: ['municipality', 'region', 'country'] }),
      known,
    )
    expect(all.observations.map(({ area, value: figure }) => [area, figure])).toEqual([
      ['0101', 7],
      ['1084', 8],
      ['DK', 9],
    ])
    expect(all.strangers).toEqual(['Christiansø'])
    expect(applyRecipe([[cube]], aRecipe(value), known).observations).toHaveLength(1)
  })

  test('says which municipalities lack a figure in the newest period', () => {
    const cube = aCube({ OMRÅDE: ['101', '751'], STATUS: ['A', 'B'], TID: ['2024'] }, [1, 9, null, 4], {
      2: '..',
    })
    const outcome = applyRecipe([[cube]], aRecipe(), known)
    expect(outcome.absent).toEqual(['Aarhus'])
    expect(outcome.observations[1]).toMatchObject({ area: '0751', value: null, n: null })
    expect(outcome.observations[1]?.missing).not.toBeNull()
  })

  test('reads a dash as none, holds back what is too small, and gives no share of nobody', () => {
    const cube = aCube(
      { OMRÅDE: ['101', '751', '9901'], STATUS: ['A', 'B'], TID: ['2024'] },
      [null, 20, 3, 50, 0, 0],
      { 0: '-' },
    )
    const outcome = applyRecipe([[cube]], aRecipe({ minimumCount: 5 }), known)
    expect(outcome.observations.map(({ value, missing }) => [value, missing])).toEqual([
      [0, null],
      [null, 'too-small'],
      [null, 'cannot-exist'],
    ])
  })
})

describe('a recipe that does not fit gives no figures and says why', () => {
  const withDimension = (name: string, ...categories: string[]) =>
    aCube(
      { OMRÅDE: ['101'], STATUS: ['A', 'B'], TID: ['2024'], [name]: categories },
      Array(2 * categories.length).fill(1),
    )
  test.each([
    ['a variable nobody has spoken of', withDimension('KØN', 'M', 'K'), {}, 'variable-open', 'køn'],
    [
      'a variable that is not there',
      smokers(),
      { tables: [{ origin: { kind: 'file' }, place: 'KOM', time: 'TID' }] },
      'variable-missing',
      'KOM',
    ],
    [
      'a category that is not there',
      smokers(),
      { figure: { kind: 'value', of: { of: [{ variable: 'STATUS', values: ['C'] }] } } },
      'value-missing',
      'C',
    ],
    [
      'a time that is none',
      aCube({ OMRÅDE: ['101'], STATUS: ['A', 'B'], TID: ['i går'] }, [1, 1]),
      {},
      'not-a-period',
      'i går',
    ],
    [
      'quarters that fall together',
      aCube({ OMRÅDE: ['101'], STATUS: ['A', 'B'], TID: ['2024K1', '2024K2'] }, [1, 1, 1, 1]),
      { periods: { asYear: true } },
      'period-twice',
      '2024',
    ],
    [
      'a place that stands twice',
      aCube({ OMRÅDE: ['101', '0101'], STATUS: ['A', 'B'], TID: ['2024'] }, [1, 1, 1, 1]),
      {},
      'place-twice',
      '0101',
    ],
    [
      'a text among the figures',
      aCube({ OMRÅDE: ['101'], STATUS: ['A', 'B'], TID: ['2024'] }, ['mange', 1]),
      {},
      'not-a-number',
      'mange',
    ],
    [
      'a figure the indicator cannot have',
      aCube({ OMRÅDE: ['101'], STATUS: ['A', 'B'], TID: ['2024'] }, [-1, 3]),
      {},
      'out-of-bounds',
      '-50',
    ],
    [
      'no place of ours',
      aCube({ OMRÅDE: ['5'], STATUS: ['A', 'B'], TID: ['2024'] }, [1, 1]),
      {},
      'no-figures',
      '',
    ],
  ])('%s', (_, cube, changes, kind, named) => {
    const outcome = applyRecipe([[cube]], aRecipe(changes), known)
    expect(outcome.observations).toEqual([])
    expect(outcome.problems.map((problem) => problem.kind)).toContain(kind)
    const [problem] = outcome.problems
    for (const locale of ['da', 'en'] as const)
      expect(problem && problemSentence(problem, locale)).toContain(named)
  })

  test('a table that has no answer', () => {
    expect(applyRecipe([], aRecipe(), known).problems).toEqual([{ kind: 'table-missing', table: 0 }])
  })
})

test('the order of dimensions and categories does not matter, and running twice gives the same', () => {
  const places = ['101', '751']
  const statuses = ['A', 'B']
  const years = ['2022', '2023', '2024']
  const count = fc.integer({ min: 0, max: 5000 })
  fc.assert(
    fc.property(
      fc.array(count, { minLength: 12, maxLength: 12 }),
      fc.shuffledSubarray(['OMRÅDE', 'STATUS', 'TID'], { minLength: 3 }),
      fc.tuple(
        fc.shuffledSubarray(places, { minLength: 2 }),
        fc.shuffledSubarray(statuses, { minLength: 2 }),
        fc.shuffledSubarray(years, { minLength: 3 }),
      ),
      (cells, order, [somePlaces, someStatuses, someYears]) => {
        const cellOf = (place: string, status: string, year: string) =>
          cells[places.indexOf(place) * 6 + statuses.indexOf(status) * 3 + years.indexOf(year)] as number
        const straight = places.flatMap((place) =>
          statuses.flatMap((status) => years.map((year) => cellOf(place, status, year))),
        )
        const shuffled: Record<string, string[]> = {
          OMRÅDE: somePlaces,
          STATUS: someStatuses,
          TID: someYears,
        }
        const [first = '', second = '', third = ''] = order
        const turned = (shuffled[first] ?? []).flatMap((a) =>
          (shuffled[second] ?? []).flatMap((b) =>
            (shuffled[third] ?? []).map((c) => {
              const at = { [first]: a, [second]: b, [third]: c }
              return cellOf(at.OMRÅDE as string, at.STATUS as string, at.TID as string)
            }),
          ),
        )
        const one = applyRecipe(
          [[aCube({ OMRÅDE: places, STATUS: statuses, TID: years }, straight)]],
          aRecipe(),
          known,
        )
        const dimensions = Object.fromEntries(order.map((name) => [name, shuffled[name] ?? []]))
        expect(applyRecipe([[aCube(dimensions, turned)]], aRecipe(), known)).toEqual(one)
        expect(one.observations.every(({ value }) => value === null || Number.isFinite(value))).toBe(true)
      },
    ),
  )
})
