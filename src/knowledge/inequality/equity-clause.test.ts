import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkGoal, type GoalStanding, type MeasuredGoal } from './equity-clause.ts'

const indicator = {
  unit: 'percent' as const,
  rounds: ['2017', '2021', '2025'],
  direction: 'lower-is-better' as const,
  minimum: 0,
  maximum: 100,
}
/** Havby 2025: 12.4 % of 1,900; 20.8 % (16.5–25.8) with primary school, 3.8 % (1.8–7.9) with a long higher education. */
const havby: GoalStanding = {
  indicator,
  level: { period: '2025', value: 12.4, interval: { low: 10.8, high: 14.2 }, answers: 1900 },
  groups: {
    one: { value: 20.8, interval: { low: 16.5, high: 25.8 } },
    other: { value: 3.8, interval: { low: 1.8, high: 7.9 } },
  },
}
const goal = (changed: Partial<MeasuredGoal> = {}): MeasuredGoal => ({
  target: 9,
  period: '2033',
  clause: { kind: 'not-wider' },
  ...changed,
})

describe('the level of a goal', () => {
  test('can be measured from the newest round, and is seen in the first round that can show so much', () => {
    expect(checkGoal(goal(), havby).level).toMatchObject({
      kind: 'measurable',
      baseline: { value: 12.4, period: '2025' },
      isWorse: false,
      sight: { kind: 'seen', round: '2033', isExpected: true },
    })
  })

  test('of a change too small for the sample is not seen in any round', () => {
    const { level } = checkGoal(goal({ target: 11.5, period: '2029' }), havby)
    expect(level).toMatchObject({ kind: 'measurable', sight: { kind: 'not-seen', round: '2029' } })
  })

  test('before the next round has no round in time', () => {
    const { level, gap } = checkGoal(goal({ period: '2027' }), havby)
    expect(level).toMatchObject({ kind: 'measurable', sight: { kind: 'no-round' } })
    expect(gap).toMatchObject({ kind: 'cannot-be-followed', reason: 'no-round' })
  })

  test('on the wrong side of the baseline is said to be', () => {
    expect(checkGoal(goal({ target: 14 }), havby).level).toMatchObject({ isWorse: true })
    const upwards = { ...havby, indicator: { ...indicator, direction: 'higher-is-better' as const } }
    expect(checkGoal(goal({ target: 14 }), upwards).level).toMatchObject({ isWorse: false })
  })

  test.each([
    ['without a figure', goal(), { ...havby, level: null }, 'no-baseline'],
    ['in a year that has been', goal({ period: '2025' }), havby, 'not-later'],
    ['that cannot exist', goal({ target: 120 }), havby, 'impossible-target'],
    ['that is no number', goal({ target: Number.NaN }), havby, 'impossible-target'],
  ] as const)('%s cannot be measured', (_, asked, standing, reason) => {
    expect(checkGoal(asked, standing).level).toEqual({ kind: 'not-measurable', reason })
  })
})

describe('the gap of a goal', () => {
  // 17.0 with √(4.3² + 4.1²) = 5.94 down and √(5.0² + 2.0²) = 5.39 up; standard error 11.33/3.92 = 2.89; (1.96 + 0.84)·√2·2.89 = 11.4
  test('that must not grow can only raise the alarm when it has grown by what a round can show', () => {
    const { gap } = checkGoal(goal(), havby)
    expect(gap).toMatchObject({ kind: 'followed', isSeen: false })
    if (gap.kind !== 'followed') return
    expect(gap.now.value).toBeCloseTo(17)
    expect(gap.now.interval?.low).toBeCloseTo(11.06, 2)
    expect(gap.most).toBeCloseTo(17)
    expect(gap.smallest).toBeCloseTo(11.45, 2)
  })

  test('that must come down is seen only when the change is that large', () => {
    expect(checkGoal(goal({ clause: { kind: 'narrow-to', gap: 8 } }), havby).gap).toMatchObject({
      isSeen: false,
    })
    expect(checkGoal(goal({ clause: { kind: 'narrow-to', gap: 5 } }), havby).gap).toMatchObject({
      isSeen: true,
    })
  })

  test('without a clause is not followed, and says so', () => {
    expect(checkGoal(goal({ clause: { kind: 'none' } }), havby).gap).toEqual({ kind: 'no-clause' })
  })

  test.each([
    [
      'of unknown uncertainty',
      { one: { value: 20.8, interval: null }, other: { value: 3.8, interval: null } },
      'uncertainty-unknown',
    ],
    ['without figures for the groups', null, 'no-groups'],
  ] as const)('%s cannot be followed', (_, groups, reason) => {
    expect(checkGoal(goal(), { ...havby, groups }).gap).toMatchObject({ kind: 'cannot-be-followed', reason })
  })

  test('cannot be wished wider than it is, or below nothing', () => {
    const wish = (gap: number) => checkGoal(goal({ clause: { kind: 'narrow-to', gap } }), havby)
    expect(wish(20).gap).toEqual({ kind: 'impossible', reason: 'wider-than-now' })
    expect(wish(-1).gap).toEqual({ kind: 'impossible', reason: 'negative' })
    expect(wish(20).fulfilled).toBeNull()
  })
})

describe('what would fulfil both', () => {
  // 9 + (20.8 − 12.4)·8/17 = 12.95 and 9 + (3.8 − 12.4)·8/17 = 4.95
  test('is a level and two groups that are so far apart', () => {
    const { fulfilled } = checkGoal(goal({ clause: { kind: 'narrow-to', gap: 8 } }), havby)
    expect(fulfilled?.one).toBeCloseTo(12.95, 2)
    expect(fulfilled?.other).toBeCloseTo(4.95, 2)
  })

  test('is nothing when a group would need a figure that cannot exist', () => {
    expect(checkGoal(goal({ target: 5 }), havby).fulfilled).toBeNull()
  })

  test('keeps the promised gap and possible figures, whatever is asked', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(share, share, share, share, (one, other, target, wish) => {
        const groups = { one: { value: one, interval: null }, other: { value: other, interval: null } }
        const { fulfilled } = checkGoal(goal({ target, clause: { kind: 'narrow-to', gap: wish } }), {
          ...havby,
          groups,
        })
        if (fulfilled === null) return
        expect(Math.abs(fulfilled.one - fulfilled.other)).toBeCloseTo(one === other ? 0 : wish, 6)
        for (const value of [fulfilled.one, fulfilled.other]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
})
