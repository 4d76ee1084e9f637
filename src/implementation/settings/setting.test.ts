import { describe, expect, test } from 'vitest'
import type { Day } from '../../values/day.ts'
import { mayEdit } from './may.ts'
import { freshnessOf, nextStepOf, reachOf, type Setting } from './setting.ts'

const today = '2026-11-26' as Day

function aSetting(changed: Partial<Setting> = {}): Setting {
  const nothing = { administrationId: null, administration: null, arena: null, since: null, people: null }
  return {
    id: 'a',
    sort: 'rule',
    title: 'Røgfri skoletid',
    description: '',
    district: '',
    decidedBy: 'Byrådet',
    reachCount: 22,
    reachTotal: 22,
    lastSeenOn: today,
    recommendationIds: ['kl-2024-3-3-1'],
    version: 1,
    ...nothing,
    ...changed,
  }
}

describe('a setting', () => {
  test.each([
    [null, 'never-seen'],
    ['2026-11-26', 'confirmed'],
    ['2025-11-26', 'confirmed'],
    ['2025-11-25', 'unconfirmed'],
  ] as const)('last seen %s is %s', (day, freshness) => {
    expect(freshnessOf(day as Day | null, today, 365)).toBe(freshness)
  })

  test.each([
    [14, 22, { count: 14, total: 22 }],
    [0, 22, { count: 0, total: 22 }],
    [23, 22, { count: 23, total: 23 }],
    [14, null, null],
    [null, 22, null],
  ])('that holds in %s of %s reaches %o', (reachCount, reachTotal, reach) => {
    expect(reachOf({ reachCount, reachTotal })).toEqual(reach)
  })

  test.each([
    [
      'is seen before anything else',
      aSetting({ lastSeenOn: null, recommendationIds: [], reachCount: 1 }),
      'see-it',
    ],
    [
      'is seen again when it has faded',
      aSetting({ lastSeenOn: '2025-01-01' as Day, reachCount: 1 }),
      'see-it-again',
    ],
    ['is linked before it is spread', aSetting({ recommendationIds: [], reachCount: 14 }), 'link-it'],
    ['is spread to the last places', aSetting({ reachCount: 14 }), 'spread-it'],
    ['that only staff keep alive is anchored', aSetting({ sort: 'practice', decidedBy: '' }), 'anchor-it'],
    ['that is everywhere and decided is kept', aSetting(), 'keep-it'],
  ] as const)('%s', (_, setting, step) => {
    expect(nextStepOf(setting, freshnessOf(setting.lastSeenOn, today, 365))).toBe(step)
  })
})

test.each([
  ['coordinator', null, 'a', true],
  ['editor', 'a', 'a', true],
  ['leader', 'a', 'a', true],
  ['editor', 'a', 'b', false],
  ['editor', 'a', null, true],
  ['politician', null, 'a', false],
  ['frontline', 'a', 'a', false],
] as const)('a %s of %s may edit what belongs to %s: %s', (role, administrationId, owner, may) => {
  expect(mayEdit({ role, administrationId }, owner)).toBe(may)
})
