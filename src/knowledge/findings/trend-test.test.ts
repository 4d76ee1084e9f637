import { expect, test } from 'vitest'
import type { Round } from '../figures/index.ts'
import { trendOf } from './trend-test.ts'

function round(period: string, value: number, reach: number | null): Round {
  return {
    indicator: 'rygning',
    area: '9901',
    group: 'all',
    period,
    value,
    low: reach === null ? null : value - reach,
    high: reach === null ? null : value + reach,
    n: null,
    missing: null,
    set: 'own',
    importId: '',
    importedAt: new Date(0),
    source: '',
  }
}

const reason = { da: 'Andre vilkår', en: 'Other circumstances' }
const falling = [round('2010', 20, 1), round('2013', 18, 1), round('2017', 15, 1), round('2025', 10, 1)]

test('a round held under other circumstances is left out, and the rest are tested together', () => {
  const rounds = [...falling.slice(0, 3), round('2021', 40, 1), ...falling.slice(3)]
  expect(trendOf({ breaks: [] }, rounds)).toMatchObject({ direction: 'no-clear-change' })
  expect(trendOf({ breaks: [{ period: '2021', reason }] }, rounds)).toMatchObject({
    direction: 'falling',
    since: 2010,
    rounds: 4,
  })
})

test('a new method cuts the rounds before it off', () => {
  const breaks = [{ period: '2013', reason, newMethod: true }]
  expect(trendOf({ breaks }, falling)).toMatchObject({ direction: 'falling', since: 2013, rounds: 3 })
  const late = [{ period: '2017', reason, newMethod: true }]
  expect(trendOf({ breaks: late }, falling)).toEqual({ kind: 'not-tested', reason: 'under-three-rounds' })
})

test('a round whose uncertainty is not known keeps the whole from being tested', () => {
  const rounds = [...falling, round('2026', 9, null)]
  expect(trendOf({ breaks: [] }, rounds)).toMatchObject({ reason: 'uncertainty-unknown' })
})
