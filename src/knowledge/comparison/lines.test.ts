import { describe, expect, test } from 'vitest'
import type { Indicator } from '../figures/index.ts'
import type { AreaFigure, ProfileFrame } from '../indicators/index.ts'
import { lineOf, quarterOf, roundOf } from './lines.ts'
import { limitsOf } from './map.tsx'
import { scopesFor } from './scope.ts'

const smoking = { id: 'rygning', unit: 'percent', decimals: 1 } as unknown as Indicator
const real = Array.from({ length: 12 }, (_, index) => `01${String(index).padStart(2, '0')}`)
const invented = ['9901', '9902']
const frame = {
  indicators: [smoking],
  groups: [{ id: 'both', name: 'Begge', members: ['0101', '9901'], version: 1, foundBy: null }],
  surroundings: {
    areas: [
      { id: '1084', kind: 'region', name: 'Region Hovedstaden', invented: false },
      ...real.map((id) => ({ id, kind: 'municipality', name: id, invented: false })),
      ...invented.map((id) => ({ id, kind: 'municipality', name: id, invented: true })),
    ],
    memberships: real.map((municipality) => ({
      municipality,
      region: '1084',
      validFrom: '-infinity',
      validTo: null,
    })),
    populations: new Map([['2025', new Map([...real, ...invented].map((id) => [id, 1000]))]]),
  },
} as unknown as ProfileFrame

const figure = (area: string, value: number | null, more: Partial<AreaFigure> = {}): [string, AreaFigure] => [
  area,
  {
    indicator: 'rygning',
    area,
    period: '2025',
    value,
    interval: null,
    n: null,
    missing: null,
    set: 'national',
    ...more,
  },
]
const around = (value: number) => ({ low: value - 2, high: value + 2 })
const own = frame.surroundings.areas.find(({ id }) => id === '9901') ?? null

function lineAmong(scopeId: string, figures: [string, AreaFigure][]) {
  const scope = scopesFor(frame, own, '2025-12-31').find(({ id }) => id === scopeId)
  if (!scope) throw new Error(`no scope ${scopeId}`)
  return lineOf({ indicator: smoking, period: '2025' }, new Map(figures), {
    frame,
    scope,
    areas: scope.members,
  })
}

describe('figures among municipalities', () => {
  // the figures 0 to 11: quarter points (type 7) 2.75, 5.5 and 8.25, mean 5.5
  const figures = real.map((area, index) => figure(area, index, { interval: around(index) }))

  test('stand in a quarter and claim a difference only where the interval misses the country', () => {
    const { cells, whole, spread } = lineAmong('land', [
      ...figures,
      figure('9901', 99, { interval: around(99) }),
    ])
    expect(whole).toMatchObject({ kind: 'value', value: 5.5 })
    expect(spread).toMatchObject({ municipalities: 12, lower: 2.75, upper: 8.25 })
    expect(
      [...cells.values()].map((cell) => ('verdict' in cell ? [cell.quarter, cell.verdict] : cell)),
    ).toEqual([
      ...[0, 0, 0].map((quarter) => [quarter, 'below']),
      [1, 'below'],
      ...[1, 1, 2, 2].map((quarter) => [quarter, 'cannot-be-told']),
      [2, 'above'],
      ...[3, 3, 3].map((quarter) => [quarter, 'above']),
    ])
    expect(cells.has('9901')).toBe(false)
  })

  test('without an interval claim nothing, and a missing one says why', () => {
    const { cells } = lineAmong('land', [
      ...figures.slice(0, 10).map(([area, known]) => figure(area, known.value)),
      figure('0110', null, { missing: 'too-small' }),
    ])
    expect(cells.get('0100')).toMatchObject({ verdict: 'no-whole', quarter: 0 })
    expect(cells.get('0110')).toMatchObject({ missing: 'too-small' })
    expect(cells.get('0111')).toMatchObject({ figure: null, missing: 'not-given' })
  })

  test('of invented municipalities are held against each other: 10 ± 2 and 16 ± 2 against 13 ± 1,41', () => {
    const { cells, whole, spread } = lineAmong('opdigtede', [
      ...figures,
      figure('9901', 10, { interval: around(10) }),
      figure('9902', 16, { interval: around(16) }),
    ])
    expect(whole).toMatchObject({ kind: 'value', value: 13 })
    expect(spread).toBeNull()
    // √(2² + 1.41²) = 2.45 is less than 3
    expect(cells.get('9901')).toMatchObject({ verdict: 'below', quarter: null })
    expect(cells.get('9902')).toMatchObject({ verdict: 'above' })
    const unknown = lineAmong('opdigtede', [figure('9901', 10, { interval: around(10) }), figure('9902', 16)])
    expect(unknown.cells.get('9901')).toMatchObject({ verdict: 'uncertainty-unknown' })
  })

  test('a group of both kinds shows its real municipalities only', () => {
    const scope = scopesFor(frame, own, '2025-12-31').find(({ id }) => id === 'both')
    expect(scope).toMatchObject({ isInvented: false })
    expect(scope?.members.map(({ id }) => id)).toEqual(['0101'])
  })
})

test('the classes of a map are the quarters of the heat map, also where a figure lies on a quarter point', () => {
  const values = [1, 2, 3, 4, 5, 6, 6, 6, 6, 7, 8, 9]
  const line = lineAmong(
    'land',
    real.map((area, index) => figure(area, values[index] ?? 0)),
  )
  const limits = limitsOf(line)
  // quarter points (type 7): 3.75, 6 and 6.25
  expect(limits).toEqual([3.75, 6, 7])
  const { spread } = line
  if (!spread) throw new Error('no spread')
  for (const value of values)
    expect(limits.filter((limit) => limit <= value).length).toBe(quarterOf(value, spread))
  const alike = lineAmong(
    'land',
    real.map((area) => figure(area, 5)),
  )
  expect(limitsOf(alike)).toEqual([5])
})

test('a round is the newest that is not later than the one asked for', () => {
  const periods = ['2025', '2021', '2017']
  expect(roundOf(periods, null, Number)).toBe('2025')
  expect(roundOf(periods, '2023', Number)).toBe('2021')
  expect(roundOf(periods, '2010', Number)).toBeNull()
})
